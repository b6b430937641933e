import { both } from '../model/locale';
import { SEVERITIES, type Severity } from '../model/finding';
import type { Position } from '../model/geometry';
import { isGeneric } from '../forms';
import { isLevelName, isSecondLevel, keyOfLevel, type FirstLevel, type SecondLevel } from '../forms/frameworks';
import { namesWorks, speaksOfServed } from '../language/project-traits';
import type { LevelDemand, Trait } from '../profiles';
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

/** What is demanded under a first level, of a project like the table's. */
interface Demanded {
  /** Of one of its kinds, whichever. */
  readonly any: Severity | undefined;
  /** Of a second level. */
  readonly each: (second: SecondLevel) => Severity | undefined;
  /** Of the first level, where there is nothing under it: that of the gravest thing missing with it. */
  readonly whole: Severity | undefined;
  /** Why it is demanded of this project, though only in principle of others. */
  readonly trait: Trait | undefined;
}

/** Only of a project is anything demanded for sure: of a whole unit, or of what a ministry hands down, it is so in principle. */
const isOfProject = ({ kind, form }: TargetTable): boolean =>
  kind === undefined ? form.identity.name !== undefined : kind === 'target';

function demandedOf(table: TargetTable, first: FirstLevel, levels: Readonly<Record<string, LevelDemand>>): Demanded {
  const { any, each = {}, firm } = levels[first.name] ?? {};
  const trait = firm && hasTrait(table, firm.of) ? firm.of : undefined;
  const atMost = (severity: Severity | undefined) =>
    severity === 'error' && !isOfProject(table) ? 'warning' : severity;
  const one = atMost(trait ? firm?.any : any);
  const whole = [one, ...Object.values(each).map(atMost)];
  return {
    any: one,
    // Of a first level with a single kind, that kind is the one.
    each: ({ name }) => atMost(each[name]) ?? (first.seconds.length === 1 ? one : undefined),
    whole: SEVERITIES.find((severity) => whole.includes(severity)),
    trait,
  };
}

