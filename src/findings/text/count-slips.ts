/** Texts beside a list of their own object that state another number of its items. */

import type { Assessment, Course, LearningTask, Programme, WorksheetItem } from '../../generated/types.ts';
import { children, type Located, placeOf } from '../../source/located.ts';
import type { Place } from '../../source/place.ts';
import { isListed } from './listed-counts.ts';
import { pointedCounts, type StatedCount, statedCounts, statedWholes } from './stated-counts.ts';

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
  const { positioning, teaching, grading, workTask, goals = [], tasks = [] } = course.value;
  const claims = [
    { text: positioning, where: placeOf(course, 'positioning') },
    { text: teaching, where: placeOf(course, 'teaching') },
    { text: grading?.text, where: placeOf(course, 'grading', 'text') },
  ];
  const work = [{ text: workTask?.description, where: placeOf(course, 'workTask', 'description') }];
  const required = workTask?.requirements?.length ?? 0;
  return [
    ...compare(
      claims,
      (text) => statedWholes(text, '(?:参考性)?学习任务'),
      [tasks.length],
      placeOf(course, 'tasks'),
    ),
    ...compare(
      claims,
      (text) => both(text, '[个项条]?(?:课程|学习)目标'),
      [goals.length],
      placeOf(course, 'goals'),
    ),
    ...compare(
      work,
      (text) => both(text, '[项条点]?(?:工作)?要求'),
      [required],
      placeOf(course, 'workTask', 'requirements'),
    ),
  ];
}

export function inProgramme(programme: Located<Programme>): CountSlip[] {
  const { scope, goal, stages } = programme.value;
  const claims = Object.entries({ scope, goal }).map(([key, text]) => ({
    text,
    where: placeOf(programme, key),
  }));
  const ofStages = children(programme, 'stages', stages).flatMap((stage) => {
    const tasks = stage.value.requirements?.length ?? 0;
    const own = [{ text: stage.value.goal, where: placeOf(stage, 'goal') }];
    return compare(own, (text) => both(text, '[个项]?典型工作任务'), [tasks], placeOf(stage, 'requirements'));
  });
  return [
    ...compare(
      claims,
      (text) => both(text, '[个]?(?:培养)?层级'),
      [stages.length],
      placeOf(programme, 'stages'),
    ),
    ...ofStages,
  ];
}

export function inTask(task: Located<LearningTask>): CountSlip[] {
  const {
    description,
    scenario,
    teaching,
    materials,
    stages = [],
    requirements = [],
    goals = [],
    contents = [],
  } = task.value;
  const claims = Object.entries({ description, scenario, teaching }).map(([key, text]) => ({
    text,
    where: placeOf(task, key),
  }));
  const told = [...claims, { text: materials, where: placeOf(task, 'materials') }];
  const listed: readonly (readonly [string, readonly unknown[], string])[] = [
    ['requirements', requirements, '[项条点]?(?:任务|工作)?要求'],
    ['goals', goals, '[个项条](?:学习)?目标'],
    ['contents', contents, '[个项条]?学习内容'],
  ];
  return [
    ...compare(
      claims,
      (text) => statedWholes(text, '(?:学习|教学)环节'),
      [stages.length],
      placeOf(task, 'stages'),
    ),
    ...listed.flatMap(([key, list, thing]) =>
      compare(told, (text) => both(text, thing), [list.length], placeOf(task, key)),
    ),
    ...inForm(task),
  ];
}

export function inAssessment(assessment: Located<Assessment>): CountSlip[] {
  const {
    title,
    description,
    scenario,
    method,
    criteria = [],
    questions = [],
    phases = [],
  } = assessment.value;
  const claims = Object.entries({ title, description, scenario, method }).map(([key, text]) => ({
    text,
    where: placeOf(assessment, key),
  }));
  const counted = criteria.filter(({ veto }) => !veto).length;
  return [
    ...compare(
      claims,
      (text) => statedWholes(text, '(?:试题|题目|题)'),
      [questions.length],
      placeOf(assessment, 'questions'),
    ),
    ...compare(
      claims,
      (text) => statedWholes(text, '工作阶段'),
      [phases.length],
      placeOf(assessment, 'phases'),
    ),
    ...compare(
      claims,
      (text) => both(text, '[个项条]?(?:考核|评分|观察)(?:要点|项目|标准|点|项)'),
      [criteria.length, counted],
      placeOf(assessment, 'criteria'),
    ),
  ];
}

