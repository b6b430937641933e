import { describe, expect, it } from 'vitest';
import { checkSheets, ruleOf, toA1, type CellValue, type SheetSnapshot } from '../../src/core';
import { disclosure, edit, MIXED, sheetsOf, without, type Paper } from './ties-workbook';

/** Tables that a unit is to publish and that are not in its workbook (C15). */

const C15 = ruleOf('C15');

function said(papers: readonly Paper[], ...others: readonly SheetSnapshot[]): string[] {
  const { findings } = checkSheets([...sheetsOf(papers), ...others], { rules: C15 ? [C15] : [], wholeWorkbook: true });
  return findings.map(({ severity, table, position, values }) =>
    [severity, `${table.sheetName}!${toA1(position)}`, ...[values.lacking].flat()].join(' '),
  );
}

const ALL = disclosure(MIXED);
const sheet = (name: string, ...lines: readonly (readonly CellValue[])[]): SheetSnapshot => ({
  id: name,
  name,
  grid: { top: 0, left: 0, values: lines },
});

describe('a disclosure', () => {
  it('with all tables is complete', () => {
    expect(said(ALL)).toEqual([]);
  });

  it('that lacks one of them or two is told so once', () => {
    expect(said(without(ALL, 'F13'))).toEqual(['hint F5!A1 “单位预算财政拨款“三公”经费支出表”']);
    expect(said(without(ALL, 'F11', 'F13'))).toHaveLength(1);
  });

  it('with a title left from another year lacks nothing', () => {
    expect(said(edit(ALL, 'F13', { captions: ['101001某县水利局', '预算年度：2023', '单位：万元'] }))).toEqual([]);
  });

  it.each([
    ['it is a part of one', without(ALL, 'F5', 'F6', 'F7'), []],
    ['the table may be on a sheet without one', without(ALL, 'F13'), [sheet('三公经费', ['见附件'])]],
    [
      'something was not read',
      without(ALL, 'F13'),
      [
        sheet(
          '附表',
          ['2026年部门经费预算情况表', null, null, null],
          ['处室', '人员经费', '公用经费', '专项'],
          ['办公室', 12, 3, 5],
          ['业务处', 20, 4, 9],
        ),
      ],
    ],
  ])('is not charged where %s', (_, papers, others) => {
    expect(said(papers, ...others)).toEqual([]);
  });
});
