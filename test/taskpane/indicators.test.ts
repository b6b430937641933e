import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { PaneLink } from '../../src/commands/pane-link';
import { createChecker, toA1, type Library, type Offer, type SheetSnapshot } from '../../src/core';
import { offersIn, rowOf, type PickState } from '../../src/taskpane/logic/picking';
import type { PanePorts } from '../../src/taskpane/ports';
import { LIBRARY_KEY } from '../../src/taskpane/session/indicator-library';
import { indicatorsOf, type Indicators } from '../../src/taskpane/session/indicators';
import { createSession, type Session } from '../../src/taskpane/session/session';
import { projectSheet } from '../core/indicators/sheets';
import { FakeHost } from './preview/fake-host';

/** The tool 指标库 without its page: what it follows, offers, writes and takes back, over a spreadsheet of plain data. */

const training = projectSheet('干部培训', [
  ['产出指标', '数量指标', '培训人次', '≥50人次'],
  ['产出指标', '质量指标', '', null],
  ['产出指标', '质量指标', '', null],
  ['满意度指标', '服务对象满意度指标', '', null],
]);
const other = projectSheet('干部培训', [['产出指标', '质量指标', '结业考试通过率', '≥95%']], { id: '2' });
const notes: SheetSnapshot = { id: '3', name: '说明', grid: { top: 0, left: 0, values: [['填报说明']] } };

const SHEETS = [training.sheet, other.sheet, notes];

const cellOf = (index: number): string => toA1(training.at(`indicators.${index}.name`));

interface Bench {
  readonly host: FakeHost;
  readonly session: Session;
  readonly indicators: Indicators;
  readonly kept: Map<string, string>;
  readonly state: () => PickState;
  readonly offered: () => readonly Offer[];
  /** Settles when what was asked for has been looked at. */
  readonly until: (test: (state: PickState) => boolean) => Promise<PickState>;
}

function bench({ kept = new Map<string, string>(), shown = true, sheets = SHEETS } = {}): Bench {
  const host = new FakeHost(sheets);
  host.active = '1';
  const ports: PanePorts = {
    host,
    checker: createChecker(),
    settings: { read: (key) => kept.get(key), write: (key, text) => void kept.set(key, text) },
    clock: () => new Date('2026-10-08'),
    clipboard: { write: () => Promise.resolve() },
    ribbon: new PaneLink(),
    locale: 'zh-CN',
  };
  const session = createSession(ports);
  session.listen();
  const indicators = indicatorsOf(session, ports);
  indicators.listen();
  indicators.show(shown);
  const { state } = indicators;
  return {
    host,
    session,
    indicators,
    kept,
    state,
    offered: () => offersIn(state()),
    until: (test) =>
      vi.waitFor(() => {
        const now = state();
        if (!test(now))
          throw new Error(`not yet: ${JSON.stringify({ ...now, workbook: 0, library: 0 }).slice(0, 600)}`);
        return now;
      }, 5000),
  };
}

const isAt = (row: number) => (state: PickState) => rowOf(state)?.slot.row === row;
const rowAt = (index: number) => training.at(`indicators.${index}.name`).row;
const hasLibrary = ({ library }: PickState) => library.kind === 'ready';
const reads = ({ host }: Bench) => host.asked.filter((request) => request.startsWith('read '));

/** At the second row, blank, with the library there. */
async function atBlank(options: Parameters<typeof bench>[0] = {}): Promise<Bench> {
  const made = bench(options);
  made.host.moveTo('1', cellOf(1));
  await made.until((state) => isAt(rowAt(1))(state) && hasLibrary(state));
  return made;
}

function offerOf({ offered }: Bench, name: string): Offer {
  const offer = offered().find((one) => one.name === name);
  if (!offer)
    throw new Error(
      `not offered: ${name}; ${offered()
        .map((one) => one.name)
        .join(' ')}`,
    );
  return offer;
}

const valueAt = ({ host }: Bench, index: number): unknown => {
  const { row, column } = training.at(`indicators.${index}.name`);
  return host.sheets[0]?.grid.values[row]?.[column];
};

/** Somebody types into the name of a row, and the host tells nobody. */
function typeInto({ host }: Bench, index: number, text: string): void {
  const { row, column } = training.at(`indicators.${index}.name`);
  host.sheets = host.sheets.map((sheet) => {
    const values = sheet.grid.values.map((line, at) => (at === row ? line.with(column, text) : line));
    return sheet.id === '1' ? { ...sheet, grid: { ...sheet.grid, values } } : sheet;
  });
}

