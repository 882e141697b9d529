/** What learning tasks say of safety: rules, boxes, cards, emergency steps, what may hurt and what is forbidden. */
import { safetyBoxes } from '../../markdown/safety-boxes.ts';
import type { Assessment, Course, LearningTask, RichText } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { courseName } from '../views/course-crumbs.ts';
import type { SafetyTexts } from './safety-exam.ts';

export function speaksOfSafety(task: LearningTask): boolean {
  const { safety, emergency } = task;
  return Boolean(safety ?? emergency) || safetyCards(task).length > 0 || boxesOf(task).length > 0;
}

/** Rules, not only what to do when they were of no help. */
export function hasRules(task: LearningTask): boolean {
  return task.safety !== undefined || safetyCards(task).length > 0 || boxesOf(task).length > 0;
}

export function safetyCards({ cards }: LearningTask) {
  return cards.filter(({ kind }) => kind === 'safety');
}

/** Boxes on safety in the texts of a task, each with the file that its pictures are relative to. */
export function boxesOf({ stages }: LearningTask): RichText[] {
  const texts = stages.flatMap(({ activities, steps }) => [
    ...activities.flatMap(({ content, student, info }) => [content, student, info]),
    ...steps.map(({ content }) => content),
  ]);
  const boxes = texts.flatMap((one) => {
    const text = one ? safetyBoxes(one.text) : '';
    return one && text !== '' ? [{ ...one, text }] : [];
  });
  return [...new Map(boxes.map((box) => [box.text, box])).values()];
}

/** What ends an assessment at once is what nobody may do at work. */
export function forbiddenIn(course: Course): string[] {
  const assessments: readonly Assessment[] = [
    ...course.tasks.flatMap((task) => task.assessments),
    ...course.assessments,
  ];
  const vetoes = assessments.flatMap(({ criteria }) => criteria.filter(({ veto }) => veto));
  return [...new Set(vetoes.map(({ text }) => text))];
}

export type Hazardous = LearningTask['kit'][number] & { readonly hazard: string };

/** Equipment that may hurt, each thing once. */
export function hazardsOf({ kit, stages }: LearningTask): Hazardous[] {
  const all = [...kit, ...stages.flatMap((stage) => stage.kit)];
  const dangerous = all.filter((item): item is Hazardous => item.hazard !== undefined);
  return [...new Map(dangerous.map((item) => [`${item.name} ${item.hazard}`, item])).values()];
}

/** What the sheet before work asks of a course. */
export function textsOf(course: Course, words: Words): SafetyTexts {
  const tasks = course.tasks.filter(hasRules).map((task) => ({
    task,
    texts: [task.safety, ...boxesOf(task), ...safetyCards(task).map(({ text }) => text)].flatMap(
      (text) => text ?? [],
    ),
  }));
  const emergencies = course.tasks.flatMap((task) =>
    task.emergency ? [{ task, texts: [task.emergency] }] : [],
  );
  return { title: courseName(course, words), tasks, emergencies, forbidden: forbiddenIn(course) };
}
