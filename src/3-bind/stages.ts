/** Which stage of a programme a name or a plan row means. */

import type { Course, PlanRow, Programme, Stage } from '../generated/types.ts';
import { fold } from '../language/fold.ts';
import { lookup, wordTable } from '../language/language-tables.ts';

const nationalLevel = { intermediate: '4', advanced: '3', technician: '2' } as const;

export function stageId(stage: Stage): string {
  return stage.id ?? stage.level ?? trainsTo(stage);
}

/** The national level that a stage trains to, 5 (lowest) to 1. */
export function trainsTo(stage: Stage): '5' | '4' | '3' | '2' | '1' {
  return stage.trainsTo ?? (stage.level ? nationalLevel[stage.level] : '5');
}

/** By id, else by the word of its level in either language. */
export function findStage(programme: Programme, name: string): Stage | undefined {
  const level = lookup(wordTable('StageLevel').lookup, fold(name)) ?? name;
  const { stages } = programme;
  return (
    stages.find((stage) => stageId(stage) === name) ??
    stages.find((stage) => stageId(stage) === level) ??
    stages.find((stage) => stage.level === level)
  );
}

/**
 * Undefined where nothing says to which stage the row belongs; where there is one stage, every row belongs to
 * it.
 */
export function stageOfRow(
  programme: Programme,
  row: PlanRow,
  course: Course | undefined,
): Stage | undefined {
  if (row.stage !== undefined) return findStage(programme, row.stage);
  if (programme.stages.length === 1) return programme.stages[0];
  const found = course?.level === undefined ? undefined : findStage(programme, course.level);
  if (found) return found;
  return ['public', 'literacy', 'elective'].includes(row.category) ? programme.stages[0] : undefined;
}
