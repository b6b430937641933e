import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Floors of the core, lowest first: each may import those before it, itself and these packages. */
const FLOORS = [
  ['model', []],
  ['language', ['decimal.js']],
  ['forms', ['zod']],
  ['profiles', ['zod']],
  ['read', ['decimal.js']],
  ['prose', ['decimal.js']],
  ['sums', ['decimal.js']],
  ['ties', ['decimal.js', 'zod']],
  ['rules', ['decimal.js']],
  ['repair', []],
  ['indicators', ['zod']],
  ['layout', ['decimal.js']],
  ['templates', ['decimal.js', 'zod']],
  ['learn', []],
  ['checker', []],
  ['settings', ['zod']],
];

/** `src/core/index.ts`: nothing outside may reach past it, nothing inside may come back through it. */
const DOOR = 'core';
/** `src/core/geometry`, the door for folders that know nothing of the product. */
const GEOMETRY = 'core/geometry';

/** The other folders of src: which folders (or doors of the core) each may import, and which packages. Arrows run downwards only. */
const FOLDERS = {
  words: { folders: [DOOR], packages: [] },
  report: { folders: [DOOR, 'words'], packages: [] },
  pages: { folders: [], packages: [] },
  excel: { folders: [DOOR], packages: [] },
  taskpane: {
    folders: [DOOR, 'words', 'report', 'files', 'commands'],
    packages: ['react', 'react-dom', '@fluentui/*'],
  },
  commands: { folders: [DOOR, 'words', 'excel'], packages: [] },
  files: { folders: [GEOMETRY], packages: ['hucre'] },
  'office-host': { folders: [GEOMETRY, 'files'], packages: ['@univerjs/*', 'numfmt', 'node:*'] },
  workbench: { folders: [DOOR, 'words', 'files', 'office-host'], packages: ['@univerjs/*', 'zod'] },
  cli: {
    folders: [DOOR, 'words', 'report', 'files'],
    packages: ['hucre', 'commander', 'fastest-levenshtein', 'node:*'],
  },
};

const floor = (name) => `core/${name}`;

/** Every element with what it may import. */
const MAY_IMPORT = {
  ...Object.fromEntries(
    FLOORS.map(([name, packages], at) => [
      floor(name),
      { folders: FLOORS.slice(0, at).map(([lower]) => floor(lower)), packages },
    ]),
  ),
  [GEOMETRY]: { folders: [floor('model')], packages: [] },
  [DOOR]: { folders: [GEOMETRY, ...FLOORS.map(([name]) => floor(name))], packages: [] },
  ...FOLDERS,
};

/** Where each element is found; the first pattern that fits counts. */
const ELEMENTS = [
  ...FLOORS.map(([name]) => ({ type: floor(name), pattern: `src/core/${name}` })),
  { type: GEOMETRY, pattern: 'src/core/geometry' },
  { type: DOOR, pattern: 'src/core' },
  ...Object.keys(FOLDERS).map((type) => ({ type, pattern: `src/${type}` })),
];

/** The files of the pane that know it lives in Excel, the page's first script and what composes the pane. */
const PANE_ENTRY = ['src/taskpane/index.ts', 'src/taskpane/mount.tsx'];

const GLOBALS = {
  office: ['Excel', 'Office', 'OfficeExtension'],
  dom: [
    'window',
    'document',
    'navigator',
    'location',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'history',
    'fetch',
    'XMLHttpRequest',
    'Worker',
    'postMessage',
    'self',
    'alert',
    'confirm',
    'prompt',
    'requestAnimationFrame',
    'HTMLElement',
    'Element',
    'Node',
    'Event',
    'DOMParser',
  ],
  node: ['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global'],
};

function boundaryOptions(extra = {}) {
  const policies = Object.entries(MAY_IMPORT).map(([type, { folders, packages }]) => {
    const reachable = [type, ...folders, ...(extra[type] ?? [])];
    const modules = packages.map((source) =>
      source.startsWith('node:') ? { origin: 'core', source: '*' } : { origin: 'external', source },
    );
    const entities = [{ element: { types: { anyOf: reachable } } }, ...modules.map((module) => ({ module }))];
    return { from: { element: { type } }, allow: entities.map((to) => ({ to })) };
  });
  return {
    default: 'disallow',
    checkAllOrigins: true,
    checkUnknownLocals: true,
    message: '{{from.element.type}} may not import "{{dependency.source}}" (see MAY_IMPORT in eslint.config.js).',
    policies,
  };
}

/** WebKit knows look-behind from Safari 16.4 on only; the pane must start in the one of macOS 12. Patterns stand in strings, too. */
const LOOK_BEHIND = [
  'Literal[regex.pattern=/\\(\\?<[=!]/]',
  'Literal[value=/\\(\\?<[=!]/]',
  'TemplateElement[value.raw=/\\(\\?<[=!]/]',
].map((selector) => ({ selector, message: 'No look-behind: the WebKit of macOS 12 does not know it.' }));

/** The arguments of a call go onto the stack, which a list as long as a sheet overflows. */
const SPREAD = [
  'CallExpression[callee.object.name=/^(?:Math|Decimal|String)$/] > SpreadElement',
  'CallExpression[callee.property.name=/^(?:push|unshift)$/] > SpreadElement',
].map((selector) => ({
  selector,
  message: 'No list as arguments: least, greatest (model/geometry), pushAll (model/grouping).',
}));

function withoutGlobals(names, message, ...syntax) {
  return {
    'no-restricted-globals': ['error', ...names.map((name) => ({ name, message }))],
    // Types named by those globals (Excel.Range) are not references to ESLint.
    'no-restricted-syntax': [
      'error',
      ...LOOK_BEHIND,
      ...syntax,
      { selector: `TSQualifiedName[left.name=/^(${names.join('|')})$/]`, message },
    ],
  };
}

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'test/output/', '**/*.d.mts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  regexp.configs['flat/recommended'],
  {
    // A pattern that takes time out of proportion on some text hangs the pane on a cell that anybody may have typed.
    settings: { regexp: { allowedCharacterRanges: ['alphanumeric', '０-９', '①-⑳', ' -~'] } },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': ELEMENTS,
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts'] } },
    },
    rules: {
      'boundaries/dependencies': ['error', boundaryOptions()],
      ...withoutGlobals(GLOBALS.office, 'Excel and Office are named in src/excel only.'),
    },
  },
  {
    files: PANE_ENTRY,
    rules: { 'boundaries/dependencies': ['error', boundaryOptions({ taskpane: ['excel'] })] },
  },
  {
    // It imports package.json, which alone knows the version, and nothing else.
    files: ['src/report/version.ts'],
    rules: { 'boundaries/dependencies': 'off' },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: withoutGlobals(
      [...GLOBALS.office, ...GLOBALS.dom, ...GLOBALS.node],
      'The core is pure: no DOM, no Office, no Node.',
      ...SPREAD,
    ),
  },
  {
    files: ['src/excel/**/*.ts', ...PANE_ENTRY, 'src/commands/index.ts', 'src/office-host/client/**/*.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': ['error', ...LOOK_BEHIND] },
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}', 'test/taskpane/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
