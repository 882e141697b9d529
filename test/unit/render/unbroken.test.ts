import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unbroken } from '../../../src/6-render/unbroken.ts';

const kept = (text: string): string => `<span class="unbroken">${text}</span>`;

describe('a sign that begins no line', () => {
  it.each([
    ['<p>-5℃～+40℃</p>', `<p>-5${kept('℃～')}+40℃</p>`],
    ['<li>KM2～KM5／KM7</li>', `<li>KM${kept('2～')}KM${kept('5／')}KM7</li>`],
    ['<p>成果·展示</p>', `<p>成${kept('果·')}展示</p>`],
    ['<p>甲 · 乙</p>', `<p>${kept('甲 ·')} 乙</p>`],
    ['<p>甲 \n ～</p>', `<p>${kept('甲 \n ～')}</p>`],
    ['<td>𠮷～b</td>', `<td>${kept('𠮷～')}b</td>`],
    ['<td>x &lt;～y &amp;·</td>', `<td>x ${kept('&lt;～')}y ${kept('&amp;·')}</td>`],
    ['<p>由<math><mi>I</mi></math>，得</p>', `<p>由${kept('<math><mi>I</mi></math>，')}得</p>`],
  ])('%s stays with what stands before it', (html, expected) => expect(unbroken(html)).toBe(expected));

  it.each([
    '<title>甲～乙</title>',
    '<p title="甲～乙">丙</p>',
    '<a href="甲·乙.html">丙</a>',
    '<script>if (a < b) c = "甲～乙";</script>',
    '<style>.甲 > .乙::after { content: "／" }</style>',
    '<svg><text>甲·乙</text></svg>',
    '<math><mi>甲～乙</mi></math>',
    '<pre><code>甲～乙</code></pre>',
    '<p>～甲</p>',
    '<p> · 乙</p>',
  ])('%s stays as it is', (html) => expect(unbroken(html)).toBe(html));

  it('changes no text, whatever the text is', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'甲5 ～·／，；&<>𠮷x') });
    const escaped = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(fc.array(texts), (all) => {
        const html = all.map((text) => `<p>${escaped(text)}</p>`).join('<math><mi>I</mi></math>');
        expect(unbroken(html).replace(/<span class="unbroken">((?:(?!<span).)*?)<\/span>/g, '$1')).toBe(html);
      }),
    );
  });
});