export function inItem(item: Located<WorksheetItem>): CountSlip[] {
  const { kind, prompt, answer, rubric, rows, columns = [], options = [] } = item.value;
  const asked = [{ text: prompt, where: placeOf(item, 'prompt') }];
  const lines = Array.isArray(rows) ? rows.length : 0;
  const lists = [lines, options.length, columns.length].filter((length) => length > 0);
  const nearest = lines ? 'rows' : options.length > 0 ? 'options' : 'columns';
  const all = Object.entries({ prompt, answer, rubric }).map(([key, text]) => ({
    text,
    where: placeOf(item, key),
  }));
  return [
    ...compare(asked, (text) => pointedCounts(text, '[个项条种处步](?!选项)'), lists, placeOf(item, nearest)),
    ...compare(asked, (text) => statedCounts(text, '个选项'), [options.length], placeOf(item, 'options')),
    ...compare(
      asked,
      (text) => statedCounts(text, '列(?=[，。；、填])'),
      [columns.length],
      placeOf(item, 'columns'),
    ),
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

/**
 * A task's one form of elements (记录表, 13 项要素) and every text of the task that counts the elements of this
 * form.
 */
function inForm(task: Located<LearningTask>): CountSlip[] {
  const stages = children(task, 'stages', task.value.stages);
  const activities = stages.flatMap((stage) => children(stage, 'activities', stage.value.activities));
  const forms = activities.flatMap((activity) =>
    children(activity, 'worksheet', activity.value.worksheet).flatMap((item) => {
      const { prompt, rows, columns = [] } = item.value;
      const words = [prompt, activity.value.title, activity.value.outcome]
        .filter((text) => typeof text === 'string')
        .join('\n');
      return Array.isArray(rows) && /要素/.test(`${words}${columns.join('')}`)
        ? [{ item, rows: rows.length, words }]
        : [];
    }),
  );
  const [form] = forms;
  if (!form || forms.length > 1) return inNamedForms(task);
  const names = new Set([...form.words.matchAll(/\p{Script=Han}{2}[表单]/gu)].map(([name]) => name));
  const elements: Find = (text) =>
    [...names].some((name) => text.includes(name)) ? statedCounts(text, '[个项]?要素') : [];
  const prompt = { text: form.item.value.prompt, where: placeOf(form.item, 'prompt') };
  const ofPrompt = compare(
    [prompt],
    (text) => statedCounts(text, '[个项]?要素'),
    [form.rows],
    placeOf(form.item, 'rows'),
  );
  const others = compare(claimsOf(task), elements, [form.rows], placeOf(form.item, 'rows'));
  return joined([...ofPrompt, ...others]);
}

/** Forms with a name of their own (点检表) and what the task says of all their items. */
function inNamedForms(task: Located<LearningTask>): CountSlip[] {
  const stages = children(task, 'stages', task.value.stages);
  const activities = stages.flatMap((stage) => children(stage, 'activities', stage.value.activities));
  const forms = activities
    .flatMap((activity) => children(activity, 'worksheet', activity.value.worksheet))
    .flatMap((item) => {
      const { prompt, rows } = item.value;
      const [name] =
        typeof prompt === 'string' && Array.isArray(rows)
          ? (/\p{Script=Han}{2}[表单]/u.exec(prompt) ?? [])
          : [];
      return name === undefined || !Array.isArray(rows) ? [] : [{ item, name, rows: rows.length }];
    });
  return forms.flatMap(({ item, name, rows }) => {
    // Which of two forms of one name is meant, nobody knows.
    if (forms.filter((one) => one.name === name).length > 1) return [];
    const ofForm: Find = (text) =>
      statedCounts(
        text,
        '[项个条](?:(?:检查|记录|填写)?(?:项目|内容|要素|指标)|(?=全部|均|都|齐全|完整|无空项|无遗漏))',
      ).filter(({ start }) =>
        new RegExp(`${name}(?:中|里|上)?(?:的|所列|所列的|共|全部)?\\s?$`).test(text.slice(0, start)),
      );
    return compare(claimsOf(task), ofForm, [rows], placeOf(item, 'rows'));
  });
}

function claimsOf(task: Located<LearningTask>): Claim[] {
  const {
    title,
    description,
    scenario,
    materials,
    requirements = [],
    goals = [],
    focus = [],
    assessments,
  } = task.value;
  const criteria = children(task, 'assessments', assessments).flatMap((one) =>
    children(one, 'criteria', one.value.criteria),
  );
  return [
    ...Object.entries({ title, description, scenario, materials }).map(([key, text]) => ({
      text,
      where: placeOf(task, key),
    })),
    ...children(task, 'requirements', requirements).map((one) => ({ text: one.value, where: placeOf(one) })),
    ...children(task, 'goals', goals).map((one) => ({
      text: typeof one.value === 'string' ? '' : one.value.text,
      where: placeOf(one, 'text'),
    })),
    ...children(task, 'focus', focus).map((one) => ({ text: one.value, where: placeOf(one) })),
    ...criteria.map((one) => ({ text: one.value.text, where: placeOf(one, 'text') })),
  ];
}

/** Said of all there are, or pointing at them. */
function both(text: string, thing: string): StatedCount[] {
  return [...statedWholes(text, thing), ...pointedCounts(text, thing)];
}

function compare(claims: readonly Claim[], find: Find, actual: readonly number[], list: Place): CountSlip[] {
  const [count = 0] = actual;
  // A list that is still to be written is no contradiction.
  if (count === 0) return [];
  const slips = claims.flatMap(({ text, where }): CountSlip[] => {
    if (typeof text !== 'string') return [];
    const stated = find(text).find((one) => !actual.includes(one.count) && !isListed(text, one.start));
    const line = text.slice(0, stated?.start ?? 0).split('\n').length - 1;
    return stated ? [{ stated, where: { ...where, line }, actual: count, list, also: [] }] : [];
  });
  return joined(slips);
}

function joined(slips: readonly CountSlip[]): CountSlip[] {
  const [first, ...others] = slips;
  return first ? [{ ...first, also: others.map(({ where }) => where) }] : [];
}
