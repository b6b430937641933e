import { both } from '../model/locale';
import { inOneLine, squeeze } from '../language/spelling';
import { filledRows, indicatorKey } from '../read/contents';
import { JUDGED, tableRule, type Remark } from './rule';

/** Several possibilities in one cell. */
const SEVERAL = /[、,;]/;

export const C13 = tableRule({
  of: ['targets'],
  code: 'C13',
  severity: 'warning',
  basis: ['财预〔2019〕136号'],
  silentOn: ['scoring'],
  onBlank: 'speaks',
  title: both('单选项没有勾选，或勾选了几项', 'None or several of the choices are ticked'),
  messages: {
    none: both('“{label}”没有勾选，请勾选一项。', 'Nothing is ticked under "{label}". Tick one.'),
    several: both(
      '“{label}”勾选了 {count} 项，只能选一项，请核实。',
      '{count} choices are ticked under "{label}"; only one can be true.',
    ),
    possibilities: both(
      '“{name}”的完成目标可能性勾选了几项（{chosen}），只能选一项，请核实。',
      'Several possibilities are ticked for "{name}" ({chosen}); only one can be true.',
    ),
    noPossibility: both(
      '“{name}”的完成目标可能性没有填写，请勾选一项。',
      'No possibility is given for "{name}". Choose one.',
    ),
  },
  *check(table): Iterable<Remark> {
    for (const { label, cell, ticked } of table.choices) {
      yield JUDGED;
      if (ticked === 1) continue;
      const message = ticked === 0 ? 'none' : 'several';
      yield { at: cell.position, field: `choice.${label}`, message, values: { label, count: ticked } };
    }
    const rows = filledRows(table).flatMap((row) => {
      const cell = row.cells.get('possibility');
      return cell ? [{ row, cell, chosen: squeeze(cell.content) }] : [];
    });
    // A column that nobody used is no omission of a row.
    const isUsed = rows.some(({ chosen }) => chosen !== '');
    for (const { row, cell, chosen } of rows) {
      if (isUsed) yield JUDGED;
      const name = inOneLine(row.name.content);
      const place = { at: cell.position, field: indicatorKey(row) };
      if (SEVERAL.test(chosen))
        yield { ...place, message: 'possibilities', values: { name, chosen: inOneLine(cell.content) } };
      else if (isUsed && chosen === '') yield { ...place, message: 'noPossibility', values: { name } };
    }
  },
});
