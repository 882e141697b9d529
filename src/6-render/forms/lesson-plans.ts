/** 教案: a lesson plan for each stage of each task, or for each lesson of a delivery. */
import { taskNo } from '../../leaves/course-leaves.ts';
import type { Delivery, LearningTask, TaskStage } from '../../model/model.ts';
import { sum } from './cells.ts';
import { deliveredLessons, deliveryTitle, lessonLine } from './delivered-lessons.ts';
import { type FormScope, stageName } from './form-scope.ts';
import type { Form } from './form-view.ts';
import { type LessonPlan, lessonSections } from './lesson-blocks.ts';
import { plansByLesson } from './plans-by-lesson.ts';
import { scheduleFacts } from './schedule-facts.ts';
import { teachingUnits } from './teaching-units.ts';
import { teachingWeeks } from './teaching-weeks.ts';
import { weekLines } from './week-lines.ts';
import { weeklySlices } from './weekly-slices.ts';

/** Undefined when there is nothing to plan. */
export function lessonPlans(scope: FormScope): Form | undefined {
  const { delivery, words } = scope;
  const plans = delivery && delivery.per !== 'stage' ? plansByLesson(delivery, scope) : plansByStage(scope);
  if (plans.length === 0) return undefined;
  return {
    name: 'lesson-plans',
    ...(delivery ? { delivery: { id: delivery.id, title: deliveryTitle(delivery, words) } } : {}),
    landscape: true,
    facts: scheduleFacts(scope),
    sections: plans.flatMap((plan, index) => lessonSections(plan, index === 0, scope)),
  };
}

function plansByStage(scope: FormScope): LessonPlan[] {
  const { course, delivery, words } = scope;
  const whenOf = delivery ? lessonsOfStages(delivery, scope) : weeksOfStages(scope);
  const place = delivery ? delivery.place : course.schedule?.place;
  return course.tasks.flatMap((task) =>
    task.stages.map((stage) => planOf(task, stage, { when: whenOf(stage), place, words })),
  );
}

function planOf(
  task: LearningTask,
  stage: TaskStage,
  { when, place, words }: Pick<LessonPlan, 'when' | 'place'> & Pick<FormScope, 'words'>,
): LessonPlan {
  const { activities, hours } = stage;
  return {
    title: words.label('form.unit', { no: taskNo(task), title: stageName(stage, words) }),
    ...{ when, place, hours },
    parts: [{ task, stage, activities, ending: activities }],
    rows: activities.map((activity) => ({ heading: [activity.title], hours: activity.hours, activity })),
    total: sum(activities.map((activity) => activity.hours)) ?? hours,
  };
}

/** In which weeks of the teaching plan a stage is taught. */
function weeksOfStages({ course, calendar, words }: FormScope): (stage: TaskStage) => readonly string[] {
  const slices = weeklySlices(teachingUnits(course, words), teachingWeeks(course, calendar) ?? []);
  return (stage) => {
    const weeks = slices.flatMap(({ unit, week }) => (unit.stage === stage && week ? [week] : []));
    const [first, last] = [weeks[0], weeks.at(-1)];
    return first && last && first !== last
      ? [words.label('form.weeks', { first: first.no, last: last.no })]
      : weekLines(first, words);
  };
}

/** In which lessons. */
function lessonsOfStages(
  delivery: Delivery,
  { course, calendar, words }: FormScope,
): (stage: TaskStage) => readonly string[] {
  const units = teachingUnits(course, words);
  const { held } = deliveredLessons(delivery, calendar, sum(units.map(({ hours }) => hours)) ?? 0);
  const slices = weeklySlices(units, held);
  return (stage) =>
    slices.flatMap(({ unit, week }) => (unit.stage === stage && week ? [lessonLine(week, words)] : []));
}
