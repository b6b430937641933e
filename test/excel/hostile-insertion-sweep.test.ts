/**
 * Inserting and undoing it, with each batch lost, refused or broken off in turn while others work in the workbook: what is theirs stays, and
 * what is said to be left is what is left.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostFailure, SheetPlan } from '../../src/core';
import { createExcelHost } from '../../src/excel';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { released } from '../office-host/bench';
import {
  add,
  goesWrong,
  hideFromMenu,
  names,
  open,
  plans,
  remove,
  sheet,
  type,
  value,
  visibilities,
} from './hostile-bench';
import { sampled } from '../support/depth';
import type { FaultKind } from './reliability/faults';

let workbench: NodeExcel;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
  workbench = open([['一级指标', '指标值']]);
});
afterEach(() => void vi.restoreAllMocks());
vi.setConfig({ testTimeout: 120_000 }); // a deep run tries 56 for each batch

/** Three sheets, the first of which reads from the third, so that all are added in one batch. */
const tied = (): SheetPlan[] =>
  plans(3).map((plan, index) => {
    const [cell, ...others] = plan.cells;
    return index > 0 || !cell ? plan : { ...plan, cells: [{ ...cell, formula: '新3!A1' }, ...others] };
  });

const FAULTS = [
  'answer lost',
  'RequestAborted',
  'dies half-way',
  'AccessDenied',
] as const satisfies readonly FaultKind[];

const visibilityOf = (name: string) => String(visibilities()[names().indexOf(name)]);

/** What another person does just before the batch that goes wrong. */
const DEEDS: Readonly<Record<string, () => void>> = {
  nothing: () => undefined,
  'adds a sheet of the second name': () => {
    if (names().includes('新2')) return;
    add('新2');
    type('A1', '绩效', '新2');
    type('A2', 1, '新2');
    type('C9', '同事的', '新2');
  },
  'adds a sheet of another name': () => {
    add('同事');
    type('C9', '同事的', '同事');
  },
  // Nobody types into a hidden sheet.
  'types into the first new sheet': () => visibilityOf('新1') === 'Visible' && type('C9', '同事的', '新1'),
  'renames the first new sheet': () => names().includes('新1') && sheet('新1').setName('改名'),
  'deletes the last new sheet': () => names().includes('新3') && remove('新3'),
  'moves the first new sheet': () =>
    names().includes('新1') && workbench.host.book.engine.workbook.moveSheet(sheet('新1'), 0),
};

/** Sheets that hold what they have typed. */
const theirs = () => names().filter((name) => value('C9', name) === '同事的');

/** All in a deep run, else a sample for each batch. */
const casesOf = (batch: number) =>
  sampled(
    FAULTS.flatMap((kind) =>
      [false, true].flatMap((isLasting) =>
        Object.entries(DEEDS).map(([deed, happens]) => ({
          kind,
          isLasting,
          happens,
          at: `${kind}, ${isLasting ? 'lasting' : 'passing'}, a colleague ${deed}`,
        })),
      ),
    ),
    6,
    batch,
  );

/** What was said to be left; nothing is named where all is done. */
async function told(work: Promise<unknown>) {
  try {
    await work;
    return { claim: 'done', left: [] };
  } catch (error) {
    const { leftover } = error as HostFailure;
    return { claim: leftover.kind, left: leftover.kind === 'sheets' ? [...leftover.names].sort() : [] };
  }
}

describe.each([
  ['one by one', plans],
  ['tied', tied],
] as const)('an insertion of sheets, %s', (_, make) => {
  it.each([1, 2, 3, 4, 5, 6])('that goes wrong at batch %i', async (batch) => {
    for (const { kind, isLasting, happens, at } of casesOf(batch)) {
      open([['一级指标', '指标值']]);
      let isTheirs: string[] = [];
      /** Of these, new ones. */
      let areTheirs: string[] = [];
      goesWrong(kind, batch, isLasting, () => {
        const before = names();
        happens();
        isTheirs = theirs();
        areTheirs = isTheirs.filter((name) => !before.includes(name));
      });
      const { claim, left } = await told(createExcelHost().insert(make(3)));
      await released();
      expect(theirs(), at).toEqual(isTheirs);
      const ours = names().filter((name) => !['表', '别的', ...areTheirs].includes(name));
      if (claim === 'nothing') expect(ours, at).toEqual([]);
      if (claim === 'sheets') expect(ours.sort(), at).toEqual(left);
      if (claim !== 'unverified') expect(new Set(visibilities()), at).toEqual(new Set(['Visible']));
      if (!isLasting) expect(claim, at).not.toBe('unverified');
    }
  });
});

describe('undoing an insertion of sheets', () => {
  it.each([1, 2, 3, 4, 5])('that goes wrong at batch %i', async (batch) => {
    for (const { kind, isLasting, happens, at } of casesOf(batch)) {
      open([['一级指标', '指标值']]);
      const host = createExcelHost();
      const sheets = await host.insert(tied());
      await released();
      hideFromMenu('新2');
      let there: string[] = [];
      let isTheirs: string[] = [];
      goesWrong(kind, batch, isLasting, () => {
        happens();
        there = names().filter((name) => !['表', '别的', '同事'].includes(name));
        isTheirs = theirs();
      });
      const { claim, left } = await told(host.removeInserted(sheets));
      await released();
      const ours = names().filter((name) => !['表', '别的', '同事'].includes(name));
      expect(theirs(), at).toEqual(isTheirs);
      if (claim === 'done') expect(ours, at).toEqual([]);
      if (claim === 'nothing') expect(ours, at).toEqual(there);
      if (claim === 'sheets') expect([...ours].sort(), at).toEqual(left);
      const shown = ours.map((name) => `${name} ${visibilityOf(name)}`);
      if (claim !== 'unverified')
        expect(shown, at).toEqual(ours.map((name) => `${name} ${name === '新2' ? 'VeryHidden' : 'Visible'}`));
      if (!isLasting) expect(claim, at).not.toBe('unverified');
    }
  });
});
