import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { workbookBytes } from '../../scripts/samples/books';
import { PROJECTS, SHEETS, SMOKE_BOOK } from '../../scripts/smoke/book';
import { run } from '../../src/cli/run';

const FILE = `docs/smoke/${SMOKE_BOOK.file}`;
const GUIDES = ['docs/smoke.md', 'docs/smoke.zh-CN.md'];

async function checked(): Promise<readonly { readonly code: string; readonly sheet: string; readonly severity: string }[]> {
  const lines: string[] = [];
  await run(['check', '--format', 'json', FILE], { out: (line) => lines.push(line), err: () => undefined, colour: false });
  const { files } = JSON.parse(lines.join('\n')) as {
    files: { findings: { code: string; sheet: string; severity: string }[] }[];
  };
  return files[0]?.findings ?? [];
}

describe('the workbook to try the add-in with in a real Excel', () => {
  it('is what npm run smoke writes', async () => {
    expect(Buffer.from(await workbookBytes(SMOKE_BOOK)).equals(await readFile(FILE))).toBe(true);
  });

  it('has what its steps need: more than 512 merged areas on a sheet, protection, a drop-down, names that Excel may refuse, a chart', async () => {
    const { sheets } = await readXlsx(await readFile(FILE));
    const named = (name: string) => sheets.find((sheet) => sheet.name === name);
    expect(sheets.map(({ name }) => name)).toEqual(Object.values(SHEETS));
    expect(named(SHEETS.stacked)?.merges?.length).toBeGreaterThan(512);
    expect(named(SHEETS.protected)?.protection?.sheet).toBe(true);
    expect(named(SHEETS.choices)?.dataValidations).toHaveLength(1);
    expect(named(SHEETS.projects)?.rows.slice(1).map(([name]) => name)).toEqual(PROJECTS);
    expect(named(SHEETS.chart)?.charts).toHaveLength(1);
  });

  it('has the errors that the steps speak of, and no others', async () => {
    const errors = (await checked()).filter(({ severity, sheet }) => severity === 'error' && sheet !== SHEETS.stacked);
    expect(errors.map(({ sheet, code }) => [sheet, code])).toEqual([
      [SHEETS.wrong, 'T07'],
      [SHEETS.incomplete, 'C02'],
      [SHEETS.protected, 'T07'],
    ]);
  });

  it.each(GUIDES)('is gone through by %s, sheet by sheet', async (guide) => {
    const text = await readFile(guide, 'utf8');
    for (const name of [SMOKE_BOOK.file, ...Object.values(SHEETS)]) expect(text).toContain(name);
  });
});
