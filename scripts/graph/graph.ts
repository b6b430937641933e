import type { SourceFile } from './imports';

/** Which node points at which others. Every node is a key, also one that points at nothing. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Folders whose subfolders are nodes of their own; the files that stand directly in one are its door. */
const SPLIT: readonly string[] = ['core', 'files'];

/** The folder a file belongs to: `core/model` of core/model/grid.ts, `core` of core/index.ts, `excel` of excel/a/b.ts. */
export function folderOf(file: string): string {
  const [outer = '', ...rest] = file.split('/');
  return SPLIT.includes(outer) && rest.length > 1 ? `${outer}/${rest[0] ?? ''}` : outer;
}

/** The files' graph. */
export function fileGraph(sources: readonly SourceFile[]): Graph {
  return new Map(sources.map((source) => [source.path, new Set(source.imports)]));
}

/** The graph with its nodes put together into groups; arrows within a group are left out. */
export function grouped(graph: Graph, groupOf: (node: string) => string): Graph {
  const groups = new Map<string, Set<string>>();
  for (const [node, targets] of graph) {
    const group = groups.get(groupOf(node)) ?? new Set();
    for (const target of targets) if (groupOf(target) !== groupOf(node)) group.add(groupOf(target));
    groups.set(groupOf(node), group);
  }
  return groups;
}

/** The shortest circle through each node that is in one, but for nodes that an earlier circle has named already. */
export function circles(graph: Graph): string[][] {
  const told = new Set<string>();
  const found: string[][] = [];
  for (const node of [...graph.keys()].sort()) {
    const circle = told.has(node) ? undefined : pathBetween(graph, node, node);
    if (!circle) continue;
    for (const member of circle) told.add(member);
    found.push(circle);
  }
  return found;
}

/** The shortest way along at least one arrow, both ends included. */
function pathBetween(graph: Graph, from: string, to: string): string[] | undefined {
  const ways = new Map([[from, [from]]]);
  const queue = [from];
  for (const node of queue) {
    for (const target of graph.get(node) ?? []) {
      if (target === to) return [...(ways.get(node) ?? []), to];
      if (ways.has(target)) continue;
      ways.set(target, [...(ways.get(node) ?? []), target]);
      queue.push(target);
    }
  }
  return undefined;
}

/** How many floors lie below each node: 0 for one that points at nothing. The graph must be without circles. */
export function floors(graph: Graph): Map<string, number> {
  const known = new Map<string, number>();
  const floorOf = (node: string): number => {
    const seen = known.get(node);
    if (seen !== undefined) return seen;
    const floor = Math.max(-1, ...[...(graph.get(node) ?? [])].map(floorOf)) + 1;
    known.set(node, floor);
    return floor;
  };
  for (const node of graph.keys()) floorOf(node);
  return known;
}

/** The arrows that no longer way says already: A → C goes where A → B → C is there. Needs a graph without circles. */
export function reduced(graph: Graph): Graph {
  const result = new Map<string, Set<string>>();
  for (const [node, targets] of graph) {
    const others = [...targets];
    const kept = others.filter(
      (target) => !others.some((other) => other !== target && pathBetween(graph, other, target) !== undefined),
    );
    result.set(node, new Set(kept));
  }
  return result;
}
