import { describe, expect, it } from 'vitest';
import { checkSheets, toA1 } from '../../src/core';
import { reportSheet, unreadPart } from '../../src/report';
import { SAMPLE_FILES } from './samples';
import { partOf, reportOf, resultOf, sheetsOf } from './results';

describe('a report', () => {
  it.each(SAMPLE_FILES)('of %s has every finding once, and counts as the check does', async (name) => {
    const result = await resultOf(name);
    const part = partOf(result);
    const cells = part.findings.flatMap(({ sheet, items, code }) =>
      items.map(({ address }) => `${code} ${sheet} ${address}`),
    );
    expect(cells.sort()).toEqual(
      result.findings.map(({ code, table, position }) => `${code} ${table.sheetName} ${toA1(position)}`).sort(),
    );
    for (const severity of ['error', 'warning', 'hint'] as const) {
      const all = result.findings.filter((finding) => finding.severity === severity).length;
      expect(part.counts[severity]).toBe(all);
      expect(part.tables.reduce((sum, { counts }) => sum + counts[severity], 0)).toBe(all);
    }
    expect(part.checked).toBe(result.tables.length);
    expect(part.ties.reduce((sum, { names }) => sum + names.length, 0)).toBe(result.ties.length);
  });

  it('puts the gravest tables first, and like findings of a rule in one row, as the pane does', async () => {
    const { findings } = partOf(await resultOf('demo-mixed.xlsx'));
    const tables = [...new Set(findings.map(({ sheet }) => sheet))];
    const isGrave = (sheet: string) => findings.some((row) => row.sheet === sheet && row.severity === 'error');
    expect(tables.map(isGrave)).toEqual([...tables.map(isGrave)].sort((a, b) => Number(b) - Number(a)));
    const alike = findings.filter(({ items }) => items.length > 1);
    expect(alike.length).toBeGreaterThan(0);
    for (const { severity, items, alike: of } of alike) {
      expect(severity).not.toBe('error');
      expect(items.length).toBeLessThanOrEqual(of?.all ?? 0);
    }
  });

  it('takes an explanation to its finding, and says how to put it right and on what it rests', async () => {
    const result = await resultOf('002-caofeidian.xlsx');
    const [finding] = result.findings;
    if (!finding) throw new Error('nothing was found');
    const { findings } = partOf(result, { explanations: new Map([[finding, '已与业务科室核对']]) });
    const items = findings.flatMap((row) => row.items);
    expect(items.map(({ explanation }) => explanation).filter(Boolean)).toEqual(['已与业务科室核对']);
    expect(findings.every(({ remedy, basis }) => remedy.length > 3 && basis.length > 3)).toBe(true);
  });

  it('says of a blank table what is to be filled in, and counts it among what was not checked', async () => {
    const { FORMS, gridOf, templatePlans } = await import('../../src/core');
    const { layoutWords } = await import('../../src/words/layout');
    const plans = templatePlans(
      FORMS.filter(({ id }) => id === 'project-hebei'),
      { year: 2025 },
      layoutWords['zh-CN'],
    );
    const sheets = plans.map((plan, index) => ({ id: String(index), name: plan.name, grid: gridOf(plan) }));
    const part = partOf(checkSheets(sheets, { wholeWorkbook: true }));
    expect(part).toMatchObject({ status: 'incomplete', checked: 0, unchecked: 1 });
    expect(part.toFill).toBeGreaterThan(5);
    expect(part.open[0]).toMatchObject({
      kind: 'toFill',
      reason: `还没有填写，待填 ${part.toFill} 项，填写后请重新检查。`,
    });
  });

  it('of a file that could not be read says why', () => {
    const part = unreadPart('文件可能已损坏，读不出来。', { file: 'a.xlsx', path: 'a.xlsx' });
    const said = reportSheet(reportOf(part)).cells.map(({ value }) => value);
    expect(said).toContain('文件可能已损坏，读不出来。');
    expect(said.some((value) => String(value).startsWith('没有可以审核的表。未审核 1 项'))).toBe(true);
  });

  it('of a workbook without any table says so, and which sheets were looked at', () => {
    const sheet = { id: '1', name: '说明', grid: { top: 0, left: 0, values: [['填报说明']] } };
    const part = partOf(checkSheets([sheet], { wholeWorkbook: true }));
    expect(part).toMatchObject({ status: 'none', unchecked: 0, findings: [] });
    expect(part.open).toMatchObject([{ kind: 'outside', sheet: '说明', count: 0 }]);
  });

  it('speaks English where it is asked to, but for what is quoted from the sheets', async () => {
    const result = checkSheets(await sheetsOf('001-laoting-chengqu.xlsx'), { wholeWorkbook: true });
    const part = partOf(result, { locale: 'en-US' });
    expect(part.findings.every(({ remedy }) => /^[A-Z]/.test(remedy))).toBe(true);
    const plan = reportSheet({ ...reportOf(part), locale: 'en-US' });
    expect(plan.cells.map(({ value }) => value)).toContain('What is wrong');
    expect(plan.name).toBe('检查报告');
  });
});
