/** Types of licences.cjs, which webpack.config.js loads too. */
export class ThirdPartyLicences {
  apply(compiler: object): void;
}
/** The folders of all packages that the files (absolute paths) are from, and of those that were bundled into them by their publishers. */
export function packagesOf(files: readonly string[]): readonly string[];
