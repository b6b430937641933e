import { intersection } from '../../files/workbook/reference';
import type { Book, Cells } from '../book';
import { toArea } from '../book';
import { HostError } from '../protocol/model';
import type { HostContext, Tables } from './states';
import { object } from './states';

/** Which cells an event was about: the event carried them as JSON. */
function cellsOfEvent(referenceId: string): Cells {
  const { sheetId, area } = JSON.parse(referenceId) as { sheetId: string; area: Cells['areas'][0] };
  return { sheetId, areas: [area] };
}

function selected({ engine: { workbook }, screen }: Book): Cells {
  screen.assertCellsSelected();
  const sheet = workbook.getActiveSheet();
  const ranges = sheet.getSelection()?.getActiveRangeList() ?? [];
  const [first, ...others] = ranges.map((range) => toArea(range.getRange()));
  return { sheetId: sheet.getSheetId(), areas: [first ?? { top: 0, left: 0, bottom: 0, right: 0 }, ...others] };
}

function workbookTable(book: Book): Tables<'Workbook'>['Workbook'] {
  return {
    properties: {
      Name: { get: () => book.engine.workbook.getName() },
      ReadOnly: { get: () => book.facts.readOnly || book.moods.readOnly === true },
    },
    navigations: {
      Worksheets: () => object('WorksheetCollection', null),
      Application: () => object('Application', null),
      Protection: () => object('WorkbookProtection', null),
      Names: () => object('NamedItemCollection', null),
      Settings: () => object('SettingCollection', null),
      _Runtime: () => object('Runtime', null),
    },
    methods: {
      GetSelectedRange() {
        const cells = selected(book);
        if (cells.areas.length > 1) throw new HostError('InvalidOperation', 'Several areas are selected.');
        return object('Range', cells);
      },
      GetSelectedRanges: () => object('RangeAreas', selected(book)),
      GetActiveCell() {
        const { sheetId, areas } = selected(book);
        const cell = book.engine.workbook.getActiveCell()?.getRange();
        const { top, left } = (cell && intersection(toArea(cell), areas[0])) ?? areas[0];
        return object('Range', { sheetId, areas: [{ top, left, bottom: top, right: left }] });
      },
      _GetRangeForEventByReferenceId: (_, args) => object('Range', cellsOfEvent(args.text(0))),
      _GetRangeOrNullObjectForEventByReferenceId: (_, args) => object('Range', cellsOfEvent(args.text(0))),
    },
  };
}

function protectionTable(book: Book): Tables<'WorkbookProtection'>['WorkbookProtection'] {
  return {
    properties: { Protected: { get: () => book.facts.structure !== undefined } },
    methods: {
      Protect: (_, args) => {
        // As documented for WorkbookProtection.protect: it fails where the workbook is protected already.
        book.assertStructureOpen();
        book.facts.structure = { password: args.optionalText(0) };
      },
      Unprotect: (_, args) => {
        const { structure } = book.facts;
        if (structure && structure.password !== args.optionalText(0))
          throw new HostError('AccessDenied', 'The password is not correct.');
        book.facts.structure = undefined;
      },
    },
  };
}

export function workbookTables({
  book,
  events,
}: HostContext): Tables<
  'Workbook' | 'WorkbookProtection' | 'Application' | 'Runtime' | 'Microsoft.InternalService.AddinInternalService'
> {
  return {
    Workbook: workbookTable(book),
    WorkbookProtection: protectionTable(book),
    Application: {
      properties: { CalculationMode: { get: () => 'Automatic' } },
      methods: {
        Calculate: () => book.engine.univerAPI.getFormula().executeCalculation(),
        // The page paints between batches anyway, and formulas are worked out after one: nothing is left to suspend.
        SuspendScreenUpdatingUntilNextSync: () => undefined,
        SuspendApiCalculationUntilNextSync: () => undefined,
      },
    },
    Runtime: {
      properties: {
        EnableEvents: {
          get: () => events.enabled,
          set: (_, value) => {
            events.enabled = Boolean(value);
          },
        },
      },
    },
    // office.js itself tells the host once that function commands can be called.
    'Microsoft.InternalService.AddinInternalService': { methods: { NotifyActionHandlerReady: () => undefined } },
  };
}
