import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import {
  fill,
  FORMS,
  sheetName,
  type Form,
  isPerProject,
  templatePlans,
  stackPlans,
  frameworksOf,
  type ProjectEntry,
} from '../core';
import { allowOnly, codeOf, numberIn, WrongCall, type Call, type ExitCode, type Output } from './call';
import { nearestForms } from './nearest-forms';
import { readProjects } from './read-projects';
import { writeWorkbook } from './write-workbook';

const OPTIONS = ['form', 'year', 'unit', 'code', 'goals', 'rows', 'framework', 'projects', 'stacked', 'out', 'force'];
/** More tables than this in one workbook are a mistake. */
const MOST_PROJECTS = 1000;
const MOST_ROWS = 20;

/** `jixiao insert --form ID|all … --out FILE.xlsx`: writes template sheets into a new workbook. */
export async function insert(call: Call, { out }: Output): Promise<ExitCode> {
  const { options, words, locale } = call;
  allowOnly(call, OPTIONS);
  if (call.operands.length > 0) throw new WrongCall(words.noOperands);
  const forms = formsOf(call);
  const file = outOf(call);
  const year = numberIn(call, 'year', 2000, 2099);
  const settings = {
    year,
    unitName: textOf(call, 'unit'),
    unitCode: textOf(call, 'code'),
    goals: numberIn(call, 'goals', 0, MOST_ROWS),
    rows: numberIn(call, 'rows', 1, MOST_ROWS),
    framework: frameworkIn(call, forms),
  };
  const projects = await projectsOf(call, forms);
  const plans = templatePlans(forms, settings, projects);
  const [only] = forms;
  const title = forms.length === 1 && only ? only.name['zh-CN'] : words.allForms;
  const sheets = options.has('stacked') ? [stackPlans(plans, sheetName(title))] : plans;
  await write(call, file, await writeWorkbook(sheets));
  const values = {
    file,
    tables: plans.length,
    sheets: sheets.length,
    names: sheets
      .slice(0, 6)
      .map(({ name }) => name)
      .concat(sheets.length > 6 ? ['…'] : []),
  };
  out(fill(options.has('stacked') ? words.writtenStacked : words.written, values, locale));
  return 0;
}

/** A value given as an empty string is none. */
function textOf({ options }: Call, name: string): string | undefined {
  const value = options.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function formsOf(call: Call): readonly Form[] {
  const { words, locale } = call;
  const id = textOf(call, 'form');
  if (id === undefined) throw new WrongCall(words.noForm);
  if (id === 'all') return FORMS;
  const form = FORMS.find((candidate) => candidate.id === id || candidate.name['zh-CN'] === id);
  if (form) return [form];
  throw new WrongCall(fill(words.unknownForm, { id, near: nearestForms(id).map((near) => near.id) }, locale), false);
}

/** The framework of a year, which one of the forms at least must be able to follow. */
function frameworkIn(call: Call, forms: readonly Form[]): string | undefined {
  const year = textOf(call, 'framework');
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

function outOf(call: Call): string {
  const file = textOf(call, 'out');
  if (file === undefined) throw new WrongCall(call.words.noOut);
  if (extname(file).toLowerCase() !== '.xlsx')
    throw new WrongCall(fill(call.words.outNotXlsx, { file }, call.locale), false);
  return file;
}

/** The projects for whose tables are made: none, so many still without a name, or those that a file lists. */
async function projectsOf(call: Call, forms: readonly Form[]): Promise<readonly (ProjectEntry | undefined)[]> {
  const given = textOf(call, 'projects');
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
    return Array.from({ length: numberIn(call, 'projects', 1, MOST_PROJECTS) ?? 0 }, () => undefined);
  const projects = await readProjects(given, call);
  if (projects.length > MOST_PROJECTS)
    throw new WrongCall(
      fill(call.words.tooManyProjects, { file: given, count: projects.length, most: MOST_PROJECTS }, call.locale),
      false,
    );
  return projects;
}

/** A file that is there already is only replaced when asked to. */
async function write({ options, words, locale }: Call, file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes, { flag: options.has('force') ? 'w' : 'wx' });
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new WrongCall(
      fill(
        code === 'EEXIST' ? words.outExists : code === 'ENOENT' ? words.outNoFolder : words.outNotWritten,
        { file },
        locale,
      ),
      false,
    );
  }
}
