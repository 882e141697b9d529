/**
 * Turns a programme's plan into the courses that count for one of its stages, each with the level it trains
 * to.
 */
import type { Programme } from '../model/model.ts';

/** Course id → national level, as a number. */
export type CountingCourses = ReadonlyMap<string, number>;

/** A course that stands in rows of several stages trains to the highest of them (the least number). */
export function countingCourses(programme: Programme, stage: string): CountingCourses {
  const reached = programme.stages.slice(0, programme.stages.findIndex(({ id }) => id === stage) + 1);
  const trainsTo = new Map(reached.map(({ id, trainsTo }) => [id, Number(trainsTo)]));
  const courses = new Map<string, number>();
  for (const row of programme.plan) {
    const level = trainsTo.get(row.stage);
    if (row.course === undefined || level === undefined) continue;
    courses.set(row.course, Math.min(level, courses.get(row.course) ?? level));
  }
  return courses;
}