describe('following the selection', () => {
  it('begins where the person is, and goes with them without reading the sheet again', async () => {
    const made = bench();
    made.host.selected = { top: rowAt(1), left: training.at('indicators.1.name').column, values: [] };
    await made.until(isAt(rowAt(1)));
    expect(rowOf(made.state())?.slot.level2?.text).toBe('质量指标');
    const before = reads(made).length;
    made.host.moveTo('1', cellOf(3));
    await made.until(isAt(rowAt(3)));
    made.host.moveTo('1', String(rowAt(2) + 1));
    await made.until(isAt(rowAt(2)));
    expect(reads(made)).toHaveLength(before);
    expect(made.host.asked.filter((request) => request === 'mark')).toEqual([]);
  });

  it('offers nothing above the indicators, and on a sheet without any', async () => {
    const made = await atBlank();
    made.host.moveTo('1', 'A1');
    await made.until(({ where }) => where.kind === 'no-row');
    expect(made.offered()).toEqual([]);
    made.host.active = '3';
    made.host.moveTo('3', 'A1');
    await made.until(({ where }) => where.kind === 'no-table' && where.sheetName === '说明');
    expect(made.offered()).toEqual([]);
  });

  it('says why a sheet cannot be read, and goes on at the next selection', async () => {
    const made = await atBlank();
    made.host.failure = 'not-a-worksheet';
    made.host.active = '3';
    made.host.moveTo('3', 'A1');
    const { where } = await made.until(({ where: { kind } }) => kind === 'failed');
    expect(where).toMatchObject({ failure: { reason: 'not-a-worksheet', leftover: { kind: 'nothing' } } });
    made.host.failure = undefined;
    made.host.moveTo('1', cellOf(1));
    await made.until(isAt(rowAt(1)));
  });

  it('reads nothing while the page is out of sight', async () => {
    const made = bench({ shown: false });
    made.host.moveTo('1', cellOf(1));
    await made.until(hasLibrary);
    expect(reads(made)).toEqual([]);
    made.indicators.show(true);
    await made.until(isAt(rowAt(1)));
  });

  it('takes the sheet from a check that has read it, and waits for the check that follows an edit', async () => {
    const made = bench({ shown: false });
    made.session.actions.check('sheet');
    await vi.waitFor(() => expect(made.session.state().report).toBeDefined());
    const before = reads(made).length;
    made.host.moveTo('1', cellOf(1));
    made.indicators.show(true);
    await made.until(isAt(rowAt(1)));
    expect(reads(made)).toHaveLength(before);
    made.host.edit('1');
    await vi.waitFor(() => expect(made.session.state().report?.stale).toBe(false), 5000);
    made.host.moveTo('1', cellOf(3));
    await made.until(isAt(rowAt(3)));
    // The live check's, and no other.
    expect(reads(made)).toHaveLength(before + 1);
  });
});

describe('what is offered', () => {
  it('comes from the library for the second level, and from this workbook once it is read', async () => {
    const made = await atBlank();
    expect(made.offered().length).toBeGreaterThan(5);
    expect(new Set(made.offered().map(({ second }) => second))).toEqual(new Set(['质量指标']));
    expect(made.offered().some(({ from }) => from.kind === 'workbook')).toBe(false);
    await made.indicators.readAll();
    expect(made.offered()[0]).toMatchObject({ name: '结业考试通过率', usual: '95', from: { kind: 'workbook' } });
    expect(made.state().others).toEqual({ kind: 'read', sheets: 3 });
  });

  it('can be searched in all of the library, and be for another kind of project', async () => {
    const made = await atBlank();
    const before = made.offered().map(({ name }) => name);
    made.indicators.chooseKind('林业');
    expect(made.offered().map(({ name }) => name)).not.toEqual(before);
    made.indicators.chooseKind(undefined);
    made.indicators.search('成活率');
    expect(made.offered().length).toBeGreaterThan(0);
    expect(made.offered().every(({ name }) => name.includes('成活率'))).toBe(true);
    // What was looked for in one row is not looked for in the next.
    made.host.moveTo('1', cellOf(2));
    await made.until(isAt(rowAt(2)));
    expect(made.state().wanted).toBe('');
  });
});

