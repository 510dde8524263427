/** As much of webpack.config.js's type as its test reads. */
declare module "*/webpack.config.js" {
  interface Copy {
    readonly from: string;
    readonly transform?: (content: Buffer) => string;
  }
  interface Configuration {
    readonly plugins: readonly { readonly patterns?: readonly Copy[] }[];
    readonly devtool: string | false;
    readonly output: { readonly path: string };
  }
  export default function configure(
    env: { readonly origin?: string; readonly support?: string; readonly keep?: string },
    argv: { readonly mode: string },
  ): Promise<readonly Configuration[]>;
}
