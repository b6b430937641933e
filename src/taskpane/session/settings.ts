import { DEFAULTS, HostFailure, type Checker, type Settings } from '../../core';
import {
  LAYERS,
  SETTINGS_KEY,
  type Layer,
  type SettingsOutcome,
  type SettingsState,
  type SettingsTrouble,
} from '../logic/setting';
import type { PanePorts } from '../ports';
import type * as kitOfSettings from './settings-kit';
import type { PaneStore } from './store';

type Kit = typeof kitOfSettings;
export type ParsedSettings = ReturnType<Kit['parseSettings']>;
type Texts = Readonly<Record<Layer, string>>;
type SteppingChecker = Pick<Checker, 'checkInSteps'>;

const loadSettingsKit = (): Promise<Kit> => import(/* webpackChunkName: "settings-kit" */ './settings-kit');

/** What a change of the settings in force is about. */
export interface SettingsChange {
  /** Checks come out otherwise now. */
  readonly ofChecks: boolean;
  readonly ofLive: boolean;
}

const NO_CHANGE: SettingsChange = { ofChecks: false, ofLive: false };

/** What was found kept. */
interface Kept {
  readonly texts: Texts;
  readonly troubles: readonly SettingsTrouble[];
}

/**
 * The settings in force: reads what is kept with the user and with the workbook, makes the checker by it, and changes it. What is kept is judged anew
 * whenever it is read, for anybody may have written it; where nothing is kept, nothing more of the program is loaded.
 */
export class OwnSettings {
  private checker: SteppingChecker;
  /** What that checker was made by. */
  private madeBy = '';
  /** What the settings in force were read from. */
  private taken: Texts | undefined;
  /** The workbook's, once it has told. */
  private inWorkbook: string | undefined;
  /** The user's, where the browser keeps nothing. */
  private unkept: string | undefined;
  /** Readings and changes come one after the other. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly ports: Pick<PanePorts, 'checker' | 'settings' | 'workbookSettings'>,
    private readonly store: PaneStore,
    private readonly onChanged: (change: SettingsChange) => void,
    private readonly load: () => Promise<Kit> = loadSettingsKit,
  ) {
    this.checker = ports.checker;
  }

  /**
   * The checker by the settings in force, with its memory as long as they are the same. Where something is kept and cannot be used, that is in the state.
   * @throws HostFailure while a cell is being edited
   */
  checkerNow(): Promise<SteppingChecker> {
    return this.inTurn(async () => {
      const { ofLive } = await this.take(await this.kept());
      // Whoever asks checks by them anyway.
      if (ofLive) this.onChanged({ ofChecks: false, ofLive });
      return this.checker;
    });
  }

  /** Looks again at what is kept: another pane may have changed it. @throws HostFailure while a cell is being edited */
  read(): Promise<void> {
    return this.inTurn(async () => this.onChanged(await this.take(await this.kept())));
  }

  /** Changes what one of both says; see {@link put}. Damaged settings are not changed. */
  change(layer: Layer, edit: (settings: Settings) => Settings): Promise<SettingsOutcome> {
    return this.inTurn(async () => {
      const kit = await this.kit();
      if (!kit) return { kind: 'not-loaded', layer };
      const kept = (await this.kept()).texts[layer];
      const read = kept === '' ? { settings: {} } : kit.parseSettings(kept);
      if (!('settings' in read)) return { kind: 'damaged', layer };
      return this.write(kit, layer, kit.settingsJson(edit(read.settings), layer));
    });
  }

  /**
   * Puts a document in the place of what is kept, `''` for none; the list is checked anew where that matters. Nothing of a document with a mistake is
   * taken.
   */
  put(layer: Layer, text: string): Promise<SettingsOutcome> {
    return this.inTurn(async () => {
      const kit = await this.kit();
      return kit ? this.write(kit, layer, text) : { kind: 'not-loaded', layer };
    });
  }

