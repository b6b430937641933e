/** Whether what is built is still what its sources make. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const COMMON = ['src', 'scripts', 'webpack.config.js', 'package-lock.json'];

export const WEB = {
  built: 'dist/web/manifest.xml',
  sources: [...COMMON, 'assets', 'test/samples', 'manifest.xml'],
};

/** The pane over plain data, which only tests need. */
export const PREVIEW = {
  built: 'dist/preview/index.html',
  sources: [...COMMON, 'test/taskpane/preview', 'test/samples'],
};

function newest(file) {
  if (!existsSync(file)) return 0;
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** Whether a built file is missing, or older than the newest of its sources (files and folders). */
export function isOlderThan(built, sources) {
  return !existsSync(built) || Math.max(0, ...sources.map(newest)) > statSync(built).mtimeMs;
}
