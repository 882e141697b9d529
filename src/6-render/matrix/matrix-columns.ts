/** A programme stage → the columns of its matrix: each course that counts, with its learning tasks. */
import { countingCourses } from '../../crosswalk/counting-courses.ts';
import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import type { AlignmentEntry, Course, StandardModel } from '../../model/model.ts';
import { byId } from '../../values/by-id.ts';

export interface MatrixColumn {
  readonly key: string;
  readonly course: Course;
  /** Empty for what belongs to the course as a whole, such as its final assessments. */
  readonly task: string;
  readonly no: number;
  /** The first column of its course. */
  readonly first: boolean;
}

/** In the order of the plan. Courses without tasks and without entries have nothing to show. */
export function matrixColumns(crosswalk: Crosswalk, { programmes, courses }: StandardModel): MatrixColumn[] {
  const programme = byId(programmes).get(crosswalk.programme);
  if (programme === undefined) return [];
  const used = new Set(
    crosswalk.items.flatMap(({ evidence, deficits, waivers }) =>
      [...evidence, ...deficits, ...waivers].map(columnKey),
    ),
  );
  return [...countingCourses(programme, crosswalk.stage).keys()].flatMap((id) => {
    const course = byId(courses).get(id);
    return course === undefined
      ? []
      : columnsOf(course, used.has(columnKey({ course: id, task: undefined })));
  });
}

function columnsOf(course: Course, hasOwn: boolean): MatrixColumn[] {
  const tasks = course.tasks.map(({ id, title, no }) => ({
    key: columnKey({ course: course.id, task: id }),
    task: title,
    no,
  }));
  const whole = { key: columnKey({ course: course.id, task: undefined }), task: '', no: 0 };
  const columns = hasOwn || course.assessments.length > 0 ? [...tasks, whole] : tasks;
  return columns.map((column, index) => ({ ...column, course, first: index === 0 }));
}

export function columnKey({ course, task }: Pick<AlignmentEntry, 'course' | 'task'>): string {
  return `${course}\n${task ?? ''}`;
}
