/** Ranges that a client keeps from one batch to the next move with their cells, as in Excel. */
import { areaAfter, type Area, type LineChange } from '../core/geometry';
import type { Cells } from './book';
import { areasState, object, type ObjectStates } from './objects/states';
import type { ObjectNode } from './protocol/model';

function isNotEmpty(areas: readonly Area[]): areas is Cells['areas'] {
  return areas.length > 0;
}

/** Where an object is once lines were inserted into a sheet or taken out of it; nothing where its cells are gone. */
export function placeAfter(node: ObjectNode, sheetId: string, change: LineChange): ObjectNode | undefined {
  const cells = areasState(node);
  if (cells?.sheetId !== sheetId) return node;
  const areas = cells.areas.flatMap((area) => areaAfter(area, change) ?? []);
  if (!isNotEmpty(areas)) return undefined;
  return object(node.type as keyof Pick<ObjectStates, 'Range' | 'RangeAreas'>, { sheetId, areas });
}
