import { indicatorColumnAtBest } from '../../forms/indicator-columns';
import { isFirstLevelName, isLevelName } from '../../forms/frameworks';
import type { IndicatorColumn } from '../../forms/schema';
import { listColumn } from '../../language/list-heads';
import type { SheetView } from '../sheet/view';
import type { Head } from './head-rows';
import { SHOWN } from './header';

/** A head that names a column only for want of a better one does so between the levels and the target. */
export function withNames(heads: readonly Head[]): readonly Head[] {
  const has = (column: IndicatorColumn) => heads.some((head) => head.column === column);
  if (has('name') || !has('value')) return heads;
  const levels = heads.findLastIndex(
    ({ column, key }) => column === 'level1' || column === 'level2' || listColumn(key) === 'project',
  );
  const value = heads.findIndex(({ column }) => column === 'value');
  const at = heads.findIndex(
    ({ column, key }, index) =>
      index > levels && index < value && column === undefined && indicatorColumnAtBest(key) !== undefined,
  );
  return levels < 0 ? heads : heads.map((head, index) => (index === at ? { ...head, column: 'name' as const } : head));
}

/** The heads before 2015: 绩效目标 | 评价指标 | 绩效内容 | 绩效标准 | 全年绩效目标, the second with a column for the number of each indicator. */
export function inOldForm(heads: readonly Head[]): readonly Head[] {
  const at = heads.findIndex(({ key }) => key === '绩效内容');
  if (at < 1 || heads.some(({ column }) => column === 'level2' || column === 'value')) return heads;
  return heads.flatMap((head, index): Head[] => {
    if (index === at - 2) return [{ ...head, column: 'level1' }];
    if (index > at && /^(?:全年|年度|本年)?绩效目标值?$/.test(head.key)) return [{ ...head, column: 'value' }];
    if (index !== at - 1) return [head];
    const level = { ...head, column: 'level2' as const, right: head.left };
    return [level, { ...head, column: undefined, key: '', left: head.left + 1 }];
  });
}

/** Towns and counties, and who else may have a column of targets. */
const PLACE = /(?:[镇乡县区市州旗村校院]|街道|办事处|街道办|农场|中心)$/;

/** Where behind the signs there is a column of targets for each place to which money goes, and none for all, the first of them is read. */
export function withPlaces(heads: readonly Head[]): readonly Head[] {
  const has = (column: IndicatorColumn) => heads.some((head) => head.column === column);
  const last = heads.findLastIndex(({ column }) => column !== undefined);
  const places = heads.slice(last + 1);
  const isOfPlaces = has('name') && has('level2') && heads[last]?.column === 'sign' && !has('value');
  if (!isOfPlaces || places.length === 0 || !places.every(({ key }) => PLACE.test(key))) return heads;
  return heads.map((head, index) => (index === last + 1 ? { ...head, column: 'value' as const } : head));
}

/**
 * Tables that have only two levels name the indicators under 二级指标, and 数量指标, 质量指标 under 一级指标: there is no head for names then, and no
 * level below 二级指标.
 */
export function withNamesAsLevel(view: SheetView, heads: readonly Head[]): readonly Head[] {
  const has = (column: IndicatorColumn) => heads.some((head) => head.column === column);
  if (!has('level1') || !has('level2') || !has('value') || withNames(heads).some(({ column }) => column === 'name'))
    return heads;
  const below = new Map(heads.map((head) => [head.column, head.column ? textsBelow(view, head) : []]));
  const [firsts = [], seconds = []] = [below.get('level1'), below.get('level2')];
  // An indicator may be called like a level: 服务对象满意度.
  const isOfNames = seconds.filter(isLevelName).length * 2 < seconds.length;
  if (!isOfNames || !firsts.some((text) => isLevelName(text) && !isFirstLevelName(text))) return heads;
  return heads.map((head) =>
    head.column === 'level1'
      ? { ...head, column: 'level2' as const }
      : head.column === 'level2'
        ? { ...head, column: 'name' as const }
        : head,
  );
}

/** What stands below a head, as far as it shows of what the column is. */
function textsBelow(view: SheetView, { left, right, bottom }: Head): readonly string[] {
  const texts: string[] = [];
  for (let below = bottom + 1; below <= Math.min(view.used.bottom, bottom + SHOWN); below++) {
    const column = view.firstFilled(below, left, right);
    if (column !== undefined) texts.push(view.content(below, column));
  }
  return texts;
}

/** A head that elsewhere says of indicators that they are 定量 or 正向指标. */
const TYPE = /^指标(?:类型|类别|分类)$/;

/** Tables without heads of levels may have them below another head before the names: 指标类型 over 数量指标, 质量指标. */
export function withTypesAsLevel(view: SheetView, heads: readonly Head[]): readonly Head[] {
  const has = (column: IndicatorColumn) => heads.some((head) => head.column === column);
  const names = heads.findIndex(({ column }) => column === 'name');
  const at = heads.findIndex(({ key }, index) => index < names && TYPE.test(key));
  const type = heads[at];
  if (!type || has('level1') || has('level2') || !has('value')) return heads;
  const texts = textsBelow(view, type).filter(isLevelName);
  const level = texts.some((text) => !isFirstLevelName(text)) ? ('level2' as const) : ('level1' as const);
  return texts.length < 2 ? heads : heads.map((head, index) => (index === at ? { ...head, column: level } : head));
}
