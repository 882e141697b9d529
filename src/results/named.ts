/** What a row of results is about, as it was typed → a requirement, all of a work content, or an assessment. */
import { type ItemIndex, lookUpItem } from '../3-bind/item-index.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { canonicalItemReference } from '../language/item-reference.ts';
import type { Assessment, StandardModel } from '../model/model.ts';

export type Named =
  /** Of several, those of a work content or function. */
  | { readonly is: 'items'; readonly key: string; readonly items: readonly string[] }
  /** An assessment, or a criterion or question that is aligned by itself. */
  | { readonly is: 'element'; readonly key: string; readonly aligned: boolean }
  | { readonly is: 'unknown'; readonly suggestions: readonly string[] };

export function namesOf(model: StandardModel, index: ItemIndex): (typed: string) => Named {
  const elements = elementsOf(model);
  const aligned = model.alignments.filter(({ role }) => role === 'assessed').map(({ element }) => element);
  return (typed) => {
    const name = typed.normalize('NFKC').trim();
    const element = elements.get(name);
    if (element !== undefined) {
      const below = `${element}/`;
      return { is: 'element', key: element, aligned: aligned.some((one) => `${one}/`.startsWith(below)) };
    }
    const ref = canonicalItemReference(name);
    const found = lookUpItem(index, ref);
    if ('items' in found) return { is: 'items', key: ref, items: found.items };
    return { is: 'unknown', suggestions: meant(ref, [...elements.keys(), ...refsOf(model)]) };
  };
}

/** A number without its standard is meant by what ends with it. */
function meant(typed: string, known: readonly string[]): string[] {
  const ending = known.filter((one) => one.endsWith(`/${typed}`));
  return ending.length > 0 ? ending.slice(0, 3) : suggest(typed, known);
}

/** By its whole path, `course/c1/tasks/t1/assessments/e1`, and an assessment by its ids alone: `c1/t1/e1`, `c1/e1`. */
function elementsOf({ courses, alignments }: StandardModel): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const { role, element } of alignments) if (role === 'assessed') all.set(element, element);
  for (const { short, path } of assessmentsOf(courses)) {
    all.set(path, path);
    all.set(short, path);
  }
  return all;
}

export interface PlacedAssessment {
  readonly short: string;
  readonly path: string;
  readonly course: string;
  readonly task: string | undefined;
  readonly assessment: Assessment;
}

export function assessmentsOf(courses: StandardModel['courses']): PlacedAssessment[] {
  return courses.flatMap(({ id: course, tasks, assessments }) => [
    ...tasks.flatMap((task) =>
      task.assessments.map((assessment) => ({
        ...{ course, task: task.id, assessment },
        short: `${course}/${task.id}/${assessment.id}`,
        path: `course/${course}/tasks/${task.id}/assessments/${assessment.id}`,
      })),
    ),
    ...assessments.map((assessment) => ({
      ...{ course, task: undefined, assessment },
      short: `${course}/${assessment.id}`,
      path: `course/${course}/assessments/${assessment.id}`,
    })),
  ]);
}

function refsOf({ standards }: StandardModel): string[] {
  return standards.flatMap(({ id, basics, levels }) => [
    ...[...basics.ethics, ...basics.foundations].map(({ ref }) => ref),
    ...levels.flatMap(({ level, functions }) =>
      functions.flatMap(({ workContents }) =>
        workContents.flatMap(({ no, skills, knowledge }) => [
          ...[...skills, ...knowledge].map(({ ref }) => ref),
          `${id}/${level}/${no}`,
        ]),
      ),
    ),
  ]);
}
