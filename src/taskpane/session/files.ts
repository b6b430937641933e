import type { Locale } from '../../core';
import type { Held } from '../../files/picked/held';
import { pick, type Picked } from '../../files/picked/picked';
import { reportDate, unreadPart, version, type Report, type ReportPart } from '../../report';
import { filesPageWords, filesTotalText, partSentence } from '../../words/files-page';
import { profileChoices } from '../../words/ledger';
import { describeUnreadFile } from '../../words/unread-files';
import type { FileQuestion, FileWorker, StartFileWorker } from '../files-worker/question';
import {
  filesTotal,
  listedFiles,
  MOST_FILES,
  NO_FILES,
  reduceFiles,
  type FileOrder,
  type FilesEvent,
  type FilesState,
} from '../logic/files';
import type { TextClipboard } from '../ports';
import { createStore, type Store } from './store';

/** So many seconds a file may take. Counted in ticks: a machine that slept has not read meanwhile. */
export const PATIENCE = 120;

export interface FilesPorts {
  readonly startWorker: StartFileWorker;
  readonly clipboard: TextClipboard;
  readonly clock: () => Date;
  /** Calls the listener every second. @returns stops that */
  readonly ticks: (listener: () => void) => () => void;
  readonly locale: Locale;
}

/** How asking about one file ended. */
type Ended = { readonly part: ReportPart } | 'cancelled' | 'not-started';

/** Checks files one by one in a worker, and keeps what came of them as long as the pane is there. */
export class FilesSession {
  readonly store: Store<FilesState, FilesEvent> = createStore(reduceFiles, NO_FILES);
  private readonly files = new Map<number, File | undefined>();
  private running: AbortController | undefined;
  private worker: RunningWorker | undefined;

  constructor(private readonly ports: FilesPorts) {}

  /** A new list of what was chosen or dropped, checked at once. Not while another is checked. */
  async choose(held: Held, profile: string | undefined): Promise<void> {
    const { dispatch, state } = this.store;
    if (state().phase !== 'idle') {
      dispatch({ type: 'troubled', trouble: 'busy' });
      return;
    }
    dispatch({ type: 'looking' });
    this.take(await pick(held));
    await this.check(profile);
  }

  private take({ files, ...rest }: Picked): void {
    const taken = files.slice(0, MOST_FILES);
    this.files.clear();
    for (const [id, { file }] of taken.entries()) this.files.set(id, file);
    this.store.dispatch({
      type: 'picked',
      lines: taken.map(({ path }, id) => ({ id, path, part: undefined })),
      passedOver: { ...rest, beyond: files.length - taken.length },
    });
  }

  /** Checks what is not checked yet. */
  async check(profile: string | undefined): Promise<void> {
    const { dispatch, state } = this.store;
    const left = state().lines.filter(({ part }) => !part);
    if (state().phase !== 'idle' || left.length === 0) return;
    const controller = new AbortController();
    this.running = controller;
    dispatch({ type: 'started', profile, since: this.ports.clock() });
    for (const { id, path } of left) {
      dispatch({ type: 'reached', id });
      const ended = await this.checkOne(id, path, profile, controller.signal);
      if (ended === 'not-started') dispatch({ type: 'troubled', trouble: ended });
      if (typeof ended === 'string') break;
      dispatch({ type: 'answered', id, part: ended.part });
    }
    this.worker?.end();
    this.worker = undefined;
    dispatch({ type: 'ended' });
  }

  private async checkOne(id: number, path: string, profile: string | undefined, signal: AbortSignal): Promise<Ended> {
    const { startWorker, ticks, locale } = this.ports;
    if (signal.aborted) return 'cancelled';
    const unread = (why: string): Ended => ({ part: unreadPart(why, { file: path, path: undefined }) });
    const file = this.files.get(id);
    if (!file) return unread(describeUnreadFile('gone', undefined, locale));
    this.worker ??= new RunningWorker(startWorker, ticks);
    const ended = await this.worker.ask({ file, path, locale, profile }, signal);
    if (typeof ended !== 'string') return { part: ended };
    // Another one takes the next file.
    this.worker.end();
    this.worker = undefined;
    const words = filesPageWords[locale];
    return ended === 'died' || ended === 'hung' ? unread(words[ended]) : ended;
  }

  /** Ends the check at once. What is checked stays, and the rest can be checked later. */
  cancel(): void {
    this.running?.abort();
  }

  order(order: FileOrder): void {
    this.store.dispatch({ type: 'ordered', order });
  }

  closeTrouble(): void {
    this.store.dispatch({ type: 'trouble-closed' });
  }

  /** The list as text: a sentence per file, and the total. */
  async copy(): Promise<void> {
    const { dispatch, state } = this.store;
    const { locale, clipboard } = this.ports;
    const words = filesPageWords[locale];
    const lines = listedFiles(state());
    const sentences = lines.map(({ path, part }, index) =>
      words.inList(index + 1, path, part ? partSentence(part, locale) : words.notChecked),
    );
    const text = [filesTotalText(filesTotal(state()), locale), ...sentences].join('\n');
    try {
      await clipboard.write(text);
      dispatch({ type: 'copied', count: lines.length });
    } catch {
      dispatch({ type: 'copy-refused', text });
    }
  }

  closeCopy(): void {
    this.store.dispatch({ type: 'copy-closed' });
  }

  /** One report of all files in the order they are listed in; what was not checked is in it, and says so. */
  report(): Report {
    const { state } = this.store;
    const { locale, clock } = this.ports;
    const { profile, since } = state();
    const { notChecked } = filesPageWords[locale];
    return {
      locale,
      date: reportDate(since ?? clock()),
      version,
      demands: profileChoices(locale).find(([id]) => id === profile)?.[1],
      parts: listedFiles(state()).map(
        ({ path, part }) => part ?? unreadPart(notChecked, { file: path, path: undefined }),
      ),
    };
  }
}

type Outcome = ReportPart | 'not-started' | 'died' | 'hung' | 'cancelled';

/** A worker that may die, or never come back, of what it is asked. */
class RunningWorker {
  private readonly worker: FileWorker;
  private isReady = false;
  private isDead = false;
  private settle: (ended: Outcome) => void = () => undefined;

  constructor(
    start: StartFileWorker,
    private readonly ticks: FilesPorts['ticks'],
  ) {
    this.worker = start({
      onAnswer: (answer) => {
        if (answer.kind === 'ready') this.isReady = true;
        else this.settle(answer.part);
      },
      onDeath: () => {
        this.isDead = true;
        this.settle(this.isReady ? 'died' : 'not-started');
      },
    });
  }

  async ask(question: FileQuestion, signal: AbortSignal): Promise<Outcome> {
    if (this.isDead) return 'not-started';
    const ended = new Promise<Outcome>((resolve) => (this.settle = resolve));
    const giveUp = (): void => this.settle('cancelled');
    signal.addEventListener('abort', giveUp);
    let waited = 0;
    const stop = this.ticks(() => {
      waited += 1;
      if (waited >= PATIENCE) this.settle(this.isReady ? 'hung' : 'not-started');
    });
    this.worker.ask(question);
    try {
      return await ended;
    } finally {
      stop();
      signal.removeEventListener('abort', giveUp);
    }
  }

  end(): void {
    this.worker.end();
  }
}
