import { both } from '../model/locale';
import { toA1 } from '../model/geometry';
import { fieldsOf } from '../forms';
import { hasPlaceholder, isPlaceholder } from '../language/placeholders';
import { indicatorKey } from '../read/contents';
import { inOneLine } from '../language/spelling';
import type { CellReading } from '../read';
import { JUDGED, type Remark, type TableRule } from './rule';

export const C05: TableRule = {
  code: 'C05',
  severity: 'warning',
  onBlank: 'speaks',
  title: both('留有模板占位符', 'A placeholder of the template is left in'),
  messages: {
    left: both('“{text}”是模板占位符，请换成实际内容。', '"{text}" is a placeholder. Replace it by the actual text.'),
  },
  *check(table): Iterable<Remark> {
    const { title, unitName, area, fields } = table;
    // A name that stands in a field of its own is told there.
    const caption = [...fields.values()].some(({ content }) => content === unitName) ? '' : unitName;
    const inHead = [title, caption].find(hasPlaceholder);
    if (inHead !== undefined)
      yield {
        at: { row: area.top, column: area.left },
        field: 'title',
        message: 'left',
        values: { text: inOneLine(inHead) },
      };
    const rows = table.made === 'targets' ? table.indicators.rows : [];
    const hasContent = ({ content }: CellReading) => content !== '';
    if (
      fieldsOf(table.form).some(({ key }) => table.fields.get(key)?.content) ||
      rows.some(({ cells }) => [...cells.values()].some(hasContent))
    )
      yield JUDGED;
    for (const { key } of fieldsOf(table.form)) {
      const reading = table.fields.get(key);
      const line = reading?.content.split('\n').find(isPlaceholder);
      if (reading && line !== undefined)
        yield { at: reading.position, field: key, message: 'left', values: { text: inOneLine(line) } };
    }
    const known = new Set([...table.fields.values()].map(({ position }) => toA1(position)));
    for (const { position, content } of table.made === 'targets' ? table.leftovers : []) {
      const cell = toA1(position);
      if (!known.has(cell))
        yield { at: position, field: `answer.${cell}`, message: 'left', values: { text: inOneLine(content) } };
    }
    for (const row of rows) {
      for (const cell of row.cells.values()) {
        if (cell.content === '' || !isPlaceholder(cell.content)) continue;
        yield {
          at: cell.position,
          field: indicatorKey(row),
          message: 'left',
          // A target that is nothing but a placeholder is none.
          severity: cell === row.value && !/\d/.test(cell.content) && row.name.content !== '' ? 'error' : undefined,
          values: { text: inOneLine(cell.content) },
        };
      }
    }
  },
};
