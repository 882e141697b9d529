/**
 * A canary in every place that only teachers may read: students get none of them, in any byte, and teachers
 * all that is printed.
 */
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/generated/formats.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { machine } from '../support/bundled-standards.ts';
import { canaryCourse, planted } from './canary-course.ts';
import { disguises, isIn, readableIn } from './independent-scan.ts';
import { openObjects, teacherFields } from './teacher-fields.ts';

const built = await (async () => {
  const host = machine(canaryCourse);
  const { checked, written } = await buildWorkspace(host, { formats: Object.keys(formats) });
  const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
  const files = [...host.files]
    .filter(([path]) => path.startsWith('/dist/'))
    .map(([path, bytes]) => ({
      path: path.slice('/dist/'.length),
      readable: readableIn(path.slice('/dist/'.length), bytes),
    }));
  return { errors, written, files };
})();

const forTeachers = built.files.filter(({ path }) => path.startsWith('teacher/'));
const forStudents = built.files.filter(({ path }) => !path.startsWith('teacher/'));

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
    expect(openObjects.filter((type) => !planted.some(({ place }) => place === `x:${type}`))).toEqual([]);
  });

  it('builds without an error, in every format that its documents come in', () => {
    expect(built.errors).toEqual([]);
    const kinds = new Set(built.files.map(({ path }) => path.split('.').at(-1)));
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['csv', 'html', 'json', 'md', 'xlsx']));
  });
});

describe('an independent scan', () => {
  it('finds no canary in what students get', () => {
    const found = planted.flatMap(({ place, token, phrase }) =>
      forStudents.flatMap(({ path, readable }) =>
        [token, phrase].some((words) => isIn(readable, words)) ? [`${place} in ${path}`] : [],
      ),
    );
    expect(found).toEqual([]);
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

describe('images that only answers show', () => {
  it('are copied for teachers and not for students', () => {
    const pictures = (files: typeof forStudents) =>
      files.map(({ path }) => path).filter((path) => /\.png$/.test(path));
    expect(pictures(forTeachers).length).toBeGreaterThan(3);
    expect(pictures(forStudents)).toEqual([]);
  });
});
