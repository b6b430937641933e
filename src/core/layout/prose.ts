import type { FormData, ProseSection } from '../forms/schema';
import type { CellValue } from '../model/grid';
import type { Canvas } from './canvas';
import type { Look } from '../model/sheet-plan';

/** Lays out titled text: headings and paragraphs over the whole width, and items with their labelled texts. */
export function layProse(canvas: Canvas, { parts }: ProseSection, data: FormData): void {
  const put = (value: CellValue, look: Look): void => {
    const area = { top: canvas.row, bottom: canvas.row, left: 0, right: canvas.right };
    canvas.put(area, value, look);
    if (look === 'text' && (value === null || String(value).endsWith('：'))) canvas.reserve(area, 3);
    canvas.row++;
  };
  for (const { key, label, prefix = '', items } of parts) {
    put(`${prefix}${label}`, 'rowLabel');
    if (!items) {
      canvas.field(key, { row: canvas.row, column: 0 });
      put(data.fields[key] ?? null, 'text');
      continue;
    }
    data.items?.forEach(({ name, texts }, index) => {
      canvas.field(`${key}.${index}`, { row: canvas.row, column: 0 });
      put(`（${index + 1}）${name}`, 'rowLabel');
      for (const part of items) {
        canvas.field(`${key}.${index}.${part.key}`, { row: canvas.row, column: 0 });
        put(`${part.label}：${texts[part.key] ?? ''}`, 'text');
      }
    });
  }
}
