export function probeManifest(xml: string, origin: string): string;
