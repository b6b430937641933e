import { toA1, type CellValue, LOOKS, type Look, type PlanCell, type SheetPlan } from '../../core';
import { followNames } from './sheet-references';

/**
 * The look of each cell of a plan. A merged area has its first cell's look throughout, since its border is made of the
 * borders of the cells it covers.
 */
export function looksOf({ heights, widths, cells, merges }: SheetPlan): (Look | undefined)[][] {
  const looks = heights.map(() => widths.map((): Look | undefined => undefined));
  const mergeAt = new Map(merges.map((merge) => [toA1({ row: merge.top, column: merge.left }), merge]));
  for (const { position, look } of cells) {
    const { top, left, bottom, right } = mergeAt.get(toA1(position)) ?? {
      top: position.row,
      left: position.column,
      bottom: position.row,
      right: position.column,
    };
    for (let row = top; row <= bottom; row++) looks[row]?.fill(look, left, right + 1);
  }
  return looks;
}

/** What Excel takes for a formula, or for the sign that says "text"; an East Asian one takes the wide signs too. */
const SIGN = /^[=+\-@'＝＋－＠]/;
/**
 * What Excel may read as a number, date, time or share when it is typed, in a Chinese or an English one; as a truth value or an error.
 * "june" is "jun" and the "e" of powers: named as well, it would let a text of them be taken apart in too many ways.
 */
const NUMBER_LIKE =
  /^(?:[\d０-９\s$¥￥€£.．,，/:：%％年月日时分秒e+\-()（）]|[ap]m|[上下]午|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|jun|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)+$/i;
const DIGIT = /[\d０-９]/;
const CONSTANT = /^(?:true|false|#[a-z/-9]+[!?]?)$/i;

const isReadable = (text: string): boolean => (DIGIT.test(text) && NUMBER_LIKE.test(text)) || CONSTANT.test(text);

/** The input that makes Excel keep a text as text in a cell of that number format, whatever it looks like. */
export function textInput(text: string, numberFormat: string): string {
  return SIGN.test(text) || (numberFormat !== '@' && isReadable(text)) ? `'${text}` : text;
}

/**
 * Whether a cell formatted as text must be `General` while it is written: it would turn a number into text, and whether
 * it takes a leading apostrophe for a sign is not documented.
 */
export function needsGeneral(input: CellValue, numberFormat: string): boolean {
  return numberFormat === '@' && (typeof input === 'string' ? SIGN.test(input) : input !== null);
}

function inputOf(
  { value, formula, indent = 0 }: PlanCell,
  numberFormat: string,
  names: ReadonlyMap<string, string>,
): CellValue {
  if (formula !== undefined) return `=${followNames(formula, names)}`;
  if (typeof value !== 'string') return value;
  const text = `${'　'.repeat(indent)}${value}`;
  return text === '' ? null : textInput(text, numberFormat);
}

export interface CellInputs {
  /** For `Range.formulas`; `null` leaves a cell as it is, blank. */
  readonly inputs: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
  /** The number formats to be set while the inputs are written, where they differ. */
  readonly formatsBefore: readonly (readonly string[])[] | undefined;
}

/** Cells of a plan as rectangles for one range; `names` are the sheets' names where they differ from those in the plans. */
export function inputsOf(
  plan: SheetPlan,
  looks: readonly (readonly (Look | undefined)[])[],
  names: ReadonlyMap<string, string>,
): CellInputs {
  const inputs = plan.heights.map(() => plan.widths.map((): CellValue => null));
  const formats = looks.map((row) => row.map((look) => (look ? LOOKS[look].numberFormat : 'General')));
  const formatsBefore = formats.map((row) => [...row]);
  let isSame = true;
  for (const cell of plan.cells) {
    const { row, column } = cell.position;
    const [inputRow, formatRow] = [inputs[row], formatsBefore[row]];
    if (!inputRow || !formatRow) continue;
    const input = inputOf(cell, LOOKS[cell.look].numberFormat, names);
    inputRow[column] = input;
    if (!needsGeneral(input, formatRow[column] ?? '')) continue;
    formatRow[column] = 'General';
    isSame = false;
  }
  return { inputs, formats, formatsBefore: isSame ? undefined : formatsBefore };
}
