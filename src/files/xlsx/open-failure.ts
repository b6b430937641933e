import type { WhyUnread } from './package/file-kind';
import { mostOf } from './package/limits';

export type OpenFailureReason = WhyUnread | 'noSheets' | 'gone';

/** A file that is not opened or read, and why. */
export class OpenFailure extends Error {
  constructor(
    readonly reason: OpenFailureReason,
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = 'OpenFailure';
  }

  /** The limit the file is beyond, if it is. */
  get most(): number | undefined {
    return mostOf(this.reason);
  }
}
