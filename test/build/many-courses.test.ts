/**
 * A site of many courses: its entrance stays small, and every course is a link away, with and without a
 * script.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { brokenLinks } from '../support/broken-links.ts';
import { machine, outputOf } from '../support/bundled-standards.ts';
import { everyKind } from '../unit/render/every-kind.ts';

const count = 60;
const text = (name: string, ...changes: readonly (readonly [string, string])[]) =>
  changes.reduce((changed, [old, fresh]) => changed.replaceAll(old, fresh), everyKind[name] ?? '');

/** Every second course is in the plan of the programme. */
const files = Object.fromEntries([
  ...Object.entries(everyKind),
  ...Array.from({ length: count }, (_, n) => [
    [
      `c${n}.yaml`,
      text(
        'course.yaml',
        ['标识: falls', `标识: c${n}`],
        ['名称: 跌倒防护', `名称: 课程${n}号`],
        ['[fall]', `[t${n}]`],
      ),
    ],
    [`t${n}.yaml`, text('task.yaml', ['标识: fall', `标识: t${n}`])],
  ]).flat(),
  [
    'programme.yaml',
    text('programme.yaml', [
      '课程安排:\n',
      `课程安排:\n${Array.from({ length: count / 2 }, (_, n) => `  - 课程: c${n * 2}\n    课程类别: 工学一体化\n    学期学时:\n      r3: [6, 0, 0, 0, 0, 0]\n`).join('')}`,
    ]),
  ],
]);

describe('a site of many courses', { timeout: 240_000 }, () => {
  let output: Record<string, string>;
  beforeAll(async () => {
    const host = machine(files);
    const { checked, written } = await buildWorkspace(host, { documents: ['site', 'standard', 'textbook'] });
    expect(written, checked.diagnostics.map(({ code }) => code).join()).toBeDefined();
    output = outputOf(host);
  }, 240_000);

  it.each(['', 'student/', 'teacher/'])('lists programmes and no course at %sindex', (base) => {
    const entrance = output[`${base}index.html`] ?? '';
    expect(entrance).toContain('href="programme/elderly.html"');
    expect(entrance).toContain('href="courses.html"');
    expect(entrance).not.toContain('textbook/');
    expect(output[`${base}index.md`]).toContain('(programme/elderly.md)');
  });

  it.each(['', 'student/', 'teacher/'])(
    'shows each course on the page of its programme, or of the others, below %s',
    (base) => {
      const edition = base === '' ? '../student/' : '../';
      const planned = output[`${base}programme/elderly.html`] ?? '';
      const others = output[`${base}courses.html`] ?? '';
      for (let n = 0; n < count; n++) {
        const [has, lacks] = n % 2 === 0 ? [planned, others] : [others, planned];
        expect(has).toContain(`>课程${n}号</a>`);
        expect(lacks).not.toContain(`>课程${n}号</a>`);
      }
      expect(planned).toContain(`href="${edition}textbook/c0/index.html"`);
    },
  );

  it('leads nowhere that is not there', () => {
    expect(brokenLinks(output).broken).toEqual([]);
  });

  it('leads from no page for students to one for teachers', () => {
    for (const path of ['student/index.html', 'student/programme/elderly.html', 'student/courses.html'])
      expect(output[path]).not.toMatch(/href="[^"]*teacher\//);
    expect(output['courses.html']).toMatch(/href="teacher\/textbook/);
  });
});
