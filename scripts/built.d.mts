export interface Built {
  /** A file that is written last. */
  readonly built: string;
  /** Files and folders it is made from. */
  readonly sources: readonly string[];
}
export const WEB: Built;
export const PREVIEW: Built;
export function isOlderThan(built: string, sources: readonly string[]): boolean;
