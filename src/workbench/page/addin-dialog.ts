/** A dialog of the add-in: a page of its own in a window over the spreadsheet, which can still be worked in, as in Excel. */
import type { DialogRequest, FrameMessage } from '../frame-messages';
import type { WorkbookHost } from '../../office-host/host';
import { addinFrame } from './frames';

export interface AddinDialogParts {
  readonly dialog: HTMLDialogElement;
  readonly title: HTMLElement;
  readonly close: HTMLButtonElement;
  readonly frame: HTMLIFrameElement;
}

export interface AddinDialog {
  /** Opens a page; what it says, and that the person closed it, goes to the frame that asked for it. */
  open(request: DialogRequest, host: WorkbookHost, toOpener: (message: FrameMessage) => void): void;
  close(): void;
}

/** As in Excel, where a dialog is at least so large. */
function sizeOf({ width, height }: DialogRequest): Partial<CSSStyleDeclaration> {
  return { width: `max(${width}vw, 150px)`, height: `max(${height}vh, 250px)` };
}

/** @param addressOf the address at which the workbench has a page the add-in asked for */
export function createAddinDialog(parts: AddinDialogParts, addressOf: (url: string) => string): AddinDialog {
  let toOpener: ((message: FrameMessage) => void) | undefined;
  const frame = addinFrame(parts.frame, (message) => {
    if (message.kind === 'dialog-message') toOpener?.(message);
  });

  function close(): void {
    toOpener = undefined;
    parts.dialog.close();
    frame.unload();
  }

  function closeByPerson(): void {
    toOpener?.({ kind: 'dialog-closed' });
    close();
  }

  parts.close.addEventListener('click', closeByPerson);
  parts.frame.addEventListener('load', () => {
    const { contentDocument, contentWindow } = parts.frame;
    if (!toOpener || !contentDocument) return;
    parts.title.textContent = parts.frame.title = contentDocument.title;
    contentWindow?.focus();
  });

  return {
    open(request, host, opener) {
      closeByPerson();
      toOpener = opener;
      Object.assign(parts.dialog.style, sizeOf(request));
      parts.dialog.show();
      frame.load(host, addressOf(request.url));
    },
    close,
  };
}
