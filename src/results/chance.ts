/** Whether two rates of passing differ more than chance alone makes them differ, which small classes often do. */

export interface Rate {
  readonly sat: number;
  readonly passed: number;
}

/** At 5 percent, both sides: Fisher's exact test, which holds for small numbers, too, or the normal one for large. */
export function mayBeChance(a: Rate, b: Rate): boolean {
  return a.sat + b.sat > 10_000 ? Math.abs(deviation(a, b)) < 1.96 : fisher(a, b) >= 0.05;
}

function deviation(a: Rate, b: Rate): number {
  const pooled = (a.passed + b.passed) / (a.sat + b.sat);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / a.sat + 1 / b.sat));
  return spread === 0 ? 0 : (a.passed / a.sat - b.passed / b.sat) / spread;
}

function fisher(a: Rate, b: Rate): number {
  const passed = a.passed + b.passed;
  const logs = logFactorials(a.sat + b.sat);
  const choose = (n: number, k: number): number => (logs[n] ?? 0) - (logs[k] ?? 0) - (logs[n - k] ?? 0);
  const whole = choose(a.sat + b.sat, passed);
  const chanceOf = (inA: number): number =>
    Math.exp(choose(a.sat, inA) + choose(b.sat, passed - inA) - whole);
  const seen = chanceOf(a.passed) * (1 + 1e-7);
  let sum = 0;
  for (let inA = Math.max(0, passed - b.sat); inA <= Math.min(a.sat, passed); inA++) {
    const chance = chanceOf(inA);
    if (chance <= seen) sum += chance;
  }
  return sum;
}

function logFactorials(most: number): number[] {
  const logs = [0];
  for (let n = 1; n <= most; n++) logs.push((logs[n - 1] ?? 0) + Math.log(n));
  return logs;
}
