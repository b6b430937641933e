import type { IDataValidationRule, IRange } from '@univerjs/core';
import { isSameArea, type Area } from '../../core/geometry';
import { listSource, validationRule } from '../univer/validation-rule';
import type { CompareOperator, ValidationContent } from '../../files/workbook/content';
import { addressText, hull, intersection, without } from '../../files/workbook/reference';
import type { Book, Cells } from '../book';
import { toArea, toUniverRange } from '../book';
import { assertFormula } from '../limits';
import type { Property } from '../protocol/model';
import { HostError, membersOf, NotImplemented, scalarText } from '../protocol/model';
import type { HostContext, Tables } from './states';
import { rangeState } from './states';

type Kind = ValidationContent['type'];

/** Each kind as `DataValidation.type` and as the member of `DataValidation.rule` that describes it. */
const KINDS: Readonly<Record<Kind, { readonly type: string; readonly member: string }>> = {
  list: { type: 'List', member: 'list' },
  custom: { type: 'Custom', member: 'custom' },
  whole: { type: 'WholeNumber', member: 'wholeNumber' },
  decimal: { type: 'Decimal', member: 'decimal' },
  date: { type: 'Date', member: 'date' },
  time: { type: 'Time', member: 'time' },
  textLength: { type: 'TextLength', member: 'textLength' },
};

/** By Univer's numbers for them. */
const ERROR_STYLES = ['Information', 'Stop', 'Warning'] as const;

/** `Between` ↔ `between`: Excel and Univer differ in the first letter only. */
const toUniverOperator = (operator: string) =>
  (operator.charAt(0).toLowerCase() + operator.slice(1)) as CompareOperator;
const toExcelOperator = (operator: string) => operator.charAt(0).toUpperCase() + operator.slice(1);

/** Longest texts Excel takes: typed choices with their commas, an input message and its title. */
const LONGEST = { list: 255, message: 255, title: 32, formula: 255 };

let added = 0;

function ruleOf(book: Book, { sheetId, areas: [{ top, left }] }: Cells): IDataValidationRule | undefined {
  book.grow(sheetId, { top, left, bottom: top, right: left });
  return book.sheet(sheetId).getRange(top, left).getDataValidation()?.rule;
}

/** @throws NotImplemented for what Excel has no validation for, such as Univer's check boxes */
function kindOf({ type }: IDataValidationRule): { readonly type: string; readonly member: string } {
  const kind = (Object.keys(KINDS) as Kind[]).find((name) => name === type);
  if (!kind) throw new NotImplemented(`DataValidation of the kind ${type}`);
  return KINDS[kind];
}

function readRule(rule: IDataValidationRule): object {
  const { member } = kindOf(rule);
  const { formula1 = '', formula2, operator = 'between', showDropDown } = rule;
  if (member === 'list') return { list: { inCellDropDown: showDropDown !== false, source: listSource(formula1) } };
  if (member === 'custom') return { custom: { formula: formula1 } };
  return { [member]: { formula1, formula2, operator: toExcelOperator(operator) } };
}

function formulaText(book: Book, value: unknown): string {
  const cells = rangeState(value);
  if (cells) return `=${addressText(book.sheet(cells.sheetId).getSheetName(), cells.areas)}`;
  const text = scalarText(value);
  if (text.startsWith('=')) assertFormula(book, text);
  if (book.moods.strict && text.length > LONGEST.formula)
    throw new HostError('InvalidArgument', 'The formula is too long for a rule.');
  return text;
}

/** `DataValidation.rule` as assigned: one member, named for its kind. */
function contentOf(book: Book, rule: unknown): Omit<ValidationContent, 'ranges'> {
  const given = Object.entries(membersOf(rule)).filter(([, input]) => input !== undefined && input !== null);
  const [member = '', input] = given[0] ?? [];
  // Excel.DataValidationRule: "You can only use one of them at a time"
  if (given.length > 1) throw new HostError('InvalidArgument', 'A rule is of one kind.');
  const type = (Object.keys(KINDS) as Kind[]).find((kind) => KINDS[kind].member === member);
  if (!type || !input) throw new NotImplemented(`DataValidation.Rule(${member})`);
  const { source, inCellDropDown, formula, formula1, formula2, operator } = membersOf(input);
  if (type === 'list') {
    if (source === '') throw new HostError('InvalidArgument', 'A list needs a source.');
    if (typeof source === 'string' && source.length > LONGEST.list)
      throw new HostError('InvalidArgument', 'The list is too long.');
    return { type, formula1: formulaText(book, source), showArrow: inCellDropDown !== false };
  }
  if (type === 'custom') return { type, formula1: formulaText(book, formula) };
  return {
    type,
    operator: toUniverOperator(scalarText(operator)),
    formula1: formulaText(book, formula1),
    ...(formula2 !== undefined && formula2 !== null && { formula2: formulaText(book, formula2) }),
  };
}

function rangesOf(book: Book, { sheetId, areas }: Cells): IRange[] {
  for (const area of areas) book.grow(sheetId, area);
  return areas.map((area) => toUniverRange(book.clip(sheetId, area)));
}

