/** 典型工作任务与课程对应表: what each typical work task became, and what is left over on both sides. */
import { madeOf } from '../../3-bind/typical-tasks.ts';
import type { PlanRow, Programme, Stage } from '../../model/model.ts';
import { byId } from '../../values/by-id.ts';
import { amountCell, downRows, listCell, textCell } from '../forms/cells.ts';
import type { Block, Cell, Form } from '../forms/form-view.ts';
import { columnsOf, missingBlock, type TableScope, tableBlock, tableForm } from './table-scope.ts';

export function typicalTasksTable(scope: TableScope): Form | undefined {
  const { stages, plan } = scope.programme;
  const asked = stages.filter(({ requirements }) => requirements.length > 0);
  if (asked.length === 0) return undefined;
  const isMade = madeIn(scope);
  const tasks = stages.flatMap(({ requirements }) => requirements);
  const told = new Set(asked.map(({ id }) => id));
  const without = plan.filter(
    (row) => row.category === 'integrated' && told.has(row.stage) && !tasks.some((task) => isMade(task, row)),
  );
  return tableForm(
    'typical-tasks',
    asked.map((stage) => ({
      title: stage.title,
      blocks: [
        stageTable(stage, scope, isMade),
        ...missingBlock(
          scope.words,
          'table.typical-tasks.without-task',
          without.filter((row) => row.stage === stage.id).map(({ title }) => title),
        ),
      ],
    })),
    true,
  );
}

type Requirement = Stage['requirements'][number];
type IsMade = (task: Requirement, row: PlanRow) => boolean;

function madeIn({ model }: TableScope): IsMade {
  const courses = byId(model.courses);
  return (task, { course, title }) => {
    const workTask = course === undefined ? undefined : courses.get(course)?.workTask?.title;
    return madeOf(task, { course, title, workTask });
  };
}

function stageTable(stage: Stage, { programme, words }: TableScope, isMade: IsMade): Block {
  const columns = columnsOf(words, [
    ['no', 'narrow'],
    ['typical-task', 'middle'],
    ['abilities', 'wide'],
    ['course', 'middle'],
    ['category', 'middle'],
    ['hours', 'middle'],
  ]);
  const rows = stage.requirements.flatMap((task, index): Cell[][] => {
    const made = programme.plan.filter((row) => isMade(task, row));
    const shown: readonly (PlanRow | undefined)[] = made.length > 0 ? made : [undefined];
    return shown.map((row, at) => [
      ...[amountCell(index + 1), textCell(task.task), listCell(task.abilities)].map((cell) =>
        downRows(cell, at, shown.length),
      ),
      textCell(row?.title ?? words.label('table.typical-tasks.without-course')),
      textCell(row && words.word('CourseCategory', row.category)),
      row ? hoursCell(row, programme) : textCell(),
    ]);
  });
  return tableBlock(words, columns, rows);
}

/** One number where all routes give the same hours, else one line for each. */
function hoursCell({ hours, withoutRoute }: PlanRow, { routes }: Programme): Cell {
  const given = routes.filter(({ id }) => hours[id] !== undefined);
  const different = new Set(given.map(({ id }) => hours[id]));
  if (different.size > 1) return textCell(...given.map(({ id, title }) => `${title} ${hours[id]}`));
  return amountCell([...different][0] ?? withoutRoute.hours);
}
