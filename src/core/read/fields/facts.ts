import {
  amountLabel,
  isAside,
  isWithin,
  stageOf,
  wholeOf,
  type Aside,
  type Concept,
  type Period,
  type Stage,
} from '../../language/concepts';
import { isUnitCaption } from '../../language/captions';
import { withoutNumber } from '../../language/numbering';
import { rememberedText } from '../../language/remembered';
import { labelKey, squeeze, withoutEnd } from '../../language/spelling';
import { isTotalWord } from '../../language/total-words';
import { contains, type Area } from '../../model/geometry';
import { cellAt, cellIn } from '../sheet/cells';
import type { ColumnBand } from '../records/heads';
import type { SheetView } from '../sheet/view';
import { repeatedArea } from '../undress/repeated';
import type { CellReading, Execution, Fact, FieldReading } from '../table';

/** A label of an amount on the sheet. */
interface Token extends NonNullable<ReturnType<typeof amountLabel>> {
  readonly area: Area;
  readonly text: string;
}

/** A head over amounts: of what time they are, and how far the year had come. */
interface DimensionHead extends ColumnBand {
  readonly stage: Stage;
  /** `undefined` where the head does not say. */
  readonly period: Period | undefined;
}

/** A head over what stands beside the amounts. */
interface AsideHead extends ColumnBand {
  readonly aside: Aside;
}

/** What was read above the indicators. */
interface Funds {
  readonly facts: readonly Fact[];
  readonly executions: readonly Execution[];
}

/**
 * Reads the amounts above the indicators of a target table, whatever form it has: rows of sources under columns (年初预算数 | 全年执行数, 项目总额 | 年度总额),
 * labels with their amounts beside them, in one or two halves, and the department's tasks.
 * @param head the rows between the table's title and its indicators
 */
export function readFacts(view: SheetView, head: Area): Funds {
  const facts: Fact[] = [];
  const executions: Execution[] = [];
  const taken = new Set<number>();
  for (let row = head.top; row <= head.bottom; row++) {
    const tasks = readTasks(view, row, head);
    const staged =
      tasks ?? readStages(view, row, head) ?? readColumns(view, row, head) ?? readHeadsOfSources(view, row, head);
    if (!staged) continue;
    facts.push(...staged.facts);
    executions.push(...(staged.executions ?? []));
    for (let own = row; own <= staged.bottom; own++) taken.add(own);
    row = staged.bottom;
  }
  return { facts: [...facts, ...readPairs(view, head, taken)], executions };
}

interface Part {
  readonly facts: readonly Fact[];
  readonly executions?: readonly Execution[];
  readonly bottom: number;
}

/** A sheet's row as tokens, from left to right; a label repeated over formerly merged cells counts once. */
function tokensIn(view: SheetView, row: number, { left, right }: ColumnBand): readonly Token[] {
  const tokens: Token[] = [];
  for (const column of view.filled(row, left, right)) {
    if ((tokens.at(-1)?.area.right ?? -1) >= column) continue;
    if (typeof view.value(row, column) !== 'string') continue;
    const text = view.content(row, column);
    // A label repeated downwards over cells that were merged once counts in the first of them.
    const isRepeated =
      !view.merge(row, column) && view.key(row, column) !== '' && view.key(row - 1, column) === view.key(row, column);
    if (isRepeated || isUnitCaption(text)) continue;
    const items = itemsIn(text);
    const labels = (items.length > 1 ? items : [text]).flatMap((item) => {
      const label = amountLabel(item);
      return label ? [{ ...label, text: item }] : [];
    });
    const area = labels.length > 0 ? repeatedArea(view, row, column) : undefined;
    if (area && area.top >= row) for (const label of labels) tokens.push({ ...label, area });
  }
  return tokens;
}

/** A label with its amount in running text. */
const ITEM = /[^\d:：;；,，。、()（）\s]{2,16}[:：]\s?\d[\d,.]*\s?(?:[千万亿]|百万)?元?/g;

/** The amounts that a text states one after the other: 一、财政拨款：6923万元（其中：上级资金：6923万元）二、其他：3683万元. */
const itemsIn = (text: string): readonly string[] => (text.length > LONGEST_ITEMS ? [] : (text.match(ITEM) ?? []));

