/**
 * Random sequences of edits and releases: ids stay, numbers change by moving and renumbering alone, digests follow
 * the content alone, and a pack turns the old book into the new one.
 */
import { describe, expect, it } from 'vitest';
import { type ChangePack, changePack } from '../../../src/leaves/change-pack.ts';
import { isFront } from '../../../src/leaves/front-leaves.ts';
import { leafChanges, type PresentLeaf } from '../../../src/leaves/leaf-changes.ts';
import { booksAt, emptyLedger, type Ledger, type PrintedLeaf } from '../../../src/leaves/ledger.ts';
import { ledgerFromText, ledgerToText } from '../../../src/leaves/ledger-text.ts';
import { releaseLeaves } from '../../../src/leaves/release-leaves.ts';
import { type Random, randomFrom } from '../../support/random.ts';
import { type Book, bookFile, edits, expectedLeaves, freshNames, newBook } from './book-model.ts';
import { presentIn } from './present.ts';

const sequences = 60;
const releasesEach = 5;

interface Step {
  readonly expected: ReadonlyMap<string, string>;
  readonly present: readonly PresentLeaf[];
  readonly ledger: Ledger;
  /** Since the release before it. */
  readonly moved: boolean;
  readonly renumbered: boolean;
}

/** The state after each release of one random life of a book. */
function lifeOf(seed: number): Step[] {
  const random = randomFrom(seed);
  const fresh = freshNames();
  const book: Book = newBook(fresh);
  const steps: Step[] = [];
  let ledger = emptyLedger;
  for (let release = 0; release < releasesEach; release++) {
    let moved = false;
    for (let count = random.below(5); count > 0 && release > 0; count--) {
      const name = random.pick(Object.keys(edits)) ?? '';
      moved ||= name.startsWith('move');
      edits[name]?.(book, random, fresh);
    }
    const renumbered = release > 0 && random.below(6) === 0;
    const files = {
      'ccstd.yaml': 'ccstd: 1\nleaves: single\n',
      'book.yaml': bookFile(book),
      ...(release > 0 ? { 'leaves.lock.yaml': ledgerToText(ledger) } : {}),
    };
    // Cover, contents and facts follow from the rest.
    const present = presentIn(files, renumbered).filter(({ id }) => !isFront(id));
    ledger = releaseLeaves(ledger, leafChanges(ledger, present), `202${release}-09-01`) ?? ledger;
    steps.push({ expected: expectedLeaves(book), present, ledger, moved, renumbered });
  }
  return steps;
}

const lives = Array.from({ length: sequences }, (_, seed) => lifeOf(seed));
const pairs = lives.flatMap((steps) =>
  steps.slice(1).map((after, index) => ({ before: steps[index] as Step, after })),
);

