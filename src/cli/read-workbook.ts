import type { SheetSnapshot } from '../core';
import { readSheets } from '../files/xlsx/read/read-sheets';
import { inflatedByNode } from './unpack';

/** {@link readSheets}, unpacked by Node. */
export const readWorkbook = (bytes: Uint8Array): Promise<readonly SheetSnapshot[]> => readSheets(bytes, inflatedByNode);
