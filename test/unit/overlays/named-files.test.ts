/**
 * Pictures and files are found from where they were named: in the folder of the base, or in that of the
 * adoption.
 */
import { describe, expect, it } from 'vitest';
import { lower } from '../../../src/5-lower/lower.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { machine, outputOf } from '../../support/bundled-standards.ts';
import { course, overlay, task } from './adopted.ts';

const svg = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"><rect width="${width}" height="10"/></svg>`;
const figure = (name: string) => `::figure{src="${name}" title="图" alt="一只柜子"}`;
const resource = (title: string, file: string) => ({ type: 'manual', title, file });

const base = course({
  goals: [],
  tasks: [task('t1', { scenario: figure('base.svg'), resources: [resource('甲', 'base.pdf')] }), 't2'],
});
const files = {
  'national/course.yaml': JSON.stringify(base),
  'national/tasks/t2.yaml': JSON.stringify({
    ...task('t2', { scenario: figure('../base.svg') }),
    kind: 'learning-task',
  }),
  'national/base.svg': svg(10),
  'national/base.pdf': '%PDF-1.4',
  'school/own.yaml': JSON.stringify(
    overlay([
      { target: 'positioning', op: 'add', value: figure('own.svg') },
      { target: 'tasks/t2/resources', op: 'add', value: resource('乙', 'own.pdf') },
      { target: 'tasks/t1/materials', op: 'add', value: { file: 'own.md' } },
    ]),
  ),
  'school/own.svg': svg(20),
  'school/own.pdf': '%PDF-1.4',
  'school/own.md': `读图。\n\n${figure('own.svg')}\n`,
};

describe('files named in an adopted course', () => {
  it('are all there', () => {
    const { diagnostics } = checkSources(machine(files));
    expect(diagnostics.map(({ code, where }) => [code, where.file])).toEqual([]);
  });

  it('stay with what names them', () => {
    const { workspace } = checkSources(machine(files));
    const own = workspace && lower(workspace).courses.find(({ id }) => id === 'o');
    expect(own?.file).toBe('school/own.yaml');
    expect(own?.positioning?.file).toBe('school/own.yaml');
    expect(own?.tasks.map(({ file, scenario }) => [file, scenario?.file])).toEqual([
      ['national/course.yaml', 'national/course.yaml'],
      ['national/tasks/t2.yaml', 'national/tasks/t2.yaml'],
    ]);
    expect(own?.tasks[0]?.materials?.file).toBe('school/own.md');
    expect(own?.tasks[1]?.resources[0]?.file).toBe('../../school/own.pdf');
  });

  it('reach the book', { timeout: 300_000 }, async () => {
    const host = machine(files);
    await buildWorkspace(host, {
      course: 'o',
      documents: ['textbook'],
      formats: ['html'],
      editions: ['student'],
    });
    const output = outputOf(host);
    // Pictures have names that say nothing, so they are known by what they show.
    const pictures = Object.keys(output).filter((path) => path.endsWith('.svg'));
    const widths = pictures.map((path) => /<svg[^>]* width="(\d+)"/.exec(output[path] ?? '')?.[1]);
    expect(widths.sort()).toEqual(['10', '20']);
    const papers = Object.keys(output).filter((path) => path.endsWith('.pdf'));
    expect(papers.map((path) => path.replace(/^.*\/(own|base)[^/]*\.pdf$/, '$1')).sort()).toEqual([
      'base',
      'own',
    ]);
    const pages = Object.keys(output).filter((path) => path.endsWith('.html'));
    for (const path of pictures) {
      const name = path.split('/').at(-1) ?? '';
      expect(
        pages.some((page) => output[page]?.includes(`/${name}"`)),
        path,
      ).toBe(true);
    }
  });
});
