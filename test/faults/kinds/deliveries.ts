/** What cannot be right in when and where a course is taught. */
import type { Corpus, Site } from '../corpus.ts';
import { type Fault, markOf, removal, replaced } from '../fault.ts';
import { fields, near } from '../select.ts';

/** The first lesson of a delivery that is open at its end, and the one besides. */
const lessonOf =
  (row: number, field: string) =>
  (corpus: Corpus): Site[] =>
    fields(corpus, 'Lesson', field).filter(({ file, path }) => /-b\./.test(file) && path[1] === row);

const weeks = (corpus: Corpus): readonly Site[] => fields(corpus, 'Delivery', 'weeks');

export const deliveryFaults: readonly Fault[] = [
  {
    name: 'a week too few',
    code: 'delivery/hours-short',
    places: weeks,
    make: (site) => replaced(site, '3'),
  },
  {
    name: 'weeks of another course',
    code: 'delivery/hours-left',
    places: weeks,
    make: (site) => replaced(site, '18'),
  },
  {
    name: 'a teacher in two rooms',
    code: 'delivery/clash',
    places: lessonOf(0, 'periods'),
    make: (site) => replaced(site, '4-5'),
  },
  {
    name: 'periods from the last to the first',
    code: 'delivery/backwards',
    places: lessonOf(0, 'periods'),
    make: (site) => replaced(site, '6-5'),
  },
  {
    name: 'weeks of another term',
    code: 'delivery/never',
    places: lessonOf(1, 'weeks'),
    make: (site) => replaced(site, '40-50'),
  },
  {
    name: 'a holiday that nobody makes up for',
    code: 'delivery/lost',
    places: lessonOf(1, 'weekday'),
    make: (site) => ({
      files: { 'ccstd.yaml': 'ccstd: 1\ncalendar:\n  holidays:\n    - 2026-09-11\n' },
      at: markOf(site),
    }),
  },
  {
    name: 'no first day',
    code: 'delivery/undated',
    places: (corpus) => fields(corpus, 'Delivery', 'start'),
    make: (site, corpus) => {
      const [edit, lessons] = [removal(site), near(corpus, site, 1, 'lessons')];
      return edit && lessons ? { edits: [edit], at: markOf(lessons) } : undefined;
    },
  },
];
