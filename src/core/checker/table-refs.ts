import { squeeze } from '../language/spelling';
import { STATEMENT, type TableRef } from '../model/finding';
import type { Statement } from '../prose';
import type { Table } from '../read';

/** Names each table as its users do: 项目编码, else 项目名称, else unit and form; tables with the same name are numbered from the second on. */
export function tableRefs(tables: readonly Table[]): ReadonlyMap<Table, TableRef> {
  const refs = new Map<Table, TableRef>();
  const seen = new Map<string, number>();
  for (const table of tables) {
    const { code, name } = table.form.identity;
    const text = (key: string | undefined) => squeeze((key && table.fields.get(key)?.content) ?? '');
    const key = text(code) || text(name) || `${squeeze(table.unitName)}${table.form.name['zh-CN']}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    refs.set(table, {
      sheetId: table.sheetId,
      sheetName: table.sheetName,
      form: table.form.id,
      area: table.area,
      title: table.title,
      key: count > 1 ? `${key}#${count}` : key,
    });
  }
  return refs;
}

/** Names a statement by its unit and title. */
export function statementRef({ sheetId, sheetName, area, title, unitName }: Statement): TableRef {
  return { sheetId, sheetName, form: STATEMENT, area, title, key: `${squeeze(unitName)}${squeeze(title)}` };
}
