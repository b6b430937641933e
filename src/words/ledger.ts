import {
  both,
  EVERYWHERE,
  fill,
  PROFILE_CHOICES,
  PROFILES,
  ruleOf,
  type Bilingual,
  type CheckedTable,
  type CheckOutcome,
  type Locale,
  type TableProfile,
  type UncheckedBecause,
} from '../core';

/**
 * Why rules could not judge tables, as far as anybody would miss it: that nothing is filled in is said by the line of what is to be filled in,
 * and that there is nothing of the kind in a table needs no words.
 */
const REASONS: Readonly<Record<Exclude<UncheckedBecause, 'blank' | 'nothing'>, Bilingual>> = {
  unreadable: both('有金额读不出来', 'An amount cannot be read'),
  unclear: both('有的行或栏认不出来，不知是否计入合计', 'Rows or columns that are not known may belong to the totals'),
  absent: both('表上没有找到所需的栏目', 'The labels needed were not found on the table'),
  unit: both('没有写明金额单位', 'The table names no unit of money'),
  year: both('没有写明预算年度', 'The table states no budget year'),
  'unknown-form': both('不是已知的表式，不知应当有哪些栏目', 'The form is not known, nor what it should have'),
};

type Reason = keyof typeof REASONS;
const ORDER = Object.keys(REASONS) as Reason[];

/** The same rules that could not judge some tables for the same reason. */
export interface UncheckedRules<Table> {
  readonly because: Reason;
  readonly codes: readonly string[];
  readonly tables: readonly Table[];
}

/** What was not checked in the tables that were read, gravest reason first: one entry for all tables of which the same is to be said. */
export function uncheckedRules<Table extends { readonly checks: readonly CheckOutcome[] }>(
  tables: readonly Table[],
): readonly UncheckedRules<Table>[] {
  const found = new Map<string, { because: Reason; codes: readonly string[]; tables: Table[] }>();
  for (const table of tables) {
    for (const because of ORDER) {
      const codes = table.checks.flatMap((check) =>
        check.outcome === 'unchecked' && check.because === because ? check.code : [],
      );
      if (codes.length === 0) continue;
      const key = `${because} ${codes.join()}`;
      const bundle = found.get(key) ?? { because, codes, tables: [] };
      bundle.tables.push(table);
      found.set(key, bundle);
    }
  }
  return [...found.values()].sort((a, b) => ORDER.indexOf(a.because) - ORDER.indexOf(b.because));
}

/** The reason, in an accountant's words. */
export function describeReason(because: Reason, locale: Locale): string {
  return REASONS[because][locale];
}

/** The rules by what they look for, each with its code. */
export function nameRules(codes: readonly string[], locale: Locale): string {
  const names = codes.map((code) => {
    const title = ruleOf(code)?.title[locale];
    return title === undefined ? code : locale === 'zh-CN' ? `${title}（${code}）` : `${title} (${code})`;
  });
  return names.join(locale === 'zh-CN' ? '；' : '; ');
}

const BY_PROFILE = {
  choice: both('按您选的“{name}”填报要求审核', 'Held against what {name} demands, as chosen'),
  own: both('按“{name}”填报要求审核', 'Held against what {name} demands'),
  everywhere: both('按您选的各地通用要求审核', 'Held against what is demanded everywhere, as chosen'),
  common: both('识别为“{name}”：按通用要求审核', 'Told to be of {name}: only what is demanded everywhere was checked'),
  none: both('未识别地区：只按通用要求审核', 'The place is not told: only what is demanded everywhere was checked'),
};

/** By whose demands tables were checked. */
export function describeProfile(profile: TableProfile | undefined, locale: Locale): string {
  if (profile?.id === EVERYWHERE) return BY_PROFILE.everywhere[locale];
  const name = PROFILES.find(({ id }) => id === profile?.id)?.name[locale];
  if (!profile || name === undefined) return BY_PROFILE.none[locale];
  const said = profile.by === 'choice' ? 'choice' : profile.isDemanded ? 'own' : 'common';
  return fill(BY_PROFILE[said][locale], { name }, locale);
}

const BY_TABLE = both('按表上写明的地区', 'As each table tells');
const NO_PLACE = both('各地通用要求', 'What is demanded everywhere');

/** By whose demands tables may be checked: what is asked for (`''`: as each table tells), and its name. */
export function profileChoices(locale: Locale): readonly (readonly [id: string, name: string])[] {
  const nameOf = (id: string) => PROFILES.find((profile) => profile.id === id)?.name[locale] ?? id;
  return [
    ['', BY_TABLE[locale]],
    ...PROFILE_CHOICES.map((id) => [id, id === EVERYWHERE ? NO_PLACE[locale] : nameOf(id)] as const),
  ];
}

/** What is to be said of the tables' places, each once, with how many tables it is said of. */
export function checkedBy(
  tables: readonly Pick<CheckedTable, 'profile'>[],
  locale: Locale,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { profile } of tables) {
    const said = describeProfile(profile, locale);
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return counts;
}
