import { isBudgetTitle, isSignature, isTableNumber, isUnitCaption, isYearLine, unitAtEnd } from '../language/captions';
import { inOrder, squeeze } from '../language/spelling';
import type { LooksLike, UnreadRegion } from '../model/finding';
import { around, type Area } from '../model/geometry';
import type { Steps } from '../model/steps';
import type { Statement } from '../prose';
import type { Table } from '../read';
import { coveredBelow } from '../read/sheet/covered';
import { ROWS_A_STEP, type SheetView } from '../read/sheet/view';

/**
 * What stands on a sheet, looks like a table of the field, and was read by nobody. It is told by its title or by its heads, from what is left
 * over when the tables and statements that were read are taken away. Whatever shows no words of ours (lists of addresses, notes, purchases)
 * is passed over: to name it would teach people to ignore the list. Its patterns are its own on purpose: what the lexicon does not know, and
 * therefore was not read, must still be seen.
 */
export function* unreadInSteps(
  view: SheetView,
  tables: readonly Table[],
  statements: readonly Statement[],
): Steps<readonly UnreadRegion[]> {
  const { id: sheetId, name: sheetName } = view.snapshot;
  const regions: UnreadRegion[] = [];
  for (const block of yield* blocksOf(view, tables, statements)) {
    const looksLike = judge(block, squeeze(sheetName));
    if (looksLike) regions.push({ sheetId, sheetName, area: areaOf(block), looksLike });
    yield;
  }
  return regions;
}

/** Whether a region that nobody read leaves the check incomplete: final accounts and plain lists are not ours to check. */
export function isOurs({ looksLike }: UnreadRegion): boolean {
  return looksLike !== 'final-account' && looksLike !== 'list';
}

/** A row outside all that was read, with its contents from left to right. */
interface Line {
  readonly row: number;
  readonly area: Area;
  /** Its texts as label keys, a repeated one once; running text and table numbers are left out. */
  readonly words: readonly string[];
  readonly numbers: number;
}

/** Lines that stand together: below one title, or apart from what else is on the sheet. */
interface Block {
  /** Its own title, `''` without one. */
  readonly title: string;
  readonly lines: readonly Line[];
  /** Whether a table that was read begins directly below it. */
  readonly aboveTable: boolean;
}

/** So many blank rows are gone over within one table; printed forms leave a dozen for items that few units have. */
const GAP = 12;

function* blocksOf(
  view: SheetView,
  tables: readonly Table[],
  statements: readonly Statement[],
): Steps<readonly Block[]> {
  const tops = tables.map(({ area }) => area.top).sort((a, b) => a - b);
  const blocks: { title: string; lines: Line[]; aboveTable: boolean }[] = [];
  let open: (typeof blocks)[number] | undefined;
  let waiting = 0;
  for (const line of linesOf(view, tables, statements)) {
    if (!line) {
      yield;
      continue;
    }
    const passed = waiting;
    while ((tops[waiting] ?? Infinity) <= line.row) waiting++;
    const last = open?.lines.at(-1)?.row;
    const title = titleOf(line);
    if (!open || last === undefined || waiting > passed || title || line.row - last > GAP + 1) {
      open = { title, lines: [], aboveTable: false };
      blocks.push(open);
    }
    open.lines.push(line);
    open.aboveTable = (tops[waiting] ?? Infinity) <= line.row + 2;
  }
  return blocks;
}

/** Now and then none, where a step of reading is done. */
function* linesOf(
  view: SheetView,
  tables: readonly Table[],
  statements: readonly Statement[],
): Generator<Line | undefined> {
  const coveredIn = coveredBelow(tables.map(({ area }) => area));
  const paragraphs = new Map<number, Set<number>>();
  for (const { position } of statements.flatMap((statement) => statement.paragraphs)) {
    const columns = paragraphs.get(position.row) ?? new Set();
    paragraphs.set(position.row, columns.add(position.column));
  }
  for (let row = view.used.top; row <= view.used.bottom; row++) {
    if (row % ROWS_A_STEP === 0) yield undefined;
    const isCovered = coveredIn(row);
    const said = paragraphs.get(row);
    const columns = view.filled(row).filter((column) => !isCovered(column) && !said?.has(column));
    const [left] = columns;
    if (left !== undefined) yield lineOf(view, row, columns, left);
  }
}

