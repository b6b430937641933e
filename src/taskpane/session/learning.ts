/** Learning a form from the worksheet in front, without its page: only that page loads this. */
import {
  checkerPartsOf,
  corrected,
  createChecker,
  FORMS,
  isLearned,
  learnForm,
  type Correction,
  type Form,
  type Learned,
  type NotLearned,
  type SheetSnapshot,
  type Spreadsheet,
} from '../../core';
import { asFailure, givenUp, type Failure } from '../logic/failure';
import { breathe } from '../logic/in-slices';
import { untilCellIsLeft, type Wait } from '../logic/patience';
import { LAYERS, type Layer, type SettingsOutcome, type SettingsState } from '../logic/setting';
import type { SettingsActions } from './session';
import { createStore, type Store } from './store';

export type LearningState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly waiting: Wait | undefined }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'nothing'; readonly sheetName: string; readonly result: NotLearned }
  /** To be looked at and put right, then saved. `outcome`: why it was not saved. */
  | {
      readonly kind: 'learned';
      readonly sheet: SheetSnapshot;
      readonly learned: Learned;
      readonly isSaving: boolean;
      readonly outcome: Exclude<SettingsOutcome, { kind: 'kept' }> | undefined;
    }
  /** `isRecognised`: the worksheet that it was learned from is read by it now. */
  | {
      readonly kind: 'saved';
      readonly form: Form;
      readonly layer: Layer;
      readonly sheetName: string;
      readonly isRecognised: boolean;
    };

export interface Learning extends Pick<Store<LearningState, never>, 'state' | 'subscribe'> {
  /** Reads the worksheet in front, with its merged areas, and makes a form out. */
  readonly learn: () => Promise<void>;
  readonly correct: (correction: Correction) => void;
  /** Keeps the form under the settings of one of both. @returns whether it is kept and the worksheet is read by it */
  readonly save: (layer: Layer) => Promise<boolean>;
  /** Ends the reading, or lets go of what was learned. */
  readonly drop: () => void;
}

/** The forms that somebody has of one's own, whether or not another one with the same id goes before it here. */
export const ownForms = ({ layers }: SettingsState): readonly { readonly form: Form; readonly layer: Layer }[] =>
  LAYERS.flatMap((layer) => (layers[layer].forms ?? []).map((form) => ({ form, layer })));

/**
 * @param host whose worksheet in front is read
 * @param settings where a form is kept
 * @param now the settings in force
 */
export function createLearning(
  host: Pick<Spreadsheet, 'readActiveSheet'>,
  settings: Pick<SettingsActions, 'change'>,
  now: () => SettingsState,
): Learning {
  const store = createStore<LearningState, LearningState>((_, next) => next, { kind: 'idle' });
  let running: AbortController | undefined;

  const read = async (signal: AbortSignal): Promise<void> => {
    const onWaiting = (waiting: Wait): void => store.dispatch({ kind: 'reading', waiting });
    const asked = untilCellIsLeft(() => host.readActiveSheet({ merges: true, signal }), onWaiting, signal);
    const sheet = await Promise.race([asked, givenUp(signal)]);
    await Promise.race([breathe(), givenUp(signal)]);
    const known = ownForms(now()).map(({ form }) => form);
    const result = learnForm(sheet, { forms: [...known, ...FORMS] });
    store.dispatch(
      isLearned(result)
        ? { kind: 'learned', sheet, learned: result, isSaving: false, outcome: undefined }
        : { kind: 'nothing', sheetName: sheet.name, result },
    );
  };

  return {
    state: store.state,
    subscribe: store.subscribe,
    learn: async () => {
      running?.abort();
      const controller = new AbortController();
      running = controller;
      store.dispatch({ kind: 'reading', waiting: undefined });
      try {
        await read(controller.signal);
      } catch (error) {
        if (running !== controller) return;
        const failure = asFailure('check', error);
        store.dispatch(failure.reason === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', failure });
      }
    },
    correct: (correction) => {
      const state = store.state();
      if (state.kind !== 'learned' || state.isSaving) return;
      store.dispatch({ ...state, learned: corrected(state.learned, correction), outcome: undefined });
    },
    save: async (layer) => {
      const state = store.state();
      if (state.kind !== 'learned' || state.isSaving) return false;
      store.dispatch({ ...state, isSaving: true, outcome: undefined });
      const { sheet } = state;
      const { form } = state.learned;
      const outcome = await settings.change(layer, (own) => ({ ...own, forms: [...(own.forms ?? []), form] }));
      if (outcome.kind !== 'kept') {
        store.dispatch({ ...state, isSaving: false, outcome });
        return false;
      }
      const { tables } = createChecker(checkerPartsOf(now().now)).check([sheet]);
      const isRecognised = tables.some((table) => table.form === form.id);
      store.dispatch({ kind: 'saved', form, layer, sheetName: sheet.name, isRecognised });
      return isRecognised;
    },
    drop: () => {
      if (store.state().kind === 'reading') running?.abort();
      else store.dispatch({ kind: 'idle' });
    },
  };
}
