/** Frames of the add-in: that of its page, which is the pane where it is to be seen, and that of a dialog. */
import type { HostEnd } from '../../office-host/bridge';
import type { WorkbookHost } from '../../office-host/host';
import type { FrameMessage } from '../frame-messages';
import { envelope, frameMessage } from '../frame-messages';

export interface AddinFrame {
  /** Loads a page of the add-in, working on this workbook from now on. */
  load(host: WorkbookHost, url: string): void;
  /** Ends the page, which then has no workbook any more. */
  unload(): void;
  send(message: FrameMessage): void;
}

export function addinFrame(
  element: HTMLIFrameElement,
  onMessage: (message: FrameMessage) => void = () => undefined,
): AddinFrame {
  let end: HostEnd | undefined;
  let disconnect = (): void => undefined;

  function send(message: FrameMessage): void {
    element.contentWindow?.postMessage(envelope(message), location.origin);
  }

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = event.source === element.contentWindow ? frameMessage(event) : undefined;
    if (!message) return;
    if (message.kind === 'bridge') void end?.receive(message.text);
    else onMessage(message);
  });

  return {
    send,
    load(host, url) {
      disconnect();
      const connected = host.connect((text) => send({ kind: 'bridge', text }));
      end = connected;
      disconnect = () => host.disconnect(connected);
      element.src = url;
    },
    unload() {
      disconnect();
      end = undefined;
      element.src = 'about:blank';
    },
  };
}
