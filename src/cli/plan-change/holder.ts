/** A credential that somebody holds → what is left of each course, for people and for programs. */
import {
  type CourseRemainder,
  holderRemainder,
  type TaskRemainder,
} from '../../crosswalk/holder-remainder.ts';
import type { Programme, StandardModel } from '../../model/model.ts';
import { visibleText } from '../../values/visible-text.ts';
import type { Shell } from '../shell.ts';

const texts = {
  'zh-CN': {
    hours: ({ hours, hoursLeft }: { hours: number; hoursLeft: number }) =>
      `还要学 ${hoursLeft} 学时（共 ${hours}）`,
    done: '证书都已证明，不用再学',
    taught: '教',
    examined: '考',
    unaligned: '没有对接，证书说明不了',
    task: (hours: number) => `${hours} 学时`,
    own: '课程的考核',
    none: '没有课程可以对照：安排里的课程还没有学习任务',
  },
  en: {
    hours: ({ hours, hoursLeft }: { hours: number; hoursLeft: number }) =>
      `hours left: ${hoursLeft} of ${hours}`,
    done: 'the credential attests all of it; nothing is left',
    taught: 'teach',
    examined: 'examine',
    unaligned: 'not aligned, so that no credential can stand for it',
    task: (hours: number) => `${hours} h`,
    own: 'assessments of the course',
    none: 'Nothing to compare: no course of the plan has learning tasks yet',
  },
};

/** `holder` and `asked` are ids of the model. */
export function holderAnswer(
  holder: string,
  asked: string | undefined,
  model: StandardModel,
  shell: Shell,
  asJson: boolean,
): string {
  const credential = model.credentials.find(({ id }) => id === holder);
  if (credential === undefined) throw new Error('the credential is named before');
  const answers = model.programmes
    .filter(({ id }) => (asked ?? id) === id)
    .map((programme) => ({ programme, courses: holderRemainder(model, programme, credential) }));
  if (asJson) {
    const programmes = answers.map(({ programme, courses }) => ({
      programme: programme.id,
      ...total(courses),
      courses: courses.map(courseToJson),
    }));
    return `${JSON.stringify({ version: 1, credential: holder, programmes }, null, 2)}\n`;
  }
  const blocks = answers.map(({ programme, courses }) => block(programme, credential.title, courses, shell));
  return blocks.join('\n');
}

function total(courses: readonly CourseRemainder[]) {
  return {
    hours: courses.reduce((sum, { hours }) => sum + hours, 0),
    hoursLeft: courses.reduce((sum, { hoursLeft }) => sum + hoursLeft, 0),
  };
}

function block(
  programme: Programme,
  credential: string,
  courses: readonly CourseRemainder[],
  { language, paintOut: paint }: Shell,
): string {
  const say = texts[language];
  const head = paint('strong', visibleText(`${programme.title} · ${credential}`));
  if (courses.length === 0) return `${head}\n${say.none}\n`;
  const lines = courses.flatMap((one) => [
    '',
    `${visibleText(one.course.title)}  ${isDone(one) ? say.done : say.hours(one)}`,
    ...one.tasks.flatMap((task) => taskLines(task, say)),
    ...(one.examined.length === 0
      ? []
      : [`  ${say.own}`, `      ${say.examined} ${one.examined.join(', ')}`]),
  ]);
  return `${[head, say.hours(total(courses)), ...lines].join('\n')}\n`;
}

const isDone = ({ tasks, examined }: CourseRemainder): boolean => tasks.length + examined.length === 0;

function taskLines(task: TaskRemainder, say: (typeof texts)['en' | 'zh-CN']): string[] {
  return [
    `  ${visibleText(task.title)}  ${say.task(task.hours)}`,
    ...(task.unaligned ? [`      ${say.unaligned}`] : []),
    ...(task.taught.length === 0 ? [] : [`      ${say.taught} ${task.taught.join(', ')}`]),
    ...(task.examined.length === 0 ? [] : [`      ${say.examined} ${task.examined.join(', ')}`]),
  ];
}

function courseToJson({ course, hours, hoursLeft, tasks, examined }: CourseRemainder) {
  return {
    course: course.id,
    hours,
    hoursLeft,
    tasks: tasks.map((task) => ({
      task: task.id,
      hours: task.hours,
      taught: task.taught,
      examined: task.examined,
      unaligned: task.unaligned,
    })),
    examined,
  };
}
