/**
 * A course and what its releases printed → the numbers of its leaves: kept where the book was printed, the next
 * free places for what is new in it.
 */
import type { Course, LeafNumbers, LearningTask } from '../model/model.ts';
import { courseLeaves } from './course-leaves.ts';
import { frontId } from './front-leaves.ts';
import { type KeptNumbers, restOf } from './kept-places.ts';
import type { Leaf } from './leaf.ts';
import { pathPart } from './leaf-names.ts';
import { placesOf } from './places.ts';

/** Of each task, and of what belongs to the course alone. */
export interface CourseNumbers {
  readonly tasks: readonly LeafNumbers[];
  readonly rest: LeafNumbers;
}

export function courseNumbers(course: Course, kept: KeptNumbers): CourseNumbers {
  const { tasks } = course;
  const sheets = courseLeaves(course).filter(({ start }) => start === 'leaf');
  const places = placesOf([
    ...tasks.map((task) => kept.tasks.asked(pathPart(task.id), String(task.no))),
    kept.tasks.asked(restOf, String(Math.max(0, ...tasks.map(({ no }) => no)) + 1)),
  ]);
  const index = frontId(course, 'index');
  const own = sheets.filter(({ task }) => task === undefined).map(({ id }) => id);
  const rest = places.at(-1) ?? '';
  return {
    tasks: tasks.map((task, at) => taskNumbers(task, places[at] ?? '', sheets, kept)),
    rest: { no: rest, stages: [], pages: pagesOf([...own, index], kept.leavesOf(rest, '0')) },
  };
}

function taskNumbers(
  task: LearningTask,
  no: string,
  sheets: readonly Leaf[],
  kept: KeptNumbers,
): LeafNumbers {
  const { stages: all } = task;
  const of = kept.stagesOf(pathPart(task.id));
  const names = all.map(({ id }, index) => (id === undefined ? `${index + 1}_` : pathPart(id)));
  const stages = placesOf([...names, restOf].map((name, index) => of.asked(name, String(index + 1))));
  const own = sheets.filter((leaf) => leaf.task === task);
  const placeOf = (leaf: Leaf): string => {
    if (leaf.kind === 'task') return '0';
    return stages[leaf.kind === 'stage' || leaf.kind === 'info' ? all.indexOf(leaf.stage) : all.length] ?? '';
  };
  const pages = ['0', ...stages].map((stage) => {
    const ids = own.filter((leaf) => placeOf(leaf) === stage).map(({ id }) => id);
    return pagesOf(ids, kept.leavesOf(no, stage));
  });
  return { no, stages, pages: Object.assign({}, ...pages) as LeafNumbers['pages'] };
}

function pagesOf(ids: readonly string[], kept: ReturnType<KeptNumbers['leavesOf']>): LeafNumbers['pages'] {
  const places = placesOf(ids.map((id, index) => kept.asked(id, String(index + 1))));
  return Object.fromEntries(ids.map((id, index) => [id, places[index] ?? '']));
}
