/** Width of a text in characters: a Chinese character is as wide as two digits, and in Chinese fonts so are “”, …, ≥ and the like. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((width, sign) => width + (/[·×÷±°§\u1100-\u{1faff}]/u.test(sign) ? 2 : 1), 0);
}

/** What is never split at a line break: a word, a number or one Chinese character, with the punctuation that belongs to it. */
const PIECES =
  /\s+|(?:[（(《“‘【[]+(?:[\x21-\x7e]+|[^\s（(《“‘【[])?|[\x21-\x7e]+|[^\s（(《“‘【[])[，。、；：？！）)》”’】\]%％…—]*/gu;
/** Programs differ in whether they break beside a slash. */
const GLUED = /\S\/\S/g;

/** How many lines a text takes in a cell of the given width, in characters, with wrapped text. */
export function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + linesOfParagraph(line, Math.max(2, width)), 0);
}

function linesOfParagraph(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of text.replace(GLUED, (three) => three.replace('/', '\u2060')).match(PIECES) ?? []) {
    const own = widthOf(piece);
    if (used + own <= width || used === 0) {
      lines += Math.max(0, Math.ceil(own / width) - 1);
      used = own > width ? own % width : used + own;
    } else if (piece.trim() !== '') {
      lines += Math.ceil(own / width);
      used = own > width ? own % width : own;
    }
  }
  return lines;
}
