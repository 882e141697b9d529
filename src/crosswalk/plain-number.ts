/**
 * A weight as it was computed, with one decimal at least as in print, and as many as it has: what adds up to
 * 100 still does.
 */

/** In digits that every program reads; JavaScript writes very small numbers with an exponent. */
export function plainNumber(value: number): string {
  const shortest = String(value);
  if (shortest.includes('e')) return value.toFixed(20);
  return Number.isInteger(value) ? `${shortest}.0` : shortest;
}
