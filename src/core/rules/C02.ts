import { both } from '../model/locale';
import type { Severity } from '../model/finding';
import type { Position } from '../model/geometry';
import { isGeneric } from '../forms';
import { isLevelName, isSecondLevel, keyOfLevel, type FirstLevel, type SecondLevel } from '../forms/frameworks';
import type { IndicatorRow, LevelReading, TargetTable } from '../read';
import { filledRows } from '../read/contents';
import { JUDGED, tableRule, unchecked, type Objection, type Remark } from './rule';
import { NOT_CHOSEN } from './carried-over';

const isFirst = (level: LevelReading | undefined, first: FirstLevel) => level?.key === keyOfLevel(first);

/** Tells whether an indicator counts for the second level: by its own label, or by a first level of that name (成本指标). */
function countsFor(first: FirstLevel, second: SecondLevel): (row: IndicatorRow) => boolean {
  const [firstKey, secondKey] = [keyOfLevel(first), keyOfLevel(second)];
  const { containing } = second;
  return ({ level1, level2 }) => {
    if (level1?.key === secondKey) return true;
    // 满意度 stands under 效益 in the forms of several provinces, and in place of both levels in others.
    if (containing && (level1?.text.includes(containing) || level2?.text.includes(containing))) return true;
    if (level1 && level1.key !== firstKey) return false;
    if (level2) return isSecondLevel(second, level2.key);
    return first.seconds.length === 1;
  };
}

/** The severity of a first level that is missing altogether: that of the gravest thing missing with it. */
function demandOf(first: FirstLevel): Severity | undefined {
  const demands = [first.atLeastOne, ...first.seconds.map(({ demand }) => demand)];
  return demands.includes('error') ? 'error' : demands.includes('warning') ? 'warning' : undefined;
}

/** A first level as a table has it. */
interface Found {
  readonly first: FirstLevel;
  readonly label: LevelReading | undefined;
  /** Second-level labels under it. */
  readonly seconds: readonly LevelReading[];
  /** Second levels that have an indicator. */
  readonly present: readonly SecondLevel[];
  /** Where its absence is shown. */
  readonly at: Position;
}

/** The first row below each level: the others count for the same. */
function firstsOfLevels(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  return rows.filter(({ level1, level2 }, index) => {
    const before = rows[index - 1];
    return !before || before.level1 !== level1 || before.level2 !== level2;
  });
}

function foundIn(table: TargetTable, first: FirstLevel): Found {
  const rows = firstsOfLevels(filledRows(table));
  const { levels, origin } = table.indicators;
  const own = levels.filter(({ level1 }) => isFirst(level1, first));
  const label = own[0]?.level1;
  const row = label
    ? undefined
    : rows.find((candidate) => first.seconds.some((second) => countsFor(first, second)(candidate)));
  return {
    first,
    label,
    seconds: own.flatMap(({ level2 }) => level2 ?? []),
    present: first.seconds.filter((second) => rows.some(countsFor(first, second))),
    at: label?.position ?? row?.level2?.position ?? origin,
  };
}

/** Whether a first level is divided as no framework divides it (产出指标 over 重点工作任务完成, 履职目标实现): what it lacks is then unknown. */
const isOtherwiseDivided = ({ seconds, first, present }: Found): boolean =>
  present.length === 0 && seconds.length > 0 && !seconds.some(({ text, key }) => isOwn(first, text, key));

/** Whether a first level with indicators is not divided at all, for want of a column: names stand right beside it. */
const isUndivided = ({ indicators }: TargetTable, { label }: Found): boolean =>
  label !== undefined && !indicators.header.columns.has('level2') && indicators.header.columns.has('level1');

const isOwn = (first: FirstLevel, text: string, key: string): boolean =>
  first.seconds.some((second) => isSecondLevel(second, key)) || (isLevelName(text) && !text.includes('满意度'));

function* missingIn(table: TargetTable, first: FirstLevel): Iterable<Remark> {
  const found = foundIn(table, first);
  if (isGeneric(table) && (isOtherwiseDivided(found) || isUndivided(table, found))) {
    yield unchecked('unknown-form');
    return;
  }
  if (!found.label && found.present.length === 0) {
    yield* missingFirst(found);
    return;
  }
  yield* missingSeconds(table, found);
  if (first.atLeastOne && found.present.length === 0) yield noneOfSeveral(found, first.atLeastOne);
}

