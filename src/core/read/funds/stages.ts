import { pushAll } from '../../model/grouping';
import { isAside, stageOf, type Aside } from '../../language/concepts';
import type { Area } from '../../model/geometry';
import { cellAt, withLabel } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import type { Fact } from '../table';
import { labelAt, type Part } from './tokens';

/** The rate and the points of funds whose stages stand in one row are in it or so many rows further down. */
const ASIDE_ROWS = 2;

/**
 * The stages of a year in one row, each with its amount beside it, and beside or below them rate and points:
 * 年初预算数 | 160 | 全年预算数 | 160 | 全年执行数 | 158, 执行率 | 98.75% | 分值 | 10 | 得分 | 9.88.
 */
export function readStages(view: SheetView, row: number, head: Area): Part | undefined {
  const pairsIn = (at: number) => {
    const filled = view.filled(at, head.left, head.right);
    return filled.flatMap((column, index) => {
      const stage = typeof view.value(at, column) === 'string' ? stageOf(view.key(at, column)) : undefined;
      const next = filled[index + 1];
      const isBeside = next !== undefined && /\d/.test(view.content(at, next)) && !stageOf(view.key(at, next));
      return stage && isBeside
        ? [{ stage, reading: withLabel(cellAt(view, { row: at, column: next }), labelAt(view, at, column)) }]
        : [];
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
    pushAll(asides, more);
    bottom = below;
  }
  const aside = (wanted: Aside) => asides.find(({ stage }) => stage === wanted)?.reading;
  const { label } = (facts.find(({ stage }) => stage === 'spent') ?? first).reading;
  const besides = { rate: aside('rate'), weight: aside('weight'), score: aside('score') };
  return { facts, executions: [{ concept: 'total', label, facts, ...besides }], bottom };
}
