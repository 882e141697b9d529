/** The number of a book, under random edits of a plan: kept from its first release, and never that of another. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { bookPack } from '../../../src/leaves/book-pack.ts';
import { courseOfLeaf } from '../../../src/leaves/leaf.ts';
import { emptyLedger, type Ledger } from '../../../src/leaves/ledger.ts';
import { ledgerFromText } from '../../../src/leaves/ledger-text.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { releaseWorkspace } from '../../../src/workspace/release-workspace.ts';
import { outputOf } from '../../support/bundled-standards.ts';
import { type Random, randomFrom } from '../../support/random.ts';
import { smallWorkspace } from '../../support/small-course.ts';

const templates = nodeHost().templates();
const lives = 5;
const rounds = 5;

/** Courses with a file, the rows of the plan, and a word that makes one of them another. */
interface College {
  readonly plan: string[];
  readonly courses: Map<string, string>;
}

const edits: Readonly<Record<string, (college: College, random: Random, fresh: () => string) => void>> = {
  'a new course in the plan': ({ plan, courses }, random, fresh) => {
    const id = fresh();
    courses.set(id, id);
    plan.splice(random.below(plan.length + 1), 0, id);
  },
  'a course in no plan': ({ courses }, _, fresh) => {
    const id = fresh();
    courses.set(id, id);
  },
  'a row moves': ({ plan }, random) => {
    const [row] = plan.splice(random.below(plan.length), 1);
    if (row) plan.splice(random.below(plan.length + 1), 0, row);
  },
  'a row goes, and its course stays': ({ plan }, random) => {
    if (plan.length > 1) plan.splice(random.below(plan.length), 1);
  },
  'a course goes': ({ plan, courses }, random) => {
    const [id] = plan.length > 1 ? plan.splice(random.below(plan.length), 1) : [];
    if (id) courses.delete(id);
  },
  'a course is called otherwise': ({ courses }, random, fresh) => {
    const id = random.pick([...courses.keys()]);
    if (id) courses.set(id, fresh());
  },
};

function filesOf({ plan, courses }: College): Record<string, string> {
  const course = smallWorkspace['course.yaml'] ?? '';
  const programme = smallWorkspace['programme.yaml'] ?? '';
  const rows = plan.map((id) => `  - course: ${id}\n    category: integrated\n`);
  return {
    'ccstd.yaml': 'leaves: single\nreview: not-required\nprofile: none\n',
    'standard.yaml': smallWorkspace['standard.yaml'] ?? '',
    'programme.yaml': programme.replace(/plan:[\s\S]*/, `plan:\n${rows.join('')}`),
    ...Object.fromEntries(
      [...courses].map(([id, word]) => [
        `${id}.yaml`,
        course.replace('id: falls', `id: ${id}`).replace('title: 跌倒防护', `title: 防护${word}号`),
      ]),
    ),
  };
}

const numbersIn = (ledger: Ledger): Map<string, string> =>
  new Map([...ledger.leaves].map(([leaf, { number }]) => [leaf, number]));

/** Course → the first part of its leaf numbers; throws where a book has two. */
function booksIn(ledger: Ledger): Map<string, string> {
  const books = new Map<string, string>();
  for (const [leaf, number] of numbersIn(ledger)) {
    const [first = ''] = number.split('-');
    expect(books.get(courseOfLeaf(leaf)) ?? first).toBe(first);
    books.set(courseOfLeaf(leaf), first);
  }
  return books;
}

function release(college: College, ledgerText: string, request: { courses?: string[]; renumber?: boolean }) {
  const files = { ...filesOf(college), ...(ledgerText === '' ? {} : { 'leaves.lock.yaml': ledgerText }) };
  const host = memoryHost(files, templates);
  const { stopped } = releaseWorkspace(host, { from: '/', effective: '2026-09-01', ...request });
  expect(stopped.map(({ code, where }) => [code, where])).toEqual([]);
  const text = new TextDecoder().decode(host.files.get('/leaves.lock.yaml') ?? new Uint8Array());
  const ledger = text === '' ? emptyLedger : ledgerFromText(text);
  if ('wrongLine' in ledger) throw new Error(text);
  return { text, ledger };
}

describe('the number of a book', { timeout: 60_000 }, () => {
  it('changes by renumbering alone, and is that of one book', () => {
    const seen = { kept: 0, renumbered: 0 };
    for (let seed = 0; seed < lives; seed++) {
      const random = randomFrom(seed);
      let count = 2;
      const fresh = (): string => `c${++count}`;
      const college: College = {
        plan: ['c1', 'c2'],
        courses: new Map([
          ['c1', '1'],
          ['c2', '2'],
        ]),
      };
      let last = release(college, '', {});
      for (let round = 1; round <= rounds; round++) {
        for (let edit = 0; edit < 3; edit++) random.pick(Object.values(edits))?.(college, random, fresh);
        const renumber = random.below(4) === 0;
        const one = random.pick([...college.courses.keys()]);
        const part = !renumber && one && random.below(2) === 0 ? { courses: [one] } : {};
        const next = release(college, last.text, { ...part, renumber });
        const [was, is] = [booksIn(last.ledger), booksIn(next.ledger)];
        expect(new Set(is.values()).size, next.text).toBe(is.size);
        const all = [...numbersIn(next.ledger).values()];
        expect(new Set(all).size).toBe(all.length);
        for (const [course, number] of is) {
          if (renumber) continue;
          expect([course, was.get(course) ?? number]).toEqual([course, number]);
          seen.kept++;
          const range = {
            from: last.ledger.releases.length,
            to: next.ledger.releases.length,
            reprint: false,
          };
          for (const edition of ['student', 'teacher'] as const)
            expect(bookPack(next.ledger, edition, course, range).renumbered).toEqual([]);
        }
        if (renumber) {
          seen.renumbered++;
          const planned = college.plan.map((id) => is.get(id));
          expect(planned).toEqual(college.plan.map((_, index) => String(index + 1)));
        }
        last = next;
      }
    }
    expect(seen.kept).toBeGreaterThan(50);
    expect(seen.renumbered).toBeGreaterThan(2);
  });

  it('stays printed when a row comes before it in the plan, until somebody renumbers', async () => {
    const college: College = { plan: ['c1'], courses: new Map([['c1', '1']]) };
    const first = release(college, '', {});
    college.courses.set('c0', '0');
    college.plan.unshift('c0');
    const footOf = async (ledger: string): Promise<string[]> => {
      const host = memoryHost({ ...filesOf(college), 'leaves.lock.yaml': ledger }, templates);
      await buildWorkspace(host, { documents: ['textbook'], formats: ['html'], editions: ['teacher'] });
      return ['c0', 'c1'].map((id) => {
        const pages = Object.entries(outputOf(host)).filter(
          ([path]) => path.includes(`/${id}/`) && path.endsWith('.html'),
        );
        const found = pages.flatMap(([, html]) => /(\d+)-1-1-1/.exec(html)?.[1] ?? []);
        return [...new Set(found)].join();
      });
    };
    expect(await footOf(first.text)).toEqual(['2', '1']);
    const second = release(college, first.text, {});
    expect([...booksIn(second.ledger)].sort()).toEqual([
      ['c0', '2'],
      ['c1', '1'],
    ]);
    const third = release(college, second.text, { renumber: true });
    expect(await footOf(third.text)).toEqual(['1', '2']);
    const range = { from: 2, to: 3, reprint: false };
    const { renumbered, putIn } = bookPack(third.ledger, 'student', 'c1', range);
    expect(putIn).toEqual([]);
    expect(renumbered.length).toBe(numbersIn(third.ledger).size / 2);
  });
});
