/** Turns an unrounded percentage into what print shows: one decimal, rounded half up. */

/** The nudge lifts halves that binary fractions hold a hair too low (66.65 is 66.6499…). */
export function oneDecimal(percentage: number): string {
  return (Math.floor(percentage * 10 + 0.5 + 1e-9) / 10).toFixed(1);
}
