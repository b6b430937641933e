/** One's own files: chosen in a dialog, or dropped anywhere on the page. */

import { heldIn, type Held } from '../../files/picked/held';

export interface FileIntake {
  readonly button: HTMLButtonElement;
  readonly input: HTMLInputElement;
  /** Shown while a file hovers over the page. */
  readonly dropHint: HTMLElement;
}

/** Who takes what was chosen or dropped. */
export interface FileTakers {
  /** One file: to be opened. */
  readonly onFile: (file: File) => void;
  /** Several, or folders. */
  readonly onMany: (held: Held) => void;
}

export function acceptFiles({ button, input, dropHint }: FileIntake, { onFile, onMany }: FileTakers): void {
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) onFile(file);
    input.value = ''; // choosing the same file again must be heard
  });

  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  // Captured: the spreadsheet handles drops of its own.
  window.addEventListener(
    'dragover',
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      dropHint.hidden = false;
    },
    true,
  );
  window.addEventListener(
    'dragleave',
    (event) => {
      if (event.relatedTarget === null) dropHint.hidden = true;
    },
    true,
  );
  window.addEventListener(
    'drop',
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      dropHint.hidden = true;
      const held = event.dataTransfer ? heldIn(event.dataTransfer) : { files: [], folders: [] };
      const [file] = held.files;
      if (held.folders.length > 0 || held.files.length > 1) onMany(held);
      else if (file) onFile(file);
    },
    true,
  );
}
