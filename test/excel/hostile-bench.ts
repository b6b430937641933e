/** A workbook that other people work in too, for tests in which something happens between two batches. */
import type { CellValue, HostFailure, SheetPlan } from '../../src/core';
import type { CellContent, SheetContent } from '../../src/files/workbook/content';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { openSheets } from '../office-host/bench';
import { columnPlan } from './column-plan';
import { faultyLine, type Fault, type FaultKind } from './reliability/faults';

const API = '1.14';

let workbench: NodeExcel;

/** Opens a workbook with these rows on its first sheet 表, and a second sheet 别的. */
export function open(rows: readonly (readonly CellValue[])[], more: Partial<SheetContent> = {}): NodeExcel {
  const cells: Record<string, CellContent> = {};
  rows.forEach((row, down) =>
    row.forEach((value, along) => {
      if (value !== null) cells[`${'ABCDEF'.charAt(along)}${down + 1}`] = { value };
    }),
  );
  workbench = openSheets({ name: '表', cells, ...more }, { name: '别的', values: [['x']] });
  return workbench;
}

export const sheet = (name = '表') => {
  const found = workbench.host.book.sheets().find((one) => one.getSheetName() === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};

/** What a person types. */
export const type = (address: string, value: CellValue, name?: string) =>
  void sheet(name)
    .getRange(address)
    .setValue(value ?? '');

export const recorded = (name = '表') => workbench.record().sheets.find((one) => one.name === name);

/** What a cell holds; `null` where it holds nothing. */
export const value = (address: string, name?: string): CellValue => recorded(name)?.cells[address]?.value ?? null;

/** What a person does with whole sheets. */
export const add = (name: string) => void workbench.host.book.engine.workbook.create(name, 20, 5);
export const remove = (name: string) => void workbench.host.book.engine.workbook.deleteSheet(sheet(name).getSheetId());
export const visibilities = () => workbench.record().sheets.map(({ visibility }) => visibility);

/** Hides a sheet so that Excel's menu does not list it. */
export function hideFromMenu(name: string): void {
  sheet(name).hideSheet();
  workbench.host.book.facts.veryHiddenSheets.add(sheet(name).getSheetId());
}

export const names = () => workbench.record().sheets.map(({ name }) => name);

/** 'done', or the failure with what it says is left. */
export const said = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      const { reason, leftover } = error as HostFailure;
      return `${reason}, ${leftover.kind === 'sheets' ? leftover.names.join(' ') : leftover.kind}`;
    },
  );

/** Does something with the spreadsheet just before the batch of that number, counted from now. */
export function beforeBatch(number: number, happens: () => void): void {
  let batch = 0;
  workbench.host.book.moods.coauthor = () => {
    batch++;
    if (batch === number) happens();
  };
}

/** The batch of that number, counted from now, goes wrong; what happens before it happens whether it arrives or not. */
export const goesWrong = (
  kind: FaultKind,
  batch: number,
  isLasting = false,
  before: Fault['before'] = () => undefined,
) => faultyLine(workbench, API, { kind, batch, isLasting, before });

/** Sheets of one column, called 新1, 新2 … */
export const plans = (count: number): SheetPlan[] =>
  Array.from({ length: count }, (_, index) => columnPlan(`新${index + 1}`, ['绩效', index]));
