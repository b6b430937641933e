/** What is in front of the person, where moods make that something else than the active sheet of the spreadsheet. */
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Engine } from './engine';
import type { Moods } from './moods';
import { HostError } from './protocol/model';

export class Screen {
  /** Cells have come to the front since the workbook was opened. */
  private hasShownCells = false;
  private readonly addedNow = new Set<string>();
  private frozen: string | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly moods: Moods,
  ) {}

  beginBatch(): void {
    this.addedNow.clear();
  }

  /** A sheet came into being in this batch. */
  added(sheetId: string): void {
    this.addedNow.add(sheetId);
  }

  /** The sheet the host takes for the active one. @throws UnsupportedSheet where that is a chart sheet */
  activeSheet(): FWorksheet {
    if (this.moods.chartSheetActive !== undefined && !this.hasShownCells)
      throw new HostError('UnsupportedSheet', 'This sheet type does not support this operation.');
    const { workbook } = this.engine;
    const frozen = this.frozen === undefined ? undefined : workbook.getSheetBySheetId(this.frozen);
    return frozen ?? workbook.getActiveSheet();
  }

  /** @throws InvalidSelection where a chart on a worksheet is selected */
  assertNoChartSelected(): void {
    if (this.moods.chartSelected && !this.hasShownCells)
      throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
  }

  /** @throws InvalidSelection where a chart is selected, or a chart sheet is in front */
  assertCellsSelected(): void {
    this.assertNoChartSelected();
    if (this.moods.chartSheetActive !== undefined && !this.hasShownCells)
      throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
  }

  /** Brings a worksheet to the front. */
  activate(sheet: FWorksheet): void {
    if (this.moods.web && this.addedNow.has(sheet.getSheetId())) return;
    this.hasShownCells = true;
    this.frozen = undefined;
    sheet.activate();
  }

  /** Panes of this sheet were frozen. */
  froze(sheetId: string): void {
    if (this.moods.freezeMisleads) this.frozen = sheetId;
  }
}
