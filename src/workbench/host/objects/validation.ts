import type { Cells } from '../book';
import { toUniverRange } from '../book';
import { HostError, NotImplemented, ObjectNode, scalarText } from '../protocol/model';
import { addressText } from '../../reference';
import type { HostContext, Tables } from './states';
import { rangeState } from './states';

/** Excel's name of a kind of validation, and Univer's. */
const KINDS = { list: 'List', custom: 'Custom', whole: 'WholeNumber', decimal: 'Decimal', date: 'Date', time: 'Time', textLength: 'TextLength' } as const;
type Kind = keyof typeof KINDS;
/** Kinds as members of `DataValidation.rule`. */
const RULES = { list: 'list', custom: 'custom', whole: 'wholeNumber', decimal: 'decimal', date: 'date', time: 'time', textLength: 'textLength' } as const;
const ERROR_STYLES = ['Information', 'Stop', 'Warning'] as const;

interface RuleInput {
  readonly source?: unknown;
  readonly inCellDropDown?: boolean;
  readonly formula?: string;
  readonly formula1?: unknown;
  readonly formula2?: unknown;
}

export function validationTables({ book }: HostContext): Tables<'DataValidation'> {
  function univerRange(cells: Cells, area = cells.areas[0]) {
    book.grow(cells.sheetId, area);
    return book.sheet(cells.sheetId).getRange(toUniverRange(book.clip(cells.sheetId, area)));
  }

  function ruleOf(cells: Cells) {
    return univerRange(cells).getDataValidation()?.rule;
  }

  function listSource(formula: string): string {
    if (!formula.startsWith('[')) return formula.replace(/\[[^\]]+\]/, ''); // Univer puts its workbook id before the sheet
    const choices: unknown = JSON.parse(formula);
    return Array.isArray(choices) ? choices.join(',') : formula;
  }

  function typeName(cells: Cells): string {
    const rule = ruleOf(cells);
    return rule ? KINDS[rule.type as Kind] : 'None';
  }

  function readRule(cells: Cells): object {
    const rule = ruleOf(cells);
    if (!rule) return {};
    const kind = rule.type as Kind;
    if (kind === 'list') return { list: { inCellDropDown: rule.showDropDown !== false, source: listSource(rule.formula1 ?? '') } };
    if (kind === 'custom') return { custom: { formula: rule.formula1 ?? '' } };
    return { [RULES[kind]]: { formula1: rule.formula1, formula2: rule.formula2, operator: rule.operator } };
  }

  function writeRule(cells: Cells, value: unknown): void {
    book.assertWritable(cells.sheetId);
    const [name = '', input] = Object.entries((value ?? {}) as Record<string, RuleInput>)[0] ?? [];
    const builder = book.engine.univerAPI.newDataValidation();
    if (name === 'list' && input) {
      const showArrow = input.inCellDropDown !== false;
      const source = sourceText(input.source);
      if (source.startsWith('=')) builder.requireFormulaSatisfied('=TRUE'); // replaced below: Univer's builder takes ranges only
      else builder.requireValueInList(source.split(','), false, showArrow);
      for (const area of cells.areas) {
        const rule = builder.build();
        if (source.startsWith('=')) Object.assign(rule.rule, { type: 'list', formula1: source, showDropDown: showArrow });
        univerRange(cells, area).setDataValidation(rule);
      }
      return;
    }
    if (name === 'custom' && input) builder.requireFormulaSatisfied(scalarText(input.formula));
    else if ((name === 'wholeNumber' || name === 'decimal') && input) {
      builder.requireNumberBetween(Number(input.formula1), Number(input.formula2), name === 'wholeNumber');
    } else throw new NotImplemented(`DataValidation.Rule(${name})`);
    for (const area of cells.areas) univerRange(cells, area).setDataValidation(builder.build());
  }

  function sourceText(source: unknown): string {
    const cells = source instanceof ObjectNode ? rangeState(source) : undefined;
    if (cells) return `=${addressText(book.sheet(cells.sheetId).getSheetName(), cells.areas)}`;
    if (typeof source !== 'string' || source === '') throw new HostError('InvalidArgument', 'A list needs a source.');
    return source;
  }

  return {
    DataValidation: {
      properties: {
        Type: { get: typeName },
        Rule: { get: readRule, set: writeRule },
        IgnoreBlanks: { get: (cells) => ruleOf(cells)?.allowBlank ?? true },
        ErrorAlert: {
          get(cells) {
            const rule = ruleOf(cells);
            return {
              message: rule?.error ?? '',
              title: rule?.errorTitle ?? '',
              showAlert: rule?.showErrorMessage ?? true,
              style: ERROR_STYLES[rule?.errorStyle ?? 1],
            };
          },
        },
        Prompt: {
          get(cells) {
            const rule = ruleOf(cells);
            return { message: rule?.prompt ?? '', title: rule?.promptTitle ?? '', showPrompt: rule?.showInputMessage ?? true };
          },
        },
      },
      methods: {
        Clear(cells) {
          book.assertWritable(cells.sheetId);
          for (const area of cells.areas) univerRange(cells, area).setDataValidation(null);
        },
      },
    },
  };
}
