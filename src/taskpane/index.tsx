/** Composes the pane: the Excel adapter, the core and the components meet here and nowhere else. */
import { createRoot } from 'react-dom/client';
import { createChecker, localeFor } from '../core';
import { createExcelHost } from '../excel';
import { currentTheme, watchTheme } from '../excel/office';
import { createSettings } from '../excel/settings';
import { App, startOf, type ThemeSource } from './app';
import { copyText } from './logic/clipboard';
import { scriptLoaded, watchStartup, type Startup } from './logic/startup';
import type { PanePorts } from './ports';

/** Long for a person, short for a slow network; a late answer still opens the pane. */
const PATIENCE = 10_000;
const EXCEL_API = '1.14';

const OFFICE_THEME: ThemeSource = { current: currentTheme, watch: watchTheme };
const BEFORE_OFFICE: ThemeSource = { current: () => 'light', watch: () => () => undefined };

async function officeReady(): Promise<Exclude<Startup, 'missing'>> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'elsewhere';
  return Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API) ? 'excel' : 'too-old';
}

function excelPorts(): PanePorts {
  return {
    host: createExcelHost(),
    checker: createChecker(),
    settings: createSettings(),
    clock: () => new Date(),
    clipboard: { write: copyText },
    locale: localeFor(Office.context.displayLanguage),
  };
}

const root = createRoot(document.getElementById('root') ?? document.body);
const start = startOf(new URLSearchParams(location.search).get('run'));

function show(startup: Startup | undefined): void {
  const ports = startup === 'excel' ? excelPorts() : undefined;
  root.render(
    <App
      startup={startup}
      ports={ports}
      theme={ports ? OFFICE_THEME : BEFORE_OFFICE}
      locale={ports?.locale ?? localeFor(navigator.language)}
      start={start}
    />,
  );
}

show(undefined);
watchStartup(
  { loaded: scriptLoaded('script[src$="office.js"]', () => 'Office' in globalThis), ready: officeReady },
  PATIENCE,
  show,
);
