import { HostFailure, type InsertedSheet, type RemoveOptions } from '../../core';
import { leaving, ofStructure, runForUser, toHostFailure } from '../failures';
import { unlessReadOnly } from '../read-only';
import { contentsOf, fingerprint, loadContents, type Contents } from './contents';
import { Deletion, parted, type Parted } from './deletion';
import { findReader, loadReaders } from './readers';

/** How often it is tried: a failure may pass. */
const ATTEMPTS = 2;

const MAY_PASS = new Set(['unknown', 'host-busy', 'sheet-gone']);

/** What a failure to look comes to: what cannot be read is asked about; something unknown may pass, and is tried again first. */
function asked(failure: HostFailure, isLast: boolean): HostFailure {
  const { reason, detail } = failure;
  const isUnreadable = reason === 'too-large' || reason === 'not-supported' || (reason === 'unknown' && isLast);
  return isUnreadable ? new HostFailure('sheet-read', detail) : failure;
}

export interface RemovalOptions extends RemoveOptions {
  /** Whether a sheet that somebody has renamed stays: a name of their own makes it theirs. */
  readonly keepsRenamed?: boolean;
}

/** One undoing of an insertion: what it has been found to be, and what has become of it. */
class Removal {
  private readonly known: ReadonlyMap<string, InsertedSheet>;
  private readonly deletion: Deletion;
  /** Ids of those that were there at the first look: what was gone by then is not our doing. */
  private there: readonly string[] | undefined;

  constructor(
    sheets: readonly InsertedSheet[],
    private readonly options: RemovalOptions,
  ) {
    this.known = new Map(sheets.map((sheet) => [sheet.sheetId, sheet]));
    this.deletion = new Deletion(
      options.despite ? undefined : (id, contents, name) => this.isUnchanged(id, contents, name),
    );
  }

  private isUnchanged(id: string, contents: Contents, name: string): boolean {
    const known = this.known.get(id);
    return fingerprint(contents) === known?.content && (!this.options.keepsRenamed || name === known.name);
  }

  /** Two syncs to look at them, one for each 50,000 cells of the other sheets, and two to hide and delete them. */
  attempt(isLast: boolean): Promise<void> {
    return runForUser(async (context) => {
      const sheets = await parted(context, [...this.known.keys()]);
      this.there ??= sheets.going.map(({ id }) => id);
      if (sheets.going.length === 0) return;
      if (this.options.despite !== 'sheet-read')
        await this.assertUnused(context, sheets).catch((error: unknown) => {
          throw asked(toHostFailure(error), isLast);
        });
      await this.deletion.carryOut(context, sheets.going);
    });
  }

  /** @throws HostFailure `sheet-read` rather than `sheet-changed`, since whoever bears the one is told of the other */
  private async assertUnused(context: Excel.RequestContext, sheets: Parted): Promise<void> {
    const { going, staying } = sheets;
    const contents = this.options.despite ? [] : going.map(loadContents);
    const readers = loadReaders(context, staying);
    await context.sync();
    const found = await findReader(readers, sheets);
    if (found) throw new HostFailure('sheet-read', 'reader' in found ? found.reader : found.unreadable);
    const changed = going.find(({ id, name }, index) => {
      const used = contents[index];
      return used && !this.isUnchanged(id, contentsOf(used), name);
    });
    if (changed) throw new HostFailure('sheet-changed', changed.name);
  }

  /** Shows what is left again. @returns `undefined` where nobody knows, else the names, and whether nothing is gone */
  async afterwards(): Promise<{ readonly names: readonly string[]; readonly isWhole: boolean } | undefined> {
    try {
      const all = await this.deletion.showAgain();
      const ids = (this.there ?? [...this.known.keys()]).filter((id) => all.has(id));
      const isWhole = this.there === undefined || ids.length === this.there.length;
      return { names: ids.map((id) => all.get(id) ?? ''), isWhole };
    } catch {
      return undefined;
    }
  }
}

/** Removes inserted worksheets that hold what they held when they were done and that nobody reads from, unless the rest is asked for too. */
export async function removeInserted(sheets: readonly InsertedSheet[], options: RemovalOptions = {}): Promise<void> {
  const removal = new Removal(sheets, options);
  for (let attempt = 1; ; attempt++) {
    try {
      await removal.attempt(attempt === ATTEMPTS);
      return;
    } catch (error) {
      const failure = ofStructure(await unlessReadOnly(toHostFailure(error)));
      const left = await removal.afterwards();
      if (left?.names.length === 0) return; // the answer was lost, or somebody else deleted them
      const isLast = attempt === ATTEMPTS;
      if (left?.isWhole && (isLast || !MAY_PASS.has(failure.reason))) throw leaving(failure, { kind: 'nothing' });
      if (!isLast) continue;
      throw leaving(failure, left ? { kind: 'sheets', names: left.names } : { kind: 'unverified' });
    }
  }
}
