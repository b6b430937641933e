/**
 * What is built, and where it goes:
 *   dist/web   the pane and the ribbon commands, the workbench, everything they load, and the manifest to sideload
 *   dist/cli   the command line, one file for Node
 *
 * Environment:
 *   ADDIN_URL  https address the add-in will be served from     (default https://localhost:3000)
 *   OFFICE_JS  where Office.js comes from: cdn, 21vianet, self  (default cdn; see README)
 */
import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import esbuildLoader from 'esbuild-loader';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';
import { readPaneWords } from './scripts/pane-words.mjs';
import { contentSecurityPolicy, DEFAULT_ADDIN_URL, officeSource, SELF_HOSTED } from './scripts/office-source.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const web = at('dist/web');

/** WebView2 follows Edge; the oldest engine we meet is the Safari of a Mac that still runs Office 2021. */
const BROWSERS = 'es2020';

/** Only what Excel loads: the other programs' files and the debug builds are four fifths of the package. */
const OFFICE_JS_FILES = [
  'office.js',
  'excel*.js',
  'o15apptofilemappingtable.js',
  'es6-promise.js',
  '*/office_strings.js',
  'telemetry/*.js',
  'ariatelemetry/*.js',
  'agaveerrorux/**',
];

/** Modules that only define things: what a page does not use is left out, though they share one door. */
const PURE = { include: [at('src/core'), at('src/words'), at('src/excel')], sideEffects: false };

function typescript(target) {
  return { test: /\.tsx?$/, exclude: /node_modules/, loader: 'esbuild-loader', options: { target, charset: 'utf8' } };
}

/** The add-in's own pages: the pane, the ribbon commands, and the dialog in which these say what went wrong. */
const PAGES = {
  taskpane: { entry: 'src/taskpane/index.tsx', template: 'src/taskpane/taskpane.html' },
  commands: { entry: 'src/commands/index.ts', template: 'src/commands/commands.html' },
  message: { entry: 'src/commands/message/page.ts', template: 'src/commands/message/message.html' },
};

/** Entries whose file exists, so that a page that is not written yet does not stop the others. */
function present(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
}

