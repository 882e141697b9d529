/** A number as it was computed, in digits that every program reads: what adds up to 100 still does. */

/** JavaScript writes very small and very large numbers with an exponent. */
export function plainNumber(value: number): string {
  const shortest = String(value);
  return shortest.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : shortest;
}
