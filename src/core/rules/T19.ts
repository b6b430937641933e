import { both } from '../model/locale';
import { inOneLine } from '../language/spelling';
import { convert } from '../language/money';
import { amountOf, NUMBER, type Amount } from '../prose/items';
import { plain } from '../prose/mentions';
import { amountOfFact, wholeFact } from '../read/contents';
import { CARRIED_OVER } from './carried-over';
import { OF_MORE_YEARS } from './goal-words';
import { JUDGED, tableRule, unchecked, type Remark } from './rule';

/** What a goal says that the whole project costs: 该项目投入资金…, 申请预算资金…, 项目资金总额…. What only a part of it costs is called otherwise. */
const WHOLE = new RegExp(
  '(?:^|[。,;:、.])(?:20\\d{2}年度?|本年度?|当年)?' +
    '((?:该|本)?项目(?:计划|拟|预计|共)*(?:投入|申请|安排|使用)(?:项目|预算|财政)*(?:资金|经费)|' +
    '申请(?:项目)?预算(?:资金|经费)?|(?:项目|年度)?(?:资金|预算)总额)' +
    `(?:总计|共计|合计|共|总额|为)*${NUMBER}(?![以左上余多])`,
  'gu',
);

interface Stated extends Amount {
  readonly phrase: string;
}

const statedIn = (text: string): readonly Stated[] =>
  text.split('\n').flatMap((line) =>
    [...plain(line).matchAll(WHOLE)].flatMap(([, phrase = '', digits, unit]) => {
      const amount = amountOf(digits, unit);
      return amount ? [{ ...amount, phrase }] : [];
    }),
  );

export const T19 = tableRule({
  code: 'T19',
  severity: 'warning',
  silentOn: CARRIED_OVER,
  of: ['targets'],
  concerns: ['amounts'],
  title: both('目标里写的金额与资金不符', 'The goal states another amount than the funds'),
  messages: {
    differs: both(
      '目标里写“{phrase}”{actual}，而{total}是 {expected}，相差 {difference}（{unit}），请核实。',
      'The goal says {actual} for "{phrase}", but {total} is {expected}: a difference of {difference} ({unit}). Please check.',
    ),
  },
  *check(table): Iterable<Remark> {
    const goals = table.fields.get('goals');
    const stated = goals && !OF_MORE_YEARS.test(plain(goals.content)) ? statedIn(goals.content) : [];
    const [first] = stated;
    if (!goals || !first) return;
    // Of several budgets the year's as it is now.
    const whole = wholeFact(table, 'year', 'planned') ?? wholeFact(table, 'year', 'adjusted');
    const expected = whole && amountOfFact(table, whole);
    if (!whole || !expected) {
      yield unchecked('absent');
      return;
    }
    yield JUDGED;
    const amounts = table.facts.flatMap((fact) => amountOfFact(table, fact) ?? []);
    const isKnown = ({ yuan, grain }: Stated) =>
      amounts.some((amount) => convert(amount, table.unit, '元').minus(yuan).abs().lessThan(grain));
    // Of several amounts each may be of something else.
    if (stated.length > 1 || isKnown(first)) return;
    yield {
      at: goals.position,
      field: 'goals.amount',
      message: 'differs',
      values: { phrase: inOneLine(first.phrase), total: whole.reading.label, unit: table.unit },
      expected,
      actual: convert(first.yuan, '元', table.unit),
      restsOn: 'unit',
      related: [whole.reading.position],
    };
  },
});
