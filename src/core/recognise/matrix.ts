import { cellKey, rowKey, type FixedRow, type Form, type MatrixColumn, type MatrixHalf } from '../forms';
import type { Area } from '../sheet/address';
import { isNothing, labelKey, squeeze } from '../sheet/text';
import type { SheetView } from '../sheet/view';
import { readMoney, unitNamedIn, type MoneyUnit } from '../values/money';
import { readCaption, type Caption } from './caption';
import { cellIn } from './cells';
import { titlePatterns, type LabelIndex } from './labels';
import type { HeadIndex, HeadRows } from './matrix-header';
import { isReadable, matchColumns, matchRows, type ColumnMatch } from './matrix-match';
import { isFooter, titleIn } from './segment';
import type { CellReading, FieldReading, Matrix, MatrixRow, Table } from './table';

/** So many blank rows end a table. */
const GAP = 4;
/** A title and the lines below it stand at most so many rows above the heads, blank ones not counted. */
const CAPTION_ROWS = 6;
/** Points (see `scoreOf`) from which a table is taken for a form. */
const ENOUGH = 0.6;

/** Final accounts (决算) look like budgets and are none. */
const FINAL_ACCOUNTS = /决算/;
/** What an empty table says of itself. */
const EMPTY_NOTE = /空表|^(?:注:?)?(?:我|本)?(?:单位|部门)?.{0,8}(?:无|没有|未安排|不涉及).{0,30}(?:预算|拨款|支出|收支|经费|安排)/;
/** A heading of the prose around tables, never a row of a list. */
const HEADING = /^(?:第?[一二三四五六七八九十]+[、部章节]|\([一二三四五六七八九十]+\))/;
const TOTAL = /^(?:合计|总计|合计数)$/;

/** Rows of heads with the rows below them, before it is known which form they are. */
interface Body {
  readonly head: HeadRows;
  readonly caption: Caption;
  readonly captionArea: Area;
  /** Rows with content, in order; those that only repeat the heads on a next page are left out. */
  readonly rows: readonly number[];
  readonly bottom: number;
  readonly note: { readonly row: number; readonly column: number; readonly text: string } | undefined;
}

/**
 * Finds and reads every matrix on a sheet: tables whose columns are named by one or two rows of heads.
 * @param forms those with a matrix are looked for
 * @param index their words
 */
export function recogniseMatrices(view: SheetView, forms: readonly Form[], index: HeadIndex, labels: LabelIndex): Table[] {
  const heads = index.find(view);
  const tables: Table[] = [];
  const used = new Set<HeadRows>();
  heads.forEach((head, place) => {
    if (used.has(head)) return;
    const above = tables.map(({ area }) => area).filter(({ left, right }) => left <= head.right && head.left <= right);
    const top = Math.max(view.used.top, ...above.map(({ bottom }) => bottom + 1).filter((row) => row <= head.top));
    const below = heads.slice(place + 1).filter(({ left, right, top: row }) => row > head.bottom && left <= head.right && head.left <= right);
    const limits = sideLimits(view, head, heads);
    const body = bodyOf(view, head, below, { top, ...limits, bottom: view.used.bottom }, labels, used);
    const onlyOne = heads.length === 1;
    const match = bestMatch(view, body, forms, onlyOne);
    if (match) tables.push(readTable(view, body, match, limits));
  });
  return tables;
}

/** The matrix form whose heads come nearest to those on a sheet, where none is complete enough to be read. */
export function nearestMatrix(view: SheetView, forms: readonly Form[], index: HeadIndex): Pick<ColumnMatch, 'form' | 'share' | 'missing'> | undefined {
  const matches = index.find(view).flatMap((head) => forms.flatMap((form) => matchColumns(form, head) ?? []));
  return matches.reduce<ColumnMatch | undefined>((best, match) => (best && best.share >= match.share ? best : match), undefined);
}

/** Columns a table may take up: up to its neighbours beside it. */
function sideLimits(view: SheetView, head: HeadRows, heads: readonly HeadRows[]): { left: number; right: number } {
  const beside = heads.filter((other) => other !== head && other.top <= head.bottom && head.top <= other.bottom);
  const lefts = beside.filter(({ right }) => right < head.left).map(({ right }) => right + 1);
  const rights = beside.filter(({ left }) => left > head.right).map(({ left }) => left - 1);
  return { left: lefts.length > 0 ? head.left : view.used.left, right: Math.min(view.used.right, ...rights) };
}

