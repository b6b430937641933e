import type { Decimal } from 'decimal.js';
import type { ProjectEntry } from '../template';

/** @param amount in 万元 */
export function entryOf(name: string, code: string | undefined, amount: Decimal | undefined): ProjectEntry {
  return { name, code: code === '' ? undefined : code, amount: amount?.toNumber() };
}
