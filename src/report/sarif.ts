import { quoteSheetName, ruleOf, type Locale, type Severity } from '../core';
import { reportWords } from '../words/report';
import { adviceOn, basisOf } from '../words/rule-page';
import type { FindingItem, FindingRow, NoteLine, OpenItem, Place, Report, ReportPart } from './report';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const TOOL = 'jixiao';
/** What tells a log of ours, at its beginning. */
export const SARIF_MARK = `"name": "${TOOL}"`;

const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const satisfies Record<Severity, string>;

/**
 * The report as SARIF 2.1.0 (OASIS), for systems that collect findings: a result for each finding, with an explanation as its suppression; what was
 * not checked are notifications. Cells are logical locations: a workbook has no lines.
 */
export function reportSarif(report: Report): string {
  const { parts, version, locale } = report;
  const codes = [...new Set(parts.flatMap(({ findings }) => findings.map(({ code }) => code)))].sort();
  const run = {
    tool: {
      driver: {
        name: TOOL,
        fullName: '绩效目标表助手',
        version,
        language: locale,
        rules: codes.map((code) => descriptorOf(code, locale)),
      },
    },
    language: locale,
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: parts.every(({ status }) => status !== 'unread'),
        toolExecutionNotifications: parts.flatMap((part) => [
          ...part.open.map((item) => notificationOf(part, item, locale)),
          ...part.notes.map((note) => notificationOf(part, { kind: 'explanation', ...note }, locale)),
        ]),
      },
    ],
    artifacts: parts.map((part) => ({ location: artifactOf(part), roles: ['analysisTarget'] })),
    results: parts.flatMap((part, index) =>
      part.findings.flatMap((row) => row.items.map((item) => resultOf(part, index, row, item, codes))),
    ),
    properties: { date: report.date },
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

function descriptorOf(code: string, locale: Locale): object {
  const rule = ruleOf(code);
  const advice = adviceOn(code, locale);
  return {
    id: code,
    shortDescription: { text: rule?.title[locale] ?? code },
    ...(advice && { fullDescription: { text: advice.why }, help: { text: advice.remedy } }),
    ...(rule && {
      defaultConfiguration: { level: LEVELS[rule.severity] },
      properties: { basis: basisOf(rule, locale) },
    }),
  };
}

function resultOf(
  part: ReportPart,
  index: number,
  { code, severity, sheet, table }: FindingRow,
  { address, message, expected, actual, difference, explanation, related, identity }: FindingItem,
  codes: readonly string[],
): object {
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(part, { sheet, address }, index)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({ id, ...locationOf(part, place, index) })),
    }),
    partialFingerprints: { 'place/v1': identity },
    ...(explanation !== '' && { suppressions: [{ kind: 'external', justification: explanation }] }),
    properties: { table, expected, actual, difference },
  };
}

function notificationOf(
  part: ReportPart,
  item: NoteLine & { readonly kind: OpenItem['kind'] | 'explanation' },
  locale: Locale,
): object {
  const { what, reason, kind } = item;
  return {
    level: kind === 'unread' || kind === 'toFill' ? 'warning' : 'note',
    message: { text: reportWords[locale].openItem(what, reason) },
    locations: [locationOf(part, item)],
  };
}

function locationOf(part: ReportPart, { sheet, address }: Place, index?: number): object {
  const artifactLocation = { ...artifactOf(part), ...(index !== undefined && { index }) };
  if (sheet === '') return { physicalLocation: { artifactLocation } };
  const whole = quoteSheetName(sheet);
  const cell = { name: address || sheet, fullyQualifiedName: address === '' ? whole : `${whole}!${address}` };
  return {
    physicalLocation: { artifactLocation },
    logicalLocations: [{ ...cell, kind: address === '' ? 'sheet' : 'cell' }],
  };
}

/** Where the workbook is, as a reference that may be relative to the log. */
function artifactOf({ path, file }: ReportPart): { readonly uri: string } {
  return { uri: uriOf([path, file].find(Boolean) ?? 'workbook.xlsx') };
}

function uriOf(path: string): string {
  const uri = path
    .split(/[\\/]/)
    .map((name) => encodeURIComponent(name.replace(/\p{Cs}/gu, '')))
    .join('/');
  // A drive's letter would be taken for a scheme.
  if (/^[A-Za-z]%3A\//.test(uri)) return `file:///${uri.replace('%3A', ':')}`;
  return uri.startsWith('/') ? `file://${uri}` : uri;
}
