import { z } from 'zod';
import { fieldsOf, type Form } from '../forms';
import type { FirstLevel, Framework } from '../forms/frameworks';
import { frameworksOf, type TemplateOptions } from './template';

/** Budgets of a year are drawn up in the autumn before it: from September on. */
const AUTUMN = 8;

export const MOST_GOALS = 10;
export const MOST_ROWS = 10;

const count = (least: number, most: number) => z.number().int().min(least).max(most).optional().catch(undefined);

const formOptions = z.object({
  goals: count(0, MOST_GOALS),
  /** Rows under each second-level indicator. */
  rows: count(1, MOST_ROWS),
  items: count(1, MOST_ROWS),
  /** Id of the framework; the form's own if absent. */
  framework: z.string().optional().catch(undefined),
  /** Whether scores that follow from a rate are formulas. */
  hasScores: z.boolean().optional().catch(undefined),
  /** Second-level indicators by name; all if absent. */
  seconds: z.array(z.string()).optional().catch(undefined),
});

/** What the user last chose in the gallery. Parts that cannot be read count as not chosen. */
const rememberedSchema = z
  .object({
    /** The year chosen, and the year proposed at that time: once another year is proposed, the proposal counts again. */
    year: z
      .object({ chosen: z.number().int().min(1990).max(2100), proposed: z.number() })
      .optional()
      .catch(undefined),
    unitName: z.string().max(100).catch(''),
    unitCode: z.string().max(50).catch(''),
    forms: z.record(z.string(), formOptions.catch({})).catch({}),
  })
  .catch({ unitName: '', unitCode: '', forms: {} });

export type Remembered = z.infer<typeof rememberedSchema>;
export type FormOptions = z.infer<typeof formOptions>;

/** Small texts kept for the user of this computer. If nothing can be kept, it fails silently. */
export interface KeyValueStore {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, text: string) => void;
}

/** The key under which the choices are kept. */
export const REMEMBERED_KEY = 'gallery';

/** Reads what {@link rememberedText} wrote; gives the defaults for anything else, or for nothing. */
export function readRemembered(text: string | undefined): Remembered {
  let json: unknown;
  try {
    json = JSON.parse(text ?? '{}');
  } catch {
    json = undefined;
  }
  return rememberedSchema.parse(json);
}

/** The choices as the text that is kept. */
export function rememberedText(remembered: Remembered): string {
  return JSON.stringify(remembered);
}

/** The year whose budget is being drawn up. */
export function proposedYear(now: Date): number {
  return now.getFullYear() + (now.getMonth() >= AUTUMN ? 1 : 0);
}

/** The year to be printed: the one chosen, if the proposal at that time was the same as today's; else today's proposal. */
export function budgetYear({ year }: Remembered, now: Date): number {
  const proposed = proposedYear(now);
  return year?.proposed === proposed ? year.chosen : proposed;
}

/** What can be chosen for a form besides year and unit. */
export interface FormChoices {
  readonly goals: boolean;
  readonly items: boolean;
  /** Whether it has scores that follow from a rate. */
  readonly scores: boolean;
  /** The frameworks it may be printed with, its own first. */
  readonly frameworks: readonly Framework[];
  /** The chosen framework's levels; none if the form has no indicators. */
  readonly levels: readonly FirstLevel[];
}

export function choicesOf(form: Form, { framework }: FormOptions = {}): FormChoices {
  const frameworks = frameworksOf(form);
  return {
    goals:
      fieldsOf(form).some(({ key, type }) => key === 'goals' && type === 'paragraphs') &&
      !form.sections.some(({ kind }) => kind === 'prose'),
    items: form.sections.some((section) => section.kind === 'prose'),
    scores: form.scored !== undefined,
    frameworks,
    levels: (frameworks.find(({ id }) => id === framework) ?? frameworks[0])?.levels ?? [],
  };
}

/** The second-level indicators to be printed: the remembered ones that the form has; all if none is left. */
export function chosenSeconds(form: Form, options: FormOptions): readonly string[] {
  const { seconds } = options;
  const all = choicesOf(form, options).levels.flatMap((first) => first.seconds.map(({ name }) => name));
  const known = all.filter((name) => seconds?.includes(name));
  return known.length > 0 ? known : all;
}

/** The remembered choices as options for the template of one form. */
export function templateOptionsFor(form: Form, remembered: Remembered, now: Date): TemplateOptions {
  const { goals, rows, items, ...own } = remembered.forms[form.id] ?? {};
  const { levels } = choicesOf(form, own);
  return {
    year: budgetYear(remembered, now),
    unitName: remembered.unitName.trim(),
    unitCode: remembered.unitCode.trim(),
    goals,
    rows,
    items,
    hasScores: own.hasScores,
    framework: own.framework,
    seconds: levels.length > 0 ? chosenSeconds(form, own) : undefined,
  };
}
