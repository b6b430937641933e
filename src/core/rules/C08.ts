import { both } from '../model/locale';
import { fieldsOf, isGeneric } from '../forms';
import { isSecondLevel, keyOfLevel } from '../forms/frameworks';
import type { LevelReading, Table, TargetTable } from '../read';
import { amountCells, factsOf } from '../read/contents';
import { fold } from '../language/spelling';
import { JUDGED, unchecked, type Objection, type Remark, type TableRule } from './rule';

/** Required fields whose label is not on the sheet; each is reported at the nearest label above. */
function* missingLabels(table: Table): Iterable<Objection> {
  const planned = (table.form.schedule ?? []).some((key) => table.fields.has(key));
  let nearest = { row: table.area.top, column: table.area.left };
  const gone: Objection[] = [];
  for (const { key, label, required } of fieldsOf(table.form)) {
    const reading = table.fields.get(key);
    if (reading) {
      nearest = reading.labelAt;
      continue;
    }
    const isNeeded =
      (required === 'error' && !isGeneric(table) && !isReadOtherwise(table, key)) ||
      (planned && (table.form.schedule ?? []).includes(key));
    if (isNeeded && label)
      gone.push({
        at: nearest,
        field: key,
        message: 'label',
        values: { label },
        missing: { kind: 'label', field: key },
      });
  }
  // If several labels are missing at once, needed or not, this is probably a similar form of another province and not a damaged one.
  const missing = fieldsOf(table.form).filter(
    ({ key, label }) => label && !table.fields.has(key) && !isReadOtherwise(table, key),
  );
  yield* missing.length > 1 ? gone.map((objection) => ({ ...objection, severity: 'hint' as const })) : gone;
}

/** A total under another name than the form's. */
const isReadOtherwise = (table: Table, key: string): boolean =>
  key === table.form.budget && factsOf(table).some(({ concept }) => concept === 'total');

function misplaced({ position, text, key }: LevelReading): Objection {
  return { at: position, field: key, message: 'order', severity: 'hint', values: { level: text } };
}

/** Levels that stand before one that the framework puts earlier; at most one objection for each first level. */
function* outOfOrder(table: TargetTable): Iterable<Objection> {
  const { framework } = table;
  // A system's export has an order of its own that no clerk chooses, and so have other places' versions of a form.
  if (!framework || isGeneric(table) || table.form.varies) return;
  const order = (key: string) => framework.levels.findIndex((first) => !first.anyOrder && keyOfLevel(first) === key);
  let highest = -1;
  for (const { level1 } of table.indicators.levels) {
    const at = level1 ? order(level1.key) : -1;
    if (level1 && at >= 0 && at < highest) {
      yield misplaced(level1);
      return;
    }
    highest = Math.max(highest, at);
  }
  for (const first of framework.levels) {
    let last = -1;
    for (const { level1, level2 } of table.indicators.levels) {
      if (!level2 || (level1 && level1.key !== keyOfLevel(first))) continue;
      const at = first.seconds.findIndex((second) => isSecondLevel(second, level2.key));
      if (at >= 0 && at < last) {
        yield misplaced(level2);
        break;
      }
      last = Math.max(last, at);
    }
  }
}

/** Amounts without a unit of their own in a table that names no unit of money anywhere: without it, 元 and 万元 cannot be told apart. */
function* missingUnit(table: Table): Iterable<Objection> {
  if (table.unitStated) return;
  const bare = amountCells(table).some(
    ([, { value }]) =>
      (typeof value === 'number' && value !== 0) ||
      (typeof value === 'string' && /^[\s,.0]*[1-9][\s\d,.]*$/.test(fold(value))),
  );
  if (bare)
    yield {
      at: { row: table.area.top, column: table.area.left },
      field: 'unit',
      message: 'unit',
      severity: 'hint',
      values: { unit: table.unit },
    };
}

export const C08: TableRule = {
  code: 'C08',
  severity: 'error',
  silentOn: ['scoring'],
  fixes: ['structure'],
  onBlank: 'judges',
  title: both('表式结构被改动', 'The form’s structure was changed'),
  messages: {
    label: both(
      '表里没有“{label}”这一项，请按表式补上；若用了别的名称，请改成表式上的名称。',
      'The table has no "{label}". Put it back as in the form, or give it the form’s name.',
    ),
    order: both('“{level}”的位置与表式的次序不同。', '"{level}" does not stand where the form has it.'),
    unit: both(
      '表上没有写明金额单位，按“{unit}”核对；请在表头注明，如“单位：{unit}”。',
      'The table does not say in which unit its amounts are; {unit} was assumed. Please add a line such as 单位：{unit}.',
    ),
  },
  *check(table): Iterable<Remark> {
    yield isGeneric(table) ? unchecked('unknown-form') : JUDGED;
    yield* missingLabels(table);
    if (table.made === 'targets') yield* outOfOrder(table);
    yield* missingUnit(table);
  },
};