/** A longer text describes the project. */
const LONGEST_ITEMS = 200;

/** A label as the user wrote it, without its number, 其中 and colon. */
const labelled = ({ text, area, inline }: Token): Pick<FieldReading, 'label' | 'labelAt'> => ({
  label: withoutEnd(withoutNumber(inline === undefined ? text : (text.split(/[:：]|(?=\d)/)[0] ?? text)), ':：'),
  labelAt: { row: area.top, column: area.left },
});

/** Whether a text is nothing but a figure, as a number or typed as text. */
const isAmountText = (text: string): boolean => /^-?\d[\d,.]*$/.test(text);

/** Sources side by side, each with its amount below it: 年度资金总额 | 财政拨款 | 其他资金 over 745.6 | 520.6 | 225. */
function readHeadsOfSources(view: SheetView, row: number, head: Area): Part | undefined {
  const tokens = tokensIn(view, row, head);
  const below = Math.max(row, ...tokens.map(({ area }) => area.bottom)) + 1;
  const isHead = (token: Token) => token.inline === undefined && token.area.top === row;
  if (tokens.length < 2 || below > head.bottom || !tokens.every(isHead) || tokensIn(view, below, head).length > 0)
    return undefined;
  const isBare = tokens.every(({ area }, index) => {
    const end = (tokens[index + 1]?.area.left ?? head.right + 1) - 1;
    return view.filled(row, area.right + 1, end).every((column) => !/\d/.test(view.content(row, column)));
  });
  const cells = tokens.map(({ area }) => cellIn(view, below, area));
  if (
    !isBare ||
    !tokens.some(({ concept }) => concept === 'total') ||
    !cells.some(({ content }) => isAmountText(content))
  )
    return undefined;
  const facts = tokens.map((token, index): Fact => {
    const cell = cells[index] ?? cellIn(view, below, token.area);
    const period = token.period ?? 'year';
    return { concept: token.concept, period, stage: 'planned', subject: '', reading: { ...cell, ...labelled(token) } };
  });
  return { facts, bottom: below };
}

/** The rate and the points of funds whose stages stand in one row are in it or so many rows further down. */
const ASIDE_ROWS = 2;

/**
 * The stages of a year in one row, each with its amount beside it, and beside or below them rate and points:
 * 年初预算数 | 160 | 全年预算数 | 160 | 全年执行数 | 158, 执行率 | 98.75% | 分值 | 10 | 得分 | 9.88.
 */
function readStages(view: SheetView, row: number, head: Area): Part | undefined {
  const pairsIn = (at: number) => {
    const filled = view.filled(at, head.left, head.right);
    return filled.flatMap((column, index) => {
      const stage = typeof view.value(at, column) === 'string' ? stageOf(view.key(at, column)) : undefined;
      const next = filled[index + 1];
      const isBeside = next !== undefined && /\d/.test(view.content(at, next)) && !stageOf(view.key(at, next));
      const label = { label: squeeze(view.content(at, column)), labelAt: { row: at, column } };
      return stage && isBeside ? [{ stage, reading: { ...cellAt(view, { row: at, column: next }), ...label } }] : [];
    });
  };
  const own = pairsIn(row);
  const facts = own.flatMap(({ stage, reading }): Fact[] =>
    isAside(stage) ? [] : [{ concept: 'total', period: 'year', stage, subject: '', reading }],
  );
  const [first] = facts;
  if (!first || new Set(facts.map(({ stage }) => stage)).size < 2) return undefined;
  const asides = [...own];
  let bottom = row;
  for (let below = row + 1; below <= Math.min(head.bottom, row + ASIDE_ROWS); below++) {
    const more = pairsIn(below);
    if (more.length === 0 || more.some(({ stage }) => !isAside(stage))) break;
    asides.push(...more);
    bottom = below;
  }
  const aside = (wanted: Aside) => asides.find(({ stage }) => stage === wanted)?.reading;
  const { label } = (facts.find(({ stage }) => stage === 'spent') ?? first).reading;
  const besides = { rate: aside('rate'), weight: aside('weight'), score: aside('score') };
  return { facts, executions: [{ concept: 'total', label, facts, ...besides }], bottom };
}

