/**
 * Which amounts must add up to which. Three notions, kept apart:
 * - a **claim** (`claims.ts`) says what is the sum of what, by key: plain data, made from a form and its rows, whether these are about to be
 *   laid out or were read;
 * - **amounts** (`amounts.ts`) say what stands under a key; `table-account.ts` takes them from a table and is the only file here that knows one;
 * - the **evaluation** (`evaluate.ts`) holds claims against amounts and says how each came out, or why it could not be checked.
 *
 * Formulas are made of claims, rules speak of evaluations, ties ask which blank cells a claim says are not 0.
 */
export type { Account, Amount } from './amounts';
export { claimsByTotal, claimsOf, type Claim, type Row, type SumRule } from './claims';
export { uppermost } from './codes';
export { evaluate, isRounding, roundingOf, sumsOf, type Sum } from './evaluate';
export { accountOf } from './table-account';
