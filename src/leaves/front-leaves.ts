/**
 * The leaves of a book that hold no part of its course: cover, contents and facts of the course are 0-1, 0-2
 * and 0-3; the index of requirements follows what belongs to the whole course. Each has revisions of its own:
 * it is replaced when what it says changes, not with every release.
 */
import type { Course, StandardModel } from '../model/model.ts';
import { fileName } from '../paths/file-name.ts';
import { groupBy } from '../values/group-by.ts';
import { perObject } from '../values/per-object.ts';
import { bookNumber, courseLeaves, restNumber } from './course-leaves.ts';
import type { FrontPart, Leaf } from './leaf.ts';
import type { PresentLeaf } from './leaf-changes.ts';
import { type DigestTools, digestOf } from './leaf-digest.ts';
import { type LeafWords, leafTitle } from './leaf-title.ts';
import { requirementIndex } from './requirement-index.ts';

export const frontParts: readonly FrontPart[] = ['cover', 'contents', 'facts', 'index'];

/** A final `_` cannot end an id, so that no task is called like this. */
const folder = 'front_';

export function frontId(course: Course, part: FrontPart): string {
  return [fileName(course.id), folder, part].join('/');
}

export const isFront = (leaf: string): boolean => leaf.split('/')[1] === folder;

/** The number inside the book. */
export function frontNumber(course: Course, part: FrontPart): string {
  if (part !== 'index') return `0-${frontParts.indexOf(part) + 1}`;
  const before = courseLeaves(course).filter(({ task, start }) => task === undefined && start === 'leaf');
  const page = course.leafNumbers?.pages[frontId(course, part)] ?? before.length + 1;
  return `${restNumber(course)}-0-${page}`;
}

/** Those that the book of an edition has, as they would be printed now. */
export function presentFront(
  course: Course,
  model: StandardModel,
  words: LeafWords,
  tools: DigestTools,
): readonly PresentLeaf[] {
  const alignments = byCourse(model.alignments).get(course.id) ?? [];
  const index = requirementIndex(course, alignments);
  const content: Record<FrontPart, unknown> = {
    cover: coverOf(course, model),
    contents: courseLeaves(course).map((leaf) => lineOf(leaf, words)),
    facts: factsOf(course),
    index: indexOf(index, model),
  };
  return frontParts
    .filter((part) => part !== 'index' || index.size > 0)
    .map((part) => ({
      id: frontId(course, part),
      number: `${bookNumber(course)}-${frontNumber(course, part)}`,
      digest: digestOf(part, content[part], tools),
      title: words.front[part],
      ...(part === 'cover' ? { language: words.language } : {}),
    }));
}

const byCourse = perObject((alignments: StandardModel['alignments']) =>
  groupBy(alignments, ({ course }) => course),
);

function coverOf(
  { title, code, level, hours, tasks, version }: Course,
  { organization, review }: StandardModel,
) {
  const school = organization?.name;
  return { school, title, code, level, hours, tasks: tasks.length, version, ...(review ? { review } : {}) };
}

function lineOf(leaf: Leaf, words: LeafWords): unknown {
  const opened = leaf.kind === 'task' ? { hours: leaf.task.hours, unit: leaf.task.unit } : {};
  return { number: leaf.leafNo, kind: leaf.kind, title: leafTitle(leaf, words), ...opened };
}

/** Of the course what its facts say; tasks as far as they stand in its table. */
function factsOf(course: Course): unknown {
  // Before there was a place for them, books, teachers and rooms stood nowhere: none is as it was.
  const own = Object.entries(course).filter(
    ([key, value]) => !elsewhere.has(key) && !(later.has(key) && (value as readonly unknown[]).length === 0),
  );
  const tasks = course.tasks.map(({ no, title, hours, theoryHours, practiceHours, weight }) => ({
    ...{ no, title, hours, theoryHours, practiceHours, weight },
  }));
  const marked = course.assessments.map(({ title, kind, points }) => ({ title, kind, points }));
  return { ...Object.fromEntries(own), tasks, marked };
}

const later: ReadonlySet<string> = new Set(['textbooks', 'teachers', 'places']);

const elsewhere: ReadonlySet<string> = new Set(
  'file place bookNo adoption sharedLeaves leafNumbers tasks assessments glossary references version status effective'.split(
    ' ',
  ),
);

function indexOf(index: ReturnType<typeof requirementIndex>, { standards }: StandardModel): unknown {
  const numbers = (leaves: readonly Leaf[]): string[] => leaves.map(({ leafNo }) => leafNo);
  const rows = [...index].map(([ref, { taught, assessed }]) => ({
    ref,
    taught: numbers(taught),
    assessed: numbers(assessed),
  }));
  const named = new Set(rows.map(({ ref }) => ref));
  const items = standards.flatMap(({ title, levels, basics }) => [
    ...[...basics.ethics, ...basics.foundations].map((item) => ({ ...item, title })),
    ...levels.flatMap(({ functions }) =>
      functions.flatMap(({ workContents }) =>
        workContents.flatMap(({ skills, knowledge }) =>
          [...skills, ...knowledge].map((item) => ({ ...item, title })),
        ),
      ),
    ),
  ]);
  return {
    rows: rows.sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    texts: items
      .filter(({ ref }) => named.has(ref))
      .map(({ ref, no, text, title }) => ({ ref, no, text, title })),
  };
}
