import type { Decimal } from 'decimal.js';
import { cellKey, matrixOf } from '../forms';
import { procurement } from '../forms/procurement';
import type { MatrixColumn } from '../forms/schema';
import { headKey, headMeanings } from '../language/budget-words';
import { isProjectHead, isProjectsTitle } from '../language/captions';
import { convert } from '../language/money';
import { labelKey, squeeze } from '../language/spelling';
import { greatest } from '../model/geometry';
import type { FieldReading, MatrixTable, Table } from '../read';
import { matrixRows, moneyIn } from '../read/contents';
import { nameKey } from '../ties/names';

/** A project's amount in some table, in 元. */
export interface ProjectBudget {
  readonly table: Table;
  readonly name: string;
  readonly yuan: Decimal;
  readonly reading: FieldReading;
}

/** What is bought or acquired for a project is a part of its budget. */
const OF_PARTS = /采购|购买|资产/;

/** The projects of a list of project budgets, each with its 合计; nothing for other tables. */
export function listedProjects(table: MatrixTable): readonly ProjectBudget[] {
  return projectsIn(table, (columns) => columns.find(({ label }) => isProjectHead(labelKey(label))));
}

/**
 * The same, or what stands furthest in below units or 科目 in a table of projects under a head that says more than one of them: 支出项目类别（资金使用单位）.
 * Only what has a table of its own is surely a project.
 */
export function perhapsProjects(table: MatrixTable): readonly ProjectBudget[] {
  const listed = listedProjects(table);
  if (listed.length > 0 || !isProjectsTitle(squeeze(table.title))) return listed;
  const named = projectsIn(table, (columns) => columns.find(({ type }) => type === 'name'));
  const depth = greatest(named.map(indentOf));
  return depth > 0 ? named.filter((row) => indentOf(row) === depth) : [];
}

const indentOf = ({ called }: ProjectRow): number => called.length - called.trimStart().length;

/** A project's row, with its name as written. */
interface ProjectRow extends ProjectBudget {
  readonly called: string;
}

function projectsIn(
  table: MatrixTable,
  nameIn: (columns: readonly MatrixColumn[]) => MatrixColumn | undefined,
): readonly ProjectRow[] {
  if (table.form.id === procurement.id || OF_PARTS.test(table.title)) return [];
  const [half, ...others] = matrixOf(table.form)?.halves ?? [];
  const name = nameIn(half?.columns ?? []);
  const total = name && totalOf(half?.columns ?? []);
  if (!total || others.length > 0) return [];
  return matrixRows(table).flatMap(({ key, kind, cells }) => {
    const named = cells.get(name.key);
    const reading = cells.get(total.key);
    const money = moneyIn(table, cellKey(key, total.key));
    return kind === 'item' && reading && money?.kind === 'amount'
      ? [
          {
            table,
            name: nameKey(named?.content ?? ''),
            called: String(named?.value ?? ''),
            yuan: convert(money.amount, table.unit, '元'),
            reading,
          },
        ]
      : [];
  });
}

/** The column of whole amounts among those of a list. */
export function totalOf(columns: readonly MatrixColumn[]): MatrixColumn | undefined {
  const amounts = columns.filter(({ type, isFurther }) => type === 'money' && !isFurther);
  const totals = amounts.filter(({ label }) => headMeanings(headKey(labelKey(label))).includes('total'));
  return totals.length === 1 ? totals[0] : amounts.length === 1 ? amounts[0] : undefined;
}
