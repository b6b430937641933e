/** A list of words written as one text, blanks or lines between them: what takes a screen as an array takes a few lines so. */
export function wordList(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
