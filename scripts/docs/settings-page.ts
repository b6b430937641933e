import { readFileSync } from 'node:fs';
import { both, LOCALES, ownWords, VOCABULARY_LISTS, type Locale, type Settings } from '../../src/core';
import { LIST_MEANINGS, SETTING_PARTS, settingChoices } from '../../src/words/settings';

const EXAMPLE = new URL('docs/settings-example.json', `file://${process.cwd()}/`);

/** How each part is written, as the part of a document. */
const WRITTEN: Readonly<Record<keyof Settings, string>> = {
  rules: '"rules": { "T11": { "off": true }, "V05": { "severity": "hint" } }',
  tolerance: '"tolerance": { "元": 1, "万元": 0.02 }',
  profile: '"profile": "hebei"',
  live: '"live": false',
  notes: '"notes": true',
  language: '"language": "zh-CN"',
  vocabulary:
    '"vocabulary": { "封顶比率": { "add": ["建档率"], "remove": ["稳定率"] }, "单位写法": { "add": { "人次": ["人次数"] } } }',
  forms: '"forms": []',
};

const WORDS = {
  title: both('设置', 'Settings'),
  intro: both(
    '设置是一个 JSON 文件，财政部门可以做好一份交给各单位。`jixiao settings` 打印写有全部设置的一份，`jixiao check --settings 文件.json` 按它审核。只写与默认不同的就行。文件里有一处不对，整个文件都不采用，并逐条写明在第几行、错在哪里、可以写什么。命令行不看 `live`、`notes` 和 `language`，它们是窗格的；命令行的 `--profile` 优先于文件里的。',
    'Settings are one JSON file, which a bureau can hand to its units. `jixiao settings` prints one with every setting there is, `jixiao check --settings FILE.json` checks by it. Only what differs from the defaults needs to be written. A file with a mistake is refused as a whole, with a list of what is wrong, in which line, and what may stand there. The command line passes over `live`, `notes` and `language`, which are the pane’s; its `--profile` goes before that of the file.',
  ),
  layers: both(
    '设置可以是用户的，也可以存在工作簿里。工作簿里写明了的，以工作簿为准，逐项比较：一条规则的级别、一个词、一张表样。写 `auto`（或 `false`）就是在工作簿里恢复默认。',
    'Settings are a user’s, or stand in a workbook. What a workbook says goes before what its user says, thing by thing: one rule’s severity, one word, one form. `auto` (or `false`) in a workbook brings the default back.',
  ),
  pane: both(
    '窗格里在“工具”的“设置”里改：先选改谁的设置（我的，还是本工作簿的），每一项写明是否改过、以谁的为准，改了可以撤销，清单随后重新检查。导出的就是这个文件（不便下载时可以复制内容），导入时先看内容，再选择加进现有设置还是替换。保存的设置损坏了，检查时不用它，并且写明。停用了规则的，检查结果里写“已关闭 N 条规则”。`language` 只看用户的，重新打开窗格后换过来；`notes` 目前还没有用上。自定义表样在“工具”的“自定义表样”里从一张样表学会，也是设置的一部分。',
    'In the pane they are changed under Tools, Settings: whose settings comes first (mine, or this workbook’s); each says whether it was changed and whose word counts, a change can be undone, and the list is checked anew. What is exported is this file (its text can be copied where a download does not work); what is imported is looked at first, then added to the present settings or put in their place. Damaged settings are not used, and that is said. Where rules are off the result says how many. `language` is the user’s alone and holds from when the pane is next opened; `notes` is not used yet. Own forms are learned from an example under Tools, Forms of your own, and are a part of the settings.',
  ),
  mark: both('每个文件以 `"jixiao": 1` 开头。', 'Every file begins with `"jixiao": 1`.'),
  heads: both('| 设置 | 默认 | 可以写 |', '| setting | default | may be |'),
  parts: both('各项设置', 'Each setting'),
  tolerance: both(
    '程序自己就按四舍五入算尾差：每个数最多差最后一位的一半，加在一起。这里写的只会放宽，不会收紧；一分不差的要求，请把 T11 的级别改成 `error`。一方是 0 或空着的，不算尾差。千元、百万元、亿元的表不能另定。',
    'The program itself allows for rounding: half of the last digit for each figure. What is set here only allows more, never less; who wants every total exact sets the severity of T11 to `error`. Where one of the two is 0 or blank, the difference is no rounding. Other units of money cannot be set.',
  ),
  lists: both('词表', 'Lists of words'),
  listHeads: both('| 词表 | 是什么 | 程序自己的词 |', '| list | what its words are | the program’s own |'),
  forms: both('自定义表样', 'Forms of one’s own'),
  formsText: both(
    '写法与内置表样相同（见 `src/core/forms`，每张表样一个文件）。代号（id）和编号（number，从 F101 起）不能与别的表样相同；标题的式样（pattern）是正则表达式，只能用文字、`.`、`[ ]`、`( | )`、`?`、`{0,40}`、开头的 `^` 和末尾的 `$`，末尾还可以有 `(?:\\([^()]*\\))*$`（任意几个括号）；按示例（sample）填出来的表，要认得出是这张表样。',
    'Declared as the built-in ones are (see `src/core/forms`, a file each). Ids and numbers (from F101 on) must be their own; the pattern of a title is a regular expression of signs, `.`, `[ ]`, `( | )`, `?`, `{0,40}`, `^` at its beginning and `$` at its end, behind which may be `(?:\\([^()]*\\))*$` (brackets, any number of them); and a table filled in as the sample must be told to be of the form.',
  ),
  example: both('一份完整的例子', 'A whole example'),
  exampleText: both('某县财政局交给各单位的设置：', 'What a county’s bureau hands to its units:'),
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The program's own words of a list, as many as fit. */
function words(list: string): string {
  const own = ownWords(list);
  const all = Array.isArray(own)
    ? (own as readonly string[])
    : Object.entries(own as Readonly<Record<string, readonly string[]>>).map(([word, others]) =>
        others.length > 0 ? `${word}（${others.join('、')}）` : word,
      );
  return all.join('、');
}

function language(locale: Locale): string[] {
  return [
    '',
    WORDS.intro[locale],
    '',
    WORDS.layers[locale],
    '',
    WORDS.pane[locale],
    '',
    WORDS.mark[locale],
    '',
    WORDS.heads[locale],
    '| --- | --- | --- |',
    ...settingChoices(locale).map(({ key, own, choices }) => `| \`${key}\` | \`${own}\` | ${cell(choices)} |`),
    '',
    `### ${WORDS.parts[locale]}`,
    ...(Object.keys(SETTING_PARTS) as (keyof Settings)[]).flatMap((part) => [
      '',
      `**${SETTING_PARTS[part].name[locale]}** · \`${part}\`: ${SETTING_PARTS[part].text[locale]}`,
      ...(part === 'tolerance' ? ['', WORDS.tolerance[locale]] : []),
      '',
      '```text',
      WRITTEN[part],
      '```',
    ]),
    '',
    `### ${WORDS.lists[locale]}`,
    '',
    WORDS.listHeads[locale],
    '| --- | --- | --- |',
    ...VOCABULARY_LISTS.map(
      (list) => `| ${list} | ${cell(LIST_MEANINGS[list]?.[locale] ?? '')} | ${cell(words(list))} |`,
    ),
    '',
    `### ${WORDS.forms[locale]}`,
    '',
    WORDS.formsText[locale],
  ];
}

/** All that can be set, in Markdown: in Chinese, then in English, then an example for both. */
export function settingsPage(): string {
  return [
    '<!-- Made from src/words/settings.ts and docs/settings-example.json by `npm run docs`. -->',
    '',
    `# ${WORDS.title['zh-CN']} · ${WORDS.title['en-US']}`,
    ...LOCALES.flatMap((locale) => [
      ...(locale === 'zh-CN' ? [] : ['', `## ${WORDS.title[locale]}`]),
      ...language(locale),
    ]),
    '',
    `## ${WORDS.example['zh-CN']} · ${WORDS.example['en-US']}`,
    '',
    `${WORDS.exampleText['zh-CN']} ${WORDS.exampleText['en-US']} [settings-example.json](settings-example.json)`,
    '',
    '```json',
    readFileSync(EXAMPLE, 'utf8').trimEnd(),
    '```',
    '',
  ].join('\n');
}

/** The examples of each part, as one document for each. */
export const EXAMPLES: readonly string[] = Object.values(WRITTEN).map((part) => `{ "jixiao": 1, ${part} }`);
