import { rememberedText } from './remembered';
import { squeeze } from './spelling';

/**
 * Titles of budget tables are composed: which money · 拨款 · 收入 or 支出 · for what · 预算 · 表. What a title says of money and of what it is for tells tables
 * of one build apart.
 */

type Money = 'general' | 'fund' | 'state-capital' | 'account' | 'insurance';

/** What follows the money that a title is about; in a unit's name (社会保险基金管理局) something else does. */
const ABOUT =
  '(?:预算|财政|拨款|安排的?|当年|本年|年初|管理|资金)*(?:收入|支出|收支|基本|项目|["“]?三公|[和及与、]|情况|明细|表|$)';

const MONEYS: readonly (readonly [Money, RegExp])[] = (
  [
    ['general', '公共(?:财政)?预算'],
    ['fund', '(?:政府性?基金|基金预算)'],
    ['state-capital', '国有资本经营'],
    ['account', '财政专户'],
    ['insurance', '社会保险基金'],
  ] as const
).map(([money, words]) => [money, new RegExp(words + ABOUT)]);

/** What may stand between the money of a title and 收入 or 支出: 预算财政拨款, 拨款安排的. */
const BEFORE = '(?:预算|财政|拨款|安排的?|当年|本年|年初)*';
/** What may stand behind it, before 表. */
const BEHIND = '(?:预算|部门|支出|财政|拨款|按?功能|按?经济|分类|分|科目|总体|汇总|统计|情况|明细|总)*';
const BRACKETS = '(\\(.*\\))?';

/** The pattern of titles of a table of one kind of money and of what is spent of it: 支出, 基本支出. It is one on a `labelKey`. */
export function titleOfMoney(money: string, spent: string): string {
  return `^.{0,30}${money}${BEFORE}${spent}${BEHIND}表${BRACKETS}$`;
}

interface Said {
  /** The kinds of money that it names, as one text. */
  readonly money: string;
  /** 基本支出 or 项目支出, where it names one of them alone. */
  readonly part: 'basic' | 'project' | undefined;
}

const saidIn: (text: string) => Said = rememberedText((text) => {
  const key = squeeze(text);
  const moneys = MONEYS.filter(([, words]) => words.test(key)).map(([money]) => money);
  const [basic, project] = [key.includes('基本支出'), key.includes('项目支出')];
  return {
    money: (moneys.includes('insurance') ? ['insurance'] : moneys).join(),
    part: basic === project ? undefined : basic ? 'basic' : 'project',
  };
});

/** Forms of all the money of a unit, which a title that names one kind of it is none of. */
const OF_ALL = /^(?!.*财政拨款).*(?:收支|收入|支出)总表$/;
/** The end of the name of the form of all 财政拨款: a unit may have 一般公共预算 alone, and call it so; of other money there are tables beside it. */
const OF_FISCAL = '财政拨款收支总表';

/** Whether a title is of other money than a form, or of another part of it; `form` is the form's name. */
export function isTitleOfOther(title: string, form: string): boolean {
  const [said, own] = [saidIn(title), saidIn(form)];
  if (form.endsWith(OF_FISCAL)) return isOfOtherMoney(title);
  if (own.money === '' && !OF_ALL.test(form)) return false;
  return (said.money !== '' && said.money !== own.money) || (said.part !== undefined && said.part !== own.part);
}

/** Whether a title is of a kind of money that is no 一般公共预算: 政府性基金预算“三公”经费表. */
export function isOfOtherMoney(title: string): boolean {
  const { money } = saidIn(title);
  return money !== '' && !money.includes('general');
}
