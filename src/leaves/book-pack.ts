/**
 * The ledger, a course and two releases → the pack of its book in one edition, and which words on kept leaves
 * are to be corrected.
 */

import type { Edition } from '../model/edition.ts';
import { type ChangePack, changePack } from './change-pack.ts';
import { isFront } from './front-leaves.ts';
import { courseOfLeaf } from './leaf.ts';
import type { LeafText } from './leaf-texts.ts';
import {
  booksAt,
  editionLedger,
  type Ledger,
  lastRelease,
  type PrintedLeaf,
  type Release,
  titleAt,
} from './ledger.ts';

export interface PackRange {
  /** Numbers of releases. */
  readonly from: number;
  readonly to: number;
  /** Also print leaves that only got another number, or other words in their head. */
  readonly reprint: boolean;
  /** What was written on leaves at the earlier release, as far as that is known. */
  readonly was?: Readonly<Record<Edition, ReadonlyMap<string, readonly LeafText[]>>>;
}

/** Words that stand on a leaf and come from elsewhere. */
export interface Correction {
  readonly what: 'course' | 'task' | 'stage';
  /** Of the task or stage. */
  readonly no: { readonly from: string; readonly to: string };
  readonly title: { readonly from: string; readonly to: string };
}

export interface BookPack extends ChangePack {
  /** The releases by which this edition knows the two books; undefined where it was in none. */
  readonly from: Release | undefined;
  readonly to: Release | undefined;
  readonly corrections: (from: PrintedLeaf, to: PrintedLeaf) => readonly Correction[];
}

/** `course` as leaves are named by it. */
export function bookPack(
  ledger: Ledger,
  edition: 'student' | 'teacher',
  course: string,
  range: PackRange,
): BookPack {
  const own = editionLedger(ledger, edition);
  const bookAt = (release: number) =>
    booksAt(own, release).filter(({ leaf }) => courseOfLeaf(leaf) === course);
  const [before, after] = [bookAt(range.from), bookAt(range.to)];
  const titles = { from: titleAt(ledger, course, range.from), to: titleAt(ledger, course, range.to) };
  const corrections = (from: PrintedLeaf, to: PrintedLeaf): Correction[] => {
    const named = [
      ...ofCourse(titles),
      ...(isFront(to.leaf) ? [] : [...ofTask(from, to, before, after), ...ofStages(from, to, before, after)]),
    ];
    return named.filter(({ title }) => title.from !== title.to);
  };
  const pack = changePack(before, after, range.reprint, (from, to) => corrections(from, to).length > 0);
  return {
    ...pack,
    from: lastRelease(own, course, range.from),
    to: lastRelease(own, course, range.to),
    corrections,
  };
}

function ofCourse({
  from,
  to,
}: {
  readonly from: string | undefined;
  readonly to: string | undefined;
}): Correction[] {
  return from === undefined || to === undefined
    ? []
    : [{ what: 'course', no: { from: '', to: '' }, title: { from, to } }];
}

type Book = readonly PrintedLeaf[];

/** Its title stands in the running head and in the foot of all its leaves. */
function ofTask(from: PrintedLeaf, to: PrintedLeaf, before: Book, after: Book): Correction[] {
  const id = taskOf(to.leaf);
  const [was, is] = [leafNamed(before, id), leafNamed(after, id)];
  if (!was || !is || id === to.leaf) return [];
  return [
    { what: 'task', no: { from: part(from, 1), to: part(to, 1) }, title: { from: was.title, to: is.title } },
  ];
}

/** The strip of stages stands on each of them, and the title of its stage on an information page. */
function ofStages(from: PrintedLeaf, to: PrintedLeaf, before: Book, after: Book): Correction[] {
  const task = taskOf(to.leaf);
  if (to.leaf === task || isOutside(to.leaf.slice(task.length + 1))) return [];
  const isInfo = to.leaf.startsWith(`${task}/info/`);
  const stages = after.filter(
    ({ leaf, number }) => isStage(leaf, task) && (!isInfo || part({ number }, 2) === part(to, 2)),
  );
  return stages.flatMap((stage) => {
    const was = leafNamed(before, stage.leaf);
    const isOther = stage.leaf !== to.leaf && from.leaf !== stage.leaf;
    if (!was || !isOther) return [];
    return [
      {
        what: 'stage',
        no: { from: part(was, 2), to: part(stage, 2) },
        title: { from: was.title, to: stage.title },
      } as const,
    ];
  });
}

function isStage(leaf: string, task: string): boolean {
  return leaf.startsWith(`${task}/`) && !leaf.slice(task.length + 1).includes('/');
}

/** What no strip of stages and no title of a stage stands on. */
function isOutside(rest: string): boolean {
  return rest.startsWith('cards/') || rest.startsWith('assessment/');
}

/** `course/task`; of what belongs to the course alone, nothing in the book. */
function taskOf(leaf: string): string {
  return leaf.split('/').slice(0, 2).join('/');
}

function leafNamed(book: Book, id: string): PrintedLeaf | undefined {
  return book.find(({ leaf }) => leaf === id);
}

/** 课程-任务-环节-页 */
function part({ number }: Pick<PrintedLeaf, 'number'>, index: number): string {
  return number.split('-')[index] ?? '';
}
