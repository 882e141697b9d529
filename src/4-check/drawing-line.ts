/** The drawings that authors name, each file once, and where in their texts something stands. */

import type { Media, MediaFile } from '../media/media.ts';
import type { Span } from '../source/place.ts';

export function eachDrawing({ pictures, drawings }: Media): MediaFile[] {
  const bySource = new Map([...pictures.values()].map((file) => [file.source, file]));
  return [...bySource.values()].filter(({ source }) => drawings.has(source));
}

/** `line` from 0. */
export function drawingLine({ drawings }: Media, source: string, line: number): Span {
  const lines = (drawings.get(source) ?? '').split(/(?<=\n)/);
  const start = lines.slice(0, line).join('').length;
  const text = lines[line] ?? '';
  return {
    file: source,
    start: start + text.length - text.trimStart().length,
    end: start + text.trimEnd().length,
  };
}
