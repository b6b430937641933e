/** One click in the tool 指标库 over the real office.js: it writes the row and leaves the rest of the workbook as it was, and 撤销 all of it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PaneLink } from '../../src/commands/pane-link';
import { createChecker, layoutForm, toA1, type StopListening } from '../../src/core';
import { createExcelHost } from '../../src/excel';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { offersIn, rowOf } from '../../src/taskpane/logic/picking';
import { indicatorsOf, type Indicators } from '../../src/taskpane/session/indicators';
import { createSession } from '../../src/taskpane/session/session';
import { layoutWords } from '../../src/words/layout';
import { formOf } from '../core/indicators/sheets';
import { openSheets, released } from '../office-host/bench';

const FORM = formOf('project-declaration');
const PLAN = layoutForm(
  FORM,
  {
    title: FORM.sample.title,
    captions: ['（2026年度）'],
    fields: { [FORM.identity.name ?? 'project']: '干部培训' },
    indicators: [
      { level1: '产出指标', level2: '数量指标', name: '培训人次', value: '≥50人次' },
      { level1: '产出指标', level2: '质量指标', name: '', value: null },
    ],
  },
  layoutWords['zh-CN'],
);
const NAME = PLAN.fields.get('indicators.1.name') ?? { row: 0, column: 0 };

let workbench: NodeExcel;
let indicators: Indicators;
let stops: readonly StopListening[];
const host = createExcelHost();

beforeEach(async () => {
  workbench = openSheets({ name: '附', values: [['别的', 1]], notes: { A1: '批注' } });
  await host.insert([PLAN]);
  const ports = {
    host,
    checker: createChecker(),
    settings: { read: () => undefined, write: () => undefined },
    clock: () => new Date(2026, 0, 1),
    clipboard: { write: () => Promise.resolve() },
    ribbon: new PaneLink(),
    locale: 'zh-CN' as const,
  };
  const session = createSession(ports);
  indicators = indicatorsOf(session, ports);
  stops = [session.listen(), indicators.listen()];
});

// Before its workbook is closed: what is registered with office.js outlives that.
afterEach(async () => {
  for (const stop of stops) stop();
  await released();
});

const until = (test: () => boolean) => vi.waitFor(() => expect(test()).toBe(true), { timeout: 10_000 });

/** What the workbook holds, but for what is selected. */
const content = () => {
  const { sheets, names, isStructureProtected } = workbench.record();
  return { sheets, names, isStructureProtected };
};

it('writes the row and nothing else, and takes it back', async () => {
  const [, made] = workbench.record().sheets;
  await host.select(made?.id ?? '', toA1(NAME));
  indicators.show(true);
  const { state } = indicators;
  await until(() => rowOf(state())?.slot.row === NAME.row && state().library.kind === 'ready');
  const before = content();
  const offer = offersIn(state()).find(({ usual }) => usual !== undefined);
  if (!offer) throw new Error('There is nothing to offer.');
  indicators.pick(offer);
  await until(() => state().done.length === 1);
  expect(state().failure).toBeUndefined();
  const { edit } = state().done[0] ?? {};
  const after = content();
  const written = Object.fromEntries((edit?.cells ?? []).map(({ position, after: value }) => [toA1(position), value]));
  expect(Object.values(written)).toEqual([offer.name, `${offer.direction}${offer.usual}${offer.unit}`]);
  // With what was written taken out again, the record is that of before, cell for cell, formats and notes included.
  expect(after.sheets.map(({ cells, ...rest }) => rest)).toEqual(before.sheets.map(({ cells, ...rest }) => rest));
  after.sheets.forEach(({ id, cells }, index) => {
    const old = before.sheets[index]?.cells ?? {};
    for (const address of new Set([...Object.keys(cells), ...Object.keys(old)])) {
      const isWritten = id === made?.id && address in written;
      expect(cells[address], address).toEqual(isWritten ? { ...old[address], value: written[address] } : old[address]);
    }
  });
  await indicators.undo();
  expect(state()).toMatchObject({ outcome: 'undone', failure: undefined });
  expect(content()).toEqual(before);
});

it('goes with the selection and reads the sheet once', async () => {
  const [, made] = workbench.record().sheets;
  indicators.show(true);
  await until(() => indicators.state().where.kind !== 'looking');
  await host.select(made?.id ?? '', toA1(NAME));
  await until(() => rowOf(indicators.state())?.slot.row === NAME.row);
  const batches = workbench.stats.batches;
  const first = PLAN.fields.get('indicators.0.name') ?? NAME;
  await host.select(made?.id ?? '', toA1(first));
  await until(() => rowOf(indicators.state())?.slot.row === first.row);
  // Those of `select` itself.
  expect(workbench.stats.batches - batches).toBe(2);
});