/** A number, also where it is stored as text. */
const NUMBER = /^-?\d[\d,.]*$/;

function lineOf(view: SheetView, row: number, columns: readonly number[], left: number): Line {
  const words = new Set<string>();
  let numbers = 0;
  let right = left;
  for (const column of columns) {
    right = Math.max(right, view.area(row, column).right);
    const value = view.value(row, column);
    const isNumber = typeof value === 'number' || (typeof value === 'string' && NUMBER.test(value.trim()));
    if (isNumber) numbers++;
    const text = isNumber ? '' : view.key(row, column);
    if (text !== '' && !isTableNumber(text)) words.add(withoutTail(text));
  }
  return { row, area: { top: row, left, bottom: row, right }, words: [...words], numbers };
}

/** A text without what stands in brackets at its end: `指标值（包含数字及文字描述）`. */
function withoutTail(text: string): string {
  const at = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  return at > 0 ? text.slice(0, at) : text;
}

/** A line that names a table: alone in its row, short, no sentence, and it ends as names of tables end. */
function titleOf({ words, numbers }: Line): string {
  const [text = ''] = words;
  return words.length === 1 && numbers === 0 && text.length <= 60 && TABLE_NAME.test(text) && !/[。;,]/.test(text)
    ? text
    : '';
}

const TABLE_NAME = /(?:表|清单|名单|目录|名录|指标库|指标体系)\d?$/;
/** Names of tables about tables or people, whatever else they say. */
const ABOUT_OTHERS = /目录|封面|统计|台账|通讯|联系|名单|培训|分工|报送|工资|奖|考核|登记/;
const INDICATOR_LIBRARY = /指标(?:库|体系)\d?$/;
const LIST_NAME = /(?:清单|明细表|一览表|汇总表|名录)\d?$/;

/** What a title promises; that it is kept is for the lines below to show. The first that fits counts. */
const TITLES: readonly (readonly [LooksLike, Pick<RegExp, 'test'>])[] = [
  ['final-account', /决算/],
  ['monitoring', /执行监控/],
  ['monitoring', inOrder(/绩效/, /监控/)],
  ['monitoring', inOrder(/监控/, /绩效/)],
  ['self-evaluation', /自评|自我评价/],
  ['unknown', inOrder(/绩效|事前/, /评价|评估|评审|评分|打分/)],
  ['target', /绩效(?:总体)?(?:目标|指标)|(?:支出|项目|资金)绩效/],
  ['budget', { test: isBudgetTitle }],
];

const LEVEL = /^(?:绩效)?[一二三]级(?:绩效)?指标(?:名称)?$/;
const INDICATOR_HEAD =
  /^(?:绩效指标|指标(?:内容|名称|性质|说明|解释|方向性?|属性|分值)|.{0,12}(?:指标|目标)值(?:及单位)?|[度计]量单位|分值(?:权重)?|权重|.{0,4}得分|实际完成.{0,4}|评分(?:标准|细则)|偏差原因.{0,12})$/;
const DONE = /^(?:.{0,4}实际完成.{0,4}|自评得分|偏差原因.{0,12}|(?:实际)?完成值)$/;
const UNDERWAY = /执行情况$|^(?:全年)?预计完成|完成(?:目标)?可能性/;
const SCORED = /^(?:评[估审价].{0,2}得分|评分(?:标准|细则)|得分)$/;
const BUDGET_HEAD =
  /^(?:.{0,10}科目(?:编码|名称|代码)?|基本支出|项目支出|人员经费|公用经费|财政拨款(?:收入)?|一般公共预算.{0,8}|政府性基金.{0,8}|国有资本经营.{0,8}|事业收入|(?:事业单位)?经营(?:收入|支出)|上级补助收入|因公出国\(境\)费用?|公务接待费|公务用车.{0,10}|(?:本年|年初|全年)?[预决]算数|本年(?:收入|支出)(?:合计)?|收入(?:总计|合计)?|支出(?:总计|合计)?)$/;
const PROJECT_HEAD = /^项目(?:名称|编码|代码)$/;
const MONEY_HEAD = /预算|财政拨款|资金|绩效/;
/** Words of a target table's labels, in whatever wording. */
const TARGET_WORD = /项目|资金|预算|绩效|指标|目标|任务|得分|分值|执行率|专项/;

