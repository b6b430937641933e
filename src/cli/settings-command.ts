import { defaultSettingsJson, widthOf, type Settings } from '../core';
import { SETTING_PARTS, settingChoices } from '../words/settings';
import type { Call, ExitCode } from './call';

/** `jixiao settings`: a file of settings with every key there is, as it is where nothing is set. */
export function printSettings({ output }: Pick<Call, 'output'>): ExitCode {
  output.out(defaultSettingsJson().trimEnd());
  return 0;
}

/** All settings as a table: key, what is so where nothing is said, what may stand there; below each what it is for. */
export function settingsHelp({ locale, words }: Pick<Call, 'locale' | 'words'>): string {
  const heads = words.settingsHeads;
  const rows = settingChoices(locale).map(({ key, own, choices }) => [key, own, choices] as const);
  const table = [[heads.key, heads.default, heads.choices] as const, ...rows];
  const widths = [0, 1].map((column) => Math.max(...table.map((row) => widthOf(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd();
  const texts = (Object.keys(SETTING_PARTS) as (keyof Settings)[]).map(
    (part) => `${part}  ${SETTING_PARTS[part].text[locale]}`,
  );
  return [...table.map((row) => `  ${line(row)}`), '', ...texts.map((text) => `  ${text}`)].join('\n');
}
