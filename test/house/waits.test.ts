import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Files of tests, and what they are helped by. The preview's made-up host takes time because a real one does. */
const FILES = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith(path.join('taskpane', 'preview')))
  .map((name) => path.join('test', name));

/**
 * Waits for a time that somebody thought long enough, of 100 ms and more, or of a length that is not written there. That something does
 * not happen can only be seen by giving it a moment.
 */
function fixedWaits(text: string): readonly string[] {
  const calls = [...text.matchAll(/\bwaitForTimeout\(|\bsetTimeout\((?:[^()]|\([^()]*\))*?,\s*([\w.]+)\s*\)/g)];
  return calls.filter(([, time]) => time === undefined || !(Number(time.replace('_', '')) < 100)).map(([call]) => call);
}

it('no test waits for a fixed time: it waits for what it expects', () => {
  expect(FILES.length).toBeGreaterThan(60);
  const waits = FILES.flatMap((file) => fixedWaits(readFileSync(file, 'utf8')).map((call) => `${file}: ${call}`));
  expect(waits).toEqual([]);
});

it.each([
  ['page.waitForTimeout' + '(10)', 1],
  ['await new Promise((resolve) => setTimeout' + '(resolve, 300))', 1],
  ['setTimeout' + "(() => resolve('late'), 1_000)", 1],
  ['setTimeout' + '(resolve, delay)', 1],
  ['setTimeout' + '(resolve)', 0],
  ['setTimeout' + "(() => resolve('waiting'), 50)", 0],
])('%s: %i', (text, count) => {
  expect(fixedWaits(text)).toHaveLength(count);
});
