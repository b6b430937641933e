import { rememberedText } from '../../language/remembered';
import { squeeze } from '../../language/spelling';
import { ticksIn, type Ticks } from '../../language/ticks';
import type { Area } from '../../model/geometry';
import { cellAt } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import type { Choice } from '../table';

/** Labels of what exactly one choice is true of: a project is new or goes on, it happens once or every year. */
const ONE_OF = /^(?:项目|支出|资金)?(?:属性|类型|类别|性质|分类)(?=:|$)/;

/** The label of a choice that a text begins with, and the boxes in it. */
const saidIn = rememberedText((content): Ticks & { readonly label: string | undefined } => {
  const text = squeeze(content);
  return { label: ONE_OF.exec(text)?.[0], ...ticksIn(text) };
});

/** Where one of several boxes is to be ticked above the indicators: in the cell beside the label, in the label's own, or in several cells. */
export function readChoices(view: SheetView, head: Area): readonly Choice[] {
  const found: Choice[] = [];
  for (let row = head.top; row <= head.bottom; row++) {
    let open: Open | undefined;
    const close = () => {
      if (open?.cell && (open.offered > 1 || open.ticked > 1)) found.push({ ...open, cell: open.cell });
      open = undefined;
    };
    for (const column of view.filled(row, head.left, head.right)) {
      const { label, offered, ticked } = saidIn(view.content(row, column));
      if (label !== undefined || offered === 0) close();
      if (label === undefined && !open) continue;
      const cell = cellAt(view, { row, column });
      if (label !== undefined)
        open = { label, labelAt: { row, column }, cell: offered > 0 ? cell : undefined, offered, ticked };
      else if (open)
        open = { ...open, cell: open.cell ?? cell, offered: open.offered + offered, ticked: open.ticked + ticked };
    }
    close();
  }
  return found;
}

/** A label, and the boxes found behind it so far. */
interface Open extends Ticks, Pick<Choice, 'label' | 'labelAt'> {
  readonly cell: Choice['cell'] | undefined;
}
