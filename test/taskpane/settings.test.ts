/** Settings and own forms in the session of the pane, without a page. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChecker, settingsJson, type Settings, type SheetSnapshot } from '../../src/core';
import { HostFailure } from '../../src/core/model/host-failure';
import { PaneLink } from '../../src/commands/pane-link';
import { listAsText } from '../../src/taskpane/logic/list-text';
import { rowsOf } from '../../src/taskpane/logic/report';
import { SETTINGS_KEY } from '../../src/taskpane/logic/setting';
import {
  changeTexts,
  contentsOf,
  readTolerance,
  ruleShown,
  typedChange,
  withList,
  withPlain,
  withRule,
  withTolerance,
} from '../../src/taskpane/logic/settings-edits';
import { formParts } from '../../src/taskpane/logic/form-parts';
import { createLearning, ownForms } from '../../src/taskpane/session/learning';
import { createSession, type Session } from '../../src/taskpane/session/session';
import { OwnSettings } from '../../src/taskpane/session/settings';
import { createStore } from '../../src/taskpane/session/store';
import { INITIAL, reduce } from '../../src/taskpane/logic/state';
import { blankSheet, COUNTY_EVALUATION, filledSheet, REGION_TARGETS } from '../core/learn-sheets';
import { tableTitle } from '../../src/words/describe';
import { FakeHost } from './preview/fake-host';
import { realDocument } from './preview/seed-data';

const sheets = realDocument('003')?.sheets ?? [];

/** What the browser keeps. */
function keeping(kept: Record<string, string> = {}, refuses = false) {
  const texts = new Map(Object.entries(kept));
  return {
    read: (key: string) => texts.get(key),
    write: (key: string, text: string) => {
      if (!refuses) texts.set(key, text);
    },
  };
}

/** A workbook that keeps a text, and may refuse to. */
function keepingWorkbook(text = '') {
  const workbook = { text, reads: 0, failure: undefined as HostFailure | undefined };
  const answer = <Result>(work: () => Result): Promise<Result> =>
    workbook.failure ? Promise.reject(workbook.failure) : Promise.resolve(work());
  return {
    workbook,
    port: {
      read: () => answer(() => ((workbook.reads += 1), workbook.text)),
      write: (next: string) => answer(() => void (workbook.text = next)),
    },
  };
}

interface Made {
  readonly kept?: Record<string, string>;
  readonly inWorkbook?: string;
  readonly refuses?: boolean;
  readonly on?: readonly SheetSnapshot[];
}

function made({ kept, inWorkbook = '', refuses = false, on = sheets }: Made = {}) {
  const host = new FakeHost(on);
  host.active = on[0]?.id ?? '';
  const settings = keeping(kept, refuses);
  const { workbook, port } = keepingWorkbook(inWorkbook);
  const session = createSession({
    host,
    checker: createChecker(),
    settings,
    workbookSettings: port,
    clock: () => new Date(2026, 0, 1),
    clipboard: { write: () => Promise.resolve() },
    ribbon: new PaneLink(),
    locale: 'zh-CN',
  });
  return { session, host, settings, workbook };
}

const idle = (session: Session) => expect.poll(() => session.state().running, { timeout: 20_000 }).toBe(undefined);

async function checked(session: Session, scope: 'sheet' | 'workbook' = 'workbook') {
  session.actions.check(scope);
  await idle(session);
  return reportOf(session);
}

const reportOf = (session: Session) => session.state().report ?? expect.fail('There is no list.');
const codesOf = (session: Session) => new Set(rowsOf(reportOf(session)).map(({ finding }) => finding.code));
const json = (settings: Settings, layer: 'user' | 'workbook' = 'user') => settingsJson(settings, layer);

