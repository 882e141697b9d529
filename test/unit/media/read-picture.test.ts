import { describe, expect, it } from 'vitest';
import { pictureTypes } from '../../../src/media/file-types.ts';
import { printMillimetres } from '../../../src/media/print-size.ts';
import { readPicture } from '../../../src/media/read-picture.ts';
import { tinyFormats, tinyPicture, uprightPhoto } from '../../support/tiny-pictures.ts';

describe('a picture', () => {
  it.each(tinyFormats)('in %s has the size that it says', (format) => {
    expect(readPicture(tinyPicture(format), pictureTypes[format] ?? '')).toEqual({ width: 3, height: 2 });
  });

  it('taken upright is as wide as it is shown', () => {
    expect(readPicture(uprightPhoto(), 'image/jpeg')).toEqual({ width: 2, height: 3 });
  });

  it.each(
    tinyFormats.flatMap((content) =>
      tinyFormats.filter((name) => name !== content).map((name) => [content, name] as const),
    ),
  )('in %s is no %s', (content, name) =>
    expect(readPicture(tinyPicture(content), pictureTypes[name] ?? '')).toBeUndefined(),
  );

  it.each(tinyFormats)('in %s that was cut off anywhere is refused', (format) => {
    const bytes = tinyPicture(format);
    const read = Array.from({ length: bytes.length - 1 }, (_, length) =>
      readPicture(bytes.slice(0, length), pictureTypes[format] ?? ''),
    );
    expect(read.filter((size) => size !== undefined)).toEqual([]);
  });
});

describe('on paper', () => {
  it.each([
    [
      'a photograph of 600 pixels is printed at 150 dots to the inch',
      { width: 600, height: 400, mediaType: 'image/png' },
      102,
    ],
    ['a large one takes the width of the text', { width: 4000, height: 1000, mediaType: 'image/jpeg' }, 160],
    ['a tall one stays on one page', { width: 1000, height: 4000, mediaType: 'image/jpeg' }, 48],
    ['a drawing keeps its size', { width: 378, height: 100, mediaType: 'image/svg+xml' }, 100],
    [
      'a drawing without a size is left to the page',
      { width: undefined, height: undefined, mediaType: 'image/svg+xml' },
      undefined,
    ],
  ])('%s', (_, size, millimetres) => expect(printMillimetres(size)).toBe(millimetres));
});
