/** What the file system refused has a code (`ENOENT`, `EACCES`, `EISDIR` …); anything else is a mistake of ours, and `undefined`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
