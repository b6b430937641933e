import { bareUnitName } from '../language/captions';
import { remembered } from '../language/remembered';
import { labelKey, squeeze } from '../language/spelling';
import type { TableProfile } from '../model/finding';
import { COMMON, demandsOf, findProfile, isKnownFor, PROFILES, type Demands, type Profile } from '../profiles';
import type { Table } from '../read';
import { factsOf } from '../read/contents';

/** What is asked for in place of a place: that nothing be held against a table but what is demanded everywhere. */
export const EVERYWHERE = 'common';

/** What may be chosen: a place whose demands are known, or {@link EVERYWHERE}. */
export const PROFILE_CHOICES: readonly string[] = [
  ...PROFILES.flatMap(({ id, demands }) => (demands ? id : [])),
  EVERYWHERE,
];

/**
 * By whose demands a table is checked: those of the place somebody chose for all of them, else of the place that the table tells, where they are
 * known for its form. Else by what is demanded everywhere.
 * @param chosen the id of a profile, or {@link EVERYWHERE}; absent to go by what each table tells
 */
export function profileFor(table: Table, chosen: string | undefined): TableProfile | undefined {
  return chosen === undefined ? profileOf(table) : CHOSEN.get(chosen);
}

const CHOSEN: ReadonlyMap<string, TableProfile> = new Map(
  PROFILE_CHOICES.map((id) => [id, { id, by: 'choice', text: '', isDemanded: id !== EVERYWHERE }]),
);

/** The demands that go with a profile. */
export function demandsBy(profile: TableProfile | undefined): Demands {
  return profile?.isDemanded ? demandsOf(findProfile(profile.id)) : COMMON;
}

/**
 * Whose version of the forms a table follows, and what tells it, the most telling first: the code of its project, the name of its unit, its title, its
 * labels, its form. Names of projects, goals and indicators may speak of any place and tell nothing; where two places are told at once, neither is.
 */
const profileOf: (table: Table) => TableProfile | undefined = remembered((table) => {
  for (const [by, tellIn] of TOLD_BY) {
    const tell = tellIn(table);
    const told = PROFILES.flatMap((profile) => {
      const text = tell(profile);
      return text === undefined ? [] : [{ profile, text }];
    });
    const [only] = told;
    if (only && told.length === 1) {
      const { profile, text } = only;
      return { id: profile.id, by, text, isDemanded: isKnownFor(profile, table.form.id) };
    }
  }
  return undefined;
});

/** What of a table may tell a place, put together once; and whether it tells the one asked for. */
type Tell = (table: Table) => (profile: Profile) => string | undefined;

const TOLD_BY: readonly (readonly [TableProfile['by'], Tell])[] = [
  ['code', ofCode],
  ['unit', ofUnit],
  ['title', ofTitle],
  ['labels', ofLabels],
  [
    'form',
    ({ form }) =>
      ({ forms }) =>
        forms.includes(form.id) ? form.name['zh-CN'] : undefined,
  ],
];

/** Whether a project's code says that its indicators are set by its place's budget system. */
export function isFixedByCode(table: Table, profile: TableProfile | undefined): boolean {
  const letters = findProfile(profile?.id)?.fixed ?? '';
  return letters !== '' && codesOf(table).some((code) => letters.includes(PROJECT_CODE.exec(code)?.[2] ?? ' '));
}

const contentOf = ({ fields }: Table, key: string | undefined): string =>
  squeeze((key === undefined ? undefined : fields.get(key)?.content) ?? '');

/** 13022523P00012310001X; in lists the name stands behind it: 51000021R000000019951-工资性支出. */
const PROJECT_CODE = /^(\d{2})\d{6}([A-Z])\d{4}/;

const codesOf = (table: Table): readonly string[] => {
  const { code, name } = table.form.identity;
  return [contentOf(table, code), contentOf(table, name)];
};

function ofCode(table: Table): ReturnType<Tell> {
  const codes = codesOf(table).flatMap((text) => {
    const region = PROJECT_CODE.exec(text)?.[1];
    return region === undefined ? [] : [{ text, region }];
  });
  return ({ code }) => codes.find(({ region }) => region === code)?.text;
}

/** Fields that name units. */
const UNITS: readonly string[] = ['unit', 'department'];
/** What may follow a place's name without 省 or 市: 张掖经济技术开发区. A street may be called after any place: 上海路街道. */
const BEHIND_BARE = ['经济', '高新'];

function ofUnit(table: Table): ReturnType<Tell> {
  const names = [table.unitName, ...UNITS.map((key) => contentOf(table, key))].map(bareUnitName);
  return ({ units }) => names.find((name) => units.some((place) => beginsWith(name, place)));
}

function beginsWith(name: string, place: string): boolean {
  const bare = place.slice(0, -1);
  return name.startsWith(place) || BEHIND_BARE.some((behind) => name.startsWith(bare + behind));
}

/** A title may be made of the project's name, which may speak of any place. */
function ofTitle(table: Table): ReturnType<Tell> {
  const { title, form } = table;
  const text = squeeze(title);
  const project = contentOf(table, form.identity.name);
  const namesProject = project !== '' && (text.includes(project) || project.includes(text));
  if (text === '' || namesProject) return () => undefined;
  const bare = text.replace(/^20\d{2}年度?/, '');
  return ({ titles, units }) => {
    // Only tables of a budget, which have no project, begin their title with the unit's name.
    const ofBudget = form.identity.name === undefined ? units : [];
    const isTold =
      titles.some((word) => text.includes(squeeze(word))) || ofBudget.some((place) => bare.startsWith(place));
    return isTold ? text : undefined;
  };
}

function ofLabels(table: Table): ReturnType<Tell> {
  const printed = new Set(factsOf(table).map(({ reading }) => labelKey(reading.label)));
  return ({ labels }) =>
    labels.length > 0 && labels.every((label) => printed.has(labelKey(label))) ? labels.join('、') : undefined;
}
