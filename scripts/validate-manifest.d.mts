export function manifestProblems(file: string, folder?: string): Promise<string[]>;
