/** A learning task → what its opening leaf and its worksheet say before the first stage. */
import type { LearningTask, RichText } from '../../model/model.ts';
import { type GoalLine, goalLines } from './goal-lines.ts';
import type { LinkTo } from './leaf-names.ts';
import { type ResourceView, resourceViews } from './resource-view.ts';

export interface TaskView
  extends Pick<
    LearningTask,
    'no' | 'title' | 'hours' | 'description' | 'requirements' | 'kit' | 'learners' | 'focus' | 'difficulty' | 'contents'
  > {
  readonly goals: readonly GoalLine[];
  readonly unit: string | undefined;
  readonly theoryHours: number | undefined;
  readonly practiceHours: number | undefined;
  readonly reserveHours: number | undefined;
  readonly representative: string | undefined;
  readonly enterprise: string | undefined;
  readonly workTime: string | undefined;
  readonly scenario: RichText | undefined;
  readonly materials: RichText | undefined;
  readonly safety: RichText | undefined;
  readonly teaching: RichText | undefined;
  readonly notes: string | undefined;
  readonly resources: readonly ResourceView[];
  readonly forTeacher: boolean;
}

export function taskView(task: LearningTask, linkTo: LinkTo): TaskView {
  const { no, title, hours, description, requirements, kit, learners, focus, difficulty, contents } = task;
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
    teaching,
    notes,
  } = task;
  return {
    ...{ no, title, hours, description, requirements, kit, learners, focus, difficulty, contents },
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
      teaching,
      notes,
    },
    goals: goalLines(task.goals),
    resources: resourceViews(task, linkTo),
    forTeacher: Boolean(teaching ?? notes) || [learners, focus, difficulty].some((list) => list.length > 0),
  };
}
