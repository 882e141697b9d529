/** What stands at the head and foot of printed pages comes from authors, and stays text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssPageNumber, cssString } from '../../../src/6-render/css-content.ts';
import { runningHeads } from '../../../src/6-render/views/running-heads.ts';

/** As a browser reads a string of CSS. */
const read = (css: string): string =>
  css
    .slice(1, -1)
    .replace(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

describe('a text in the margin of a page', () => {
  it('cannot leave its quotes, its rule or its style element', () => {
    expect(cssString('甲"乙\\丙\n</style>{}')).toBe('"甲\\22 乙\\5c 丙\\a \\3c \\2f style\\3e \\7b \\7d "');
  });

  it('reads as it was written, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const css = cssString(text);
        expect(css).toMatch(/^"(?:[\p{L}\p{M}\p{N} ]|\\[0-9a-f]+ )*"$/u);
        expect(read(css)).toBe(text);
      }),
    );
  });

  it('counts pages where the label says so', () => {
    expect(cssPageNumber('第 {page} 页，共 {pages} 页', 'leaf-3')).toBe(
      '"第 " counter(leaf-3) " 页\\ff0c 共 " counter(pages) " 页"',
    );
    expect(cssPageNumber('Page {page}', 'leaf')).toBe('"Page " counter(leaf) ""');
  });
});

describe('the head of a printed leaf', () => {
  const leaf = { anchor: 'leaf', number: '2-3-1', issue: '修订 2', effective: '2026-09-01' };

  it('keeps titles that fit on one line as they are', () => {
    const task = { no: 2, title: 'X62W 万能铣床电气控制线路的安装与调试' };
    expect(runningHeads({ ...leaf, course: '电气设备控制线路安装与调试', task })).toEqual({
      ...leaf,
      course: '电气设备控制线路安装与调试',
      task,
    });
  });

  it('shortens longer ones, so that neither runs over the other', () => {
    const { course, task } = runningHeads({
      ...leaf,
      course: '长'.repeat(60),
      task: { no: 1, title: 'long '.repeat(40) },
    });
    expect(course).toBe(`${'长'.repeat(19)}…`);
    expect(task?.title).toBe(`${'long '.repeat(10)}…`);
  });
});
