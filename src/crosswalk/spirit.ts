/**
 * Turns a programme into its craftsman-spirit table: what it says of each of the four dimensions, and which
 * assessments observe them.
 */
import type { AssessmentSpirit } from '../generated/types.ts';
import type { Assessment, Programme, StandardModel } from '../model/model.ts';
import { withIds } from '../values/by-id.ts';

const spirits = [
  'dedication',
  'refinement',
  'rigour',
  'excellence',
] as const satisfies readonly AssessmentSpirit[];

export interface SpiritObservation {
  readonly spirit: AssessmentSpirit;
  /** What the programme says it observes; undefined where it says nothing. */
  readonly stated: string | undefined;
  readonly observedIn: readonly ObservingAssessment[];
}

export interface ObservingAssessment {
  readonly course: string;
  readonly task: string | undefined;
  readonly assessment: string;
  /** From the course down. */
  readonly titles: readonly string[];
}

export function spiritObservations(model: StandardModel, programme: Programme): SpiritObservation[] {
  const planned = programme.plan.flatMap(({ course }) => course ?? []);
  const observing = withIds(model.courses, planned).flatMap((course) => [
    ...course.tasks.flatMap((task) =>
      task.assessments.map((one) => ({
        one,
        at: observed(course.id, task.id, one, [course.title, task.title]),
      })),
    ),
    ...course.assessments.map((one) => ({ one, at: observed(course.id, undefined, one, [course.title]) })),
  ]);
  return spirits.map((spirit) => ({
    spirit,
    stated: programme.spirit?.[spirit],
    observedIn: observing.filter(({ one }) => one.spirit.includes(spirit)).map(({ at }) => at),
  }));
}

function observed(
  course: string,
  task: string | undefined,
  assessment: Assessment,
  above: readonly string[],
): ObservingAssessment {
  return { course, task, assessment: assessment.id, titles: [...above, assessment.title] };
}
