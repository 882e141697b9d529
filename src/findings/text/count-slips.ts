/** Texts beside a list of their own object that state another number of its items. */

import type { Assessment, Course, LearningTask, Programme, WorksheetItem } from '../../generated/types.ts';
import { children, type Located, placeOf } from '../../source/located.ts';
import { both, type CountSlip, compare } from './compare-counts.ts';
import { inForm } from './form-counts.ts';
import { pointedCounts, statedCounts, statedWholes } from './stated-counts.ts';

/** Before a count of what has no name of its own: 课程分为三个任务, 分三个环节. */
const ofCourse =
  '[本该]门?课程[^，。；、：\\n]{0,6}?(?:分为?|分成|划分为|下?设有?|设置|包括|包含|由|有|共有?|通过|以)[^，。；、：\\n]{0,4}?';
const ofTask =
  '(?:(?<=^|[。；\\n]\\s*)|(?:[本该]|整个|全部)(?:学习)?任务|(?<=^|[。；，\\n])(?:教学|学习|实施)(?:过程)?)(?:共|总共|一共)?(?:分为?|分成|划分为|包括|包含|由|按照?|通过|经过?|设有?|共有?|有)\\s*';

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
      (text) => [
        ...statedWholes(text, '(?:参考性)?学习任务'),
        ...statedWholes(text, '大?(?:教学)?任务', ofCourse),
      ],
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
      (text) => [...statedWholes(text, '(?:学习|教学)环节'), ...statedWholes(text, '大?环节', ofTask)],
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
      (text) => statedWholes(text, '(?:试题|题目|小?题)'),
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
    ...compare(
      asked,
      (text) => pointedCounts(text, '(?:[个项条种处步空句]|道题|方面)(?!选项)'),
      lists,
      placeOf(item, nearest),
    ),
    ...compare(asked, (text) => both(text, '道?小题'), lines ? [lines] : [], placeOf(item, 'rows')),
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
