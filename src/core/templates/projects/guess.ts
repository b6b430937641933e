import { greatest } from '../../model/geometry';
import { squeeze } from '../../language/spelling';
import type { SheetView } from '../../read/sheet/view';
import { readMoney } from '../../language/money';
import { isProjectName, isTotalRow, type Heads } from './heads';

/** A code: letters and digits without blanks or Chinese characters. */
const CODE = /^(?=.*\d)[A-Z\d-]{6,}$/i;
/** The title above a list; something in brackets may follow. */
const isTitle = (squeezed: string): boolean =>
  /(?:表|清单|名单|目录|一览|明细)$/.test(squeezed) ||
  (squeezed.endsWith(')') && /(?:表|清单|名单|目录|一览|明细)\(/.test(squeezed));

/**
 * The columns of names, codes and amounts in a list without heads: names are words, codes are long letters and digits, amounts are numbers
 * that do not just count rows.
 * @returns nothing if no column holds words
 */
export function guessColumns(view: SheetView): Heads | undefined {
  const { top, left, right } = view.used;
  const isTitled =
    view.filled(top).length === 1 &&
    isTitle(squeeze(view.content(top, view.firstFilled(top) ?? left))) &&
    view.used.bottom > top;
  const bottom = isTitled ? top : top - 1;
  const columns = Array.from({ length: right - left + 1 }, (_, index) => readColumn(view, left + index, bottom + 1));
  const count = (kind: Kind, column: Column) => column.kinds.filter((own) => own === kind).length;
  const most = (kind: Kind) =>
    columns.reduce<Column | undefined>(
      (best, column) => (count(kind, column) > (best ? count(kind, best) : 0) ? column : best),
      undefined,
    );
  // Of two columns of words, the names are in the one with more different words: departments are repeated.
  const named = greatest([0, ...columns.map((column) => column.names.size)]);
  const name = columns.find((column) => named > 0 && column.names.size === named);
  if (!name) return undefined;
  const amounts = columns.filter(
    (column) => column !== name && !(column.counts && column.at < name.at) && count('amount', column) > 0,
  );
  const isMostly = (column: Column) => count('amount', column) * 2 > column.kinds.length;
  const code = most('code');
  return {
    bottom,
    name: name.at,
    code: code && code !== name ? code.at : undefined,
    amount: (amounts.find(isMostly) ?? amounts[0])?.at,
    unit: undefined,
  };
}

type Kind = 'word' | 'code' | 'amount';

interface Column {
  readonly at: number;
  readonly kinds: readonly Kind[];
  readonly names: ReadonlySet<string>;
  /** Whether it counts 1, 2, 3 …, as 序号 does if it stands before the names. */
  readonly counts: boolean;
}

function readColumn(view: SheetView, at: number, from: number): Column {
  const kinds: Kind[] = [];
  const names = new Set<string>();
  const numbers: number[] = [];
  for (let row = from; row <= view.used.bottom; row++) {
    const content = squeeze(view.content(row, at));
    if (content === '' || isTotalRow(view, row)) continue;
    if (/^\d{1,4}[.、]?$/.test(content)) numbers.push(Number.parseInt(content, 10));
    const isText = typeof view.value(row, at) === 'string';
    if (isText && CODE.test(content) && (/[A-Z]/i.test(content) || content.length >= 12)) kinds.push('code');
    else if (readMoney(view.value(row, at), '万元').kind === 'amount') kinds.push('amount');
    else if (isProjectName(content)) {
      kinds.push('word');
      names.add(content);
    }
  }
  const counts = numbers.length === kinds.length && numbers.every((number, index) => number === index + 1);
  return { at, kinds, names, counts };
}
