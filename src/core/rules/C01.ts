import { both } from '../model/locale';
import { fieldsOf } from '../forms';
import { fundsLabel } from '../forms/funds';
import type { ProseTable } from '../read';
import { isEmptyField } from '../read/contents';
import { demandOf } from './demanded';
import { lacks } from './lacking';
import { inOneLine } from '../language/spelling';
import { plainNumber } from '../language/money';
import { JUDGED, unchecked, type Remark, type TableRule } from './rule';

/** Texts that an item lacks or leaves empty although another item has them. If no item has a label, labels are not required. */
function* missingTexts({ form, items }: ProseTable): Iterable<Remark> {
  const labels = form.sections.flatMap((section) =>
    section.kind === 'prose' ? section.parts.flatMap((part) => part.items ?? []) : [],
  );
  for (const { key, label } of labels) {
    const isFilled = items.map(({ texts }) => {
      const reading = texts.get(key);
      return reading !== undefined && !isEmptyField(reading);
    });
    if (!isFilled.includes(true)) continue;
    yield JUDGED;
    for (const [index, { name, texts }] of items.entries()) {
      if (isFilled[index]) continue;
      const reading = texts.get(key);
      const values = { item: inOneLine(name.content), label: reading?.label ?? label };
      yield {
        at: (reading ?? name).position,
        field: `items.${index}.${key}`,
        severity: 'warning',
        message: 'emptyText',
        values,
      };
    }
  }
}

export const C01: TableRule = {
  code: 'C01',
  severity: 'error',
  silentOn: ['scoring'],
  basis: ['财预〔2015〕88号', '财预〔2021〕101号'],
  fixes: ['total'],
  onBlank: 'speaks',
  title: both('必填项未填', 'Required field is empty'),
  messages: {
    empty: both('“{label}”未填写，请补填。', '"{label}" is empty. Please fill it in.'),
    emptyPurpose: both(
      '“{label}”中的资金用途未填写，请用一两句话说明钱用在哪里。',
      'The purpose of the funds under "{label}" is empty. Say in a sentence or two what the money is for.',
    ),
    emptyForTotal: both(
      '“{label}”未填写：按{total} {actual} 推算，应为 {expected}（{unit}），请核实后补填。',
      '"{label}" is empty: from {total} {actual} it should be {expected} ({unit}). Please check and fill it in.',
    ),
    emptyText: both(
      '分项“{item}”没有写“{label}”，请补充。',
      'The item "{item}" has no text for "{label}". Please add it.',
    ),
  },
  *check(table, { sums }): Iterable<Remark> {
    for (const field of fieldsOf(table.form)) {
      const reading = table.fields.get(field.key);
      const severity = demandOf(table, field);
      if (severity) yield reading ? JUDGED : unchecked('absent');
      if (!reading || !isEmptyField(reading)) continue;
      const place = { at: reading.position, field: field.key };
      if (severity) {
        const message = field.label ? 'empty' : 'emptyPurpose';
        yield { severity, message, values: { label: fundsLabel(table.form, field.key) ?? reading.label }, ...place };
        continue;
      }
      const sum = sums.find((candidate) => lacks(table, candidate)?.key === field.key);
      if (sum) {
        yield {
          ...place,
          message: 'emptyForTotal',
          values: {
            label: reading.label,
            total: sum.total.label,
            actual: plainNumber(sum.total.amount),
            unit: table.unit,
          },
          expected: sum.difference,
          remedies: [
            { kind: 'total', figures: [{ at: reading.position, figure: sum.difference, measure: table.unit }] },
          ],
          related: [
            sum.total.position,
            ...sum.parts.map(({ position }) => position).filter((at) => at !== reading.position),
          ],
        };
      }
    }
    if (table.made === 'prose') yield* missingTexts(table);
  },
};
