/**
 * A custom property that says of a report sheet what it held and was called when it was written: only a report that still is so may be replaced
 * unasked. A copy has another name, and is somebody's.
 */

export const SEAL = 'jixiao-report';

/** Of 53 bits (cyrb53): it is to notice a change, not to withstand somebody who forges one. */
function digest(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}

const sealOf = (name: string, content: string): string => digest(`${name}\n${content}`);

/** Queues the sealing of a sheet that has this name and holds this. */
export function seal({ customProperties }: Excel.Worksheet, name: string, content: string): void {
  customProperties.add(SEAL, sealOf(name, content));
}

/** Queues the reading of a sheet's seal; see {@link isSealed}. */
export function loadSeal({ customProperties }: Excel.Worksheet): Excel.WorksheetCustomProperty {
  return customProperties.getItemOrNullObject(SEAL).load('value');
}

/** Whether a sheet is as it was sealed, after the sync. */
export function isSealed(property: Excel.WorksheetCustomProperty, name: string, content: string): boolean {
  return !property.isNullObject && property.value === sealOf(name, content);
}
