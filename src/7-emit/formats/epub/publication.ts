/** The page of a whole book → a publication of EPUB 3: a file for each leaf, navigation, pictures and style. */

import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Root } from 'hast';
import type { Sheet } from '../../../6-render/sheet.ts';
import type { Host } from '../../../host/host.ts';
import { escapeMarkup } from '../../../values/escape-markup.ts';
import type { Tools } from '../../format.ts';
import { chaptersOf, decoded, elements } from './chapters.ts';
import { navigation, navigationFile, pageMark } from './navigation.ts';
import { type Content, packageDocument } from './package.ts';
import { Pictures } from './pictures.ts';
import { style } from './style.ts';
import { type Places, xhtml } from './xhtml.ts';

const container =
  '<?xml version="1.0" encoding="UTF-8"?>\n<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n';

type Needed = Pick<Tools, 'words' | 'organization' | 'picture'> & { readonly host: Pick<Host, 'sha256'> };

export function publication(sheet: Sheet, tree: Root, tools: Needed): Uint8Array {
  const { words, organization, host } = tools;
  const chapters = chaptersOf(tree);
  const pictures = new Pictures(sheet.path, tools);
  const places = placesIn(tree, chapters, pictures);
  const contents = chapters.map((chapter): Content => {
    const mark =
      chapter.number === undefined
        ? ''
        : `<span epub:type="pagebreak" role="doc-pagebreak" id="${pageMark}" aria-label="${escapeMarkup(chapter.number)}"></span>`;
    return {
      ...chapter,
      text: page(chapter.title, mark + xhtml(chapter.content, places), words.language),
    };
  });
  const [title = sheet.title] = chapters.map((chapter) => chapter.title);
  const { origin } = sheet;
  const authors = origin?.contributors.flatMap(({ names }) => names) ?? [];
  const about = {
    identifier: identifierOf(sheet, organization, host.sha256),
    title,
    language: words.language,
    creators: authors.length > 0 ? authors : organization ? [organization] : [],
    publisher: organization,
    date: origin?.effective,
  };
  const stored = { level: 0 } as const;
  const files: Zippable = {
    mimetype: [strToU8('application/epub+zip'), stored],
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(packageDocument(about, contents, pictures.all())),
    [`EPUB/${navigationFile}`]: strToU8(page(title, navigation(chapters, words), words.language)),
    'EPUB/style.css': strToU8(style),
  };
  for (const { file, text } of contents) files[`EPUB/${file}`] = strToU8(text);
  for (const { file, bytes } of pictures.all()) files[`EPUB/${file}`] = [bytes, stored];
  // Zip knows only the clock on the wall: the same bytes in every time zone.
  return zipSync(files, { mtime: new Date(1980, 0, 1, 12), level: 6 });
}

function page(title: string, body: string, language: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n',
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">`,
    `<head><meta charset="utf-8"/><title>${escapeMarkup(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>`,
    `<body>${body}</body></html>\n`,
  ].join('');
}

/** Elements that a link leads to get names of their own, as authors may call theirs what XML cannot. */
function placesIn(tree: Root, chapters: ReturnType<typeof chaptersOf>, pictures: Pictures): Places {
  const wanted = new Set<string>();
  for (const { tagName, properties } of elements(tree)) {
    const address = tagName === 'a' ? String(properties.href ?? '') : '';
    if (address.startsWith('#')) wanted.add(decoded(address.slice(1)));
  }
  const names = new Map<string, { readonly name: string; readonly file: string }>();
  for (const { content, file } of chapters) {
    for (const { properties } of [content, ...elements(content)]) {
      const { id } = properties;
      if (typeof id === 'string' && wanted.has(id) && !names.has(id))
        names.set(id, { name: `r${names.size + 1}`, file });
    }
  }
  return {
    address(fragment) {
      const place = names.get(decoded(fragment));
      return place && `${place.file}#${place.name}`;
    },
    id: (id) => names.get(id)?.name,
    picture: (source) => pictures.address(source),
  };
}

function identifierOf({ path }: Sheet, organization: string | undefined, sha256: Host['sha256']): string {
  const hex = sha256(strToU8(JSON.stringify([organization ?? '', path])));
  // Version 8 of RFC 9562: made by a rule of our own.
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
