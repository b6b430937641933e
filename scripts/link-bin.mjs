/** Lets `npx jixiao` run the command line that was just built here, as it would where the package is installed. */
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';

const target = '../../dist/cli/jixiao.cjs';
const link = 'node_modules/.bin/jixiao';

if (existsSync('dist/cli/jixiao.cjs')) {
  mkdirSync('node_modules/.bin', { recursive: true });
  rmSync(link, { force: true });
  if (process.platform === 'win32') writeFileSync(`${link}.cmd`, `@node "%~dp0\\..\\..\\dist\\cli\\jixiao.cjs" %*\r\n`);
  else symlinkSync(target, link);
}
