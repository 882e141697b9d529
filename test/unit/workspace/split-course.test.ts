/** A course that is split means, finds and prints the same, whatever its file looks like. */
import { describe, expect, it } from 'vitest';
import type { MemoryHost } from '../../../src/host/memory-host.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { splitCourse, writeSplit } from '../../../src/workspace/split-course.ts';
import { machine, outputOf } from '../../support/bundled-standards.ts';

const head =
  'kind: course\nid: wiring\ntitle: 接线\ncategory: core\nhours: 8\ngoals:\n  - {id: g1, text: 能接线}\n';
const tasks = `tasks:
  # 第一个
  - id: t1
    title: 认识   # 尾注
    hours: 4
    description: |
      第一行

      # 不是注释
    goals: [g1]
    # 任务里的注释

  # 第二个
  # 有两行
  - id: "t2"
    title: 接线
    hours: 4
    description: >-
      第一行
      第二行
# 顶格的注释
    goals: [g1]
teaching: 分组。
`;
const text = head + tasks;

function splitIn(files: Readonly<Record<string, string>>, id = 'wiring') {
  const host: MemoryHost = machine(files);
  const split = splitCourse(host, checkSources(host), id);
  if (split.is === 'split') writeSplit(host, '/', split.files);
  const texts = Object.fromEntries(
    [...host.files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
  return { host, is: split.is, texts };
}

describe('a split', () => {
  it('moves every line and comment, and leaves names', () => {
    const { texts } = splitIn({ 'courses/w.yaml': text });
    expect(texts['/courses/w.yaml']).toBe(`${head}tasks:\n  - t1\n  - "t2"\nteaching: 分组。\n`);
    expect(texts['/courses/w-t1.yaml']).toBe(
      'kind: learning-task\ncourse: wiring\n# 第一个\nid: t1\ntitle: 认识   # 尾注\nhours: 4\ndescription: |\n  第一行\n\n  # 不是注释\ngoals: [g1]\n# 任务里的注释\n',
    );
    expect(texts['/courses/w-t2.yaml']).toContain('# 第二个\n# 有两行\nid: "t2"\n');
  });

  it('prints the same bytes', async () => {
    const one = machine({ 'courses/w.yaml': text });
    await buildWorkspace(one, { documents: ['textbook', 'forms'] });
    const { host } = splitIn({ 'courses/w.yaml': text });
    await buildWorkspace(host, { documents: ['textbook', 'forms'] });
    expect(outputOf(host)).toEqual(outputOf(one));
  });

  it.each([
    ['Windows ends lines', text.replaceAll('\n', '\r\n')],
    ['no line break ends the file', text.replace('teaching: 分组。\n', '').trimEnd()],
    [
      'the list is not indented',
      head + tasks.replaceAll(/^ {2}/gm, '').replace('  # 不是注释', '    # 不是注释'),
    ],
    [
      'there is more room behind the dashes',
      text
        .replaceAll('  - id', '  -   id')
        .replaceAll(/^ {4}(?=[\w#"])/gm, '      ')
        .replaceAll(/^ {6}(?=[第#])/gm, '        '),
    ],
    [
      'keys are Chinese',
      text
        .replace('kind: course', '类型: 课程')
        .replace('id: wiring', '标识: wiring')
        .replace('tasks:', '学习任务:'),
    ],
    [
      'one task has a file already',
      text.replace('teaching', '  - t3\nteaching').replace('hours: 8', 'hours: 12'),
    ],
    ['a comment ends the list', text.replace('teaching', '  # 以后再加\nteaching')],
    ['the id of the course is quoted', text.replace('id: wiring', "id: 'wiring'")],
  ])('goes well where %s', (_, written) => {
    const third = 'kind: learning-task\nid: t3\ntitle: 三\nhours: 4\ndescription: 三\n';
    const files = { 'w.yaml': written, ...(written.includes('- t3') ? { 't3.yaml': third } : {}) };
    const { is, host } = splitIn(files);
    expect(is).toBe('split');
    expect(host.files.has('/w-t1.yaml') && host.files.has('/w-t2.yaml')).toBe(true);
  });

  it.each([
    ['form', text.replace(/tasks:[\s\S]*/, 'tasks: [{id: t1, title: 一, hours: 8, description: 一}]\n')],
    ['form', text.replace(/tasks:[\s\S]*/, 'tasks:\n  - {id: t1, title: 一, hours: 8, description: 一}\n')],
    [
      'differs',
      text.replace('goals: [g1]', 'goals: &g [g1]').replace(/goals: \[g1\]\nteaching/, 'goals: *g\nteaching'),
    ],
    ['nothing', `${head}teaching: 分组。\n`],
  ])('is not made, and nothing is written: %s', (is, written) => {
    const { host, is: found } = splitIn({ 'w.yaml': written });
    expect(found).toBe(is);
    expect([...host.files.keys()]).toEqual(['/w.yaml']);
  });

  it('never takes the place of a file', () => {
    const { is, texts } = splitIn({ 'w.yaml': text, 'w-t2.yaml': '# 别的\n' });
    expect(is).toBe('taken');
    expect(texts['/w-t2.yaml']).toBe('# 别的\n');
  });
});
