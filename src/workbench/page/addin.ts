/**
 * The add-in's page as Excel runs it with a shared runtime: loaded by the first button that is pressed, out of sight where that does not open
 * the pane, and running on when the pane is closed. A function that the page has not associated by the time it says it can take presses is not
 * called, and the press is lost, as in Excel.
 */
import type { AddinPage } from '../../office-host/objects/states';
import type { WorkbookHost } from '../../office-host/host';
import type { FrameMessage } from '../frame-messages';
import { addinFrame, type AddinFrame } from './frames';

export interface AddinParts {
  readonly frame: HTMLIFrameElement;
  /** What is shown and hidden with the pane, the frame within it. */
  readonly around: readonly HTMLElement[];
}

export interface Addin {
  /** Ends the page of the workbook before and, where asked to, opens the pane over this one. */
  open(host: WorkbookHost, shown: boolean): void;
  /** Opens the pane, as the button of a ShowTaskpane action does. */
  show(): void;
  /** Closes the pane by its ×. */
  hide(): void;
  /** Opens the pane and drops files on it, as a person does. */
  drop(files: readonly File[]): void;
  /** Calls a function, as the button of an ExecuteFunction action does. */
  press(id: string): void;
}

export interface AddinOptions {
  readonly address: (shown: boolean) => string;
  /** Without it Excel runs commands apart from the pane, which then cannot be shown by them. */
  readonly isShared: boolean;
  readonly onMessage: (message: FrameMessage, frame: AddinFrame) => void;
}

export function createAddin({ frame: element, around }: AddinParts, options: AddinOptions): Addin {
  let host: WorkbookHost | undefined;
  let isLoaded = false;
  let isReady = false;
  let waiting: FrameMessage[] = [];

  const frame: AddinFrame = addinFrame(element, (message) => {
    if (message.kind === 'commands-ready') {
      isReady = true;
      for (const one of waiting) frame.send(one);
      waiting = [];
    }
    options.onMessage(message, frame);
  });

  const isVisible = (): boolean => around.every(({ hidden }) => !hidden);
  const page: AddinPage = { isVisible, show: setVisible };

  function setVisible(visible: boolean): void {
    if (visible === isVisible()) return;
    for (const part of around) part.hidden = !visible;
    host?.addinShown(visible);
  }

  function load(shown: boolean): void {
    if (!host || isLoaded) return;
    isLoaded = true;
    frame.load(host, options.address(shown));
  }

  function show(): void {
    setVisible(true);
    load(true);
  }

  function whenReady(message: FrameMessage): void {
    if (isReady) frame.send(message);
    else waiting.push(message);
  }

  return {
    open(opened, shown) {
      host = opened;
      host.runAddin(options.isShared ? page : undefined);
      isLoaded = isReady = false;
      waiting = [];
      if (shown) show();
      else {
        setVisible(false);
        frame.unload();
      }
    },
    show,
    hide: () => setVisible(false),
    drop(files) {
      show();
      whenReady({ kind: 'files', files });
    },
    press(id) {
      whenReady({ kind: 'command', id });
      load(false);
    },
  };
}
