export function manifestFor(manifest: string, address: string, version?: string): string;
