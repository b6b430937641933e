import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ALL_FORMS, RULES } from '../../src/core';
import { severityName } from '../../src/words/describe';
import { fixesPage } from './fixes-page';
import { formPage } from './form-page';
import { indicatorsPage } from './indicators-page';
import { placesPage } from './places-page';
import { rulePage } from './rule-page';
import { settingsPage } from './settings-page';
import { wordsPage } from './words-page';

function index(): string {
  const rows = RULES.map(
    ({ code, severity, title }) =>
      `| [${code}](${code}.md) | ${title['zh-CN']} | ${title['en-US']} | ${severityName(severity, 'zh-CN')} |`,
  );
  return [
    '<!-- Made by `npm run docs`. -->',
    '',
    '# 规则 · Rules',
    '',
    '| | | | |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** Every page that is made from the rules, the forms and the library, by its path below `docs`. */
export function pages(): ReadonlyMap<string, string> {
  return new Map([
    ['fixes.md', fixesPage()],
    ['indicators.md', indicatorsPage()],
    ['places.md', placesPage()],
    ['settings.md', settingsPage()],
    ['words.md', wordsPage()],
    ['rules/README.md', index()],
    ...RULES.map((rule) => [`rules/${rule.code}.md`, rulePage(rule)] as const),
    ...ALL_FORMS.map((form) => [`forms/${form.id}.md`, formPage(form)] as const),
  ]);
}

/** Writes them to the given folder. */
export async function main(folder: string): Promise<void> {
  for (const [path, text] of pages()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