/** Rows of labels under a row of heads; the row of heads itself must have two. */
function readColumns(view: SheetView, row: number, head: Area): Part | undefined {
  const heads: DimensionHead[] = [];
  const asides: AsideHead[] = [];
  let first = Number.POSITIVE_INFINITY;
  const filled = view.filled(row, head.left, head.right);
  filled.forEach((column, index) => {
    // What stands first may be repeated over cells that were merged once.
    const isBehind = index > 0 && view.key(row, column) !== view.key(row, filled[0] ?? column);
    const dimension = dimensionAt(view, row, column, isBehind);
    // A head over the labels themselves: 年度预算数（万元） over 总额, 财政资金.
    if (!dimension || isLabel(view, view.area(row, column).bottom + 1, column)) return;
    first = Math.min(first, column);
    const right = (filled[index + 1] ?? view.area(row, column).right + 1) - 1;
    if (isAside(dimension.stage)) asides.push({ aside: dimension.stage, left: column, right });
    else if (!heads.some((other) => isSame(other, dimension)))
      heads.push({ stage: dimension.stage, period: dimension.period, left: column, right });
  });
  if (heads.length < 2) return undefined;
  const found: { readonly token: Token; readonly row: number }[] = [];
  const tokenAt = (at: number) => tokensIn(view, at, { left: head.left, right: first - 1 });
  let bottom = row;
  for (let below = row + 1; below <= head.bottom; below++) {
    if (view.filled(below, head.left, head.right).length === 0) continue;
    const [token] = tokenAt(below);
    // A source in words we do not know: its amounts stand for themselves.
    const isUnknown =
      heads.some(({ left }) => typeof view.value(below, left) === 'number') ||
      (heads.every(({ left }) => typeof view.value(below, left) !== 'string') && tokenAt(below + 1).length > 0);
    if (!token && !isUnknown) break;
    bottom = below;
    if (token) found.push({ token, row: below });
  }
  const tokens = inContext(found.map(({ token }) => token));
  const rows = found.flatMap(({ row: at }, index) => {
    const token = tokens[index];
    return token ? [{ token, row: at, facts: factsIn(view, at, token, heads) }] : [];
  });
  if (rows.length === 0) return undefined;
  const executions = rows.map(({ token, row: at, facts }): Execution => ({
    concept: token.concept,
    label: labelled(token).label,
    facts,
    ...besideAmounts(view, at, asides),
  }));
  return { facts: rows.flatMap(({ facts }) => facts), executions: asides.length > 0 ? executions : [], bottom };
}

const factsIn = (view: SheetView, row: number, token: Token, heads: readonly DimensionHead[]): readonly Fact[] =>
  heads.map(({ stage, period, ...band }) => ({
    concept: token.concept,
    period: period ?? token.period ?? 'year',
    stage,
    subject: '',
    reading: { ...cellIn(view, row, band), ...labelled(token) },
  }));

/** What stands beside the amounts of a row; a cell merged over several rows belongs to the first of them. */
function besideAmounts(
  view: SheetView,
  row: number,
  asides: readonly AsideHead[],
): Pick<Execution, 'rate' | 'weight' | 'score'> {
  const at = (aside: Aside): CellReading | undefined => {
    const heads = asides.filter((head) => head.aside === aside);
    const [head] = heads;
    const cell = head && heads.length === 1 ? cellIn(view, row, head) : undefined;
    return cell?.position.row === row ? cell : undefined;
  };
  return { rate: at('rate'), weight: at('weight'), score: at('score') };
}

const isSame = (a: Pick<DimensionHead, 'stage' | 'period'>, b: { stage: Stage | Aside; period: Period | undefined }) =>
  a.stage === b.stage && a.period === b.period;

/** What a head says of the amounts below it: a stage of the year, or the time that they are of (项目总额 | 年度总额). */
function dimensionAt(view: SheetView, row: number, column: number, isBehind: boolean) {
  // What stands first in its row names the rows: 年度预算资金.
  const isHead = isBehind || typeof view.value(row + 1, column) === 'number';
  if (!isHead || typeof view.value(row, column) !== 'string') return undefined;
  const stage = stageOf(view.key(row, column));
  if (stage) return { stage, period: undefined };
  const label = amountLabel(view.content(row, column));
  const period = label?.concept === 'total' && label.inline === undefined ? periodTold(label) : undefined;
  return period && { stage: 'planned' as const, period };
}