function hasTrait({ fields, form }: TargetTable, trait: Trait): boolean {
  const name = fields.get(form.identity.name ?? '')?.content ?? '';
  if (trait === 'works') return namesWorks(name);
  return speaksOfServed(name) || speaksOfServed(fields.get('goals')?.content ?? '');
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
  label !== undefined &&
  !indicators.header.columns.has('level2') &&
  (indicators.header.columns.has('level1') || indicators.header.across !== undefined);

const isOwn = (first: FirstLevel, text: string, key: string): boolean =>
  first.seconds.some((second) => isSecondLevel(second, key)) || (isLevelName(text) && !text.includes('满意度'));

function* missingIn(table: TargetTable, first: FirstLevel, demanded: Demanded): Iterable<Remark> {
  const found = foundIn(table, first);
  const isOtherPlaces = isGeneric(table) || table.form.varies;
  if (isOtherPlaces && (isOtherwiseDivided(found) || isUndivided(table, found))) {
    yield unchecked('unknown-form');
    return;
  }
  const hasNone = found.present.length === 0;
  if (!found.label && hasNone) yield* missingFirst(found, demanded);
  else if (demanded.any && hasNone && first.seconds.length > 1) yield noneOfSeveral(found, demanded.any);
  else yield* missingSeconds(table, found, demanded);
}

/** What is demanded in principle is to be thought about; the rest is to be filled in. */
const worded = (message: string, severity: Severity): string =>
  severity === 'error' ? message : `${message}InPrinciple`;

function* missingFirst({ first, at }: Found, { whole, each, trait }: Demanded): Iterable<Objection> {
  if (!whole) return;
  const demanded = first.seconds.filter((second) => each(second)).map(({ name }) => name);
  const seconds = demanded.length > 0 ? demanded : [''];
  yield {
    at,
    field: keyOfLevel(first),
    message: trait ?? worded('firstLevel', whole),
    severity: whole,
    values: { first: first.name },
    missing: { kind: 'levels', first: first.name, seconds, isNew: true },
  };
}

function* missingSeconds(
  { indicators: { levels } }: TargetTable,
  { first, seconds, present, at }: Found,
  { each }: Demanded,
): Iterable<Objection> {
  for (const second of first.seconds) {
    const severity = each(second);
    if (!severity || present.includes(second)) continue;
    const empty = levels.find(
      ({ level1, level2 }) => level2 && (!level1 || isFirst(level1, first)) && isSecondLevel(second, level2.key),
    )?.level2;
    yield {
      at: empty?.position ?? at,
      field: `${keyOfLevel(first)}/${keyOfLevel(second)}`,
      message: worded(empty ? 'emptyLevel' : 'secondLevel', severity),
      severity,
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
    message: worded('atLeastOne', severity),
    severity,
    values: { first: first.name, seconds: first.seconds.map(({ name }) => name) },
    related: seconds.map(({ position }) => position),
    missing: isPrepared ? undefined : { kind: 'levels', first: first.name, seconds: [''], isNew: false },
  };
}

export const C02 = tableRule({
  code: 'C02',
  severity: 'error',
  silentOn: NOT_CHOSEN,
  basis: ['财预〔2015〕88号', '财预〔2021〕101号'],
  fixes: ['structure'],
  of: ['targets'],
  title: both('缺少必设的指标', 'A demanded indicator is missing'),
  messages: {
    firstLevel: both('没有“{first}”，请至少补充一条。', 'There is no {first}. Add at least one.'),
    firstLevelInPrinciple: both(
      '没有“{first}”。原则上应设，请核实是否需要补充。',
      'There is no {first}. In principle there should be one: please check.',
    ),
    works: both(
      '没有“{first}”：工程、修缮、购置类项目应设，请核实后补充。',
      'There is no {first}, which works, repairs and purchases should have. Please check.',
    ),
    serving: both(
      '没有“{first}”：项目有服务或受益的人群，原则上应设，请核实。',
      'There is no {first}, though people are served who could be asked. Please check.',
    ),
    secondLevel: both(
      '“{first}”下没有“{second}”，请至少补充一条。',
      'There is no {second} under {first}. Add at least one.',
    ),
    secondLevelInPrinciple: both(
      '“{first}”下没有“{second}”。原则上应设，请核实是否需要补充。',
      'There is no {second} under {first}. In principle there should be one: please check.',
    ),
    emptyLevel: both(
      '“{second}”下没有三级指标，请至少填写一条。',
      '{second} has no third-level indicator. Add at least one.',
    ),
    emptyLevelInPrinciple: both(
      '“{second}”下没有三级指标。原则上应设，请核实是否需要填写。',
      '{second} has no third-level indicator. In principle there should be one: please check.',
    ),
    atLeastOne: both(
      '“{first}”是空的：{seconds}中至少要有一类。',
      '{first} is empty: at least one of {seconds} is demanded.',
    ),
    atLeastOneInPrinciple: both(
      '“{first}”是空的：{seconds}中原则上要有一类，请核实是否需要补充。',
      '{first} is empty: in principle there should be one of {seconds}. Please check.',
    ),
  },
  *check(table, { demands }) {
    if (filledRows(table).length === 0) return;
    yield table.framework ? JUDGED : unchecked('unknown-form');
    const levels = table.framework && demands.levels[table.framework.id];
    if (!table.framework || !levels) return;
    // Levels of which no framework knows any: 目标完成程度, 项目实施效益.
    const { levels: named } = table.indicators;
    const isStrange = ({ level1, level2 }: (typeof named)[number]) =>
      ![level1, level2].some((level) => level && isLevelName(level.text));
    if (named.length > 0 && named.every(isStrange)) {
      yield unchecked('unknown-form');
      return;
    }
    for (const first of table.framework.levels) yield* missingIn(table, first, demandedOf(table, first, levels));
  },
});
