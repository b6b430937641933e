/** The workbook's own part: its list of sheets, its names, and how it is calculated. */
import type { WorkbookRecord } from '../../workbook/record';
import type { Package } from '../package/parts';
import type { XmlElement } from '../package/xml';
import { isSameData } from './changes';
import type { PrintName } from './page';
import { printNames } from './page';
import type { Renames } from './sheet-names';
import { renameEverywhere, renameFormulas } from './sheet-names';

const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'extLst',
];
const STATES = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
/** Parts that belong to one sheet alone go with it; a picture or a cache may be another's too. */
const OWN_PARTS = new Set(['drawing', 'comments', 'vmlDrawing', 'table', 'printerSettings', 'threadedComment']);

interface ListedSheet {
  readonly element: XmlElement;
  readonly part: string;
  readonly name: string;
}

export class WorkbookPart {
  private constructor(
    private readonly file: Package,
    private readonly part: string,
    private readonly root: XmlElement,
    private readonly listed: readonly ListedSheet[],
  ) {}

  static async open(file: Package): Promise<WorkbookPart> {
    const part =
      (await file.relationships('')).find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
    const root = await file.xml(part);
    const targets = new Map((await file.relationships(part)).map(({ id, target }) => [id, target]));
    const elements = root.first('sheets')?.elements('sheet') ?? [];
    const listed = elements.map((element) => ({
      element,
      part: targets.get(element.getLocal('id') ?? '') ?? '',
      name: element.get('name') ?? '',
    }));
    return new WorkbookPart(file, part, root, listed);
  }

  partOf(sheetName: string): string | undefined {
    return this.listed.find(({ name }) => name === sheetName)?.part;
  }

  async stylesPart(): Promise<string | undefined> {
    return (await this.file.relationships(this.part)).find(({ kind }) => kind === 'styles')?.target;
  }

  async relate(kind: string, target: string): Promise<void> {
    await this.file.relate(this.part, kind, target);
  }

  /**
   * Brings the list of sheets to what it is now: added, deleted, renamed, moved, hidden.
   * @returns the parts of all sheets by their record's id
   */
  async writeSheets(before: WorkbookRecord, after: WorkbookRecord): Promise<ReadonlyMap<string, string>> {
    const names = new Map(before.sheets.map(({ id, name }) => [id, name]));
    const sheets = this.root.first('sheets');
    if (!sheets) throw new Error('The workbook lists no sheets.');
    const renames = new Map<string, string>();
    const present: ListedSheet[] = [];
    const parts = new Map<string, string>();
    for (const sheet of after.sheets) {
      const known = this.listed.find(({ name }) => name === names.get(sheet.id));
      const listed = known ?? (await this.addSheet(sheet.name));
      if (listed.element.get('name') !== sheet.name) {
        renames.set(listed.name, sheet.name);
        listed.element.set('name', sheet.name);
      }
      const was = before.sheets.find(({ id }) => id === sheet.id)?.visibility ?? 'Visible';
      if (was !== sheet.visibility) listed.element.set('state', STATES[sheet.visibility]);
      present.push(listed);
      parts.set(sheet.id, listed.part);
    }
    for (const gone of this.listed.filter((sheet) => !present.includes(sheet))) await this.removeSheet(gone);
    if (
      !isSameData(
        this.listed.map(({ part }) => part),
        present.map(({ part }) => part),
      )
    )
      this.arrange(sheets, present);
    if (renames.size > 0) await this.rename(renames);
    return parts;
  }

  writeNames(before: WorkbookRecord, after: WorkbookRecord): void {
    if (isSameData(before.names, after.names)) return;
    const list = this.root.first('definedNames') ?? this.root.insert(this.root.make('definedNames'), ORDER);
    const find = (name: string): XmlElement | undefined =>
      list
        .elements('definedName')
        .find((entry) => entry.get('name') === name && entry.get('localSheetId') === undefined);
    for (const name of Object.keys(before.names)) {
      const entry = Object.hasOwn(after.names, name) ? undefined : find(name);
      if (entry) list.remove(entry);
    }
    for (const [name, refersTo] of Object.entries(after.names)) {
      if (before.names[name] === refersTo) continue;
      const entry = find(name) ?? list.make('definedName', { name });
      entry.setText(refersTo.replace(/^=/, ''));
      if (!list.children.includes(entry)) list.children.push(entry);
    }
    if (list.elements().length === 0) this.root.remove(list);
  }

