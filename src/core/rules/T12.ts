import { both } from '../model/locale';
import { Decimal } from 'decimal.js';
import type { Table } from '../read';
import { matrixRows } from '../read/contents';
import type { Statement } from '../prose';
import type { Figure } from '../prose/figures';
import { amountBehind, type Amount } from '../prose/items';
import { leftoverIn } from '../prose/leftovers';
import { plain, type Mention } from '../prose/mentions';
import { sentencesOf, unnamedProjects } from '../prose/project-list';
import {
  amountsAbove,
  hasShares,
  sharesGiven,
  wrongShareAmong,
  wrongShareIn,
  type WrongShare,
} from '../prose/proportions';
import type { FigureCell } from '../prose/realms';
import { sharesWithoutSign } from '../prose/shares';
import { agrees, statedIn, type Stated, type WrongSum } from '../prose/stated';
import { inOneLine } from '../language/spelling';
import type { UnitTables } from '../ties/units';
import { convert, grainOf, MONEY_UNITS, plainNumber } from '../language/money';
import { grouped } from '../model/grouping';
import { listedProjects, type ProjectBudget } from './listed-projects';
import { wrongCount } from './project-count';
import type { TieObjection, WorkbookRule } from './rule';
import { cellIn, cellsByMeaning, elsewhereOf, Fields, statedOf, titleOf, type Cell, type Place } from './stated-cells';
import { checkCodedItems, checkItems, isAbout } from './stated-items';

/** The parts of a figure, as one, in a table that prints all of them and has further rows beside them. */
function sumIn(table: Table, parts: readonly string[] = []): readonly Cell[] {
  const [first, ...others] = parts.flatMap((key) => (table.fields.has(key) ? (cellIn(table, key) ?? []) : []));
  const hasMore = matrixRows(table).some(({ kind }) => kind === 'extra');
  if (!first || others.length + 1 < parts.length || !hasMore) return [];
  const cells = [first, ...others];
  return [
    {
      table,
      keys: parts,
      yuan: cells.reduce((sum, { yuan }) => sum.plus(yuan), new Decimal(0)),
      grain: others.reduce((most, { grain }) => Decimal.max(most, grain), first.grain),
    },
  ];
}

function cellsOf({ form, key, isByMeaning, ifWhole, parts }: FigureCell, tables: readonly Table[]): readonly Cell[] {
  return tables
    .filter((table) => table.form.id === form)
    .flatMap((table) => {
      const cell = cellIn(table, key);
      const total = ifWhole && cellIn(table, ifWhole.total);
      const wholes = ifWhole
        ? tables.filter((other) => other.form.id === ifWhole.form).flatMap((other) => cellIn(other, ifWhole.key) ?? [])
        : [];
      const isWhole = wholes.length === 0 || wholes.some(({ yuan }) => total?.yuan.equals(yuan));
      if (!cell && isByMeaning) return cellsByMeaning(table, key);
      return cell && isWhole ? [...sumIn(table, parts), cell] : [];
    });
}

function figureCells({ cells }: Figure, tables: readonly Table[]): readonly Cell[] {
  return cells.flatMap((cell) => cellsOf(cell, tables));
}

function nameOf(project: Table): string {
  const key = project.form.identity.name;
  return inOneLine((key && project.fields.get(key)?.content) ?? '');
}

function differs(place: Place, field: string, stated: Stated, cells: readonly Cell[]): TieObjection | undefined {
  const [first] = cells;
  if (!first) return undefined;
  const expected = convert(first.yuan, '元', stated.unit);
  const isLess = stated.figure.isPartOfCell === true && stated.amount.lessThan(expected);
  return {
    ...place,
    field,
    message: 'differs',
    values: { phrase: stated.phrase, table: titleOf(first.table), unit: stated.unit },
    expected,
    actual: stated.amount,
    stated: statedOf(stated.phrase, stated),
    elsewhere: elsewhereOf(cells),
    ...(isLess && { severity: 'hint' as const }),
  };
}

function wrongSum(place: Place, field: string, { kind, total, parts, sum, mayBeRounded }: WrongSum): TieObjection {
  return {
    ...place,
    field,
    message: kind,
    values: {
      total: total.phrase,
      parts: [...new Set(parts.map(({ phrase }) => phrase))],
      unit: total.unit,
    },
    expected: sum,
    actual: total.amount,
    stated: statedOf(total.phrase, total),
    elsewhere: [],
    ...(mayBeRounded && { severity: 'hint' as const }),
  };
}

