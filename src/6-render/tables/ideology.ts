/** 课程思政 map: what each activity carries, by course, task and stage, and the stages that carry nothing. */
import type { Course } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { listCell, textCell } from '../forms/cells.ts';
import { stageName, taskName } from '../forms/form-scope.ts';
import type { Block, Cell, Form } from '../forms/form-view.ts';
import { courseName } from '../views/course-crumbs.ts';
import { columnsOf, missingBlock, type TableScope, tableBlock, tableForm } from './table-scope.ts';

export function ideologyMap({ courses, words }: TableScope): Form | undefined {
  if (!courses.some((course) => linesOf(course).length > 0)) return undefined;
  return tableForm(
    'ideology',
    courses
      .filter(({ tasks }) => tasks.length > 0)
      .map((course) => ({ title: courseName(course, words), blocks: blocksOf(course, words) })),
    true,
  );
}

function blocksOf(course: Course, words: Words): Block[] {
  const columns = columnsOf(words, [
    ['task', 'middle'],
    ['stage', 'middle'],
    ['activity', 'middle'],
    ['ideology', 'wide'],
    ['literacy', 'middle'],
  ]);
  const rows = linesOf(course).map(({ task, stage, activity }): Cell[] => [
    textCell(taskName(task, words)),
    textCell(stageName(stage, words)),
    textCell(activity.title),
    listCell(activity.ideology),
    listCell(activity.literacy),
  ]);
  const without = course.tasks.flatMap((task) =>
    task.stages
      .filter(({ activities }) => activities.every(({ ideology }) => ideology.length === 0))
      .map((stage) => `${taskName(task, words)} · ${stageName(stage, words)}`),
  );
  return [tableBlock(words, columns, rows), ...missingBlock(words, 'table.ideology.without', without)];
}

function linesOf({ tasks }: Course) {
  return tasks.flatMap((task) =>
    task.stages.flatMap((stage) =>
      stage.activities
        .filter(({ ideology }) => ideology.length > 0)
        .map((activity) => ({ task, stage, activity })),
    ),
  );
}
