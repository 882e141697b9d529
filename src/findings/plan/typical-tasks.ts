/** The typical work tasks of a programme beside the courses of its plan, as far as both are written. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { stageId, stageOfRow } from '../../3-bind/stages.ts';
import { madeOf, type PlannedCourse } from '../../3-bind/typical-tasks.ts';
import { courseOf, rowTitle } from '../../4-check/plan-hours.ts';
import type { PlanRow, Programme, TrainingRequirement } from '../../generated/types.ts';
import { child, children, type Located } from '../../source/located.ts';

export interface TypicalTasks {
  readonly withoutCourse: readonly Located<TrainingRequirement>[];
  readonly withoutTask: readonly Located<PlanRow>[];
}

export function typicalTasks(programme: Located<Programme>, workspace: BoundWorkspace): TypicalTasks {
  const { plan = [], stages } = programme.value;
  const tasks = stages.flatMap((stage, index) =>
    (stage.requirements ?? []).map((one, at) => child(programme, one, 'stages', index, 'requirements', at)),
  );
  const rows = children(programme, 'plan', plan);
  const planned = (row: PlanRow): PlannedCourse => {
    const course = courseOf(row, workspace);
    return { course: row.course, title: rowTitle(row, workspace), workTask: course?.workTask?.title };
  };
  // Stages whose tasks nobody has listed yet say nothing about their courses.
  const told = new Set(stages.filter(({ requirements = [] }) => requirements.length > 0).map(stageId));
  const isTold = (row: PlanRow) => {
    const stage = stageOfRow(programme.value, row, courseOf(row, workspace));
    return stage !== undefined && told.has(stageId(stage));
  };
  const integrated = rows.filter(({ value }) => value.category === 'integrated');
  return {
    withoutCourse:
      integrated.length === 0
        ? []
        : tasks.filter((task) => !rows.some((row) => madeOf(task.value, planned(row.value)))),
    withoutTask: integrated.filter(
      (row) => isTold(row.value) && !tasks.some((task) => madeOf(task.value, planned(row.value))),
    ),
  };
}
