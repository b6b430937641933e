/** Univer with its UI, in a page. One UI for the life of the page; workbooks come and go in it. */
import { getNumfmtParseValueFilter, LifecycleStages } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalFormattingZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import dataValidationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEn from '@univerjs/preset-sheets-note/locales/en-US';
import noteZh from '@univerjs/preset-sheets-note/locales/zh-CN';
import { createUniver, LocaleType, mergeLocales } from '@univerjs/presets';
import type { IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type {} from '@univerjs/sheets-ui/facade';
import type { Engine } from './engine';
import { formatNumber, numberParser } from './number-text';

export interface Spreadsheet {
  readonly univerAPI: FUniver;
  open(snapshot: IWorkbookData): Engine;
  /** Resolves once the UI around the first workbook stands; it does not hear of selections made before. */
  readonly whenReady: Promise<void>;
  /** Takes what is being typed into a cell, as pressing Enter would. */
  endCellEditing(workbook: FWorkbook): Promise<void>;
  /** Called when the user begins (`true`) and ends (`false`) editing a cell. */
  onCellEditing(listener: (isEditing: boolean) => void): void;
}

const parseNumber = numberParser(getNumfmtParseValueFilter);

export function createSpreadsheet(container: HTMLElement, language: 'zh-CN' | 'en-US'): Spreadsheet {
  const isChinese = language === 'zh-CN';
  const { univerAPI } = createUniver({
    locale: isChinese ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreZh, conditionalFormattingZh, dataValidationZh, noteZh),
      [LocaleType.EN_US]: mergeLocales(coreEn, conditionalFormattingEn, dataValidationEn, noteEn),
    },
    presets: [
      // Excel does not hatch what is protected.
      UniverSheetsCorePreset({ container, disableAutoFocus: true, sheets: { protectedRangeShadow: false } }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset(),
      UniverSheetsNotePreset(),
    ],
  });

  function engineFor(workbook: FWorkbook): Engine {
    return {
      univerAPI,
      workbook,
      parseNumber,
      formatNumber,
      dispose: () => univerAPI.disposeUnit(workbook.getId()),
    };
  }

  const whenReady = new Promise<void>((resolve) => {
    univerAPI.addEvent(univerAPI.Event.LifeCycleChanged, ({ stage }) => {
      if (stage === LifecycleStages.Rendered) resolve();
    });
  });

  return {
    univerAPI,
    whenReady,
    open: (snapshot) => engineFor(univerAPI.createWorkbook(snapshot)),
    async endCellEditing(workbook) {
      await workbook.endEditingAsync(true);
    },
    onCellEditing(listener) {
      univerAPI.addEvent(univerAPI.Event.SheetEditStarted, () => listener(true));
      univerAPI.addEvent(univerAPI.Event.SheetEditEnded, () => listener(false));
    },
  };
}
