/**
 * Units and weeks → what is taught in which week: a unit that does not fit goes on in the next week, one that
 * ends early leaves room.
 */
import type { TeachingWeek } from './teaching-weeks.ts';

export interface Slice<Unit, Room = TeachingWeek> {
  /** Undefined when there are no more weeks. */
  readonly week: Room | undefined;
  readonly unit: Unit;
  readonly hours: number;
  /** A part of the unit stands in a week before. */
  readonly continued: boolean;
}

const tolerance = 1e-9;

/** Weeks, or lessons: whatever has room for hours. */
export function weeklySlices<
  Unit extends { readonly hours: number },
  Room extends { readonly hours: number } = TeachingWeek,
>(units: readonly Unit[], weeks: readonly Room[]): Slice<Unit, Room>[] {
  const slices: Slice<Unit, Room>[] = [];
  let place = 0;
  let room = weeks[0]?.hours ?? 0;
  for (const unit of units) {
    let left = unit.hours;
    do {
      while (room <= tolerance && place < weeks.length) room = weeks[++place]?.hours ?? 0;
      // What takes no hours needs no week of its own behind the last one.
      const week = weeks[place] ?? (unit.hours === 0 ? weeks.at(-1) : undefined);
      const hours = week ? Math.min(left, room) : left;
      slices.push({ week, unit, hours, continued: left < unit.hours });
      left -= hours;
      room -= hours;
    } while (left > tolerance);
  }
  return slices;
}
