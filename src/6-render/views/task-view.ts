/** A learning task → what its opening leaf and its worksheet say before the first stage. */

import { taskNo } from '../../leaves/course-leaves.ts';
import type { LearningTask, RichText } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { type ContentsView, contentsView } from './contents.ts';
import { type GoalLine, goalLines } from './goal-lines.ts';
import { hoursSplit } from './hours-split.ts';
import type { LinkTo } from './leaf-names.ts';
import { type ResourceView, resourceViews } from './resource-view.ts';
import { contributorFacts, type OriginFact, sourceFacts } from './source-facts.ts';

export interface TaskView
  extends Pick<
      LearningTask,
      'title' | 'hours' | 'description' | 'requirements' | 'kit' | 'learners' | 'focus' | 'difficulty'
    >,
    ContentsView {
  readonly no: number | string;
  readonly goals: readonly GoalLine[];
  readonly unit: string | undefined;
  readonly theoryHours: number | undefined;
  readonly practiceHours: number | undefined;
  readonly reserveHours: number | undefined;
  /**
   * Theory and practice in brackets; empty where neither is stated.
   * @zh 括号里的理论学时和实践学时；都没有写时为空
   */
  readonly split: string;
  readonly weight: number | undefined;
  readonly origin: readonly OriginFact[];
  readonly representative: string | undefined;
  readonly enterprise: string | undefined;
  readonly workTime: string | undefined;
  readonly scenario: RichText | undefined;
  readonly materials: RichText | undefined;
  readonly safety: RichText | undefined;
  readonly emergency: RichText | undefined;
  readonly teaching: RichText | undefined;
  readonly notes: string | undefined;
  readonly resources: readonly ResourceView[];
  readonly forTeacher: boolean;
}

export function taskView(task: LearningTask, words: Words, linkTo: LinkTo): TaskView {
  const { title, hours, description, requirements, kit, learners, focus, difficulty, contents } = task;
  const {
    unit,
    theoryHours,
    practiceHours,
    reserveHours,
    representative,
    enterprise,
    workTime,
    scenario,
    materials,
    safety,
    emergency,
    teaching,
    notes,
  } = task;
  return {
    no: taskNo(task),
    ...{ title, hours, description, requirements, kit, learners, focus, difficulty },
    ...contentsView(contents, words),
    ...{
      unit,
      theoryHours,
      practiceHours,
      reserveHours,
      representative,
      enterprise,
      workTime,
      scenario,
      materials,
      safety,
      emergency,
      teaching,
      notes,
    },
    split: hoursSplit(task, words),
    weight: task.weight,
    origin: [...contributorFacts(task.contributors, words), ...sourceFacts(task.source, words)],
    goals: goalLines(task.goals),
    resources: resourceViews(task, linkTo),
    forTeacher: Boolean(teaching ?? notes) || [learners, focus, difficulty].some((list) => list.length > 0),
  };
}
