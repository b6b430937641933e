import { SEVERITIES, type HostFailureReason, type MarkOutcome, type Severity, type SheetMarks } from '../core';
import { runForUser, toHostFailure } from './failures';
import { loadRules, signedIds, type RememberedMarks } from './own-rules';
import { signedFormula } from './signature';
import { unionAddresses } from './union';

interface Look {
  readonly fill: string;
  readonly font: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly border: Excel.ConditionalRangeBorderLineStyle | 'Continuous' | 'Dash' | 'Dot';
}

/** The severities differ by font and border as well as by colour; dark text on pale fill reads in dark mode too. */
const LOOKS: Readonly<Record<Severity, Look>> = {
  error: { fill: '#F8D0D4', font: '#8E1B22', bold: true, border: 'Continuous' },
  warning: { fill: '#FDE9B8', font: '#6B4700', underline: true, border: 'Dash' },
  hint: { fill: '#DCE9F9', font: '#1B4A87', italic: true, border: 'Dot' },
};

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function addRule(sheet: Excel.Worksheet, severity: Severity, address: string): Excel.ConditionalFormat {
  const look = LOOKS[severity];
  const rule = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  rule.custom.rule.formula = signedFormula(severity);
  const { format } = rule.custom;
  format.fill.color = look.fill;
  format.font.color = look.font;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.underline) format.font.underline = Excel.ConditionalRangeFontUnderlineStyle.single;
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = look.border;
    border.color = look.font;
  }
  rule.load('id');
  return rule;
}

/** Queues the removal of rules by id, one call each (https://github.com/OfficeDev/office-js/issues/5222). */
function deleteRules(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const rules = sheet.getRange().conditionalFormats;
  for (const id of ids) rules.getItem(id).delete();
}

/** Queues one sheet's new marks in place of the remembered ones; the ids can be read after the sync. */
function queueMarks(context: Excel.RequestContext, marks: SheetMarks, remembered: RememberedMarks): () => void {
  const sheet = context.workbook.worksheets.getItem(marks.sheetId);
  deleteRules(sheet, remembered.of(marks.sheetId));
  const added = SEVERITIES.flatMap((severity) =>
    unionAddresses(marks.cells[severity]).map((address) => addRule(sheet, severity, address)),
  );
  return () =>
    remembered.set(
      marks.sheetId,
      added.map(({ id }) => id),
    );
}

/**
 * Looks our rules up by their signature: remembered ones may have been deleted by hand, and others arrive with a copied
 * worksheet. Where Excel cannot read rules back, we go by what we remember, which is all that this pane made.
 */
async function recall(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
  remembered: RememberedMarks,
): Promise<void> {
  const loaded = sheetIds.map((sheetId) => ({
    sheetId,
    rules: loadRules(context.workbook.worksheets.getItem(sheetId)),
  }));
  try {
    await context.sync();
  } catch (error) {
    const { reason } = toHostFailure(error);
    if (reason === 'sheet-gone' || reason === 'cell-being-edited') throw error;
    return;
  }
  for (const { sheetId, rules } of loaded) remembered.set(sheetId, signedIds(rules));
}

interface Failure {
  readonly sheetId: string;
  readonly reason: HostFailureReason;
}

/**
 * Does the work for all sheets in one batch. Excel stops a batch at the first refusal and keeps what came before it, so
 * when one sheet refuses, the work is done again sheet by sheet, each looked up afresh, and the refusals are reported.
 */
async function forSheets(
  sheetIds: readonly string[],
  remembered: RememberedMarks,
  work: (context: Excel.RequestContext, sheetIds: readonly string[]) => Promise<void>,
): Promise<Failure[]> {
  if (sheetIds.length === 0) return [];
  try {
    await runForUser((context) => work(context, sheetIds));
    return [];
  } catch (error) {
    if (toHostFailure(error).reason === 'cell-being-edited') throw error;
  }
  const failed: Failure[] = [];
  for (const sheetId of sheetIds) {
    try {
      await runForUser(async (context) => {
        await recall(context, [sheetId], remembered);
        await work(context, [sheetId]);
      });
    } catch (error) {
      failed.push({ sheetId, reason: toHostFailure(error).reason });
    }
  }
  return failed;
}

const countOf = ({ cells }: SheetMarks) => SEVERITIES.reduce((sum, severity) => sum + cells[severity].length, 0);

/** Replaces our marks on the given sheets in one sync; a sheet that refuses does not keep the others from being marked. */
export async function mark(sheets: readonly SheetMarks[], remembered: RememberedMarks): Promise<MarkOutcome> {
  const changing = sheets.filter((sheet) => countOf(sheet) > 0 || remembered.of(sheet.sheetId).length > 0);
  const locked = changing.filter(({ sheetId }) => remembered.isProtected(sheetId));
  const open = changing.filter((sheet) => !locked.includes(sheet));
  const failed = await forSheets(
    open.map(({ sheetId }) => sheetId),
    remembered,
    async (context, sheetIds) => {
      const done = open
        .filter(({ sheetId }) => sheetIds.includes(sheetId))
        .map((sheet) => queueMarks(context, sheet, remembered));
      await context.sync();
      for (const remember of done) remember();
    },
  );
  const refused = new Set(failed.map(({ sheetId }) => sheetId));
  return {
    marked: open.filter(({ sheetId }) => !refused.has(sheetId)).reduce((sum, sheet) => sum + countOf(sheet), 0),
    failed: [...locked.map(({ sheetId }) => ({ sheetId, reason: 'sheet-protected' as const })), ...failed],
  };
}

async function sheetIdsIn(scope: 'active-sheet' | 'workbook'): Promise<string[]> {
  return runForUser(async (context) => {
    const { worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    active.load('id');
    if (scope === 'workbook') worksheets.load('items/id');
    await context.sync();
    return scope === 'workbook' ? worksheets.items.map(({ id }) => id) : [active.id];
  });
}

/** Removes every rule that carries our signature, whoever put it there, and no other. */
export async function unmark(scope: 'active-sheet' | 'workbook', remembered: RememberedMarks): Promise<MarkOutcome> {
  const failed = await forSheets(await sheetIdsIn(scope), remembered, async (context, sheetIds) => {
    await recall(context, sheetIds, remembered);
    for (const sheetId of sheetIds) deleteRules(context.workbook.worksheets.getItem(sheetId), remembered.of(sheetId));
    await context.sync();
    for (const sheetId of sheetIds) remembered.set(sheetId, []);
  });
  return { marked: 0, failed };
}
