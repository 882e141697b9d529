/** An alignment entry → the leaf of the student's textbook where its element stands, as far as that book is built. */
import type { Course, LearningTask } from '../../model/model.ts';
import type { DocumentContext } from '../sheet.ts';
import type { TargetOf } from './crosswalk-evidence.ts';
import { bookPath, courseLeaf, leafPath, stageLeaf, taskLeaf } from './leaf-names.ts';
import { wantedCourses } from './wanted-courses.ts';

export function textbookTargets(context: DocumentContext): TargetOf {
  if (!context.editions.includes('student')) return () => '';
  const books = new Map(wantedCourses(context.models.student, context).map((course) => [course.id, course]));
  return ({ course: id, element }) => {
    const course = books.get(id);
    return course === undefined || course.tasks.length === 0 ? '' : targetIn(course, element);
  };
}

/** `element` is like `course/c1/tasks/t1/stages/s1/activities/a1`. */
function targetIn(course: Course, element: string): string {
  const [, , list, key, ...rest] = element.split('/');
  if (list === 'assessments') return leafPath('student', courseLeaf(course, 'assessment'));
  const task = list === 'tasks' ? course.tasks.find(({ id }) => id === key) : undefined;
  return task ? targetInTask(task, rest) : bookPath('student', course, 'index');
}

function targetInTask(task: LearningTask, [list, key]: readonly string[]): string {
  if (list === 'assessments') return leafPath('student', taskLeaf(task, 'assessment'));
  const stage = list === 'stages' ? (task.stages.find(({ id }) => id === key) ?? task.stages[Number(key) - 1]) : undefined;
  return leafPath('student', stage ? stageLeaf(task, stage) : taskLeaf(task));
}
