/** Univer works formulas out some 100 ms after an edit; Excel's answers already hold the results. So reads wait. */
import type { ICellData, ICommandInfo, IExecutionOptions } from '@univerjs/core';
import type { Book } from './book';

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
  settled(): Promise<void>;
  dispose(): void;
}

export function createCalculation(book: Book): Calculation {
  let hasFormulas = book.sheets().some((sheet) =>
    book.bounds(sheet.getSheetId(), { top: 0, left: 0, bottom: Infinity, right: Infinity }, ({ f, si }) => Boolean(f || si)),
  );
  let pending = book.sheets().some((sheet) =>
    book.bounds(sheet.getSheetId(), { top: 0, left: 0, bottom: Infinity, right: Infinity }, isWithoutResult),
  );
  let done: (() => void)[] = [];

  function finish(): void {
    pending = false;
    for (const resolve of done) resolve();
    done = [];
  }

  function hear({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (id === 'formula.mutation.set-formula-calculation-notification') {
      if ((params as CalculationState).functionsExecutedState !== undefined) finish();
      return;
    }
    if (id !== 'sheet.mutation.set-range-values' || options?.fromFormula) return;
    const { unitId, cellValue } = params as ValueParams;
    if (unitId !== book.unitId) return;
    const cells = Object.values(cellValue ?? {}).flatMap((row) => Object.values(row));
    hasFormulas ||= cells.some((cell) => cell?.f || cell?.si);
    if (hasFormulas && cells.some((cell) => cell === null || 'v' in cell || 'f' in cell)) pending = true;
  }

  const listener = book.engine.univerAPI.onCommandExecuted(hear);

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

function isWithoutResult({ f, si, v }: ICellData): boolean {
  return Boolean(f || si) && (v === undefined || v === null);
}
