/**
 * Turns the element of an alignment entry into what a reader calls it: the titles on the way to it, with its
 * hours or points.
 */
import type { Assessment, Course, LearningTask } from '../model/model.ts';

export interface EvidenceTitle {
  readonly titles: readonly string[];
  readonly hours?: number | undefined;
  readonly points?: number | undefined;
}

/**
 * Stops at the assessment or activity: questions and answers of a test are not for every reader of a
 * crosswalk.
 */
export function evidenceTitle(element: string, course: Course | undefined): EvidenceTitle {
  const [, id = element, list, ...rest] = element.split('/');
  if (course === undefined) return { titles: [id] };
  if (list === 'assessments') return under(course.title, assessmentTitle(course.assessments, rest));
  if (list !== 'tasks') return { titles: [course.title] };
  const task = course.tasks.find((candidate) => candidate.id === rest[0]);
  return under(
    course.title,
    task === undefined ? { titles: rest.slice(0, 1) } : taskTitle(task, rest.slice(1)),
  );
}

function taskTitle(task: LearningTask, [list, ...rest]: readonly string[]): EvidenceTitle {
  if (list === 'assessments') return under(task.title, assessmentTitle(task.assessments, rest));
  const [stageKey, , activityKey] = rest;
  const stage = list === 'stages' ? at(task.stages, stageKey) : undefined;
  const activity = at(stage?.activities ?? [], activityKey);
  if (activity === undefined) return { titles: [task.title], hours: task.hours };
  return { titles: [task.title, activity.title], hours: activity.hours };
}

function assessmentTitle(
  assessments: readonly Assessment[],
  [key, list, criterionKey]: readonly string[],
): EvidenceTitle {
  const assessment = at(assessments, key);
  if (assessment === undefined) return { titles: [] };
  const criterion = list === 'criteria' ? at(assessment.criteria, criterionKey) : undefined;
  if (criterion === undefined) return { titles: [assessment.title], points: assessment.points };
  return { titles: [assessment.title, criterion.title ?? criterion.text], points: criterion.points };
}

function under(title: string, inner: EvidenceTitle): EvidenceTitle {
  return { ...inner, titles: [title, ...inner.titles] };
}

/** By id, or by position from 1 where it has none. */
function at<T extends object>(list: readonly T[], key: string | undefined): T | undefined {
  if (key === undefined) return undefined;
  return list.find((one) => 'id' in one && one.id === key) ?? list[Number(key) - 1];
}
