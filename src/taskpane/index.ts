/**
 * The page that pane and ribbon commands share: opened as the pane, or loaded out of sight by the first button that is pressed. This first
 * script is small, so that Office.js finds the buttons' functions in time; the pane comes after it.
 */
import { associateCommands } from '../commands';
import { PaneLink } from '../commands/pane-link';
import { scriptLoaded, type Startup } from './logic/startup';

const EXCEL_API = '1.14';

const link = new PaneLink();

async function officeReady(): Promise<Exclude<Startup, 'missing'>> {
  associateCommands(link);
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'elsewhere';
  return Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API) ? 'excel' : 'too-old';
}

const ready = scriptLoaded('script[src$="office.js"]', () => 'Office' in globalThis).then(officeReady);
ready.catch(() => undefined); // the pane tells

const pane = import(/* webpackChunkName: "pane" */ './mount');
pane.then(
  ({ mountPane }) => mountPane(ready, link),
  (error: unknown) => {
    // src/pages/guard.ts has heard of it, too, and shows the page's own text.
    console.error(error);
  },
);