function wrongShare(place: Place, field: string, { part, whole, stated, expected }: WrongShare): TieObjection {
  const written = ({ amount, unit }: Amount) => `${plainNumber(amount)}${unit}`;
  return {
    ...place,
    field,
    message: 'proportion',
    values: { part: written(part), whole: written(whole) },
    expected,
    actual: stated,
    stated: { figure: `${plainNumber(stated)}%` },
    elsewhere: [],
  };
}

function* missingProjects(place: Place, text: string, projects: readonly Table[]): Iterable<TieObjection> {
  for (const sentence of sentencesOf(text)) {
    if (!sentence.includes('项目')) continue;
    const { named, missing } = unnamedProjects(sentence, projects, nameOf);
    for (const project of missing) {
      const position = project.form.identity.name && project.fields.get(project.form.identity.name)?.position;
      yield {
        ...place,
        field: `projects.${nameOf(project)}`,
        message: 'project',
        values: { project: nameOf(project), named, count: projects.length },
        elsewhere: position ? [{ table: project, position }] : [],
      };
    }
  }
}

/** One table for each project name, since a project may be disclosed twice. */
function projectsOf(tables: readonly Table[]): readonly Table[] {
  const byName = new Map<string, Table>();
  for (const table of tables) {
    const name = plain(nameOf(table));
    if (name !== '' && !byName.has(name)) byName.set(name, table);
  }
  return [...byName.values()];
}

/** The projects of a unit's lists that stand there once, with their amounts. */
function listedIn(tables: readonly Table[]): readonly ProjectBudget[] {
  const all = tables.flatMap((table) => (table.made === 'matrix' ? listedProjects(table) : []));
  return [...grouped(all, ({ name }) => name).values()].flatMap((same) => (same.length === 1 ? same : []));
}

/** Projects that a text calls by their names, with an amount behind: 突发公共卫生应急处置支出12.80万元. */
function* checkListed(
  place: Place,
  text: string,
  listed: readonly ProjectBudget[],
  fields: Fields,
): Iterable<TieObjection> {
  for (const { table, name, yuan, reading } of listed) {
    const said = name.length < LONG ? undefined : amountBehind(text, name);
    if (!said || isAbout(said, { yuan, grain: grainOf(2).times(MONEY_UNITS[table.unit]) })) continue;
    yield {
      ...place,
      field: fields.next(`project.${name}`),
      message: 'differs',
      values: { phrase: name, table: titleOf(table), unit: said.unit },
      expected: convert(yuan, '元', said.unit),
      actual: said.amount,
      stated: statedOf(name, said),
      elsewhere: [{ table, position: reading.position }],
    };
  }
}

/** Shorter names are words of any text. */
const LONG = 4;

/** So many paragraphs above may state the whole of which one gives the shares. */
const NEAR = 3;

/** What stands right above a paragraph. */
const nearAbove = ({ paragraphs }: Statement, index: number): string =>
  paragraphs
    .slice(Math.max(0, index - NEAR), index)
    .map(({ text }) => text)
    .join(';');

type AmountsAbove = ReturnType<typeof amountsAbove>;

/** Shares that paragraphs one below the other give, one each; looked at where the first of them stands. */
function* checkShares(
  statement: Statement,
  first: number,
  above: AmountsAbove,
  fields: Fields,
): Iterable<TieObjection> {
  const { paragraphs } = statement;
  const givesOne = (at: number) => sharesGiven(paragraphs[at]?.text ?? '') === 1;
  if (!givesOne(first) || givesOne(first - 1)) return;
  let end = first + 1;
  while (givesOne(end)) end++;
  const own = paragraphs.slice(first, end);
  const wrong =
    own.length > 1
      ? wrongShareAmong(
          own.map(({ text }) => text),
          nearAbove(statement, first),
          above(first),
        )
      : undefined;
  const at = wrong && own[wrong.index]?.position;
  if (at) yield wrongShare({ table: statement, at }, fields.next('proportion'), wrong);
}

