/**
 * The number of each book, with which all its leaf numbers begin. It is kept by the ledger from the first release
 * of the book: a new row in a plan renumbers no printed leaf. A book that was never released takes its place in
 * the plan, or where another book has that number, the next one that none has.
 */
import { courseOfLeaf } from '../leaves/leaf.ts';
import { hasBook } from '../leaves/leaf-record.ts';
import type { Ledger } from '../leaves/ledger.ts';
import type { Course, StandardModel } from '../model/model.ts';
import { fileName } from '../paths/file-name.ts';
import { compareText } from '../values/compare-text.ts';
import { perFacts } from '../values/per-facts.ts';
import { freeze } from './freeze.ts';

/** `isFresh` tells books that give up the number that the ledger keeps. */
export function withBookNumbers(
  model: StandardModel,
  ledger: Ledger,
  isFresh: (course: string) => boolean = () => false,
): StandardModel {
  const numbers = bookNumbers(model, ledger, isFresh);
  const courses = model.courses.map((course) => {
    const number = numbers.get(course.id);
    return number === undefined || number === course.place ? course : numbered(course, number);
  });
  return freeze({ ...model, courses });
}

/** The same object as long as the number is the same. */
const numbered = perFacts<Course, number, Course>((course, fact) =>
  freeze({ ...course, bookNo: fact((number) => number) }),
);

function bookNumbers(
  { courses, programmes }: StandardModel,
  ledger: Ledger,
  isFresh: (course: string) => boolean,
): ReadonlyMap<string, number> {
  const kept = keptNumbers(ledger);
  const planned = new Set(programmes.flatMap(({ plan }) => plan.flatMap(({ course }) => course?.id ?? [])));
  const books = courses.filter(hasBook);
  const numbers = new Map<string, number>();
  const fresh: Course[] = [];
  for (const course of books) {
    const number = isFresh(course.id) ? undefined : kept.get(fileName(course.id));
    if (number === undefined) fresh.push(course);
    else numbers.set(course.id, number);
  }
  const names = new Set(fresh.map(({ id }) => fileName(id)));
  // Also of books that are gone: their leaves may still stand on a shelf.
  const taken = new Set([...kept].flatMap(([name, number]) => (names.has(name) ? [] : [number])));
  // A plan comes before what stands in none, such as a school's own version of a planned course.
  const rank = ({ id }: Course): number => (planned.has(id) ? 0 : 1);
  fresh.sort((a, b) => rank(a) - rank(b) || a.place - b.place || compareText(a.id, b.id));
  const left = fresh.filter(({ id, place }) => {
    if (taken.has(place)) return true;
    taken.add(place);
    numbers.set(id, place);
    return false;
  });
  for (const { id } of left) {
    const next = Math.max(0, ...taken) + 1;
    taken.add(next);
    numbers.set(id, next);
  }
  return numbers;
}

/** Course, as files name it → the number of its book as last released. */
function keptNumbers({ leaves, history, students }: Ledger): ReadonlyMap<string, number> {
  const lines = [
    ...[...history, ...(students?.history ?? [])]
      .sort((a, b) => a.until - b.until)
      .map(({ leaf, number }) => [leaf, number] as const),
    ...[...leaves, ...(students?.leaves ?? [])].map(([leaf, { number }]) => [leaf, number] as const),
  ];
  return new Map(lines.map(([leaf, number]) => [courseOfLeaf(leaf), Number(number.split('-')[0])]));
}
