/** Texts beside a list of their own object that state another number of its items. */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Assessment, Course, LearningTask, WorksheetItem } from '../generated/types.ts';
import { children, type Located, placeOf } from '../model/located.ts';
import { type StatedCount, statedCounts, statedWholes } from './stated-counts.ts';

export interface CountSlip {
  readonly stated: StatedCount;
  readonly where: Place;
  readonly actual: number;
  readonly list: Place;
  /** Where the same slip is repeated. */
  readonly also: readonly Place[];
}

interface Claim {
  readonly text: unknown;
  readonly where: Place;
}

type Find = (text: string) => readonly StatedCount[];

export function inCourse(course: Located<Course>): CountSlip[] {
  const { positioning, teaching, grading, tasks = [] } = course.value;
  const claims = [
    { text: positioning, where: placeOf(course, 'positioning') },
    { text: teaching, where: placeOf(course, 'teaching') },
    { text: grading?.text, where: placeOf(course, 'grading', 'text') },
  ];
  return compare(claims, (text) => statedWholes(text, '(?:参考性)?学习任务'), [tasks.length], placeOf(course, 'tasks'));
}

export function inTask(task: Located<LearningTask>): CountSlip[] {
  const { description, scenario, teaching, stages = [] } = task.value;
  const claims = Object.entries({ description, scenario, teaching }).map(([key, text]) => ({ text, where: placeOf(task, key) }));
  const ofStages = compare(claims, (text) => statedWholes(text, '(?:学习|教学)环节'), [stages.length], placeOf(task, 'stages'));
  return [...ofStages, ...inForm(task)];
}

export function inAssessment(assessment: Located<Assessment>): CountSlip[] {
  const { description, criteria = [], questions = [], phases = [] } = assessment.value;
  const claims = [{ text: description, where: placeOf(assessment, 'description') }];
  const counted = criteria.filter(({ veto }) => !veto).length;
  return [
    ...compare(claims, (text) => statedWholes(text, '(?:试题|题目|题)'), [questions.length], placeOf(assessment, 'questions')),
    ...compare(claims, (text) => statedWholes(text, '工作阶段'), [phases.length], placeOf(assessment, 'phases')),
    ...compare(claims, (text) => statedWholes(text, '考核要点'), [criteria.length, counted], placeOf(assessment, 'criteria')),
  ];
}

export function inItem(item: Located<WorksheetItem>): CountSlip[] {
  const { kind, prompt, answer, rubric, rows, columns = [], options = [] } = item.value;
  const asked = [{ text: prompt, where: placeOf(item, 'prompt') }];
  const lines = Array.isArray(rows) ? rows.length : 0;
  const all = Object.entries({ prompt, answer, rubric }).map(([key, text]) => ({ text, where: placeOf(item, key) }));
  return [
    ...compare(asked, (text) => statedCounts(text, '个选项'), [options.length], placeOf(item, 'options')),
    ...compare(asked, (text) => statedCounts(text, '列(?=[，。；、填])'), [columns.length], placeOf(item, 'columns')),
    ...(kind === 'checklist'
      ? compare(
          all,
          (text) => statedCounts(text, '项(?:全部|全都|均|都)'),
          [lines || options.length],
          placeOf(item, lines ? 'rows' : 'options'),
        )
      : []),
  ];
}

/** A task's one form of elements (记录表, 13 项要素) and every text of the task that counts the elements of this form. */
function inForm(task: Located<LearningTask>): CountSlip[] {
  const stages = children(task, 'stages', task.value.stages);
  const activities = stages.flatMap((stage) => children(stage, 'activities', stage.value.activities));
  const forms = activities.flatMap((activity) =>
    children(activity, 'worksheet', activity.value.worksheet).flatMap((item) => {
      const { prompt, rows, columns = [] } = item.value;
      const words = [prompt, activity.value.title, activity.value.outcome].filter((text) => typeof text === 'string').join('\n');
      return Array.isArray(rows) && /要素/.test(`${words}${columns.join('')}`) ? [{ item, rows: rows.length, words }] : [];
    }),
  );
  const [form] = forms;
  if (!form || forms.length > 1) return [];
  const names = new Set([...form.words.matchAll(/\p{Script=Han}{2}[表单]/gu)].map(([name]) => name));
  const elements: Find = (text) => ([...names].some((name) => text.includes(name)) ? statedCounts(text, '[个项]?要素') : []);
  const prompt = { text: form.item.value.prompt, where: placeOf(form.item, 'prompt') };
  const ofPrompt = compare([prompt], (text) => statedCounts(text, '[个项]?要素'), [form.rows], placeOf(form.item, 'rows'));
  const others = compare(claimsOf(task), elements, [form.rows], placeOf(form.item, 'rows'));
  return joined([...ofPrompt, ...others]);
}

function claimsOf(task: Located<LearningTask>): Claim[] {
  const { title, description, scenario, materials, requirements = [], goals = [], focus = [], assessments } = task.value;
  const criteria = children(task, 'assessments', assessments).flatMap((one) => children(one, 'criteria', one.value.criteria));
  return [
    ...Object.entries({ title, description, scenario, materials }).map(([key, text]) => ({ text, where: placeOf(task, key) })),
    ...children(task, 'requirements', requirements).map((one) => ({ text: one.value, where: placeOf(one) })),
    ...children(task, 'goals', goals).map((one) => ({
      text: typeof one.value === 'string' ? '' : one.value.text,
      where: placeOf(one, 'text'),
    })),
    ...children(task, 'focus', focus).map((one) => ({ text: one.value, where: placeOf(one) })),
    ...criteria.map((one) => ({ text: one.value.text, where: placeOf(one, 'text') })),
  ];
}

function compare(claims: readonly Claim[], find: Find, actual: readonly number[], list: Place): CountSlip[] {
  const [count = 0] = actual;
  // A list that is still to be written is no contradiction.
  if (count === 0) return [];
  const slips = claims.flatMap(({ text, where }): CountSlip[] => {
    if (typeof text !== 'string') return [];
    const stated = find(text).find((one) => !actual.includes(one.count));
    const line = text.slice(0, stated?.start ?? 0).split('\n').length - 1;
    return stated ? [{ stated, where: { ...where, line }, actual: count, list, also: [] }] : [];
  });
  return joined(slips);
}

function joined(slips: readonly CountSlip[]): CountSlip[] {
  const [first, ...others] = slips;
  return first ? [{ ...first, also: others.map(({ where }) => where) }] : [];
}
