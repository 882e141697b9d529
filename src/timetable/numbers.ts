/** `1-4` or `1-2,5-6` → the numbers that are meant. */

const range = /(\d+)(?:\s*[-–—~～至]\s*(\d+))?/g;

/** Each once, in their order; a range that is written backwards is read the other way round. */
export function numbersIn(text: string): number[] {
  const found = new Set<number>();
  for (const [, first = '', last = first] of text.matchAll(range)) {
    const [from, to] = [Number(first), Number(last)].sort((a, b) => a - b) as [number, number];
    for (let number = from; number <= to; number++) found.add(number);
  }
  return [...found].sort((a, b) => a - b);
}

/** The ranges that end before they begin, as they are written. */
export function backwards(text: string): string[] {
  return [...text.matchAll(range)].flatMap(([written, first, last]) =>
    last !== undefined && Number(first) > Number(last) ? [written] : [],
  );
}

/** The same text with each range from its lesser number. */
export function forwards(text: string): string {
  return text.replaceAll(range, (written, first: string, last: string | undefined) =>
    last !== undefined && Number(first) > Number(last)
      ? written.replace(first, '\n').replace(last, first).replace('\n', last)
      : written,
  );
}

/** Numbers in their order → `1–4、7`: those in a row as one range. */
export function rangesOf(numbers: readonly number[], separator: string): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(separator);
}
