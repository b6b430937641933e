/**
 * The Excels that test/excel runs on besides the oldest one there is (ExcelApi 1.14, which is what project `node` has). Each is a project of
 * vitest of its own (vitest.config.ts): `npx vitest run --project excel-web test/excel`.
 */
import type { Moods } from '../../src/office-host/moods';

export interface ExcelKind {
  readonly excelApi?: string;
  readonly moods?: Pick<Moods, 'web' | 'strict'>;
}

export const EXCEL_KINDS: Readonly<Record<string, ExcelKind>> = {
  'excel-1.20': { excelApi: '1.20', moods: { strict: true } },
  'excel-web': {
    excelApi: '1.20',
    moods: { web: true },
  },
};

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the project that runs; nothing in `node`. */
    readonly excel: ExcelKind | undefined;
  }
}
