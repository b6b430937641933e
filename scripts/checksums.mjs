/** Writes `SHA256SUMS` into dist/web, after everything else: what `sha256sum -c SHA256SUMS` checks on the server, file by file. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'dist/web';
const SUMS = 'SHA256SUMS';

const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(FOLDER, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
  .filter((name) => name !== SUMS)
  .sort();

const lineOf = (name) =>
  `${createHash('sha256')
    .update(readFileSync(path.join(FOLDER, name)))
    .digest('hex')}  ${name}\n`;

writeFileSync(path.join(FOLDER, SUMS), files.map(lineOf).join(''));
