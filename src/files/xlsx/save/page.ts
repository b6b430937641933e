/** How a sheet is printed, in its part; print area and titles are names of the workbook. */
import { areaToA1, columnName, quoteSheetName } from '../../../core/geometry';
import type { Area } from '../../../core/geometry';
import type { SheetRecord } from '../../workbook/record';
import type { PageContent } from '../../workbook/page';
import { DEFAULT_MARGINS, PAPER_SIZES } from '../../workbook/page';
import { MAX_COLUMNS } from '../../workbook/reference';
import { isSameData } from './changes';
import type { SheetTarget } from './sheet-target';
import { childOf } from './sheet-target';

const PROPERTIES_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

function fitting({ root, after }: SheetTarget): void {
  const { fit, scale } = after.page;
  const properties = childOf(root, 'sheetPr');
  const setup = properties.first('pageSetUpPr') ?? properties.insert(properties.make('pageSetUpPr'), PROPERTIES_ORDER);
  setup.set('fitToPage', fit ? 1 : undefined);
  // One page is what a file means where it says nothing.
  const pages = (count: number | undefined): number | undefined => (count === 1 ? undefined : count);
  childOf(root, 'pageSetup')
    .set('scale', scale)
    .set('fitToWidth', pages(fit?.wide))
    .set('fitToHeight', pages(fit?.tall));
}

function writeBreaks({ root, after }: SheetTarget): void {
  for (const old of root.elements('rowBreaks')) root.remove(old);
  const rows = after.page.pageBreaks ?? [];
  if (rows.length === 0) return;
  const list = childOf(root, 'rowBreaks').set('count', rows.length).set('manualBreakCount', rows.length);
  for (const id of rows) list.children.push(list.make('brk', { id, max: MAX_COLUMNS - 1, man: 1 }));
}

/** Writes what differs; the names are the workbook's ({@link printNames}). */
export function writePage(target: SheetTarget): void {
  const { root, before, after } = target;
  const old: PageContent = before?.page ?? {};
  const { page } = after;
  const differs = (...names: (keyof PageContent)[]): boolean =>
    names.some((name) => !isSameData(old[name], page[name]));
  if (differs('fit', 'scale')) fitting(target);
  if (differs('paperSize') && page.paperSize) childOf(root, 'pageSetup').set('paperSize', PAPER_SIZES[page.paperSize]);
  if (differs('landscape')) childOf(root, 'pageSetup').set('orientation', page.landscape ? 'landscape' : 'portrait');
  if (differs('centerHorizontally'))
    childOf(root, 'printOptions').set('horizontalCentered', page.centerHorizontally ? 1 : undefined);
  if (differs('centerVertically'))
    childOf(root, 'printOptions').set('verticalCentered', page.centerVertically ? 1 : undefined);
  if (differs('blackAndWhite')) childOf(root, 'pageSetup').set('blackAndWhite', page.blackAndWhite ? 1 : undefined);
  if (differs('pageBreaks')) writeBreaks(target);
  if (differs('margins')) {
    const margins = childOf(root, 'pageMargins');
    const sides: Readonly<Record<string, number>> = { ...(page.margins ?? DEFAULT_MARGINS) };
    for (const [side, width] of Object.entries(sides)) margins.set(side, width);
  }
}

export type PrintName = '_xlnm.Print_Area' | '_xlnm.Print_Titles';

/** `A1:C4` → `$A$1:$C$4`. */
function absolute(area: Area): string {
  return areaToA1(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** What the names of a sheet that are about printing refer to. */
export function printNames({
  name,
  page: { printArea, titleRows, titleColumns },
}: SheetRecord): Record<PrintName, string | undefined> {
  const sheet = quoteSheetName(name);
  const titles = [
    ...(titleColumns ? [`${sheet}!$${columnName(titleColumns[0])}:$${columnName(titleColumns[1])}`] : []),
    ...(titleRows ? [`${sheet}!$${titleRows[0] + 1}:$${titleRows[1] + 1}`] : []),
  ];
  return {
    '_xlnm.Print_Area': printArea?.map((area) => `${sheet}!${absolute(area)}`).join(','),
    '_xlnm.Print_Titles': titles.length > 0 ? titles.join(',') : undefined,
  };
}
