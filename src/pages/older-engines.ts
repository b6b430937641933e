/** What Safari 15.4, the oldest engine that can run the pane, lacks of what the pane uses; see the README on what is needed. */

function define(name: string, value: (this: unknown[], ...given: never[]) => unknown[]): void {
  if (name in Array.prototype) return;
  Object.defineProperty(Array.prototype, name, { value, configurable: true, writable: true });
}

define('toSorted', function (compare?: (a: unknown, b: unknown) => number) {
  return [...this].sort(compare);
});
define('toReversed', function () {
  return [...this].reverse();
});
