import { GENERIC_FORM, hasIndicators } from '../forms';
import type { Form } from '../forms/schema';
import type { Area } from '../model/geometry';
import type { SheetSnapshot } from '../model/grid';
import { finished, type Steps } from '../model/steps';
import { compete } from './compete';
import { Titles } from './fields/titles';
import { nearestMiss } from './identify/nearest';
import { recogniseMatrices } from './matrix';
import { HeadWords } from './matrix/head-words';
import { findHeadRows, type HeadRows } from './matrix/heads';
import { recogniseTexts } from './prose';
import type { IndicatorHeader, ScoreHeader } from './records/header';
import { findIndicatorHeaders, findScoreHeads } from './records/heads';
import { recogniseScorings } from './records/scores';
import { partsOf } from './sheet/side-by-side';
import { SheetView } from './sheet/view';
import type { Miss, Table } from './table';
import { recogniseTargets } from './target-table';

/** What was read of a sheet. */
export interface Reading {
  /** From top to bottom, then from left to right. */
  readonly tables: readonly Table[];
  /** The sheet's view, for reading what stands between the tables. */
  readonly view: SheetView;
  /** For a sheet without any table: the form that comes nearest, if there is one. */
  readonly nearest: () => Steps<Miss | undefined>;
}

/** Reads sheets by the labels and heads of some forms. */
export interface Reader {
  /**
   * Finds every table on a sheet, wherever it stands and in whatever dress, and reads it: budget tables are found by their rows of heads,
   * target tables by their indicator headers, and titled text in the rest by its headings. Everything is found by labels; merged areas, if
   * known, only help to tell in which cell a missing value belongs.
   */
  readonly read: (sheet: SheetSnapshot) => Reading;
  /** The same in small steps: a few hundred rows are gone through in one, or a table is read. */
  readonly readInSteps: (sheet: SheetSnapshot) => Steps<Reading>;
}

/** A reader of some forms; made once for many sheets, since it collects all labels and heads of the forms. */
export function createReader(forms: readonly Form[]): Reader {
  const titles = new Titles([...forms, GENERIC_FORM]);
  const words = new HeadWords(forms);
  const targetForms = forms.filter(hasIndicators);
  function* readInSteps(sheet: SheetSnapshot): Steps<Reading> {
    const view = new SheetView(sheet);
    const tables: Table[] = [];
    for (const part of yield* partsOf(view, titles)) {
      const found = yield* headsOf(part, words);
      const matrices = yield* recogniseMatrices(part, found.matrix, forms, words, titles);
      const targets = yield* recogniseTargets(part, found.records, targetForms, titles, areasOf(matrices));
      const read = [...matrices, ...targets];
      for (const table of [...read, ...recogniseScorings(part, titles, found.scores, areasOf(read))])
        tables.push(table);
    }
    const texts = yield* recogniseTexts(view, forms, areasOf(tables));
    return {
      tables: tables.concat(texts).sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left),
      view,
      nearest: () => nearestMiss(view, forms, words),
    };
  }
  return { readInSteps, read: (sheet) => finished(readInSteps(sheet)) };
}

/** The rows of heads on a sheet, each taken for what it says most of. */
interface Heads {
  readonly records: readonly IndicatorHeader[];
  readonly matrix: readonly HeadRows[];
  readonly scores: readonly ScoreHeader[];
}

function* headsOf(view: SheetView, words: HeadWords): Steps<Heads> {
  const records = yield* findIndicatorHeaders(view);
  const matrix = yield* findHeadRows(view, words);
  const scores = yield* findScoreHeads(view);
  const candidates = [
    ...[...records, ...scores].map((head) => ({ head, area: areaOf(head), evidence: head.evidence })),
    ...matrix.map((head) => ({ head, area: head, evidence: head.evidence })),
  ];
  const won = new Set(compete(candidates).map(({ head }): unknown => head));
  const winners = <Head>(heads: readonly Head[]) => heads.filter((head) => won.has(head));
  return { records: winners(records), matrix: winners(matrix), scores: winners(scores) };
}

const areaOf = ({ row: top, left, bottom, right }: IndicatorHeader | ScoreHeader): Area => ({
  top,
  left,
  bottom,
  right,
});

const areasOf = (tables: readonly Table[]): readonly Area[] => tables.map(({ area }) => area);

export type * from './table';
