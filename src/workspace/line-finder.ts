/** Places → lines, each file cut into lines once: a crosswalk or an export names places by the thousand. */
import { type Lines, linesOf } from '../source/lines.ts';
import type { Place } from '../source/place.ts';
import type { Findings } from './check-workspace.ts';

/** The line of a place, from 1. */
export function lineFinder({
  spanOf,
  textOf,
}: Pick<Findings, 'spanOf' | 'textOf'>): (place: Place) => number {
  const files = new Map<string, Lines>();
  return (place) => {
    const lines = files.get(place.file) ?? linesOf(textOf(place.file) ?? '');
    files.set(place.file, lines);
    return lines.at(spanOf(place).start).line;
  };
}
