import type { Locale } from '../core';
import type { CliWords } from '../words/cli';
import type { Disk } from './disk';

/** Where output goes; `colour` where the terminal shows it. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colour: boolean;
}

/**
 * 0: done, no error found; 1: at least one finding of severity error; 2: a file could not be read or written, or a wrong call; 3: no file
 * held a table to check, nor anything that looks like one.
 */
export type ExitCode = 0 | 1 | 2 | 3;

/** What every command is given beside its options. */
export interface Call {
  readonly locale: Locale;
  readonly words: CliWords;
  readonly output: Output;
  readonly disk: Disk;
  /** The time, which a report states. */
  readonly now: () => Date;
}

/** A call that cannot be carried out, with the sentence that says what to do. */
export class WrongCall extends Error {
  constructor(
    message: string,
    /** Whether the usage is worth being shown. */
    readonly showUsage = true,
  ) {
    super(message);
    this.name = 'WrongCall';
  }
}
