/** One's own files: chosen in a dialog, or dropped anywhere on the page. */

export interface FileIntake {
  readonly button: HTMLButtonElement;
  readonly input: HTMLInputElement;
  /** Shown while a file hovers over the page. */
  readonly dropHint: HTMLElement;
}

export function acceptFiles({ button, input, dropHint }: FileIntake, onFile: (file: File) => void): void {
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
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    },
    true,
  );
}
