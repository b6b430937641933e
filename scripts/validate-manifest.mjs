/**
 * Checks an add-in manifest without the network (Microsoft's validator, `office-addin-manifest validate`, is a web service).
 * It knows what that service and Excel are known to refuse: order, missing resources, over-long strings, wrong icons.
 *
 * Usage: node scripts/validate-manifest.mjs manifest.xml
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { OfficeAddinManifest } from 'office-addin-manifest';
import xml2js from 'xml2js';

/** The schema is a sequence: Excel refuses a manifest whose elements stand in another order. */
const ORDER = [
  'Id',
  'AlternateId',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
];
const LONGEST = { DisplayName: 125, Description: 250, 'bt:ShortStrings': 125, 'bt:LongStrings': 250, id: 32 };
const RIBBON_SIZES = ['16', '32', '80'];

/** Every element below `node` as [tag, element], in document order. */
function* walk(node) {
  for (const child of node.$$ ?? []) {
    yield [child['#name'], child];
    yield* walk(child);
  }
}

function named(node, tag) {
  return [...walk(node)].filter(([name]) => name === tag).map(([, element]) => element);
}

function pngSize(file) {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function* orderProblems(app) {
  const places = app.$$.map((child) => ORDER.indexOf(child['#name']));
  if (places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0))) {
    yield `elements of OfficeApp must come in this order: ${ORDER.join(', ')}`;
  }
}

function* stringProblems(app) {
  const [defaultLocale] = named(app, 'DefaultLocale').map((element) => element._);
  const texts = [...walk(app)].filter(([tag]) => tag === 'DisplayName' || tag === 'Description' || tag === 'bt:String');
  const overridden = new Set(texts.flatMap(([, element]) => (element.$$ ?? []).map((override) => override.$.Locale)));
  for (const section of ['bt:ShortStrings', 'bt:LongStrings']) {
    for (const element of named(app, section).flatMap((part) => part.$$)) yield* tooLong(element, LONGEST[section]);
  }
  for (const [tag, element] of texts) {
    if (!element.$?.DefaultValue) continue; // a <Description> that only names a resource
    if (LONGEST[tag]) yield* tooLong(element, LONGEST[tag]);
    for (const locale of overridden) {
      if (locale !== defaultLocale && !(element.$$ ?? []).some((override) => override.$.Locale === locale)) {
        yield `"${element.$.DefaultValue}" has no text for ${locale}`;
      }
    }
  }
}

function* tooLong(element, limit) {
  const texts = [element.$.DefaultValue, ...(element.$$ ?? []).map((override) => override.$.Value)];
  for (const text of texts) if (text.length > limit) yield `longer than ${limit} characters: "${text}"`;
}

function* resourceProblems(app) {
  const resources = named(app, 'Resources').flatMap((part) => part.$$.flatMap((section) => section.$$));
  const defined = new Set(resources.map((resource) => resource.$.id));
  const used = new Set([...walk(app)].flatMap(([, element]) => (element.$?.resid ? [element.$.resid] : [])));
  if (defined.size < resources.length) yield 'two resources share one id';
  for (const id of used) if (!defined.has(id)) yield `resource "${id}" is used and not defined`;
  for (const id of defined) {
    if (!used.has(id)) yield `resource "${id}" is defined and not used`;
    if (id.length > LONGEST.id) yield `resource id longer than ${LONGEST.id} characters: "${id}"`;
  }
}

