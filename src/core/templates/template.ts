import { fieldsOf, matrixOf, type Form, type FormData } from '../forms';
import { fundsCells } from '../forms/funds';
import { amountConcept, stageOf, type Concept } from '../language/concepts';
import { labelKey } from '../language/spelling';
import { frameworksIn, type Framework } from '../forms/frameworks';
import type { IndicatorData } from '../forms/schema';
import type { Position } from '../model/geometry';
import type { CellValue } from '../model/grid';

/** A project from a list. */
export interface ProjectEntry {
  readonly name: string;
  readonly code?: string | undefined;
  /** In the form's unit (万元). */
  readonly amount?: number | undefined;
  /** What it has set itself, where its own table is at hand: a table that follows it up takes that over. */
  readonly targets?: ProjectTargets | undefined;
}

/** A project's goals, amounts of the year by what they are amounts of (in 万元), and indicators. */
export interface ProjectTargets {
  readonly fields: Readonly<Partial<Record<'department' | 'unit' | 'goals', string>>>;
  readonly amounts: Readonly<Partial<Record<Concept, number>>>;
  readonly indicators: readonly IndicatorData[];
  /** Where these stand, as far as a formula can take them from there. */
  readonly sources: TargetSources;
}

/** A cell that a formula can refer to. */
export interface Source {
  readonly sheetName: string;
  readonly position: Position;
  /** By what an amount is to be divided to be one in 万元; 1 for all else. */
  readonly divisor: number;
}

/** The cells of what {@link ProjectTargets} say, by the same keys; indicators in the same order. */
export interface TargetSources {
  readonly fields: Readonly<Partial<Record<'department' | 'unit' | 'goals', Source | undefined>>>;
  readonly amounts: Readonly<Partial<Record<Concept, Source | undefined>>>;
  readonly indicators: readonly Readonly<Partial<Record<(typeof SOURCE_COLUMNS)[number], Source | undefined>>>[];
}

const SOURCE_COLUMNS = ['name', 'value', 'weight'] as const;

/** What the user can choose for the table to be inserted. */
export interface TemplateOptions {
  /** The budget year. */
  readonly year?: number | undefined;
  readonly unitName?: string | undefined;
  readonly unitCode?: string | undefined;
  /** Numbered lines for the goals; none leaves the cell blank. */
  readonly goals?: number | undefined;
  /** Rows under each second-level indicator; 1 if absent. */
  readonly rows?: number | undefined;
  /** Id of the framework, if the form allows several. */
  readonly framework?: string | undefined;
  /** Second-level indicators to be printed, by name; all of the framework if absent. */
  readonly seconds?: readonly string[] | undefined;
  /** Number of items in a form of titled text. */
  readonly items?: number | undefined;
  /** Whether scores that follow from a rate are formulas; bureaus that score by steps fill them in. */
  readonly hasScores?: boolean | undefined;
  readonly project?: ProjectEntry | undefined;
  /** Whether what is taken over from a project's own table of targets stays linked to it by formulas. */
  readonly isLinked?: boolean | undefined;
  /** Number of the table among several: `3.办公用房租金绩效目标表`. */
  readonly number?: number | undefined;
}

const DEFAULT_ITEMS = 2;

/**
 * An empty form, ready to be filled: title, year and unit above, the framework's indicators, and the note of a statutory table that is left
 * empty. The options' values are filled in.
 */
export function templateData(form: Form, options: TemplateOptions = {}): FormData {
  const { project, unitName = '' } = options;
  const { identity, budget } = form;
  const fields: Record<string, CellValue> = { ...form.presets };
  if (identity.unit && unitName !== '') fields[identity.unit] = unitName;
  if (identity.name && project) fields[identity.name] = project.name;
  if (identity.code && project?.code !== undefined) fields[identity.code] = project.code;
  const taken = project?.targets && followsUp(form) ? project.targets : undefined;
  if (taken) Object.assign(fields, Object.fromEntries(takenInto<CellValue>(form, taken)));
  else if (budget && project?.amount !== undefined) Object.assign(fields, amountOf(form, budget, project.amount));
  if (options.goals)
    fields.goals = Array.from({ length: options.goals }, (_, index) => `目标${index + 1}：`).join('\n');
  const note = matrixOf(form)?.emptyNote;
  const hasItems = form.sections.some((section) => section.kind === 'prose');
  return {
    title: titleOf(form, options),
    captions: form.sample.captions.map((caption) => captionOf(caption, options)),
    fields,
    indicators: taken?.indicators.slice() ?? indicatorsOf(form, options),
    note,
    items: hasItems
      ? Array.from({ length: options.items ?? DEFAULT_ITEMS }, () => ({ name: '', texts: {} }))
      : undefined,
  };
}

