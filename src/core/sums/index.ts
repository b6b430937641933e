/**
 * Which amounts must add up to which. There are three notions:
 * - A **claim** (`claim.ts`; made in `claims.ts` and the files beside it) says which total must equal the sum of which parts, by key. Claims are plain data; they are made from a form and
 *   its rows, whether the rows are about to be laid out or were read from a sheet.
 * - **Amounts** (`amounts.ts`) give the content of the cell of each key. `table-account.ts` takes them from a table; it and `misplaced.ts` are the only files in
 *   this folder that know tables.
 * - The **evaluation** (`evaluate.ts`) compares claims with amounts. The outcome is a difference, or the reason why there is none.
 *
 * Layout turns claims into formulas, rules report evaluations, and ties use claims to tell which blank cells do not count as 0.
 */
export type { Account, Amount, Tolerance } from './amounts';
export type { Claim, Row, SumRule } from './claim';
export { claimsByTotal, claimsOf } from './claims';
export { uppermost } from './codes';
export { evaluate, isRounding, mayRound, roundingOf, sumsOf } from './evaluate';
export { misplacedIn } from './misplaced';
export type { Sum, Undecided } from './outcome';
export { isProven } from './proof';
export { accountOf } from './table-account';