describe('leaves under random edits', () => {
  it('are those that a reader would count, in the order of the book', () => {
    for (const { expected, present } of lives.flat())
      expect(present.map(({ id }) => id)).toEqual([...expected.keys()]);
  });

  it('change their digest exactly when what is printed on them changes', () => {
    let compared = 0;
    for (const { before, after } of pairs) {
      const was = new Map(before.present.map(({ id, digest }) => [id, digest]));
      for (const { id, digest } of after.present) {
        if (!was.has(id)) continue;
        compared++;
        expect([id, was.get(id) === digest]).toEqual([
          id,
          before.expected.get(id) === after.expected.get(id),
        ]);
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it('count revisions by content, and keep the date of what was only renumbered', () => {
    for (const { before, after } of pairs) {
      for (const [id, line] of after.ledger.leaves) {
        const was = before.ledger.leaves.get(id);
        if (!was) continue;
        const isSame = before.expected.get(id) === after.expected.get(id);
        expect([id, line.revision - was.revision, line.effective === was.effective]).toEqual([
          id,
          isSame ? 0 : 1,
          isSame,
        ]);
      }
    }
  });

  it('keep their numbers unless something moved or was renumbered', () => {
    let kept = 0;
    for (const { before, after } of pairs) {
      if (after.moved || after.renumbered) continue;
      const was = new Map(before.present.map(({ id, number }) => [id, number]));
      const stay = after.present.filter(({ id }) => was.has(id));
      expect(stay.map(({ id, number }) => [id, number])).toEqual(stay.map(({ id }) => [id, was.get(id)]));
      kept += stay.length;
    }
    expect(kept).toBeGreaterThan(1000);
  });

  it('never get the number that another leaf had, until they are renumbered', () => {
    for (const steps of lives) {
      let owners = new Map<string, string>();
      for (const { present, renumbered } of steps) {
        if (renumbered) owners = new Map();
        for (const { id, number } of present) {
          expect([number, owners.get(number) ?? id]).toEqual([number, id]);
          owners.set(number, id);
        }
      }
    }
  });

  it('are counted from 1 again when they are renumbered', () => {
    const renumbered = lives.flat().filter((step) => step.renumbered);
    expect(renumbered.length).toBeGreaterThan(10);
    for (const { present } of renumbered)
      for (const { number } of present) expect(number).toMatch(/^\d+(-\d+){3}$/);
  });

  it('have numbers in the order of the book, each of them once', () => {
    for (const { present } of lives.flat()) {
      const numbers = present.map(({ number }) => spelled(number));
      expect(numbers).toEqual([...new Set(numbers)].sort());
    }
  });

  it('are written to the ledger and read back without a difference', () => {
    for (const { ledger } of lives.flat()) expect(ledgerFromText(ledgerToText(ledger))).toEqual(ledger);
  });

  it('are remembered by the ledger as they were at each release', () => {
    for (const steps of lives) {
      const last = steps.at(-1)?.ledger ?? emptyLedger;
      for (const { ledger } of steps) {
        const release = ledger.releases.length;
        expect(booksAt(last, release)).toEqual(booksAt(ledger, release));
      }
    }
  });
});

describe('a replacement pack', () => {
  it.each([false, true])(
    'turns the book of any release into that of any later one (reprinting renumbered leaves: %s)',
    (reprint) => {
      let changed = 0;
      for (const [seed, steps] of lives.entries()) {
        const { ledger } = steps.at(-1) as Step;
        const random = randomFrom(seed);
        for (let from = 1; from < ledger.releases.length; from++) {
          for (let to = from + 1; to <= ledger.releases.length; to++) {
            const [before, after] = [booksAt(ledger, from), booksAt(ledger, to)];
            const pack = changePack(before, after, reprint);
            changed += pack.putIn.length + pack.takenOut.length + pack.renumbered.length;
            if (reprint) expect(pack.renumbered).toEqual([]);
            expect(replaced(before.map(asSheet), pack, random)).toEqual(after.map(asSheet));
          }
        }
      }
      expect(changed).toBeGreaterThan(1000);
    },
  );

  it('holds only leaves whose content changed, unless renumbered ones are asked for', () => {
    for (const { before, after } of pairs) {
      const pack = changePack(
        booksAt(before.ledger, before.ledger.releases.length),
        booksAt(after.ledger, after.ledger.releases.length),
      );
      for (const { leaf } of pack.putIn)
        expect(before.expected.get(leaf.leaf)).not.toBe(after.expected.get(leaf.leaf));
    }
  });
});

/** A sheet of paper: all that can be seen of it. */
interface Paper {
  number: string;
  readonly revision: number;
  readonly content: string;
}

const asSheet = ({ number, revision, digest }: PrintedLeaf): Paper => ({ number, revision, content: digest });

/**
 * What a person does with the paper, who knows numbers and revisions and no ids, and does each list in any
 * order.
 */
function replaced(
  book: readonly Paper[],
  { takenOut, renumbered, putIn }: ChangePack,
  random: Random,
): Paper[] {
  const shelf = [...book];
  const take = (number: string, revision: number): Paper => {
    const index = shelf.findIndex((sheet) => sheet.number === number && sheet.revision === revision);
    const [sheet] = index === -1 ? [] : shelf.splice(index, 1);
    if (!sheet) throw new Error(`there is no sheet ${number} of revision ${revision} to take out`);
    return sheet;
  };
  for (const { leaf } of shuffled(takenOut, random)) take(leaf.number, leaf.revision);
  const aside = shuffled(renumbered, random).map(({ from, to }) => ({
    ...take(from.number, from.revision),
    number: to.number,
  }));
  shelf.push(...aside, ...putIn.map(({ leaf }) => asSheet(leaf)));
  shelf.sort((a, b) => (spelled(a.number) < spelled(b.number) ? -1 : 1));
  for (const { leaf, after } of putIn) {
    const index = shelf.findIndex(({ number }) => number === leaf.number);
    if (shelf[index - 1]?.number !== after?.number)
      throw new Error(`${leaf.number} is not after ${after?.number}`);
  }
  return shelf;
}

const spelled = (number: string): string => number.replace(/\d+/g, (part) => part.padStart(4, '0'));

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(random.below(left.length), 1));
}
