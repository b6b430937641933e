import type { Area } from '../../model/geometry';
import { labelKey, squeeze } from '../../language/spelling';
import type { SheetView } from '../sheet/view';
import { unitNamedIn, type MoneyUnit } from '../../language/money';
import type { Titles } from './titles';
import {
  endsInTable,
  isAsOfLine,
  isBudgetTitle,
  isTableNumber,
  isUnitCaption,
  isYearLine,
  unitAtEnd,
  withoutUnitPrefix,
} from '../../language/captions';
import { strangeTitleIn, titleIn } from '../sheet/lines';

/** What stands above a table: its title, and the lines between it and the first label. */
export interface Caption {
  readonly title: string;
  /** Whether the title is that of a table we know; if not, the sheet's name may still tell what the table is. */
  readonly isKnown: boolean;
  readonly unitName: string;
  readonly unit: MoneyUnit | undefined;
  readonly lines: readonly string[];
  /** Row of the title, or of the first line that belongs to the table's head. */
  readonly top: number | undefined;
}

/** Reads the lines between a table's title and its first label. If there is no title, only the lines directly above belong to the table. */
export function readCaption(view: SheetView, area: Area, titles: Titles): Caption {
  let title = '';
  let isKnown = false;
  let top: number | undefined;
  let unitName = '';
  let unit: MoneyUnit | undefined;
  const lines: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const known = titleIn(view, row, area, titles);
    const titleHere = known ?? strangeTitleIn(view, row, area);
    const columns = view.filled(row, area.left, area.right);
    lines.push(squeeze(columns.map((column) => view.content(row, column)).join(''))); // 预算年度： | 2024
    for (const column of columns) {
      const content = view.content(row, column);
      if (content === titleHere) {
        isKnown ||= title === '' && known !== undefined;
        title = title || content;
        top ??= row;
      } else if (isUnitCaption(content)) {
        unit = unitNamedIn(content);
        top ??= row;
      } else {
        const ending = unitAtEnd(content);
        if (ending) {
          unit = unitNamedIn(ending.text);
          top ??= row;
        }
        const bare = squeeze(ending ? content.slice(0, ending.index) : content);
        if (
          bare !== '' &&
          !unitName &&
          !isYearLine(bare) &&
          !isAsOfLine(bare) &&
          !isTableNumber(bare) &&
          bare.length <= 60 &&
          !endsInTable(bare) &&
          !isBudgetTitle(bare)
        )
          unitName = withoutUnitPrefix(bare);
      }
    }
  }
  return {
    title: labelKey(title) === '' ? '' : title.trim(),
    isKnown,
    unitName: title || unit ? unitName : '',
    unit,
    lines,
    top,
  };
}
