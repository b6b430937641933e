/**
 * Dialogs as desktop Excel offers them to office.js: opening one is an event office.js registers for, and what happens in it comes as that
 * event; within the dialog there is `window.external.MessageParent`. Excel would also insist on https, which the workbench is not served by.
 */
import type { DialogRequest, FrameMessage } from './frame-messages';

export type Done = (result: number) => void;
export type EventHandler = (event: number, payload: readonly unknown[]) => void;

/** Numbers of office.js: the event, what can happen in a dialog, and how opening one can end. */
export const DIALOG_EVENT = 10;
const MESSAGE_RECEIVED = 0;
const CLOSED = 12006;
const SUCCESS = 0;
const NOT_OF_THIS_DOMAIN = 12004;
const ALREADY_OPEN = 12007;

/** The dialog a frame of the add-in may have open. */
export interface FrameDialog {
  /** @param target what to open, as JSON */
  open(target: string, onEvent: EventHandler, done?: Done): void;
  close(done?: Done): void;
  /** Takes what the page says about the dialog, and lets everything else pass. */
  receive(message: FrameMessage): void;
}

export function createFrameDialog(toPage: (message: FrameMessage) => void): FrameDialog {
  let handler: EventHandler | undefined;

  function refusal({ url }: DialogRequest): number | undefined {
    if (handler) return ALREADY_OPEN;
    return new URL(url, location.href).origin === location.origin ? undefined : NOT_OF_THIS_DOMAIN;
  }

  return {
    open(target, onEvent, done) {
      const request = JSON.parse(target) as DialogRequest;
      const refused = refusal(request);
      if (refused === undefined) {
        handler = onEvent;
        toPage({ kind: 'dialog-open', request });
      }
      setTimeout(() => done?.(refused ?? SUCCESS));
    },
    close(done) {
      handler = undefined;
      toPage({ kind: 'dialog-close' });
      setTimeout(() => done?.(SUCCESS));
    },
    receive(message) {
      if (message.kind === 'dialog-message') handler?.(DIALOG_EVENT, [MESSAGE_RECEIVED, message.text, location.origin]);
      if (message.kind !== 'dialog-closed') return;
      const closed = handler;
      handler = undefined;
      closed?.(DIALOG_EVENT, [CLOSED]);
    },
  };
}
