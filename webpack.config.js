/**
 * What is built, and where it goes:
 *   dist/web   the page of pane and ribbon commands, the workbench, everything they load, and the manifest to sideload
 *   dist/cli   the command line, one file for Node
 *
 * Environment:
 *   ADDIN_URL  https address the add-in will be served from     (default https://localhost:3000)
 *   OFFICE_JS  where Office.js comes from: cdn, cdn-legacy, 21vianet, self  (default cdn; see README)
 *   SUPPORT_CONTACT  whom the support page names  (default: those who look after computers in one's office)
 */
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import esbuildLoader from 'esbuild-loader';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';
import { LicenceNotices, NOTICES } from './scripts/licences.mjs';
import { DEFAULT_ADDIN_URL, officeSource, SELF_HOSTED } from './scripts/office-source.mjs';
import { guardOf, PagePolicies } from './scripts/pages.mjs';
import { readWords } from './scripts/words.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const web = at('dist/web');

/** WebView2 follows Edge; the oldest engine we meet is the Safari of a Mac that still runs Office 2021 (macOS 12.3). */
const BROWSERS = ['es2020', 'safari15.4'];

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
const PURE = { include: [at('src/core'), at('src/words'), at('src/report'), at('src/excel')], sideEffects: false };

function typescript(target) {
  return { test: /\.tsx?$/, exclude: /node_modules/, loader: 'esbuild-loader', options: { target, charset: 'utf8' } };
}

/** What must run before any other code of a page in an engine as old as that. */
const OLDER_ENGINES = 'src/pages/older-engines.ts';

/** The add-in's own pages: that of pane and ribbon commands, and the dialog in which commands say what went wrong. */
const PAGES = {
  taskpane: { entry: [OLDER_ENGINES, 'src/taskpane/index.ts'], template: 'src/taskpane/taskpane.html' },
  message: { entry: ['src/commands/message/page.ts'], template: 'src/commands/message/message.html' },
};

/** Webpack's own code is in every bundle: it finds and loads the modules. */
const IN_EVERY_BUNDLE = [at('node_modules/webpack')];

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

/** A page; `source` is what its policy is made of (scripts/pages.mjs), the rest its template asks for. */
function page(filename, template, chunk, source, { pane, pages }) {
  return new HtmlPlugin({
    filename,
    template: at(template),
    chunks: [chunk],
    scriptLoading: 'defer',
    officeScripts: source.scripts,
    source,
    words: pane,
    guard: guardOf(pages),
  });
}

/** The page that Excel and the pane lead to for help: readable without any script. */
function supportPage({ pages }) {
  return new HtmlPlugin({
    filename: 'support.html',
    template: at('src/pages/support.html'),
    chunks: [],
    source: { origins: [] },
    pages,
    version: JSON.parse(readFileSync(at('package.json'), 'utf8')).version,
    contact: process.env.SUPPORT_CONTACT,
  });
}

function paneConfig(production, addinUrl, words) {
  const entry = Object.fromEntries(
    Object.entries(PAGES).map(([chunk, page]) => [chunk, page.entry.map((file) => at(file))]),
  );
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
          fluent: { name: 'fluent', chunks: (chunk) => chunk.name === 'pane', test: /node_modules/ },
        },
      },
    },
    plugins: [
      ...pages,
      supportPage(words),
      new PagePolicies(),
      new LicenceNotices({ folders: [...IN_EVERY_BUNDLE, at('node_modules/@microsoft/office-js')] }),
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
    entry: { workbench: at('src/workbench/page.ts') },
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
      new LicenceNotices({ file: `workbench/${NOTICES}`, folders: IN_EVERY_BUNDLE }),
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
    plugins: [
      page('index.html', 'src/taskpane/taskpane.html', 'preview', { origins: [], scripts: [] }, words),
      new PagePolicies(),
    ],
    devServer: { port: 3000 },
  };
}

/** Classic scripts under fixed names, with nothing around them, which run before all others of a page. */
function classicConfig(name, file, target, output) {
  return {
    ...base(name, true, target),
    target: 'es5',
    entry: { [name]: at(file) },
    output: { path: output, filename: '[name].js', iife: true, chunkFormat: false },
  };
}

const guardConfig = (output) => classicConfig('guard', 'src/pages/guard.ts', 'es5', output);

function cliConfig(production) {
  return {
    ...base('cli', production, 'node20'),
    target: 'node20',
    devServer: false,
    entry: { jixiao: at('src/cli/main.ts') },
    output: { path: at('dist/cli'), filename: '[name].cjs' },
    plugins: [
      new LicenceNotices({ folders: IN_EVERY_BUNDLE }),
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
  const words = { pane: (await readWords('pane')).paneWords, pages: (await readWords('pages')).pageWords };
  if (env.preview) return [previewConfig(words), guardConfig(at('dist/preview'))];
  const production = argv.mode !== 'development';
  const addinUrl = (process.env.ADDIN_URL ?? DEFAULT_ADDIN_URL).replace(/\/$/, '');
  const configs = [
    paneConfig(production, addinUrl, words),
    workbenchConfig(production),
    guardConfig(web),
    classicConfig('frame-bootstrap', 'src/workbench/frame-bootstrap.ts', 'es2017', web),
    cliConfig(production),
  ];
  configs[0].devServer = {
    port: Number(new URL(DEFAULT_ADDIN_URL).port),
    server: env.https ? await localCertificates() : 'http',
    static: false,
    hot: false,
    client: { overlay: false },
    headers: { 'Access-Control-Allow-Origin': '*' },
  };
  return configs;
}
