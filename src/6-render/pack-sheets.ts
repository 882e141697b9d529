/** Two releases of the ledger → a replacement pack for each book that differs between them, and each edition. */
import { changePack } from '../leaves/change-pack.ts';
import { courseOfLeaf } from '../leaves/leaf.ts';
import { hasBook } from '../leaves/leaf-record.ts';
import { booksAt, type Ledger, type PrintedLeaf } from '../leaves/ledger.ts';
import { fileName } from '../model/file-name.ts';
import { groupBy } from '../model/group-by.ts';
import type { DocumentContext, SheetOf } from './sheet.ts';
import { bookLeaves } from './views/book.ts';
import { type ReplacementPackView, replacementPackView } from './views/replacement-pack.ts';
import { servedStandards } from './views/requirements.ts';
import { wantedCourses } from './views/wanted-courses.ts';

export interface Views {
  /**
   * What to take out of a book and what to put in, with the leaves to print.
   * @zh 换页包：从书里抽出哪些页、插入哪些页，以及要印的页
   */
  readonly 'replacement-pack': ReplacementPackView;
}

export interface PackRange {
  /** Numbers of releases. */
  readonly from: number;
  readonly to: number;
  /** Also print leaves that only got another number. */
  readonly reprint: boolean;
}

/** Whoever asks has made sure that what is put in still is in the sources: see `missingContent`. */
export function* packSheets(context: DocumentContext, ledger: Ledger, { from, to, reprint }: PackRange): Iterable<SheetOf<Views>> {
  const { words, models, editions, leaves: record } = context;
  const [first, last] = [ledger.releases[from - 1], ledger.releases[to - 1]];
  if (!first || !last) return;
  const [before, after] = [booksAt(ledger, from), booksAt(ledger, to)];
  for (const edition of editions) {
    const entries = groupBy(models[edition].alignments, ({ course }) => course);
    for (const course of wantedCourses(models[edition], context).filter(hasBook)) {
      const own = (book: readonly PrintedLeaf[]) => book.filter(({ leaf }) => courseOfLeaf(leaf) === fileName(course.id));
      const pack = changePack(own(before), own(after), reprint);
      if (pack.takenOut.length + pack.renumbered.length + pack.putIn.length === 0) continue;
      const served = servedStandards(course, entries.get(course.id) ?? [], models[edition], words);
      const scope = { course, edition, words, model: models[edition], ledger, served };
      const leaves = bookLeaves({ course, edition, words, marks: record.marks() });
      const view = replacementPackView({ from: first, to: last, pack, leaves }, scope);
      const { leaves: _, printed: __, front: ___, index: ____, ...facts } = view;
      yield {
        path: `${edition}/${fileName(course.id)}`,
        document: 'pack',
        edition,
        course: course.id,
        title: words.label('pack.title', { course: course.title, from, to }),
        template: 'replacement-pack',
        view,
        data: { version: 1, ...facts },
        standalone: true,
      };
    }
  }
}
