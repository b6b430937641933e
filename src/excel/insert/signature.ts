/** A custom property that says of a new sheet which insertion made it, until all of them are there. */

/** The property's name. */
export const SIGNATURE = 'jixiao-inserting';

/** What no other insertion signs with, at this computer or another. */
export function newSignature(): string {
  return `${Date.now()}-${Math.random()}`;
}

/** Queues the signing of a sheet. It belongs directly behind its adding: what is signed was made by us, whatever its name and content are by now. */
export function sign({ customProperties }: Excel.Worksheet, signature: string): void {
  customProperties.add(SIGNATURE, signature);
}

/** Queues that a sheet is signed no more. */
export function unsign({ customProperties }: Excel.Worksheet): void {
  customProperties.getItem(SIGNATURE).delete();
}

/** Queues the reading of a sheet's signature: `isNullObject` where it has none. */
export function loadSignature({ customProperties }: Excel.Worksheet): Excel.WorksheetCustomProperty {
  const property = customProperties.getItemOrNullObject(SIGNATURE);
  property.load('value');
  return property;
}
