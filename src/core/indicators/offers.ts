import { kindOfUnit } from '../language/indicator-value';
import { squeeze } from '../language/spelling';
import { readTarget, signOf } from '../language/target';
import { VOCABULARY } from '../language/vocabulary';
import type { Position } from '../model/geometry';
import { indicatorNameKey, type KnownIndicator, type ProjectOfTable } from './known';
import type { Library, LibraryIndicator, Source } from './library-schema';
import type { Slot } from './slot';
import type { TargetParts } from './target-parts';

/** Where an offer comes from. */
export type Origin =
  | {
      readonly kind: 'workbook' | 'last-year';
      readonly project: string;
      /** Whether that is the very project of the row, in another table of its own or of last year. */
      readonly isSameProject: boolean;
      readonly sheetName: string;
      readonly position: Position;
    }
  | { readonly kind: 'library'; readonly library: string; readonly sources: readonly Source[] };

/** An indicator that a row may take. */
export interface Offer extends TargetParts {
  /** Stable while the library and the tables are: its second level and its name. */
  readonly id: string;
  readonly second: string;
  readonly name: string;
  /** From which number to which public tables have it: `90-100`. */
  readonly range?: string;
  readonly description?: string;
  readonly basis?: string;
  readonly from: Origin;
}

/** Where offers are looked for. */
export interface OfferSources {
  /** Of the tables of this workbook. */
  readonly workbook: readonly KnownIndicator[];
  /** Of those of last year's file. */
  readonly lastYear?: readonly KnownIndicator[];
  /** The one that ships, or the bureau's own. */
  readonly library?: Library;
}

/** More nobody reads through. */
const MOST = 20;
/** So many of other projects leave room for the library's. */
const MOST_OF_OTHERS = 6;

/**
 * The indicators that a row may take, the likeliest first: what the same project has elsewhere in the workbook, what it had last year, what other
 * projects of its kind have here and had last year, then the library's by the words and the kind of the project. Each is there once, none that the
 * table has already, and none that contradicts what stands in the row. Amounts and counts of other projects are not carried over.
 * @param wanted what the name is to have in it: then the library is searched for all kinds of projects
 */
export function offers(slot: Slot, { workbook, lastYear = [], library }: OfferSources, wanted = ''): readonly Offer[] {
  if (slot.isFilled) return [];
  const text = squeeze(wanted);
  const here = workbook.filter((one) => isOfLevel(slot, one));
  const before = lastYear.filter((one) => isOfLevel(slot, one));
  const same = ({ project }: KnownIndicator) => isSameProject(project, slot.project);
  const alike = (one: KnownIndicator) => !same(one) && isOfKind(one.project, slot.project);
  const isWanted = ({ name }: Offer) => squeeze(name).includes(text);
  const usable = (found: readonly Offer[]) => distinct(found.filter((offer) => isWanted(offer) && fits(slot, offer)));
  const ofOthers = (known: readonly KnownIndicator[], kind: 'workbook' | 'last-year') =>
    usable(known.filter(alike).map((one) => offerOf(one, kind, false))).slice(0, MOST_OF_OTHERS);
  return usable([
    ...here.filter(same).map((one) => offerOf(one, 'workbook', true)),
    ...before.filter(same).map((one) => offerOf(one, 'last-year', true)),
    ...ofOthers(here, 'workbook'),
    ...ofOthers(before, 'last-year'),
    ...(library ? ofLibrary(library, slot, text !== '') : []),
  ]).slice(0, MOST);
}

const isOfLevel = ({ seconds }: Slot, { second }: { readonly second: string }): boolean => seconds.includes(second);

const isSameProject = (one: ProjectOfTable, other: ProjectOfTable): boolean => one.key !== '' && one.key === other.key;

const isOfKind = (one: ProjectOfTable, other: ProjectOfTable): boolean =>
  one.kinds[0] !== undefined && other.kinds.includes(one.kinds[0]);

/** Each name once, where it comes first. */
function distinct(all: readonly Offer[]): readonly Offer[] {
  const keys = new Set<string>();
  return all.filter(({ name }) => {
    const key = indicatorNameKey(name);
    const isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  });
}

