/** How numbers that authors wrote are compared and shown, so that 0.1 + 0.2 is 0.3. */

const tolerance = 1e-6;

export function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance;
}

export function exceeds(a: number, b: number): boolean {
  return a - b > tolerance;
}

export function tidy(value: number): number {
  return Number(value.toFixed(6));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
