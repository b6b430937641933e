import type { Form, MatrixHalf, MatrixSection } from '../../forms/schema';
import { labelKey } from '../../language/spelling';
import type { FormOwn } from '../form-own';
import { titlePattern } from '../names';
import type { MatrixHalfSketch, MatrixSketch } from '../sketch';

/** What a sketch of a table of rows and columns says of its form. */
export function matrixParts({ title, namesProject, numbered, halves }: MatrixSketch): FormOwn {
  const matrix: MatrixSection = { kind: 'matrix', numbered, halves: halves.map(halfOf) };
  const titled: Form['sections'] =
    labelKey(title) === '' ? [] : [{ kind: 'title', pattern: titlePattern(title, namesProject) }];
  return { shelf: 'budget', sections: [...titled, matrix], totals: [], identity: {} };
}

/** The key of a row that the form prints, by its half and its place. */
const lineKey = (half: number, at: number): string => `h${half + 1}r${at + 1}`;

function halfOf(sketch: MatrixHalfSketch, half: number): MatrixHalf {
  const across = sketch.across
    .filter(({ holds }) => holds)
    .map(({ total, parts }) => ({ total, parts: [...parts], rule: 'T04' as const }));
  return { columns: [...sketch.columns], rows: rowsOf(sketch, half), ...(across.length > 0 && { across }) };
}

function rowsOf({ rows, lines, sums, digits, columns }: MatrixHalfSketch, half: number): MatrixHalf['rows'] {
  const holding = sums.filter(({ holds }) => holds);
  if (rows === 'coded') return { kind: 'coded', digits: [...digits] };
  if (rows === 'listed' || lines.length === 0) {
    const amounts = columns.filter(({ type }) => type === 'money').map(({ key }) => key);
    return { kind: 'listed', sums: holding.length > 0 ? amounts : [] };
  }
  return {
    kind: 'fixed',
    items: lines.map(({ label, prefix, level }, at) => ({
      key: lineKey(half, at),
      label,
      ...(prefix !== '' && { prefix }),
      ...(level > 0 && { level }),
    })),
    sums: holding.map(({ total, parts }) => ({
      total: lineKey(half, total),
      parts: parts.map((part) => lineKey(half, part)),
    })),
  };
}