/** In place of whatever rule the cells had. */
function put(book: Book, cells: Cells, settings: object): void {
  book.assertWritable(cells.sheetId);
  const rule = { ...settings, uid: `added-validation-${++added}`, ranges: rangesOf(book, cells) };
  book.command('sheet.command.addDataValidation', { subUnitId: cells.sheetId, rule });
}

/** Cells whose present rules differ take no new one: https://github.com/OfficeDev/office-js/issues/2594. @throws InvalidArgument */
function assertAlike(book: Book, { sheetId, areas }: Cells): void {
  const all = book
    .sheet(sheetId)
    .getDataValidations()
    .map(({ rule }) => (rule.ranges as readonly IRange[]).map(toArea));
  const touching = all.filter((covered) => covered.some((range) => areas.some((area) => intersection(range, area))));
  const isLeftOver = (covered: readonly Area[]) =>
    areas.some(
      (area) => covered.reduce((left, range) => left.flatMap((part) => without(part, range)), [area]).length > 0,
    );
  if (touching.length > 1 || touching.some(isLeftOver))
    throw new HostError('InvalidArgument', 'The cells have different rules.');
}

/** Where nobody says otherwise, Excel stops what a rule refuses. */
function writeRule(book: Book, cells: Cells, value: unknown): void {
  assertAlike(book, cells);
  put(book, cells, {
    showErrorMessage: true,
    errorStyle: ERROR_STYLES.indexOf('Stop'),
    ...validationRule(contentOf(book, value)),
  });
}

/** Changes what the cells' rule says besides its condition. @throws NotImplemented where they have none, or several */
function change(book: Book, cells: Cells, member: string, settings: object): void {
  const rule = ruleOf(book, cells);
  const covered = ((rule?.ranges ?? []) as readonly IRange[]).map(toArea);
  const isWithin = (area: Area) => covered.some((range) => isSameArea(hull(range, area), range));
  if (!rule || !cells.areas.every(isWithin))
    throw new NotImplemented(`DataValidation.${member} of cells without one common rule`);
  put(book, cells, { ...rule, ...settings });
}

/** Members of an object that was assigned, as text. */
function texts(value: unknown): (name: string) => string {
  const given = membersOf(value);
  return (name) => (given[name] === undefined || given[name] === null ? '' : scalarText(given[name]));
}

function alertProperty(book: Book): Property<Cells> {
  return {
    get(cells) {
      const rule = ruleOf(book, cells);
      const { error = '', errorTitle = '', showErrorMessage = !rule, errorStyle = 1 } = rule ?? {};
      return { message: error, title: errorTitle, showAlert: showErrorMessage, style: ERROR_STYLES[errorStyle] };
    },
    set(cells, value) {
      const text = texts(value);
      const errorStyle = ERROR_STYLES.findIndex((style) => style === text('style'));
      if (errorStyle < 0) throw new HostError('InvalidArgument', `No such style: ${text('style')}`);
      const showErrorMessage = text('showAlert') === 'true';
      const [errorTitle, error] = [text('title'), text('message')];
      if (book.moods.strict && (errorTitle.length > LONGEST.title || error.length > LONGEST.message))
        throw new HostError('InvalidArgument', 'The alert is too long.');
      const settings = { showErrorMessage, errorStyle, errorTitle, error };
      change(book, cells, 'ErrorAlert', settings);
    },
  };
}

function promptProperty(book: Book): Property<Cells> {
  return {
    get(cells) {
      const { prompt = '', promptTitle = '', showInputMessage = true } = ruleOf(book, cells) ?? {};
      return { message: prompt, title: promptTitle, showPrompt: showInputMessage };
    },
    set(cells, value) {
      const text = texts(value);
      const [promptTitle, prompt] = [text('title'), text('message')];
      if (promptTitle.length > LONGEST.title || prompt.length > LONGEST.message)
        throw new HostError('InvalidArgument', 'The prompt is too long.');
      change(book, cells, 'Prompt', { showInputMessage: text('showPrompt') === 'true', promptTitle, prompt });
    },
  };
}

export function validationTables({ book }: HostContext): Tables<'DataValidation'> {
  return {
    DataValidation: {
      properties: {
        Type: {
          get(cells) {
            const rule = ruleOf(book, cells);
            return rule ? kindOf(rule).type : 'None';
          },
        },
        Rule: {
          get(cells) {
            const rule = ruleOf(book, cells);
            return rule ? readRule(rule) : {};
          },
          set: (cells, value) => writeRule(book, cells, value),
        },
        IgnoreBlanks: {
          get: (cells) => ruleOf(book, cells)?.allowBlank ?? true,
          set: (cells, value) => change(book, cells, 'IgnoreBlanks', { allowBlank: Boolean(value) }),
        },
        ErrorAlert: alertProperty(book),
        Prompt: promptProperty(book),
      },
      methods: {
        Clear(cells) {
          book.assertWritable(cells.sheetId);
          book.command('sheets.command.clear-range-data-validation', {
            subUnitId: cells.sheetId,
            ranges: rangesOf(book, cells),
          });
        },
      },
    },
  };
}
