import { Decimal } from 'decimal.js';
import type { Table } from '../recognise';
import { moneyIn } from '../recognise/contents';
import { squeeze } from '../sheet/text';
import { TIES, type Tie } from '../ties';
import { convert, plainNumber } from '../values/money';
import type { TieReport, WorkbookRule } from './rule';

/** The figure's amount in its table's unit; `undefined` where it cannot be told. */
function amountOf(table: Table, keys: { readonly plus: readonly string[]; readonly minus?: readonly string[] | undefined }): Decimal | undefined {
  let sum = new Decimal(0);
  for (const [sign, list] of [[1, keys.plus], [-1, keys.minus ?? []]] as const) {
    for (const key of list) {
      const money = moneyIn(table, key);
      if (money?.kind !== 'amount') return undefined;
      sum = sum.plus(money.amount.times(sign));
    }
  }
  return sum;
}

/** A unit's name without its code: `[101]某县教育局`, `339001某管委会`. */
function unitOf({ unitName }: Table): string {
  return squeeze(unitName).replace(/^[[(]?\d+[\])]?[-—]?/, '');
}

/** How many characters two names have in common at their beginning. */
function commonStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same;
}

/**
 * Whose part a table is. With one whole in the workbook: of it, if both are of one authority (某经开区管理委员会, 某经开区招商局) or
 * the part names it as its department. With several: of the one it names, or the only one whose name begins like its own; else
 * nobody's, and nothing is said.
 */
function ownerOf(part: Table, wholes: readonly Table[]): Table | undefined {
  const own = unitOf(part);
  const department = squeeze(part.fields.get('department')?.content ?? '');
  const named = wholes.filter((whole) => unitOf(whole) !== '' && (unitOf(whole) === own || department.includes(unitOf(whole))));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const [only] = wholes;
  if (wholes.length === 1 && only) return own === '' || unitOf(only) === '' || commonStart(own, unitOf(only)) >= 4 ? only : undefined;
  const longest = Math.max(...wholes.map((whole) => commonStart(own, unitOf(whole))));
  const nearest = wholes.filter((whole) => commonStart(own, unitOf(whole)) === longest);
  return longest >= 4 && nearest.length === 1 ? nearest[0] : undefined;
}

function* checkTie(tie: Tie, tables: readonly Table[], yearOf: (table: Table) => number | undefined): Iterable<TieReport> {
  const wholes = tables.filter(({ form }) => form.id === tie.whole.form);
  for (const whole of wholes) {
    const year = yearOf(whole);
    const parts = tables.filter((table) => {
      const other = yearOf(table);
      const sameYear = year === undefined || other === undefined || year === other;
      return tie.parts.some(({ form }) => form === table.form.id) && sameYear && ownerOf(table, wholes) === whole;
    });
    const stated = amountOf(whole, tie.whole) ?? (tie.whole.otherwise && amountOf(whole, tie.whole.otherwise));
    const amounts = parts.map((part) => {
      const field = tie.parts.find(({ form }) => form === part.form.id)?.field ?? '';
      const amount = amountOf(part, { plus: [field] });
      return { part, field, amount: amount && convert(amount, part.unit, whole.unit) };
    });
    if (!stated || amounts.length === 0 || amounts.some(({ amount }) => amount === undefined)) continue;
    const sum = amounts.reduce((all, { amount }) => (amount ? all.plus(amount) : all), new Decimal(0));
    const difference = stated.minus(sum);
    const [key = ''] = tie.whole.plus;
    const reading = whole.fields.get(key);
    if (difference.isZero() || !reading) continue;
    const isAbove = difference.isNegative();
    yield {
      table: whole,
      at: reading.position,
      field: key,
      message: isAbove ? 'above' : 'below',
      severity: isAbove ? tie.above : tie.below,
      values: {
        unitName: unitOf(whole),
        count: amounts.length,
        form: tie.name['zh-CN'],
        label: reading.label,
        actual: plainNumber(stated),
        sum: plainNumber(sum),
        difference: plainNumber(difference.abs()),
        unit: whole.unit,
      },
      expected: plainNumber(sum),
      actual: plainNumber(stated),
      difference: plainNumber(difference),
      elsewhere: amounts.flatMap(({ part, field }) => {
        const cell = part.fields.get(field);
        return cell ? [{ table: part, position: cell.position }] : [];
      }),
    };
  }
}

export const T10: WorkbookRule = {
  code: 'T10',
  severity: 'error',
  scope: 'between-tables',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '表与表之间的金额对不上',
      why: '同一单位、同一年度的各张表说的是同一笔预算：各项目之和不能大于整体表的项目支出；小于的，可能有项目没有列出。',
      remedy: '核对整体表的项目支出和每张项目表的资金总额；有项目不公开的请说明。',
      messages: {
        above: '{unitName}的 {count} 张{form}的资金合计 {sum}，大于整体表的{label} {actual}，多出 {difference}（{unit}）。',
        below: '{unitName}的 {count} 张{form}的资金合计 {sum}，小于整体表的{label} {actual}，少 {difference}（{unit}），请核实是否有项目没有列出。',
      },
    },
    'en-US': {
      title: 'Tables of one workbook contradict each other',
      why: 'The tables of one unit and year speak of one budget: its projects cannot add up to more than its project expenditure; if they add up to less, some may not be listed.',
      remedy: 'Check the unit’s project expenditure and each project’s total; say where projects are not disclosed.',
      messages: {
        above: 'The {count} tables of {form} of {unitName} add up to {sum}, {difference} more than {label} {actual} of the unit ({unit}).',
        below: 'The {count} tables of {form} of {unitName} add up to {sum}, {difference} less than {label} {actual} of the unit ({unit}). Are projects missing?',
      },
    },
  },
  examples: { found: [], silent: [] },
  *check(tables, yearOf) {
    for (const tie of TIES) yield* checkTie(tie, tables, yearOf);
  },
};
