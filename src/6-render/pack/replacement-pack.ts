/**
 * A book at two releases → its replacement pack: what to take out, renumber and put in, and the new leaves
 * themselves.
 */
import type { LeafDifference } from '../../comparison/what-changed.ts';
import type { BookPack, Correction } from '../../leaves/book-pack.ts';
import type { ChangePack, Renumbered } from '../../leaves/change-pack.ts';
import { frontId } from '../../leaves/front-leaves.ts';
import type { FrontPart } from '../../leaves/leaf.ts';
import type { PrintedLeaf, Release } from '../../leaves/ledger.ts';
import type { Words } from '../../model/words.ts';
import type { BookLeaf } from '../textbook/book.ts';
import { type BookFront, bookFront, frontHeads } from '../textbook/book-front.ts';
import { linkNowhere } from '../views/leaf-names.ts';
import { type LeafSheetView, leafSheets, leafView, type PageScope } from '../views/leaf-page.ts';
import { type RequirementsView, requirementsView } from '../views/requirements.ts';
import type { RunningHeads } from '../views/running-heads.ts';
import { whatWords } from './what-words.ts';

export interface ReplacementPackView {
  readonly organization: string | undefined;
  readonly course: { readonly title: string; readonly code: string | undefined };
  readonly from: Release;
  readonly to: Release;
  readonly takenOut: readonly (SheetLine & { readonly replaced: boolean })[];
  readonly renumbered: readonly RenumberedLine[];
  /**
   * Leaves that stay, with the words on them to be corrected by hand.
   * @zh 不换的页，和页上要手改的字
   */
  readonly corrected: readonly (SheetLine & { readonly also: readonly string[] })[];
  readonly putIn: readonly (SheetLine & { readonly after: string | undefined })[];
  /**
   * The list of effective pages of the new book.
   * @zh 新书的有效页清单
   */
  readonly book: readonly (SheetLine & { readonly isNew: boolean })[];
  /**
   * Already filled in for the record of replaced leaves, leaf by leaf.
   * @zh 换页记录里已经填好的行，一张活页一行
   */
  readonly record: readonly RecordLine[];
  /**
   * Some line of the record says what changed.
   * @zh 换页记录里有哪一行说了改了什么
   */
  readonly hasWhat: boolean;
  /**
   * The new pages before and behind the leaves, which follow from them: cover, contents, facts of the course.
   * @zh 书前书后随活页变化的新页：封面、目录、课程说明
   */
  readonly front: BookFront;
  /**
   * Which of them are to be put in.
   * @zh 其中哪几张要换
   */
  readonly coming: Readonly<Record<FrontPart, boolean>>;
  readonly index: RequirementsView;
  readonly printed: readonly RunningHeads[];
  readonly sheets: readonly LeafSheetView[];
}

interface RenumberedLine extends SheetLine {
  readonly newNo: string;
  /**
   * What else is to be corrected on it, such as “Stage 5 → Stage 6”.
   * @zh 页上还需改的编号，例如“环节 5 → 环节 6”
   */
  readonly also: readonly string[];
}

interface RecordLine {
  readonly leafNo: string;
  readonly fullNo: string;
  /**
   * Its number before, where that was another one.
   * @zh 原来的编号，没有变的没有
   */
  readonly oldNo: string | undefined;
  readonly title: string;
  readonly out: number | undefined;
  readonly into: number | undefined;
  /**
   * Such as “5 s → 4 s”; undefined where the earlier revision is not known.
   * @zh 改了什么，例如“5 s → 4 s”；找不到上一修订的没有
   */
  readonly what: string | undefined;
}

interface SheetLine {
  readonly leafNo: string;
  readonly fullNo: string;
  /**
   * Unknown of a leaf that the book no longer has.
   * @zh 教材里已经没有的活页不知道
   */
  readonly kind: BookLeaf['kind'] | undefined;
  readonly title: string;
  readonly revision: number;
  readonly effective: string;
}

export interface PackInput {
  readonly from: Release;
  readonly to: Release;
  readonly pack: BookPack;
  /** Of the book as it is now. */
  readonly leaves: readonly BookLeaf[];
  /** Leaf → how it differs from its earlier revision, as far as that is known. */
  readonly differences: ReadonlyMap<string, LeafDifference>;
}

