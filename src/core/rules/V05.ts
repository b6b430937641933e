import { both } from '../model/locale';
import type { CellReading, IndicatorRow } from '../read';
import { filledRows, indicatorKey, isEmptyCell, ownText, quoted, targetOf } from '../read/contents';
import { bareName, isIncident, kindOfUnit, type IndicatorValue } from '../language/indicator-value';
import { endsInAny, hasAny, type Vocabulary } from '../language/vocabulary';
import { JUDGED, tableRule, type Remark, type Remedy } from './rule';
import { NOT_CHOSEN } from './carried-over';

/** Whether a name ends as a count of incidents, and not of work done on incidents: 投诉次数, not 受理投诉次数. */
function countsIncidents(name: string, { incidents, incidentWork }: Vocabulary): boolean {
  const bare = name.replace(/(?:次数|起数|件数|数量|人数|数|量)$/, '');
  return endsInAny(bare, incidents) && !hasAny(name, incidentWork);
}

function direction(
  row: IndicatorRow,
  { comparison, number, unit }: Extract<IndicatorValue, { kind: 'quantity' }>,
  vocabulary: Vocabulary,
): 'low' | 'costHigh' | 'incidentHigh' | undefined {
  const name = bareName(row.name.content);
  const keys = [row.level1, row.level2].map((level) => level?.key ?? '');
  const isCost = keys.some((key) => key.endsWith('成本'));
  const isLow = vocabulary.lowUnits.includes(unit) || number.isZero();
  const wantsLittle =
    isLow || isIncident(name, vocabulary) || hasAny(name, vocabulary.durations) || hasAny(name, vocabulary.wantedLow);
  if (comparison === '≥' || comparison === '>') {
    if (
      isCost &&
      !hasAny(name, vocabulary.wantedHigh) &&
      (endsInAny(name, vocabulary.costRates) || kindOfUnit(unit, vocabulary) === 'money')
    )
      return 'costHigh';
    return countsIncidents(name, vocabulary) && unit !== '%' ? 'incidentHigh' : undefined;
  }
  if (comparison !== '≤' && comparison !== '<') return undefined;
  const produced = ['产出', '效益', '满意度'].includes(keys[0] ?? '') && !isCost && keys[1] !== '时效';
  // ≤ is right for a sum of money that must not be exceeded, and for a time.
  return produced && !wantsLittle && !['time', 'money'].includes(kindOfUnit(unit, vocabulary)) ? 'low' : undefined;
}

/** Each sign and the one that is the other way round. */
const TURNED: ReadonlyMap<string, string> = new Map(
  ['≥≤', '≧≦', '⩾⩽', '><', '＞＜'].flatMap(([high = '', low = '']) => [
    [high, low],
    [low, high],
  ]),
);

/** The value with its sign the other way round; none where it says so in words. */
function turned(value: CellReading): readonly Remedy[] {
  const before = ownText(value);
  const after = before?.replace(
    /^(\s*)([≥≤≧≦⩾⩽><＞＜])/,
    (_, blank: string, sign: string) => blank + (TURNED.get(sign) ?? sign),
  );
  if (before === undefined || after === undefined || after === before) return [];
  return [{ kind: 'direction', cells: [{ position: value.position, before, after }] }];
}

export const V05 = tableRule({
  code: 'V05',
  severity: 'warning',
  fixes: ['direction'],
  silentOn: NOT_CHOSEN,
  of: ['targets'],
  title: both('指标方向可能写反', 'The direction may be the wrong way round'),
  messages: {
    low: both(
      '“{name}”的指标值“{value}”用了“≤”，数值越低越达标，请核实方向。',
      '"{name}" {value}: with ≤ doing less meets the target. Please check the direction.',
    ),
    costHigh: both(
      '成本类指标“{name}”的指标值“{value}”用了“≥”，花得越多越达标，请核实方向。',
      'Cost "{name}" {value}: with ≥ spending more meets the target. Please check the direction.',
    ),
    incidentHigh: both(
      '“{name}”的指标值“{value}”用了“≥”，发生得越多越达标，请核实方向。',
      '"{name}" {value}: with ≥ more of it meets the target. Please check the direction.',
    ),
  },
  *check(table, { vocabulary }): Iterable<Remark> {
    for (const row of filledRows(table)) {
      if (isEmptyCell(row.name)) continue;
      const read = targetOf(row, vocabulary);
      if (read.kind === 'quantity' && read.comparison) yield JUDGED;
      const message = read.kind === 'quantity' ? direction(row, read, vocabulary) : undefined;
      if (!message) continue;
      yield {
        at: row.value.position,
        field: indicatorKey(row),
        message,
        values: quoted(row),
        remedies: turned(row.value),
      };
    }
  },
});