describe('a check', () => {
  it('goes by the program’s own rules where nothing is kept, and reads the workbook once', async () => {
    const { session, workbook } = made();
    await checked(session);
    await checked(session);
    expect(reportOf(session).result.off).toEqual([]);
    expect(workbook.reads).toBe(1);
    expect(session.state().settings).toMatchObject({ isRead: true, now: {}, troubles: [] });
  });

  it('goes by what the user has kept, and says which rules are off', async () => {
    const plain = made();
    await checked(plain.session);
    const [code = ''] = codesOf(plain.session);
    const { session } = made({ kept: { [SETTINGS_KEY]: json({ rules: { [code]: { off: true } } }) } });
    await checked(session);
    expect(codesOf(session).has(code)).toBe(false);
    expect(reportOf(session).result.off).toEqual([code]);
    expect(listAsText(reportOf(session), session.state(), 'zh-CN').text).toContain('已关闭 1 条规则。');
  });

  it('lets the workbook’s settings go before the user’s', async () => {
    const { session } = made({
      kept: { [SETTINGS_KEY]: json({ rules: { T11: { off: true }, C05: { off: true } }, profile: 'gansu' }) },
      inWorkbook: json({ rules: { T11: { off: false } }, profile: 'common' }, 'workbook'),
    });
    await checked(session);
    expect(reportOf(session).result.off).toEqual(['C05']);
    expect(session.state().profile).toBe('common');
    expect(reportOf(session).result.tables.every(({ profile }) => profile?.id === 'common')).toBe(true);
  });

  it('goes without damaged settings, says so, and leaves them as they are', async () => {
    const damaged = '{"jixiao":1,"rules":{"T99":{"off":true}}}';
    const { session, settings } = made({ kept: { [SETTINGS_KEY]: damaged } });
    await checked(session);
    expect(session.state().settings.troubles).toMatchObject([{ kind: 'damaged', layer: 'user', text: damaged }]);
    expect(reportOf(session).result.off).toEqual([]);
    const outcome = await session.actions.settings.change('user', (own) => withRule(own, 'T11', { off: true }));
    expect(outcome).toEqual({ kind: 'damaged', layer: 'user' });
    expect(settings.read(SETTINGS_KEY)).toBe(damaged);
    await session.actions.settings.put('user', '');
    expect(session.state().settings.troubles).toEqual([]);
  });

  it('says where the workbook does not tell what it keeps, and asks it again', async () => {
    const { session, workbook } = made({ inWorkbook: json({ rules: { C05: { off: true } } }, 'workbook') });
    workbook.failure = new HostFailure('host-busy');
    await checked(session);
    expect(session.state().settings.troubles).toEqual([{ kind: 'unread', layer: 'workbook', reason: 'host-busy' }]);
    workbook.failure = undefined;
    await checked(session);
    expect(session.state().settings.troubles).toEqual([]);
    expect(reportOf(session).result.off).toEqual(['C05']);
  });

  it('says where the program’s own part does not load, and goes on', async () => {
    const store = createStore(reduce, INITIAL);
    const checker = createChecker();
    const settings = keeping({ [SETTINGS_KEY]: json({ rules: { C05: { off: true } } }) });
    const own = new OwnSettings(
      { checker, settings },
      store,
      () => undefined,
      () => Promise.reject(new Error('gone')),
    );
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await own.checkerNow()).toBe(checker);
    expect(store.state().settings.troubles).toEqual([{ kind: 'not-loaded', layer: 'user' }]);
    expect(await own.change('user', (said) => said)).toEqual({ kind: 'not-loaded', layer: 'user' });
    vi.restoreAllMocks();
  });

  it('follows what another pane has kept meanwhile', async () => {
    const { session, settings } = made();
    await checked(session);
    settings.write(SETTINGS_KEY, json({ rules: { C05: { off: true } } }));
    await checked(session);
    expect(reportOf(session).result.off).toEqual(['C05']);
  });
});

