/** Which courses of a plan were made of which typical work tasks of the programme. */
import { fold } from '../language/fold.ts';

export interface TypicalTask {
  readonly task: string;
  /** Ids or titles that the author names. */
  readonly courses?: readonly string[] | undefined;
}

export interface PlannedCourse {
  /** Id of the course, where it has a file of its own. */
  readonly course?: string | undefined;
  readonly title: string;
  /** The typical work task that the course itself describes. */
  readonly workTask?: string | undefined;
}

/** Where an author names courses, these are meant and no others. */
export function madeOf({ task, courses = [] }: TypicalTask, planned: PlannedCourse): boolean {
  if (courses.length > 0)
    return courses.some((name) => name === planned.course || sameName(name, planned.title));
  return (
    sameName(task, planned.title) || (planned.workTask !== undefined && sameName(task, planned.workTask))
  );
}

/** 线路的安装 is the work, 线路安装 the course of it. */
function sameName(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(name: string): string {
  return fold(name)
    .toLowerCase()
    .replace(/[的\s]/gu, '');
}
