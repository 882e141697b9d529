/** Goals → the lines of a list; what is observed in learners is told where a goal is introduced, not each time it recurs. */
import type { Goal } from '../../model/model.ts';

export interface GoalLine {
  readonly text: string;
  readonly dimension: Goal['dimension'];
  readonly observe: readonly string[];
}

export function goalLines(goals: readonly Goal[]): readonly GoalLine[] {
  return goals.map(({ text, dimension, observe }) => ({ text, dimension, observe }));
}

export function recurringGoals(goals: readonly Goal[]): readonly GoalLine[] {
  return goals.map(({ text, dimension }) => ({ text, dimension, observe: [] }));
}