const periodTold = ({ period, isOfProject }: Pick<Token, 'period' | 'isOfProject'>): Period | undefined =>
  period ?? (isOfProject ? 'term' : undefined);

function isLabel(view: SheetView, row: number, column: number): boolean {
  return typeof view.value(row, column) === 'string' && amountLabel(view.content(row, column)) !== undefined;
}

/** A bare 合计 is the sum of what stands above it in its column: of kinds of expenditure, where they are that. */
function inContext(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, index) => {
    if (!isTotalWord(labelKey(token.text))) return token;
    const above = tokens.slice(0, index).filter(({ area }) => area.left === token.area.left);
    const begin = above.findLastIndex(({ text }) => isTotalWord(labelKey(text))) + 1;
    const concept = commonWhole(above.slice(begin).map((one) => one.concept));
    return concept ? { ...token, concept } : token;
  });
}

/** The least thing of which all are parts. */
function commonWhole([first, ...others]: readonly Concept[]): Concept | undefined {
  for (let whole = first && wholeOf(first); whole; whole = wholeOf(whole)) {
    const own = whole;
    if (others.every((other) => isWithin(other, own))) return own;
  }
  return undefined;
}

/** A longer text without amounts is no task's name. */
const LONGEST_TASK = 60;
/** Heads over what a unit's or project's money is for. */
const TASK = /^(?:年度)?(?:主要|重点)?(?:工作)?任务(?:名称)?$|^(?:成本|支出|费用|资金)(?:构成|内容|明细)$/;
const isTaskHead = rememberedText((key) => TASK.test(key));

/** A column of amounts of tasks. */
interface TaskColumn extends Pick<Fact, 'concept' | 'stage' | 'year'> {
  readonly area: Area;
  readonly label: Pick<FieldReading, 'label' | 'labelAt'>;
}

/** The columns of amounts under a row of heads: of a source, or of a stage, which may be another year's (2021年实际执行数). */
function taskColumns(view: SheetView, row: number, band: ColumnBand): readonly TaskColumn[] {
  const tokens = tokensIn(view, row, band);
  if (tokens.some(({ inline }) => inline !== undefined)) return [];
  const stages = view.filled(row, band.left, band.right).flatMap((column): TaskColumn[] => {
    const [, year, bare = ''] = /^(?:(20\d{2})年度?)?(.+)$/.exec(view.key(row, column)) ?? [];
    const stage = stageOf(bare);
    const label = { label: squeeze(view.content(row, column)), labelAt: { row, column } };
    const isAmount = stage && !isAside(stage) && !tokens.some(({ area }) => contains(area, { row, column }));
    return isAmount
      ? [{ concept: 'total', stage, year: year ? Number(year) : undefined, area: view.area(row, column), label }]
      : [];
  });
  const sources = tokens.map((token): TaskColumn => ({
    concept: token.concept,
    stage: 'planned',
    area: token.area,
    label: labelled(token),
  }));
  return [...sources, ...stages].sort((a, b) => a.area.left - b.area.left);
}

/** Tasks of a department, or the costs of a project, each with its amounts: 任务名称 | 主要内容 | 总额 | 财政拨款 | 其他资金, and a row that adds them up. */
function readTasks(view: SheetView, row: number, head: Area): Part | undefined {
  const at = view.filled(row, head.left, head.right).findLast((column) => isTaskHead(view.key(row, column)));
  if (at === undefined) return undefined;
  const heads = [row, row + 1].map((line) => taskColumns(view, line, { left: at + 1, right: head.right }));
  const bottomHead = (heads[1]?.length ?? 0) >= 2 ? row + 1 : row;
  const columns = heads[bottomHead - row] ?? [];
  if (columns.length === 0) return undefined;
  const first = columns[0]?.area.left ?? at;
  const facts: Fact[] = [];
  let bottom = bottomHead;
  for (let below = bottomHead + 1; below <= head.bottom; below++) {
    if (view.filled(below, head.left, head.right).length === 0) continue;
    const names = view.filled(below, head.left, first - 1).map((column) => ({ column, key: view.key(below, column) }));
    const isTotal = names.some(({ key }) => isTotalWord(key) || /^(?:金额|资金|预算)?(?:合计|总计)$/.test(key));
    const name = names.find(({ column }) => column >= at);
    if (!isTotal && !name) break;
    const subject = isTotal ? '' : squeeze(view.content(below, name?.column ?? at));
    const isBlank = columns.every(({ area }) => view.isBlank(below, area.left));
    if (subject !== '' && isBlank && (amountLabel(subject) || labelKey(subject).length > LONGEST_TASK)) break;
    bottom = below;
    for (const { concept, stage, year, area, label } of columns)
      facts.push({
        concept,
        period: 'year',
        stage,
        year,
        subject,
        reading: { ...cellIn(view, below, area), ...label },
      });
    if (isTotal) break;
  }
  // A single column of amounts may belong to other labels, unless its rows are added up.
  const isWhole = columns.length > 1 || facts.some(({ subject }) => subject === '');
  return isWhole && facts.some(({ subject }) => subject !== '') ? { facts, bottom } : undefined;
}

