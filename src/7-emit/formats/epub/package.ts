/** What a publication says of itself: title, language, who made it, its files and their order. */
import { escapeMarkup } from '../../../values/escape-markup.ts';
import type { Chapter } from './chapters.ts';
import { navigationFile } from './navigation.ts';
import type { Picture } from './pictures.ts';

export interface About {
  /** The same for the same book, another for every other. */
  readonly identifier: string;
  readonly title: string;
  readonly language: string;
  readonly creators: readonly string[];
  readonly publisher: string | undefined;
  /** `2026-09-01` */
  readonly date: string | undefined;
}

export interface Content extends Chapter {
  readonly text: string;
}

/** Where the source says no day. */
const noDay = '2000-01-01';

export function packageDocument(
  about: About,
  contents: readonly Content[],
  pictures: readonly Picture[],
): string {
  const { identifier, title, language, creators, publisher, date } = about;
  const one = (name: string, text: string | undefined, more = ''): string =>
    text ? `<dc:${name}${more}>${escapeMarkup(text)}</dc:${name}>` : '';
  const hasFormulas = contents.some(({ text }) => text.includes('<math'));
  const meta = (property: string, text: string): string => `<meta property="${property}">${text}</meta>`;
  const features = ['tableOfContents', 'pageNavigation', ...(hasFormulas ? ['MathML'] : [])];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}">`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    one('identifier', identifier, ' id="id"'),
    one('title', title),
    one('language', language),
    ...creators.map((name) => one('creator', name)),
    one('publisher', publisher),
    one('date', date),
    meta('dcterms:modified', `${date ?? noDay}T00:00:00Z`),
    meta('schema:accessMode', 'textual'),
    ...(pictures.length > 0 ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    '</metadata>\n<manifest>',
    `<item id="nav" href="${navigationFile}" media-type="application/xhtml+xml" properties="nav"/>`,
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...contents.map(
      ({ file, text }, index) =>
        `<item id="p${index + 1}" href="${file}" media-type="application/xhtml+xml"${properties(text)}/>`,
    ),
    ...pictures.map(
      ({ file, mediaType }, index) => `<item id="m${index + 1}" href="${file}" media-type="${mediaType}"/>`,
    ),
    '</manifest>\n<spine>',
    // The contents come behind the cover.
    ...contents
      .map((_, index) => `<itemref idref="p${index + 1}"/>`)
      .toSpliced(1, 0, '<itemref idref="nav"/>'),
    '</spine></package>\n',
  ].join('');
}

function properties(text: string): string {
  const found = [...(text.includes('<math') ? ['mathml'] : []), ...(text.includes('<svg') ? ['svg'] : [])];
  return found.length > 0 ? ` properties="${found.join(' ')}"` : '';
}
