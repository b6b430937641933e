import { RULES, type Rule } from '../../src/core';
import { FIX_KINDS } from '../../src/core/repair';

/** Why a rule offers no fix at all, or for which of its findings none: what is right there only a person knows. */
const LEFT: Readonly<Record<string, string>> = {
  C01: 'What belongs into an empty field. Only an amount that a total demands is offered.',
  C02: 'Which indicators the levels get. Only the rows are put in.',
  C03: 'What the missing name, value or description is.',
  C04: 'Which indicators the project has.',
  C05: 'What the placeholder stands for.',
  C06: 'Numbers that go down (lines have changed places, or begin anew), and goals in several cells.',
  C07: 'Which of the two is meant, or what the second was to be.',
  C08: 'Where levels out of order belong, and in which unit the amounts are.',
  C09: 'Whether the unit really has nothing to disclose.',
  C10: 'The reason for the deviation.',
  C11: 'Which of the dates is wrong.',
  C12: 'What was to be written there.',
  C13: 'Which choice is true.',
  C14: 'What was reached, and its score.',
  C15: 'What the missing tables hold; the gallery inserts them.',
  T01: 'Whether a part is wrong instead: of its parts none is changed, but for a plain slip of the unit.',
  T02: 'The same; and totals that may be the sum of other rows too, or that parts (其中) need not make up.',
  T03: 'Which of the two sides is wrong: the sums of each (T02) tell.',
  T04: 'As T02.',
  T05: 'As T02; and a code that is written in several cells.',
  T06: 'As T02.',
  T07: 'Whether the cost or the budget is wrong.',
  T08: 'A figure that is missing between others, or less than the one before it for no reason that shows.',
  T09: 'Plans whose last figure fits neither reading.',
  T10: 'Which of the two tables is wrong.',
  T11: 'Nothing is wrong but for the digits that are not shown.',
  T12: 'Running text is not written over: what it says stands in the middle of sentences.',
  T13: 'Which weight is wrong. Weights are never changed.',
  T14: 'The score: bureaus score by steps, too.',
  T15: 'A score above its points, full points for less than all, and what the whole is worth: weights are never changed.',
  T16: 'Which of the two years, or the change, is wrong.',
  T17: 'Whether what was spent or the budget is wrong.',
  T18: 'What explains the result.',
  T19: 'Whether the goal or the funds state it wrongly.',
  V01: 'Which quantity is meant.',
  V02: 'Whether 12月 is December or twelve months; a value made of several cells or of a number format.',
  V03: 'Whether the name or the unit is wrong.',
  V04: 'Which rate is meant.',
  V05: 'Signs in words (不低于).',
  V06: 'Which quantity is meant.',
  V07: 'Which target is meant.',
  V08: 'When it will be done.',
  V09: 'Which year is meant.',
  V10: 'Tables with a sign that a formula gives.',
  V11: 'Numbers of more than fifteen digits, and results of formulas.',
  V12: 'Amounts of which the sum does not prove what they were meant to be.',
  V13: 'Which rate is meant.',
  V14: 'How the row is to be divided.',
  V15: 'Where the indicator belongs.',
  V16: 'Whether an indicator is to be added.',
  V17: 'What of it was copied.',
};

function row({ code, title, fixes = [] }: Rule): string {
  const left = LEFT[code];
  if (left === undefined) throw new Error(`Say in fixes-page.ts what ${code} leaves to the person.`);
  return `| [${code}](rules/${code}.md) | ${title['zh-CN']} | ${fixes.join(', ') || '–'} | ${left} |`;
}

/** What can be fixed, what all at once, and why the rest is left to the person. */
export function fixesPage(): string {
  return [
    '<!-- Made by `npm run docs`. -->',
    '',
    '# Fixes',
    '',
    'A finding offers what has one right answer on the sheet, or a choice where only a person can say which side is wrong: of a total that is not the',
    'sum of its parts the total alone is offered, as a number or as a formula. Nothing is written over a formula, nor into a cell that does not hold by',
    'itself what was read there. What changes an amount, a rate, a code or a direction is tried on the snapshot before it is offered: it must put its',
    'finding right, and nothing may be found in the table then that was not found before. Ties between tables are not tried.',
    '',
    '## Kinds',
    '',
    '全部修复 does the safe ones. In tables whose targets were approved before (self-evaluation, monitoring, transfers) spelling and numbering of',
    'indicators are left to the person, too.',
    '',
    '| kind | safe | why |',
    '| --- | --- | --- |',
    ...Object.entries(FIX_KINDS).map(([kind, { isSafe, why }]) => `| ${kind} | ${isSafe ? 'yes' : 'no'} | ${why} |`),
    '',
    '## Rules',
    '',
    '| rule | title | fixes | left to the person |',
    '| --- | --- | --- | --- |',
    ...RULES.map(row),
    '',
  ].join('\n');
}
