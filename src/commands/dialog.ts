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

/**
 * Shows a page in a dialog until it is closed: by its own button, which sends a message, or by the person.
 * @throws Error where Office opens none: it was refused or blocked (12009, 12011), or one is open already (12007)
 */
export function showDialog<EventType>(api: DialogApi<EventType>, address: string, size: DialogSize): Promise<void> {
  return new Promise((resolve, reject) => {
    // On the web a frame, since a window would need permission first. Office changes the options it is given, so each
    // call gets new ones.
    api.ui.displayDialogAsync(address, { ...size, displayInIframe: true }, ({ value: dialog, error }) => {
      if (!dialog) {
        reject(new Error(`No dialog could be opened: ${error?.code ?? ''} ${error?.message ?? ''}`));
        return;
      }
      dialog.addEventHandler(api.messageReceived, () => {
        dialog.close();
        resolve();
      });
      dialog.addEventHandler(api.eventReceived, resolve);
    });
  });
}
