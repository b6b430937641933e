/**
 * Builds the last commit twice, in folders of different names and depth, and says which bytes differ: none should, so that anybody can
 * tell whether what a server hands out was built from these sources. Takes some minutes, and no room: packages are hard links.
 *
 * Usage: npm run reproduce
 */
import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  readlinkSync,
} from 'node:fs';
import path from 'node:path';

const packages = realpathSync('node_modules');
mkdirSync('dist', { recursive: true });
/** On the same disk as the packages, which hard links do not leave. */
const scratch = mkdtempSync(path.resolve('dist/reproduce-'));

function linkTree(from, to) {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.name === '.cache') continue;
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}

/** Everything built there, by name. */
function build(folder) {
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync('git', ['archive', 'HEAD'], { maxBuffer: 1 << 30 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  linkTree(packages, path.join(folder, 'node_modules'));
  execFileSync(process.execPath, ['node_modules/webpack/bin/webpack.js', '--mode', 'production'], {
    cwd: folder,
    stdio: 'inherit',
  });
  execFileSync(process.execPath, ['scripts/checksums.mjs'], { cwd: folder });
  const built = path.join(folder, 'dist');
  const names = readdirSync(built, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(built, file), readFileSync(file)]),
  );
}

try {
  const one = build(path.join(scratch, 'a'));
  const other = build(path.join(scratch, 'another', 'and deeper'));
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  const differing = names.filter((name) => !one.get(name)?.equals(other.get(name) ?? Buffer.alloc(0)));
  for (const name of differing) console.error(`differs: ${name}`);
  console.log(`${names.length} files, ${differing.length} of them not the same in two folders.`);
  process.exitCode = differing.length > 0 ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
