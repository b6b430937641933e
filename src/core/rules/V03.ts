import type { Decimal } from 'decimal.js';
import { both } from '../model/locale';
import { cellKey, matrixOf } from '../forms';
import type { IndicatorRow, Table } from '../read';
import { indicatorKey, isEmptyCell, matrixRows, quoted, recordsOf, targetOf } from '../read/contents';
import { inOneLine } from '../language/spelling';
import { moneyUnit } from '../language/money';
import { bareName, isRate, kindOfUnit, type IndicatorValue } from '../language/indicator-value';
import { endsInAny, type Vocabulary } from '../language/vocabulary';
import { JUDGED, type Remark, type TableRule } from './rule';
import { isHandedDown } from './carried-over';
import { hasWording, mustBeMeasured, wordingOf } from './wording';

type Quantity = Extract<IndicatorValue, { kind: 'quantity' }>;

/** The contradiction between an indicator's name and its unit, if there is one. */
function contradiction(
  row: IndicatorRow,
  { unit, number }: Quantity,
  vocabulary: Vocabulary,
): 'rate' | 'quality' | 'sum' | 'measure' | undefined {
  const name = bareName(row.name.content);
  const kind = kindOfUnit(unit, vocabulary);
  if (isRate(name, vocabulary))
    return kind === 'money' || kind === 'time' || isCounted(name, number, unit, vocabulary) ? 'rate' : undefined;
  if (row.level2?.key === '质量' && kind === 'money') return 'quality';
  if (endsInAny(name, vocabulary.sumEndings)) return kind === 'percent' && !isDoing(name) ? 'sum' : undefined;
  const measure = vocabulary.measured.find(({ endings }) => endsInAny(name, endings));
  if (!measure || unit === '' || measure.units.includes(unit)) return undefined;
  return kind === 'percent' || kind === 'money' || kind === 'time' ? 'measure' : undefined;
}

/** Whether a rate by its very name is stated in pieces (验收合格率 ≥95个). None at all is none in any unit, and what turns round is counted in times. */
const isCounted = (name: string, number: Decimal, unit: string, { counters }: Vocabulary): boolean =>
  /(?:率|占比|比例|比重|满意度)$/.test(name) &&
  !/周转率$|频率$/.test(name) &&
  !number.isZero() &&
  counters.includes(unit);

/** Whether a name says that money is paid or handed on, and not how much: 完成采购并按要求支付资金. */
const isDoing = (name: string): boolean => /(?:支付|拨付|发放|兑付|下达|使用)(?:资金|经费|费用)$/.test(name);

export const V03: TableRule = {
  code: 'V03',
  severity: 'warning',
  silentOn: ['fixed'],
  concerns: ['indicators', 'goods'],
  title: both('单位与指标不相称', 'The unit contradicts the indicator'),
  messages: {
    rate: both(
      '“{name}”是比率，指标值“{value}”的单位却不是 %。',
      '"{name}" is a rate, but the unit of "{value}" is not %.',
    ),
    words: both(
      '“{name}”是比率，指标值“{value}”却没有数字，应写成百分比。',
      '"{name}" is a rate, but "{value}" has no number; state a percentage.',
    ),
    quality: both(
      '质量指标“{name}”的指标值“{value}”是金额，请核实单位。',
      'The value "{value}" of the quality indicator "{name}" is a sum of money. Please check the unit.',
    ),
    sum: both(
      '“{name}”是金额，指标值“{value}”却是百分比，请核实。',
      '"{name}" is a sum of money, but "{value}" is a percentage. Please check.',
    ),
    measure: both(
      '“{name}”的指标值“{value}”单位不相称，请核实。',
      'The unit of "{value}" does not fit "{name}". Please check.',
    ),
    bought: both(
      '“{name}”的计量单位是“{value}”，这是金额单位；请改为所购物品的计量单位，如项、套、台。',
      '"{name}" is counted in "{value}", which is money; state what the goods are counted in, such as 项, 套, 台.',
    ),
  },
  *check(table, { vocabulary }): Iterable<Remark> {
    // What is handed down is not the user's to word.
    const isGiven = table.made === 'targets' && isHandedDown(table);
    for (const row of recordsOf(table)) {
      if (isEmptyCell(row.name)) continue;
      if (hasWording(row)) yield JUDGED;
      const read = targetOf(row, vocabulary);
      const message =
        read.kind === 'quantity'
          ? contradiction(row, read, vocabulary)
          : wordingOf(row, vocabulary) === 'rate-in-words'
            ? 'words'
            : undefined;
      if (!message) continue;
      const isUsual = message === 'words' && (isGiven || (isTrend(row.value.content) && !mustBeMeasured(row)));
      yield {
        at: row.value.position,
        field: indicatorKey(row),
        message,
        severity: isUsual ? 'hint' : undefined,
        values: quoted(row),
      };
    }
    yield* countedInMoney(table);
  },
};

/** Whether a value says which way a rate is to go, and not how far: under 效益 that is usual (森林覆盖率：稳中有升). */
const isTrend = (value: string): boolean => /[升降增减]|提高|改善|稳定/.test(value);

/** Goods whose unit of measure (计量单位) is a unit of money. */
function* countedInMoney(table: Table): Iterable<Remark> {
  for (const row of matrixRows(table)) {
    const column = matrixOf(table.form)?.halves[row.half]?.columns.find(({ type }) => type === 'measure');
    const cell = column && row.cells.get(column.key);
    if (cell?.content) yield JUDGED;
    if (!cell || !moneyUnit(cell.content)) continue;
    yield {
      at: cell.position,
      field: cellKey(row.key, column.key),
      message: 'bought',
      values: { name: row.label, value: inOneLine(cell.content) },
    };
  }
}
