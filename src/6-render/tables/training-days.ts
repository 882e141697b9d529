/** A short training → what is taught in each session of each of its days. */
import type { Instructor } from '../../generated/types.ts';
import type { Course, LearningTask, Programme, StandardModel, TaskStage } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { dateOf, dayOf, holidayTest, makeUpsOf, mondayOf } from '../../timetable/week-dates.ts';
import { taskName } from '../forms/form-scope.ts';
import { stageTitle } from '../views/stage-words.ts';

export interface TrainingDay {
  /** From 1. */
  readonly no: number;
  readonly date: string | undefined;
  /** Of its sessions, by their places from 0: what is taught. */
  readonly lessons: readonly TrainingLesson[];
}

export interface TrainingLesson extends Unit {
  readonly session: number;
  /** It has begun in a session before. */
  readonly goesOn: boolean;
}

interface Unit {
  readonly course: Course;
  readonly task: string;
  readonly title: string;
  readonly hours: number;
  readonly by: Instructor | undefined;
}

/** None for a programme that is no short training. */
export function trainingDays(
  { training }: Programme,
  courses: readonly Course[],
  calendar: StandardModel['calendar'],
  words: Words,
): TrainingDay[] {
  if (training === undefined) return [];
  const days: { lessons: TrainingLesson[] }[] = [];
  let [session, room] = [training.sessions.length, 0];
  const units = courses.flatMap((course) => course.tasks.flatMap((task) => unitsOf(course, task, words)));
  for (const unit of units) {
    for (let left = unit.hours; left > 1e-9; ) {
      if (room <= 1e-9) {
        session += 1;
        if (session >= training.sessions.length) {
          days.push({ lessons: [] });
          session = 0;
        }
        room = training.sessions[session] ?? 0;
      }
      const hours = Math.min(left, room);
      days.at(-1)?.lessons.push({ ...unit, hours, session, goesOn: left < unit.hours });
      left -= hours;
      room -= hours;
    }
  }
  const dates = training.start === undefined ? [] : datesFrom(training.start, days.length, calendar);
  return days.map(({ lessons }, at) => ({ no: at + 1, date: dates[at], lessons }));
}

/** Activities where all of a stage state their hours, else stages where all state theirs, else the task. */
function unitsOf(course: Course, task: LearningTask, words: Words): Unit[] {
  const facts = { course, task: taskName(task, words) };
  const whole = (title: string, hours: number): Unit => ({ ...facts, title, hours, by: undefined });
  const { stages, hours, reserveHours = 0 } = task;
  const reserve = reserveHours > 0 ? [whole(words.label('table.training.reserve'), reserveHours)] : [];
  if (stages.length === 0 || stages.some((stage) => stage.hours === undefined))
    return [whole(task.title, hours - reserveHours), ...reserve];
  const ofStage = (stage: TaskStage): Unit[] => {
    const { activities } = stage;
    const stated = activities.reduce((sum, activity) => sum + (activity.hours ?? 0), 0);
    if (activities.some((one) => one.hours === undefined) || Math.abs(stated - (stage.hours ?? 0)) > 1e-6)
      return [whole(stageTitle(stage, words), stage.hours ?? 0)];
    return activities.map(({ title, hours = 0, by }) => ({ ...facts, title, hours, by }));
  };
  return [...stages.flatMap(ofStage), ...reserve];
}

const furthest = 3660;

/** Monday to Friday without holidays, and the days that make up for others. */
function datesFrom(start: string, count: number, calendar: StandardModel['calendar']): string[] {
  const first = dayOf(start);
  if (first === undefined) return [];
  const isHoliday = holidayTest(calendar?.holidays ?? []);
  const extra = new Set(makeUpsOf(calendar?.makeUp ?? {}).map(({ day }) => day));
  const dates: string[] = [];
  for (let day = first; dates.length < count && day < first + furthest; day++) {
    const isWeekend = day - mondayOf(day) > 4;
    // A training that opens on a weekend does so on purpose.
    if (day === first || extra.has(day) || !(isWeekend || isHoliday(day))) dates.push(dateOf(day));
  }
  return dates;
}
