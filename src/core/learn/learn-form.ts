import { FORMS } from '../forms';
import type { Form } from '../forms/schema';
import type { SheetSnapshot } from '../model/grid';
import { createReader, type Table } from '../read';
import type { SheetView } from '../read/sheet/view';
import { doubtsOf } from './doubts';
import { formOf } from './form';
import type { Learned, NotLearned } from './learned';
import { sketchMatrix } from './matrix/sketch';
import { nextNumber } from './names';
import type { Sketch } from './sketch';
import { sketchTargets } from './targets/sketch';
import { unusedIn } from './unused';

interface LearnOptions {
  /** The forms that are known already, the program's own and those that were learned before. */
  readonly forms?: readonly Form[];
}

/**
 * Learns a form from a sheet of it, blank or filled in: its title, its labels, its columns, and the sums that words or formulas state. Names, dates and
 * amounts that somebody has filled in never become a part of it. What was made out is tried on the sheet itself before it is given back.
 * @param sheet with its merged areas and formulas, as far as the host knows them; only the first table on it is learned
 */
export function learnForm(sheet: SheetSnapshot, { forms = FORMS }: LearnOptions = {}): Learned | NotLearned {
  if (sheet.unread) return { why: 'unread' };
  const { view, tables } = createReader([]).read(sheet);
  if (view.used.bottom < view.used.top) return { why: 'empty' };
  const sketch = sketchOf(view, tables, forms);
  return sketch ? tried(sheet, sketch, forms, view) : { why: 'no-table' };
}

/** Whether something was learned. */
export const isLearned = (learned: Learned | NotLearned): learned is Learned => 'form' in learned;

function sketchOf(view: SheetView, tables: readonly Table[], forms: readonly Form[]): Sketch | undefined {
  const named = nextNumber(forms);
  const [table] = tables.filter(({ made }) => made === 'targets');
  if (table?.made === 'targets') return sketchTargets(view, table, named);
  return sketchMatrix(view, forms, named);
}

/** A sketch whose form tells the sheet that it was made from. */
function tried(sheet: SheetSnapshot, sketch: Sketch, forms: readonly Form[], view: SheetView): Learned | NotLearned {
  const form = formOf(sketch);
  const [table] = createReader([...forms, form]).read(sheet).tables;
  if (table?.form.id === form.id)
    return { form, doubts: doubtsOf(sketch), unused: unusedIn(view, sketch, table), sketch };
  const known = forms.find(({ id }) => id === table?.form.id);
  return known ? { why: 'known', known } : { why: 'unclear' };
}
