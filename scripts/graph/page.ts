import { floors, type Graph, grouped, reduced } from './graph';

const BEGIN = '<!-- graph: written by `npm run graph` -->';
const END = '<!-- /graph -->';

/** Two diagrams and a table of all arrows, as Markdown. `lines` has the number of lines of each folder. */
export function graphPage(folders: Graph, lines: ReadonlyMap<string, number>): string {
  const outer = grouped(folders, (folder) => (folder.startsWith('core/') ? 'core' : folder));
  const inner = new Map([...folders].filter(([folder]) => folder.startsWith('core/')));
  return [
    'The folders of `src`:',
    diagram(outer),
    'The floors inside `src/core`:',
    diagram(inner),
    'An arrow that a longer way says already is not drawn; the table has them all, the lowest folder first.',
    table(folders, lines),
  ].join('\n\n');
}

/** Puts the made part between the two marks of a document. */
export function withGraph(document: string, made: string): string {
  const [before, after] = around(document);
  return `${before}${BEGIN}\n\n${made}\n\n${END}${after}`;
}

/** Whether two documents tell of the same arrows. Numbers of lines may differ: they are those of the last writing. */
export function saysTheSame(one: string, other: string): boolean {
  return arrowsOnly(one) === arrowsOnly(other);
}

function around(document: string): [before: string, after: string] {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`The marks ${BEGIN} and ${END} are not there.`);
  return [before, after];
}

/** The document without the last column of its tables, and without the padding that depends on its width. */
function arrowsOnly(document: string): string {
  return document
    .replace(/\|[^|\n]*\|$/gm, '|')
    .replace(/ +/g, ' ')
    .replace(/-+/g, '-');
}

function diagram(graph: Graph): string {
  const id = (folder: string): string => folder.replace(/\W/g, '_');
  const arrows = [...reduced(graph)].flatMap(([folder, targets]) => [
    `  ${id(folder)}["${folder.replace('core/', '')}"]`,
    ...[...targets].sort().map((target) => `  ${id(folder)} --> ${id(target)}`),
  ]);
  return ['```mermaid', 'flowchart TD', ...arrows, '```'].join('\n');
}

function table(folders: Graph, lines: ReadonlyMap<string, number>): string {
  const floor = floors(folders);
  const order = [...folders.keys()].sort((a, b) => (floor.get(a) ?? 0) - (floor.get(b) ?? 0) || a.localeCompare(b));
  const rows = order.map((folder) => {
    const targets = order.filter((target) => folders.get(folder)?.has(target));
    return `| \`${folder}\` | ${targets.join(', ') || '–'} | ${String(lines.get(folder) ?? 0)} |`;
  });
  return ['| folder | imports | lines |', '| --- | --- | ---: |', ...rows].join('\n');
}