/** Whether a form follows up what a table of targets has set: in the middle of the year, or after it. */
export const followsUp = ({ kind }: Form): boolean => kind === 'monitoring' || kind === 'self-evaluation';

/** By key of a field: what of a table of targets stands there in a form that follows it up; its amounts are the year's initial budget. */
function takenInto<Of>(
  form: Form,
  {
    fields,
    amounts,
  }: {
    readonly fields: Readonly<Record<string, Of | undefined>>;
    readonly amounts: Readonly<Record<string, Of | undefined>>;
  },
): ReadonlyMap<string, Of> {
  const found = new Map<string, Of>();
  const put = (key: string, taken: Of | undefined) => taken !== undefined && found.set(key, taken);
  for (const { key } of fieldsOf(form)) put(key, fields[key]);
  for (const section of form.sections) {
    if (section.kind !== 'funds') continue;
    for (const { row, column, field } of fundsCells(section)) {
      const concept = amountConcept(labelKey(row.label ?? ''));
      if (concept !== undefined && stageOf(labelKey(column.label)) === 'initial') put(field.key, amounts[concept]);
    }
  }
  return found;
}

/** The cells that a table which follows up a project's targets takes over, by the keys of its plan. */
export function sourcesFor(form: Form, { sources }: ProjectTargets): ReadonlyMap<string, Source> {
  if (!followsUp(form)) return new Map();
  return new Map([
    ...takenInto(form, sources),
    ...sources.indicators.flatMap((cells, row) =>
      SOURCE_COLUMNS.flatMap((column) => {
        const source = cells[column];
        return source ? [[`indicators.${row}.${column}`, source] as const] : [];
      }),
    ),
  ]);
}

/** The amount is put into the first source of funds, so that the total, a formula, equals it. */
function amountOf(form: Form, budget: string, amount: number): Record<string, CellValue> {
  const [source] = form.totals.find(({ total }) => total === budget)?.parts ?? [];
  return { [source ?? budget]: amount };
}

function titleOf(form: Form, { project, number }: TemplateOptions): string {
  const namesProject = form.sections.some((section) => section.kind === 'title' && section.namesProject);
  if (!namesProject) return form.sample.title;
  const name = project?.name ?? '';
  return `${number === undefined ? '' : `${number}.`}${name === '' ? '项目' : name}绩效目标表`;
}

/** A line of the sample with the user's own year and unit in it. */
function captionOf(caption: string, { year, unitName = '', unitCode = '' }: TemplateOptions): string {
  if (/^[（(]\d{4}年度[）)]$/.test(caption)) return `（${year ?? '    '}年度）`;
  if (caption.startsWith('预算年度')) return `预算年度：${year ?? ''}`;
  if (/^截[止至]/.test(caption)) return `截止时间：${year === undefined ? '' : `${year - 1}-12-31`}`;
  if (/^(?:金额)?单位[:：]/.test(caption)) return caption;
  return unitName === '' ? '单位名称：' : `${unitCode}${unitName}`;
}

/** The frameworks a form may be printed with, its own first; none where it has no indicators. */
export function frameworksOf(form: Form): readonly Framework[] {
  const section = form.sections.find((candidate) => candidate.kind === 'indicators');
  return section ? frameworksIn(section) : [];
}

const levelsOf = ({ level1, level2, period }: IndicatorData) => ({ level1, level2, ...(period && { period }) });

function indicatorsOf(form: Form, { rows = 1, seconds, framework }: TemplateOptions): IndicatorData[] {
  const frameworks = frameworksOf(form);
  const levels = (frameworks.find(({ id }) => id === framework) ?? frameworks[0])?.levels ?? [];
  const section = form.sections.find((candidate) => candidate.kind === 'indicators');
  // A form that goes by no framework of its own prints the levels that its sample has.
  if (levels.length === 0) return form.sample.indicators.map((row) => ({ ...levelsOf(row), name: '', value: null }));
  const printed = levels.flatMap((first) =>
    first.seconds
      .filter(({ name }) => !seconds || seconds.includes(name))
      .flatMap((second) =>
        Array.from({ length: Math.max(1, rows) }, () => ({
          level1: first.name,
          level2: second.name,
          name: '',
          value: null,
        })),
      ),
  );
  const periods = ['term', 'year'] as const;
  return section?.isInHalves ? periods.flatMap((period) => printed.map((row) => ({ ...row, period }))) : printed;
}
