/** Boxes to be ticked, and ticks: in a box of their own, typed beside one, or alone. */
const MARKS = /[□☐◻○]?[√✓✔]|[☑■☒□☐◻○]/g;
const EMPTY = /^[□☐◻○]$/;

/** What a text offers to be ticked. */
export interface Ticks {
  /** How many boxes and ticks there are. */
  readonly offered: number;
  readonly ticked: number;
}

/** The boxes and ticks in a text: `□新增项目 ☑延续项目` offers two, one of which is ticked. */
export function ticksIn(text: string): Ticks {
  const marks = text.match(MARKS) ?? [];
  return { offered: marks.length, ticked: marks.filter((mark) => !EMPTY.test(mark)).length };
}
