/** The pane over a spreadsheet made of plain data: to look at, and for the tests. See `scene` for the address's parameters. */
import { createRoot } from 'react-dom/client';
import { createChecker, type CheckProgress, type CheckResult, type SheetSnapshot } from '../../../src/core';
import { localeFor } from '../../../src/core/model/locale';
import { PaneLink } from '../../../src/commands/pane-link';
import { App } from '../../../src/taskpane/app';
import { copyText } from '../../../src/taskpane/logic/clipboard';
import type { Startup } from '../../../src/taskpane/logic/startup';
import type { PanePorts } from '../../../src/taskpane/ports';
import { allowStyleElements } from '../../../src/taskpane/style-elements';
import { THEMES, type PaneTheme } from '../../../src/taskpane/theme';
import { RESULTS, SHEETS } from './fake-data';
import { FakeHost } from './fake-host';
import { checkFixable, FIXABLE } from './fake-fixes';
import { ownFormPaper, realDocument } from './seed-data';
import { numberTexts, slips } from './slips';

const scene = new URLSearchParams(location.search);
const locale = localeFor(scene.get('locale') ?? 'zh-CN');
const MADE = { numbers: numberTexts, slips, 'own-form': ownFormPaper };
const wanted = scene.get('result') ?? '';
const isMade = (name: string): name is keyof typeof MADE => name in MADE;
// `result=003` is the public document of that number under the real rules, `result=fix` has rows to be put in; `result=own-form` a blank
// table of a form that nobody knows yet, and a filled one; the others are made up.
const real = isMade(wanted) ? MADE[wanted]() : realDocument(wanted);
const isFixable = scene.get('result') === 'fix';
const host = new FakeHost(real?.sheets ?? (isFixable ? [FIXABLE] : SHEETS));
/** `run=check` and `run=insert` press the ribbon's button before the pane is there. */
const ribbon = new PaneLink();
if (scene.get('run') === 'check') ribbon.ask('check');
if (scene.get('run') === 'insert') ribbon.ask('showForms');
const copied: string[] = [];
window.preview = { host, copied, ribbon, work: Number(scene.get('work') ?? 0) };
host.delay = Number(scene.get('delay') ?? 0);
host.active = scene.get('sheet') ?? 's2';

function oneOf<T extends string>(name: string, values: Readonly<Record<T, unknown>>, otherwise: T): T {
  const value = scene.get(name);
  const known = (text: string | null): text is T => text !== null && text in values;
  return known(value) ? value : otherwise;
}

const STARTUPS: Readonly<Record<Startup, true>> = { excel: true, elsewhere: true, 'too-old': true, missing: true };

/** Keeps the page busy, as a step of a real check does. */
function work(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

/** `steps=31&work=40` makes a check of 31 steps that take 40 ms each; `fail=7` makes the seventh fail. */
function* checkInSteps(sheets: readonly SheetSnapshot[]): Generator<CheckProgress, CheckResult> {
  const total = Number(scene.get('steps') ?? sheets.length);
  for (let done = 1; done <= total; done += 1) {
    work(window.preview.work);
    if (scene.get('fail') === String(done)) throw new Error('这条规则出错了');
    yield { done, total, sheetName: sheets[done % sheets.length]?.name ?? '' };
  }
  const on = ({ sheetId }: { readonly sheetId: string }): boolean => sheets.some(({ id }) => id === sheetId);
  if (isFixable) return checkFixable(sheets);
  const all = real?.check(sheets) ?? RESULTS[oneOf('result', RESULTS, 'findings')];
  return {
    ...all,
    tables: all.tables.filter(on),
    findings: all.findings.filter(({ table }) => on(table)),
    problems: all.problems.filter(on),
    unread: all.unread.filter(on),
    ties: sheets.length > 1 ? all.ties : [],
  };
}

const ports: PanePorts = {
  host,
  ribbon,
  checker: { checkInSteps, tablesInSteps: createChecker().tablesInSteps },
  clipboard: {
    write: async (text) => {
      if (scene.get('clipboard') === 'refused') throw new Error('NotAllowedError');
      copied.push(text);
      await copyText(text).catch(() => undefined);
    },
  },
  settings: {
    read: (key) => localStorage.getItem(`preview.${key}`) ?? undefined,
    write: (key, text) => localStorage.setItem(`preview.${key}`, text),
  },
  workbookSettings: {
    read: () => Promise.resolve(localStorage.getItem('preview.workbook') ?? ''),
    write: (text) => {
      localStorage.setItem('preview.workbook', text);
      return Promise.resolve();
    },
  },
  clock: () => new Date(scene.get('today') ?? '2026-10-08'),
  locale,
};

const theme: PaneTheme = oneOf('theme', THEMES, 'light');

allowStyleElements(document);
createRoot(document.getElementById('root') ?? document.body).render(
  <App
    startup={oneOf('startup', STARTUPS, 'excel')}
    ports={ports}
    theme={{ current: () => theme, watch: () => () => undefined }}
    locale={locale}
  />,
);
