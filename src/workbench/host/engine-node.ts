/** Univer without a UI. Its ES modules do not load in Node, so all of it is loaded as CommonJS, and only here. */
import { createRequire } from 'node:module';
import type * as Core from '@univerjs/core';
import type * as Presets from '@univerjs/presets';
import type * as NodeCore from '@univerjs/preset-sheets-node-core';
import type * as ConditionalFormatting from '@univerjs/sheets-conditional-formatting';
import type * as Numfmt from '@univerjs/sheets-numfmt';
import type * as Note from '@univerjs/sheets-note';
import type { Engine } from './engine';
import { formatNumber, numberParser } from './number-text';

const require = createRequire(import.meta.url);

const { getNumfmtParseValueFilter, LogLevel, LocaleType } = require('@univerjs/core') as typeof Core;
const { createUniver } = require('@univerjs/presets') as typeof Presets;
const { UniverSheetsNodeCorePreset } = require('@univerjs/preset-sheets-node-core') as typeof NodeCore;
const { UniverSheetsConditionalFormattingPlugin } = require('@univerjs/sheets-conditional-formatting') as typeof ConditionalFormatting;
const { UniverSheetsNumfmtPlugin } = require('@univerjs/sheets-numfmt') as typeof Numfmt;
const { UniverSheetsNotePlugin } = require('@univerjs/sheets-note') as typeof Note;
require('@univerjs/sheets-conditional-formatting/facade');
require('@univerjs/sheets-note/facade');

const CALCULATION_NOTICE = 'formula.mutation.set-formula-calculation-notification';
/** Univer's `FormulaExecutedStateType.STOP_EXECUTION`. */
const CALCULATION_STOPPED = 1;

export function createNodeEngine(snapshot: Core.IWorkbookData): Engine {
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
    dispose() {
      // A calculation under way has set a timer that would go off in an engine that is no more.
      univerAPI.syncExecuteCommand(CALCULATION_NOTICE, { functionsExecutedState: CALCULATION_STOPPED });
      univer.dispose();
    },
  };
}
