/** Office's dialogs, as far as a message needs them. */

interface Dialog<EventType> {
  close(): void;
  addEventHandler(type: EventType, handler: () => void): void;
}

interface Outcome<EventType> {
  /** Where Office opened one. */
  readonly value: Dialog<EventType> | undefined;
  readonly error: { readonly code: number; readonly message: string } | undefined;
}

interface DialogOptions {
  readonly width: number;
  readonly height: number;
  readonly displayInIframe: boolean;
}

export interface DialogApi<EventType> {
  readonly ui: {
    displayDialogAsync(address: string, options: DialogOptions, done: (outcome: Outcome<EventType>) => void): void;
  };
  /** The events: the page in the dialog sent a message; and anything else, above all its closing. */
  readonly messageReceived: EventType;
  readonly eventReceived: EventType;
}

/** In per cent of the screen; Office makes none lower than 250 pixels. */
export interface DialogSize {
  readonly width: number;
  readonly height: number;
}

/** The one dialog that a page can have open (https://learn.microsoft.com/office/dev/add-ins/testing/runtimes): a newer message takes its place. */
export class MessageDialog {
  private close: (() => void) | undefined;

  /**
   * Shows a page until it is closed: by its own button, which sends a message, by the person, or by the next one. Settles when it is open.
   * @throws Error where Office opens none: it was refused or blocked (12009, 12011)
   */
  show<EventType>(api: DialogApi<EventType>, address: string, size: DialogSize): Promise<void> {
    this.close?.();
    return new Promise((resolve, reject) => {
      // On the web a frame, since a window would need permission first. Office changes the options it is given, so each
      // call gets new ones.
      api.ui.displayDialogAsync(address, { ...size, displayInIframe: true }, ({ value: dialog, error }) => {
        if (!dialog) {
          reject(new Error(`No dialog could be opened: ${error?.code ?? ''} ${error?.message ?? ''}`));
          return;
        }
        const close = (): void => {
          this.forget(close);
          dialog.close();
        };
        this.close = close;
        dialog.addEventHandler(api.messageReceived, close);
        dialog.addEventHandler(api.eventReceived, () => this.forget(close));
        resolve();
      });
    });
  }

  private forget(close: () => void): void {
    if (this.close === close) this.close = undefined;
  }
}
