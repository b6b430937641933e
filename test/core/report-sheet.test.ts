import { describe, expect, it } from 'vitest';
import { checkSheets, gridOf, isReportSheet, REPORT_MARK, REPORT_NAME, type SheetSnapshot } from '../../src/core';
import { reportSheet } from '../../src/report';
import { partOf, reportOf, resultOf, sheetsOf } from '../report/results';

async function reportOn(name: string, locale: 'zh-CN' | 'en-US' = 'zh-CN'): Promise<SheetSnapshot> {
  const result = await resultOf(name);
  const plan = reportSheet({ ...reportOf(partOf(result, { path: '', locale })), locale });
  return { id: 'report', name: plan.name, grid: gridOf(plan) };
}

describe('a report of an earlier check', () => {
  it.each(['zh-CN', 'en-US'] as const)('is known again, in %s', async (locale) => {
    expect(isReportSheet(await reportOn('demo-mixed.xlsx', locale))).toBe(true);
  });

  it.each(['demo-mixed.xlsx', '000-zhangye.xlsx', 'demo-disclosure.xlsx'])(
    'in %s changes nothing of what is said of the workbook, under whatever name and wherever it stands',
    async (name) => {
      const sheets = await sheetsOf(name);
      const report = await reportOn(name);
      const alone = checkSheets(sheets, { wholeWorkbook: true });
      for (const others of [
        [report, ...sheets],
        [...sheets, { ...report, name: '检查报告 (2)' }, { ...report, id: 'other', name: '某局' }],
      ])
        expect(JSON.stringify(checkSheets(others, { wholeWorkbook: true }))).toBe(JSON.stringify(alone));
    },
  );

  it('alone is no table to check, and that is said', async () => {
    const { status, problems, unread } = checkSheets([await reportOn('demo-mixed.xlsx')]);
    expect({ status, unread }).toEqual({ status: 'none', unread: [] });
    expect(problems).toMatchObject([{ kind: 'no-sheet', message: 'onlyReports', sheetName: REPORT_NAME }]);
  });

  it.each([
    ['without the mark', [[REPORT_NAME], ['检查对象：甲']]],
    ['with the mark far below', [[REPORT_NAME], [null], [null], [`${REPORT_MARK} 1.0`]]],
    ['that speaks of us under a title of its own', [['检查报告汇总表'], [`${REPORT_MARK} 1.0`]]],
    ['with the mark above the title', [[`${REPORT_MARK} 1.0`], [REPORT_NAME]]],
    ['that is empty', []],
  ])('is not a sheet %s', (_, values) => {
    expect(isReportSheet({ grid: { top: 0, left: 0, values } })).toBe(false);
  });
});
