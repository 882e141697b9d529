/**
 * The numbers of each book and of its leaves. Both are kept by the ledger from the first release of the book: a new
 * row in a plan, or a new stage of a task, renumbers no printed leaf. A book that was never released takes its place
 * in the plan, or where another book has that number, the next one that none has.
 */
import { KeptNumbers, keptNumbers } from '../leaves/kept-places.ts';
import { courseOfLeaf } from '../leaves/leaf.ts';
import { type CourseNumbers, courseNumbers } from '../leaves/leaf-numbers.ts';
import { hasBook } from '../leaves/leaf-record.ts';
import type { Ledger } from '../leaves/ledger.ts';
import type { Course, StandardModel } from '../model/model.ts';
import { fileName } from '../paths/file-name.ts';
import { compareText } from '../values/compare-text.ts';
import { perFacts } from '../values/per-facts.ts';
import { freeze } from './freeze.ts';

/** Questions about books, as files name them. */
interface Asked {
  /** Does it give up the number that the ledger keeps? */
  readonly isFresh: (course: string) => boolean;
  /** Is it released now, so that no draft of another one has the number first? */
  readonly isReleased: (course: string) => boolean;
}

const never = { isFresh: () => false, isReleased: () => false };

export function withBookNumbers(model: StandardModel, ledger: Ledger, asked: Asked = never): StandardModel {
  const numbers = bookNumbers(model, ledger, asked);
  const kept = keptNumbers(ledger);
  const courses = model.courses.map((course) => {
    const number = numbers.get(course.id);
    const name = fileName(course.id);
    const own = asked.isFresh(name) ? undefined : kept.get(name);
    const book = number === undefined || number === course.place ? undefined : number;
    const leaves = own && keptLeaves(course, own);
    return book === undefined && leaves === undefined ? course : numbered(course, { book, leaves });
  });
  return freeze({ ...model, courses });
}

interface Numbers {
  readonly book: number | undefined;
  /** As text, so that it is the same fact as long as they are. */
  readonly leaves: string | undefined;
}

/** Undefined where all leaves have the numbers that they would have without a ledger. */
function keptLeaves(course: Course, kept: KeptNumbers): string | undefined {
  const numbers = JSON.stringify(courseNumbers(course, kept));
  return numbers === JSON.stringify(courseNumbers(course, new KeptNumbers())) ? undefined : numbers;
}

/** The same object as long as the numbers are the same. */
const numbered = perFacts<Course, Numbers, Course>((course, fact) => {
  const [book, leaves] = [fact((numbers) => numbers.book), fact((numbers) => numbers.leaves)];
  const own = book === undefined ? course : { ...course, bookNo: book };
  if (leaves === undefined) return freeze(own);
  const { tasks, rest } = JSON.parse(leaves) as CourseNumbers;
  return freeze({
    ...own,
    leafNumbers: rest,
    tasks: course.tasks.map((task, index) => {
      const numbers = tasks[index];
      return numbers ? { ...task, leafNumbers: numbers } : task;
    }),
  });
});

function bookNumbers(
  { courses, programmes }: StandardModel,
  ledger: Ledger,
  { isFresh, isReleased }: Asked,
): ReadonlyMap<string, number> {
  const kept = keptBooks(ledger);
  const planned = new Set(programmes.flatMap(({ plan }) => plan.flatMap(({ course }) => course ?? [])));
  const books = courses.filter(hasBook);
  const numbers = new Map<string, number>();
  const fresh: Course[] = [];
  for (const course of books) {
    const name = fileName(course.id);
    const number = isFresh(name) ? undefined : kept.get(name);
    if (number === undefined) fresh.push(course);
    else numbers.set(course.id, number);
  }
  // Also of books that are gone: their leaves may still stand on a shelf.
  const taken = new Set([...kept].flatMap(([name, number]) => (isFresh(name) ? [] : [number])));
  // A plan comes before what stands in none, such as a school's own version of a planned course.
  const rank = ({ id }: Course): number => (planned.has(id) ? 0 : isReleased(fileName(id)) ? 1 : 2);
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
function keptBooks({ leaves, history, students }: Ledger): ReadonlyMap<string, number> {
  const lines = [
    ...[...history, ...(students?.history ?? [])]
      .sort((a, b) => a.until - b.until)
      .map(({ leaf, number }) => [leaf, number] as const),
    ...[...leaves, ...(students?.leaves ?? [])].map(([leaf, { number }]) => [leaf, number] as const),
  ];
  return new Map(lines.map(([leaf, number]) => [courseOfLeaf(leaf), Number(number.split('-')[0])]));
}
