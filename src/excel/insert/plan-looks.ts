import { areaToA1, toA1, BORDER, FONT, LOOKS, type CellLooks, type Look } from '../../core';
import { joinedAddresses, rectangles, unionAddresses } from '../union';

const BORDER_COLOR = `#${BORDER}`;
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const satisfies Record<
  CellLooks['horizontal'],
  string
>;
const VERTICAL = { center: 'Center', top: 'Top' } as const satisfies Record<CellLooks['vertical'], string>;

function applyLooks({ format }: Excel.RangeAreas, looks: CellLooks): void {
  const { size, bold, color, underline, fill, horizontal, vertical, wrap } = looks;
  format.font.name = FONT;
  format.font.size = size;
  if (bold) format.font.bold = true;
  if (color !== undefined) format.font.color = `#${color}`;
  if (underline) format.font.underline = 'Single';
  if (fill !== undefined) format.fill.color = `#${fill}`;
  format.horizontalAlignment = HORIZONTAL[horizontal];
  format.verticalAlignment = VERTICAL[vertical];
  format.wrapText = wrap;
}

type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** Lines around and between the cells. Inner lines are asked for only where there are any: a single row has none that Excel could draw. */
function drawLines(sheet: Excel.Worksheet, cells: readonly string[]): void {
  const areas = rectangles(cells);
  const draw = (within: typeof areas, edges: readonly Edge[]): void => {
    for (const address of joinedAddresses(within.map(areaToA1))) {
      const { borders } = sheet.getRanges(address).format;
      for (const edge of edges) {
        const border = borders.getItem(edge);
        border.style = 'Continuous';
        border.color = BORDER_COLOR;
      }
    }
  };
  draw(areas, ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight']);
  draw(
    areas.filter(({ top, bottom }) => bottom > top),
    ['InsideHorizontal'],
  );
  draw(
    areas.filter(({ left, right }) => right > left),
    ['InsideVertical'],
  );
}

/** Queues fonts, fills, alignment and lines of all cells: a handful of calls per look, whatever the number of cells. */
export function queueLooks(sheet: Excel.Worksheet, looks: readonly (readonly (Look | undefined)[])[]): void {
  const cells = new Map<Look, string[]>();
  looks.forEach((row, at) => {
    row.forEach((look, column) => {
      if (!look) return;
      const same = cells.get(look) ?? [];
      same.push(toA1({ row: at, column }));
      cells.set(look, same);
    });
  });
  for (const [look, addresses] of cells) {
    for (const address of unionAddresses(addresses)) applyLooks(sheet.getRanges(address), LOOKS[look]);
  }
  drawLines(
    sheet,
    [...cells].filter(([look]) => LOOKS[look].border).flatMap(([, addresses]) => addresses),
  );
}
