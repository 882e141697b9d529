/**
 * An earlier state of a workspace → what was written on the leaves of a release: of those alone whose content in
 * that state is what the ledger says was printed.
 */
import { withBookNumbers } from '../5-lower/book-numbers.ts';
import { editionsOf } from '../5-lower/editions-of.ts';
import { lower } from '../5-lower/lower.ts';
import { sheetsOf } from '../leaves/course-leaves.ts';
import { isSameContent } from '../leaves/leaf-changes.ts';
import type { LeafText } from '../leaves/leaf-texts.ts';
import { leafTexts } from '../leaves/leaf-texts.ts';
import { booksAt, editionLedger, type Ledger } from '../leaves/ledger.ts';
import type { Edition } from '../model/edition.ts';
import type { OpenState } from './compare-workspaces.ts';
import { presentBooks } from './present-books.ts';

export type ReleasedTexts = Readonly<Record<Edition, ReadonlyMap<string, readonly LeafText[]>>>;

export function releasedTexts(
  { host, root, workspace }: OpenState,
  ledger: Ledger,
  release: number,
): ReleasedTexts {
  const model = withBookNumbers(lower(workspace), ledger);
  const [books, models] = [presentBooks(host, root, model), editionsOf(model)];
  const of = (edition: Edition): ReadonlyMap<string, readonly LeafText[]> => {
    const released = new Map(
      booksAt(editionLedger(ledger, edition), release).map((leaf) => [leaf.leaf, leaf]),
    );
    const same = new Set(
      books[edition].flatMap((leaf) => {
        const line = released.get(leaf.id);
        return line && isSameContent(line, leaf) ? [leaf.id] : [];
      }),
    );
    const sheets = models[edition].courses.flatMap((course) =>
      sheetsOf(course).map((parts) => ({ parts, course })),
    );
    return new Map(
      sheets.flatMap(({ parts, course }) =>
        same.has(parts[0].sheet) ? [[parts[0].sheet, leafTexts(parts, course)] as const] : [],
      ),
    );
  };
  return { student: of('student'), teacher: of('teacher') };
}
