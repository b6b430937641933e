import { both } from '../model/locale';
import { FRAMEWORKS, isSecondLevel, keyOfLevel } from '../forms/frameworks';
import { rememberedText } from '../language/remembered';
import { bareName } from '../language/indicator-value';
import { inOneLine, squeeze } from '../language/spelling';
import { filledRows, indicatorKey } from '../read/contents';
import type { LevelReading, TargetTable } from '../read';
import { JUDGED, tableRule, type Objection, type Remark } from './rule';
import { NOT_CHOSEN } from './carried-over';

/** The first levels under which some framework has a second level; all are `levelKey`s. */
const homesOf: (second: string) => ReadonlySet<string> = rememberedText(
  (second) =>
    new Set(
      FRAMEWORKS.flatMap(({ levels }) =>
        levels.filter(({ seconds }) => seconds.some((one) => isSecondLevel(one, second))).map(keyOfLevel),
      ),
    ),
);

const FIRSTS: ReadonlySet<string> = new Set(FRAMEWORKS.flatMap(({ levels }) => levels.map(keyOfLevel)));

/** Second levels that stand under a first level where no framework has them. */
function* misplaced({ indicators }: TargetTable): Iterable<Objection> {
  const seen = new Set<LevelReading>();
  for (const { level1, level2 } of indicators.levels) {
    if (!level1 || !level2 || seen.has(level2) || !FIRSTS.has(level1.key)) continue;
    seen.add(level2);
    const homes = homesOf(level2.key);
    // 满意度 stands under 效益 in older forms and in several provinces.
    if (homes.size === 0 || homes.has(level1.key) || level2.text.includes('满意')) continue;
    yield {
      at: level2.position,
      field: `${level1.key}/${level2.key}`,
      message: 'misplaced',
      values: { first: squeeze(level1.text), second: squeeze(level2.text), home: [...homes].join('、') },
      related: [level1.position],
    };
  }
}

export const V15 = tableRule({
  code: 'V15',
  severity: 'warning',
  silentOn: NOT_CHOSEN,
  basis: ['财预〔2015〕88号', '财预〔2021〕101号'],
  of: ['targets'],
  title: both('指标归类不对', 'An indicator of the wrong kind'),
  messages: {
    satisfaction: both(
      '“{name}”是满意度指标，却列在“{level}”下，请核实归类。',
      '"{name}" measures satisfaction and stands under "{level}". Please check where it belongs.',
    ),
    misplaced: both(
      '“{second}”列在“{first}”下，而它属于“{home}”，请核实归类。',
      '"{second}" stands under "{first}" and belongs to "{home}". Please check.',
    ),
  },
  *check(table): Iterable<Remark> {
    // A table without any 满意度 has satisfaction where it can; that the level is missing is said by C02.
    const hasOwn = table.indicators.levels.some(({ level1, level2 }) =>
      [level1, level2].some((level) => level?.text.includes('满意')),
    );
    if (filledRows(table).length > 0) yield JUDGED;
    for (const row of hasOwn ? filledRows(table) : []) {
      const levels = [row.level2, row.level1].filter((level) => level !== undefined);
      const [level] = levels;
      if (!level || !/满意[度率]$/.test(bareName(row.name.content))) continue;
      if (levels.some(({ text }) => text.includes('满意'))) continue;
      yield {
        at: row.name.position,
        field: indicatorKey(row),
        message: 'satisfaction',
        severity: 'hint',
        values: { name: inOneLine(row.name.content), level: squeeze(level.text) },
        related: [level.position],
      };
    }
    yield* misplaced(table);
  },
});
