/**
 * Loads the real, unmodified client of `@microsoft/office-js` into this realm: into another one its checks for plain
 * objects would fail. It is a browser script, so it finds the few browser objects it touches on loading.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import type { NativeBridge } from '../bridge';
import { UNDO_GROUP } from '../bridge';

const CLIENT = '@microsoft/office-js/dist/excel-web-16.00.debug.js';

/** The parts of the client's own library that tests and hosts reach for beyond its public types. */
interface ClientInternals {
  readonly HostBridge: { init(bridge: NativeBridge): void };
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
}

export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & ClientInternals;
}

interface ClientRealm extends Partial<OfficeClient> {
  [name: string]: unknown;
  Office?: typeof Office;
  _richApiNativeBridge?: NativeBridge;
}

const realm = globalThis as unknown as ClientRealm;
let requirementSet = '1.14';

function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Only the sets Excel would advertise with that ExcelApi: no preview, nothing of other programs. */
function isSetSupported(name: string, version = '1.1'): boolean {
  if (name === 'ExcelApi') return isAtLeast(requirementSet, version);
  return ['DelayForCellEdit', 'RichApiRuntime', 'RichApiRuntimeFlag'].includes(name);
}

function nothing(): void {
  // The client registers listeners and writes a log on loading; nobody listens here.
}

function provideBrowserObjects(): void {
  const url = 'http://localhost/';
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const element = { setAttribute: nothing, appendChild: nothing, style: {} };
  Object.assign(realm, {
    window: realm,
    self: realm,
    top: realm,
    parent: realm,
    location: { href: url, search: '', hash: '', protocol: 'http:', hostname: 'localhost' },
    document: {
      URL: url,
      location: { href: url },
      cookie: '',
      getElementsByTagName: () => [],
      createElement: () => element,
      addEventListener: nothing,
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    sessionStorage: storage,
    localStorage: storage,
  });
  Object.defineProperty(realm, 'navigator', { value: { userAgent: 'node' }, configurable: true });
}

function load(bridge: NativeBridge): OfficeClient {
  provideBrowserObjects();
  realm._richApiNativeBridge = bridge;
  const path = createRequire(import.meta.url).resolve(CLIENT);
  runInThisContext(readFileSync(path, 'utf8'), { filename: path });
  const { Excel, OfficeExtension, Office } = realm;
  if (!Excel || !OfficeExtension) throw new Error('The office.js client did not load.');
  // The host file leaves Office.context empty and closed; office.js, which fills it, needs a real browser.
  const info = { host: 'Excel', platform: 'PC' };
  realm.Office = Object.create(Office ?? null, {
    context: { value: { requirements: { isSetSupported }, displayLanguage: 'zh-CN', ...info } },
    onReady: {
      value: (callback?: (ready: typeof info) => unknown) =>
        Promise.resolve(info).then((ready) => callback?.(ready) ?? ready),
    },
  }) as typeof globalThis.Office;
  Excel.run = groupingUndo(Excel.run.bind(Excel));
  return { Excel, OfficeExtension };
}

type Batch = (context: Excel.RequestContext & { _requestFlagModifier: number }) => Promise<unknown>;

/** `Excel.run` with the option `mergeUndoGroup` (ExcelApi 1.20), which this client is too old to know: its batches carry a flag. */
function groupingUndo(run: typeof Excel.run): typeof Excel.run {
  const grouping = (...given: unknown[]): unknown => {
    const [options, batch] = given as [Excel.RunOptions | undefined, Batch];
    if (!options?.mergeUndoGroup || typeof batch !== 'function')
      return (run as (...all: unknown[]) => unknown)(...given);
    return run(options, (context) => {
      const flagged = context as Parameters<Batch>[0];
      flagged._requestFlagModifier |= UNDO_GROUP;
      return batch(flagged);
    });
  };
  return grouping as typeof Excel.run;
}

/**
 * The client, talking to this bridge from now on. Loaded once per realm; its handlers of an earlier bridge stay, which
 * is why sheet ids are unique.
 * @param excelApi the requirement set the host advertises; using more fails with `ApiNotFound`, as it would on such an Excel
 */
export function officeClient(bridge: NativeBridge, excelApi: string): OfficeClient {
  requirementSet = excelApi;
  const { Excel, OfficeExtension } = realm;
  const client = Excel && OfficeExtension ? { Excel, OfficeExtension } : load(bridge);
  client.OfficeExtension.HostBridge.init(bridge);
  // The shipped client means to make this check but sets the switch in the wrong place.
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return client;
}