describe('a change', () => {
  it('is kept, and the list is checked anew without the rule’s rows; undone, they are back', async () => {
    const { session, settings } = made();
    await checked(session);
    const before = reportOf(session);
    const [code = ''] = codesOf(session);
    const outcome = await session.actions.settings.change('user', (own) => withRule(own, code, { off: true }));
    expect(outcome).toEqual({ kind: 'kept', layer: 'user', before: '' });
    await expect.poll(() => reportOf(session).result.off, { timeout: 20_000 }).toEqual([code]);
    expect(codesOf(session).has(code)).toBe(false);
    expect(settings.read(SETTINGS_KEY)).toContain(code);
    await session.actions.settings.put('user', '');
    await expect.poll(() => reportOf(session).result.off, { timeout: 20_000 }).toEqual([]);
    expect(reportOf(session).counts).toEqual(before.counts);
    expect(settings.read(SETTINGS_KEY)).toBe('');
  });

  it('of the severity changes that of the rows', async () => {
    const { session } = made();
    await checked(session);
    const row = rowsOf(reportOf(session)).find(({ finding }) => finding.severity === 'error');
    const code = row?.finding.code ?? '';
    await session.actions.settings.change('user', (own) => withRule(own, code, { severity: 'hint' }));
    const severities = () =>
      new Set(rowsOf(reportOf(session)).flatMap(({ finding }) => (finding.code === code ? finding.severity : [])));
    await expect.poll(severities, { timeout: 20_000 }).toEqual(new Set(['hint']));
  });

  it('of the live checking or the language checks nothing anew, and is known when the pane opens', async () => {
    const { session, settings } = made();
    const { listId } = (await checked(session), session.state());
    vi.useFakeTimers();
    await session.actions.settings.change('user', (own) => withPlain(own, 'live', false));
    expect(session.state().live.isOn).toBe(false);
    await vi.advanceTimersByTimeAsync(2000);
    vi.useRealTimers();
    expect(session.state().listId).toBe(listId);
    const kept = settings.read(SETTINGS_KEY) ?? '';
    expect(made({ kept: { [SETTINGS_KEY]: kept } }).session.state().live.isOn).toBe(false);
  });

  it('one of several at once loses none of them', async () => {
    const { session } = made();
    const codes = ['T11', 'C05', 'V05'];
    await Promise.all(
      codes.map((code) => session.actions.settings.change('user', (own) => withRule(own, code, { off: true }))),
    );
    expect(Object.keys(session.state().settings.now.rules ?? {}).sort()).toEqual([...codes].sort());
  });

  it('in the workbook is kept there alone; refused there, nothing is in force', async () => {
    const { session, settings, workbook } = made();
    await session.actions.settings.change('workbook', (own) => withRule(own, 'T11', { off: true }));
    expect([settings.read(SETTINGS_KEY), workbook.text.includes('T11')]).toEqual([undefined, true]);
    workbook.failure = new HostFailure('workbook-read-only');
    const outcome = await session.actions.settings.change('workbook', (own) => withRule(own, 'C05', { off: true }));
    expect(outcome).toEqual({ kind: 'failed', layer: 'workbook', reason: 'workbook-read-only' });
    workbook.failure = undefined;
    await session.actions.settings.read();
    expect(session.state().settings.now.rules).toEqual({ T11: { off: true } });
  });

  it('holds until the pane is closed where the browser keeps nothing, and that is said', async () => {
    const { session } = made({ refuses: true });
    await session.actions.settings.change('user', (own) => withRule(own, 'T11', { off: true }));
    expect(session.state().settings).toMatchObject({ isForgetful: true, now: { rules: { T11: { off: true } } } });
    await checked(session);
    expect(reportOf(session).result.off).toEqual(['T11']);
  });
});