function* urlProblems(app, folder) {
  const origins = new Set();
  for (const [tag, element] of walk(app)) {
    const url = element.$?.DefaultValue;
    if (!url || !/Url|Location|Image/.test(tag)) continue;
    if (!url.startsWith('https://')) yield `not https: ${url}`;
    else origins.add(new URL(url).origin);
    if (!url.endsWith('.png')) continue;
    const file = path.join(folder, new URL(url).pathname.replace(/^.*\/assets\//, 'assets/'));
    const size = Number(/-(\d+)\.png$/.exec(url)?.[1]);
    if (!existsSync(file)) yield `no such picture: ${file}`;
    else if (pngSize(file).width !== size || pngSize(file).height !== size) yield `${file} is not ${size} × ${size}`;
  }
  if (origins.size > 1) yield `pages and pictures come from several origins: ${[...origins].join(', ')}`;
}

function* ribbonProblems(app) {
  for (const icon of named(app, 'Icon')) {
    const sizes = icon.$$.map((image) => image.$.size);
    for (const size of RIBBON_SIZES) if (!sizes.includes(size)) yield `a ribbon icon lacks size ${size}`;
    for (const image of icon.$$) {
      if (!image.$.resid.endsWith(`.${image.$.size}`)) yield `icon size ${image.$.size} points to "${image.$.resid}"`;
    }
  }
  const ids = [...named(app, 'Group'), ...named(app, 'Control')].map((element) => element.$.id);
  if (new Set(ids).size < ids.length) yield 'two ribbon controls share one id';
  if (named(app, 'FunctionName').length > 0 && named(app, 'FunctionFile').length === 0) {
    yield 'a command calls a function, and there is no FunctionFile';
  }
}

/** Children of these come in this order, too (MS-OWEMXML, section 5.7). */
const ORDER_WITHIN = {
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
};

/**
 * One page for pane and commands, as Excel wants it:
 * https://learn.microsoft.com/office/dev/add-ins/develop/configure-your-add-in-to-use-a-shared-runtime
 */
function* runtimeProblems(app) {
  for (const [parent, order] of Object.entries(ORDER_WITHIN)) {
    const places = named(app, parent).map((element) =>
      (element.$$ ?? []).map((child) => order.indexOf(child['#name'])),
    );
    if (places.some((found) => found.some((place, index) => place < (found[index - 1] ?? 0)))) {
      yield `elements of ${parent} must come in this order: ${order.join(', ')}`;
    }
  }
  const runtimes = named(app, 'Runtime');
  if (runtimes.length !== 1 || runtimes[0].$.lifetime !== 'long')
    yield 'there must be one Runtime, with a long lifetime';
  const [overrides] = named(app, 'VersionOverrides');
  const sets = (overrides.$$ ?? [])
    .filter((child) => child['#name'] === 'Requirements')
    .flatMap((part) => named(part, 'Set'));
  if (!sets.some((set) => set.$.Name === 'SharedRuntime'))
    yield 'the buttons must ask for the requirement set SharedRuntime';
  const panes = named(app, 'Action').flatMap((action) => named(action, 'SourceLocation'));
  if (panes.length === 0) yield 'no button opens the pane itself (ShowTaskpane)';
  const pages = [...runtimes, ...named(app, 'FunctionFile'), ...panes].map((element) => element.$.resid);
  if (new Set(pages).size > 1) yield `runtime, functions and pane are not one page: ${[...new Set(pages)].join(', ')}`;
}

function* headProblems(info) {
  if (!/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(info.id ?? '')) yield `Id is not a GUID: ${info.id}`;
  if (!/^\d+\.\d+(?:\.\d+){0,2}$/.test(info.version ?? '')) yield `Version is not a version: ${info.version}`;
  if (info.officeAppType !== 'TaskPaneApp') yield 'not a TaskPaneApp';
  if (!info.hosts?.includes('Workbook')) yield 'not for Excel (Workbook)';
}

/**
 * @param folder where its pictures are
 * @returns what is wrong, a sentence each; empty where nothing is
 */
export async function manifestProblems(file, folder = path.dirname(file)) {
  const info = await OfficeAddinManifest.readManifestFile(file);
  const text = readFileSync(file, 'utf8');
  const { OfficeApp: app } = await xml2js.parseStringPromise(text, {
    explicitChildren: true,
    preserveChildrenOrder: true,
  });
  return [
    ...headProblems(info),
    ...orderProblems(app),
    ...stringProblems(app),
    ...resourceProblems(app),
    ...urlProblems(app, folder),
    ...ribbonProblems(app),
    ...runtimeProblems(app),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = process.argv[2] ?? 'manifest.xml';
  const problems = await manifestProblems(file);
  for (const problem of problems) console.error(`${file}: ${problem}`);
  if (problems.length === 0) console.log(`${file}: nothing wrong found (checked offline).`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
