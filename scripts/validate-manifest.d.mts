export function manifestProblems(file: string): Promise<string[]>;
