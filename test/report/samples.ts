import { readdirSync } from 'node:fs';

/** The workbooks among the samples. */
export const SAMPLE_FILES = readdirSync(new URL('../samples/', import.meta.url)).filter((name) =>
  name.endsWith('.xlsx'),
);
