/**
 * A canary in every place that only teachers may read: students get none of them, in any byte, and teachers
 * all that is printed. Documents in every format, packs between releases and exports leave the house.
 */
import { describe, expect, it } from 'vitest';
import { exportFormats } from '../../src/generated/exports.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { readPaper, withoutSpaces } from '../browser/paper.ts';
import { hasBrowser, printingMachine } from '../support/printing-machine.ts';
import { canaryCourse, planted } from './canary-course.ts';
import { forOthers, houseOf, type Made, packOf } from './house.ts';
import { disguises, isIn, readableIn } from './independent-scan.ts';
import { openObjects, teacherFields } from './teacher-fields.ts';
import { type Files, inTurn, withMutation } from './teacher-mutations.ts';

/** A sentence that everybody reads changes between two releases, and so does one for teachers. */
const secondRelease = (_: string, text: string): string =>
  text.replaceAll('第二项', '第二条').replaceAll('after a line break', 'another');

const { made, problems } = await houseOf(canaryCourse);
const pack = await packOf(canaryCourse, secondRelease);
const files = [...made, ...pack].map(([path, bytes]) => ({ path, readable: readableIn(path, bytes) }));
const toOthers = new Set(forOthers(new Map([...made, ...pack])).map(([path]) => path));
const forStudents = files.filter(({ path }) => toOthers.has(path));
const forTeachers = files.filter(({ path }) => !toOthers.has(path));

describe('the canary course', () => {
  it('has a canary in every teacher-only field of the language', () => {
    // What all entities share is planted in each of them.
    const without = teacherFields.filter(
      (field) => field !== 'Entity.notes' && !planted.some(({ place }) => place.split(' ')[0] === field),
    );
    expect(teacherFields.length).toBeGreaterThan(15);
    expect(without).toEqual([]);
  });

  it('has one under an x- key of every object that takes such keys', () => {
    // A package has to lie on the disk before anything is built; the tests of packages hold what comes of it.
    const asked = openObjects.filter((type) => type !== 'Dependency');
    expect(asked.filter((type) => !planted.some(({ place }) => place === `x:${type}`))).toEqual([]);
  });

  it('builds without an error, in every format that its documents come in', () => {
    expect(problems).toEqual([]);
    const kinds = new Set(files.map(({ path }) => path.split('.').at(-1)));
    const all = ['csv', 'docx', 'epub', 'html', 'json', 'jsonld', 'md', 'tsv', 'xlsx'];
    expect([...kinds].sort()).toEqual(expect.arrayContaining(all));
    for (const format of Object.keys(exportFormats))
      expect(made.has(`export/${format}/exports.json`)).toBe(true);
    for (const edition of ['student', 'teacher'])
      for (const format of ['docx', 'html', 'md'])
        expect(pack.has(`packs/1-2/${edition}/falls.${format}`)).toBe(true);
  });
});

describe('an independent scan', () => {
  it('finds no canary in what students get', () => {
    const found = planted.flatMap(({ place, token, phrase }) =>
      forStudents.flatMap(({ path, readable }) =>
        [token, phrase].some((words) => isIn(readable, words)) ? [`${place} in ${path}`] : [],
      ),
    );
    // Keys for programs go into CASE by its contract, and nowhere else.
    const byContract = /^x:\w+(?: key)? in export\/case\/[\w-]+\.case\.json$/;
    expect(found.filter((one) => !byContract.test(one))).toEqual([]);
    expect(found.length).toBeGreaterThan(20);
  }, 300_000);

  it('finds none backwards, in base64 or in hexadecimal, where the same search finds one that is planted so', () => {
    // All tokens begin alike, so that a few words are enough for all of them.
    const needles = disguises('CANARY-K');
    expect(needles.length).toBe(6);
    const found = forStudents.flatMap(({ path, readable }) =>
      needles.some((words) => isIn(readable, words)) ? [path] : [],
    );
    expect(found).toEqual([]);
    const token = planted[0]?.token ?? '';
    const ways = [
      [...token].reverse().join(''),
      Buffer.from(token).toString('hex'),
      ...['', '甲', 'ab'].map((before) => Buffer.from(before + token).toString('base64')),
    ];
    const missed = ways.filter((text) => {
      const readable = readableIn('a.md', Buffer.from(text));
      return !needles.some((words) => isIn(readable, words));
    });
    expect(missed).toEqual([]);
  });

  it('finds every canary that pages print in what teachers get', () => {
    const printed = planted.filter(({ unprinted }) => !unprinted);
    const missing = printed.filter(({ token }) => !forTeachers.some(({ readable }) => isIn(readable, token)));
    expect(printed.length).toBeGreaterThan(300);
    expect(missing.map(({ place }) => place)).toEqual([]);
  });

  it('finds what students may read in both editions', () => {
    for (const words of ['学生可以看的题目甲说明', '学生可以看的要点', '学生可以看的评分标准']) {
      for (const files of [forStudents, forTeachers])
        expect(
          files.some(({ readable }) => isIn(readable, words)),
          words,
        ).toBe(true);
    }
    const note = '只给学生看的题目甲提示';
    expect(forStudents.some(({ readable }) => isIn(readable, note))).toBe(true);
    expect(forTeachers.some(({ readable }) => isIn(readable, note))).toBe(false);
  });
});

