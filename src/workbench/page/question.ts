/** A question in the page, before something would be lost. */

export interface QuestionParts {
  readonly dialog: HTMLDialogElement;
  readonly text: HTMLElement;
  readonly points: HTMLElement;
  readonly yes: HTMLButtonElement;
  readonly no: HTMLButtonElement;
}

export interface Question {
  readonly text: string;
  readonly points?: readonly string[];
  readonly yes: string;
  /** What Enter and Escape choose: the answer by which nothing is lost. */
  readonly no: string;
}

export function createAsker({
  dialog,
  text,
  points,
  yes,
  no,
}: QuestionParts): (question: Question) => Promise<boolean> {
  return (question) => {
    text.textContent = question.text;
    points.replaceChildren(
      ...(question.points ?? []).map((point) => {
        const item = document.createElement('li');
        item.textContent = point;
        return item;
      }),
    );
    points.hidden = points.children.length === 0;
    yes.textContent = question.yes;
    no.textContent = question.no;
    dialog.returnValue = '';
    dialog.showModal();
    no.focus();
    return new Promise((resolve) => {
      dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
    });
  };
}