function offerOf(one: KnownIndicator, kind: 'workbook' | 'last-year', isSameProject: boolean): Offer {
  const { second, name, direction, unit, usual, description, basis, project, sheetName, position } = one;
  // The year of last year's deadline is over, and what a project may cost its own budget says.
  const isKept =
    usual !== undefined &&
    !(kind === 'last-year' && one.namesYear) &&
    kindOfUnit(unit, VOCABULARY) !== 'money' &&
    (isSameProject || one.isTransferable);
  return {
    id: `${second}/${indicatorNameKey(name)}`,
    second,
    name,
    direction,
    unit,
    ...(isKept && { usual }),
    ...(isSameProject && description !== undefined && { description }),
    ...(isSameProject && basis !== undefined && { basis }),
    from: { kind, project: project.name, isSameProject, sheetName, position },
  };
}

/**
 * What fits a project better counts more: words of it in the project's name, its kinds in their order and most if it is first of all for that kind,
 * what both names have in common, words in the project's goals, what fits any project. A usual target that can be written at once decides between equals.
 */
const POINTS = { named: 16, kinds: [12, 6, 4], first: 4, shared: 2, spoken: 2, any: 2, usual: 1 } as const;
/** More of a name in common says no more. */
const MOST_SHARED = 3;

function ofLibrary({ name: library, sources, indicators }: Library, slot: Slot, isSearch: boolean): readonly Offer[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const { project, seconds } = slot;
  const [named, spoken] = [squeeze(project.name), squeeze(project.text)];
  const pairs = new Set(pairsIn(named));
  return indicators
    .filter((one) => isOfLevel(slot, one))
    .map((one) => ({ one, points: pointsOf(one, project, { named, spoken, pairs }) }))
    .filter(({ points }) => isSearch || points > 0)
    .sort((a, b) => b.points - a.points || seconds.indexOf(a.one.second) - seconds.indexOf(b.one.second))
    .map(({ one }) => ({
      id: `${one.second}/${indicatorNameKey(one.name)}`,
      second: one.second,
      name: one.name,
      direction: one.direction,
      unit: one.unit ?? '',
      ...(one.usual !== undefined && { usual: one.usual }),
      ...(one.range !== undefined && { range: one.range }),
      from: { kind: 'library', library, sources: one.sources.flatMap((id) => byId.get(id) ?? []) },
    }));
}

/** Each two neighbouring characters of a text. */
const pairsIn = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

/** A project's name and goals as an indicator is held against them. */
interface Said {
  readonly named: string;
  readonly spoken: string;
  readonly pairs: ReadonlySet<string>;
}

function pointsOf(
  { name, kinds, words = [], usual }: LibraryIndicator,
  project: ProjectOfTable,
  { named, spoken, pairs }: Said,
): number {
  const place = project.kinds.findIndex((kind) => kinds.includes(kind));
  const points =
    (words.some((word) => named.includes(word)) ? POINTS.named : 0) +
    (POINTS.kinds[place] ?? 0) +
    (place >= 0 && kinds[0] === project.kinds[place] ? POINTS.first : 0) +
    (words.some((word) => spoken.includes(word)) ? POINTS.spoken : 0) +
    (kinds.includes('通用') ? POINTS.any : 0);
  if (points === 0) return 0;
  const shared = Math.min(MOST_SHARED, pairsIn(name).filter((pair) => pairs.has(pair)).length);
  return points + POINTS.shared * shared + (usual === undefined ? 0 : POINTS.usual);
}

/** Whether an offer is new to the table and agrees with what stands in the row: its name, its sign, its unit, its target. */
function fits({ taken, holds }: Slot, { name, direction, unit }: Offer): boolean {
  const key = indicatorNameKey(name);
  if (taken.has(key) || (holds.name !== '' && indicatorNameKey(holds.name) !== key)) return false;
  const sign = holds.sign === '定性' ? holds.sign : signOf(holds.sign);
  if (sign !== undefined && sign !== direction) return false;
  const written = readTarget(holds.value);
  if (written.kind === 'words') return direction === '定性';
  const [ownUnit, ownSign] =
    written.kind === 'quantity' ? [written.unit || holds.unit, written.comparison] : [holds.unit];
  return (ownUnit === '' || usualUnit(ownUnit) === unit) && (ownSign === undefined || ownSign === direction);
}

const usualUnit = (unit: string): string => VOCABULARY.unitSpellings.get(squeeze(unit)) ?? squeeze(unit);
