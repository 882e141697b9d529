/** Every pair of lessons that need the same class, teacher or place in the same period of the same day. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import type { Delivery } from '../../generated/types.ts';
import type { Located } from '../../source/located.ts';
import type { Day } from '../../timetable/week-dates.ts';
import { timetables } from './timetables.ts';

export interface Row {
  readonly delivery: Located<Delivery>;
  readonly row: number;
}

export interface Clash {
  readonly first: Row;
  readonly second: Row;
  /** Classes, teachers and places, as they are written. */
  readonly what: readonly string[];
  readonly days: readonly Day[];
}

interface Meeting {
  readonly first: Row;
  readonly second: Row;
  readonly what: Set<string>;
  readonly days: Set<Day>;
}

/** By the files and rows of the second. */
export function clashes(workspace: BoundWorkspace): readonly Clash[] {
  const taken = new Map<string, Row[]>();
  const found = new Map<string, Meeting>();
  const deliveries = timetables(workspace);
  for (const [place, { delivery, times }] of deliveries.entries())
    for (const { row, day, periods } of times.held)
      for (const name of neededIn(delivery.value, row))
        for (const period of periods) {
          const key = JSON.stringify([day, period, name.kind, sameName(name.text)]);
          const here = { delivery, row };
          const others = taken.get(key) ?? [];
          taken.set(key, [...others, here]);
          for (const other of others) {
            // A make-up day may hold what the same row holds anyway: the calendar has a finding of its own.
            if (other.delivery === delivery && other.row === row) continue;
            const pair = `${place} ${row} ${other.delivery.value.id} ${other.row}`;
            const meeting = found.get(pair) ?? {
              first: other,
              second: here,
              what: new Set<string>(),
              days: new Set<Day>(),
            };
            meeting.what.add(name.text);
            meeting.days.add(day);
            found.set(pair, meeting);
          }
        }
  return [...found.values()].map(({ what, days, ...rows }) => ({
    ...rows,
    what: [...what],
    days: [...days].sort((a, b) => a - b),
  }));
}

interface Needed {
  readonly kind: 'class' | 'teacher' | 'place';
  readonly text: string;
}

function neededIn({ classes, teachers = [], place, lessons }: Delivery, row: number): Needed[] {
  const room = lessons[row]?.place ?? place;
  const named = (kind: Needed['kind'], texts: readonly string[]) => texts.map((text) => ({ kind, text }));
  return [
    ...named('class', [classes ?? []].flat()),
    ...named('teacher', [teachers].flat()),
    ...named('place', [room ?? []].flat()),
  ];
}

function sameName(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '');
}
