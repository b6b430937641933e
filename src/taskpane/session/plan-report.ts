import type { Locale, SheetPlan } from '../../core';
import type { Report } from '../logic/report';
import { reportDate, reportPart, reportSheet, version } from '../../report';
import { profileChoices } from '../../words/ledger';

export interface ReportDetails {
  readonly locale: Locale;
  /** When it was checked. */
  readonly time: Date;
  /** By whose demands, where somebody chose them. */
  readonly profile: string | undefined;
}

/** The report of a check of the workbook it will stand in, as a worksheet to be made. */
export function planReport({ result, explained, notes }: Report, { locale, time, profile }: ReportDetails): SheetPlan {
  const demands = profileChoices(locale).find(([id]) => id === profile)?.[1];
  const explanations = new Map(explained.map(({ finding, explanation }) => [finding, explanation.text]));
  const part = reportPart(result, { file: '', path: '', locale, explanations, notes });
  return reportSheet({ locale, date: reportDate(time), version, demands, parts: [part] });
}