describe('a document that is handed on', () => {
  const whole: Settings = {
    rules: { T11: { off: true }, V05: { severity: 'hint' } },
    tolerance: { 万元: 0.02 },
    profile: 'hebei',
    vocabulary: { 封顶比率: { add: ['建档率'] } },
  };

  it('is taken as it was given out', async () => {
    const { session } = made();
    expect(await session.actions.settings.put('user', json(whole))).toMatchObject({ kind: 'kept' });
    expect(session.state().settings.layers.user).toEqual(whole);
    expect(json(session.state().settings.layers.user)).toBe(json(whole));
    expect(contentsOf(whole, 'zh-CN')).toMatchObject({ off: ['T11'], severities: ['V05'], lists: 1, hasProfile: true });
  });

  it('with mistakes is refused as a whole, with each mistake and its line', async () => {
    const { session, settings } = made({ kept: { [SETTINGS_KEY]: json({ rules: { T11: { off: true } } }) } });
    const before = settings.read(SETTINGS_KEY);
    const wrong = '{"jixiao": 1,\n"rules": {"T99": {"off": true}},\n"profile": "nowhere"}';
    const outcome = await session.actions.settings.put('user', wrong);
    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ line: 2 }, { line: 3 }] });
    expect(settings.read(SETTINGS_KEY)).toBe(before);
    await session.actions.settings.read();
    expect(session.state().settings.now).toEqual({ rules: { T11: { off: true } } });
    expect(await session.actions.settings.look(wrong)).toMatchObject({ problems: [{ line: 2 }, { line: 3 }] });
  });
});

describe('what the page shows of a setting', () => {
  it('tells whose word counts', async () => {
    const { session } = made({
      kept: { [SETTINGS_KEY]: json({ rules: { T11: { off: true }, V05: { off: true } } }) },
      inWorkbook: json({ rules: { T11: { off: false } } }, 'workbook'),
    });
    await session.actions.settings.read();
    const { settings } = session.state();
    expect(ruleShown(settings, 'user', 'T11')).toMatchObject({
      off: true,
      precedence: 'workbook-wins',
      offHere: false,
    });
    expect(ruleShown(settings, 'workbook', 'T11')).toMatchObject({ off: false, isSaid: true, precedence: undefined });
    expect(ruleShown(settings, 'workbook', 'V05')).toMatchObject({ off: true, isSaid: false, precedence: 'from-user' });
    expect(ruleShown(settings, 'user', 'C05')).toMatchObject({ off: false, isSaid: false, precedence: undefined });
  });

  it('reads what is typed: tolerances within their bounds, words, and words that go with others', () => {
    expect([' ０.０２ ', '', '0.5', '-1', '一'].map((text) => readTolerance(text, '万元'))).toEqual([
      0.02,
      'auto',
      undefined,
      undefined,
      undefined,
    ]);
    const words = { add: ['建档率', '入户率'], remove: ['稳定率'] };
    expect(typedChange('建档率、 入户率\n建档率', '稳定率', false)).toEqual(words);
    const pairs = { add: { 人次: ['人次数', '人次量'] } };
    expect(typedChange('人次：人次数、人次量\n', '', true)).toEqual(pairs);
    const shown = changeTexts(pairs);
    expect(typedChange(shown.add, shown.remove, true)).toEqual(pairs);
    expect(withList({ vocabulary: { 封顶比率: words } }, '封顶比率', {})).toEqual({ vocabulary: {} });
    expect(withTolerance({ tolerance: { 元: 1 } }, '元', undefined)).toEqual({ tolerance: {} });
  });
});