describe('one click', () => {
  it('writes the row, checks it as an edit, and is taken back by 撤销', async () => {
    const made = await atBlank();
    made.session.actions.check('sheet');
    await vi.waitFor(() => expect(made.session.state().report?.stale).toBe(false));
    const before = made.host.sheets;
    const [offer] = made.offered();
    if (!offer) throw new Error('nothing offered');
    made.indicators.pick(offer);
    await made.until(({ done }) => done.length === 1);
    expect(valueAt(made, 1)).toBe(offer.name);
    // The report follows without anybody asking.
    await vi.waitFor(() => expect(made.session.state().status).toEqual({ kind: 'renewed' }), 5000);
    await made.until(({ where }) => where.kind === 'row' && where.row.slot.isFilled);
    expect(made.offered()).toEqual([]);
    await made.indicators.undo();
    expect(made.state()).toMatchObject({ done: [], outcome: 'undone' });
    expect(made.host.sheets).toEqual(before);
    await made.until(({ where }) => where.kind === 'row' && !where.row.slot.isFilled);
    expect(made.offered().length).toBeGreaterThan(0);
  });

  it('changes nothing on a protected sheet, and says so', async () => {
    const made = await atBlank();
    const before = made.host.sheets;
    made.host.failure = 'sheet-protected';
    made.indicators.pick(offerOf(made, made.offered()[0]?.name ?? ''));
    const { failure, done } = await made.until((state) => state.failure !== undefined);
    expect(failure).toMatchObject({ task: 'write-row', reason: 'sheet-protected', leftover: { kind: 'nothing' } });
    expect(done).toEqual([]);
    expect(made.host.sheets).toBe(before);
  });

  it('changes nothing in a row that was changed meanwhile, and reads it again', async () => {
    const made = await atBlank();
    const [offer] = made.offered();
    if (!offer) throw new Error('nothing offered');
    typeInto(made, 1, '结业率');
    const before = made.host.sheets;
    made.indicators.pick(offer);
    const { failure } = await made.until((state) => state.failure !== undefined);
    expect(failure).toMatchObject({ reason: 'sheet-changed', leftover: { kind: 'nothing' } });
    expect(made.host.sheets).toEqual(before);
    await made.until((state) => rowOf(state)?.slot.holds.name === '结业率');
  });

  it('leaves alone what was changed since it was written', async () => {
    const made = await atBlank();
    made.indicators.pick(offerOf(made, made.offered()[0]?.name ?? ''));
    await made.until(({ done }) => done.length === 1);
    typeInto(made, 1, '别的');
    await made.indicators.undo();
    expect(made.state().failure).toMatchObject({ task: 'undo-row', reason: 'sheet-changed' });
    expect(valueAt(made, 1)).toBe('别的');
  });

  it('offers nothing in a filled row until another indicator is asked for, and shows the change first', async () => {
    const made = await atBlank();
    made.host.moveTo('1', cellOf(0));
    await made.until(isAt(rowAt(0)));
    expect(made.offered()).toEqual([]);
    made.indicators.replace(true);
    const offer = offerOf(made, '培训天数');
    const before = made.host.sheets;
    made.indicators.pick(offer);
    const { asking } = made.state();
    expect(asking?.edit.cells.map(({ before: old, after }) => [old, after])).toEqual([
      ['培训人次', '培训天数'],
      ['≥50人次', null],
    ]);
    expect(made.host.sheets).toBe(before);
    made.indicators.disagree();
    expect(made.state().asking).toBeUndefined();
    made.indicators.pick(offer);
    made.indicators.agree();
    await made.until(({ done }) => done.length === 1);
    expect(valueAt(made, 0)).toBe('培训天数');
    // Its number is the person's to say: there is nothing to add, and least of all the row's own indicator.
    await made.until((state) => !state.isBehind && rowOf(state)?.slot.holds.name === '培训天数');
    expect(made.offered()).toEqual([]);
    await made.indicators.undo();
    expect(made.host.sheets).toEqual(before);
  });
});

const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => {
  const blob = new Blob([bytes]);
  return { name, size: blob.size, arrayBuffer: () => blob.arrayBuffer(), text: () => blob.text() };
};
const textFile = (name: string, text: string) => fileOf(name, new TextEncoder().encode(text));

