/** Code frames line up in a terminal, whatever the source is made of. */
import { describe, expect, it } from 'vitest';
import { sourceFrame } from '../../../src/diagnostics/source-frame.ts';
import { linesOf } from '../../../src/source/lines.ts';
import { cellsOf, displayWidth } from '../../../src/values/display-width.ts';

function frame(
  text: string,
  target: string,
  options: { label?: string; columns?: number; before?: number; ambiguousAsWide?: boolean } = {},
) {
  const lines = linesOf(text);
  const start = text.indexOf(target);
  const range = { start: lines.at(start), end: lines.at(start + target.length) };
  const { label, columns = 60, before = 0, ambiguousAsWide = false } = options;
  return sourceFrame({ lines, range, label, before, columns, ambiguousAsWide });
}

const texts = (text: string, target: string, options = {}) =>
  frame(text, target, options).map((line) => line.text);

describe('a frame', () => {
  it('gives Chinese two cells', () => {
    expect(texts('名称: 跌倒防护', '跌倒')).toEqual(['名称: 跌倒防护', '      ────']);
  });

  it('expands tabs to the next stop', () => {
    expect(texts('\ta\tb', 'b')).toEqual(['    a   b', '        ─']);
  });

  it('leaves no carriage return and counts lines of all kinds', () => {
    const text = '一: 1\r\n二: 2\r三: 3\n四: 4';
    expect(linesOf(text).count).toBe(4);
    expect(texts(text, '2', { before: 1 })).toEqual(['一: 1', '二: 2', '    ─']);
    expect(linesOf(text).at(text.indexOf('4'))).toEqual({ line: 4, column: 4, offset: text.indexOf('4') });
  });

  it('shows the part of a long line where the place is', () => {
    const text = `备注: ${'甲'.repeat(80)}目标${'乙'.repeat(80)}`;
    const [source = '', underline = ''] = texts(text, '目标', { columns: 40 });
    expect(source).toMatch(/^….*甲目标乙.*…$/);
    expect(displayWidth(source)).toBeLessThanOrEqual(40);
    expect(displayWidth(source.slice(0, source.indexOf('目标')))).toBe(underline.indexOf('─'));
    expect(underline.trim()).toBe('────');
  });

  it('keeps the underline inside the window when the place itself is long', () => {
    const [source = '', underline = ''] = texts('甲'.repeat(100), '甲'.repeat(100), { columns: 40 });
    expect(displayWidth(source)).toBeLessThanOrEqual(40);
    expect(underline).toBe('─'.repeat(40));
  });

  it('puts a label that has no room on a line of its own', () => {
    expect(
      frame('名称: 跌倒', '跌倒', { label: '一个放不下的很长很长的说明', columns: 20 }).map(({ is }) => is),
    ).toEqual(['source', 'underline', 'label']);
    expect(frame('名称: 跌倒', '跌倒', { label: '短', columns: 20 }).at(-1)).toMatchObject({
      is: 'underline',
      label: '短',
    });
  });

  it('underlines something where nothing is', () => {
    expect(texts('名称:', '', {})).toEqual(['名称:', '─']);
  });

  it('gives quotation marks two cells where the terminal does', () => {
    expect(texts('“a”b', 'b')).toEqual(['“a”b', '   ─']);
    expect(texts('“a”b', 'b', { ambiguousAsWide: true })).toEqual(['“a”b', '     ^']);
  });

  it('makes steering characters visible and counts them so', () => {
    expect(texts('a\u202eb', 'b')).toEqual(['a<U+202E>b', '         ─']);
    expect(texts('a\u001b[31mb', 'b')).toEqual(['a␛[31mb', '      ─']);
  });

  it('counts for every character what its cells count', () => {
    const others = [];
    for (let code = 0x20; code < 0x1_00_00; code++) {
      const [char, cells] = [String.fromCharCode(code), cellsOf(String.fromCharCode(code))];
      if (displayWidth(char) !== cells.reduce((sum, { width }) => sum + width, 0)) others.push(code);
      // Behind another one a mark takes no cell.
      if (displayWidth(`国${char}`) !== cellsOf(`国${char}`).reduce((sum, { width }) => sum + width, 0))
        others.push(code);
    }
    expect(others).toEqual([]);
  });

  it('gives combining marks no cell', () => {
    expect(texts('e\u0301x', 'x')).toEqual(['e\u0301x', ' ─']);
  });
});
