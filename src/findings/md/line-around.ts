/** The line of a text that a place stands on, without its end. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function lineAround(text: string, place: number): Line {
  const start = text.lastIndexOf('\n', place - 1) + 1;
  const stop = text.indexOf('\n', place);
  const end = stop < 0 ? text.length : stop;
  return { text: text.slice(start, end), start, end };
}
