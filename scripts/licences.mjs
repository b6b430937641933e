/**
 * Writes the licences of what webpack has made its bundles from, with their texts, since MIT and its like ask for that. Code of our own and no
 * plugin: it is short, one that is kept for years would have to be trusted too, and texts that packages lack must be put in by hand anyway.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';

export const NOTICES = 'THIRD-PARTY-NOTICES.txt';
const LICENCE_FILE = /^(?:third-party-)?(?:licen[cs]es?|copying|notices?)(?:[.-].*)?$/i;
const RULE = '='.repeat(80);

/** The folder of the package that a file belongs to; none for our own. Files named package.json without a version mark folders only. */
function packageFolder(file) {
  if (!file.includes(`${path.sep}node_modules${path.sep}`)) return undefined;
  for (let folder = path.dirname(file); path.dirname(folder) !== folder; folder = path.dirname(folder)) {
    const description = path.join(folder, 'package.json');
    if (existsSync(description) && JSON.parse(readFileSync(description, 'utf8')).version) return folder;
  }
  return undefined;
}

/** The licence itself, for packages that name one and bring no text of it. */
const STANDARD = {
  MIT: new URL('licence-texts/MIT.txt', import.meta.url),
  ISC: new URL('licence-texts/ISC.txt', import.meta.url),
  'Apache-2.0': new URL('../node_modules/@univerjs/core/LICENSE', import.meta.url),
};

/** The text for a package that brings none: whose it is, as far as it says, and the licence it names. */
function standardText({ author, repository, license }) {
  if (!Object.hasOwn(STANDARD, license)) return '';
  const person = (author?.name ?? author)?.split(/[<(]/)[0].trim();
  const holder = person ?? `the authors of ${(repository?.url ?? repository).replace(/^git\+/, '')}`;
  return `Copyright (c) ${holder}\n\n${readFileSync(STANDARD[license], 'utf8').trim()}`;
}

/** A package's name, version and licence; without a text where it neither brings one nor names a licence that we know. */
export function noticeOf(folder) {
  const description = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const own = files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  const text = own.length > 0 ? own.join('\n\n') : standardText(description);
  const { name, version, license } = description;
  return { name, version, licence: license ?? 'see below', text: text.replaceAll('\r\n', '\n') };
}

function textOf({ name, version, licence, text }) {
  return [RULE, `${name} ${version} (${licence})`, RULE, '', text, ''].join('\n');
}

/**
 * Files of all modules that the entries led to; of those that were put together, each. A few of them leave nothing in a bundle, but which
 * ones cannot be told for sure: constants of a module are written where they are used, and the module counts as left out.
 */
function* filesIn(compilation) {
  for (const module of compilation.modules) {
    for (const one of module.modules ?? [module]) {
      const file = one.nameForCondition?.();
      if (file) yield file;
    }
  }
}

export class LicenceNotices {
  /** @param folders of packages that are shipped beside the bundles, or in each of them */
  constructor({ file = NOTICES, folders = [] } = {}) {
    this.file = file;
    this.folders = folders;
  }

  apply(compiler) {
    const { Compilation, sources } = webpack;
    compiler.hooks.thisCompilation.tap('LicenceNotices', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'LicenceNotices', stage }, () => {
        const folders = new Set([...this.folders, ...[...filesIn(compilation)].map(packageFolder)]);
        folders.delete(undefined);
        const notices = [...folders].map(noticeOf);
        const silent = notices.filter(({ text }) => text === '').map(({ name }) => name);
        if (silent.length > 0) compilation.errors.push(new Error(`No licence text in ${silent.join(', ')}.`));
        const texts = [...new Set(notices.map(textOf))].sort();
        compilation.emitAsset(this.file, new sources.RawSource(texts.join('\n')));
      });
    });
  }
}