describe('last year’s file', () => {
  it('that is none, or damaged, is not read, and the workbook’s offers stay', async () => {
    const made = await atBlank();
    const before = made.offered();
    await made.indicators.openLastYear(textFile('去年.xlsx', '不是工作簿'));
    expect(made.state().lastYear).toMatchObject({ kind: 'failed', name: '去年.xlsx', why: { reason: 'text' } });
    expect(made.offered()).toEqual(before);
    made.indicators.closeLastYear();
    expect(made.state().lastYear).toEqual({ kind: 'none' });
  });

  it('gives what the same project had last year', async () => {
    const bytes = new Uint8Array(readFileSync(new URL('../samples/003-dachang.xlsx', import.meta.url)));
    const probe = await atBlank();
    await probe.indicators.openLastYear(fileOf('大厂.xlsx', bytes));
    const { lastYear } = probe.state();
    const known = lastYear.kind === 'read' ? lastYear.known : [];
    expect(known.length).toBeGreaterThan(50);
    const one = known.find(({ second, isTransferable }) => second === '质量指标' && isTransferable);
    if (!one) throw new Error('no such indicator');
    const blank = projectSheet(one.project.name, [['产出指标', '质量指标', '', null]]);
    const made = bench({ sheets: [blank.sheet] });
    made.host.moveTo('1', toA1(blank.at('indicators.0.name')));
    await made.until(({ where }) => where.kind === 'row');
    await made.indicators.openLastYear(fileOf('大厂.xlsx', bytes));
    expect(made.offered()[0]).toMatchObject({ from: { kind: 'last-year', isSameProject: true } });
    expect(made.offered().map(({ name }) => name)).toContain(one.name);
    made.indicators.closeLastYear();
    expect(made.offered().some(({ from }) => from.kind === 'last-year')).toBe(false);
  });
});

const OWN: Library = {
  name: '某市指标库',
  sources: [{ id: 'own', title: '共性指标', place: '某市' }],
  indicators: [
    {
      second: '质量指标',
      name: '本市培训合格率',
      direction: '≥',
      unit: '%',
      usual: '97',
      kinds: ['培训'],
      sources: ['own'],
    },
  ],
};

describe('a bureau’s own library', () => {
  it('takes the place of the one that ships, is kept, and can be given up', async () => {
    const made = await atBlank();
    await made.indicators.library.open(textFile('库.json', JSON.stringify(OWN)));
    expect(made.state().library).toMatchObject({ isOwn: true, isKept: true, library: { name: '某市指标库' } });
    expect(made.offered().map(({ name }) => name)).toEqual(['本市培训合格率']);
    const again = await atBlank({ kept: made.kept });
    expect(again.offered().map(({ name }) => name)).toEqual(['本市培训合格率']);
    await again.indicators.library.remove();
    expect(again.state().library).toMatchObject({ isOwn: false });
    expect(again.kept.get(LIBRARY_KEY)).toBe('');
    expect(again.offered().length).toBeGreaterThan(5);
  });

  it('with mistakes is refused with a list of them, and the one before stays', async () => {
    const made = await atBlank();
    const before = made.state().library;
    const wrong = { ...OWN, indicators: [{ ...OWN.indicators[0], second: '数目指标', usual: '97%' }] };
    await made.indicators.library.open(textFile('错.json', JSON.stringify(wrong)));
    const { refused, library } = made.state();
    expect(library).toBe(before);
    expect(refused?.name).toBe('错.json');
    expect(typeof refused?.because === 'object' && refused.because.map(({ at }) => at)).toEqual([
      'indicators[0].second',
    ]);
    await made.indicators.library.open(textFile('错.json', '{'));
    expect(made.state().refused?.because).toBe('no-json');
  });

  it('that is kept and has been damaged gives way to the one that ships, and that is said', async () => {
    const made = await atBlank({ kept: new Map([[LIBRARY_KEY, '{"name":"坏']]) });
    expect(made.state().library).toMatchObject({ kind: 'ready', isOwn: false });
    expect(made.state().refused).toEqual({ name: undefined, because: 'no-json' });
  });

  it('that cannot be kept is there all the same', async () => {
    const kept = new Map<string, string>();
    kept.set = () => kept;
    const made = await atBlank({ kept });
    await made.indicators.library.open(textFile('库.json', JSON.stringify(OWN)));
    expect(made.state().library).toMatchObject({ isOwn: true, isKept: false });
  });
});
