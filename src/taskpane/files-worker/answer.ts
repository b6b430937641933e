import { checkFile } from '../../batch/check-file';
import type { Checker } from '../../core';
import { bytesOf } from '../../files/picked/bytes-of';
import { readSheets } from '../../files/xlsx/read/read-sheets';
import type { ReportPart } from '../../report';
import type { FileQuestion } from './question';

/** Reads and checks one file, whole; a file that cannot be read has a part that says why. Nothing of what was read is kept. */
export async function answer(
  { file, path, locale, profile }: FileQuestion,
  checker: Pick<Checker, 'check'>,
): Promise<ReportPart> {
  const read = async () => readSheets(await bytesOf(file));
  const check = (sheets: Parameters<Checker['check']>[0]) => checker.check(sheets, { wholeWorkbook: true, profile });
  // A browser tells nobody where a file lies: there is no way to it from the report.
  const { part } = await checkFile({ file: path, path: undefined, read }, { check, locale });
  return part;
}