function bodyOf(view: SheetView, head: HeadRows, below: readonly HeadRows[], within: Area, labels: LabelIndex, used: Set<HeadRows>): Body {
  const captionArea = captionAbove(view, head, within, labels);
  const rows: number[] = [];
  let bottom = head.bottom;
  let note: Body['note'];
  const repeats = below.filter((other) => sameHeads(other, head));
  const limit = below.find((other) => !repeats.includes(other))?.top ?? within.bottom + 1;
  for (let row = head.bottom + 1; row <= Math.min(within.bottom, limit - 1) && row - bottom <= GAP; row++) {
    const repeat = repeats.find((other) => row >= other.top && row <= other.bottom);
    if (repeat) {
      used.add(repeat);
      bottom = row = repeat.bottom;
      continue;
    }
    const filled = view.filled(row, within.left, within.right);
    const [first] = filled;
    if (first === undefined) continue;
    const noted = noteIn(view, row, filled);
    if (noted !== undefined) {
      note = { row, column: first, text: noted };
      break;
    }
    if (endsHere(view, row, filled, within, labels)) break;
    rows.push(row);
    bottom = row;
  }
  const caption = readCaption(view, captionArea, labels);
  if (!note) note = noteAbove(view, captionArea);
  // A blank row between the heads and the note is the empty table's own.
  if (rows.length === 0 && note && note.row > head.bottom) bottom = note.row - 1;
  return { head, caption, captionArea, rows, bottom, note };
}

/** Heads printed again on the next page say the same, in the same columns. */
function sameHeads(a: HeadRows, b: HeadRows): boolean {
  return a.leaves.length === b.leaves.length && a.leaves.every(({ key, left }, index) => key === b.leaves[index]?.key && left === b.leaves[index]?.left);
}

/** The lines above the heads that can belong to them: from the nearest title on, else the few right above. */
function captionAbove(view: SheetView, head: HeadRows, within: Area, labels: LabelIndex): Area {
  const area = { left: within.left, right: within.right, bottom: head.top - 1 };
  let lines = 0;
  let top = head.top;
  for (let row = head.top - 1; row >= within.top && head.top - row <= CAPTION_ROWS * 3 && lines < CAPTION_ROWS; row--) {
    if (view.filled(row, within.left, within.right).length === 0) continue;
    lines++;
    if (titleIn(view, row, within, labels) !== undefined) return { ...area, top: row };
    if (lines <= 2) top = row;
  }
  return { ...area, top };
}

/** The note of an empty table, if the row is one. */
function noteIn(view: SheetView, row: number, filled: readonly number[]): string | undefined {
  const texts = new Set(filled.map((column) => squeeze(view.content(row, column))));
  const [text = ''] = texts;
  return texts.size === 1 && text.length >= 4 && EMPTY_NOTE.test(text) ? text : undefined;
}

function noteAbove(view: SheetView, area: Area): Body['note'] {
  for (let row = area.top; row <= area.bottom; row++) {
    for (const column of view.filled(row, area.left, area.right)) {
      const text = squeeze(view.content(row, column));
      if (/空表/.test(text)) return { row, column, text };
    }
  }
  return undefined;
}

/** Whether something else begins in a row: another title, a footer, the first label of another form, prose. */
function endsHere(view: SheetView, row: number, filled: readonly number[], within: Area, labels: LabelIndex): boolean {
  const [first = within.left] = filled;
  if (titleIn(view, row, within, labels) !== undefined || isFooter(view, row, filled)) return true;
  if (labels.isLeading(view.key(row, first))) return true;
  const texts = new Set(filled.map((column) => squeeze(view.content(row, column))));
  const [text = ''] = texts;
  if (texts.size > 1) return false;
  return text.length > 40 || (HEADING.test(text) && text.length > 6) || /^\d+[.、].*表$/.test(text);
}

/** How well a body fits a form: its columns, the rows it prints, its title. */
function scoreOf(view: SheetView, body: Body, match: ColumnMatch, titles: { own: boolean; others: boolean }): number {
  const halves = match.matrix.halves.map((half, index) => rowShare(view, body, half, match.halves[index] ?? new Map()));
  const shares = halves.filter((share) => share !== undefined);
  const rows = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  const base = shares.length > 0 ? (match.share + rows) / 2 : match.share;
  return base + (titles.own ? 0.3 : titles.others ? -0.3 : 0);
}

