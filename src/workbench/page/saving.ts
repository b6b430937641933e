/** The save button, its shortcut, and what is asked before work would be lost. */
import { isSaveShortcut } from '../save-shortcut';
import type { OpenDocument } from './document';
import { download } from './download';
import type { Question } from './question';
import type { Language } from './texts';
import { lossTexts, TEXTS } from './texts';

export interface SavingParts {
  readonly document: OpenDocument;
  readonly language: Language;
  readonly button: HTMLButtonElement;
  /** Without it a saved file has no marks: it is the file that is handed in, and marks are scaffolding. */
  readonly withMarks: HTMLInputElement;
  readonly ask: (question: Question) => Promise<boolean>;
  /** Says how it went; `failed` for what must not be overlooked. */
  readonly tell: (message: string, how?: 'failed') => void;
}

export interface Saving {
  save(): Promise<void>;
  /** May the workbook that is open be closed? Asks where work would be lost. */
  mayLeave(): Promise<boolean>;
}

export function createSaving({ document: workbook, language, button, withMarks, ask, tell }: SavingParts): Saving {
  const texts = TEXTS[language];
  let isBusy = false;

  async function write(): Promise<void> {
    const name = workbook.name;
    const file = await workbook.save(withMarks.checked);
    if (!file || name === undefined) return;
    if (file.losses.length > 0) {
      const points = lossTexts(language, file.losses);
      if (!(await ask({ text: texts.losing, points, yes: texts.saveAnyway, no: texts.cancel }))) {
        tell(texts.notSaved);
        return;
      }
    }
    download(name, file.bytes);
    file.confirm();
    tell(texts.saved(name, file.changedCells, file.marks, withMarks.checked));
  }

  async function save(): Promise<void> {
    if (isBusy || button.disabled) return;
    isBusy = true;
    try {
      await write();
    } catch (error) {
      console.error(error);
      tell(texts.cannotSave, 'failed');
    } finally {
      isBusy = false;
    }
  }

  button.addEventListener('click', () => void save());
  // Captured: the spreadsheet takes keys for itself.
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isSaveShortcut(event)) return;
      event.preventDefault();
      event.stopPropagation();
      void save();
    },
    true,
  );
  window.addEventListener('beforeunload', (event) => {
    if (workbook.hasUnsavedWork) event.preventDefault();
  });

  return {
    save,
    async mayLeave() {
      if (!workbook.hasUnsavedWork) return true;
      return ask({ text: texts.leave(workbook.name ?? ''), yes: texts.discard, no: texts.stay });
    },
  };
}
