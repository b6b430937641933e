import { fiscalIncomeExpenditure } from '../forms/fiscal-income-expenditure';
import { generalPublicBasic } from '../forms/general-public-basic';
import { generalPublicExpenditure } from '../forms/general-public-expenditure';

/** Parts of the whole whose figures a text may state, and where these stand. */

const F8 = fiscalIncomeExpenditure.id;
const F9 = generalPublicExpenditure.id;
const F10 = generalPublicBasic.id;

/** A cell that states a figure. */
export interface FigureCell {
  readonly form: string;
  readonly key: string;
  /** The cell states the whole figure only if its table's total equals this figure of another table, provided that table is there. */
  readonly ifWhole?: { readonly total: string; readonly form: string; readonly key: string };
  /** Whether a row that the form does not print states it where it means the same: 事业收入 beside 其他收入. */
  readonly isByMeaning?: boolean;
  /** What the figure is the sum of: a table with further rows may take them into the total that has its name. */
  readonly parts?: readonly string[];
}

/** What the general public budget spends. */
export const OF_GENERAL_PUBLIC: readonly FigureCell[] = [
  { form: F9, key: 'total.total' },
  { form: F8, key: 'expenditureOfYear.generalPublic' },
  { form: F8, key: 'expenditureTotal.generalPublic' },
];

/** A part of the whole that has tables of its own: under which headings it may be told of, and in which cells its figures stand. */
export interface Realm {
  readonly heading: RegExp;
  readonly cells: ReadonlyMap<string, readonly FigureCell[]>;
  /** Which of a class's cells are of it. */
  readonly ofClass: (cells: readonly FigureCell[]) => readonly FigureCell[];
}

/** The general public budget's basic expenditure. */
export const BASIC_EXPENDITURE: Realm = {
  heading: /一般公共预算(?:财政拨款|拨款|当年拨款)?基本支出/,
  cells: new Map([
    ['basic', [{ form: F10, key: 'total.total' }]],
    ['personnel', [{ form: F10, key: 'total.personnel' }]],
    ['public', [{ form: F10, key: 'total.public' }]],
  ]),
  ofClass: () => [],
};

const BASIC_OF_GENERAL_PUBLIC: readonly FigureCell[] = [
  { form: F9, key: 'total.basic' },
  { form: F10, key: 'total.total' },
];

/** The general public budget's expenditure, told by its total. */
export const GENERAL_PUBLIC: Realm = {
  heading: /一般公共预算/,
  cells: new Map([
    ['generalPublicExpenditure', OF_GENERAL_PUBLIC],
    ['basic', BASIC_OF_GENERAL_PUBLIC],
    ['project', [{ form: F9, key: 'total.project' }]],
  ]),
  ofClass: (cells) => cells.filter(({ form, key }) => form === F9 || (form === F8 && key.endsWith('.generalPublic'))),
};

interface Known {
  readonly id: string;
  readonly isOfClass?: boolean;
  readonly cells: readonly FigureCell[];
  readonly realm?: Realm;
}

/** A figure as it is of a part of the whole; as it was if that part does not have it. */
export function inRealm<Figure extends Known>(figure: Figure, realm: Realm | undefined): Figure {
  const cells = realm?.cells.get(figure.id) ?? (figure.isOfClass ? realm?.ofClass(figure.cells) : undefined);
  return cells ? { ...figure, cells, realm } : figure;
}
