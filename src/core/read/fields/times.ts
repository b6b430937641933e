import { rememberedText } from '../../language/remembered';
import { labelKey } from '../../language/spelling';
import type { Area } from '../../model/geometry';
import { cellAt } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import { repeatedArea } from '../undress/repeated';
import type { FieldReading, Times } from '../table';

const WHOSE = '(?:项目|计划|预计|拟|实施)*';
const LABELS: readonly (readonly [keyof Times, RegExp])[] = [
  ['start', new RegExp(`^${WHOSE}(?:开始|起始|开工|启动)(?:日期|时间|年月)$`)],
  ['end', new RegExp(`^${WHOSE}(?:结束|完成|终止|截止|完工|竣工)(?:日期|时间|年月)$`)],
  ['span', new RegExp(`^${WHOSE}(?:起止|执行|建设|实施)?(?:日期|时间|年限|期限|年度|周期|期)$`)],
];

const timeLabel = rememberedText((key): keyof Times | undefined =>
  key.length <= 12 ? LABELS.find(([, label]) => label.test(key))?.[0] : undefined,
);

/** A label of a time, and the time where it stands in the same cell: 项目起止时间：2024年1月至12月. */
const timeIn = rememberedText((text) => {
  const [, before, inline] = /^([^:：]{2,12})[:：]\s*(\S[\s\S]*)$/.exec(text) ?? [];
  const name = labelKey(before ?? text);
  const label = timeLabel(name);
  return label && { label, name, inline };
});

/** When a project begins and ends, as stated above its indicators: two dates, or a period in one cell. */
export function readTimes(view: SheetView, head: Area): Times {
  const times: { -readonly [Key in keyof Times]: Times[Key] } = {};
  for (let row = head.top; row <= head.bottom; row++) {
    for (const column of view.filled(row, head.left, head.right)) {
      const time = timeIn(view.content(row, column));
      if (!time || times[time.label]) continue;
      const area = repeatedArea(view, row, column);
      if (area.top < row || area.left < column) continue;
      const { label, name, inline } = time;
      const named = { label: name, labelAt: { row, column } };
      const reading = inline
        ? { position: { row, column }, content: inline, value: inline, format: 'General' }
        : besideOf(view, row, area.right + 1, head.right);
      if (reading) times[label] = { ...reading, ...named };
    }
  }
  return times;
}

function besideOf(
  view: SheetView,
  row: number,
  left: number,
  right: number,
): Omit<FieldReading, 'label' | 'labelAt'> | undefined {
  const [column] = view.filled(row, left, right);
  return column === undefined || timeLabel(view.key(row, column)) ? undefined : cellAt(view, view.anchor(row, column));
}
