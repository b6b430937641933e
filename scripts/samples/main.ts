import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleBooks, workbookBytes } from './books';

/** Writes the sample workbooks and their list to the folder given. */
export async function main(folder: string): Promise<void> {
  const books = sampleBooks();
  for (const book of books) await writeFile(join(folder, book.file), await workbookBytes(book));
  const index = books.map(({ file, title, titleEn }) => ({ file, title, titleEn }));
  await writeFile(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
}
