import type { Locale, Rule } from '../../src/core';
import { severityName } from '../../src/words/describe';
import { rulePage as pageOf, type ExampleReport, type ExampleText, type RulePage } from '../../src/words/rule-page';
import { rulePageWords } from '../../src/words/rule-page-words';

/** A cell's content as code; that of several rows one after the other. */
function value(text: string, locale: Locale): string {
  const words = rulePageWords[locale];
  return text === ''
    ? words.blank
    : text
        .split('\n')
        .map((line) => `\`${line}\``)
        .join(words.semicolon);
}

function report({ severity, place, expected, difference }: ExampleReport, locale: Locale): string {
  const words = rulePageWords[locale];
  const figures = [
    ...(expected ? [words.expected(expected)] : []),
    ...(difference ? [words.difference(difference)] : []),
  ];
  return `  → ${severityName(severity, locale)}${words.comma}${words.at(place)}${figures.length > 0 ? words.figures(figures.join(words.comma)) : ''}`;
}

function exampleText({ note, form, changes, reports }: ExampleText, locale: Locale): string {
  const words = rulePageWords[locale];
  const changed = changes.map((change) => words.change(change.label, value(change.value, locale)));
  return [
    `- **${note}**  `,
    `  ${changed.length > 0 ? words.changed(form) + changed.join(words.semicolon) : words.unchanged(form)}`,
    ...reports.map((each) => report(each, locale)),
  ].join('\n');
}

function examples(heading: string, texts: readonly ExampleText[], locale: Locale): string[] {
  return texts.length > 0 ? [`**${heading}**\n\n${texts.map((text) => exampleText(text, locale)).join('\n')}`] : [];
}

function part(page: RulePage, locale: Locale): string {
  const words = rulePageWords[locale];
  return [
    `${locale === 'zh-CN' ? '#' : '##'} ${page.code} ${page.title}`,
    [
      '| | |',
      '| --- | --- |',
      `| ${words.severity} | ${severityName(page.severity, locale, 'long')} |`,
      `| ${words.scope} | ${page.scope} |`,
      `| ${words.basis} | ${page.basis} |`,
      ...(page.fixable ? [`| ${words.fix} | ${words.fixable} |`] : []),
    ].join('\n'),
    `**${words.why}** ${page.why}`,
    `**${words.remedy}** ${page.remedy}`,
    `**${words.messages}**\n\n${page.messages.map((message) => `- ${message}`).join('\n')}`,
    ...examples(words.found, page.found, locale),
    ...examples(words.silent, page.silent, locale),
  ].join('\n\n');
}

/** A rule's page in Markdown, Chinese first; everything on it comes from the rule. */
export function rulePage(rule: Rule): string {
  const [chinese, english] = [part(pageOf(rule, 'zh-CN'), 'zh-CN'), part(pageOf(rule, 'en-US'), 'en-US')];
  return `<!-- Made from src/core/rules/${rule.code}.ts by \`npm run docs\`; its examples run as tests. -->\n\n${chinese}\n\n---\n\n${english}\n`;
}