export function replacementPackView(
  { from, to, pack, leaves, differences }: PackInput,
  scope: PageScope,
): ReplacementPackView {
  const { course, model, words, served } = scope;
  const byId = new Map(leaves.map((leaf) => [leaf.id, leaf]));
  const lineOf = ({ leaf, number, title, revision, effective }: PrintedLeaf): SheetLine => ({
    leafNo: inBook(number),
    fullNo: number,
    kind: byId.get(leaf)?.kind,
    title,
    revision,
    effective,
  });
  const coming = new Set(pack.putIn.map(({ leaf }) => leaf.leaf));
  const views = leaves.flatMap((leaf, index) =>
    coming.has(leaf.sheet)
      ? [leafView(leaf, `leaf-${index + 1}`, leaf.task && leaf.kind !== 'task' ? 3 : 2, course, linkNowhere)]
      : [],
  );
  const { sheets, printed } = leafSheets(views);
  const record = recordOf(pack, (leaf) => whatWords(differences.get(leaf), words));
  const comes = (part: FrontPart): boolean => coming.has(frontId(course, part));
  const home = { title: model.title, path: undefined };
  // The list speaks of the release that the pack leads to, which may not be the last one.
  const front = { ...frontWithout(bookFront(leaves, { ...scope, home })), release: to };
  return {
    organization: model.organization?.name,
    course: { title: course.title, code: course.code },
    from,
    to,
    takenOut: pack.takenOut.map(({ leaf, replaced }) => ({ ...lineOf(leaf), replaced })),
    renumbered: pack.renumbered.map((pair) => ({
      ...lineOf(pair.from),
      newNo: inBook(pair.to.number),
      also: [
        ...alsoRenumbered(pair, byId.get(pair.to.leaf), words),
        ...corrections(pack.corrections(pair.from, pair.to), words),
      ],
    })),
    corrected: pack.corrected.map(({ from: was, to: is }) => ({
      ...lineOf(is),
      also: corrections(pack.corrections(was, is), words),
    })),
    putIn: pack.putIn.map(({ leaf, after }) => ({ ...lineOf(leaf), after: after && inBook(after.number) })),
    book: pack.book.map((leaf) => ({ ...lineOf(leaf), isNew: coming.has(leaf.leaf) })),
    record,
    hasWhat: record.some(({ what }) => what !== undefined),
    front,
    coming: {
      cover: comes('cover'),
      contents: comes('contents'),
      facts: comes('facts'),
      index: comes('index'),
    },
    index: requirementsView(served, linkNowhere),
    sheets,
    printed: [...frontHeads(front), ...printed],
  };
}

/** 课程-任务-环节-页 → 任务-环节-页 */
function inBook(number: string): string {
  return number.slice(number.indexOf('-') + 1);
}

/** 环节 5 and 任务 8 stand on a leaf in words, too. */
function alsoRenumbered({ from, to }: Renumbered, leaf: BookLeaf | undefined, words: Words): string[] {
  const [old, fresh] = [from.number.split('-'), to.number.split('-')];
  const changed = (label: string, part: number) =>
    old[part] === fresh[part]
      ? []
      : [`${words.label(label, { n: old[part] ?? '' })} → ${words.label(label, { n: fresh[part] ?? '' })}`];
  return [
    ...(leaf?.task ? changed('task-no', 1) : []),
    ...(leaf?.kind === 'stage' ? changed('stage-no', 2) : []),
  ];
}

/** “任务 1 跌倒处置 → 任务 1 跌倒应急处置” */
function corrections(all: readonly Correction[], words: Words): string[] {
  return all.map(({ what, no, title }) => {
    const named = (side: 'from' | 'to'): string => {
      if (what === 'course') return title[side];
      if (what === 'task') return words.label('task-short', { no: no[side], title: title[side] });
      return `${words.label('stage-no', { n: no[side] })} ${title[side]}`;
    };
    return `${named('from')} → ${named('to')}`;
  });
}

/** In the order of the new book; what left it stands at the end. */
function recordOf(
  { takenOut, renumbered, putIn, book }: ChangePack,
  whatOf: (leaf: string) => string | undefined,
): RecordLine[] {
  const out = new Map(
    [...takenOut.map(({ leaf }) => leaf), ...renumbered.map(({ from }) => from)].map((leaf) => [
      leaf.leaf,
      leaf,
    ]),
  );
  const into = new Set([...putIn.map(({ leaf }) => leaf.leaf), ...renumbered.map(({ to }) => to.leaf)]);
  const came = book.filter(({ leaf }) => into.has(leaf));
  const gone = [...out.values()].filter(({ leaf }) => !into.has(leaf));
  return [
    ...came.map(({ leaf, number, title, revision }) => {
      const was = out.get(leaf);
      return {
        leafNo: inBook(number),
        fullNo: number,
        oldNo: was === undefined || was.number === number ? undefined : inBook(was.number),
        title,
        out: was?.revision,
        into: revision,
        what: whatOf(leaf),
      };
    }),
    ...gone.map(({ number, title, revision }) => ({
      leafNo: inBook(number),
      fullNo: number,
      oldNo: undefined,
      title,
      out: revision,
      into: undefined,
      what: undefined,
    })),
  ];
}

/** The leaves of the contents are in the book, not in the pack: nothing leads to them. */
function frontWithout(front: BookFront): BookFront {
  const line = <L extends { readonly anchor: string | undefined }>(one: L): L => ({
    ...one,
    anchor: undefined,
  });
  return {
    ...front,
    crumbs: [],
    tasks: front.tasks.map((task) => ({ ...task, leaves: task.leaves.map(line) })),
    back: front.back.map(line),
  };
}
