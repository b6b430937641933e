import { describe, expect, it } from 'vitest';
import type { TieOutcome } from '../../src/core';
import { describeTie, summariseTies, tieName } from '../../src/words/ties';
import { paneWords } from '../../src/words/pane';
import { makeReport } from '../../src/taskpane/logic/report';
import { tieLines, tieOwner } from '../../src/taskpane/logic/ties';
import { RESULTS, SHEETS } from './preview/fake-data';

const report = makeReport('workbook', SHEETS, RESULTS.ties, []);
const lines = tieLines(report.result.ties, report.groups);

describe('the lines of the ties', () => {
  it('come in this order: broken, not checked, holding', () => {
    expect(lines.map(({ outcome }) => outcome.status)).toEqual([
      'broken',
      'unchecked',
      'unchecked',
      'unchecked',
      ...Array.from({ length: 7 }, () => 'holds'),
    ]);
  });

  it('lead to the finding if the tie is broken, and nowhere if not', () => {
    const [broken, ...others] = lines;
    expect(broken?.row?.finding).toMatchObject({ code: 'T10', field: 'expenditure-total:total.expenditure' });
    expect(others.filter(({ row }) => row)).toEqual([]);
  });

  it('do not lead to another tie’s finding, nor to one on other tables', () => {
    const [broken] = report.result.ties.filter(({ status }) => status === 'broken');
    if (!broken) throw new Error('no broken tie');
    expect(tieLines([{ ...broken, id: 'expenditure' }], report.groups)[0]?.row).toBeUndefined();
    expect(tieLines([{ ...broken, tables: broken.tables.slice(1) }], report.groups)[0]?.row).toBeUndefined();
  });

  it('name the unit where there are several', () => {
    const words = paneWords['zh-CN'];
    expect(lines.map(({ outcome }) => tieOwner(lines, words)(outcome))[0]).toBe('河北大厂高新技术产业开发区管理委员会');
    const ofOne = lines.slice(0, 2);
    expect(ofOne.map(({ outcome }) => tieOwner(ofOne, words)(outcome))).toEqual(['', '']);
  });
});

describe('the words of the ties', () => {
  const counts = (holds: number, broken: number, unchecked: number) =>
    (['holds', 'broken', 'unchecked'] as const).flatMap((status, at) =>
      Array.from({ length: [holds, broken, unchecked][at] ?? 0 }, () => ({ status })),
    );
  const unchecked = (obstacle: TieOutcome['obstacle'], tables: TieOutcome['tables'] = []): TieOutcome => ({
    id: 'x',
    unitName: '',
    status: 'unchecked',
    forms: ['project-gansu'],
    tables,
    obstacle,
  });

  it('sum up all ties in one line', () => {
    expect(summariseTies(counts(16, 1, 1), 'zh-CN')).toBe('核对 18 项：16 项相符，1 项不符，1 项无法核对');
    expect(summariseTies(counts(18, 0, 0), 'zh-CN')).toBe('核对 18 项：全部相符');
    expect(summariseTies(counts(0, 0, 1), 'zh-CN')).toBe('核对 1 项：1 项无法核对');
    expect(summariseTies(counts(16, 1, 1), 'en-US')).toBe('18 ties: 16 hold, 1 broken, 1 not checked');
  });

  it('say why a tie could not be checked', () => {
    const [table] = RESULTS.ties.tables.filter(({ form }) => form === 'project-gansu');
    if (!table) throw new Error('no table');
    expect(describeTie(unchecked('absent'), 'zh-CN')).toBe('无法核对：缺少“项目支出绩效目标表”');
    expect(describeTie(unchecked('several', [table, table]), 'zh-CN')).toBe(
      '无法核对：“项目支出绩效目标表”有 2 张，不知以哪张为准',
    );
    expect(describeTie(unchecked('several'), 'zh-CN')).toBe('无法核对：“项目支出绩效目标表”有多张，不知以哪张为准');
    expect(describeTie(unchecked('blank'), 'zh-CN')).toBe('无法核对：要核对的金额没有填写或没有单独列出');
    expect(describeTie(unchecked('unreadable'), 'zh-CN')).toBe('无法核对：有金额读不出来');
    expect(describeTie(unchecked(undefined), 'zh-CN')).toBe('无法核对');
    expect(describeTie({ ...unchecked(undefined), status: 'broken' }, 'zh-CN')).toBe('不符');
    for (const obstacle of ['absent', 'other-year', 'several', 'blank', 'unreadable'] as const) {
      expect(describeTie({ ...unchecked(obstacle), forms: ['x'] }, 'en-US')).toMatch(/^Not checked: [\x20-\x7e]+$/);
    }
  });

  it('name an unknown tie by its id', () => {
    expect(tieName('no-such-tie', 'zh-CN')).toBe('no-such-tie');
    expect(tieName('projects-of-unit', 'en-US')).not.toBe('projects-of-unit');
  });
});
