import type { DividedColumn } from '../forms/schema';
import type { CellValue } from '../model/grid';
import type { Canvas } from './canvas';
import { at } from './fields';

/** What stands in the box of the answer that is true. */
const TICK = '√';

/** The heads below the one of a divided column, from left to right. */
export const partsOf = ({ boxes, text }: DividedColumn): readonly string[] =>
  text === undefined ? boxes : [...boxes, text];

/** Where users find what the column says: its text, or the first of its answers. */
export const placeIn = (parts: DividedColumn, from: number): number =>
  parts.text === undefined ? from : from + parts.boxes.length;

/** The cells of a row below a divided column's heads. What is no answer of the form stands in its first cell as it is: nothing is lost. */
export function layParts(canvas: Canvas, parts: DividedColumn, from: number, value: CellValue, line: number): void {
  const { boxes, text } = parts;
  const said = text === undefined && typeof value === 'string' ? value : '';
  const isAnswer = (box: string) => said.split('、').includes(box);
  const isKnown = text !== undefined || boxes.some(isAnswer);
  boxes.forEach((box, index) => {
    const other = !isKnown && index === 0 ? value : null;
    canvas.put(at(line, line, from + index, from + index), isAnswer(box) ? TICK : other, 'target');
  });
  if (text !== undefined) canvas.put(at(line, line, from + boxes.length, from + boxes.length), value, 'text');
}

/** The tick, to be chosen in each box. */
export function offerTicks(canvas: Canvas, { boxes }: DividedColumn, from: number, first: number, last: number): void {
  canvas.offer({ area: at(first, last, from, from + boxes.length - 1), choices: [TICK], prompt: canvas.words.box });
}
