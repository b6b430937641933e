/** Composes the pane: the Excel adapter, the core and the components meet here and nowhere else. */
import { createRoot } from 'react-dom/client';
import { createChecker, localeFor } from '../core';
import { createExcelHost } from '../excel';
import { currentTheme, watchTheme } from '../excel/office';
import { createSettings, createWorkbookSettings } from '../excel/settings';
import { App, type ThemeSource } from './app';
import { copyText } from './logic/clipboard';
import { atStart, SETTINGS_KEY } from './logic/setting';
import { watchStartup, type OfficeStart, type Startup } from './logic/startup';
import type { PanePorts } from './ports';
import { allowStyleElements } from './style-elements';

/** Long for a person, short for a slow network; a late answer still opens the pane. */
const PATIENCE = 10_000;

const OFFICE_THEME: ThemeSource = { current: currentTheme, watch: watchTheme };
const BEFORE_OFFICE: ThemeSource = { current: () => 'light', watch: () => () => undefined };

function excelPorts(ribbon: PanePorts['ribbon']): PanePorts {
  const settings = createSettings();
  return {
    host: createExcelHost(),
    checker: createChecker(),
    settings,
    workbookSettings: createWorkbookSettings(),
    clock: () => new Date(),
    clipboard: { write: copyText },
    ribbon,
    // Of the user's own alone: what a workbook says of the language is not known yet.
    locale: atStart(settings.read(SETTINGS_KEY)).language ?? localeFor(Office.context.displayLanguage),
  };
}

/**
 * Puts the pane into the page, whether the page is to be seen or not.
 * @param office how Office.js comes up
 */
export function mountPane(office: OfficeStart, ribbon: PanePorts['ribbon']): void {
  allowStyleElements(document);
  const root = createRoot(document.getElementById('root') ?? document.body);
  const show = (startup: Startup | undefined): void => {
    const ports = startup === 'excel' ? excelPorts(ribbon) : undefined;
    root.render(
      <App
        startup={startup}
        ports={ports}
        theme={ports ? OFFICE_THEME : BEFORE_OFFICE}
        locale={ports?.locale ?? localeFor(navigator.language)}
      />,
    );
  };
  show(undefined);
  watchStartup(office, PATIENCE, show);
}