function* missingFirst({ first, at }: Found): Iterable<Objection> {
  const severity = demandOf(first);
  if (!severity) return;
  const demanded = first.seconds.filter(({ demand }) => demand).map(({ name }) => name);
  const seconds = demanded.length > 0 ? demanded : [''];
  yield {
    at,
    field: keyOfLevel(first),
    message: 'firstLevel',
    severity,
    values: { first: first.name },
    missing: { kind: 'levels', first: first.name, seconds, isNew: true },
  };
}

function* missingSeconds(
  { indicators: { levels } }: TargetTable,
  { first, seconds, present, at }: Found,
): Iterable<Objection> {
  for (const second of first.seconds) {
    if (!second.demand || present.includes(second)) continue;
    const empty = levels.find(
      ({ level1, level2 }) => level2 && (!level1 || isFirst(level1, first)) && isSecondLevel(second, level2.key),
    )?.level2;
    yield {
      at: empty?.position ?? at,
      field: `${keyOfLevel(first)}/${keyOfLevel(second)}`,
      message: empty ? 'emptyLevel' : 'secondLevel',
      severity: second.demand,
      values: { first: first.name, second: second.name },
      related: seconds.map(({ position }) => position),
      missing: empty ? undefined : { kind: 'levels', first: first.name, seconds: [second.name], isNew: false },
    };
  }
}

function noneOfSeveral({ first, seconds, at }: Found, severity: Severity): Objection {
  // A row for one of them stands there already and is only to be filled.
  const isPrepared = seconds.some(({ key }) => first.seconds.some((second) => isSecondLevel(second, key)));
  return {
    at,
    field: keyOfLevel(first),
    message: 'atLeastOne',
    severity,
    values: { first: first.name, seconds: first.seconds.map(({ name }) => name) },
    related: seconds.map(({ position }) => position),
    missing: isPrepared ? undefined : { kind: 'levels', first: first.name, seconds: [''], isNew: false },
  };
}

/** First levels without which no project is accepted anywhere: something is produced, and it is good for something. */
const EVERYWHERE = ['产出指标', '效益指标'];

/** Other provinces demand less than ours: what is missing there is to be looked at, unless it is all output or all benefit. */
function elsewhere({ kind }: TargetTable, objection: Objection, { name }: FirstLevel): Objection {
  const isWhole = objection.message === 'firstLevel' || objection.message === 'atLeastOne';
  const isGrave = kind === 'target' && isWhole && EVERYWHERE.includes(name) && objection.severity === 'error';
  return isGrave || objection.severity === 'hint' ? objection : { ...objection, severity: 'warning' };
}

export const C02 = tableRule({
  code: 'C02',
  severity: 'error',
  silentOn: NOT_CHOSEN,
  basis: ['财预〔2015〕88号', '财预〔2021〕101号'],
  fixable: true,
  of: ['targets'],
  title: both('缺少必设的指标', 'A demanded indicator is missing'),
  messages: {
    firstLevel: both('没有“{first}”，请至少补充一条。', 'There is no {first}. Add at least one.'),
    secondLevel: both(
      '“{first}”下没有“{second}”，请至少补充一条。',
      'There is no {second} under {first}. Add at least one.',
    ),
    emptyLevel: both(
      '“{second}”下没有三级指标，请至少填写一条。',
      '{second} has no third-level indicator. Add at least one.',
    ),
    atLeastOne: both(
      '“{first}”是空的：{seconds}中至少要有一类。',
      '{first} is empty: at least one of {seconds} is demanded.',
    ),
  },
  *check(table) {
    if (filledRows(table).length === 0) return;
    yield table.framework ? JUDGED : unchecked('unknown-form');
    if (!table.framework) return;
    for (const first of table.framework.levels)
      for (const remark of missingIn(table, first))
        yield (isGeneric(table) || table.form.varies) && !('look' in remark) ? elsewhere(table, remark, first) : remark;
  },
});
