import {
  areaToA1,
  grouped,
  quoteSheetName,
  ruleOf,
  SEVERITIES,
  toA1,
  type CheckResult,
  type Finding,
  type Locale,
  type RelatedCell,
  type Severity,
  type TableRef,
} from '../core';
import { ALIKE, describeFinding, tableTitle } from '../words/describe';
import { reportWords } from '../words/report';
import { adviceOn, basisOf } from '../words/rule-page';
import type { Counts, FindingItem, FindingRow } from './report';

/** So many of them stand in one row: a row of a worksheet can only be as high as a page is. */
const IN_A_ROW = 8;
/** Cells on other sheets that are named; the rest are counted. */
const NAMED = 6;

/** What tells a table from all others of the workbook. */
export const tableKey = ({ sheetId, area }: Pick<TableRef, 'sheetId' | 'area'>): string =>
  `${sheetId}!${areaToA1(area)}`;

export function countOf(findings: readonly Pick<Finding, 'severity'>[]): Counts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** How grave the worst of some counts is, 0 for errors. */
export function gravity(counts: Counts): number {
  const at = SEVERITIES.findIndex((severity) => counts[severity] > 0);
  return at < 0 ? SEVERITIES.length : at;
}

/** Sheets with more than one table, running text included. */
export function sharedSheets({ tables, findings }: Pick<CheckResult, 'tables' | 'findings'>): ReadonlySet<string> {
  const areas = new Map([...tables, ...findings.map(({ table }) => table)].map((table) => [tableKey(table), table]));
  const bySheet = grouped(areas.values(), ({ sheetId }) => sheetId);
  return new Set([...bySheet].flatMap(([id, { length }]) => (length > 1 ? id : [])));
}

/** A table's sheet, with its title where the sheet has several. */
export function whereIs(table: TableRef, shared: ReadonlySet<string>, locale: Locale): string {
  const { sheetId, sheetName } = table;
  return shared.has(sheetId) ? reportWords[locale].inSheet(sheetName, tableTitle(table, locale)) : sheetName;
}

/** The rows of a workbook's findings: tables with the gravest first, otherwise in the order of the sheets; worst first within a table. */
export function findingRows(
  result: Pick<CheckResult, 'tables' | 'findings'>,
  explanations: ReadonlyMap<Finding, string>,
  locale: Locale,
): readonly FindingRow[] {
  const shared = sharedSheets(result);
  const tables = grouped(result.findings, ({ table }) => tableKey(table));
  const worstFirst = [...tables.values()].sort((a, b) => gravity(countOf(a)) - gravity(countOf(b)));
  return worstFirst.flatMap(bundles).map(({ members, alike }): FindingRow => {
    const [{ severity, code, table }] = members;
    const rule = ruleOf(code);
    return {
      severity,
      code,
      title: rule?.title[locale] ?? code,
      remedy: adviceOn(code, locale)?.remedy ?? '',
      basis: rule ? basisOf(rule, locale) : '',
      sheet: table.sheetName,
      table: tableTitle(table, locale),
      where: whereIs(table, shared, locale),
      items: members.map((finding) => itemOf(finding, explanations.get(finding) ?? '', locale)),
      ...(alike && { alike }),
    };
  });
}

interface Bundle {
  readonly members: readonly [Finding, ...Finding[]];
  readonly alike?: FindingRow['alike'];
}

/** Errors one by one; of a table's warnings and hints those of one rule together, at the place of the first. */
function bundles(findings: readonly Finding[]): readonly Bundle[] {
  const keyOf = ({ severity, code }: Finding) => `${severity} ${code}`;
  const alike = grouped(findings, keyOf);
  return findings.flatMap((finding): Bundle[] => {
    const same = alike.get(keyOf(finding)) ?? [];
    if (finding.severity === 'error' || same.length < ALIKE) return [{ members: [finding] }];
    return same[0] === finding ? pieces(same) : [];
  });
}

function pieces(same: readonly Finding[]): Bundle[] {
  const made: Bundle[] = [];
  for (let from = 0; from < same.length; from += IN_A_ROW) {
    const [first, ...others] = same.slice(from, from + IN_A_ROW);
    if (first) made.push({ members: [first, ...others], alike: { all: same.length, from: from + 1 } });
  }
  return made;
}

function itemOf(finding: Finding, explanation: string, locale: Locale): FindingItem {
  const { code, table, position, field, expected, actual, difference, related } = finding;
  return {
    address: toA1(position),
    message: describeFinding(finding, locale) + elsewhere(finding, locale),
    expected,
    actual,
    difference,
    explanation,
    related: related.map(placeOf),
    identity: [code, table.form, table.key, field].join('|'),
  };
}

const placeOf = ({ sheetName, position }: RelatedCell) => ({ sheet: sheetName, address: toA1(position) });

/** The cells on other sheets: those of its own one finds in the sentence. */
function elsewhere({ related, table }: Finding, locale: Locale): string {
  const others = related.filter(({ sheetId }) => sheetId !== table.sheetId);
  const named = others
    .slice(0, NAMED)
    .map(({ sheetName, position }) => `${quoteSheetName(sheetName)}!${toA1(position)}`);
  return named.length > 0 ? reportWords[locale].elsewhere(others.length, ...named) : '';
}
