export function wideSheet(records: number, family?: number): string;
