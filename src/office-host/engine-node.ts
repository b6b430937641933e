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
const { FormulaRefRangeService, UniverSheetsNodeCorePreset } =
  require('@univerjs/preset-sheets-node-core') as typeof NodeCore;
const {
  ConditionalFormattingRuleModel,
  SetConditionalRuleMutation,
  DeleteConditionalRuleMutation,
  UniverSheetsConditionalFormattingPlugin,
} = require('@univerjs/sheets-conditional-formatting') as typeof ConditionalFormatting;
const { UniverSheetsNumfmtPlugin } = require('@univerjs/sheets-numfmt') as typeof Numfmt;
const { UniverSheetsNotePlugin } = require('@univerjs/sheets-note') as typeof Note;
require('@univerjs/sheets-conditional-formatting/facade');
require('@univerjs/sheets-note/facade');

const CALCULATION_NOTICE = 'formula.mutation.set-formula-calculation-notification';
/** Univer's `FormulaExecutedStateType.STOP_EXECUTION`. */
const CALCULATION_STOPPED = 1;

interface ShownRule {
  readonly cfId: string;
  readonly ranges: Core.IRange[];
  readonly rule: { readonly type: string; readonly subType?: string; readonly value?: unknown };
}

/**
 * Lets conditional formats follow rows and columns that are inserted or deleted. In a page the plugin of the UI does so; this is the part of
 * it that Node needs, on the same service.
 */
function letRulesFollow(univer: Core.Univer): void {
  const injector = univer.__getInjector();
  const model = injector.get(ConditionalFormattingRuleModel);
  const references = injector.get(FormulaRefRangeService);
  const followed = new Map<string, Core.IDisposable>();

  function follow(unitId: string, subUnitId: string, shown: ShownRule): void {
    const { cfId, ranges, rule } = shown;
    const formulas = rule.subType === 'formula' && typeof rule.value === 'string' ? [rule.value] : [];
    const registered = references.registerRangeFormula(unitId, subUnitId, ranges, formulas, (moved) => {
      const [first] = moved;
      if (!first)
        return { undos: [], redos: [{ id: DeleteConditionalRuleMutation.id, params: { unitId, subUnitId, cfId } }] };
      const value = first.formulas[0];
      const now = {
        ...shown,
        ranges: moved.flatMap((part) => part.ranges),
        rule: { ...rule, ...(value !== undefined && { value }) },
      };
      return {
        undos: [],
        redos: [{ id: SetConditionalRuleMutation.id, params: { unitId, subUnitId, cfId, rule: now } }],
      };
    });
    followed.set(cfId, registered);
  }

  for (const [unitId, sheets] of model.getAll()) {
    for (const [subUnitId, rules] of sheets) for (const rule of rules) follow(unitId, subUnitId, rule);
  }
  model.$ruleChange.subscribe(({ unitId, subUnitId, rule, type }) => {
    followed.get(rule.cfId)?.dispose();
    if (type === 'add' || type === 'set') follow(unitId, subUnitId, rule);
  });
}

export function createNodeEngine(snapshot: Core.IWorkbookData): Engine {
  const { univer, univerAPI } = createUniver({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    presets: [UniverSheetsNodeCorePreset()],
    plugins: [UniverSheetsNumfmtPlugin, UniverSheetsConditionalFormattingPlugin, UniverSheetsNotePlugin],
  });
  const workbook = univerAPI.createWorkbook(snapshot);
  letRulesFollow(univer);
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
