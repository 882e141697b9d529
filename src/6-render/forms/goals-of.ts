/** The goals that a stage works at, or that an assessment looks at, where it names none of its own. */
import type { Assessment, Course, Goal, LearningTask, TaskStage } from '../../model/model.ts';

export function stageGoals({ goals }: TaskStage, task: LearningTask): readonly Goal[] {
  return goals.length > 0 ? goals : task.goals;
}

/** An assessment of a task assesses all goals of the task unless it names some, one of the course all of its. */
export function assessedGoals(
  { goals }: Assessment,
  task: LearningTask | undefined,
  course: Course,
): readonly Goal[] {
  if (goals.length === 0) return (task ?? course).goals;
  const tasks = task ? [task] : course.tasks;
  const known = new Map(
    [
      ...course.goals,
      ...tasks.flatMap(({ stages }) => stages.flatMap((stage) => stage.goals)),
      ...tasks.flatMap((one) => one.goals),
    ].map((goal) => [goal.id, goal]),
  );
  return goals.flatMap((id) => known.get(id) ?? []);
}
