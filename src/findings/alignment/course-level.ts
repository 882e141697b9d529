/** The national level that a course trains to: by the plans that name it, else by its own words. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { stageOfRow, trainsTo } from '../../3-bind/stages.ts';
import type { Course } from '../../generated/types.ts';
import { children, type Located, placeOf } from '../../source/located.ts';
import type { Place } from '../../source/place.ts';

export interface TrainedLevel {
  /** 5 (lowest) to 1. */
  readonly level: number;
  readonly place: Place;
}

const ownLevel: Readonly<Record<string, number>> = { intermediate: 4, advanced: 3, technician: 2 };

/** Of several programmes the one that trains highest; undefined where nothing says. */
export function trainedLevel(course: Located<Course>, workspace: BoundWorkspace): TrainedLevel | undefined {
  const planned = [...workspace.programmes.values()].flatMap((programme) =>
    children(programme, 'plan', programme.value.plan).flatMap((row) => {
      const stage =
        row.value.course === course.value.id
          ? stageOfRow(programme.value, row.value, course.value)
          : undefined;
      if (!stage) return [];
      return [
        {
          level: Number(trainsTo(stage)),
          place: placeOf(programme, 'stages', programme.value.stages.indexOf(stage)),
        },
      ];
    }),
  );
  if (planned.length > 0) return planned.reduce((best, one) => (one.level < best.level ? one : best));
  const level = ownLevel[course.value.level ?? ''];
  return level === undefined ? undefined : { level, place: placeOf(course, 'level') };
}
