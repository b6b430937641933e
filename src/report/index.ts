/** A check as a report to be printed, sent or collected: everything is made from one `Report`. */
export { reportCsv } from './csv';
export { reportPage } from './html';
export { reportDate } from './date';
export { isReportText, type TextFormat } from './own';
export { partState, reportPart, unreadPart, type PartState } from './part';
export { total, type Report, type ReportPart } from './report';
export { reportSarif } from './sarif';
export { reportSheet } from './sheet';
export { version } from './version';
