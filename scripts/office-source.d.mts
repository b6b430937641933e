export interface OfficeSource {
  readonly origin: string | undefined;
  readonly scripts: readonly string[];
}
export const DEFAULT_ADDIN_URL: string;
export const SELF_HOSTED: OfficeSource;
export function officeSource(name?: string): OfficeSource;
export function contentSecurityPolicy(source: OfficeSource): string;
