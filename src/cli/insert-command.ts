import { extname } from 'node:path';
import type { Command } from 'commander';
import {
  fill,
  byNumber,
  FORMS,
  sheetName,
  type Form,
  isPerProject,
  templatePlans,
  stackPlans,
  frameworksOf,
  type ProjectEntry,
} from '../core';
import { layoutWords } from '../words/layout';
import { WrongCall, type Call, type ExitCode } from './call';
import { WriteFailure, writeWhole } from './disk';
import { assertNotRead } from './find-workbooks';
import { nearestForms } from './nearest-forms';
import { valueOption, wholeNumber } from './options';
import { readProjects } from './read-projects';
import { writeWorkbook } from './write-workbook';

/** More tables than this in one workbook are a mistake. */
const MOST_PROJECTS = 1000;
const MOST_ROWS = 20;

/** What `jixiao insert` can be told. */
export interface InsertOptions {
  readonly form?: string;
  readonly out?: string;
  readonly year?: number;
  readonly unit?: string;
  readonly code?: string;
  readonly goals?: number;
  readonly rows?: number;
  readonly framework?: string;
  readonly projects?: string;
  readonly scores?: true;
  readonly stacked?: true;
  readonly force?: true;
}

/** Declares the options of `jixiao insert`. */
export function addInsertOptions(command: Command, call: Call): Command {
  const { words } = call;
  const number = (name: 'year' | 'goals' | 'rows', from: number, to: number) =>
    valueOption(name, words).argParser(wholeNumber(name, from, to, call));
  return command
    .addOption(valueOption('form', words))
    .addOption(valueOption('out', words))
    .addOption(number('year', 2000, 2099))
    .addOption(valueOption('unit', words))
    .addOption(valueOption('code', words))
    .addOption(number('goals', 0, MOST_ROWS))
    .addOption(number('rows', 1, MOST_ROWS))
    .addOption(valueOption('framework', words))
    .addOption(valueOption('projects', words))
    .option('--scores', words.switches.scores)
    .option('--stacked', words.switches.stacked)
    .option('--force', words.switches.force);
}

/** `jixiao insert --form ID|all … --out FILE.xlsx`: writes template sheets into a new workbook. */
export async function insert(options: InsertOptions, call: Call): Promise<ExitCode> {
  const { words, locale, output } = call;
  const forms = formsOf(options, call);
  const file = outOf(options, call);
  const settings = {
    year: options.year,
    unitName: textOf(options.unit),
    unitCode: textOf(options.code),
    goals: options.goals,
    rows: options.rows,
    framework: frameworkIn(options, forms, call),
    hasScores: hasScores(options, forms, call),
  };
  const projects = await projectsOf(options, forms, call);
  await assertNotRead(file, textOf(options.projects), call);
  const plans = templatePlans(forms, settings, layoutWords[locale], projects);
  const [only] = forms;
  const title = forms.length === 1 && only ? only.name['zh-CN'] : words.allForms;
  const sheets = options.stacked ? [stackPlans(plans, sheetName(title))] : plans;
  await write(file, await writeWorkbook(sheets), options, call);
  const values = {
    file,
    tables: plans.length,
    sheets: sheets.length,
    names: sheets
      .slice(0, 6)
      .map(({ name }) => name)
      .concat(sheets.length > 6 ? ['…'] : []),
  };
  output.out(fill(options.stacked ? words.writtenStacked : words.written, values, locale));
  return 0;
}

/** A value given as an empty string is none. */
function textOf(value: string | undefined): string | undefined {
  const text = value?.trim();
  return text === '' ? undefined : text;
}

function formsOf(options: InsertOptions, { words, locale }: Call): readonly Form[] {
  const id = textOf(options.form);
  if (id === undefined) throw new WrongCall(words.noForm);
  if (id === 'all') return byNumber(FORMS);
  const form = FORMS.find((candidate) => candidate.id === id || candidate.name['zh-CN'] === id);
  if (form) return [form];
  throw new WrongCall(fill(words.unknownForm, { id, near: nearestForms(id).map((near) => near.id) }, locale), false);
}

/** The framework of a year, which one of the forms at least must be able to follow. */
function frameworkIn(options: InsertOptions, forms: readonly Form[], call: Call): string | undefined {
  const year = textOf(options.framework);
  if (year === undefined) return undefined;
  const open = forms.filter((form) => frameworksOf(form).length > 1);
  const ids = new Set(open.flatMap(frameworksOf).map(({ id }) => id));
  const id = `framework-${year}`;
  if (ids.has(id)) return id;
  const choosing = FORMS.filter((form) => frameworksOf(form).length > 1);
  const known = [...new Set(choosing.flatMap(frameworksOf).map((framework) => framework.id.replace('framework-', '')))];
  throw new WrongCall(
    fill(call.words.unknownFramework, { forms: choosing.map((form) => form.id), known }, call.locale),
    false,
  );
}

/** Whether scores that follow from a rate are to be formulas; one of the forms at least must have such. */
function hasScores({ scores }: InsertOptions, forms: readonly Form[], call: Call): boolean {
  const isScored = ({ scored = [] }: Form) => scored.length > 0;
  if (scores === undefined || forms.some(isScored)) return scores ?? false;
  const values = { form: forms.map(({ id }) => id), forms: FORMS.filter(isScored).map(({ id }) => id) };
  throw new WrongCall(fill(call.words.notScored, values, call.locale), false);
}

function outOf(options: InsertOptions, call: Call): string {
  const file = textOf(options.out);
  if (file === undefined) throw new WrongCall(call.words.noOut);
  if (extname(file).toLowerCase() !== '.xlsx')
    throw new WrongCall(fill(call.words.outNotXlsx, { file }, call.locale), false);
  return file;
}

/** The projects for whose tables are made: none, so many still without a name, or those that a file lists. */
async function projectsOf(
  options: InsertOptions,
  forms: readonly Form[],
  call: Call,
): Promise<readonly (ProjectEntry | undefined)[]> {
  const given = textOf(options.projects);
  if (given === undefined) return [];
  if (!forms.some(isPerProject)) {
    throw new WrongCall(
      fill(
        call.words.notPerProject,
        { form: forms.map(({ id }) => id), forms: FORMS.filter(isPerProject).map(({ id }) => id) },
        call.locale,
      ),
      false,
    );
  }
  if (/^\d+$/.test(given))
    return Array.from({ length: wholeNumber('projects', 1, MOST_PROJECTS, call)(given) }, () => undefined);
  const projects = await readProjects(given, call);
  if (projects.length > MOST_PROJECTS)
    throw new WrongCall(
      fill(call.words.tooManyProjects, { file: given, count: projects.length, most: MOST_PROJECTS }, call.locale),
      false,
    );
  return projects;
}

/** A file that is there already is only replaced when asked to. */
async function write(
  file: string,
  bytes: Uint8Array,
  { force }: InsertOptions,
  { words, locale, disk }: Call,
): Promise<void> {
  try {
    await writeWhole(disk, file, bytes, force === true);
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    throw new WrongCall(fill(words.notWritten[error.reason], { file }, locale), false);
  }
}
