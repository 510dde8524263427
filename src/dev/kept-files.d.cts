/** Types of kept-files.cjs, which webpack.config.js loads too. */
export class KeptFiles {
  constructor(files: Map<string, Buffer>);
  apply(compiler: object): void;
}