function judge({ title, lines, aboveTable }: Block, sheetName: string): LooksLike | undefined {
  const body = bodyOf(lines);
  if (body.length < 2 || ABOUT_OTHERS.test(title)) return undefined;
  const heads = indicatorHeads(body);
  if (heads) return INDICATOR_LIBRARY.test(title) ? 'list' : indicatorKind(heads, title, sheetName);
  // What stands above a table that was read, and has no heads of its own, are that table's lines.
  if (aboveTable) return undefined;
  const kind = kindOfTitle(title);
  const words = new Set(body.flatMap((line) => line.words));
  const numbers = body.reduce((sum, line) => sum + line.numbers, 0);
  const budgetWords = [...words].filter((word) => BUDGET_HEAD.test(word)).length;
  if (hasBudgetHeads(body) && numbers >= 2) {
    if (kind === 'final-account' || words.has('决算数') || sheetName.includes('决算')) return 'final-account';
    return 'budget';
  }
  if (kind === 'final-account' || kind === 'budget') {
    const isTold = budgetWords > 0 || (numbers >= 2 && OF_UNIT.test(title) && lines.some(namesMoney));
    return isTold && numbers > 0 ? kind : undefined;
  }
  if (body.length < 3) return undefined;
  const isList =
    body.some((line) => line.words.some((word) => PROJECT_HEAD.test(word)) && line.words.some(isMoneyHead)) ||
    (LIST_NAME.test(title) && /项目|预算|绩效/.test(title) && [...words].some(isMoneyHead));
  if (kind && !LIST_NAME.test(title))
    return [...words].filter((word) => TARGET_WORD.test(word)).length >= 3 ? kind : undefined;
  return isList && body.every((line) => line.words.length + line.numbers > 1) ? 'list' : undefined;
}

/** What a unit's budget is of; that of a building site is of nothing of it. */
const OF_UNIT = /部门|单位|收入|支出|收支|经费/;
const namesMoney = ({ words }: Line): boolean =>
  words.some((word) => isUnitCaption(word) || unitAtEnd(word) !== undefined);

const isMoneyHead = (word: string): boolean => word.length <= 20 && MONEY_HEAD.test(word);

const kindOfTitle = (title: string): LooksLike | undefined => TITLES.find(([, pattern]) => pattern.test(title))?.[0];

/** The lines of several cells; lines above and below them that hold one are captions, notes and signatures. */
function bodyOf(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ words, numbers }) => words.length + numbers > 1 && words.some((word) => !isCaption(word)));
}

function isCaption(word: string): boolean {
  return isUnitCaption(word) || isYearLine(word) || isSignature(word) || unitAtEnd(word) !== undefined;
}

/** The heads of an indicator section: in one row a level and a head beside it, three in all. */
function indicatorHeads(body: readonly Line[]): readonly string[] | undefined {
  return body.find(({ words }) => {
    const levels = words.filter((word) => LEVEL.test(word)).length;
    const others = words.filter((word) => INDICATOR_HEAD.test(word)).length;
    return levels > 0 && levels + others >= 3;
  })?.words;
}

function indicatorKind(heads: readonly string[], title: string, sheetName: string): LooksLike {
  const named = kindOfTitle(title) ?? kindOfTitle(sheetName);
  if (named === 'self-evaluation' || named === 'monitoring' || named === 'unknown') return named;
  const has = (pattern: RegExp): boolean => heads.some((head) => pattern.test(head));
  if (has(UNDERWAY)) return 'monitoring';
  if (has(DONE)) return 'self-evaluation';
  return has(SCORED) && named !== 'target' ? 'unknown' : 'target';
}

/** The heads of a budget matrix: three in one row, or in two rows one below the other. */
function hasBudgetHeads(body: readonly Line[]): boolean {
  return body.some(({ words }, index) => {
    const below = body[index + 1]?.words ?? [];
    return new Set([...words, ...below].filter((word) => BUDGET_HEAD.test(word))).size >= 3 && words.length > 1;
  });
}

/** From the title, or the first line of several cells, to the last such line. */
function areaOf({ title, lines }: Block): Area {
  const body = bodyOf(lines);
  const first = title ? lines.slice(0, 1) : [];
  return around([...first, ...body].map(({ area }) => area));
}