function base(name, production, target) {
  return {
    name,
    mode: production ? 'production' : 'development',
    devtool: production ? false : 'source-map',
    context: root,
    resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
    module: { rules: [typescript(target), PURE] },
    optimization: {
      minimizer: [new esbuildLoader.EsbuildPlugin({ target, css: true, charset: 'utf8', legalComments: 'none' })],
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

function page(filename, template, chunk, source, words) {
  return new HtmlPlugin({
    filename,
    template: at(template),
    chunks: [chunk],
    scriptLoading: 'defer',
    officeScripts: source.scripts,
    policy: contentSecurityPolicy(source),
    words,
  });
}

function paneConfig(production, addinUrl, words) {
  const entry = present(Object.fromEntries(Object.entries(PAGES).map(([chunk, page]) => [chunk, at(page.entry)])));
  const source = officeSource(process.env.OFFICE_JS);
  const inWorkbench = { ...SELF_HOSTED, scripts: ['frame-bootstrap.js', ...SELF_HOSTED.scripts] };
  const pages = Object.keys(entry).flatMap((chunk) => [
    page(`${chunk}.html`, PAGES[chunk].template, chunk, source, words),
    page(`workbench-${chunk}.html`, PAGES[chunk].template, chunk, inWorkbench, words),
  ]);
  const config = base('pane', production, BROWSERS);
  return {
    ...config,
    entry,
    output: { path: web, filename: production ? '[name].[contenthash:8].js' : '[name].js', publicPath: '' },
    optimization: {
      ...config.optimization,
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          fluent: { name: 'fluent', chunks: (chunk) => chunk.name === 'taskpane', test: /node_modules/ },
        },
      },
    },
    plugins: [
      ...pages,
      new CopyPlugin({
        patterns: [
          { from: at('assets'), to: 'assets', noErrorOnMissing: true },
          { from: at('manifest.xml'), transform: (text) => String(text).replaceAll(DEFAULT_ADDIN_URL, addinUrl) },
          ...OFFICE_JS_FILES.map((files) => ({
            context: at('node_modules/@microsoft/office-js/dist'),
            from: files,
            to: 'office-js/[path][name][ext]',
            globOptions: { ignore: ['**/*.debug.js'] },
            info: { minimized: true },
          })),
          { from: at('node_modules/@microsoft/office-js/LICENSE.md'), to: 'office-js/LICENSE.md' },
        ],
      }),
    ],
  };
}

function workbenchConfig(production) {
  const config = base('workbench', production, 'es2022');
  return {
    ...config,
    entry: present({ workbench: at('src/workbench/page.ts') }),
    output: {
      path: web,
      filename: production ? 'workbench/[name].[contenthash:8].js' : 'workbench/[name].js',
      publicPath: '',
    },
    module: {
      rules: [
        ...config.module.rules,
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.(svg|png|woff2?)$/, type: 'asset' },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({
        filename: production ? 'workbench/[name].[contenthash:8].css' : 'workbench/[name].css',
      }),
      new HtmlPlugin({ filename: 'workbench.html', template: at('src/workbench/index.html'), chunks: ['workbench'] }),
      new CopyPlugin({
        patterns: [{ context: at('test/samples'), from: '{*.xlsx,index.json}', to: 'samples', noErrorOnMissing: true }],
      }),
    ],
  };
}

/** The pane over plain data, for tests and for looking at: no Office.js. */
function previewConfig(words) {
  return {
    ...base('preview', true, BROWSERS),
    entry: { preview: at('test/taskpane/preview/preview.tsx') },
    output: { path: at('dist/preview'), filename: '[name].js', publicPath: '' },
    plugins: [page('index.html', 'src/taskpane/taskpane.html', 'preview', { origin: undefined, scripts: [] }, words)],
    devServer: { port: 3000 },
  };
}

/** Runs before office.js in the workbench's frame: a classic script under a fixed name, nothing around it. */
function bootstrapConfig(production) {
  return {
    ...base('frame-bootstrap', production, 'es2017'),
    target: 'es5',
    entry: present({ 'frame-bootstrap': at('src/workbench/frame-bootstrap.ts') }),
    output: { path: web, filename: '[name].js', iife: true, chunkFormat: false },
  };
}

function cliConfig(production) {
  return {
    ...base('cli', production, 'node20'),
    target: 'node20',
    devServer: false,
    entry: present({ jixiao: at('src/cli/main.ts') }),
    output: { path: at('dist/cli'), filename: '[name].cjs' },
    plugins: [
      new webpack.BannerPlugin({
        banner: '#!/usr/bin/env node',
        raw: true,
        stage: webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE,
      }),
      {
        apply: (compiler) =>
          compiler.hooks.afterEmit.tap('executable', () => chmodSync(at('dist/cli/jixiao.cjs'), 0o755)),
      },
    ],
  };
}

/** Certificates for https://localhost, which Excel demands; made and trusted on first use. */
async function localCertificates() {
  const { default: certificates } = await import('office-addin-dev-certs');
  return { type: 'https', options: await certificates.getHttpsServerOptions() };
}

export default async function configurations(env = {}, argv = {}) {
  const words = await readPaneWords();
  if (env.preview) return [previewConfig(words)];
  const production = argv.mode !== 'development';
  const addinUrl = (process.env.ADDIN_URL ?? DEFAULT_ADDIN_URL).replace(/\/$/, '');
  const configs = [
    paneConfig(production, addinUrl, words),
    workbenchConfig(production),
    bootstrapConfig(production),
    cliConfig(production),
  ].filter((config) => Object.keys(config.entry).length > 0);
  if (configs[0]) {
    configs[0].devServer = {
      port: Number(new URL(DEFAULT_ADDIN_URL).port),
      server: env.https ? await localCertificates() : 'http',
      static: false,
      hot: false,
      client: { overlay: false },
      headers: { 'Access-Control-Allow-Origin': '*' },
    };
  }
  return configs;
}
