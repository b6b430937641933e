import { FORMS, gridOf, layoutForm, slotAt, type Form, type SheetSnapshot, type Slot } from '../../../src/core';
import type { FormData } from '../../../src/core/forms';
import { createReader, type TargetTable } from '../../../src/core/read';
import type { Position } from '../../../src/core/model/geometry';
import { layoutWords } from '../../../src/words/layout';

/** Sheets laid out from forms, and the rows of indicators on them. */

const READER = createReader(FORMS);

export function formOf(id: string): Form {
  const form = FORMS.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`No form ${id}`);
  return form;
}

export interface LaidSheet {
  readonly sheet: SheetSnapshot;
  /** Where a row's cell of a column stands: `indicators.3.name`. */
  readonly at: (key: string) => Position;
}

export function laid(form: Form, data: FormData, id = '1'): LaidSheet {
  const plan = layoutForm(form, data, layoutWords['zh-CN']);
  return {
    sheet: { id, name: `表${id}`, grid: gridOf(plan) },
    at: (key) => {
      const position = plan.fields.get(key);
      if (!position) throw new Error(`No cell ${key}`);
      return position;
    },
  };
}

export function targetsOn(sheet: SheetSnapshot): readonly TargetTable[] {
  return READER.read(sheet).tables.filter((table) => table.made === 'targets');
}

export function targetOn(sheet: SheetSnapshot): TargetTable {
  const [table] = targetsOn(sheet);
  if (!table) throw new Error('There is no table of targets.');
  return table;
}

export function slotIn(sheet: SheetSnapshot, position: Position): Slot {
  const slot = slotAt(sheet, targetOn(sheet), position);
  if (!slot) throw new Error(`No row of indicators at ${JSON.stringify(position)}`);
  return slot;
}

/** A declared project with these indicators; a row without a name is blank. */
export function projectSheet(
  name: string,
  rows: readonly (readonly [level1: string, level2: string, name: string, value: string | null])[],
  { id = '1', goals = '', form = 'project-declaration' }: { id?: string; goals?: string; form?: string } = {},
): LaidSheet {
  const own = formOf(form);
  const { name: field = 'project' } = own.identity;
  return laid(
    own,
    {
      title: own.sample.title,
      captions: ['（2026年度）'],
      fields: { [field]: name, goals },
      indicators: rows.map(([level1, level2, indicator, value]) => ({ level1, level2, name: indicator, value })),
    },
    id,
  );
}
