import { numberingOf } from '../language/numbering';
import { amountOf, NUMBER, type Amount } from './items';
import { plain } from './mentions';

/** Names are compared without brackets and dashes, which people leave out at will. */
const bare = (text: string): string => plain(text).replace(/[()[\]《》\-—–·]/g, '');

/** The telling part of a project's name: without a year before it and without 经费, 资金, 项目 after it. */
function essence(name: string): string {
  return name.replace(/^20\d{2}年度?/, '').replace(/(?:专项|项目)?(?:经费|资金|费用|费|款)$/, '');
}

/** Replaces a name that has been found in the text. */
const TAKEN = '｜';

/** The name as the text writes it, if it does. */
const hasName = (text: string, name: string): string | undefined =>
  name.length >= 2 && text.includes(name) ? name : undefined;

/**
 * A shorter form of the name that the text uses instead: its telling part, without a few characters at either end (市政管网工程 for 某区市政管网工程二期).
 */
function hasEssence(text: string, name: string): string | undefined {
  const core = essence(name);
  if (core.length >= 4 && text.includes(core)) return core;
  const length = Math.max(6, Math.ceil(core.length * 0.7));
  for (let start = 0; start + length <= core.length; start++) {
    if (text.includes(core.slice(start, start + length))) return core.slice(start, start + length);
  }
  return undefined;
}

export interface ProjectList<T> {
  /** How many projects the sentence names. */
  readonly named: number;
  readonly missing: readonly T[];
}

/** From this many names on, a sentence counts as a list. */
const FEWEST = 3;

/**
 * Which projects a sentence that lists them leaves out. Names are looked up in the text; the text is never split into names, since names
 * may contain 、 themselves.
 * @returns the projects that are not named, if more than half of all projects are. Nothing for a list of a few main projects, or one that
 *   ends in 等 and so says that it is incomplete.
 */
export function unnamedProjects<T>(
  sentence: string,
  projects: readonly T[],
  nameOf: (project: T) => string,
): ProjectList<T> {
  let text = bare(sentence);
  const found = new Set<T>();
  // The longest name first, and each is taken out of the text: a name may be part of another.
  const byLength = [...projects].sort((a, b) => nameOf(b).length - nameOf(a).length);
  for (const isNamed of [hasName, hasEssence]) {
    for (const project of byLength) {
      const name = bare(nameOf(project));
      const as = found.has(project) ? undefined : isNamed(text, name);
      if (as === undefined) continue;
      found.add(project);
      text = text.replace(as, TAKEN);
    }
  }
  const isOpen = /｜[^、,;。]{0,6}等/.test(text);
  const missing =
    isOpen || found.size < FEWEST || found.size * 2 <= projects.length
      ? []
      : projects.filter((project) => !found.has(project));
  return { named: found.size, missing };
}

/** The sentences of a paragraph. */
export function sentencesOf(text: string): readonly string[] {
  const rest = numberingOf(text)?.rest ?? text;
  return rest.split(/[。！!]/).filter((sentence) => sentence !== '');
}

/** 项目共5个, and 5个预算项目. */
const COUNTS =
  /项目(?:总数|数量|共计|合计|共有|[共有为计])?(\d{1,3})个|(\d{1,3})个(?:部门|预算|支出|一级|二级|特定目标类|专项|本级)*项目/g;
/** A count of what was evaluated, of another year, or of some projects. */
const OF_OTHERS = /自评|评价|监控|上年|去年|其中|重点|部分|等|新增|延续/;

/** How many projects with performance targets a sentence counts, if it counts them once: 纳入绩效目标管理的项目5个. */
export function countedProjects(text: string): number | undefined {
  const counts = sentencesOf(plain(text))
    .filter((sentence) => sentence.includes('绩效目标') && !OF_OTHERS.test(sentence))
    .flatMap((sentence) => [...sentence.matchAll(COUNTS)].map(([, before, behind]) => Number(before ?? behind)));
  return counts.length === 1 ? counts[0] : undefined;
}

/** The money of so many projects, as the sentence that counts them states it behind: 项目5个，涉及预算241万元. */
export function moneyOfCounted(text: string, count: number): Amount | undefined {
  const pattern = new RegExp(
    `\\D${count}个(?:[^\\d,;。]{0,10}项目)?,?(?:涉及|共|合计|总)?(?:财政|项目|预算|安排){0,4}(?:支出|资金|金额|经费)?(?:总额|合计|安排|为|:){0,3}${NUMBER}`,
    'u',
  );
  const [, digits, unit] = pattern.exec(plain(text)) ?? [];
  return amountOf(digits, unit);
}
