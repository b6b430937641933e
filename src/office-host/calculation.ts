/** Univer works formulas out some 100 ms after an edit; Excel's answers already hold the results. So reads wait. */
import type { ICellData } from '@univerjs/core';
import type { IEventParamConfig } from '@univerjs/core/facade';
import type { Book } from './book';
import { hasFormula } from './cells';
import { WHOLE_SHEET } from '../files/workbook/reference';

/** Where no result comes (nothing depended on the edit), reading goes on after this time, in milliseconds. */
const PATIENCE = 2000;

interface CalculationState {
  readonly functionsExecutedState?: unknown;
}

interface ValueParams {
  readonly unitId: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;
}

export interface Calculation {
  readonly settled: () => Promise<void>;
  dispose(): void;
}

export function createCalculation(book: Book): Calculation {
  let hasFormulas = book.sheets().some((sheet) => book.bounds(sheet.getSheetId(), WHOLE_SHEET, hasFormula));
  let pending = book.sheets().some((sheet) => book.bounds(sheet.getSheetId(), WHOLE_SHEET, isWithoutResult));
  let done: (() => void)[] = [];

  function finish(): void {
    pending = false;
    for (const resolve of done) resolve();
    done = [];
  }

  function hear({ id, params, options }: IEventParamConfig['CommandExecuted']): void {
    if (id === 'formula.mutation.set-formula-calculation-notification') {
      if ((params as CalculationState).functionsExecutedState !== undefined) finish();
      return;
    }
    if (id !== 'sheet.mutation.set-range-values' || options?.fromFormula) return;
    const { unitId, cellValue } = params as ValueParams;
    if (unitId !== book.unitId) return;
    const cells = Object.values(cellValue ?? {}).flatMap((row) => Object.values(row));
    hasFormulas ||= cells.some((cell) => cell && hasFormula(cell));
    if (hasFormulas && cells.some((cell) => cell === null || 'v' in cell || 'f' in cell)) pending = true;
  }

  const { univerAPI } = book.engine;
  const listener = univerAPI.addEvent(univerAPI.Event.CommandExecuted, hear);

  return {
    async settled() {
      if (!pending) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(finish, PATIENCE);
        done.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
    dispose() {
      listener.dispose();
      finish();
    },
  };
}

function isWithoutResult(cell: ICellData): boolean {
  return hasFormula(cell) && (cell.v === undefined || cell.v === null);
}
