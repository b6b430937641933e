import { describe, expect, it } from 'vitest';
import { checkSheets, ruleOf, toA1 } from '../../src/core';
import { evenRows } from '../support/rows';
import { change, disclosure, edit, MIXED, sheetsOf, type Paper } from './ties-workbook';

/** What must be one throughout a disclosure besides its amounts: the names of its codes, and its year (T10). */

const T10 = ruleOf('T10');

function said(papers: readonly Paper[]) {
  const { findings } = checkSheets(sheetsOf(papers), { rules: T10 ? [T10] : [], wholeWorkbook: true });
  return findings.map(
    ({ message, severity, table, position }) => `${table.sheetName}!${toA1(position)} ${message} ${severity}`,
  );
}

const mixed = disclosure(MIXED);

/** The same papers with the name of one code changed in one of them. */
function renamed(papers: readonly Paper[], sheet: string, code: string, name: string): readonly Paper[] {
  const rows = papers.find((paper) => paper.name === sheet)?.data.rows ?? [];
  return edit(papers, sheet, { rows: rows.map((row) => (row.code === code ? { ...row, name } : row)) });
}

describe('the names of functional codes', () => {
  it('are one throughout: the table that differs is told', () => {
    expect(said(renamed(mixed, 'F7', '2130301', '机关服务'))).toEqual([
      expect.stringMatching(/^F7![A-C]\d+ names warning$/),
    ]);
  });

  it.each([
    ['a name with an addition', '行政运行（水利）'],
    ['a number before it', '2130301行政运行'],
    ['blanks and 项', '行政  运行（项）'],
  ])('%s is the same name', (_, name) => {
    const papers = ['F6', 'F7', 'F9'].reduce((all, sheet) => renamed(all, sheet, '2130301', '行政运行'), mixed);
    expect(said(renamed(papers, 'F7', '2130301', name))).toEqual([]);
  });

  const everywhere = (code: string, name: string) =>
    ['F6', 'F7', 'F9', 'F11'].reduce((all, sheet) => renamed(all, sheet, code, name), mixed);

  it('are those that public tables have, where these are known', () => {
    expect(said(everywhere('2080505', '住房公积金'))).toEqual([expect.stringMatching(/^F6![A-C]\d+ usualName hint$/)]);
  });

  it.each([
    ['of former years', '20805', '行政事业单位离退休'],
    ['with an addition', '2080505', '机关事业单位基本养老保险缴费支出（单位部分）'],
    ['of a code that is not known', '2130301', '水文管理'],
  ])('may be one %s', (_, code, name) => {
    expect(said(everywhere(code, name))).toEqual([]);
  });

  it('are not compared with those of economic codes', () => {
    expect(said(renamed(mixed, 'F10', '30201', '退休人员活动费'))).toEqual([]);
  });
});

describe('the year of budget tables', () => {
  const lastYear = { captions: ['101001某县水利局', '预算年度：2023', '单位：万元'] };

  it('is one: a caption left from last year is told', () => {
    expect(said(edit(mixed, 'F13', lastYear))).toEqual(['F13!A1 year warning']);
  });

  it('may be two where the workbook has both years', () => {
    const other = mixed.map(({ name, data, ...paper }) => ({
      ...paper,
      name: `${name} 2023`,
      data: { ...data, ...lastYear },
    }));
    expect(said([...mixed, ...other]).filter((line) => line.includes('year'))).toEqual([]);
  });
});

describe('income and expenditure by code', () => {
  it('are not compared where the totals differ: what was carried over is in one of them only', () => {
    const papers = change(mixed, 'F6', {
      '2130306.total': 220,
      '21303.total': 920.25,
      '213.total': 920.25,
      'total.total': 1060.5,
    });
    expect(said(papers).filter((line) => line.includes('differs warning'))).toEqual([]);
  });
});

describe('codes beside what is bought', () => {
  const sheetOf = (id: string, rows: readonly (readonly (string | number | null)[])[]) => ({
    id,
    name: id,
    grid: { top: 0, left: 0, values: evenRows(rows) },
  });
  const expenditure = sheetOf('支出', [
    ['2025年一般公共预算支出表'],
    ['单位：某县水务局', null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    [null, '合计', 30, 10, 20],
    ['213', '农林水支出', 30, 10, 20],
    ['21303', '水利', 30, 10, 20],
    ['2130301', '行政运行', 10, 10, null],
    ['2130305', '水利工程建设', 20, null, 20],
  ]);
  const bought = (head: string) =>
    sheetOf('采购', [
      ['2025年政府采购预算表'],
      ['单位：某县水务局', null, null, '单位：万元'],
      ['科目编码', head, '数量', '预算金额'],
      [null, '合计', null, 6],
      ['2130301', '复印机', 1, 2],
      ['2130305', '测流仪', 2, 4],
    ]);
  const names = (head: string) =>
    checkSheets([expenditure, bought(head)], { rules: T10 ? [T10] : [], wholeWorkbook: true }).findings.filter(
      ({ message }) => message === 'names',
    );

  it('are called by no name of theirs, unless the head says so', () => {
    expect(names('科目名称').length).toBeGreaterThan(0);
    expect(names('采购项目')).toEqual([]);
    expect(names('采购品目')).toEqual([]);
  });
});
