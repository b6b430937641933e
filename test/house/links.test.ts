import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter(existsSync);

describe('the links of the documents', () => {
  it('lead to files that exist', () => {
    const broken = PAGES.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\((?!<?https?:|#)([^)#\s]+)/g)]
        .map(([, target = '']) => path.join(path.dirname(page), decodeURI(target)))
        .filter((target) => !existsSync(target))
        .map((target) => `${page} → ${target}`),
    );
    expect(PAGES.length).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });
});

describe('the paths that documents name', () => {
  it('are those of files and folders that exist', () => {
    const gone = PAGES.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/`((?:src|test|scripts|docs|bench)\/[\w./-]+)`/g)]
        .map(([, named = '']) => named)
        .filter((named) => !existsSync(named))
        .map((named) => `${page}: ${named}`),
    );
    expect(gone).toEqual([]);
  });
});