/** Labels with their amounts beside them, from the first total on. */
function readPairs(view: SheetView, head: Area, taken: ReadonlySet<number>): readonly Fact[] {
  const pairs: { readonly token: Token; readonly reading: FieldReading }[] = [];
  let begun = false;
  for (let row = head.top; row <= head.bottom; row++) {
    if (taken.has(row)) continue;
    const tokens = tokensIn(view, row, head);
    begun ||= tokens.some(({ concept }) => concept === 'total');
    if (!begun) continue;
    if (tokens.length === 0) {
      if (view.filled(row, head.left, head.right).length === 0 || pairs.length === 0) continue;
      break;
    }
    tokens.forEach((token, index) => {
      const reading = besideOf(view, token, (tokens[index + 1]?.area.left ?? head.right + 1) - 1);
      if (reading && !isHeadOver(view, token, reading.content))
        pairs.push({ token, reading: { ...reading, ...labelled(token) } });
    });
  }
  const told = inContext(pairs.map(({ token }) => token));
  const totals = told.filter(({ concept }) => concept === 'total');
  const hasYear = totals.some(({ period, isOfProject }) => period === 'year' && !isOfProject);
  const isBesideYear = ({ area }: Token) =>
    totals.some(({ period, area: other }) => period === 'year' && other.top === area.top && other.left !== area.left);
  const isOfTerm = (total: Token) => (total.isOfProject && hasYear) || isBesideYear(total);
  const periodOf = (total: Token): Period => total.period ?? (isOfTerm(total) ? 'term' : 'year');
  return pairs.map(({ token: own, reading }, index) => {
    const token = told[index] ?? own;
    const { concept } = token;
    const total = concept === 'total' ? token : totalOver(token, totals);
    return {
      concept,
      period: total ? periodOf(total) : (token.period ?? 'year'),
      stage: 'planned' as const,
      subject: '',
      reading,
    };
  });
}

/** Whether a label heads a column of amounts: text stands beside it, and a number below. */
function isHeadOver(view: SheetView, { area: { bottom, left }, inline }: Token, beside: string): boolean {
  return (
    inline === undefined && beside !== '' && !/\d/.test(beside) && typeof view.value(bottom + 1, left) === 'number'
  );
}

/** The total that a source belongs to: the one above it, of the half of the page in which it stands. */
function totalOver({ area }: Token, totals: readonly Token[]): Token | undefined {
  const above = totals.filter((total) => total.area.top <= area.top && total.area.left <= area.left);
  const last = Math.max(...above.map((total) => total.area.top));
  return above
    .filter((total) => total.area.top === last)
    .reduce<Token | undefined>((best, total) => (best && best.area.left >= total.area.left ? best : total), undefined);
}

function besideOf(
  view: SheetView,
  { area, inline }: Token,
  right: number,
): Omit<FieldReading, 'label' | 'labelAt'> | undefined {
  const { top, left } = area;
  if (inline !== undefined)
    return { position: { row: top, column: left }, content: inline, value: inline, format: 'General' };
  if (area.right >= right) return undefined;
  const column = view.filled(top, area.right + 1, right)[0] ?? area.right + 1;
  return cellAt(view, view.anchor(top, column));
}
