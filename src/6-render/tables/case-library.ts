/** 案例库: the cases and enterprise projects of all courses of a programme, with an index of the enterprises. */
import type { Course, LearningTask } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { groupBy } from '../../values/group-by.ts';
import { amountCell, listCell, richCell, textCell } from '../forms/cells.ts';
import { taskName } from '../forms/form-scope.ts';
import type { Block, Cell, Form } from '../forms/form-view.ts';
import { courseName } from '../views/course-crumbs.ts';
import { columnsOf, courseCell, type TableScope, tableBlock, tableForm } from './table-scope.ts';

interface TaskOf {
  readonly course: Course;
  readonly task: LearningTask;
}

export function caseLibrary({ courses, words }: TableScope): Form | undefined {
  const tasks = courses.flatMap((course) => course.tasks.map((task) => ({ course, task })));
  const cases = tasks.flatMap((one) => [
    ...one.task.cards
      .filter(({ kind }) => kind === 'case')
      .map(({ title, text }) => ({ ...one, title, cell: richCell(text) })),
    ...one.task.resources
      .filter(({ type }) => type === 'case')
      .map(({ title, url, file }) => ({ ...one, title, cell: textCell(url ?? file) })),
  ]);
  const projects = tasks.filter(({ task }) => task.enterprise !== undefined);
  if (cases.length + projects.length === 0) return undefined;
  const title = (name: string) => words.label(`table.cases.${name}`);
  const columns = columnsOf(words, [
    ['no', 'narrow'],
    ['case', 'middle'],
    ['course', 'middle'],
    ['task', 'middle'],
    ['enterprise', 'middle'],
    ['content', 'wide'],
  ]);
  const rows = cases.map((one, index): Cell[] => [
    amountCell(index + 1),
    textCell(one.title),
    courseCell(one.course, words),
    textCell(taskName(one.task, words)),
    textCell(one.task.enterprise),
    one.cell,
  ]);
  return tableForm(
    'cases',
    [
      { title: title('cases'), blocks: [tableBlock(words, columns, rows)] },
      { title: title('projects'), blocks: [projectTable(projects, words)] },
      { title: title('index'), blocks: [enterpriseIndex(projects, words)] },
    ],
    true,
  );
}

function projectTable(projects: readonly TaskOf[], words: Words): Block {
  const columns = columnsOf(words, [
    ['no', 'narrow'],
    ['enterprise', 'middle'],
    ['project-name', 'middle'],
    ['course', 'middle'],
    ['work-time', 'middle'],
    ['situation', 'wide'],
  ]);
  const rows = projects.map(({ course, task }, index): Cell[] => [
    amountCell(index + 1),
    textCell(task.enterprise),
    textCell(task.representative ?? task.title),
    courseCell(course, words),
    textCell(task.workTime),
    richCell(task.scenario ?? task.description),
  ]);
  return tableBlock(words, columns, rows);
}

function enterpriseIndex(projects: readonly TaskOf[], words: Words): Block {
  const columns = columnsOf(words, [
    ['enterprise', 'middle'],
    ['tasks', 'wide'],
  ]);
  const rows = [...groupBy(projects, ({ task }) => task.enterprise ?? '')].map(
    ([enterprise, own]): Cell[] => [
      textCell(enterprise),
      listCell(own.map(({ course, task }) => `${courseName(course, words)} · ${taskName(task, words)}`)),
    ],
  );
  return tableBlock(words, columns, rows);
}
