export interface OfficeSource {
  /** Where scripts may come from besides the pages' own origin. */
  readonly origins: readonly string[];
  readonly scripts: readonly string[];
}
export const DEFAULT_ADDIN_URL: string;
export const SELF_HOSTED: OfficeSource;
export function officeSource(name?: string): OfficeSource;
export function styleHashes(html: string): string[];
export function contentSecurityPolicy(source: OfficeSource, html: string): string;
