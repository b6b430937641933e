/** One sheet that is being written: its part, and what it was and is. */
import type { SheetRecord } from '../../workbook/record';
import type { Package } from '../package/parts';
import type { XmlElement } from '../package/xml';
import type { CellChanges } from './changes';
import type { Losses } from './losses';
import type { StyleBook } from './style-book';

export interface SheetTarget {
  readonly package: Package;
  readonly part: string;
  readonly root: XmlElement;
  /** `undefined` for a sheet that was added. */
  readonly before: SheetRecord | undefined;
  readonly after: SheetRecord;
  readonly cells: CellChanges;
  /** Rows or columns are elsewhere, and what is tied to them in the file is not. */
  readonly hasStrayLines: boolean;
  readonly styles: () => Promise<StyleBook>;
  readonly losses: Losses;
}

/** Children of a worksheet in the order the format demands (ECMA-376, 18.3.1.99). */
const WORKSHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

export function insertChild(root: XmlElement, child: XmlElement): XmlElement {
  return root.insert(child, WORKSHEET_ORDER);
}

/** The child of that name, made where it is missing. */
export function childOf(root: XmlElement, local: string): XmlElement {
  return root.first(local) ?? insertChild(root, root.make(local));
}
