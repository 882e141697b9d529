/**
 * A workspace that gives itself no name is called after its organization, or by what it holds: no page
 * without a title, no link without a text.
 */
import { describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { machine, outputOf } from '../support/bundled-standards.ts';
import { smallWorkspace } from '../support/small-course.ts';

describe('a workspace without a title', { timeout: 300_000 }, () => {
  it.each([
    ['has nothing but a course', undefined, '课程标准', '学生版'],
    ['writes English', 'language: en\n', 'Curriculum standards', 'Student edition'],
    ['names its organization', 'organization:\n  name: 示例学院\n', '示例学院', '学生版'],
  ])('that %s', async (_, config, title, edition) => {
    const course = {
      'standard.yaml': smallWorkspace['standard.yaml'] ?? '',
      'course.yaml': smallWorkspace['course.yaml'] ?? '',
    };
    const host = machine(config === undefined ? course : { ...course, 'ccstd.yaml': config });
    const { checked, written } = await buildWorkspace(host);
    expect(written, checked.diagnostics.map(({ code }) => code).join()).toBeDefined();
    const output = outputOf(host);
    expect(output['index.html']).toContain(`<title>${title}</title>`);
    expect(output['index.html']).toContain(`<h1>${title}</h1>`);
    expect(output['index.md']).toContain(`# ${title}\n`);
    expect(output['student/index.html']).toContain(`<title>${title} · ${edition}</title>`);
    const pages = Object.entries(output).filter(([path]) => /\.(html|md)$/.test(path));
    expect(pages.length).toBeGreaterThan(20);
    for (const [path, text] of pages) {
      expect(text, path).not.toMatch(/<title>\s*(·|<)|<h1[^>]*>\s*<|<a [^>]*>\s*<\/a>/);
      if (path.endsWith('.md')) expect(text, path).not.toMatch(/(?<!!)\[\s*\]\(|^#+\s*$/m);
    }
  });

  it('that has an empty title is refused for it', async () => {
    const host = machine({ ...smallWorkspace, 'ccstd.yaml': "title: ' '\n" });
    const { checked, written } = await buildWorkspace(host);
    expect(written).toBeUndefined();
    expect(checked.diagnostics.map(({ code, where }) => [code, where.file])).toEqual([
      ['schema/empty-text', 'ccstd.yaml'],
    ]);
  });
});
