import { areaToA1, grouped, toA1, type CheckResult, type Locale, type Problem } from '../core';
import { describeProblem, describeUnread, tableTitle } from '../words/describe';
import { describeReason, nameRules, uncheckedRules } from '../words/ledger';
import { reportWords } from '../words/report';
import { byCause, describeTie, listOf, tieName } from '../words/ties';
import { sharedSheets, whereIs } from './findings';
import type { OpenItem } from './report';

/** Tables and cells that are named in one line; the rest are counted. */
const NAMED = 6;

/** All that was not checked, and why: what nobody could read first, then what is yet to be filled in, then single rules, then sheets without a table. */
export function openItems(result: CheckResult, locale: Locale): readonly OpenItem[] {
  const isOutside = ({ kind }: Problem) => kind === 'no-table' || kind === 'no-sheet';
  return [
    ...problemItems(
      result.problems.filter((problem) => !isOutside(problem)),
      'unread',
      locale,
    ),
    ...result.unread.map(({ sheetName, area, looksLike }): OpenItem => ({
      kind: 'unread',
      sheet: sheetName,
      address: areaToA1(area),
      what: '',
      reason: describeUnread(looksLike, locale),
      count: 1,
    })),
    ...unclearTies(result, locale),
    ...blankTables(result, locale),
    ...openRules(result, locale),
    ...rulesOff(result, locale),
    ...problemItems(result.problems.filter(isOutside), 'outside', locale),
  ];
}

/** Cells of a sheet of which the same is to be said are one line. */
function problemItems(problems: readonly Problem[], kind: 'unread' | 'outside', locale: Locale): readonly OpenItem[] {
  const said = (problem: Problem) => describeProblem(problem, locale);
  return [...grouped(problems, (problem) => `${problem.sheetId}|${said(problem)}`).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const cells = same.flatMap(({ position }) => (position ? toA1(position) : []));
    const [address = ''] = cells;
    const what = cells.length > 1 ? reportWords[locale].someCells(cells.length, ...cells.slice(0, NAMED)) : '';
    const count = kind === 'unread' ? same.length : 0;
    return [{ kind, sheet: first.sheetName, address, what, reason: said(first), count }];
  });
}

/** Ties for which there are several tables: which of them counts is open, so a tie that broke may hide behind it. */
function unclearTies({ ties }: CheckResult, locale: Locale): readonly OpenItem[] {
  const several = ties.filter(({ obstacle }) => obstacle === 'several');
  return byCause(several, (tie) => `${describeTie(tie, locale)} ${tie.unitName}`).flatMap((own): OpenItem[] => {
    const [first] = own;
    const names = own.map(({ id }) => tieName(id, locale));
    const reason = first ? describeTie(first, locale) : '';
    return first ? [{ kind: 'unread', sheet: '', address: '', what: listOf(names, locale), reason, count: 1 }] : [];
  });
}

function blankTables({ tables }: CheckResult, locale: Locale): readonly OpenItem[] {
  return tables.flatMap((table): OpenItem[] => {
    const { toFill, sheetName: sheet } = table;
    const [first] = toFill;
    if (!first) return [];
    const reason = reportWords[locale].toFillIn(toFill.length);
    return [{ kind: 'toFill', sheet, address: toA1(first), what: tableTitle(table, locale), reason, count: 1 }];
  });
}

/** Single rules on tables that were checked: they do not count, for the table was. */
function openRules(result: CheckResult, locale: Locale): readonly OpenItem[] {
  const shared = sharedSheets(result);
  return uncheckedRules(result.tables).flatMap(({ because, codes, tables: own }): OpenItem[] => {
    const [first] = own;
    if (!first) return [];
    const names = own.map((table) => whereIs(table, shared, locale));
    const isOne = own.length === 1;
    const others = isOne
      ? ''
      : inBrackets(reportWords[locale].someTables(names.length, ...names.slice(0, NAMED)), locale);
    return [
      {
        kind: 'rules',
        sheet: isOne ? first.sheetName : '',
        address: isOne ? areaToA1(first.area) : '',
        what: nameRules(codes, locale),
        reason: describeReason(because, locale) + others,
        count: 0,
      },
    ];
  });
}

/** Rules that somebody's settings switch off: by them no table was checked. */
function rulesOff({ off = [] }: CheckResult, locale: Locale): readonly OpenItem[] {
  if (off.length === 0) return [];
  const reason = reportWords[locale].switchedOff;
  return [{ kind: 'rules', sheet: '', address: '', what: nameRules(off, locale), reason, count: 0 }];
}

const inBrackets = (text: string, locale: Locale): string => (locale === 'zh-CN' ? `（${text}）` : ` (${text})`);
