import type { Severity } from '../model/finding';
import { isSecondLevel, levelKey, type FirstLevel, type SecondLevel } from '../forms/frameworks';
import type { IndicatorRow, LevelReading, Table } from '../read';
import { filledRows } from '../read/contents';
import type { Missing } from './rule';
import type { Objection, TableRule } from './rule';

const isFirst = (level: LevelReading | undefined, first: FirstLevel) =>
  level !== undefined && levelKey(level.text) === levelKey(first.name);

/** Whether an indicator counts for the second level: by its own label, or by a first level of that name (成本指标). */
function counts(row: IndicatorRow, first: FirstLevel, second: SecondLevel): boolean {
  if (row.level1 && levelKey(row.level1.text) === levelKey(second.name)) return true;
  if (row.level1 && !isFirst(row.level1, first)) return false;
  if (row.level2) return isSecondLevel(second, row.level2.text);
  return first.seconds.length === 1;
}

/** The severity of a first level that is missing altogether: that of the gravest thing missing with it. */
function demandOf(first: FirstLevel): Severity | undefined {
  const demands = [first.atLeastOne, ...first.seconds.map(({ demand }) => demand)];
  return demands.includes('error') ? 'error' : demands.includes('warning') ? 'warning' : undefined;
}

function* missingIn(table: Table, first: FirstLevel): Iterable<Objection> {
  const rows = filledRows(table);
  const { levels, origin } = table.indicators;
  const own = levels.filter(({ level1 }) => isFirst(level1, first));
  const present = first.seconds.filter((second) => rows.some((row) => counts(row, first, second)));
  const label = own[0]?.level1;
  const demand = demandOf(first);
  if (!label && present.length === 0) {
    if (!demand) return;
    const demanded = first.seconds.filter((second) => second.demand).map(({ name }) => name);
    const missing: Missing = {
      kind: 'levels',
      first: first.name,
      seconds: demanded.length > 0 ? demanded : [''],
      isNew: true,
    };
    yield {
      at: origin,
      field: levelKey(first.name),
      message: 'firstLevel',
      severity: demand,
      values: { first: first.name },
      missing,
    };
    return;
  }
  const at =
    label?.position ??
    rows.find((row) => first.seconds.some((second) => counts(row, first, second)))?.level2?.position ??
    origin;
  const related = own.flatMap(({ level2 }) => (level2 ? [level2.position] : []));
  for (const second of first.seconds) {
    if (!second.demand || present.includes(second)) continue;
    const empty = levels.find(
      ({ level1, level2 }) => level2 && (!level1 || isFirst(level1, first)) && isSecondLevel(second, level2.text),
    )?.level2;
    yield {
      at: empty?.position ?? at,
      field: `${levelKey(first.name)}/${levelKey(second.name)}`,
      message: empty ? 'emptyLevel' : 'secondLevel',
      severity: second.demand,
      values: { first: first.name, second: second.name },
      related,
      missing: empty ? undefined : { kind: 'levels', first: first.name, seconds: [second.name], isNew: false },
    };
  }
  if (first.atLeastOne && present.length === 0) {
    // A row for one of them stands there already and is only to be filled.
    const isPrepared = own.some(
      ({ level2 }) => level2 && first.seconds.some((second) => isSecondLevel(second, level2.text)),
    );
    yield {
      at,
      field: levelKey(first.name),
      message: 'atLeastOne',
      severity: first.atLeastOne,
      values: { first: first.name, seconds: first.seconds.map(({ name }) => name) },
      related,
      missing: isPrepared ? undefined : { kind: 'levels', first: first.name, seconds: [''], isNew: false },
    };
  }
}

export const C02: TableRule = {
  code: 'C02',
  severity: 'error',
  scope: 'within-table',
  basis: ['财预〔2015〕88号', '财预〔2021〕101号'],
  fixable: true,
  text: {
    'zh-CN': {
      title: '缺少必设的指标',
      messages: {
        firstLevel: '没有“{first}”，请至少补充一条。',
        secondLevel: '“{first}”下没有“{second}”，请至少补充一条。',
        emptyLevel: '“{second}”下没有三级指标，请至少填写一条。',
        atLeastOne: '“{first}”是空的：{seconds}中至少要有一类。',
      },
    },
    'en-US': {
      title: 'A demanded indicator is missing',
      messages: {
        firstLevel: 'There is no {first}. Add at least one.',
        secondLevel: 'There is no {second} under {first}. Add at least one.',
        emptyLevel: '{second} has no third-level indicator. Add at least one.',
        atLeastOne: '{first} is empty: at least one of {seconds} is demanded.',
      },
    },
  },
  *check(table) {
    if (!table.framework || filledRows(table).length === 0) return;
    for (const first of table.framework.levels) yield* missingIn(table, first);
  },
};
