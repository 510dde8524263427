/** Types of manifest.mjs, which webpack.config.js loads too. */
export interface Surroundings {
  readonly version: string;
  readonly functionNames: readonly string[];
  /** Name of the page that SupportUrl and LearnMoreUrl must lead to; absent where any will do. */
  readonly helpPage?: string;
  readonly imageSize: (path: string) => { readonly width: number; readonly height: number } | null;
}
export function checkManifest(xml: string, surroundings: Surroundings): string[];
export function pngSize(bytes: Uint8Array): { width: number; height: number } | null;