describe('what is written for teachers in the canary course', () => {
  const turns = process.env.CCSTD_FUZZ === undefined ? [0] : [0, 1, 2];

  it.each(turns)(
    'can be changed, lengthened and dropped, and no byte of what leaves the house differs (turn %i)',
    async (turn) => {
      const { files: others, fields } = withMutation(canaryCourse, inTurn(turn, ['teacher']), ['answers.md']);
      expect(fields).toBeGreaterThan(100);
      const is = await houseOf(others);
      expect(is.problems).toEqual([]);
      const packed = await packOf(others, secondRelease);
      const was = new Map(forOthers(new Map([...made, ...pack])));
      const now = new Map(forOthers(new Map([...is.made, ...packed])));
      expect([...now.keys()]).toEqual([...was.keys()]);
      const different = [...was].filter(
        ([path, bytes]) => textOf(path, now.get(path)) !== textOf(path, bytes),
      );
      expect(different.map(([path]) => path)).toEqual([]);
      // And the teachers' own pages do.
      expect(made.get('teacher/worksheet/falls/t1.md')).not.toEqual(
        is.made.get('teacher/worksheet/falls/t1.md'),
      );
    },
    300_000,
  );
});

/**
 * Of an export without the keys of authors (`x-…`), which CASE carries by its contract, and which a report of
 * losses names; and without the line of a fact, which depends on all that stands above it.
 */
function textOf(path: string, bytes: Uint8Array | undefined): string {
  const text = Buffer.from(bytes ?? []).toString('latin1');
  if (!/^export\/.*\.json$/.test(path)) return text;
  const isOwn = (fact: unknown): boolean => typeof fact === 'object' && /\.x-/.test(JSON.stringify(fact));
  return JSON.stringify(JSON.parse(text), (key, value) => {
    if (/^x-|^(?:line|count|facts)$/.test(key) || (key === 'losses' && typeof value === 'number'))
      return undefined;
    return key === 'losses' ? value.filter((loss: unknown) => !isOwn(loss)) : value;
  });
}

describe.skipIf(!hasBrowser)('on paper', () => {
  const printed = async (files: Files): Promise<Made> => {
    const host = printingMachine(files);
    const { said } = await buildWorkspace(host, {
      formats: ['pdf'],
      editions: ['student'],
      course: 'falls',
      documents: ['textbook', 'worksheet'],
    });
    expect(said).toEqual([]);
    return new Map([...host.files].filter(([path]) => path.endsWith('.pdf')));
  };

  it('stands no canary, and no byte differs when all that is for teachers does', async () => {
    const was = await printed(canaryCourse);
    const texts = await Promise.all(
      [...was.values()].map(async (bytes) => (await readPaper(bytes)).flatMap(({ body }) => body)),
    );
    const readable = texts.map((pages) => withoutSpaces(pages.join('')));
    expect(readable.some((text) => isIn([text], '学生可以看的题目甲说明'))).toBe(true);
    const found = planted.filter(({ token, phrase }) => isIn(readable, token) || isIn(readable, phrase));
    expect(found.map(({ place }) => place)).toEqual([]);
    const is = await printed(withMutation(canaryCourse, inTurn(0, ['teacher']), ['answers.md']).files);
    expect([...is.keys()]).toEqual([...was.keys()]);
    const different = [...was].filter(
      ([path, bytes]) => !is.has(path) || Buffer.compare(bytes, is.get(path) ?? bytes),
    );
    expect(different.map(([path]) => path)).toEqual([]);
  }, 300_000);
});

describe('images that only answers show', () => {
  it('are copied for teachers and not for students', () => {
    const pictures = (files: typeof forStudents) =>
      files.map(({ path }) => path).filter((path) => /\.png$/.test(path));
    expect(pictures(forTeachers).length).toBeGreaterThan(3);
    expect(pictures(forStudents)).toEqual([]);
  });
});
