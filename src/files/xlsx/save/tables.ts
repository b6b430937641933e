/** Tables (of the Insert tab) on a changed sheet: a header in a cell and in the table's part must be the same text. */
import { areaToA1 } from '../../../core/geometry';
import { parseReference } from '../../workbook/reference';
import type { SheetTarget } from './sheet-target';

export async function writeTables({
  package: file,
  part,
  root,
  after,
  cells,
  losses,
  hasStrayLines,
}: SheetTarget): Promise<void> {
  const tables = (await file.relationships(part)).filter(({ kind }) => kind === 'table');
  for (const { target } of tables) {
    // Where lines moved, the table would claim cells that are not its own any more, and Excel would call the file damaged.
    if (hasStrayLines) {
      await file.unrelate(part, target);
      await file.remove(target);
      losses.add('moved-lines', after.name);
      continue;
    }
    if (cells.edited.size === 0) continue;
    const table = await file.xml(target);
    const area = parseReference(table.get('ref') ?? '')?.area;
    if (!area || table.get('headerRowCount') === '0') continue;
    for (const [index, column] of (table.first('tableColumns')?.elements('tableColumn') ?? []).entries()) {
      const address = areaToA1({ top: area.top, bottom: area.top, left: area.left + index, right: area.left + index });
      const value = cells.edited.get(address)?.hasNewContent ? after.cells[address]?.value : undefined;
      if (value !== undefined) column.set('name', value === null ? `列${index + 1}` : String(value));
    }
  }
  const list = root.first('tableParts');
  if (list && hasStrayLines) root.remove(list);
}