/** Share of the rows on the sheet that are the form's; `undefined` where it prints none. */
function rowShare(view: SheetView, body: Body, { columns, rows }: MatrixHalf, leaves: ColumnMatch['halves'][number]): number | undefined {
  if (rows.kind !== 'fixed') return undefined;
  const labels = body.rows.flatMap((row) => {
    const label = labelIn(view, row, columns, leaves).content;
    return label === '' ? [] : [label];
  });
  return labels.length === 0 ? 0 : matchRows(rows.items, labels).length / labels.length;
}

function bestMatch(view: SheetView, body: Body, forms: readonly Form[], onlyOne: boolean): ColumnMatch | undefined {
  const { title, lines } = body.caption;
  if (lines.some((line) => FINAL_ACCOUNTS.test(line)) || FINAL_ACCOUNTS.test(title)) return undefined;
  const name = title === '' && onlyOne ? view.snapshot.name : title;
  const fits = (form: Form) => titlePatterns(form).some((pattern) => pattern.test(labelKey(name)));
  const matches = forms.flatMap((form) => matchColumns(form, body.head) ?? []).filter(isReadable);
  const entitled = new Set(matches.map(({ form }) => form).filter(fits));
  let best: { match: ColumnMatch; score: number } | undefined;
  for (const match of matches) {
    const score = scoreOf(view, body, match, { own: entitled.has(match.form), others: entitled.size > 0 });
    if (score >= ENOUGH && (!best || score > best.score + 1e-9)) best = { match, score };
  }
  return best?.match;
}

/** The cell that says what a row is about: its name, else its code. */
function labelIn(view: SheetView, row: number, columns: readonly MatrixColumn[], leaves: ColumnMatch['halves'][number]): CellReading {
  const cells = (['name', 'code'] as const).flatMap((type) =>
    columns.filter((column) => column.type === type).flatMap(({ key }) => {
      const leaf = leaves.get(key);
      return leaf ? [cellIn(view, row, leaf)] : [];
    }),
  );
  return cells.find(({ content }) => content !== '') ?? cells[0] ?? { position: { row, column: 0 }, content: '', value: null, format: 'General' };
}

function readTable(view: SheetView, body: Body, match: ColumnMatch, limits: { left: number; right: number }): Table {
  const { head, caption } = body;
  const { form } = match;
  const area = areaOf(view, body, limits);
  const inHeads = unitInHeads(view, head);
  const unit = caption.unit ?? inHeads ?? form.unit;
  const rows = match.matrix.halves.flatMap((half, index) => readHalf(view, body, match, half, index, unit));
  const fields = new Map<string, FieldReading>();
  for (const row of rows) for (const [column, cell] of row.cells) fields.set(cellKey(row.key, column), cell);
  const matrix: Matrix = { rows, emptyNote: body.note && { row: body.note.row, column: body.note.column } };
  return {
    form,
    sheetId: view.snapshot.id,
    sheetName: view.snapshot.name,
    area,
    title: caption.title,
    unitName: caption.unitName,
    captions: caption.lines,
    unit,
    unitStated: caption.unit !== undefined || inHeads !== undefined,
    fields,
    headings: new Map(),
    otherAmounts: [],
    indicators: { origin: { row: area.top, column: area.left }, levels: [], rows: [] },
    matrix,
    framework: undefined,
  };
}

function areaOf(view: SheetView, { head, caption, rows, bottom, captionArea }: Body, limits: { left: number; right: number }): Area {
  const top = caption.top ?? (caption.unitName !== '' ? captionArea.top : head.top);
  let { left, right } = head;
  const lines = [...rows, ...Array.from({ length: head.bottom - top + 1 }, (_, index) => top + index)];
  for (const row of lines) {
    for (const column of view.filled(row, limits.left, limits.right)) {
      left = Math.min(left, column);
      right = Math.max(right, view.area(row, column).right);
    }
  }
  return { top, left, bottom: Math.max(bottom, ...rows.map((row) => view.area(row, left).bottom)), right };
}

function unitInHeads(view: SheetView, { top, bottom, left, right }: HeadRows): MoneyUnit | undefined {
  for (let row = top; row <= bottom; row++) {
    for (const column of view.filled(row, left, right)) {
      const unit = unitNamedIn(view.content(row, column));
      if (unit) return unit;
    }
  }
  return undefined;
}

