import { ALL_FORMS, type Form } from '../forms';
import { squeeze } from '../language/spelling';
import { STATEMENT, type TableRef } from '../model/finding';
import type { Statement } from '../prose';
import type { Table } from '../read';

const isBuiltIn = (form: Form): boolean => ALL_FORMS.some(({ id }) => id === form.id);

/**
 * Names each table as its users do: 项目编码, else 项目名称, else unit and form; tables with the same name are numbered from the second on.
 * @param known names given before; a table that is still called the same keeps its own
 */
export function tableRefs(tables: readonly Table[], known: WeakMap<Table, TableRef>): ReadonlyMap<Table, TableRef> {
  const refs = new Map<Table, TableRef>();
  const seen = new Map<string, number>();
  for (const table of tables) {
    const { identity } = table.form;
    const text = (key: string | undefined) => squeeze((key && table.fields.get(key)?.content) ?? '');
    const key = text(identity.code) || text(identity.name) || `${squeeze(table.unitName)}${table.form.name['zh-CN']}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const name = count > 1 ? `${key}#${count}` : key;
    const before = known.get(table);
    const ref =
      before?.key === name
        ? before
        : {
            sheetId: table.sheetId,
            sheetName: table.sheetName,
            form: table.form.id,
            ...(!isBuiltIn(table.form) && { formName: table.form.name }),
            area: table.area,
            title: table.title,
            key: name,
          };
    known.set(table, ref);
    refs.set(table, ref);
  }
  return refs;
}

/** Names a statement by its unit and title. */
export function statementRef({ sheetId, sheetName, area, title, unitName }: Statement): TableRef {
  return { sheetId, sheetName, form: STATEMENT, area, title, key: `${squeeze(unitName)}${squeeze(title)}` };
}