function* checkStatement(statement: Statement, { unitName, tables, year }: UnitTables): Iterable<TieObjection> {
  const fields = new Fields();
  const projects = projectsOf(tables);
  const listed = listedIn(tables);
  const above = amountsAbove(statement.paragraphs.map(({ text }) => text));
  for (const [index, { paragraph, levels, wrongSums }] of statedIn(statement, [unitName], year).entries()) {
    const place: Place = { table: statement, at: paragraph.position };
    const wrong = new Set<Mention>();
    for (const stated of levels) {
      const cells = figureCells(stated.figure, tables);
      const objection = cells.some(({ yuan, grain }) => agrees(stated, yuan, grain))
        ? undefined
        : differs(place, fields.next(stated.figure.id), stated, cells);
      if (!objection) continue;
      wrong.add(stated);
      yield objection;
    }
    // If a figure was reported as wrong, that explains why its sum is wrong.
    for (const sum of wrongSums) {
      if ([sum.total, ...sum.parts].some((mention) => wrong.has(mention))) continue;
      yield wrongSum(
        place,
        fields.next(`${sum.total.figure?.id ?? 'total'}.${sum.kind === 'change' ? 'change' : 'sum'}`),
        sum,
      );
    }
    const leftover = leftoverIn(paragraph.text);
    if (leftover !== undefined)
      yield {
        ...place,
        field: fields.next('leftover'),
        message: 'leftover',
        values: { leftover },
        stated: { figure: leftover },
        elsewhere: [],
      };
    for (const share of sharesWithoutSign(paragraph.text))
      yield {
        ...place,
        field: fields.next('share'),
        message: 'share',
        severity: 'hint',
        values: { share },
        stated: { figure: share },
        elsewhere: [],
      };
    const share = hasShares(paragraph.text) && wrongShareIn(paragraph.text, nearAbove(statement, index), above(index));
    if (share) yield wrongShare(place, fields.next('proportion'), share);
    yield* checkShares(statement, index, above, fields);
    yield* missingProjects(place, paragraph.text, projects);
    yield* wrongCount(place, statement, paragraph.text, projects);
    yield* checkItems(place, paragraph.text, tables, fields);
    yield* checkCodedItems(place, paragraph.text, tables, fields);
    yield* checkListed(place, paragraph.text, listed, fields);
  }
}

export const T12: WorkbookRule = {
  code: 'T12',
  severity: 'warning',
  scope: 'between-tables',
  title: both('情况说明的数字与表不符', 'A figure in the text differs from the tables'),
  messages: {
    differs: both(
      '说明文字中“{phrase}”为 {actual}，而《{table}》中为 {expected}，相差 {difference}（{unit}）。',
      'The text says {actual} for "{phrase}", but {table} says {expected}: a difference of {difference} ({unit}).',
    ),
    twice: both(
      '说明文字中“{phrase}”前面写 {expected}，后面又写 {actual}，相差 {difference}（{unit}）。',
      'The text first says {expected} for "{phrase}" and then {actual}: a difference of {difference} ({unit}).',
    ),
    sum: both(
      '说明文字中“{total}”为 {actual}，而{parts}合计为 {expected}，相差 {difference}（{unit}）。',
      'The text says {actual} for "{total}", but {parts} add up to {expected}: a difference of {difference} ({unit}).',
    ),
    exceeded: both(
      '说明文字中{parts}合计为 {expected}，已超过“{total}”的 {actual}，多出 {difference}（{unit}）。',
      'In the text {parts} add up to {expected}, {difference} more than the {actual} of "{total}" ({unit}).',
    ),
    change: both(
      '说明文字中总的增减为 {actual}，而{parts}的增减合计为 {expected}，相差 {difference}（{unit}，减少记为负数）。',
      'The text says {actual} for the whole change, but those of {parts} add up to {expected}: {difference} apart ({unit}; decreases are negative).',
    ),
    className: both(
      '说明文字中的“{phrase}”，在《{table}》中叫“{name}”，请核对科目名称。',
      'What the text calls "{phrase}" is "{name}" in {table}. Check the name.',
    ),
    leftover: both(
      '说明文字里的“{leftover}”是模板留下的，请改成实际内容。',
      'In the text "{leftover}" is left from the template. Replace it by what is so.',
    ),
    share: both(
      '说明文字中“占 {share}”后面少了百分号，同段其他占比都有。',
      'The share {share} in the text lacks its %, which others in the paragraph have.',
    ),
    proportion: both(
      '说明文字中 {part} 占 {whole} 应为 {expected}%，而写的是 {actual}%；同段其他占比都是按 {whole} 算的。',
      'In the text {part} are {expected} % of {whole}, not {actual} %; the other shares of the paragraph are shares of {whole}.',
    ),
    project: both(
      '说明文字列举了 {count} 个项目中的 {named} 个，没有列出“{project}”。',
      'The text lists {named} of {count} projects; "{project}" is missing.',
    ),
    count: both(
      '说明文字说设定绩效目标的项目有 {stated} 个，而绩效目标表有 {count} 个项目，请核实。',
      'The text counts {stated} projects with targets; there are tables of {count}. Please check.',
    ),
  },
  *check({ units }) {
    for (const unit of units) {
      for (const statement of unit.statements) yield* checkStatement(statement, unit);
    }
  },
};
