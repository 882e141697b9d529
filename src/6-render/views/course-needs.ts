/** Teachers and places that courses need → rows of tables, and lines where a form has one cell for them. */
import type { Course } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { courseName } from './course-crumbs.ts';

export interface TeacherRow {
  readonly course: string;
  readonly title: string;
  readonly by: string;
  readonly count: number | undefined;
  readonly certificate: string;
  readonly dual: string;
  readonly practice: string;
  readonly note: string;
}

export interface PlaceRow {
  readonly name: string;
  readonly stations: number | undefined;
  readonly note: string;
  readonly courses: readonly string[];
}

export function teacherRows(courses: readonly Course[], words: Words): TeacherRow[] {
  return courses.flatMap((course) =>
    course.teachers.map(({ title, by, count, certificate = '', dual, practice = '', note = '' }) => ({
      ...{ course: courseName(course, words), title, count, certificate, practice, note },
      by: by === undefined ? '' : words.word('Instructor', by),
      dual: dual === undefined ? '' : words.label(dual ? 'yes' : 'no'),
    })),
  );
}

/** A place that several courses name is one place; what they say of it stands once. */
export function placeRows(courses: readonly Course[], words: Words): PlaceRow[] {
  const rows = new Map<string, PlaceRow>();
  for (const course of courses) {
    for (const { name, stations, note = '' } of course.places) {
      const key = name.normalize('NFKC').trim();
      const known = rows.get(key);
      const notes = [...new Set([known?.note ?? '', note])].filter(Boolean);
      const named = [...(known?.courses ?? []), courseName(course, words)];
      rows.set(key, {
        name: known?.name ?? name,
        stations: least(known?.stations, stations),
        note: notes.join(words.label('clause-separator')),
        courses: [...new Set(named)],
      });
    }
  }
  return [...rows.values()];
}

/** What is certain to be there where courses differ. */
function least(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

export function teacherLines(course: Course, words: Words): string[] {
  return teacherRows([course], words).map(({ title, by, count, certificate, dual, practice, note }) => {
    const field = (name: string, text: string) => (text === '' ? '' : pair(name, text));
    const pair = (name: string, text: string) =>
      words.label('form.pair', { name: words.field(`TeacherRequirement.${name}`), text });
    const told = [
      by,
      count === undefined ? '' : pair('count', String(count)),
      field('certificate', certificate),
      field('dual', dual),
      field('practice', practice),
      note,
    ];
    return [title, ...told].filter(Boolean).join(words.label('clause-separator'));
  });
}

export function placeLines(course: Course, words: Words): string[] {
  return course.places.map(({ name, stations, note }) => {
    const count =
      stations === undefined
        ? undefined
        : words.label('form.pair', { name: words.field('Place.stations'), text: String(stations) });
    return [name, count, note].filter(Boolean).join(words.label('clause-separator'));
  });
}
