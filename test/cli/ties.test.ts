import { describe, expect, it } from 'vitest';
import type { CheckResult, TableRef, TieOutcome } from '../../src/core';
import { fileReport } from '../../src/cli/json';
import { reportPart } from '../../src/report';
import { plain, summary, textReport } from '../../src/cli/text-report';

const table = (sheetId: string, sheetName: string, form: string, title: string): TableRef => ({
  sheetId,
  sheetName,
  form,
  title,
  area: { top: 0, left: 0, bottom: 9, right: 5 },
  key: title,
});
const overall = table('1', '整体支出', 'unit-overall-gansu', '部门整体支出绩效目标表');
const project = table('2', '项目 1', 'project-gansu', '项目支出绩效目标表');
const tie = (id: string, status: TieOutcome['status'], more: Partial<TieOutcome> = {}): TieOutcome => ({
  id,
  unitName: '某县教育局',
  status,
  forms: [],
  tables: [overall, project],
  ...more,
});

const result: CheckResult = {
  status: 'findings',
  tables: [overall, project].map((ref) => ({ ...ref, kind: 'target', checks: [], toFill: [] })),
  findings: [
    {
      code: 'T10',
      severity: 'error',
      table: overall,
      position: { row: 8, column: 3 },
      field: 'projects-of-unit:expenditure.project',
      message: 'text',
      values: {},
      related: [{ sheetId: '2', sheetName: '项目 1', position: { row: 4, column: 3 } }],
    },
  ],
  problems: [],
  unread: [],
  ties: [
    tie('first', 'holds'),
    tie('second', 'unchecked', { obstacle: 'absent', forms: ['project-hebei'] }),
    tie('projects-of-unit', 'broken'),
  ],
};

describe('ties on the command line', () => {
  it('are summed up for a person, then those listed that do not hold or could not be checked', () => {
    const lines = textReport(fileReport('a.xlsx', result, 'zh-CN'), 'zh-CN', plain).split('\n');
    expect(lines.slice(-3)).toEqual([
      '  ● 表间核对  核对 3 项：1 项相符，1 项不符，1 项无法核对',
      expect.stringMatching(/^ {6}\S.* {2}不符$/),
      '      second  无法核对：缺少“项目绩效目标表”',
    ]);
    expect(lines.some((line) => line.includes("另见 '项目 1'!D5"))).toBe(true);
  });

  it('come before the findings in prose', () => {
    const prose = {
      ...overall,
      form: 'budget-statement',
      sheetId: '3',
      sheetName: '情况说明',
      key: '某县教育局情况说明',
    };
    const [finding] = result.findings;
    if (!finding) throw new Error('no finding');
    const text = textReport(
      fileReport('a.xlsx', { ...result, findings: [{ ...finding, table: prose }] }, 'zh-CN'),
      'zh-CN',
      plain,
    );
    expect(text).toMatch(/● 某县教育局情况说明 {2}情况说明 A1:F10\n +强制/);
  });

  it('name the unit where there are several', () => {
    const ties = [...result.ties, tie('projects-of-unit', 'broken', { unitName: '某县财政局' })];
    const text = textReport(fileReport('a.xlsx', { ...result, ties }, 'zh-CN'), 'zh-CN', plain);
    expect(text).toContain('不符  某县财政局');
    expect(text).toContain('不符  某县教育局');
  });

  it('that several tables could be meant by count once for each cause', () => {
    const several = ['a', 'b'].map((id) => tie(id, 'unchecked', { obstacle: 'several', forms: ['project-gansu'] }));
    const place = { file: 'a.xlsx', path: 'a.xlsx', locale: 'zh-CN' } as const;
    const inAll = (ties: readonly TieOutcome[]) => summary([reportPart({ ...result, ties }, place)], 'zh-CN');
    expect(inAll(several)).toContain('未审核 1 项');
    const report = fileReport('a.xlsx', { ...result, ties: several }, 'zh-CN');
    expect(textReport(report, 'zh-CN', plain).split('不知以哪张为准')).toHaveLength(2);
    expect(inAll(result.ties)).not.toContain('未审核');
  });

  it('are all in the JSON', () => {
    const { ties } = fileReport('a.xlsx', result, 'en-US');
    expect(ties.map(({ id, unit, status }) => [id, unit, status])).toEqual([
      ['first', '某县教育局', 'holds'],
      ['second', '某县教育局', 'unchecked'],
      ['projects-of-unit', '某县教育局', 'broken'],
    ]);
    expect(ties[1]).toMatchObject({
      obstacle: 'absent',
      forms: ['project-hebei'],
      message: expect.stringMatching(/^Not checked: /) as string,
    });
  });

  it('are not mentioned where there are none', () => {
    expect(textReport(fileReport('a.xlsx', { ...result, ties: [] }, 'zh-CN'), 'zh-CN', plain)).not.toContain(
      '表间核对',
    );
  });
});