describe.each([
  { layout: COUNTY_EVALUATION, part: 'D7', code: 'T01' },
  { layout: REGION_TARGETS, part: 'E7', code: 'T01' },
])('a form of one’s own: $layout.printed.A1', ({ layout, part, code }) => {
  let clicks: number;
  beforeEach(() => {
    clicks = 0;
  });
  afterEach(() => vi.restoreAllMocks());
  /** What takes a person one press of a button. */
  const press = <Result>(work: () => Result): Result => {
    clicks += 1;
    return work();
  };

  it('is learned from a blank sheet, kept, and checks the filled one, in a few presses', async () => {
    const { session, host, settings } = made({ on: [blankSheet(layout)] });
    const learning = createLearning(host, session.actions.settings, () => session.state().settings);
    press(() => undefined); // the view of the tools
    await press(() => session.actions.settings.read()); // the tool
    await press(() => learning.learn());
    const state = learning.state();
    if (state.kind !== 'learned') throw new Error(state.kind);
    expect(formParts(state.learned.form)[0]).toEqual({ kind: 'title', title: layout.printed.A1 });
    expect(await press(() => learning.save('user'))).toBe(true);
    expect(learning.state()).toMatchObject({ kind: 'saved', isRecognised: true, layer: 'user' });
    expect(settings.read(SETTINGS_KEY)).toContain('own-101');

    host.sheets = [filledSheet(layout, { [part]: 1 })];
    await press(() => checked(session, 'sheet'));
    expect(reportOf(session).result.tables.map(({ form }) => form)).toEqual(['own-101']);
    expect(codesOf(session).has(code)).toBe(true);
    expect(clicks).toBeLessThan(10);
  });

  it('is kept with the workbook where somebody says so, corrected as they say, and deleted again', async () => {
    const { session, host, settings, workbook } = made({ on: [blankSheet(layout)] });
    const learning = createLearning(host, session.actions.settings, () => session.state().settings);
    await learning.learn();
    learning.correct({ what: 'name', name: '某县自己的表' });
    await learning.save('workbook');
    expect([settings.read(SETTINGS_KEY), workbook.text.includes('某县自己的表')]).toEqual([undefined, true]);
    expect(ownForms(session.state().settings)).toMatchObject([{ layer: 'workbook', form: { number: 'F101' } }]);
    await learning.learn();
    expect(learning.state()).toMatchObject({ kind: 'nothing', result: { why: 'known' } });
    await session.actions.settings.change('workbook', (own) => ({ ...own, forms: [] }));
    expect(workbook.text).toBe('');
    await learning.learn();
    expect(learning.state().kind).toBe('learned');
  });

  it('is not kept where that is refused, and can be tried again', async () => {
    const { session, host, workbook } = made({ on: [blankSheet(layout)] });
    const learning = createLearning(host, session.actions.settings, () => session.state().settings);
    await learning.learn();
    await session.actions.settings.read();
    workbook.failure = new HostFailure('workbook-read-only');
    expect(await learning.save('workbook')).toBe(false);
    expect(learning.state()).toMatchObject({
      kind: 'learned',
      outcome: { kind: 'failed', reason: 'workbook-read-only' },
    });
    workbook.failure = undefined;
    expect(await learning.save('workbook')).toBe(true);
  });
});

describe('a table of a form of one’s own', () => {
  it('without a title is called what the form is called', async () => {
    const untitled = { ...COUNTY_EVALUATION, printed: { ...COUNTY_EVALUATION.printed, A1: null, A2: null } };
    const { session, host } = made({ on: [filledSheet(untitled, { D7: 1 })] });
    const learning = createLearning(host, session.actions.settings, () => session.state().settings);
    await learning.learn();
    learning.correct({ what: 'name', name: '某县自己的表' });
    expect(await learning.save('user')).toBe(true);
    const { groups } = await checked(session, 'sheet');
    expect(groups.map(({ table }) => tableTitle(table, 'zh-CN'))).toEqual(['某县自己的表']);
  });
});

describe('learning', () => {
  it('says why there is nothing to learn, and what the host refused', async () => {
    const { session, host } = made({ on: [{ id: '1', name: '空', grid: { top: 0, left: 0, values: [] } }] });
    const learning = createLearning(host, session.actions.settings, () => session.state().settings);
    await learning.learn();
    expect(learning.state()).toEqual({ kind: 'nothing', sheetName: '空', result: { why: 'empty' } });
    host.failure = 'not-a-worksheet';
    await learning.learn();
    expect(learning.state()).toMatchObject({ kind: 'failed', failure: { reason: 'not-a-worksheet' } });
  });

  it('can be given up', async () => {
    const { session, host } = made();
    host.delay = 10_000;
    const learning = createLearning(host, session.actions.settings, () => session.state().settings);
    const learnt = learning.learn();
    learning.drop();
    await learnt;
    expect(learning.state()).toEqual({ kind: 'cancelled' });
  });
});
