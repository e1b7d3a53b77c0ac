/**
 * How many of many things stand before an offset.
 * @param things in the order of their places
 * @param placeOf where one of them stands
 */
export function countBefore<T>(things: readonly T[], offset: number, placeOf: (thing: T) => number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing !== undefined && placeOf(thing) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
