import type { SeedTable } from '../../test/samples/seeds';

const LONGEST = 31;

/** What an accountant would call a table's sheet: the project's name, or the form's. */
function plainName(table: SeedTable): string {
  const name =
    table.form === 'project-gansu'
      ? (table.rows[0]?.[1] ?? '')
      : table.form === 'project-hebei'
        ? table.title.replace(/绩效目标表$/, '')
        : table.title;
  return name.replaceAll('/', '／').replace(/[\\*?:[\]\s]/g, '');
}

/** A name too long for a sheet ends where a phrase does. */
function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const cut = name.slice(0, LONGEST);
  const phrase = cut.search(/[、（，][^、（，]*$/);
  return phrase > LONGEST / 2 ? cut.slice(0, phrase) : cut;
}

/** Legal and unique within one workbook, in the order of the tables. */
export function sheetNames(tables: readonly SeedTable[]): readonly string[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    const plain = shortened(plainName(table));
    let name = plain;
    for (let copy = 2; taken.has(name); copy++) {
      const ending = `(${copy})`;
      name = plain.slice(0, LONGEST - ending.length) + ending;
    }
    taken.add(name);
    return name;
  });
}
