import { amountConcept, amountLabel, isAside, isWithin, stageOf } from '../../language/concepts';
import { depthOfNumber } from '../../language/numbering';
import { rememberedText } from '../../language/remembered';
import { isNothing, labelKey, squeeze } from '../../language/spelling';
import { isSubtotalWord, isTotalWord } from '../../language/total-words';
import { contains, type Area } from '../../model/geometry';
import type { ColumnBand } from '../sheet/band';
import { cellIn, withLabel } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import type { Fact, FieldReading, Inside } from '../table';
import { labelAt, labelled, tokensIn, type Part } from './tokens';

/** A longer text without amounts is no task's name. */
const LONGEST_TASK = 60;
/** Heads over what a unit's or project's money is for. */
const TASK =
  /^(?:年度)?(?:主要|重点)?(?:工作)?任务(?:名称)?$|^(?:部门|单位)?职能职责$|^(?:项目)?(?:预算)?(?:成本|支出|费用|资金)(?:构成|内容|明细)$|^构成(?:内容|明细)?$|^(?:项目)?支出(?:内容|明细)(?:及|和)明细预算$|^(?:项目|支出)(?:活动|子项|明细项目)(?:名称)?$/;
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
    const label = labelAt(view, row, column);
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
export function readTasks(view: SheetView, row: number, head: Area): Part | undefined {
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
    if ((!isTotal && !name) || isOther(view, below, columns)) break;
    // The row that adds them up may stand before them.
    const leads = isTotal && facts.length === 0;
    const subject = isTotal ? '' : squeeze(view.content(below, name?.column ?? at));
    const isBlank = columns.every(({ area }) => view.isBlank(below, area.left));
    const isBehindTotal = facts[0]?.subject === '';
    if (subject !== '' && isBlank && (isBehindTotal || amountLabel(subject) || labelKey(subject).length > LONGEST_TASK))
      break;
    bottom = below;
    // 小计 adds up tasks above it, which the total does itself.
    if (isSubtotalWord(subject)) continue;
    const inside = insideTask(
      facts.map((fact) => fact.subject),
      subject,
    );
    const named = isTotal ? undefined : namesIn(view, below, { row, left: at, right: first - 1 });
    for (const { concept, stage, year, area, label } of columns)
      facts.push({
        concept,
        period: 'year',
        stage,
        year,
        subject,
        inside,
        reading: withLabel(cellIn(view, below, area), label),
        ...(named && { named }),
      });
    if (isTotal && !leads) break;
  }
  // A single column of amounts may belong to other labels, unless its rows are added up.
  const isWhole = columns.length > 1 || facts.some(({ subject }) => subject === '');
  // In a form that is not filled in yet only the row that will add them up is there.
  const isThere = facts.some(({ subject }) => subject !== '') || columns.length > 1;
  return isWhole && isThere ? { facts, bottom } : undefined;
}

/** Whether a row is none of tasks: a heading is merged over the amounts, or words stand where each of them would be. */
function isOther(view: SheetView, row: number, columns: readonly TaskColumn[]): boolean {
  return columns.every(({ area: { left } }) => {
    const text = view.content(row, view.area(row, left).left);
    return !isNothing(text) && !/\d/.test(text);
  });
}

/** Whether a task is a part of one before it: 其中：人员经费, （一）人员经费 below 一、基本支出; what follows 其中 may be one, too. */
function insideTask(before: readonly string[], subject: string): Inside | undefined {
  const concept = amountConcept(labelKey(subject));
  const depth = depthOfNumber(subject);
  const isPart = before.some((other) => {
    const [whole, outer] = [amountConcept(labelKey(other)), depthOfNumber(other)];
    const isOfConcept = concept !== undefined && whole !== undefined && isWithin(concept, whole);
    return isOfConcept || (outer > 0 && outer < depth);
  });
  if (isPart || subject.startsWith('其中')) return 'surely';
  return depth === 0 && before.some((other) => other.startsWith('其中')) ? 'perhaps' : undefined;
}

/** What stands below the heads before the amounts: 任务名称, 主要内容. */
function namesIn(
  view: SheetView,
  row: number,
  head: { readonly row: number; readonly left: number; readonly right: number },
): readonly FieldReading[] {
  const heads = view.filled(head.row, head.left, head.right);
  return heads.map((left, index) => {
    const cell = cellIn(view, row, { left, right: (heads[index + 1] ?? head.right + 1) - 1 });
    return withLabel(cell, labelAt(view, head.row, left));
  });
}
