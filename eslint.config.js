import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Which folder of src may import which others, and which packages. Arrows run downwards only. Of a folder that is not
 * listed whole, `doors` are the single files that may be imported.
 */
const FOLDERS = {
  core: { folders: [], packages: ['zod', 'decimal.js'] },
  excel: { folders: ['core'], packages: [] },
  taskpane: { folders: ['core', 'files'], packages: ['react', 'react-dom', '@fluentui/*'] },
  commands: { folders: ['core', 'excel'], packages: [] },
  files: { folders: [], doors: ['src/core/geometry.ts'], packages: ['hucre'] },
  'office-host': {
    folders: ['files'],
    doors: ['src/core/geometry.ts'],
    packages: ['@univerjs/*', 'numfmt', 'node:*'],
  },
  workbench: { folders: ['core', 'files', 'office-host'], packages: ['@univerjs/*', 'zod'] },
  cli: { folders: ['core', 'files'], packages: ['hucre', 'node:*'] },
};

/** The one file of the pane that knows it lives in Excel. */
const PANE_ENTRY = 'src/taskpane/index.tsx';

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
  const policies = Object.entries(FOLDERS).map(([type, { folders, doors = [], packages }]) => {
    const entities = [];
    const reachable = [type, ...folders, ...(extra[type] ?? [])];
    entities.push({ element: { types: { anyOf: reachable } } }, ...doors.map((path) => ({ file: { path } })));
    for (const source of packages) {
      const origin = source.startsWith('node:') ? 'core' : 'external';
      entities.push({ module: { origin, source: origin === 'core' ? '*' : source } });
    }
    return { from: { element: { type } }, allow: entities.map((to) => ({ to })) };
  });
  return {
    default: 'disallow',
    checkAllOrigins: true,
    checkUnknownLocals: true,
    message: 'src/{{from.element.type}} may not import "{{dependency.source}}" (see FOLDERS in eslint.config.js).',
    policies,
  };
}

function withoutGlobals(names, message) {
  return {
    'no-restricted-globals': ['error', ...names.map((name) => ({ name, message }))],
    // Types named by those globals (Excel.Range) are not references to ESLint.
    'no-restricted-syntax': ['error', { selector: `TSQualifiedName[left.name=/^(${names.join('|')})$/]`, message }],
  };
}

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'test/output/', '**/*.d.mts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
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
      'boundaries/elements': Object.keys(FOLDERS).map((type) => ({ type, pattern: `src/${type}` })),
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts'] } },
    },
    rules: {
      'boundaries/dependencies': ['error', boundaryOptions()],
      ...withoutGlobals(GLOBALS.office, 'Excel and Office are named in src/excel only.'),
    },
  },
  {
    files: [PANE_ENTRY],
    rules: { 'boundaries/dependencies': ['error', boundaryOptions({ taskpane: ['excel'] })] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: withoutGlobals(
      [...GLOBALS.office, ...GLOBALS.dom, ...GLOBALS.node],
      'The core is pure: no DOM, no Office, no Node.',
    ),
  },
  {
    files: ['src/excel/**/*.ts', PANE_ENTRY, 'src/commands/index.ts', 'src/office-host/client/**/*.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off' },
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
