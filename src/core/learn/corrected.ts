import type { MatrixColumn } from '../forms/schema';
import type { Position } from '../model/geometry';
import { doubtsOf } from './doubts';
import { formOf } from './form';
import type { Correction, Learned, UnusedText } from './learned';
import type { HeadCell, MatrixHalfSketch, MatrixSketch, Sketch, TargetSketch } from './sketch';
import { titleWithoutYear } from './names';

/**
 * A learned form with one correction made. The form is made anew, so that it stays valid whatever is corrected in whatever order; a correction that says
 * nothing of this form changes nothing.
 */
export function corrected(learned: Learned, correction: Correction): Learned {
  const sketch = changed(learned.sketch, correction);
  if (sketch === learned.sketch) return learned;
  return { form: formOf(sketch), doubts: doubtsOf(sketch), unused: unusedAfter(learned, correction), sketch };
}

function changed(sketch: Sketch, correction: Correction): Sketch {
  if (correction.what === 'name') {
    const name = titleWithoutYear(correction.name);
    return name === '' ? sketch : { ...sketch, name };
  }
  if (correction.what === 'unit') return { ...sketch, unit: correction.unit };
  return sketch.made === 'targets' ? changedTargets(sketch, correction) : changedMatrix(sketch, correction);
}

function changedTargets(sketch: TargetSketch, correction: Correction): TargetSketch {
  switch (correction.what) {
    case 'kind':
      return { ...sketch, kind: correction.kind };
    case 'role':
      return withCell(sketch, correction.at, { role: correction.role });
    case 'label':
      return correction.label.trim() === ''
        ? sketch
        : withCell(sketch, correction.at, { text: correction.label.trim() });
    case 'type':
      return withCell(sketch, correction.at, { type: correction.type });
    case 'required':
      return withCell(sketch, correction.at, { required: correction.required });
    case 'sum':
      return {
        ...sketch,
        sums: sketch.sums.map((sum, at) => (at === correction.sum ? { ...sum, holds: correction.holds } : sum)),
      };
    default:
      return sketch;
  }
}

function withCell(sketch: TargetSketch, { row, column }: Position, change: Partial<HeadCell>): TargetSketch {
  const isThere = ({ area, text }: HeadCell) => area.top === row && area.left === column && text !== '';
  if (!sketch.cells.some(isThere)) return sketch;
  return { ...sketch, cells: sketch.cells.map((cell) => (isThere(cell) ? { ...cell, ...change } : cell)) };
}

function changedMatrix(sketch: MatrixSketch, correction: Correction): MatrixSketch {
  if (!('half' in correction)) return sketch;
  const half = sketch.halves[correction.half];
  const next = half && changedHalf(half, correction);
  if (!next || next === half) return sketch;
  return { ...sketch, halves: sketch.halves.map((one) => (one === half ? next : one)) };
}

function changedHalf(half: MatrixHalfSketch, correction: Extract<Correction, { half: number }>): MatrixHalfSketch {
  switch (correction.what) {
    case 'rows':
      return { ...half, rows: correction.rows, digits: half.digits.length > 0 ? half.digits : [3, 5, 7] };
    case 'column':
      return withColumn(half, correction.key, correction.type);
    case 'sum':
      return {
        ...half,
        sums: half.sums.map((sum, at) => (at === correction.sum ? { ...sum, holds: correction.holds } : sum)),
      };
    case 'across':
      return {
        ...half,
        across: half.across.map((sum, at) => (at === correction.sum ? { ...sum, holds: correction.holds } : sum)),
      };
  }
}

/** Another type for a column, or none of it: then what it was added up in or from is no sum any more. The columns that name the rows stay. */
function withColumn(half: MatrixHalfSketch, key: string, type: MatrixColumn['type'] | undefined): MatrixHalfSketch {
  const isNaming = (column: MatrixColumn) => column.type === 'name' || column.type === 'code';
  const isIt = (column: MatrixColumn) => column.key === key && !isNaming(column);
  const columns = half.columns.flatMap((column) => (!isIt(column) ? [column] : type ? [{ ...column, type }] : []));
  if (!half.columns.some(isIt) || columns.every(isNaming)) return half;
  const isAmount = (one: string) => columns.some((column) => column.key === one && column.type === 'money');
  const across = half.across.filter(({ total, parts }) => [total, ...parts].every(isAmount));
  return { ...half, columns, across };
}

/** What was dropped is no part of the form any more, and what was taken up is. */
function unusedAfter({ unused, sketch }: Learned, correction: Correction): readonly UnusedText[] {
  if (correction.what !== 'role' || sketch.made !== 'targets') return unused;
  const { row, column } = correction.at;
  const isThere = ({ area }: Pick<HeadCell, 'area'>) => area.top === row && area.left === column;
  const others = unused.filter((text) => !isThere(text));
  const cell = sketch.cells.find(isThere);
  return correction.role === 'none' && cell ? [{ area: cell.area, text: cell.text }, ...others] : others;
}
