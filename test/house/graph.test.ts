import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawGraph } from '../../scripts/graph/main';

const PAGE = '# A house\n\n<!-- graph: written by `npm run graph` -->\n\n<!-- /graph -->\n\nProse.\n';

/** A source folder with the given files and an empty page beside it. */
function house(files: Readonly<Record<string, string>>): { root: string; page: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'graph-'));
  const page = path.join(folder, 'architecture.md');
  writeFileSync(page, PAGE);
  const root = path.join(folder, 'src');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return { root, page };
}

const LAYERED = {
  'core/index.ts': "export * from './rules/rules';\n",
  'core/model/grid.ts': 'export interface Grid {\n  rows: number;\n}\n',
  'core/read/index.ts': "import type { Grid } from '../model/grid';\nexport const read = (grid: Grid) => grid;\n",
  'core/rules/rules.ts':
    "import { read } from '../read';\nexport const later = () => import('../model/grid');\nread;\n",
  'excel/deep/host.ts': "export * from '../../core';\nexport type Cells = import('../../core/model/grid').Grid;\n",
  'taskpane/pane.tsx': "import './pane.css';\nimport React from 'react';\nimport { read } from '../core/index';\n",
};

describe('npm run graph', () => {
  it('writes the folders, what they import and their lines, and leaves the prose around them', async () => {
    const { root, page } = house(LAYERED);
    expect(await drawGraph(root, page, false)).toEqual([]);
    const text = readFileSync(page, 'utf8');
    expect(text).toMatch(/^# A house\n[\s\S]*\nProse\.\n$/);
    const rows = text.match(/^\| `.*$/gm)?.map((row) => row.replace(/ +/g, ' '));
    expect(rows).toEqual([
      '| `core/model` | – | 3 |',
      '| `core/read` | core/model | 2 |',
      '| `core/rules` | core/model, core/read | 3 |',
      '| `core` | core/rules | 1 |',
      '| `excel` | core/model, core | 2 |',
      '| `taskpane` | core | 3 |',
    ]);
  });

  it('draws an arrow only where no longer way says the same', async () => {
    const { root, page } = house(LAYERED);
    await drawGraph(root, page, false);
    const text = readFileSync(page, 'utf8');
    expect(text).toContain('core_read --> core_model');
    expect(text).toContain('core_rules --> core_read');
    expect(text).not.toContain('core_rules --> core_model');
    expect(text).toContain('taskpane --> core\n');
  });

  it('finds a page up to date after writing, also when only the number of lines has changed', async () => {
    const { root, page } = house(LAYERED);
    await drawGraph(root, page, false);
    expect(await drawGraph(root, page, true)).toEqual([]);
    writeFileSync(path.join(root, 'core/model/grid.ts'), `${LAYERED['core/model/grid.ts']}\n${'\n'.repeat(1000)}`);
    expect(await drawGraph(root, page, true)).toEqual([]);
  });

  it('finds a page out of date after an import was added, and does not write it when only checking', async () => {
    const { root, page } = house(LAYERED);
    await drawGraph(root, page, false);
    const before = readFileSync(page, 'utf8');
    writeFileSync(path.join(root, 'taskpane/pane.tsx'), "import '../excel/deep/host';\n");
    expect(await drawGraph(root, page, true)).toEqual([expect.stringContaining('npm run graph')]);
    expect(readFileSync(page, 'utf8')).toBe(before);
  });

  it('names each file and each folder of a circle, and counts imports of types', async () => {
    const { root, page } = house({
      ...LAYERED,
      'core/model/cell.ts': "import type { Row } from './row';\nexport type Cell = Row;\n",
      'core/model/row.ts': "import type { Cell } from './cell';\nexport type Row = Cell;\n",
      'core/model/up.ts': "export type { read } from '../read';\n",
    });
    expect(await drawGraph(root, page, false)).toEqual([
      'A circle of folders: core/model (core/model/up.ts) → core/read (core/read/index.ts) → core/model',
      'A circle of files: core/model/cell.ts → core/model/row.ts → core/model/cell.ts',
    ]);
    expect(readFileSync(page, 'utf8')).toBe(PAGE);
  });

  it('says so when the page has no marks to write between', async () => {
    const { root, page } = house(LAYERED);
    writeFileSync(page, '# Prose alone\n');
    await expect(drawGraph(root, page, false)).rejects.toThrow('are not there');
  });
});
