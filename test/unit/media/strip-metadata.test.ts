/** Pictures lose every word that stands in them, and no pixel. */
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../src/media/read-picture.ts';
import { sanitizeSvg } from '../../../src/media/sanitize-svg.ts';
import { stripMetadata } from '../../../src/media/strip-metadata.ts';
import { type TinyFormat, tinyFormats, tinyPicture, uprightPhoto } from '../../support/tiny-pictures.ts';

const types = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' } as const;
const secret = 'CANARY-B';
const words = [...secret].map((char) => char.charCodeAt(0));
const number32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0));

const chunk = (type: string) => [...number32(words.length), ...ascii(type), ...words, 0, 0, 0, 0];
const segment = (marker: number, head = '') => [
  0xff,
  marker,
  0,
  2 + head.length + words.length,
  ...ascii(head),
  ...words,
];
const block = (...head: number[]) => [0x21, ...head, words.length, ...words, 0];
const riff = (type: string) => [...ascii(type), words.length, 0, 0, 0, ...words];

/** Where words may be put, and how. */
const places: readonly (readonly [TinyFormat, string, (bytes: Uint8Array) => readonly number[]])[] = [
  ...['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt'].map(
    (type) => ['png', type, insertedAt(33, chunk(type))] as const,
  ),
  ['png', 'behind the end', insertedAt(-1, words)],
  ...(
    [
      ['Exif', segment(0xe1, 'Exif\0\0')],
      ['XMP', segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0')],
      ['IPTC', segment(0xed, 'Photoshop 3.0\0')],
      ['a comment', segment(0xfe)],
      ['MPF', segment(0xe2, 'MPF\0')],
      ['an unknown segment', segment(0xea)],
    ] as const
  ).map(([name, bytes]) => ['jpg', name, insertedAt(20, bytes)] as const),
  ['jpg', 'behind the end', insertedAt(-1, words)],
  ['gif', 'a comment', insertedAt(19, block(0xfe))],
  ['gif', 'XMP', insertedAt(19, block(0xff, 11, ...ascii('XMP DataXMP')))],
  ['gif', 'plain text', insertedAt(19, block(0x01))],
  ['gif', 'behind the end', insertedAt(-1, words)],
  ['webp', 'EXIF', insertedAt(-1, riff('EXIF'), true)],
  ['webp', 'XMP', insertedAt(-1, riff('XMP '), true)],
  ['webp', 'behind the end', insertedAt(-1, words)],
];

function insertedAt(offset: number, what: readonly number[], counted = false) {
  return (bytes: Uint8Array): readonly number[] => {
    const at = offset < 0 ? bytes.length : offset;
    const all = [...bytes.subarray(0, at), ...what, ...bytes.subarray(at)];
    if (counted) all.splice(4, 4, ...number32(all.length - 8).reverse());
    return all;
  };
}

const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');

describe('a picture', () => {
  it.each(places)('of the format %s loses %s, and is the picture it was', (format, _, put) => {
    const plain = tinyPicture(format);
    const told = new Uint8Array(put(plain));
    expect(textOf(told)).toContain(secret);
    const made = stripMetadata(told, types[format]);
    expect(made).toEqual(stripMetadata(plain, types[format]));
    expect(textOf(made)).not.toContain(secret);
    expect(readPicture(made ?? told, types[format])).toEqual(readPicture(plain, types[format]));
  });

  it.each([...tinyFormats])('of the format %s without words keeps every byte', (format) => {
    expect(stripMetadata(tinyPicture(format), types[format])).toEqual(tinyPicture(format));
  });

  it.each([...tinyFormats])('of the format %s that is cut off is none', (format) => {
    const whole = tinyPicture(format);
    for (let length = 0; length < whole.length - 4; length += 7) {
      const made = stripMetadata(whole.subarray(0, length), types[format]);
      if (made !== undefined) expect(made.length).toBeLessThanOrEqual(whole.length);
    }
  });

  it('that a camera took upright stays upright, and says nothing else', () => {
    const photo = uprightPhoto();
    const made = stripMetadata(photo, 'image/jpeg');
    expect(made).toEqual(photo);
    expect(readPicture(made ?? photo, 'image/jpeg')).toEqual({ width: 2, height: 3 });
  });
});

describe('a drawing', () => {
  it('loses its title, its description, its metadata, its comments, and the words of layers that are switched off', () => {
    const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
    const hidden = [
      `<title>${secret}</title><desc>${secret}</desc><metadata>${secret}</metadata><!-- ${secret} -->`,
      `<g style="display:none"><text>${secret}</text></g><g display="none"><g><text><tspan>${secret}</tspan></text></g></g>`,
    ].join('');
    const made = sanitizeSvg(svg(`${hidden}<g><text>熔断器</text></g>`));
    expect('svg' in made && made.svg).toContain('熔断器');
    expect('svg' in made && made.svg).not.toContain(secret);
    expect('removed' in made && made.removed).toEqual([]);
  });
});
