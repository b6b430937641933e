import { grouped } from '../model/grouping';
import type { CheckResult, Finding } from '../model/finding';
import type { SheetSnapshot } from '../model/grid';
import { isExplanationSheet } from '../model/explanation-sheet';
import { ruleOf } from '../rules';
import { NOTHING_EXPLAINED, type Explained, type ExplanationNote } from './explained';
import { readExplanations, type Explanation } from './read';
import { tiesOf, type Tie } from './tag';

export interface ExplainOptions {
  /** The whole workbook was checked: what is not found is gone. Else only the sheets that were, and ties between tables were not looked at. */
  readonly wholeWorkbook: boolean;
  /** Names of all worksheets: one that no sheet bears is the former name of one that was renamed. */
  readonly names: readonly string[];
}

interface Pair {
  readonly explanation: Explanation;
  readonly finding: Finding;
}

type Asks = (explanation: Explanation, finding: Finding, tie: Tie) => boolean;

/**
 * Holds the explanations on the given sheets against the findings of a check of these sheets.
 * @param sheets those that were checked, and those of the explanations
 */
export function explain(
  { findings }: Pick<CheckResult, 'findings'>,
  sheets: readonly SheetSnapshot[],
  options: ExplainOptions,
): Explained {
  const own = sheets.filter(isExplanationSheet);
  if (own.length === 0) return NOTHING_EXPLAINED;
  const read = own.map(readExplanations);
  const ties = tiesOf(findings, sheets);
  const { same, returned, left } = paired(
    read.flatMap(({ good }) => good),
    findings,
    ties,
    new Set(options.names),
  );
  const open = new Map(returned.map(({ finding, explanation }) => [finding, explanation]));
  const settled = same.filter(({ finding }) => finding.severity === 'warning');
  const known = new Set([...same, ...returned].map(({ explanation }) => explanation.tag));
  const judged = judgedBy(sheets, options);
  const notes: ExplanationNote[] = [
    ...read.flatMap(({ damaged }) => damaged.map((row) => ({ kind: row.damage, row }))),
    ...settled.flatMap(({ explanation: row, finding }) =>
      row.isEdited ? [{ kind: 'edited' as const, row, finding }] : [],
    ),
    ...same.flatMap(({ explanation: row, finding }) =>
      finding.severity === 'warning' ? [] : [{ kind: finding.severity, row, finding }],
    ),
    ...returned.map(({ explanation: row, finding }) => ({ kind: 'returned' as const, row, finding })),
    ...left.flatMap((row): ExplanationNote[] => {
      if (known.has(row.tag)) return [{ kind: 'repeated', row }];
      return judged(row) ? [{ kind: 'gone', row }] : [];
    }),
  ];
  const order = new Map(own.map(({ id }, index) => [id, index]));
  const place = ({ row }: ExplanationNote) => (order.get(row.sheetId) ?? 0) * 2_000_000 + row.row;
  return {
    explained: new Map(settled.map(({ finding, explanation }) => [finding, explanation])),
    returned: open,
    notes: notes.sort((a, b) => place(a) - place(b)),
  };
}

/** Whether a finding would have been found if it were still there. */
function judgedBy(sheets: readonly SheetSnapshot[], { wholeWorkbook }: ExplainOptions): (row: Explanation) => boolean {
  const unread = new Set(sheets.flatMap(({ name, unread: obstacle }) => (obstacle ? name : [])));
  const checked = new Set(sheets.map(({ name }) => name));
  return ({ sheet, tie: { code } }) => {
    const isBetween = ruleOf(code)?.scope === 'between-tables';
    if (wholeWorkbook) return isBetween ? unread.size === 0 : !unread.has(sheet);
    return !isBetween && checked.has(sheet) && !unread.has(sheet);
  };
}

/** Explanations with their findings, the likeliest first: each explains one finding, and none is explained by two. */
function paired(
  explanations: readonly Explanation[],
  findings: readonly Finding[],
  ties: ReadonlyMap<Finding, Tie>,
  names: ReadonlySet<string>,
): { readonly same: readonly Pair[]; readonly returned: readonly Pair[]; readonly left: readonly Explanation[] } {
  const byIdentity = grouped(findings, (finding) => ties.get(finding)?.identity ?? '');
  const free = new Map([...byIdentity].map(([identity, same]) => [identity, [...same]]));
  const left = new Set(explanations);
  const pair = (asks: Asks): Pair[] =>
    [...left].flatMap((explanation): Pair[] => {
      const candidates = free.get(explanation.tie.identity) ?? [];
      const at = candidates.findIndex((finding) => {
        const tie = ties.get(finding);
        return tie !== undefined && asks(explanation, finding, tie);
      });
      const finding = candidates[at];
      if (!finding) return [];
      candidates.splice(at, 1);
      left.delete(explanation);
      return [{ explanation, finding }];
    });
  const isSameSheet: Asks = ({ sheet }, { table }) => sheet === table.sheetName;
  // What is said of a sheet that is there is not said of another one.
  const mayBeSheet: Asks = ({ sheet }, { table }) => sheet === table.sheetName || !names.has(sheet);
  const isSameOne: Asks = ({ tie }, _, { occurrence }) => tie.occurrence === occurrence;
  const isSameContent: Asks = ({ tie }, _, { content }) => tie.content === content;
  const passes: readonly (readonly Asks[])[] = [
    [isSameSheet, isSameOne],
    [isSameSheet],
    [mayBeSheet, isSameOne],
    [mayBeSheet],
  ];
  const all =
    (...asked: readonly Asks[]): Asks =>
    (...about) =>
      asked.every((asks) => asks(...about));
  const same = passes.flatMap((asked) => pair(all(isSameContent, ...asked)));
  const returned = passes.flatMap((asked) => pair(all(...asked)));
  return { same, returned, left: [...left] };
}
