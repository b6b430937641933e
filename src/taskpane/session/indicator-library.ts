import type { Library } from '../../core';
import type { PickEvent, RefusedLibrary } from '../logic/picking';
import type { PanePorts } from '../ports';

/** Under this a bureau's own library is kept, as the text of its file. */
export const LIBRARY_KEY = 'indicator-library';

/** A browser keeps about five million characters for all that the pane remembers; a longer library is there until the pane is closed. */
const MOST_KEPT = 1_000_000;

type Because = RefusedLibrary['because'];

const isTold = (found: Library | Because): found is Because => typeof found === 'string' || Array.isArray(found);

/** The library that is offered from: the one that ships, or a bureau's own in its place. */
export class IndicatorLibrary {
  private isLoaded = false;
  /** Counts the own ones that were taken: the one that ships may come after them. */
  private taken = 0;
  /** Counts what was asked for: what comes late does not replace what came after it. */
  private turn = 0;

  constructor(
    private readonly settings: PanePorts['settings'],
    private readonly tell: (event: PickEvent) => void,
  ) {}

  /** Loads the library, unless it is there. */
  async load(): Promise<void> {
    if (this.isLoaded) return;
    this.isLoaded = true;
    const text = this.settings.read(LIBRARY_KEY) ?? '';
    if (text !== '' && (await this.take(text, undefined))) return;
    await this.loadShipped();
  }

  private async loadShipped(): Promise<void> {
    const { taken } = this;
    this.tell({ type: 'library', library: { kind: 'loading' } });
    const found = await import(/* webpackChunkName: "indicator-library" */ '../logic/shipped-library').catch(
      () => undefined,
    );
    if (taken !== this.taken) return;
    if (!found) this.isLoaded = false;
    this.tell({
      type: 'library',
      library: found ? { kind: 'ready', library: found.LIBRARY, isOwn: false, isKept: true } : { kind: 'failed' },
    });
  }

  /** Offers from a bureau's own library from now on, if it is one without mistakes; keeps it if that is possible. */
  async open(file: { readonly name: string; readonly text: () => Promise<string> }): Promise<void> {
    let text: string;
    try {
      text = await file.text();
    } catch {
      this.refuse(file.name, 'unreadable');
      return;
    }
    await this.take(text, file.name);
  }

  /** @param name of the file; `undefined` for the library that was kept */
  private async take(text: string, name: string | undefined): Promise<boolean> {
    const turn = ++this.turn;
    const reader = await import(/* webpackChunkName: "own-library" */ '../logic/own-library').catch(() => undefined);
    if (turn !== this.turn) return false;
    const found = reader ? reader.libraryFrom(text) : 'not-loaded';
    if (isTold(found)) {
      this.refuse(name, found);
      return false;
    }
    if (name !== undefined) this.settings.write(LIBRARY_KEY, text.length <= MOST_KEPT ? text : '');
    this.taken += 1;
    const isKept = this.settings.read(LIBRARY_KEY) === text;
    this.tell({ type: 'library-refused', refused: undefined });
    this.tell({ type: 'library', library: { kind: 'ready', library: found, isOwn: true, isKept } });
    return true;
  }

  private refuse(name: string | undefined, because: Because): void {
    this.tell({ type: 'library-refused', refused: { name, because } });
  }

  closeRefusal(): void {
    this.tell({ type: 'library-refused', refused: undefined });
  }

  /** Goes back to the library that ships, and keeps the own one no more. */
  async remove(): Promise<void> {
    this.settings.write(LIBRARY_KEY, '');
    this.turn += 1;
    this.closeRefusal();
    this.isLoaded = true;
    await this.loadShipped();
  }
}
