/** 教材选用: the books that each course uses, with what a review of the choice has to see. */
import { amountCell, textCell } from '../forms/cells.ts';
import type { Form } from '../forms/form-view.ts';
import {
  columnsOf,
  courseCell,
  missingBlock,
  type TableScope,
  tableBlock,
  tableForm,
} from './table-scope.ts';

export function textbookList({ courses, words }: TableScope): Form | undefined {
  const uses = courses.flatMap((course) => course.textbooks.map((book) => ({ course, book })));
  if (uses.length === 0) return undefined;
  const columns = columnsOf(words, [
    ['no', 'narrow'],
    ['course', 'middle'],
    ['book', 'wide'],
    ['isbn', 'middle'],
    ['edition', 'narrow'],
    ['publisher', 'middle'],
    ['catalogue', 'middle'],
    ['review', 'middle'],
  ]);
  const rows = uses.map(({ course, book }, index) => [
    amountCell(index + 1),
    courseCell(course, words),
    ...[book.title, book.isbn, book.edition, book.publisher, book.catalogue, book.review].map((text) =>
      textCell(text),
    ),
  ]);
  const unreviewed = uses.filter(({ book }) => !book.review).map(({ book }) => book.title);
  const none = courses.filter(({ textbooks }) => textbooks.length === 0).map(({ title }) => title);
  return tableForm(
    'textbooks',
    [
      {
        blocks: [
          tableBlock(words, columns, rows),
          ...missingBlock(words, 'table.textbooks.unreviewed', unreviewed),
          ...missingBlock(words, 'table.textbooks.none', none),
          { signatures: ['proposed', 'approved', 'date'].map((who) => words.label(`table.sign.${who}`)) },
        ],
      },
    ],
    true,
  );
}
