import { around } from '../model/geometry';
import type { Area } from '../model/geometry';
import type { Steps } from '../model/steps';
import { squeeze } from '../language/spelling';
import type { SheetView } from '../read/sheet/view';
import { changesByAmountIn, changesIn, codedItemsIn, itemsIn } from './items';
import { mentionsIn, plain } from './mentions';
import { countedProjects } from './project-list';
import { hasShares } from './proportions';
import { sharesWithoutSign } from './shares';
import { numberingOf } from '../language/numbering';
import { linesInSteps, type Line } from '../read/prose/paragraphs';
import type { Statement } from './statement';

/** `2024年单位预算信息公开情况说明`; also the second line of such a title alone. */
const TITLE = /(?:预算|决算|“?三公”?经费).{0,20}(?:说明|公开)$|情况说明$/;
/** Lines above a title that do not name the unit. */
const NO_UNIT = /^(?:附件|附表|目录|第.部分|部门预算|单位预算)/;
/** `现将某县教育局2024年部门预算公开如下`. */
const ANNOUNCED = /现将(.{2,40}?)20\d{2}年/;

/** So many lines of text are read at once. */
const LINES_A_STEP = 50;

/**
 * Finds statements: text outside the taken areas that states figures of the budget, in whatever cells it was pasted. Each title begins a
 * new statement. Rows of several cells belong to some table, known or not, and are never part of a statement.
 */
export function* statementsInSteps(view: SheetView, taken: readonly Area[]): Steps<readonly Statement[]> {
  const all = yield* linesInSteps(
    view,
    taken.filter((area) => !isOneCell(view, area)),
  );
  const lines = all.filter(({ beside, text }) => beside.length === 0 && !/^[-—\d\s]*$/.test(text));
  const starts = lines.flatMap((_, index) => (isTitle(lines, index) ? [firstLineOf(lines, index)] : []));
  const cuts = [...new Set([0, ...starts, lines.length])];
  const statements: Statement[] = [];
  for (const [index, start] of cuts.entries()) {
    const own = lines.slice(start, cuts[index + 1]);
    for (const [at, line] of own.entries()) {
      if (at % LINES_A_STEP === 0) yield;
      if (!statesFigure(line)) continue;
      statements.push(statementOf(view, own));
      break;
    }
  }
  return statements;
}

/** Whether an area is a single cell: titled text in one cell may be surrounded by the rest of the statement in the same cell. */
function isOneCell(view: SheetView, { top, left, bottom, right }: Area): boolean {
  const cell = view.area(top, left);
  return cell.bottom === bottom && cell.right === right && view.content(top, left).includes('\n');
}

function isTitle(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  return isHeadline(text) && TITLE.test(squeeze(text));
}

/** Whether a text is short, unnumbered and not a sentence. */
function isHeadline(text: string): boolean {
  return text.length <= 60 && !numberingOf(text) && !/[。；;，,：:]/.test(text);
}

/** The line at which a title's statement begins: the unit's name or the first half of the title may stand above the title. */
function firstLineOf(lines: readonly Line[], title: number): number {
  let first = title;
  for (let index = title - 1; index >= Math.max(0, title - 2); index--) {
    const [line, below] = [lines[index], lines[first]];
    const isNear = line && below && below.position.row - line.area.bottom <= 2 && line.text.length <= 40;
    if (!isNear || !isHeadline(line.text) || isTitle(lines, index)) break;
    first = index;
  }
  return first;
}

/** Whether a line is a sentence with a figure; a label beside a number is not. */
function statesFigure({ text }: Line): boolean {
  const [, unit = ''] = /^(.{2,40}?)20\d{2}年/.exec(plain(text)) ?? [];
  return (
    text.length >= 10 &&
    /[，,。；;]/.test(text) &&
    (itemsIn(text).length + codedItemsIn(text).length > 0 ||
      changesIn(text).length > 0 ||
      changesByAmountIn(text).length > 0 ||
      hasShares(text) ||
      countedProjects(text) !== undefined ||
      sharesWithoutSign(text).length > 0 ||
      mentionsIn(text, [unit]).some(({ figure, isOfUnknown }) => figure && !isOfUnknown))
  );
}

function statementOf(view: SheetView, lines: readonly Line[]): Statement {
  const at = lines.findIndex((_, index) => isTitle(lines, index));
  const head = at < 0 ? [] : lines.slice(0, at + 1).map(({ text }) => text);
  const title = head.filter((text, index) => index === head.length - 1 || /20\d{2}年/.test(text)).join('');
  return {
    sheetId: view.snapshot.id,
    sheetName: view.snapshot.name,
    area: around(lines.map(({ area }) => area)),
    title,
    unitName: unitIn(head, lines),
    paragraphs: lines.map(({ position, text }) => ({ position, text })),
  };
}

/** The unit's name: before the year in the title, in a line above it, or in the sentence that announces the disclosure. */
function unitIn(head: readonly string[], lines: readonly Line[]): string {
  for (const text of head) {
    const name = squeeze(text)
      .replace(/^关于/, '')
      .replace(/(?:关于)?20\d{2}年.*/, '');
    if (name.length >= 2 && !TITLE.test(name) && !NO_UNIT.test(name)) return name;
  }
  for (const { text } of lines) {
    const name = ANNOUNCED.exec(plain(text))?.[1];
    if (name) return /^我|^本/.test(name) ? '' : name;
  }
  return '';
}
