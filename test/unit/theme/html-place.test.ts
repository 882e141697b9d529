/** Where in HTML a piece of a template ends decides what an output there would become. */
import { describe, expect, it } from 'vitest';
import { advance, inText, join } from '../../../src/theme/html-place.ts';

const placeAfter = (...pieces: string[]) => pieces.reduce(advance, inText);

describe('a piece of a template ends', () => {
  it.each([
    ['<p>', 'text'],
    ['a < b and <', 'tag-name'],
    ['<p ', 'tag'],
    ['<p hidden', 'name'],
    ['<p title=', 'before-value'],
    ['<p title="', 'value'],
    ["<p title='a b", 'value'],
    ['<p title=a', 'value'],
    ['<p title="a>b"', 'tag'],
    ['<p title="a">', 'text'],
    ['<!-- <p> ', 'comment'],
    ['<!-- a --> ', 'text'],
    ['<!DOCTYPE html>', 'text'],
    ['<style>p { color: red }', 'raw'],
    ['<STYLE>p { color: red }</Style>', 'text'],
    ['<script>if (a < b && "</p>") ', 'raw'],
    ['<br/>', 'text'],
    ['3 < 4', 'text'],
  ])('%s → %s', (text, place) => expect(placeAfter(text).in).toBe(place));

  it('in the same place however it is cut into pieces', () => {
    const text = `<!DOCTYPE html><p class="a" title='<b>' hidden>x<br/><style>a{b:c}</style><!-- y --><a href=z>`;
    for (let cut = 0; cut <= text.length; cut++) {
      // Marks of several characters are written in one piece.
      if (/<!$|<!-$|-$|--$|<\/?[a-z]*$|<$/.test(text.slice(0, cut))) continue;
      expect(placeAfter(text.slice(0, cut), text.slice(cut)), text.slice(0, cut)).toEqual(placeAfter(text));
    }
  });

  it('knowing the attribute, its quotes and what it says', () => {
    expect(placeAfter('<a HREF="x/')).toMatchObject({
      element: 'a',
      attribute: 'href',
      quote: '"',
      prefix: 'x/',
    });
  });
});

describe('branches meet', () => {
  it('in the text, and between the attributes of one tag', () => {
    expect(join(placeAfter('<b>'), placeAfter('<i>x'))).toBeDefined();
    expect(join(placeAfter('<td'), placeAfter('<td class="a"'))).toMatchObject({ in: 'tag', element: 'td' });
  });

  it('in the same attribute, whatever each said', () =>
    expect(join(placeAfter('<a href="x'), placeAfter('<a href="'))).toMatchObject({ prefix: 'x' }));

  it('nowhere else', () => {
    expect(join(placeAfter('<a href="'), placeAfter('<a title="'))).toBeUndefined();
    expect(join(placeAfter('<a href="'), placeAfter("<a href='"))).toBeUndefined();
    expect(join(placeAfter('<p>'), placeAfter('<p title="'))).toBeUndefined();
    expect(join(placeAfter('<td'), placeAfter('<th'))).toBeUndefined();
  });
});
