import { pushAll } from '../../model/grouping';
import type { Area } from '../../model/geometry';
import type { SheetView } from '../sheet/view';
import type { Execution, Fact } from '../table';
import { readHeadsOfSources } from './below';
import { readColumns } from './columns';
import { readPairs } from './pairs';
import { readStages } from './stages';
import { readTasks } from './tasks';

/** What was read above the indicators: amounts, and what stands beside them. */
export interface Funds {
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
  const ofTasks: Fact[] = [];
  const executions: Execution[] = [];
  const taken = new Set<number>();
  for (let row = head.top; row <= head.bottom; row++) {
    const tasks = readTasks(view, row, head);
    const staged =
      tasks ?? readStages(view, row, head) ?? readColumns(view, row, head) ?? readHeadsOfSources(view, row, head);
    if (!staged) continue;
    pushAll(tasks ? ofTasks : facts, staged.facts);
    pushAll(executions, staged.executions ?? []);
    for (let own = row; own <= staged.bottom; own++) taken.add(own);
    row = staged.bottom;
  }
  return { facts: [...facts, ...readPairs(view, head, taken), ...ofTasks], executions };
}
