import { pushAll } from '../model/grouping';
import { columnName, type Area, type Position, greatest } from '../model/geometry';
import type { PlanCell, PlanValidation, SheetPlan } from '../model/sheet-plan';

/** Blank rows between two tables. */
const GAP = 1;
const GAP_HEIGHT = 14.5;
/** Column edges closer to each other than this, in characters, are treated as one edge. */
const SLIVER = 0.75;

/** For each column of a table, its first and last column in the stack. */
type Places = readonly (readonly [first: number, last: number])[];

/**
 * Several tables on one worksheet, one below the other, each as wide as the widest. Where the columns of two tables differ, cells are
 * merged over several columns of the stack. Each table begins on a new page.
 * @param plans at least one; in the stack, keys in `fields` begin with the table's number, counted from 1: `2/funds.total`
 */
export function stackPlans(plans: readonly SheetPlan[], name: string): SheetPlan {
  const { widths, places } = gridOf(plans);
  const stack = {
    cells: [] as PlanCell[],
    merges: [] as Area[],
    validations: [] as PlanValidation[],
    heights: [] as number[],
    pageBreaks: [] as number[],
  };
  const fields = new Map<string, Position>();
  plans.forEach((plan, index) => {
    if (index > 0) pushAll(stack.heights, Array<number>(GAP).fill(GAP_HEIGHT));
    const top = stack.heights.length;
    if (index > 0) stack.pageBreaks.push(top);
    const own = places[index] ?? [];
    const first = (column: number): number => own[column]?.[0] ?? column;
    const last = (column: number): number => own[column]?.[1] ?? column;
    const moved = ({ top: from, left, bottom, right }: Area): Area => ({
      top: from + top,
      left: first(left),
      bottom: bottom + top,
      right: last(right),
    });
    const at = ({ row, column }: Position): Position => ({ row: row + top, column: first(column) });
    pushAll(
      stack.cells,
      plan.cells.map((cell) => ({
        ...cell,
        position: at(cell.position),
        formula: cell.formula && moveFormula(cell.formula, top, first),
      })),
    );
    pushAll(
      stack.merges,
      mergesOf(plan)
        .map(moved)
        .filter(({ top: from, left, bottom, right }) => bottom > from || right > left),
    );
    pushAll(
      stack.validations,
      plan.validations.map((validation) => ({ ...validation, area: moved(validation.area) })),
    );
    pushAll(stack.heights, plan.heights);
    for (const [key, position] of plan.fields) fields.set(`${index + 1}/${key}`, at(position));
  });
  return {
    name,
    ...stack,
    widths,
    frozenRows: plans.length === 1 ? (plans[0]?.frozenRows ?? 0) : 0,
    print: {
      area: { top: 0, left: 0, bottom: Math.max(0, stack.heights.length - 1), right: Math.max(0, widths.length - 1) },
      titleRows: plans.length === 1 ? plans[0]?.print.titleRows : undefined,
      landscape: plans.some(({ print }) => print.landscape),
      blackAndWhite: plans.some(({ print }) => print.blackAndWhite === true),
    },
    fields,
  };
}

/** The merged areas of a plan and its single cells, since both may cover several columns of the stack. */
function mergesOf({ cells, merges }: SheetPlan): readonly Area[] {
  const anchors = new Set(merges.map(({ top, left }) => `${top},${left}`));
  const single = cells.filter(({ position: { row, column } }) => !anchors.has(`${row},${column}`));
  return [
    ...merges,
    ...single.map(({ position: { row, column } }): Area => ({ top: row, left: column, bottom: row, right: column })),
  ];
}

/** The columns of the stack: every column edge of every table is an edge, once all tables are stretched to the width of the widest. */
function gridOf(plans: readonly SheetPlan[]): {
  readonly widths: readonly number[];
  readonly places: readonly Places[];
} {
  const widest = greatest(plans.map(({ widths }) => sumOf(widths)));
  const wanted = plans.map(({ widths }) => edgesOf(widths).map((edge) => (edge * widest) / sumOf(widths)));
  const edges: number[] = [];
  // The table with the most columns sets the edges; the others add those it lacks.
  for (const own of [...wanted].sort((a, b) => b.length - a.length)) {
    for (const edge of own) if (!edges.some((known) => Math.abs(known - edge) < SLIVER)) edges.push(edge);
  }
  edges.sort((a, b) => a - b);
  const places = wanted.map((own): Places => {
    let before = -1;
    return own.map((edge) => {
      const first = before + 1;
      before = Math.max(first, nearest(edges, edge));
      return [first, before];
    });
  });
  return { widths: edges.map((edge, index) => edge - (edges[index - 1] ?? 0)), places };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Where columns end. */
function edgesOf(widths: readonly number[]): readonly number[] {
  let sum = 0;
  return widths.map((width) => (sum += width));
}

function nearest(edges: readonly number[], edge: number): number {
  return edges.reduce(
    (best, known, index) => (Math.abs(known - edge) < Math.abs((edges[best] ?? 0) - edge) ? index : best),
    0,
  );
}

/** The words of a formula, each as a whole: quoted texts, cells of other sheets, calls, numbers, names, and the addresses that are moved. */
const WORD = /"[^"]*"|(?:(?:'[^']*')+|[\p{L}\p{N}_.$]+)(?:![$A-Z\d:]+|\()?/gu;
const ADDRESS = /^(\$?)([A-Z]{1,3})(\$?)(\d+)$/;

function moveFormula(formula: string, rows: number, columnAt: (column: number) => number): string {
  return formula.replace(WORD, (word) => {
    const [, fixedColumn = '', letters, fixedRow = '', row] = ADDRESS.exec(word) ?? [];
    if (letters === undefined || row === undefined) return word;
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return `${fixedColumn}${columnName(columnAt(column))}${fixedRow}${Number(row) + rows}`;
  });
}
