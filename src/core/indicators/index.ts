export { rowEdit } from './edit';
export { KINDS, type Kind } from './kinds';
export { indicatorsIn, type KnownIndicator } from './known';
export { LIBRARY } from './library';
export { isLibrary, libraryProblems, type LibraryProblem } from './library-problems';
export type { Library, Source } from './library-schema';
export { offers, type Offer, type OfferSources } from './offers';
export { SECONDS } from './seconds';
export { asBlank, slotAt, type Slot } from './slot';
