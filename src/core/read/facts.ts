import { amountLabel, isAside, stageOf, type Period, type Stage } from '../language/concepts';
import { withoutNumber } from '../language/numbering';
import { labelKey, squeeze, withoutEnd } from '../language/spelling';
import { isTotalWord } from '../language/total-words';
import type { Area } from '../model/geometry';
import { cellAt, cellIn } from './cells';
import type { ColumnBand } from './header';
import type { SheetView } from './sheet-view';
import type { Fact, FieldReading } from './table';

/** A label of an amount on the sheet. */
interface Token extends NonNullable<ReturnType<typeof amountLabel>> {
  readonly area: Area;
  readonly text: string;
}

interface StageHead extends ColumnBand {
  readonly stage: Stage;
}

/**
 * Reads the amounts above the indicators of a target table, whatever form it has: rows of sources under columns of stages (年初预算数 | 全年执行数),
 * labels with their amounts beside them, in one or two halves, and the department's tasks.
 * @param head the rows between the table's title and its indicators
 */
export function readFacts(view: SheetView, head: Area): readonly Fact[] {
  const facts: Fact[] = [];
  const taken = new Set<number>();
  for (let row = head.top; row <= head.bottom; row++) {
    const tasks = readTasks(view, row, head);
    const staged = tasks ?? readStages(view, row, head);
    if (!staged) continue;
    facts.push(...staged.facts);
    for (let own = row; own <= staged.bottom; own++) taken.add(own);
    row = staged.bottom;
  }
  return [...facts, ...readPairs(view, head, taken)];
}

interface Part {
  readonly facts: readonly Fact[];
  readonly bottom: number;
}

/** A sheet's row as tokens, from left to right; a label repeated over formerly merged cells counts once. */
function tokensIn(view: SheetView, row: number, { left, right }: ColumnBand): readonly Token[] {
  const tokens: Token[] = [];
  for (const column of view.filled(row, left, right)) {
    if ((tokens.at(-1)?.area.right ?? -1) >= column) continue;
    const area = view.repeatedArea(row, column);
    if (area.top < row) continue;
    const text = view.content(row, column);
    const label = typeof view.value(row, column) === 'string' ? amountLabel(text) : undefined;
    if (label) tokens.push({ ...label, area, text });
  }
  return tokens;
}

/** A label as the user wrote it, without its number, 其中 and colon. */
const labelled = ({ text, area, inline }: Token): Pick<FieldReading, 'label' | 'labelAt'> => ({
  label: withoutEnd(withoutNumber(inline === undefined ? text : (text.split(/[:：]|(?=\d)/)[0] ?? text)), ':：'),
  labelAt: { row: area.top, column: area.left },
});

/** Rows of sources under a row of stages; the row of heads itself must have two. */
function readStages(view: SheetView, row: number, head: Area): Part | undefined {
  const stages: StageHead[] = [];
  let first = Number.POSITIVE_INFINITY;
  const filled = view.filled(row, head.left, head.right);
  filled.forEach((column, index) => {
    const stage = typeof view.value(row, column) === 'string' ? stageOf(view.key(row, column)) : undefined;
    // A head over the labels themselves: 年度预算数（万元） over 总额, 财政资金.
    if (!stage || isLabel(view, row + 1, column)) return;
    first = Math.min(first, column);
    const right = (filled[index + 1] ?? view.area(row, column).right + 1) - 1;
    if (!isAside(stage) && !stages.some((other) => other.stage === stage)) stages.push({ stage, left: column, right });
  });
  if (stages.length < 2) return undefined;
  const facts: Fact[] = [];
  let bottom = row;
  for (let below = row + 1; below <= head.bottom; below++) {
    if (view.filled(below, head.left, head.right).length === 0) continue;
    const [token] = tokensIn(view, below, { left: head.left, right: first - 1 });
    // A source in words we do not know: its amounts stand for themselves.
    const isUnknown = stages.some(({ left }) => typeof view.value(below, left) === 'number');
    if (!token && !isUnknown) break;
    bottom = below;
    if (!token) continue;
    for (const { stage, ...band } of stages)
      facts.push({
        concept: token.concept,
        period: token.period ?? 'year',
        stage,
        subject: '',
        reading: { ...cellIn(view, below, band), ...labelled(token) },
      });
  }
  return facts.length > 0 ? { facts, bottom } : undefined;
}

function isLabel(view: SheetView, row: number, column: number): boolean {
  return typeof view.value(row, column) === 'string' && amountLabel(view.content(row, column)) !== undefined;
}

/** A longer text without amounts is no task's name. */
const LONGEST_TASK = 60;
const TASK = /^(?:年度)?(?:主要|重点)?(?:工作)?任务(?:名称)?$/;

/** Tasks of a department, each with its amounts: 任务名称 | 主要内容 | 总额 | 财政拨款 | 其他资金, and a row that adds them up. */
function readTasks(view: SheetView, row: number, head: Area): Part | undefined {
  const at = view.filled(row, head.left, head.right).findLast((column) => TASK.test(view.key(row, column)));
  if (at === undefined) return undefined;
  const heads = [row, row + 1].map((line) => tokensIn(view, line, { left: at + 1, right: head.right }));
  const bottomHead = (heads[1]?.length ?? 0) >= 2 ? row + 1 : row;
  const columns = heads[bottomHead - row] ?? [];
  if (columns.length < 2 || columns.some(({ inline }) => inline !== undefined)) return undefined;
  const first = columns[0]?.area.left ?? at;
  const facts: Fact[] = [];
  let bottom = bottomHead;
  for (let below = bottomHead + 1; below <= head.bottom; below++) {
    const names = view.filled(below, head.left, first - 1).map((column) => ({ column, key: view.key(below, column) }));
    const isTotal = names.some(({ key }) => isTotalWord(key) || /^(?:金额|资金|预算)?(?:合计|总计)$/.test(key));
    const name = names.find(({ column }) => column >= at);
    if (!isTotal && !name) break;
    const subject = isTotal ? '' : squeeze(view.content(below, name?.column ?? at));
    const isBlank = columns.every(({ area }) => view.isBlank(below, area.left));
    if (subject !== '' && isBlank && (amountLabel(subject) || labelKey(subject).length > LONGEST_TASK)) break;
    bottom = below;
    for (const token of columns)
      facts.push({
        concept: token.concept,
        period: 'year',
        stage: 'planned',
        subject,
        reading: { ...cellIn(view, below, token.area), ...labelled(token) },
      });
    if (isTotal) break;
  }
  return facts.some(({ subject }) => subject !== '') ? { facts, bottom } : undefined;
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
      if (reading) pairs.push({ token, reading: { ...reading, ...labelled(token) } });
    });
  }
  const totals = pairs.filter(({ token }) => token.concept === 'total').map(({ token }) => token);
  const hasYear = totals.some(({ period, isOfProject }) => period === 'year' && !isOfProject);
  const periodOf = (total: Token): Period => total.period ?? (total.isOfProject && hasYear ? 'term' : 'year');
  return pairs.map(({ token, reading }) => {
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
