/**
 * Stands before office.js in a frame of the add-in, which then finds what it finds in desktop Excel: a bridge for the
 * rich API, and `window.external`. office.js itself is untouched; this script only provides what it looks for.
 *
 * The frame's query string says which Excel this is: `theme` (light, dark, high-contrast), `lang` (zh-CN, en-US),
 * `excelapi` (the ExcelApi requirement set it has, at most 1.15: what the client on npm knows), `runtime=apart` (it has no shared runtime). A
 * page that is loaded out of sight has `hidden`, a dialog of the add-in `dialog`.
 */
import type { Done, EventHandler } from './frame-dialogs';
import { createFrameDialog, DIALOG_EVENT } from './frame-dialogs';
import type { FrameMessage } from './frame-messages';
import { envelope, frameMessage } from './frame-messages';
import { isSaveShortcut } from './save-shortcut';
import type { NativeBridge } from '../office-host/bridge';

/** Numbers by which office.js names an event, a method and the outcome of either. */
const APP_COMMAND_INVOKED = 39;
const APP_COMMAND_COMPLETED = 94;
const SUCCESS = 0;
const NOT_SUPPORTED = 5000;
/** Flag of an add-in that shares its page, and how that is shown at first. */
const SHARED_APP = 1;
const DISPLAY_MODE = { hidden: 1, taskpane: 2 } as const;

const query = new URLSearchParams(location.search);
const locale = query.get('lang') ?? 'zh-CN';
const excelApi = query.get('excelapi') ?? '1.15';
const isDialog = query.has('dialog');
const isShared = query.get('runtime') !== 'apart';

/** Colours of a theme under the names `Office.context.officeTheme` has, as the numbers the host gives them. */
function theme(background: number, foreground: number): object {
  return {
    bodyBackgroundColor: background,
    bodyForegroundColor: foreground,
    controlBackgroundColor: background,
    controlForegroundColor: foreground,
  };
}

const LIGHT = theme(0xffffff, 0x323130);
const THEMES: Readonly<Record<string, object>> = {
  light: LIGHT,
  dark: theme(0x292929, 0xffffff),
  'high-contrast': theme(0x000000, 0xffffff),
};

function toPage(message: FrameMessage): void {
  window.parent.postMessage(envelope(message), location.origin);
}

const dialog = createFrameDialog(toPage);

const bridge: NativeBridge = {
  onMessageFromHost: null,
  sendMessageToHost: (text) => toPage({ kind: 'bridge', text }),
};

/** What desktop Excel tells an add-in about itself and its document. */
function documentContext(): object {
  const sets = {
    ExcelApi: excelApi,
    DelayForCellEdit: '1.1',
    AddinCommands: '1.3',
    DialogApi: '1.1',
    RichApiRuntime: '1.2',
    Settings: '1.1',
    ExcelUndoApiAll: '1.0', // the spreadsheet's own undo takes back what add-ins write
    ...(isShared && { SharedRuntime: '1.1' }),
  };
  const settings = new Map<string, string>();
  const values: Readonly<Record<string, unknown>> = {
    // who and where
    AppType: 1, // Excel
    AppVersionMajor: 16,
    AppVersionMinor: 1,
    HostFullVersion: '16.0.17928.20000',
    AppUILocale: locale,
    AppDataLocale: locale,
    DocUrl: '工作簿.xlsx',
    // what it can do
    AppCapabilities: 1, // reading and writing
    SupportedMatrix: JSON.stringify(sets),
    DialogRequirementMatrix: '{}',
    FeaturesForSolution: '{}',
    TouchEnabled: false,
    CommerceAllowed: false,
    // this pane
    SolutionRef: 'jixiao-workbench',
    SolutionToken: '',
    InstanceId: 'jixiao-workbench',
    CorrelationId: '',
    ActivationMode: 1,
    ControlIntegrationLevel: 1, // a task pane
    InitialDisplayMode: query.has('hidden') ? DISPLAY_MODE.hidden : DISPLAY_MODE.taskpane,
    HostCustomMessage: undefined,
    TelemetryContext: '{}',
    Cookies: '',
    OfficeThemeInfo: JSON.stringify(THEMES[query.get('theme') ?? 'light'] ?? LIGHT),
  };
  const getters = Object.entries(values).map(([name, value]) => [`Get${name}`, () => value]);
  return {
    ...(Object.fromEntries(getters) as Record<string, () => unknown>),
    GetSettings: () => ({
      Read(keys: string[], texts: string[]) {
        settings.forEach((text, key) => {
          keys.push(key);
          texts.push(text);
        });
      },
      Write(keys: string[], texts: string[]) {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, texts[index] ?? ''));
      },
    }),
  };
}

let pressCommand: EventHandler | undefined;

/** The part of desktop Excel's `window.external` that office.js uses for what this add-in does. */
function desktopHost(): object {
  const context = documentContext();
  return {
    GetContext: () => context,
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$${isDialog ? 'isDialog' : ''}$$${isShared ? SHARED_APP : 0}`,
    ...(isDialog && { MessageParent: (text: string) => toPage({ kind: 'dialog-message', text }) }),
    GetLoggingAllowed: () => false,
    Execute(method: number, parameters: readonly unknown[], done?: Done) {
      const isCompletion = method === APP_COMMAND_COMPLETED;
      if (isCompletion) {
        const [id, outcome] = parameters;
        toPage({ kind: 'command-completed', id: String(id), isMissing: outcome !== SUCCESS });
      }
      setTimeout(() => done?.(isCompletion ? SUCCESS : NOT_SUPPORTED));
    },
    RegisterEvent(event: number, target: string, handler: EventHandler, done?: Done) {
      if (event === DIALOG_EVENT) {
        dialog.open(target, handler, done);
        return;
      }
      if (event === APP_COMMAND_INVOKED) {
        pressCommand = handler;
        toPage({ kind: 'commands-ready' });
      }
      setTimeout(() => done?.(SUCCESS));
    },
    UnregisterEvent(event: number, _target: string, done?: Done) {
      if (event === DIALOG_EVENT) dialog.close(done);
      else setTimeout(() => done?.(SUCCESS));
    },
  };
}

/** So long is waited for the pane to be there, in milliseconds, and so often is it tried. */
const PATIENCE = 30_000;
const AGAIN_AFTER = 100;

/** Drops files on the page as a browser does: first they are held over it, and are dropped once it says that it takes them. */
function drop(files: readonly File[], until = Date.now() + PATIENCE): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const happens = (type: string): boolean =>
    document.documentElement.dispatchEvent(
      new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }),
    );
  const isTaken = !happens('dragover');
  if (isTaken) happens('drop');
  else if (Date.now() < until) setTimeout(() => drop(files, until), AGAIN_AFTER);
}

window.addEventListener('message', (event) => {
  const message = event.source === window.parent ? frameMessage(event) : undefined;
  if (!message) return;
  dialog.receive(message);
  if (message.kind === 'files') drop(message.files);
  if (message.kind === 'bridge') bridge.onMessageFromHost?.(message.text);
  if (message.kind === 'command') {
    const source = JSON.stringify({ source: { id: message.id } });
    pressCommand?.(APP_COMMAND_INVOKED, [message.id, message.id, source]);
  }
});

// In Excel the workbook is saved, wherever the focus is; a browser would offer to save the page.
window.addEventListener('keydown', (event) => {
  if (!isSaveShortcut(event)) return;
  event.preventDefault();
  toPage({ kind: 'save' });
});

Object.assign(window, { _richApiNativeBridge: bridge });
Object.defineProperty(window, 'external', { value: desktopHost(), configurable: true, writable: true });