  /** What a document says, or what is wrong with it; nothing is changed. `undefined` where the part of the program that reads it did not come. */
  async look(document: string): Promise<ParsedSettings | undefined> {
    return (await this.kit())?.parseSettings(document);
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async kit(): Promise<Kit | undefined> {
    try {
      return await this.load();
    } catch (error) {
      console.error(error);
      return undefined;
    }
  }

  private async kept(): Promise<Kept> {
    const user = this.unkept ?? this.ports.settings.read(SETTINGS_KEY) ?? '';
    if (this.inWorkbook === undefined) {
      try {
        this.inWorkbook = (await this.ports.workbookSettings?.read()) ?? '';
      } catch (error) {
        const { reason } = error instanceof HostFailure ? error : new HostFailure('unknown');
        if (reason === 'cell-being-edited') throw error;
        console.warn('What the workbook keeps could not be read.', error);
        return { texts: { user, workbook: '' }, troubles: [{ kind: 'unread', layer: 'workbook', reason }] };
      }
    }
    return { texts: { user, workbook: this.inWorkbook }, troubles: [] };
  }

  private async write(kit: Kit, layer: Layer, document: string): Promise<SettingsOutcome> {
    const read = document === '' ? { settings: {} } : kit.parseSettings(document);
    if (!('settings' in read)) return { kind: 'refused', layer, problems: read.problems };
    const written = kit.settingsJson(read.settings, layer);
    const text = written === kit.settingsJson({}, layer) ? '' : written;
    const before = (await this.kept()).texts[layer];
    try {
      await this.keep(layer, text);
    } catch (error) {
      return { kind: 'failed', layer, reason: error instanceof HostFailure ? error.reason : 'unknown' };
    } finally {
      this.onChanged(await this.take(await this.kept()));
    }
    return { kind: 'kept', layer, before };
  }

  private async keep(layer: Layer, text: string): Promise<void> {
    const { settings, workbookSettings } = this.ports;
    if (layer === 'user') {
      settings.write(SETTINGS_KEY, text);
      this.unkept = (settings.read(SETTINGS_KEY) ?? '') === text ? undefined : text;
      return;
    }
    if (!workbookSettings) throw new HostFailure('not-supported');
    this.inWorkbook = undefined; // until it is written, nobody knows
    await workbookSettings.write(text);
    this.inWorkbook = text;
  }

  /** Brings what is kept into force. */
  private async take({ texts, troubles }: Kept): Promise<SettingsChange> {
    const known = this.taken;
    if (known && troubles.length === 0 && LAYERS.every((layer) => known[layer] === texts[layer])) return NO_CHANGE;
    const said = LAYERS.filter((layer) => texts[layer] !== '');
    const kit = said.length > 0 ? await this.kit() : undefined;
    const found = [...troubles];
    const settingsOf = (layer: Layer): Settings => {
      const text = texts[layer];
      if (text === '') return {};
      const read = kit?.parseSettings(text);
      if (read && 'settings' in read) return read.settings;
      found.push(read ? { kind: 'damaged', layer, text, problems: read.problems } : { kind: 'not-loaded', layer });
      return {};
    };
    const layers = { user: settingsOf('user'), workbook: settingsOf('workbook') };
    // What did not come is asked for again with the next check.
    this.taken = found.every(({ kind }) => kind === 'damaged') ? texts : undefined;
    return this.enforce(
      { layers, now: kit?.merged(layers.user, layers.workbook).settings ?? {}, troubles: found },
      kit,
    );
  }

  private enforce(next: Pick<SettingsState, 'layers' | 'now' | 'troubles'>, kit: Kit | undefined): SettingsChange {
    const { state, dispatch } = this.store;
    const before = state();
    const madeBy = kit ? checkedBy(next.now, kit) : '';
    const isOther = madeBy !== this.madeBy;
    if (isOther)
      this.checker = kit && madeBy !== '' ? kit.createChecker(kit.checkerPartsOf(next.now)) : this.ports.checker;
    this.madeBy = madeBy;
    const settings: SettingsState = {
      ...next,
      isRead: true,
      hasWorkbook: this.ports.workbookSettings !== undefined,
      isForgetful: this.unkept !== undefined,
    };
    const profile = kit?.profileIn(next.now);
    const isLive = next.now.live ?? DEFAULTS.live;
    dispatch({ type: 'settings-read', settings, profile, isLive });
    return { ofChecks: isOther || profile !== before.profile, ofLive: isLive !== before.live.isOn };
  }
}

/** What a checker is made by, as text; `''` where that is the program's own. */
function checkedBy({ rules, tolerance, vocabulary, forms }: Settings, { settingsJson }: Kit): string {
  const text = settingsJson({
    ...(rules && { rules }),
    ...(tolerance && { tolerance }),
    ...(vocabulary && { vocabulary }),
    ...(forms && { forms }),
  });
  return text === settingsJson({}) ? '' : text;
}
