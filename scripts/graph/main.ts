/**
 * Draws which folder of src imports which into docs/architecture.md: `npm run graph`. With `-- --check` it writes
 * nothing and fails where the page is out of date. A circle, of folders or of files, fails either way.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { circles, fileGraph, folderOf, type Graph, grouped } from './graph';
import { readSources, type SourceFile } from './imports';
import { graphPage, saysTheSame, withGraph } from './page';

const SOURCES = 'src';
const PAGE = 'docs/architecture.md';

export async function main(...args: readonly string[]): Promise<void> {
  const outcome = await drawGraph(SOURCES, PAGE, args.includes('--check'));
  for (const problem of outcome) console.error(problem);
  process.exitCode = outcome.length > 0 ? 1 : 0;
}

/** Writes, or compares, the graph of `root` in `page`; gives back what is wrong, one sentence each. */
export async function drawGraph(root: string, page: string, onlyCheck: boolean): Promise<string[]> {
  const sources = readSources(root);
  const problems = circleProblems(sources);
  if (problems.length > 0) return problems;

  const written = readFileSync(page, 'utf8');
  const options = await resolveConfig(page);
  const folders = grouped(fileGraph(sources), folderOf);
  const made = await format(withGraph(written, graphPage(folders, linesOf(sources))), {
    ...options,
    parser: 'markdown',
  });
  if (!onlyCheck) writeFileSync(page, made);
  else if (!saysTheSame(written, made)) return [`${page} shows other imports than ${root} has: run npm run graph.`];
  return [];
}

function circleProblems(sources: readonly SourceFile[]): string[] {
  const files = fileGraph(sources);
  const folders = grouped(files, folderOf);
  const ofFiles = circles(files).map((circle) => `A circle of files: ${circle.join(' → ')}`);
  const ofFolders = circles(folders).map((circle) => `A circle of folders: ${withExamples(circle, files)}`);
  return [...ofFolders, ...ofFiles];
}

/** The circle with, for each arrow, one of the files it comes from. */
function withExamples(circle: readonly string[], files: Graph): string {
  return circle
    .map((folder, index) => {
      const next = circle[index + 1];
      const example = [...files].find(
        ([file, targets]) => folderOf(file) === folder && [...targets].some((target) => folderOf(target) === next),
      );
      return example ? `${folder} (${example[0]})` : folder;
    })
    .join(' → ');
}

function linesOf(sources: readonly SourceFile[]): Map<string, number> {
  const lines = new Map<string, number>();
  for (const source of sources) {
    const folder = folderOf(source.path);
    lines.set(folder, (lines.get(folder) ?? 0) + source.lines);
  }
  return lines;
}
