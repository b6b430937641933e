/** Splits one text at blanks and line breaks into a list of words; long lists are shorter to write this way than as arrays. */
export function wordList(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
