import { fill, parseSettings, type Settings } from '../core';
import { describeSettingsProblem } from '../words/settings';
import { WrongCall, type Call } from './call';
import { decodeText } from './delimited';
import { readInput, whyUnread } from './read-file';

/**
 * Reads a file of settings.
 * @throws WrongCall with a list of what is wrong where
 */
export async function readSettings(file: string, { locale, words }: Call): Promise<Settings> {
  const text = await textOf(file, { locale, words });
  const parsed = parseSettings(text);
  if ('settings' in parsed) return parsed.settings;
  const { problems } = parsed;
  const head = fill(words.settingsWrong, { file, count: problems.length }, locale);
  const lines = problems.map((problem) => `  ${describeSettingsProblem(problem, locale)}`);
  throw new WrongCall([head, ...lines].join('\n'), false);
}

async function textOf(file: string, { locale, words }: Pick<Call, 'locale' | 'words'>): Promise<string> {
  const refused = (reason: string) => new WrongCall(fill(words.settingsNotRead, { file, reason }, locale), false);
  let bytes: Uint8Array;
  try {
    bytes = await readInput(file);
  } catch (error) {
    const reason = whyUnread(error, { locale });
    if (reason === undefined) throw error;
    throw refused(reason);
  }
  const text = bytes.length === 0 ? '' : decodeText(bytes);
  if (text === undefined) throw refused(words.noText);
  return text;
}
