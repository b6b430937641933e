import { defineConfig } from 'vitest/config';
import { EXCEL_KINDS } from './test/support/excel-kinds';

const IN_BROWSER = ['test/e2e/**/*.test.ts', 'test/**/*.browser.test.ts'];

/** The product's own logic: no browser, no office.js, no build. Nothing here changes what other files of tests see. */
const PURE = ['cli', 'core', 'docs', 'report', 'review', 'samples', 'taskpane'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

/** What takes longer hangs: no test asks how fast something is, and a machine may have others at work. */
const HANGS = 120_000;

/** The adapter's tests once more for each other kind of Excel. */
const OTHER_EXCELS = Object.entries(EXCEL_KINDS).map(([name, excel]) => ({
  test: {
    name,
    environment: 'node' as const,
    include: ['test/excel/**/*.test.ts'],
    // What the command line writes is the same everywhere, and in moods.test.ts each scenario has an Excel of its own.
    exclude: ['test/excel/parity.test.ts', 'test/excel/moods.test.ts', 'test/excel/hostile*.test.ts'],
    provide: { excel },
    testTimeout: HANGS,
  },
}));

export default defineConfig({
  test: {
    // One for each processor: left to itself vitest keeps one for itself, which of two is half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: PURE,
          exclude: IN_BROWSER,
          // Half of the time would go into loading the same modules anew for every file. No threads: they have a larger stack than the
          // page the product runs in, and would bear what it does not.
          isolate: false,
          testTimeout: HANGS,
        },
      },
      {
        test: {
          // The real office.js over a spreadsheet, files, and what lint refuses; office.js leaves traces, so files are kept apart.
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...PURE, ...IN_BROWSER],
          testTimeout: HANGS,
        },
      },
      ...OTHER_EXCELS,
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: IN_BROWSER,
          globalSetup: ['test/support/browser-setup.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 }, // after the others, which would take the processors from the page
          isolate: false, // the tab that tests share is kept from one file to the next
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000, interval: 150 } }, // each look at a workbook is a batch of office.js
        },
      },
    ],
  },
});