  /** Print areas and title lines are names of their sheet, which is told by its position. */
  writePrintNames(before: WorkbookRecord, after: WorkbookRecord): void {
    after.sheets.forEach((sheet, position) => {
      const was = before.sheets.find(({ id }) => id === sheet.id);
      const old: Partial<ReturnType<typeof printNames>> = was ? printNames(was) : {};
      for (const [name, refersTo] of Object.entries(printNames(sheet)) as [PrintName, string | undefined][]) {
        if (refersTo !== old[name]) this.writeLocalName(name, position, refersTo);
      }
    });
  }

  writeProtection(before: WorkbookRecord, after: WorkbookRecord): void {
    if (before.isStructureProtected === after.isStructureProtected) return;
    for (const old of this.root.elements('workbookProtection')) this.root.remove(old);
    if (after.isStructureProtected) this.root.insert(this.root.make('workbookProtection', { lockStructure: 1 }), ORDER);
  }

  private writeLocalName(name: string, position: number, refersTo: string | undefined): void {
    const list = this.root.first('definedNames') ?? this.root.insert(this.root.make('definedNames'), ORDER);
    const isIt = (entry: XmlElement): boolean =>
      entry.get('name') === name && entry.get('localSheetId') === String(position);
    const known = list.elements('definedName').find(isIt);
    if (refersTo === undefined) {
      if (known) list.remove(known);
    } else {
      const entry = known ?? list.make('definedName', { name, localSheetId: position });
      entry.setText(refersTo);
      if (!known) list.children.push(entry);
    }
    if (list.elements().length === 0) this.root.remove(list);
  }

  /** The results in the file are ours; Excel is to work them out itself. */
  calculateOnLoad(): void {
    const calculation = this.root.first('calcPr') ?? this.root.insert(this.root.make('calcPr'), ORDER);
    calculation.set('fullCalcOnLoad', 1);
  }

  /** The order of calculation names cells; where one of them has no formula any more, Excel calls the file damaged. */
  async removeCalculationChain(): Promise<void> {
    for (const { kind, target } of await this.file.relationships(this.part)) {
      if (kind !== 'calcChain') continue;
      await this.file.unrelate(this.part, target);
      await this.file.remove(target);
    }
  }

  private async addSheet(name: string): Promise<ListedSheet> {
    const part = this.file.freeName('xl/worksheets/sheet', '.xml');
    await this.file.add(part, `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`, WORKSHEET_TYPE);
    const id = await this.file.relate(this.part, 'worksheet', part);
    const [model] = this.listed;
    const ids =
      this.root
        .first('sheets')
        ?.elements('sheet')
        .map((sheet) => Number(sheet.get('sheetId'))) ?? [];
    const element = this.root.make('sheet', { name, sheetId: Math.max(0, ...ids) + 1 });
    element.set(model?.element.attributeName('id') ?? 'r:id', id);
    this.root.first('sheets')?.children.push(element);
    return { element, part, name };
  }

  private async removeSheet({ part }: ListedSheet): Promise<void> {
    for (const { kind, target, isExternal } of await this.file.relationships(part)) {
      if (!isExternal && OWN_PARTS.has(kind)) await this.file.remove(target);
    }
    await this.file.unrelate(this.part, part);
    await this.file.remove(part);
  }

  /** Names of one sheet and the sheet shown first are kept by position. */
  private arrange(sheets: XmlElement, present: readonly ListedSheet[]): void {
    sheets.children.splice(0, sheets.children.length, ...present.map(({ element }) => element));
    const positions = new Map(this.listed.map((sheet, index) => [String(index), present.indexOf(sheet)]));
    const names = this.root.first('definedNames');
    for (const entry of names?.elements('definedName') ?? []) {
      const position = positions.get(entry.get('localSheetId') ?? '');
      if (position === -1) names?.remove(entry);
      else if (position !== undefined) entry.set('localSheetId', position);
    }
    if (names?.elements().length === 0) this.root.remove(names);
    const isHidden = (sheet: ListedSheet | undefined): boolean => sheet?.element.get('state') !== undefined;
    for (const view of this.root.first('bookViews')?.elements('workbookView') ?? []) {
      const active = positions.get(view.get('activeTab') ?? '0') ?? -1;
      const shown =
        active >= 0 && !isHidden(present[active])
          ? active
          : Math.max(
              0,
              present.findIndex((sheet) => !isHidden(sheet)),
            );
      view.set('activeTab', shown).set('firstSheet', undefined);
    }
  }

  private async rename(renames: Renames): Promise<void> {
    const names = this.root.first('definedNames');
    if (names) renameFormulas(names, renames);
    await renameEverywhere(this.file, renames);
  }
}
