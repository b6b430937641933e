/** 全部修复, as it is told before it is done: comes with its panel alone. */
import { both, fill, type Bilingual, type FixKind, type LeftBecause, type Locale, type SafeFixes } from '../core';
import { nameFix } from './edits';

const SAFE = {
  heading: both('一并修复 {count} 处', 'Fix {count} at once'),
  promise: both(
    '只改写法、编号和存成文本的数字；金额、分值、权重的大小和已批复的目标值不变。修复后可以撤销。',
    'Only spelling, numbering and numbers stored as text: what amounts, scores, weights and approved targets are worth stays. It can be undone.',
  ),
  sheet: both('“{name}”：改 {count} 个单元格', '"{name}", cells: {count}'),
  leaves: both('不在其中', 'Not among them'),
  done: both('{name} {count} 处', '{name}: {count}'),
  kinds: {
    spelling: both('单位、符号写法', 'Spelling'),
    numbering: both('编号', 'Numbering'),
    number: both('文本转数字', 'Text turned into a number'),
  } satisfies Partial<Record<FixKind, Bilingual>>,
  left: {
    unsafe: both(
      '{count} 项会改动金额、分值、已批复的目标或表格结构，请逐项确认',
      '{count} would change amounts, scores, approved targets or rows: look at each',
    ),
    cells: both(
      '{count} 项的单元格是公式或由几格拼成，请手工修改',
      '{count} stand in formulas or in several cells: change them by hand',
    ),
    overlaps: both(
      '{count} 项与别的修复改的是同一处，请再检查一次',
      '{count} change what another fix changes: check once more',
    ),
  } satisfies Record<LeftBecause, Bilingual>,
};

const isSafeKind = (kind: FixKind): kind is keyof typeof SAFE.kinds => kind in SAFE.kinds;

/** What the panel of 全部修复 says besides its lists. */
export function safeFixWords(locale: Locale) {
  const { heading, promise, sheet, leaves } = SAFE;
  return {
    heading: (count: number) => fill(heading[locale], { count: String(count) }, locale),
    promise: promise[locale],
    sheet: (name: string, cells: number) => fill(sheet[locale], { name, count: String(cells) }, locale),
    leaves: leaves[locale],
  };
}

/** What 全部修复 does, one line for each kind of fix. */
export function describeDone({ done }: Pick<SafeFixes, 'done'>, locale: Locale): readonly string[] {
  return done.map(({ kind, count }) => {
    const name = isSafeKind(kind) ? SAFE.kinds[kind][locale] : nameFix({ kind, edit: undefined }, locale);
    return fill(SAFE.done[locale], { name, count: String(count) }, locale);
  });
}

/** What it leaves to the person, one line for each reason, none for what there is none of. */
export function describeLeft({ left }: Pick<SafeFixes, 'left'>, locale: Locale): readonly string[] {
  return (['unsafe', 'cells', 'overlaps'] as const).flatMap((because) => {
    const count = left.filter((one) => one.because === because).length;
    return count > 0 ? [fill(SAFE.left[because][locale], { count: String(count) }, locale)] : [];
  });
}
