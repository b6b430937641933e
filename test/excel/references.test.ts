import { expect, it } from 'vitest';
import { readsByName } from '../../src/excel/references';

it.each([
  ['=SUM(A1:B20)+1.5', false],
  ["=IF($C$4>0,'表 1'!D5,表2!E6)", false],
  ['=IF(A1="合计","INDIRECT(",TRUE)', false],
  ['=SUM(A:A)/1E5', false],
  ['=_xlfn.IFS(A1>0,ROUND(B1,2))', false],
  ['=预算数*2', true],
  ['=SUM(表1[金额])', true],
  ['=INDIRECT("表!A1")', true],
  ['=SUM(收入,A1)', true],
])('a formula may read from cells that its addresses do not tell: %s', (formula, expected) => {
  expect(readsByName(formula)).toBe(expected);
});
