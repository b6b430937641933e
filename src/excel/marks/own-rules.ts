import { runForUser, toHostFailure } from '../failures';
import { keptIn, loadKept, type Kept } from './kept-marks';
import { isSigned } from './signature';

/** Which rules of a worksheet are ours. */
export interface OwnRules {
  /** Whose signature was read: no others may be deleted. */
  readonly ids: readonly string[];
  /** Kept as ours by the workbook, and there, but Excel does not say what they are. */
  readonly unread: readonly string[];
  /** Every rule of the sheet could be read; else marks may be among those that could not. */
  readonly isSure: boolean;
  readonly isProtected: boolean;
}

const WHOLE = 'items/id,items/type,items/customOrNullObject/rule/formula';

function rulesOf(context: Excel.RequestContext, sheetId: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
}

function isOurs(rule: Excel.ConditionalFormat): boolean {
  return !rule.customOrNullObject.isNullObject && isSigned(rule.customOrNullObject.rule.formula);
}

/** What was looked up: the rules of each sheet, and where the workbook says that there are some of ours. */
export interface LookedUp {
  readonly own: ReadonlyMap<string, OwnRules>;
  readonly kept: Kept;
}

/** All rules of all sheets at once. */
function together(sheetIds: readonly string[]): Promise<LookedUp> {
  return runForUser(async (context) => {
    const kept = loadKept(context.workbook);
    const asked = sheetIds.map((sheetId) => {
      const { protection } = context.workbook.worksheets.getItem(sheetId);
      protection.load('protected');
      const rules = rulesOf(context, sheetId);
      rules.load(WHOLE);
      return { sheetId, protection, rules };
    });
    await context.sync();
    const own = asked.map(({ sheetId, protection, rules }): [string, OwnRules] => {
      const ids = rules.items.filter(isOurs).map(({ id }) => id);
      return [sheetId, { ids, unread: [], isSure: true, isProtected: protection.protected }];
    });
    return { own: new Map(own), kept: keptIn(kept) };
  });
}

type Verdict = 'ours' | 'not ours' | 'unreadable';

/** Whether a rule is ours. One that is gone is not. */
async function judge(sheetId: string, id: string): Promise<Verdict> {
  try {
    return await runForUser(async (context) => {
      const rule = rulesOf(context, sheetId).getItemOrNullObject(id);
      rule.load('id,customOrNullObject/rule/formula');
      await context.sync();
      return !rule.isNullObject && isOurs(rule) ? 'ours' : 'not ours';
    });
  } catch (error) {
    return isFinal(error) ? Promise.reject(toHostFailure(error)) : 'unreadable';
  }
}

interface Listed {
  readonly isProtected: boolean;
  /** `undefined` where Excel does not even list the rules. */
  readonly custom: readonly string[] | undefined;
}

async function list(sheetId: string): Promise<Listed> {
  const isProtected = await runForUser(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheetId);
    protection.load('protected');
    await context.sync();
    return protection.protected;
  });
  try {
    return await runForUser(async (context) => {
      const rules = rulesOf(context, sheetId);
      rules.load('items/id,items/type');
      await context.sync();
      const custom = rules.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
      return { isProtected, custom: custom.map(({ id }) => id) };
    });
  } catch (error) {
    if (isFinal(error)) throw error;
    return { isProtected, custom: undefined };
  }
}

/** The rules of one sheet, one by one: one that cannot be read (https://github.com/OfficeDev/office-js/issues/6835) must not hide the others. */
async function oneByOne(sheetId: string, kept: readonly string[]): Promise<OwnRules> {
  const { custom, isProtected } = await list(sheetId);
  const ids: string[] = [];
  const unreadable: string[] = [];
  for (const id of custom ?? kept) {
    const verdict = await judge(sheetId, id);
    if (verdict === 'ours') ids.push(id);
    if (verdict === 'unreadable') unreadable.push(id);
  }
  const unread = unreadable.filter((id) => kept.includes(id));
  return { ids, unread, isSure: custom !== undefined && unreadable.length === 0, isProtected };
}

/** What another way of asking does not mend. */
function isFinal(error: unknown): boolean {
  const { reason } = toHostFailure(error);
  return reason === 'sheet-gone' || reason === 'cell-being-edited' || reason === 'cancelled';
}

/** What the workbook keeps, alone; nothing where Excel cannot give that either. */
async function keptAlone(): Promise<Kept> {
  try {
    return await runForUser(async (context) => {
      const kept = loadKept(context.workbook);
      await context.sync();
      return keptIn(kept);
    });
  } catch (error) {
    if (isFinal(error)) throw error;
    return { ids: {}, text: undefined };
  }
}

/**
 * Looks our rules up by their signature, whoever made them: some may have been deleted by hand, others arrive with a copied worksheet. Where
 * Excel does not list rules, those are looked at that the workbook says are ours.
 * @throws HostFailure `sheet-gone`, `cell-being-edited`
 */
export async function lookUp(sheetIds: readonly string[]): Promise<LookedUp> {
  try {
    return await together(sheetIds);
  } catch (error) {
    if (isFinal(error)) throw error;
  }
  const kept = await keptAlone();
  const own = new Map<string, OwnRules>();
  for (const sheetId of sheetIds) own.set(sheetId, await oneByOne(sheetId, kept.ids[sheetId] ?? []));
  return { own, kept };
}
