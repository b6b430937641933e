import { pushAll } from '../../model/grouping';
import { rememberedText } from '../../language/remembered';
import { labelKey } from '../../language/spelling';
import type { Area } from '../../model/geometry';
import { cellAt, withLabel } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import { repeatedArea } from '../undress/repeated';
import type { FieldReading, Times } from '../table';

const WHOSE = '(?:项目|计划|预计|拟|实施)*';
type TimeLabel = 'start' | 'end' | 'span';

const LABELS: readonly (readonly [TimeLabel, RegExp])[] = [
  ['start', new RegExp(`^${WHOSE}(?:开始|起始|开工|启动)(?:日期|时间|年月)$`)],
  ['end', new RegExp(`^${WHOSE}(?:结束|完成|终止|截止|完工|竣工)(?:日期|时间|年月)$`)],
  ['span', new RegExp(`^${WHOSE}(?:起止|执行|建设|实施)?(?:日期|时间|年限|期限|年度|周期|期)$`)],
];

const timeLabel = rememberedText((key): TimeLabel | undefined =>
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
  const times: Partial<Record<TimeLabel, FieldReading>> = {};
  const steps: Times['steps'][number][] = [];
  for (let row = head.top; row <= head.bottom; row++) {
    const told = timesIn(view, row, head);
    pushAll(steps, stepsBelow(view, row, head, told));
    for (const { column, ...time } of told) {
      if (times[time.label]) continue;
      const area = repeatedArea(view, row, column);
      if (area.top < row || area.left < column) continue;
      const { label, name, inline } = time;
      const reading = inline
        ? { position: { row, column }, content: inline, value: inline, format: 'General' }
        : besideOf(view, row, area.right + 1, head.right);
      if (reading) times[label] = withLabel(reading, { label: name, labelAt: { row, column } });
    }
  }
  return { ...times, steps };
}

type Told = NonNullable<ReturnType<typeof timeIn>> & { readonly column: number };

/** The labels of times in a row. */
function timesIn(view: SheetView, row: number, { left, right }: Area): readonly Told[] {
  const found: Told[] = [];
  for (const column of view.filled(row, left, right)) {
    const time = timeIn(view.content(row, column));
    if (time) found.push({ ...time, column });
  }
  return found;
}

/** The steps of a plan below heads for their beginning and end: 实施内容 | 开始时间 | 完成时间. */
function stepsBelow(view: SheetView, row: number, { bottom }: Area, told: readonly Told[]): Times['steps'] {
  const headOf = (label: TimeLabel) => told.find((head) => head.label === label && head.inline === undefined);
  const [start, end] = [headOf('start'), headOf('end')];
  if (!start || !end) return [];
  const steps: Times['steps'][number][] = [];
  for (let below = row + 1; below <= bottom; below++) {
    const [from, to] = [start, end].map(({ name, column }) => ({
      ...cellAt(view, view.anchor(below, column)),
      label: name,
      labelAt: { row, column },
    }));
    if (!from || !to || from.content === '' || to.content === '') break;
    steps.push({ start: from, end: to });
  }
  return steps;
}

function besideOf(
  view: SheetView,
  row: number,
  left: number,
  right: number,
): Omit<FieldReading, 'label' | 'labelAt'> | undefined {
  const column = view.firstFilled(row, left, right);
  return column === undefined || timeLabel(view.key(row, column)) ? undefined : cellAt(view, view.anchor(row, column));
}