/** Reads the rows of one half. Rows of fixed forms that the half leaves blank (the shorter one of two) are none. */
function readHalf(view: SheetView, body: Body, match: ColumnMatch, half: MatrixHalf, index: number, unit: MoneyUnit): MatrixRow[] {
  const leaves = match.halves[index] ?? new Map();
  const labels = body.rows.map((row) => labelIn(view, row, half.columns, leaves));
  const items = half.rows.kind === 'fixed' ? half.rows.items : [];
  const known = new Map(matchRows(items, labels.map(({ content }) => content)).map(([item, row]) => [row, items[item]] as const));
  const keys = new Map<string, number>();
  const rows: MatrixRow[] = [];
  body.rows.forEach((row, place) => {
    const label = labels[place];
    if (!label) return;
    const fixed = known.get(place);
    const found = readRow({ view, body, match, half, leaves, unit }, row, label, fixed, index);
    if (!found) return;
    const count = (keys.get(found.key) ?? 0) + 1;
    keys.set(found.key, count);
    rows.push(count > 1 ? { ...found, key: `${found.key}#${count}` } : found);
  });
  return rows;
}

interface RowContext {
  readonly view: SheetView;
  readonly body: Body;
  readonly match: ColumnMatch;
  readonly half: MatrixHalf;
  readonly leaves: ColumnMatch['halves'][number];
  readonly unit: MoneyUnit;
}

const CODE = /^\[?(\d{3,9})\]?[-—.、]?(.*)$/;

function readRow({ view, body, match, half, leaves, unit }: RowContext, row: number, label: CellReading, fixed: FixedRow | undefined, index: number): MatrixRow | undefined {
  const cellOf = (type: MatrixColumn['type']) => {
    const column = half.columns.find((candidate) => candidate.type === type);
    const leaf = column && leaves.get(column.key);
    return leaf && cellIn(view, row, leaf);
  };
  const named = squeeze(cellOf('name')?.content ?? '');
  const coded = half.rows.kind === 'coded' ? CODE.exec(squeeze(cellOf('code')?.content ?? '')) ?? (cellOf('code')?.content ? null : CODE.exec(named)) : null;
  const isTotal = half.rows.kind !== 'fixed' && !coded && totalIn(view, body, row, leaves, half);
  const code = coded?.[1] ?? '';
  const text = isTotal ? '合计' : fixed ? labelKey(label.content) : code === '' ? named || squeeze(label.content) : (named === '' || CODE.test(named) ? coded?.[2] || named : named);
  const kind = isTotal ? 'total' : half.rows.kind === 'fixed' ? (fixed ? 'item' : 'extra') : /小计$/.test(text) ? 'subtotal' : 'item';
  const key = fixed?.key ?? rowKey({ code: code || undefined, name: isTotal ? '合计' : text });
  const amounts = half.columns.filter((column) => column.type === 'money' && leaves.has(column.key));
  const says = code ? `${text}（${code}）` : text;
  const cells = new Map<string, FieldReading>();
  for (const column of half.columns) {
    const leaf = leaves.get(column.key);
    if (!leaf) continue;
    const cell = cellIn(view, row, leaf);
    const name = column.type === 'money' && amounts.length > 1 ? `${says}·${column.label}` : says;
    cells.set(column.key, { ...cell, label: name, labelAt: label.position });
  }
  const isBlank = [...cells.values()].every(({ content }) => content === '');
  if (text === '' && isBlank) return undefined;
  const isData = [...cells].some(([column, { content }]) => half.columns.some(({ key: other, type }) => other === column && type === 'money') && !isNothing(content));
  if (half.rows.kind === 'fixed' && text === '' && !isData) return undefined;
  const otherAmounts = match.unknown.flatMap((leaf) => {
    const money = readMoney(cellIn(view, row, leaf).value, unit);
    return money.kind === 'amount' ? [money.amount] : [];
  });
  return { key: key === '' ? `row${row - body.head.bottom}` : key, kind, half: index, code, label: text, at: label.position, cells, otherAmounts };
}

/** Whether the row is 合计: the word stands in some cell left of its first amount. */
function totalIn(view: SheetView, { head }: Body, row: number, leaves: ColumnMatch['halves'][number], { columns }: MatrixHalf): boolean {
  const amounts = columns.filter(({ type }) => type === 'money' || type === 'count').flatMap(({ key }) => leaves.get(key)?.left ?? []);
  const names = columns.filter(({ type }) => type === 'name' || type === 'code').flatMap(({ key }) => leaves.get(key)?.right ?? []);
  const end = Math.max(Math.min(...amounts) - 1, ...names);
  return view.filled(row, head.left, end).some((column) => TOTAL.test(view.key(row, column)));
}

