/** What the page of the workbench and a frame of the add-in say to each other, by `postMessage` on one origin. */

export type FrameMessage =
  /** A message of the rich API's bridge, as JSON text, either way. */
  | { readonly kind: 'bridge'; readonly text: string }
  /** Page → frame: the function command of this id was pressed on the ribbon. */
  | { readonly kind: 'command'; readonly id: string }
  /** Page → frame: these files were dropped on the page and are for the add-in; each is called by its way from the folder it was dropped with. */
  | { readonly kind: 'files'; readonly files: readonly File[] }
  /** Frame → page: function commands can be pressed now. */
  | { readonly kind: 'commands-ready' }
  /** Frame → page: Ctrl+S was pressed in the frame. */
  | { readonly kind: 'save' }
  /** Frame → page: the function command said it is done; or it is `missing`: the page has no such function. */
  | { readonly kind: 'command-completed'; readonly id: string; readonly isMissing: boolean }
  /** Frame → page: open this page of the add-in in a dialog. */
  | { readonly kind: 'dialog-open'; readonly request: DialogRequest }
  /** Frame → page: close the dialog. */
  | { readonly kind: 'dialog-close' }
  /** From the dialog's frame to the page, and from there to the frame that opened it: what the dialog has to say. */
  | { readonly kind: 'dialog-message'; readonly text: string }
  /** Page → frame: the person closed the dialog. */
  | { readonly kind: 'dialog-closed' };

/** As office.js hands it to the host; sizes in per cent of the screen. */
export interface DialogRequest {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

interface Envelope {
  readonly jixiaoFrame: FrameMessage;
}

export function envelope(message: FrameMessage): Envelope {
  return { jixiaoFrame: message };
}

/** `undefined` for anything that is not ours: other scripts post messages too. */
export function frameMessage(event: MessageEvent<unknown>): FrameMessage | undefined {
  const { data } = event;
  if (event.origin !== location.origin || typeof data !== 'object' || data === null) return undefined;
  return 'jixiaoFrame' in data ? (data as Envelope).jixiaoFrame : undefined;
}
