import type { Area } from '../model/geometry';
import { labelKey, squeeze } from '../language/spelling';
import type { SheetView } from './sheet-view';
import { unitNamedIn, type MoneyUnit } from '../language/money';
import type { LabelIndex } from './labels';
import { isUnitCaption, titleIn } from './segment';

/** What stands above a table: its title, and the lines between it and the first label. */
export interface Caption {
  readonly title: string;
  readonly unitName: string;
  readonly unit: MoneyUnit | undefined;
  readonly lines: readonly string[];
  /** Row of the title, or of the first line that belongs to the table's head. */
  readonly top: number | undefined;
}

const PREFIX = /^(部门|单位|填报单位|编报单位|部门\(单位\)|单位名称|部门名称)(名称)?:/;
const YEAR_LINE = /^\(?(预算)?(年度|年份)?:?20\d{2}(年度?)?\)?$|^预算年度|^(截[止至](时间|日期)?|编制日期|日期):?/;
/** The unit of money at the end of a line that says something else first: `编制单位：某局      单位：万元`, `（单位：元）`. */
const UNIT_AT_END = /(?:^|\s|[)）])[（(]?(?:金额)?单位\s*[:：]\s*(?:人民币)?(?:千|万|百万|亿)?元[)）]?$/;
const ATTACHMENT = /^(附件|附表|表|(部门)?(预算)?公开)\d*[-\d]*表?:?$/;

/** Reads the lines between a table's title and its first label. Without a title only the lines right above belong to it. */
export function readCaption(view: SheetView, area: Area, labels: LabelIndex): Caption {
  let title = '';
  let top: number | undefined;
  let unitName = '';
  let unit: MoneyUnit | undefined;
  const lines: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const titleHere = titleIn(view, row, area, labels);
    const columns = view.filled(row, area.left, area.right);
    lines.push(squeeze(columns.map((column) => view.content(row, column)).join(''))); // 预算年度： | 2024
    for (const column of columns) {
      const content = view.content(row, column);
      if (content === titleHere) {
        title = title || content;
        top ??= row;
      } else if (isUnitCaption(content)) {
        unit = unitNamedIn(content);
        top ??= row;
      } else {
        const ending = UNIT_AT_END.exec(content);
        if (ending) {
          unit = unitNamedIn(ending[0]);
          top ??= row;
        }
        const bare = squeeze(ending ? content.slice(0, ending.index) : content);
        if (bare !== '' && !unitName && !YEAR_LINE.test(bare) && !ATTACHMENT.test(bare) && bare.length <= 60)
          unitName = bare.replace(PREFIX, '');
      }
    }
  }
  return {
    title: labelKey(title) === '' ? '' : title.trim(),
    unitName: title || unit ? unitName : '',
    unit,
    lines,
    top,
  };
}
