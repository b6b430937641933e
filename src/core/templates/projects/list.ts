import type { ProjectEntry } from '../template';
import type { CellValue, Grid } from '../../model/grid';
import { inOneLine, squeeze } from '../../language/spelling';
import { SheetView } from '../../read/sheet/view';
import { convert, readMoney, type MoneyUnit } from '../../language/money';
import { entryOf } from './entry';
import { headsOf, isNamed, isProjectName, isTotalRow, type Heads } from './heads';
import { guessColumns } from './guess';

/** A list of projects below a row of heads; `undefined` where there is none. */
export function projectsInList(grid: Grid, unit: MoneyUnit): readonly ProjectEntry[] | undefined {
  const view = new SheetView({ id: '', name: '', grid });
  const heads = headsOf(view);
  return heads && readList(view, heads, unit);
}

/** Reads a list of projects without heads, by the contents of its columns. */
export function projectsWithoutHeads(grid: Grid, unit: MoneyUnit): readonly ProjectEntry[] {
  const view = new SheetView({ id: '', name: '', grid });
  const columns = guessColumns(view);
  return columns ? readList(view, columns, unit) : [];
}

/** Reads the rows of a list without totals, notes and blank rows; codes stay text. */
function readList(view: SheetView, columns: Heads, unit: MoneyUnit): readonly ProjectEntry[] {
  const from = columns.unit ?? unit;
  const projects: ProjectEntry[] = [];
  for (let row = columns.bottom + 1; row <= view.used.bottom; row++) {
    if (isTotalRow(view, row)) continue;
    const name = inOneLine(view.content(row, columns.name));
    // A code or an amount beside it tells that the longest text is a name. One that is merged over several rows is one project.
    if (
      !(isProjectName(name) || (hasFigures(view, row, columns) && isNamed(name))) ||
      view.anchor(row, columns.name).row < row
    )
      continue;
    const code = columns.code === undefined ? undefined : squeeze(view.content(row, columns.code));
    projects.push(
      entryOf(name, code, columns.amount === undefined ? undefined : amountIn(view.value(row, columns.amount), from)),
    );
  }
  return withoutNumbers(projects);
}

function hasFigures(view: SheetView, row: number, { code, amount }: Heads): boolean {
  return [code, amount].some((column) => column !== undefined && /\d/.test(view.content(row, column)));
}

function amountIn(value: CellValue, unit: MoneyUnit): ReturnType<typeof convert> | undefined {
  const money = readMoney(value, unit);
  return money.kind === 'amount' ? convert(money.amount, unit, '万元') : undefined;
}

const NUMBERED = /^[（(]?(\d{1,3})[)）]?[.、．]\s*(?=\D)/;

/** Removes consecutive numbers from names (`1.办公用房租金`), since the inserted tables are numbered anew. */
function withoutNumbers(projects: readonly ProjectEntry[]): readonly ProjectEntry[] {
  const isNumbered =
    projects.length > 1 && projects.every(({ name }, index) => Number(NUMBERED.exec(name)?.[1]) === index + 1);
  return isNumbered ? projects.map((project) => ({ ...project, name: project.name.replace(NUMBERED, '') })) : projects;
}
