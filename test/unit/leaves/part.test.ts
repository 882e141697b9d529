/** Courses that are released by themselves: their books alone get on, and what they are made of is asked for. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { bookReleases, lastRelease } from '../../../src/leaves/ledger.ts';
import { ledgerFromText } from '../../../src/leaves/ledger-text.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { releaseWorkspace } from '../../../src/workspace/release-workspace.ts';
import { randomFrom } from '../../support/random.ts';
import { yearWorkspace } from '../../support/year-workspace.ts';

const templates = nodeHost().templates();
const bytes = (text: string) => new TextEncoder().encode(text);

function college(changes: readonly (readonly [file: string, from: string, to: string])[] = []) {
  const files: Record<string, string> = { ...yearWorkspace };
  for (const [file, from, to] of changes) files[file] = (files[file] ?? '').replace(from, to);
  return memoryHost(files, templates);
}

const draft = ['状态: 已通过', '状态: 草稿'] as const;

describe('the release of a part', { timeout: 60_000 }, () => {
  const meant: readonly (readonly [what: string, file: string, asking: readonly string[]])[] = [
    ['another course', 'meals.yaml', ['programme']],
    ['a credential', 'credential.yaml', ['programme']],
    ['the programme', 'programme.yaml', ['programme']],
    ['its task', 'task.yaml', ['course', 'programme', 'adopted']],
    ['a standard it is aligned to', 'standard.yaml', ['course', 'programme', 'adopted']],
    ['what it adopts', 'falls.yaml', ['course', 'programme', 'adopted']],
    ['what adopts it', 'school.yaml', ['adopted']],
  ];
  it.each(meant)('asks for %s where it is made of it', (_, file, asking) => {
    const host = college([[file, ...draft]]);
    const isAsked = (part: object) =>
      checkSources(host, { from: '/', release: true, part }).diagnostics.some(
        ({ severity, code }) => severity === 'error' && code === 'release/not-approved',
      );
    const found = [
      ...(isAsked({ courses: ['跌倒防护'] }) ? ['course'] : []),
      ...(isAsked({ programme: '护理专业' }) ? ['programme'] : []),
      ...(isAsked({ courses: ['跌倒防护-校本'] }) ? ['adopted'] : []),
    ];
    expect(found).toEqual(asking);
  });

  it('says why each is asked for', () => {
    const { asked } = checkSources(college(), { from: '/', release: true, part: { programme: '护理专业' } });
    expect(asked?.map(({ type, id, why }) => `${why} ${type} ${id}`)).toEqual([
      'released Programme 护理专业',
      'planned Course 跌倒防护',
      'standard SkillStandard 护理-2019',
      'task LearningTask t1',
      'planned Course 饮食护理',
      'credential Credential 护理-4',
    ]);
  });

  it('refuses a course that is retired, and a release of what cites one', () => {
    const codes = (part: object | undefined) =>
      checkSources(college([['meals.yaml', '状态: 已通过', '状态: 已废止']]), {
        from: '/',
        release: true,
        ...(part ? { part } : {}),
      })
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map(({ code, where }) => `${code} ${where.file}`);
    expect(codes({ courses: ['饮食护理'] })).toContain('release/not-approved meals.yaml');
    expect(codes({ programme: '护理专业' })).toContain('release/retired programme.yaml');
    expect(codes({ courses: ['跌倒防护'] })).toEqual([]);
  });

  it('builds the course while another one is a draft with errors', async () => {
    const host = college([
      ['meals.yaml', ...draft],
      ['meals.yaml', '基准学时: 4', '基准学时: 9'],
    ]);
    const options = { documents: ['textbook'], formats: ['md'], course: '跌倒防护' };
    expect((await buildWorkspace(host, options)).written).toBeUndefined();
    const { written } = await buildWorkspace(host, { ...options, release: true });
    const courses = new Set(written?.manifest.documents.flatMap(({ course }) => course ?? []));
    expect([...courses]).toEqual(['跌倒防护']);
    expect(
      (await buildWorkspace(host, { ...options, course: '饮食护理', release: true })).written,
    ).toBeUndefined();
  });

  it('leaves the other books as they were, whatever is released in whatever order', () => {
    const random = randomFrom(14);
    const host = college();
    const courses = ['跌倒防护', '饮食护理', '跌倒防护-校本'];
    const texts = [
      ['falls.yaml', '跌倒现场'],
      ['meals.yaml', '协助一位老人进食'],
      ['school.yaml', '引起的咳嗽'],
    ] as const;
    const released = new Map(courses.map((course) => [course, 0]));
    const ledgerNow = () => {
      const text = new TextDecoder().decode(host.files.get('/leaves.lock.yaml'));
      const ledger = ledgerFromText(text);
      if ('wrongLine' in ledger) throw new Error(text);
      return { text, ledger };
    };
    for (let round = 1; round <= 12; round++) {
      for (const [file, words] of texts)
        if (random.below(2) === 0)
          host.files.set(
            `/${file}`,
            bytes(new TextDecoder().decode(host.files.get(`/${file}`)).replace(words, `${words}乙`)),
          );
      const chosen = courses.filter(() => random.below(2) === 0);
      const before = host.files.has('/leaves.lock.yaml') ? ledgerNow().text : '';
      const effective = `2026-09-${String(round).padStart(2, '0')}`;
      const part = chosen.length === 0 ? {} : { courses: chosen };
      const { ledger: fresh, stopped } = releaseWorkspace(host, { from: '/', effective, ...part });
      expect(stopped).toEqual([]);
      if (!fresh) continue;
      const meant = chosen.length === 0 ? courses : chosen;
      for (const course of meant) released.set(course, (released.get(course) ?? 0) + 1);
      const { text, ledger } = ledgerNow();
      const ofOthers = (from: string) =>
        from
          .split('\n')
          .filter(
            (line) =>
              !meant.some((course) => line.includes(` ${course}/`) || line.includes(`: ${course}/`)) &&
              /\/.*revision/.test(line),
          );
      if (before) expect(ofOthers(text)).toEqual(ofOthers(before));
      for (const course of courses) {
        const own = bookReleases(ledger, course);
        expect(own.map(({ number }) => number)).toEqual(own.map((_, index) => index + 1));
        expect(own.length).toBe(released.get(course));
        if (meant.includes(course)) expect(own.at(-1)?.release).toBe(ledger.releases.length);
        else expect(lastRelease(ledger, course)?.release ?? 0).toBeLessThan(ledger.releases.length);
      }
    }
    expect(ledgerNow().ledger.releases.length).toBeGreaterThan(6);
  });
});
