/**
 * Two releases of the ledger → a replacement pack for each book that differs between them, and each edition.
 */
import { bookPack } from '../../leaves/book-pack.ts';
import { isEmptyPack } from '../../leaves/change-pack.ts';
import { hasBook } from '../../leaves/leaf-record.ts';
import { emptyLedger } from '../../leaves/ledger.ts';
import { fileName } from '../../paths/file-name.ts';
import type { Document, DocumentContext, Part, SheetOf } from '../sheet.ts';
import { bookLeaves } from '../textbook/book.ts';
import { courseParts, coursesOf } from '../views/parts.ts';
import { servedStandards } from '../views/requirements.ts';
import { type ReplacementPackView, replacementPackView } from './replacement-pack.ts';

export interface Views {
  /**
   * What to take out of a book and what to put in, with the leaves to print.
   * @zh 换页包：从书里抽出哪些页、插入哪些页，以及要印的页
   */
  readonly 'replacement-pack': ReplacementPackView;
}

/** Whoever asks has made sure that what is put in still is in the sources: see `missingContent`. */
export const document: Document = { betweenReleases: true, parts: courseParts, sheets };

function* sheets(context: DocumentContext, part: Part): Iterable<SheetOf<Views>> {
  const { words, models, leaves: record, releases } = context;
  const { edition } = part;
  if (!releases) return;
  const { ledger = emptyLedger } = record;
  const { from, to } = releases;
  for (const course of coursesOf(models[edition], part).filter(hasBook)) {
    const pack = bookPack(ledger, edition, fileName(course.id), releases);
    const [first, last] = [pack.from, pack.to];
    if (isEmptyPack(pack) || !first || !last) continue;
    const served = servedStandards(course, context.alignmentsOf(edition, course.id), models[edition], words);
    const marks = record.marks(edition);
    const scope = { course, edition, words, model: models[edition], ledger, marks, served };
    const leaves = bookLeaves({ course, edition, words, marks });
    const view = replacementPackView({ from: first, to: last, pack, leaves }, scope);
    const { sheets: _, printed: __, front: ___, index: ____, coming: _____, ...facts } = view;
    yield {
      path: `${edition}/${fileName(course.id)}`,
      document: 'pack',
      edition,
      course: course.id,
      origin: course,
      title: words.label('pack.title', { course: course.title, from, to }),
      template: 'replacement-pack',
      view,
      data: { version: 1, ...facts },
      standalone: true,
    };
  }
}
