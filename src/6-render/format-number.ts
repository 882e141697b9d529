/** A number as people write it: at most four decimals, no trailing zeros, no float noise. */
export function formatNumber(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
