import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workbookBytes } from '../samples/books';
import { SMOKE_BOOK } from './book';

/** Writes the workbook of docs/smoke.md to the folder given. */
export async function main(folder: string): Promise<void> {
  await writeFile(join(folder, SMOKE_BOOK.file), await workbookBytes(SMOKE_BOOK));
}
