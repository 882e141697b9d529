/**
 * The element of an alignment, such as `course/c1/tasks/t1/stages/s1/activities/a1` → the leaf on which it is
 * printed.
 */
import type { Course, LearningTask } from '../model/model.ts';
import type { LeafName } from './leaf.ts';
import { assessmentLeaf, stageLeaf, taskLeaf } from './leaf-names.ts';

/** Undefined for what stands on no leaf, such as the goals of the course. */
export function leafOfElement(course: Course, element: string): LeafName | undefined {
  const [, , list, key, ...rest] = element.split('/');
  if (list === 'assessments') {
    const assessment = course.assessments.find(({ id }) => id === key);
    return assessment && assessmentLeaf(course.id, undefined, assessment);
  }
  const task = list === 'tasks' ? course.tasks.find(({ id }) => id === key) : undefined;
  return task && inTask(task, rest);
}

function inTask(task: LearningTask, [list, key]: readonly string[]): LeafName {
  if (list === 'assessments') {
    const assessment = task.assessments.find(({ id }) => id === key);
    if (assessment) return assessmentLeaf(task.course, task, assessment);
  }
  const stage =
    list === 'stages'
      ? (task.stages.find(({ id }) => id === key) ?? task.stages[Number(key) - 1])
      : undefined;
  return stage ? stageLeaf(task, stage) : taskLeaf(task);
}
