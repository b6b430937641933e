import { TARGET_KINDS } from '../language/table-kinds';
import type { Correction, Doubt } from './learned';
import type { HeadCell, MatrixHalfSketch, MatrixSketch, Sketch, TargetSketch } from './sketch';
import { conceptOfLabel } from './targets/keys';
import { typeOf } from './targets/sections';

/** What was guessed of a sketch, and what else it could be; the ones that matter most first. */
export function doubtsOf(sketch: Sketch): readonly Doubt[] {
  return [
    ...(sketch.made === 'targets' ? ofTargets(sketch) : ofMatrix(sketch)),
    ...(sketch.isUnitStated ? [] : [unitDoubt(sketch)]),
  ];
}

function unitDoubt({ unit }: Sketch): Doubt {
  return choose<Sketch['unit']>('', undefined, unit, ['万元', '元', '千元'], (one) => ({ what: 'unit', unit: one }));
}

/** A doubt with its choices; what holds comes first where it is none of them. */
function choose<Of>(
  about: string,
  at: Doubt['at'],
  now: Of,
  others: readonly Of[],
  correction: (one: Of) => Correction,
): Doubt {
  const all = others.includes(now) ? others : [now, ...others];
  const choices = all.map(correction);
  const [first] = choices;
  return { what: first?.what ?? 'name', about, ...(at && { at }), choices, chosen: all.indexOf(now) };
}

function ofTargets(sketch: TargetSketch): readonly Doubt[] {
  const { kind, cells, sums } = sketch;
  const guessed = cells.filter(({ role, isGuessed }) => isGuessed && role !== 'head');
  const labels = cells.filter(({ role }) => role === 'label');
  return [
    choose(
      '',
      undefined,
      kind,
      TARGET_KINDS.filter((one) => one !== 'scoring'),
      (one) => ({ what: 'kind', kind: one }),
    ),
    ...guessed.map((cell) =>
      choose(cell.text, placeOf(cell), cell.role, ['label', 'value', 'group', 'none'] as const, (role) => ({
        what: 'role',
        at: placeOf(cell),
        role,
      })),
    ),
    ...sums.flatMap(({ by, holds, total }, sum) =>
      by === 'formula' ? [sumDoubt(labelAt(cells, total), total, 0, sum, holds)] : [],
    ),
    ...labels.filter(isOfUnknownType).map((cell) =>
      choose(
        cell.text,
        placeOf(cell),
        cell.type ?? typeOf(cell.text),
        ['text', 'paragraphs', 'money'] as const,
        (type) => ({
          what: 'type',
          at: placeOf(cell),
          type: type === 'share' ? 'text' : type,
        }),
      ),
    ),
    ...labels.map((cell) =>
      choose(cell.text, placeOf(cell), cell.required, ['error', 'warning', undefined] as const, (required) => ({
        what: 'required',
        at: placeOf(cell),
        required,
      })),
    ),
  ];
}

const placeOf = ({ area }: HeadCell) => ({ row: area.top, column: area.left });

/** Words that nobody knows say nothing of what stands beside them; an amount among them is told by 金额, 经费, 资金. */
const isOfUnknownType = ({ text }: HeadCell): boolean =>
  conceptOfLabel(text) === undefined && /金额|经费|资金|预算|投资|万元|元[)）]/.test(text);

const labelAt = (
  cells: readonly HeadCell[],
  { row, column }: { readonly row: number; readonly column: number },
): string => cells.find(({ area }) => area.top === row && area.left === column)?.text ?? '';

const sumDoubt = (about: string, at: Doubt['at'], half: number, sum: number, holds: boolean): Doubt =>
  choose(about, at, holds, [true, false], (one) => ({ what: 'sum', half, sum, holds: one }));

function ofMatrix({ halves }: MatrixSketch): readonly Doubt[] {
  return halves.flatMap((half, at) => [
    choose('', undefined, half.rows, rowKinds(half), (rows) => ({ what: 'rows', half: at, rows })),
    ...half.sums.map(({ total, holds }, sum) => sumDoubt(half.lines[total]?.label ?? '', undefined, at, sum, holds)),
    ...half.across.map(({ total, holds }, sum) =>
      choose(headOf(half, total), undefined, holds, [true, false], (one) => ({
        what: 'across',
        half: at,
        sum,
        holds: one,
      })),
    ),
    ...half.columns.flatMap(({ key, label, type }) =>
      type === 'money' || type === 'text' || type === 'count'
        ? [
            choose(label, undefined, type, ['money', 'text', 'count', undefined] as const, (one) => ({
              what: 'column',
              half: at,
              key,
              type: one,
            })),
          ]
        : [],
    ),
  ]);
}

const headOf = ({ columns }: MatrixHalfSketch, key: string): string =>
  columns.find((column) => column.key === key)?.label ?? '';

/** Codes only where there is a column of them, printed rows only where there are some. */
const rowKinds = ({ columns, lines }: MatrixHalfSketch): readonly MatrixHalfSketch['rows'][] => [
  ...(lines.length > 0 ? (['fixed'] as const) : []),
  ...(columns.some(({ type }) => type === 'code') ? (['coded'] as const) : []),
  'listed',
];
