import type { Locale } from '../../core';
import type { ReportPart } from '../../report';

/** One file to be read and checked, as it is sent to the worker. */
export interface FileQuestion {
  readonly file: File;
  /** What it is called in the list and the report. */
  readonly path: string;
  readonly locale: Locale;
  /** By whose demands, where somebody has chosen. */
  readonly profile: string | undefined;
}

/** What the worker says: once that it is there, and what came of each file. */
export type FileAnswer = { readonly kind: 'ready' } | { readonly kind: 'done'; readonly part: ReportPart };

/** Something that answers one question after another, and may die of one. */
export interface FileWorker {
  readonly ask: (question: FileQuestion) => void;
  /** Ends it at once, whatever it is doing. */
  readonly end: () => void;
}

export interface FileWorkerListener {
  readonly onAnswer: (answer: FileAnswer) => void;
  /** It will not answer any more. */
  readonly onDeath: () => void;
}

export type StartFileWorker = (listener: FileWorkerListener) => FileWorker;
