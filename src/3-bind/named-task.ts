/**
 * What a course calls a learning task → the task: one in a file (`t2`), or one of another course that it uses
 * as well (`wiring/t2`).
 */
import type { Course, LearningTask } from '../generated/types.ts';
import { child, type Located } from '../source/located.ts';
import type { BoundWorkspace } from './bound-workspace.ts';

export interface TaskPlaces {
  readonly courses: ReadonlyMap<string, Located<Course>>;
  /** By `taskKey`. */
  readonly taskFiles: ReadonlyMap<string, Located<LearningTask>>;
}

/** The id of a task file; where it is that of one course alone, with the course. */
export function taskKey({ id, course }: Pick<LearningTask, 'id' | 'course'>): string {
  return course === undefined ? id : `${course}/${id}`;
}

/** The course that a name begins with; undefined where it says none. */
export function courseNamed(task: string): string | undefined {
  const slash = task.indexOf('/');
  return slash === -1 ? undefined : task.slice(0, slash);
}

/** `course`: of the list that names it. What another course uses from a third one, is named by the third. */
export function taskNamed(
  name: string,
  course: string | undefined,
  { courses, taskFiles }: TaskPlaces,
): Located<LearningTask> | undefined {
  const [first = '', id, ...more] = name.split('/');
  if (id === undefined)
    return (course === undefined ? undefined : taskFiles.get(`${course}/${name}`)) ?? taskFiles.get(name);
  const owner = courses.get(first);
  if (!owner || more.length > 0) return undefined;
  for (const [index, task] of (owner.value.tasks ?? []).entries()) {
    if (task === id) return taskNamed(id, first, { courses, taskFiles });
    if (typeof task === 'object' && task.id === id) return child(owner, task, 'tasks', index);
  }
  return undefined;
}

/** `course/task` of every task that other courses may use as well. */
export function sharedNames(places: TaskPlaces): string[] {
  return [...places.courses].flatMap(([course, { value }]) =>
    (value.tasks ?? []).flatMap((task) => {
      const id = typeof task === 'string' ? task : task.id;
      const name = `${course}/${id}`;
      return courseNamed(id) === undefined && taskNamed(name, undefined, places) ? [name] : [];
    }),
  );
}

/** The course to which a task belongs that others use as well. */
export function courseOfShared(
  task: Located<LearningTask>,
  { courses, courseOfTask }: Pick<BoundWorkspace, 'courses' | 'courseOfTask'>,
): Located<Course> | undefined {
  if (task.path.length === 0) return courses.get(courseOfTask.get(task.file) ?? '');
  return [...courses.values()].find(({ file }) => file === task.file);
}
