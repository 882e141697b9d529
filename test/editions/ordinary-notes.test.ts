/**
 * What teachers write for themselves repeats what everybody reads: no build is refused for it, and nothing of
 * it changes what students get.
 */
import { describe, expect, it } from 'vitest';
import { LeakScan } from '../../src/editions/leak-scan.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { factor, seed } from '../fuzz/run.ts';
import { machine, outputOf } from '../support/bundled-standards.ts';
import { randomFrom } from '../support/random.ts';
import { ordinaryCourses, ordinaryNotes, ordinaryWorkspace } from './ordinary-courses.ts';
import { writtenNotes } from './written-notes.ts';

/** Every document of every course takes minutes; each kind of page is made of some course in any case. */
const isThorough = process.env.CCSTD_FUZZ !== undefined;
const documents = [['textbook', 'crosswalk'], ['worksheet'], ['standard', 'site'], ['textbook'], ['forms']];

describe.each(ordinaryCourses.map((course, index) => [course.title, course, index] as const))(
  '%s',
  (_, course, index) => {
    const notes = ordinaryNotes(course);

    it('builds with 66 ordinary notes, of which many read like a leak', { timeout: 240_000 }, async () => {
      expect(notes).toHaveLength(66);
      const host = machine(ordinaryWorkspace(course, notes));
      const options = isThorough
        ? {}
        : { documents: documents[index % documents.length] ?? [], formats: ['html'] };
      const { checked, written } = await buildWorkspace(host, options);
      expect(
        checked.diagnostics
          .filter(({ severity }) => severity === 'error')
          .map(({ code, params }) => [code, params]),
      ).toEqual([]);
      expect(written?.written).toBeGreaterThan(3);
      // A look at the words alone would have refused it.
      const { workspace } = checkSources(host);
      const scan = workspace && new LeakScan(workspace, []);
      const pages = Object.entries(outputOf(host)).filter(
        ([path]) => !path.startsWith('teacher/') && /\.html$/.test(path),
      );
      const suspected = pages.filter(([path, text]) => {
        const bytes = new TextEncoder().encode(text);
        return !scan?.isClean({ path, mediaType: 'text/html', bytes, sheet: undefined });
      });
      expect(suspected.length).toBeGreaterThan(0);
    });

    if (isThorough || index % 5 === 0)
      it('builds with 66 notes of facts, numbers, tools, students, timing and safety, however they fall together', {
        timeout: 240_000 * factor,
      }, async () => {
        for (let round = 0; round < factor; round++) {
          const random = randomFrom(1000 * seed + 20 * round + index);
          const written = writtenNotes(course, random, 66);
          expect(new Set(written).size).toBeGreaterThan(60);
          const host = machine(ordinaryWorkspace(course, written));
          const options = isThorough ? {} : { documents: ['worksheet'], formats: ['html'] };
          const { checked, written: made } = await buildWorkspace(host, options);
          const refused = checked.diagnostics.filter(({ severity }) => severity === 'error');
          expect(refused.map(({ code, params }) => [code, params])).toEqual([]);
          expect(made?.written).toBeGreaterThan(3);
          // Each of them was there to be found.
          const pages = Object.entries(outputOf(host)).filter(([path]) => /^teacher.*html$/.test(path));
          expect(pages.some(([, text]) => text.includes('急救箱') || text.includes('实训'))).toBe(true);
        }
      });
  },
);
