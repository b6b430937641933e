import type { Form } from '../../forms/schema';
import { amountLabel, isAside, stageOf } from '../../language/concepts';
import { labelKey } from '../../language/spelling';
import { toA1 } from '../../model/geometry';
import type { Segment } from '../records/extent';
import type { Fact } from '../table';

/**
 * In which way a table says more than one amount of each kind: a list of projects, two halves or a whole term beside the year, stages of a year,
 * tasks, several years, several amounts in one cell. A table follows only a form of its own build.
 */
type Way = 'list' | 'term' | 'stages' | 'tasks' | 'years' | 'joint';

const built = (ways: Readonly<Record<Way, boolean>>): string =>
  Object.entries(ways)
    .flatMap(([way, is]) => (is ? [way] : []))
    .join();

export function buildOf({ header }: Segment, facts: readonly Fact[]): string {
  const cells = new Set(facts.map(({ reading }) => toA1(reading.position)));
  return built({
    list: header.list !== undefined,
    term: header.second !== undefined || facts.some(({ period }) => period === 'term'),
    stages: facts.some(({ stage }) => stage !== 'planned'),
    tasks: facts.some(({ subject }) => subject !== ''),
    years: facts.some(({ year }) => year !== undefined),
    joint: cells.size < facts.length,
  });
}

export function buildOfForm({ sections }: Form): string {
  const labels = sections.flatMap((section) =>
    section.kind === 'fields'
      ? section.lines.flat().flatMap(({ type, label }) => (type === 'money' && label ? [label] : []))
      : [],
  );
  const heads = sections.flatMap((section) =>
    section.kind === 'grid' ? section.columns.map(({ label }) => label) : [],
  );
  const isStage = (head: string) => {
    const says = stageOf(labelKey(head));
    return says !== undefined && !isAside(says);
  };
  return built({
    list: false,
    term: labels.some((label) => amountLabel(label)?.period === 'term'),
    stages: heads.some(isStage),
    tasks: false,
    years: false,
    joint: false,
  });
}
