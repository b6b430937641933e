import type { Form } from '../../forms/schema';
import { amountLabel, isAside, stageOf } from '../../language/concepts';
import { remembered } from '../../language/remembered';
import { labelKey } from '../../language/spelling';
import { toA1 } from '../../model/geometry';
import type { Segment } from '../records/extent';
import type { Fact } from '../table';

/**
 * In which way a table says more than one amount of each kind: a list of projects, two halves or a whole term beside the year, stages of a year,
 * tasks, several years, several amounts in one cell.
 */
export interface Build {
  readonly list: boolean;
  readonly term: boolean;
  readonly stages: boolean;
  readonly tasks: boolean;
  readonly years: boolean;
  readonly joint: boolean;
}

export function buildOf({ header }: Segment, facts: readonly Fact[]): Build {
  const cells = new Set(facts.map(({ reading }) => toA1(reading.position)));
  return {
    list: header.list !== undefined,
    term: header.second !== undefined || facts.some(({ period }) => period === 'term'),
    stages: facts.some(({ stage }) => stage !== 'planned'),
    tasks: facts.some(({ subject }) => subject !== ''),
    years: facts.some(({ year }) => year !== undefined),
    joint: cells.size < facts.length,
  };
}

/** Whether a table may follow a form: one of its own build. That it has no task yet does not tell. */
export function isOfBuild(form: Form, table: Build): boolean {
  const own = buildOfForm(form);
  return (Object.keys(own) as (keyof Build)[]).every(
    (way) => own[way] === table[way] || (way === 'tasks' && own.tasks),
  );
}

const buildOfForm = remembered(({ sections }: Form): Build => {
  const labels = sections.flatMap((section) =>
    section.kind === 'fields'
      ? section.lines.flat().flatMap(({ type, label }) => (type === 'money' && label ? [label] : []))
      : [],
  );
  const funds = sections.filter((section) => section.kind === 'funds');
  const heads = funds.flatMap(({ columns }) => columns.map(({ label }) => label));
  const isStage = (head: string) => {
    const says = stageOf(labelKey(head));
    return says !== undefined && !isAside(says);
  };
  return {
    list: sections.some((section) => section.kind === 'indicators' && section.list !== undefined),
    term: labels.some((label) => amountLabel(label)?.period === 'term'),
    stages: heads.some(isStage),
    tasks: funds.some(({ corner }) => corner === undefined),
    years: false,
    joint: false,
  };
});
