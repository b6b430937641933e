import { describe, expect, it } from 'vitest';
import { checkSheets, toA1, type SheetSnapshot } from '../../src/core';
import { disclosure, MIXED, sheetsOf } from './ties-workbook';

/** What a statement says of single items: against the tables, of itself, and in percentages (T12, T16). */

const NAMES = new Map([
  ['20805', '行政事业单位养老支出'],
  ['2080505', '机关事业单位基本养老保险缴费支出'],
]);
const TABLES = sheetsOf(
  disclosure(MIXED).map((paper) => ({
    ...paper,
    data: {
      ...paper.data,
      rows: paper.data.rows?.map((row) => ({ ...row, name: NAMES.get(row.code ?? '') ?? row.name })),
    },
  })),
);
const ITEM = '“社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）”';

function said(...lines: readonly string[]) {
  const text: SheetSnapshot = {
    id: 'text',
    name: '说明',
    grid: { top: 0, left: 0, values: [['2024年部门预算编制说明'], ...lines.map((line) => [line])] },
  };
  const { findings } = checkSheets([...TABLES, text], { wholeWorkbook: true });
  return findings.map(({ code, message, position }) => `${toA1(position)} ${code} ${message}`);
}

describe('an item by 类, 款 and 项', () => {
  it('is held against the tables', () => {
    expect(said(`1. ${ITEM}90.25万元，主要用于养老保险。`)).toEqual(['A2 T12 differs']);
  });

  it('is said once only', () => {
    expect(
      said(`1. ${ITEM}80.25万元。2023年预算执行数为50万元，2024年预算安排100万元，比2023年预算执行数增加100%。`),
    ).toEqual(['A2 T12 twice']);
  });

  it.each([
    ['the same amount', `1. ${ITEM}80.25万元，主要用于养老保险。`],
    ['cut off or rounded', `1. ${ITEM}80万元，主要用于养老保险。`],
    ['an item that no table lists', '1. “教育支出（类）普通教育（款）小学教育（项）”30万元。'],
  ])('%s is right', (_, line) => {
    expect(said(line)).toEqual([]);
  });
});

describe('a percentage', () => {
  const change = (before: string, now: string, rate: string) =>
    said(`2023年当年预算执行数为${before}万元，2024年预算安排${now}万元，比2023年预算执行数${rate}。`);

  it.each([
    ['11.67', '45.41', '增加314.82%'],
    ['3900', '3377.56', '减少1.10%'],
    ['3900', '3377.56', '增加13.40%'],
  ])('from %s to %s is not %s', (before, now, rate) => {
    expect(change(before, now, rate)).toEqual(['A2 T16 rate']);
  });

  it.each([
    ['3900', '3377.56', '减少13.40%'],
    ['3900', '3377.56', '减少13.3%'],
    ['1.48', '2.63', '增加77.70 %'],
    ['0', '60.13', '增加100.00%'],
    ['15.00', '15.00', '持平'],
  ])('from %s to %s is %s', (before, now, rate) => {
    expect(change(before, now, rate)).toEqual([]);
  });
});
