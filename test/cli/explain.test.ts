import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/cli/read-workbook';
import { toA1, type Finding, type SheetSnapshot } from '../../src/core';
import { check as checked, explaining, toVerify } from '../core/explain/workbook';
import { sheetsOf } from '../report/results';
import { call } from './call';

const REASON = '经主管部门同意，按此填报';

let folder: string;
let explained: Finding;
let open: number;

const at = (name: string) => join(folder, name);

/** A workbook of values alone. */
async function bytesOf(sheets: readonly SheetSnapshot[]): Promise<Uint8Array> {
  const areas = ({ merges = [] }: SheetSnapshot['grid']) =>
    merges.map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right }));
  return writeXlsx({
    sheets: sheets.map(({ name, grid }) => ({
      name,
      rows: grid.values.map((row) => [...row]),
      merges: areas(grid),
    })),
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-explain-'));
  const bytes = await bytesOf(await sheetsOf('001-laoting-chengqu.xlsx'));
  const sheets = await readWorkbook(bytes);
  const [finding, ...others] = toVerify(checked(sheets));
  if (!finding) throw new Error('There is nothing to verify.');
  [explained, open] = [finding, others.length];
  const own = explaining(sheets, [[finding, REASON]]);
  await writeFile(at('甲.xlsx'), bytes);
  await writeFile(at('乙.xlsx'), await bytesOf([...sheets, own]));
  const values = own.grid.values.map((row, index) => (index === 5 ? row.with(5, '同意') : row));
  await writeFile(at('丙.xlsx'), await bytesOf([...sheets, { ...own, grid: { ...own.grid, values } }]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const countOf = (out: string) => /核实 (\d+)/.exec(out.trimEnd().split('\n').at(-1) ?? '')?.[1];

describe('jixiao check of a workbook with explanations', () => {
  it('counts what is explained apart, and prints its explanation', async () => {
    const [before, after] = [await call('check', at('甲.xlsx')), await call('check', at('乙.xlsx'))];
    expect([countOf(before.out), countOf(after.out)]).toEqual([String(open + 1), String(open)]);
    expect(after.out.trimEnd()).toMatch(/，另有 1 条已说明$/);
    expect(after.out).toContain(`已说明  ${toA1(explained.position).padEnd(5)}`);
    expect(after.out).toContain(`说明：${REASON}`);
    expect(after.out).not.toContain('▲');
    expect((await call('--lang', 'en-US', 'check', at('乙.xlsx'))).out).toContain(`Explanation: ${REASON}`);
  });

  it('says what is wrong with a row, and counts its finding', async () => {
    const { out } = await call('check', at('丙.xlsx'));
    expect(countOf(out)).toBe(String(open + 1));
    expect(out).toContain('▲ 审核说明 A6  说明不足 6 个字，没有采用，请补写。');
  });

  it('tells both in JSON', async () => {
    const files = async (name: string) =>
      (
        JSON.parse((await call('check', '--format', 'json', at(name))).out) as {
          files: { findings: { code: string; explanation?: string }[]; explanations: { kind: string }[] }[];
        }
      ).files[0];
    const [good, bad] = [await files('乙.xlsx'), await files('丙.xlsx')];
    expect(good?.findings.filter(({ explanation }) => explanation === REASON)).toMatchObject([
      { code: explained.code },
    ]);
    expect(good?.explanations).toEqual([]);
    expect(bad?.findings.some(({ explanation }) => explanation !== undefined)).toBe(false);
    expect(bad?.explanations).toMatchObject([{ kind: 'short', sheet: '审核说明', address: 'A6' }]);
  });

  it('suppresses it in SARIF, with its justification, and notifies of the bad row', async () => {
    const log = async (name: string) =>
      JSON.parse((await call('check', '--format', 'sarif', at(name))).out) as {
        runs: [{ results: { suppressions?: unknown[] }[]; invocations: [{ toolExecutionNotifications: unknown[] }] }];
      };
    const [good, bad] = [(await log('乙.xlsx')).runs[0], (await log('丙.xlsx')).runs[0]];
    expect(good.results.flatMap(({ suppressions = [] }) => suppressions)).toEqual([
      { kind: 'external', justification: REASON },
    ]);
    expect(bad.results.flatMap(({ suppressions = [] }) => suppressions)).toEqual([]);
    const notes = JSON.stringify(bad.invocations[0].toolExecutionNotifications);
    expect(notes).toContain('说明不足 6 个字');
  });

  it.each(['xlsx', 'html', 'csv'])('writes both in a report as .%s', async (format) => {
    const texts = async (name: string): Promise<string> => {
      const file = at(`${name}-报告.${format}`);
      await call('check', at(name), '--report', file);
      const bytes = new Uint8Array(await readFile(file));
      if (format !== 'xlsx') return new TextDecoder().decode(bytes);
      return (await readWorkbook(bytes)).flatMap(({ grid }) => grid.values.flat()).join('\n');
    };
    const [good, bad] = [await texts('乙.xlsx'), await texts('丙.xlsx')];
    expect(good).toContain(REASON);
    expect(good).not.toContain('需要再看的审核说明');
    expect(bad).toContain('说明不足 6 个字');
    if (format !== 'csv') {
      expect(good).toContain('另有核实 1 条已写审核说明');
      expect(bad).toContain('需要再看的审核说明');
    }
  });
});
