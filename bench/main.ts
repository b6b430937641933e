import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre';
import { createChecker, FORMS, layoutForm, type SheetSnapshot } from '../src/core';
import { createReader } from '../src/core/read';
import { sheetOf } from '../test/samples/dress';
import { tablesOf } from '../test/samples/seeds';
import { compare, type Contest } from './compare';
import { layoutWords } from '../src/words/layout';

/**
 * Speed as ratios: what the product does beside a baseline, taken in turns in the same run, on the largest real workbook of the samples (大厂,
 * 31 tables). The baseline of checking is what no checker can do without: a library reading the file.
 */

const READER = createReader(FORMS);
const CHECKER = createChecker();

const sheets = (): SheetSnapshot[] =>
  tablesOf('003').map((table, index) => ({
    id: String(index),
    name: table.title.slice(0, 31),
    grid: sheetOf(table).grid,
  }));
/** The same contents as snapshots of their own, as after reading the workbook. */
const readAnew = (known: readonly SheetSnapshot[]): SheetSnapshot[] => known.map((sheet) => ({ ...sheet }));

const workbook = sheets();
const cells = workbook.flatMap(({ grid }) => grid.values.flat());

const file = readFileSync('test/samples/003-dachang.xlsx');
const read = async (): Promise<number> => (await readXlsx(file)).sheets.length;
const checkAll = (): number => CHECKER.check(readAnew(workbook), { wholeWorkbook: true }).findings.length;

const CONTESTS: readonly Contest[] = [
  { name: 'check the workbook', baseline: ['read the file', read], run: checkAll },
  {
    name: 'recognise its tables',
    baseline: ['read the file', read],
    run: () => readAnew(workbook).reduce((count, sheet) => count + READER.read(sheet).tables.length, 0),
  },
  {
    name: 'check again after an edit of one sheet',
    baseline: ['check all sheets anew', checkAll],
    run: () =>
      CHECKER.check([...readAnew(workbook.slice(0, 1)), ...workbook.slice(1)], { wholeWorkbook: true }).findings.length,
  },
  {
    name: 'lay out all sixteen forms with their samples',
    baseline: [
      'recognise as many tables',
      () => workbook.slice(0, 16).reduce((count, sheet) => count + READER.read({ ...sheet }).tables.length, 0),
    ],
    run: () =>
      FORMS.reduce((count, form) => count + layoutForm(form, form.sample, layoutWords['zh-CN']).cells.length, 0),
  },
];

process.stdout.write(`${workbook.length} sheets, ${cells.length} cells\n`);
for (const contest of CONTESTS) process.stdout.write(`${await compare(contest)}\n`);
