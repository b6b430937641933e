import { runForUser } from '../failures';

/** Ids of our rules by sheet: where Excel lists no rules, these are asked for one by one. That a rule is ours only its signature tells. */
export type KeptMarks = Readonly<Record<string, readonly string[]>>;

/** Under this the workbook keeps them. */
export const KEPT_MARKS = 'jixiao-marks';

const isIds = (value: unknown): boolean => Array.isArray(value) && value.every((id) => typeof id === 'string');

/** Whether a setting is as we keep it: anybody may have written it. */
function isKept(value: unknown): value is KeptMarks {
  return typeof value === 'object' && value !== null && Object.values(value).every(isIds);
}

/** What the workbook keeps, as it was asked for. */
interface AskedKept {
  readonly setting: Excel.Setting;
  readonly worksheets: Excel.WorksheetCollection;
}

/** What the workbook keeps. */
export interface Kept {
  /** Of the sheets there are; empty where nothing, or something else, is kept. */
  readonly ids: KeptMarks;
  /** The setting itself, as text. */
  readonly text: string | undefined;
}

/** Queues the reading; see {@link keptIn}. */
export function loadKept({ settings, worksheets }: Excel.Workbook): AskedKept {
  const setting = settings.getItemOrNullObject(KEPT_MARKS);
  setting.load('value');
  worksheets.load('items/id');
  return { setting, worksheets };
}

/** What was loaded, after the sync. */
export function keptIn({ setting, worksheets }: AskedKept): Kept {
  const value: unknown = setting.isNullObject ? undefined : setting.value;
  const kept = isKept(value) ? value : {};
  const ids = Object.fromEntries(worksheets.items.flatMap(({ id }) => (kept[id] ? [[id, kept[id]]] : [])));
  return { ids, text: JSON.stringify(value) };
}

/** Keeps which rules some sheets have, if that is not kept already; nothing of ours stays in a workbook without marks. */
export async function keep(before: Kept, changed: KeptMarks): Promise<void> {
  const now = Object.entries({ ...before.ids, ...changed }).filter(([, ids]) => ids.length > 0);
  const value = now.length > 0 ? Object.fromEntries(now) : undefined;
  if (JSON.stringify(value) === before.text) return;
  await runForUser(async (context) => {
    const { settings } = context.workbook;
    if (value) settings.add(KEPT_MARKS, value);
    else settings.getItemOrNullObject(KEPT_MARKS).delete();
    await context.sync();
  });
}
