import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CleanSvg, sanitizeSvg } from '../../../src/media/sanitize-svg.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { hostileDrawings, refusedDrawings } from './svg-vectors.ts';

function clean(text: string): CleanSvg {
  const result = sanitizeSvg(text);
  if ('kind' in result) throw new Error(`${result.kind} in line ${result.line}: ${text.slice(0, 200)}`);
  return result;
}

/** Written apart from the sanitiser, over the bytes that browsers get. */
const dangers: Readonly<Record<string, RegExp>> = {
  element:
    /<\/?(?!\/|(?:svg|g|defs|symbol|use|title|desc|switch|style|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|textPath|marker|linearGradient|radialGradient|stop|pattern|clipPath|mask|filter|fe[A-HJ-Z]\w+)[\s>])/,
  instruction: /<[!?]/,
  event: /<[^>]*\son\w+\s*=/i,
  address: /<[^>]*\s(?:[\w-]+:)?(?:href|src|data|base|action)\s*=\s*"(?!#)/i,
  namespace: /<[^>]*\sxmlns(?!="http:\/\/www\.w3\.org\/2000\/svg")/,
  outside: /url\(\s*(?!["']?(?:&quot;)?#)/i,
  'style sheet': /@import|@font-face|expression\(|binding|behavior|image-set|\\/i,
  'script address': /="[^"]*script:/i,
};

/** Words between tags are drawn as they are, and do nothing; those of a style sheet are followed. */
function withoutDrawnText(svg: string): string {
  return svg.replace(
    /(<style[\s>][^<]*)|(<[^>]*>)[^<]*/g,
    (_, sheet?: string, tag?: string) => sheet ?? tag ?? '',
  );
}

function dangersIn(svg: string): string[] {
  const followed = withoutDrawnText(svg);
  return Object.entries(dangers).flatMap(([name, pattern]) => (pattern.test(followed) ? [name] : []));
}

describe('a hostile drawing', () => {
  it.each(hostileDrawings)('%s has nothing left that does anything but draw', (text) => {
    const { svg } = clean(text);
    expect(dangersIn(svg)).toEqual([]);
    expect(svg).toMatch(/<rect id="kept" width="9" height="9"><\/rect><\/svg>\n$/);
    expect(svg).not.toMatch(/evil\.example|etc\/passwd/);
  });

  it.each([
    ['words of a text that look like an address', '<text>url(</text>', []],
    ['an attribute', '<rect fill="url(https://evil.example)"></rect>', ['outside']],
    ['an attribute behind a text', '<text>a</text><rect fill="url(x)"></rect>', ['outside']],
    ['a style sheet', '<style>.a{fill:url(x)}</style>', ['outside']],
    ['a style sheet with attributes', '<style type="text/css">@import "x"</style>', ['style sheet']],
    ['an instruction inside a text', '<text>a<!-- b --></text>', ['element', 'instruction']],
  ])('is known by %s', (_, svg, expected) => expect(dangersIn(svg)).toEqual(expected));

  it('is told from a harmless one by this very test', () => {
    const unnoticed = hostileDrawings.filter((text) => dangersIn(text).length === 0);
    // Escaped text is harmless as it is, and must stay so.
    expect(unnoticed.every((text) => /&(?:lt|quot|#34);/.test(text))).toBe(true);
    expect(unnoticed.length).toBeLessThan(10);
  });

  it.each(refusedDrawings)('with %s is refused', (_, text) =>
    expect(sanitizeSvg(text)).toMatchObject({ kind: expect.any(String) }),
  );
});

describe('a note of what was left out', () => {
  const lines = (...inside: string[]) =>
    ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">', ...inside, '</svg>'].join('\n');

  it('names it in the words of the file, with the first line and how often', () => {
    const text = lines(
      '<script/>',
      '<g',
      ' onclick="x"',
      '/>',
      '<script/>',
      '<rect fill="url(https://a.cn)" style="fill:red;width:expression(1)"/>',
    );
    expect(clean(text).removed).toEqual([
      { what: '<script>', line: 1, count: 2 },
      { what: 'onclick', line: 3, count: 1 },
      { what: 'fill="url(https://a.cn)"', line: 6, count: 1 },
      { what: 'width:expression(1)', line: 6, count: 1 },
    ]);
  });

  it('says nothing of what drawing programs write for themselves', () => {
    const inkscape = `<?xml version="1.0" encoding="UTF-8"?><!-- Inkscape -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
  version="1.1" width="50mm" height="20mm" data-name="a" inkscape:version="1.3">
  <sodipodi:namedview pagecolor="#fff"/><metadata><x xmlns="urn:x"/></metadata>
  <g inkscape:label="Layer 1" style="fill:#000;-inkscape-font-specification:'Noto Sans'"><path d="M0 0h9"/></g>
</svg>`;
    const { svg, removed, width, height } = clean(inkscape);
    expect(removed).toEqual([]);
    expect({ width, height }).toEqual({ width: 189, height: 76 });
    expect(svg).toContain('<g style="fill:#000"><path d="M0 0h9"></path></g>');
  });
});

describe('a harmless drawing', () => {
  const drawings = Object.entries(bundledFiles()).filter(([path]) => path.endsWith('.svg'));

  it.each(drawings)('%s loses nothing that is drawn', (_, text) => {
    const { svg, removed } = clean(text);
    expect(removed).toEqual([]);
    const parts = (xml: string) =>
      [
        ...xml
          .replace(/<!--[\s\S]*?-->|<(title|desc)>[\s\S]*?<\/\1>/g, '')
          .matchAll(/<[a-zA-Z]+|[\w-]+="[^"]*"|>[^<\s][^<]*/g),
      ].map(([part]) => part);
    expect(parts(svg)).toEqual(parts(text));
  });

  it('is there at all', () => expect(drawings.length).toBeGreaterThanOrEqual(3));

  it.each([
    [
      'its style sheet',
      '<style>.a, #b > rect { fill: #f00; stroke-width: 2 } /* x */</style>',
      '<style>.a, #b &gt; rect{fill:#f00;stroke-width:2}</style>',
    ],
    [
      'references to its own parts',
      '<use xlink:href="#p" fill="url(\'#q\')"/>',
      '<use href="#p" fill="url(\'#q\')"></use>',
    ],
    [
      'transformations',
      '<g transform="translate(1, 2) rotate(45)"/>',
      '<g transform="translate(1, 2) rotate(45)"></g>',
    ],
    [
      'text as it is typed',
      '<text xml:space="preserve">  U &lt; 5 V &amp; 好 </text>',
      '<text xml:space="preserve">  U &lt; 5 V &amp; 好 </text>',
    ],
    ['what a link is around', '<a href="https://a.cn"><circle r="2"/></a>', '<g><circle r="2"></circle></g>'],
    [
      'words where a page was embedded',
      '<switch><foreignObject/><text>词</text></switch>',
      '<switch><text>词</text></switch>',
    ],
  ])('keeps %s', (_, inside, expected) => {
    const text = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inside}</svg>`;
    expect(clean(text).svg).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${expected}</svg>\n`,
    );
  });

  it.each([
    ['width="200" height="100"', { width: 200, height: 100 }],
    ['viewBox="0 0 40 30"', { width: 40, height: 30 }],
    ['width="80" viewBox="0 0 40 30"', { width: 80, height: 60 }],
    ['width="100%" height="100%" viewBox="0,0,40,30"', { width: 40, height: 30 }],
    ['width="2cm" height="1in"', { width: 76, height: 96 }],
    ['', { width: undefined, height: undefined }],
    ['width="0" height="-3" viewBox="0 0 0 x"', { width: undefined, height: undefined }],
  ])('with %s has a size', (attributes, size) => {
    expect(clean(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`)).toMatchObject(size);
  });

  it('that could only be cut off can be scaled', () => {
    expect(clean('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>').svg).toContain(
      'viewBox="0 0 20 10"',
    );
  });
});

describe('whatever the file says', () => {
  const piece = fc.constantFrom(
    ...[
      '<g>',
      '</g>',
      '<rect ',
      '/>',
      '>',
      '<style>',
      '</style>',
      '<script>',
      '</script>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&lt;',
      '&#x3c;',
    ],
    ...[
      '<text>',
      '</text>',
      '<a href="',
      'javascript:',
      '"',
      "'",
      ' onload="',
      'url(',
      '#a',
      ')',
      '{',
      '}',
      ';',
      'fill:',
      '@import ',
      '\\',
      '&quot;',
    ],
    ...[
      ' style="',
      ' id="a"',
      ' xlink:href="',
      'https://evil.example',
      '<use href="#a"/>',
      '<foreignObject>',
      '</foreignObject>',
      '中',
      '\n',
      '\t',
      '&#10;',
    ],
  );
  const inside = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const whole = inside.map(
    (text) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${text}</svg>`,
  );
  const hostile = fc.constantFrom(...hostileDrawings);
  const spliced = fc.tuple(hostile, fc.nat(), hostile).map(([text, at, other]) => {
    const place = text.indexOf('>', at % text.length) + 1;
    return text.slice(0, place) + other.replace(/^(?:<[?!][^>]*>)*/, '') + text.slice(place);
  });

  it('words that look like an address stay what they are', () => {
    const { svg, removed } = clean(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>url(</text></svg>',
    );
    expect(removed).toEqual([]);
    expect(svg).toContain('<text>url(</text>');
    expect(dangersIn(svg)).toEqual([]);
  });

  it('what comes out is harmless, and stays as it is when it goes in again', () => {
    let shown = 0;
    fc.assert(
      fc.property(fc.oneof(whole, spliced, hostile), (text) => {
        const first = sanitizeSvg(text);
        if ('kind' in first) return;
        shown++;
        expect(dangersIn(first.svg)).toEqual([]);
        const again = clean(first.svg);
        expect(again.svg).toBe(first.svg);
        expect(again.removed).toEqual([]);
      }),
      { numRuns: 1500 },
    );
    expect(shown).toBeGreaterThan(100);
  });
});
