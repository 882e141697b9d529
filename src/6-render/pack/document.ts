/**
 * Two releases of the ledger → a replacement pack for each book that differs between them, and each edition.
 */
import { type LeafDifference, whatChanged } from '../../comparison/what-changed.ts';
import { type BookPack, bookPack } from '../../leaves/book-pack.ts';
import { isEmptyPack } from '../../leaves/change-pack.ts';
import { sheetsOf as leafSheetsOf } from '../../leaves/course-leaves.ts';
import { hasBook } from '../../leaves/leaf-record.ts';
import { type LeafText, leafTexts } from '../../leaves/leaf-texts.ts';
import { emptyLedger } from '../../leaves/ledger.ts';
import type { Course } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { fileName } from '../../paths/file-name.ts';
import type { Document, DocumentContext, Part, SheetOf } from '../sheet.ts';
import { type BookLeaf, bookLeaves } from '../textbook/book.ts';
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
    const differences = differencesOf(course, pack, releases.was?.[edition]);
    const view = replacementPackView({ from: first, to: last, pack, leaves, differences }, scope);
    yield {
      path: `${edition}/${fileName(course.id)}`,
      document: 'pack',
      edition,
      course: course.id,
      origin: course,
      title: words.label('pack.title', { course: course.title, from, to }),
      template: 'replacement-pack',
      view,
      data: { version: 1, ...factsOf(view) },
      standalone: true,
      ...(differences.size > 0 ? { bars: barsOf(view, leaves, differences, words) } : {}),
    };
  }
}

const printedAlone: ReadonlySet<string> = new Set('sheets printed front index coming hasWhat'.split(' '));

/** Without what is there to be printed. */
function factsOf(view: ReplacementPackView): object {
  return Object.fromEntries(Object.entries(view).filter(([name]) => !printedAlone.has(name)));
}

/** Of the leaves that are put in, those whose earlier revision is known. */
function differencesOf(
  course: Course,
  { putIn }: BookPack,
  was: ReadonlyMap<string, readonly LeafText[]> | undefined,
): ReadonlyMap<string, LeafDifference> {
  const sheets = new Map(leafSheetsOf(course).map((parts) => [parts[0].sheet, parts]));
  return new Map(
    putIn.flatMap(({ leaf: { leaf } }) => {
      const [before, parts] = [was?.get(leaf), sheets.get(leaf)];
      return before && parts ? [[leaf, whatChanged(before, leafTexts(parts, course))] as const] : [];
    }),
  );
}

/** Id of the element of a part → the texts on it that are to get a bar. */
function barsOf(
  { sheets: all }: ReplacementPackView,
  leaves: readonly BookLeaf[],
  differences: ReadonlyMap<string, LeafDifference>,
  words: Words,
): ReadonlyMap<string, readonly string[]> {
  const anchors = new Set(
    all.flatMap(({ parts, cards }) => [...parts, ...cards]).map(({ anchor }) => anchor),
  );
  return new Map(
    leaves.flatMap(({ sheet }, index) => {
      const [anchor, fresh] = [`leaf-${index + 1}`, differences.get(sheet)?.fresh ?? []];
      if (!anchors.has(anchor) || fresh.length === 0) return [];
      return [
        [anchor, fresh.map(({ is, text }) => (is === 'text' ? text : words.label(is, { n: text })))] as const,
      ];
    }),
  );
}
