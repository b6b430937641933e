import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

const FILES = ['package.json', 'package-lock.json', 'manifest.xml', 'CHANGELOG.md'];
const SCRIPT = path.resolve('scripts/version.mjs');

const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- A rule.

## [0.1.0] - 2026-11-21

- The first.
`;

interface Versions {
  readonly package: unknown;
  readonly lock: readonly unknown[];
  readonly manifest: string | undefined;
}

function versionsIn(folder: string): Versions {
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const lock = JSON.parse(read('package-lock.json')) as { version: string; packages: { '': { version: string } } };
  return {
    package: (JSON.parse(read('package.json')) as { version: string }).version,
    lock: [lock.version, lock.packages[''].version],
    manifest: /<Version>(.*)<\/Version>/.exec(read('manifest.xml'))?.[1],
  };
}

describe('the version of this project', () => {
  it('is the same in package.json, package-lock.json and manifest.xml', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(versionsIn('.')).toEqual({ package: version, lock: [version, version], manifest: `${version}.0` });
  });

  it('has its entry in the changelog', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(readFileSync('CHANGELOG.md', 'utf8')).toMatch(
      new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d\\d-\\d\\d$`, 'm'),
    );
  });
});

describe('npm run release', () => {
  let folder = '';

  const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  const release = (version: string): { status: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync('node', [SCRIPT, version], { cwd: folder, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };
  const change = (file: string, text: string): void => {
    writeFileSync(path.join(folder, file), text);
    git('-c', 'user.name=Test', '-c', 'user.email=test@localhost', 'commit', '-qam', 'Change');
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'release-'));
    for (const file of FILES) copyFileSync(file, path.join(folder, file));
    git('init', '-q');
    git('add', ...FILES);
    change('CHANGELOG.md', CHANGELOG);
  });

  it('writes the version into package, lock file and manifest, and changes nothing else in them', () => {
    expect(release('7.10.0').status).toBe(0);
    expect(versionsIn(folder)).toEqual({ package: '7.10.0', lock: ['7.10.0', '7.10.0'], manifest: '7.10.0.0' });
    const changed = git('diff', '--numstat', '--', 'package.json', 'manifest.xml').trim().split('\n');
    expect(changed).toEqual(['1\t1\tmanifest.xml', '1\t1\tpackage.json']);
    expect(git('diff', '--text', '--numstat', 'package-lock.json')).toMatch(/^2\t2\t/);
  });

  it('puts the unreleased changes under the version and the day', () => {
    release('7.10.0');
    const today = new Date().toISOString().slice(0, 10);
    expect(readFileSync(path.join(folder, 'CHANGELOG.md'), 'utf8')).toBe(
      CHANGELOG.replace('## [Unreleased]\n', `## [Unreleased]\n\n## [7.10.0] - ${today}\n`),
    );
  });

  it.each([
    ['a version that is not higher', '0.0.9', 'not higher'],
    ['a version of four parts', '7.10.0.0', 'form 1.2.3'],
    ['a version with a leading zero', '7.010.0', 'form 1.2.3'],
    ['a version with a suffix', '7.10.0-beta', 'form 1.2.3'],
    ['no version', '', 'form 1.2.3'],
  ])('refuses %s', (_what, version, reason) => {
    expect(release(version)).toEqual({ status: 1, said: expect.stringContaining(reason) as string });
    expect(git('status', '--porcelain')).toBe('');
  });

  it('refuses the version that it has', () => {
    const current = String(versionsIn(folder).package);
    expect(release(current)).toEqual({ status: 1, said: expect.stringContaining('not higher') as string });
  });

  it('refuses while there are uncommitted changes, and names them', () => {
    writeFileSync(path.join(folder, 'notes.txt'), '');
    expect(release('7.10.0')).toEqual({ status: 1, said: expect.stringContaining('notes.txt') as string });
    expect(git('status', '--porcelain')).toBe('?? notes.txt\n');
  });

  it('writes nothing where the changelog has no unreleased changes', () => {
    change('CHANGELOG.md', CHANGELOG.replace('### Added\n\n- A rule.\n\n', ''));
    expect(release('7.10.0')).toEqual({ status: 1, said: expect.stringContaining('Unreleased') as string });
    expect(git('status', '--porcelain')).toBe('');
  });
});
