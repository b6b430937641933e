import { BRACES } from '../language/placeholders';
import { plain } from './mentions';

/** What templates of a 情况说明 leave to be chosen or filled in: 增加（减少）, 增长/下降, XX万元, {单位名称}. */
const LEFT = [
  /(?:增加|增长|上升)(?:\(或?(?:减少|下降|降低)\)|\/(?:减少|下降|降低))/,
  /(?:减少|下降|降低)(?:\(或?(?:增加|增长|上升)\)|\/(?:增加|增长|上升))/,
  BRACES,
  /(?:^|[^A-Z\d])x{2,}(?=万?元|[个项年%局]|单位|部门)/i,
];

/** The first piece of a paragraph that its template was to have replaced. */
export function leftoverIn(paragraph: string): string | undefined {
  const text = plain(paragraph);
  for (const pattern of LEFT) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
