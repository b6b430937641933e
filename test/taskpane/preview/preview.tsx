/** The pane over a spreadsheet made of plain data: to look at, and for the tests. See `scene` for the address's parameters. */
import { createRoot } from 'react-dom/client';
import { describeFinding, describeProblem } from '../../../src/core';
import { localeFor } from '../../../src/core/text/locale';
import { rulePageOf } from '../../../src/core/text/rule-page';
import { App } from '../../../src/taskpane/app';
import { copyText } from '../../../src/taskpane/logic/clipboard';
import type { Startup } from '../../../src/taskpane/logic/startup';
import type { PanePorts } from '../../../src/taskpane/ports';
import { THEMES, type PaneTheme } from '../../../src/taskpane/theme';
import { RESULTS, SHEETS } from './fake-data';
import { FakeHost } from './fake-host';
import { realDocument } from './seed-data';

const scene = new URLSearchParams(location.search);
const locale = localeFor(scene.get('locale') ?? 'zh-CN');
// `result=003` is the public document of that number under the real rules; the other results are made up.
const real = realDocument(scene.get('result') ?? '');
const host = new FakeHost(real?.sheets ?? SHEETS);
const copied: string[] = [];
window.preview = { host, copied };
host.delay = Number(scene.get('delay') ?? 0);
host.active = scene.get('sheet') ?? 's2';

function oneOf<T extends string>(name: string, values: Readonly<Record<T, unknown>>, otherwise: T): T {
  const value = scene.get(name);
  const known = (text: string | null): text is T => text !== null && text in values;
  return known(value) ? value : otherwise;
}

const STARTUPS: Readonly<Record<Startup, true>> = { excel: true, elsewhere: true, 'too-old': true, missing: true };

const ports: PanePorts = {
  host,
  check: (sheets) => {
    const on = ({ sheetId }: { readonly sheetId: string }): boolean => sheets.some(({ id }) => id === sheetId);
    const all = real?.result ?? RESULTS[oneOf('result', RESULTS, 'findings')];
    return {
      ...all,
      tables: all.tables.filter(on),
      findings: all.findings.filter(({ table }) => on(table)),
      problems: all.problems.filter(on),
    };
  },
  describeFinding: real ? describeFinding : ({ values }) => String(values.text),
  describeProblem: real ? describeProblem : ({ values }) => String(values.text),
  formName: () => (locale === 'zh-CN' ? '项目绩效目标表（河北）' : 'Project target table (Hebei)'),
  rulePage: rulePageOf,
  ruleCount: 12,
  copyText: async (text) => {
    if (scene.get('clipboard') === 'refused') throw new Error('NotAllowedError');
    copied.push(text);
    await copyText(text).catch(() => undefined);
  },
  locale,
};

const theme: PaneTheme = oneOf('theme', THEMES, 'light');

createRoot(document.getElementById('root') ?? document.body).render(
  <App
    startup={oneOf('startup', STARTUPS, 'excel')}
    ports={ports}
    theme={{ current: () => theme, watch: () => () => undefined }}
    locale={locale}
    checkAtOnce={scene.get('run') === 'check'}
  />,
);
