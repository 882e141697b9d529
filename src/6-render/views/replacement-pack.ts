/** A book at two releases → its replacement pack: what to take out, renumber and put in, and the new leaves themselves. */
import type { ChangePack } from '../../leaves/change-pack.ts';
import type { PrintedLeaf, Release } from '../../leaves/ledger.ts';
import type { BookLeaf } from './book.ts';
import { linkNowhere } from './leaf-names.ts';
import { type LeafView, leafView, type PageScope } from './leaf-page.ts';
import { type PageMargins, pageMargins } from './page-margins.ts';

export interface ReplacementPackView {
  readonly organization: string | undefined;
  readonly course: { readonly title: string; readonly code: string | undefined };
  readonly from: Release;
  readonly to: Release;
  readonly takenOut: readonly (SheetLine & { readonly replaced: boolean })[];
  readonly renumbered: readonly (SheetLine & { readonly newNo: string })[];
  readonly putIn: readonly (SheetLine & { readonly after: string | undefined })[];
  /**
   * The list of effective pages of the new book.
   * @zh 新书的有效页清单
   */
  readonly book: readonly (SheetLine & { readonly isNew: boolean })[];
  /**
   * Already filled in for the record of replaced leaves.
   * @zh 换页记录里已经填好的行
   */
  readonly record: readonly { readonly fullNo: string; readonly out: number | undefined; readonly into: number | undefined }[];
  readonly printed: readonly PageMargins[];
  readonly leaves: readonly LeafView[];
}

interface SheetLine {
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
  readonly pack: ChangePack;
  /** Of the book as it is now. */
  readonly leaves: readonly BookLeaf[];
}

export function replacementPackView({ from, to, pack, leaves }: PackInput, { course, model }: PageScope): ReplacementPackView {
  const kinds = new Map(leaves.map(({ id, kind }) => [id, kind]));
  const lineOf = ({ leaf, number, title, revision, effective }: PrintedLeaf): SheetLine => ({
    fullNo: number,
    kind: kinds.get(leaf),
    title,
    revision,
    effective,
  });
  const coming = new Set(pack.putIn.map(({ leaf }) => leaf.leaf));
  const views = leaves.flatMap((leaf, index) =>
    coming.has(leaf.id) ? [leafView(leaf, `leaf-${index + 1}`, leaf.task && leaf.kind !== 'task' ? 3 : 2, course, linkNowhere)] : [],
  );
  return {
    organization: model.organization?.name,
    course: { title: course.title, code: course.code },
    from,
    to,
    takenOut: pack.takenOut.map(({ leaf, replaced }) => ({ ...lineOf(leaf), replaced })),
    renumbered: pack.renumbered.map((pair) => ({ ...lineOf(pair.from), newNo: pair.to.number })),
    putIn: pack.putIn.map(({ leaf, after }) => ({ ...lineOf(leaf), after: after?.number })),
    book: pack.book.map((leaf) => ({ ...lineOf(leaf), isNew: coming.has(leaf.leaf) })),
    record: recordOf(pack),
    printed: views.map(pageMargins),
    leaves: views,
  };
}

/** One row for a leaf that is replaced by another of the same number, else one for what goes and one for what comes. */
function recordOf({ takenOut, putIn }: ChangePack): ReplacementPackView['record'] {
  const out = new Map(takenOut.map(({ leaf }) => [leaf.number, leaf.revision]));
  const into = new Map(putIn.map(({ leaf }) => [leaf.number, leaf.revision]));
  const numbers = [...new Set([...takenOut, ...putIn].map(({ leaf }) => leaf.number))];
  return numbers.map((number) => ({ fullNo: number, out: out.get(number), into: into.get(number) }));
}
