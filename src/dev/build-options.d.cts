/** Types of build-options.cjs, which webpack.config.js loads too. */
export function hostOrigin(wanted: unknown, usual: string): string;
export function supportAddress(wanted: unknown): string;
export function filesToKeep(wanted: unknown, from: string): Map<string, Buffer>;
export function manifestFor(xml: string, from: string, to: string): string;
