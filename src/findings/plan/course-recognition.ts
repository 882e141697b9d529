/** The rows of a programme that recognize courses, each with what is known of its two sides. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import type { CourseRecognition, Programme } from '../../generated/types.ts';
import { children, type Located } from '../../source/located.ts';

export interface RecognizedPair {
  readonly row: Located<CourseRecognition>;
  /** Whether the plan has the course of this programme. */
  readonly isPlanned: boolean;
  /** Whether the other course is one of the workspace, or of a school that is named. */
  readonly isKnown: boolean;
  /** Of the course of this programme, and of the other one. */
  readonly credits: number | undefined;
  readonly otherCredits: number | undefined;
}

export function recognizedPairs(
  programme: Located<Programme>,
  { courses }: BoundWorkspace,
): RecognizedPair[] {
  return children(programme, 'recognition', programme.value.recognition).map((row) => {
    const { course = '', with: other = '', school } = row.value;
    const planned = programme.value.plan.find((one) => one.course === course || one.title === course);
    return {
      row,
      isPlanned: planned !== undefined,
      isKnown: school !== undefined || courses.has(other),
      credits: planned?.credits ?? courses.get(course)?.value.credits,
      otherCredits: courses.get(other)?.value.credits,
    };
  });
}
