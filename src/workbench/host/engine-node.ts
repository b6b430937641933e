/** Univer without a UI. Its ES modules do not load in Node, so all of it is loaded as CommonJS, and only here. */
import { createRequire } from 'node:module';
import type { IWorkbookData } from '@univerjs/core';
import type { Engine } from './engine';
import { formatNumber, numberParser } from './number-text';

const require = createRequire(import.meta.url);

const { getNumfmtParseValueFilter, LogLevel, LocaleType } = require('@univerjs/core') as typeof import('@univerjs/core');
const { createUniver } = require('@univerjs/presets') as typeof import('@univerjs/presets');
const { UniverSheetsNodeCorePreset } = require('@univerjs/preset-sheets-node-core') as typeof import('@univerjs/preset-sheets-node-core');
const { UniverSheetsConditionalFormattingPlugin } = require('@univerjs/sheets-conditional-formatting') as typeof import('@univerjs/sheets-conditional-formatting');
const { UniverSheetsNumfmtPlugin } = require('@univerjs/sheets-numfmt') as typeof import('@univerjs/sheets-numfmt');
const { UniverSheetsNotePlugin } = require('@univerjs/sheets-note') as typeof import('@univerjs/sheets-note');
require('@univerjs/sheets-conditional-formatting/facade');
require('@univerjs/sheets-note/facade');

export function createNodeEngine(snapshot: IWorkbookData): Engine {
  const { univer, univerAPI } = createUniver({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    presets: [UniverSheetsNodeCorePreset()],
    plugins: [UniverSheetsNumfmtPlugin, UniverSheetsConditionalFormattingPlugin, UniverSheetsNotePlugin],
  });
  const workbook = univerAPI.createWorkbook(snapshot);
  return {
    univerAPI,
    workbook,
    parseNumber: numberParser(getNumfmtParseValueFilter),
    formatNumber,
    hasUi: false,
    dispose: () => univer.dispose(),
  };
}
