/**
 * Goals → the lines of a list; what is observed in learners is told where a goal is introduced, not each time
 * it recurs.
 */
import type { Course, Goal, LearningTask, TaskStage } from '../../model/model.ts';

export interface GoalLine {
  readonly text: string;
  readonly dimension: Goal['dimension'];
  readonly ability: Goal['ability'];
  readonly depth: Goal['depth'];
  readonly observe: readonly string[];
}

export function goalLines(goals: readonly Goal[]): readonly GoalLine[] {
  return goals.map(({ text, dimension, ability, depth, observe }) => ({
    text,
    dimension,
    ability,
    depth,
    observe,
  }));
}

export function recurringGoals(goals: readonly Goal[]): readonly GoalLine[] {
  return goals.map(({ text, dimension }) => ({
    ...{ text, dimension, ability: undefined, depth: undefined },
    observe: [],
  }));
}

/**
 * Goals of a stage: those that its course, its task or an earlier stage has named before are not introduced
 * again.
 */
export function stageGoals(stage: TaskStage, task: LearningTask, course: Course): readonly GoalLine[] {
  const before = task.stages.slice(0, task.stages.indexOf(stage)).flatMap(({ goals }) => goals);
  const known = new Set([...course.goals, ...task.goals, ...before].map(({ id }) => id));
  return stage.goals.flatMap((goal) => (known.has(goal.id) ? recurringGoals([goal]) : goalLines([goal])));
}
