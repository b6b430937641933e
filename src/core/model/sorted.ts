/** The index of the first of some ascending numbers that is not below `least`. */
export function firstFrom(numbers: readonly number[], least: number): number {
  let from = 0;
  for (let to = numbers.length; from < to;) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? least) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
