/** Parts of a document → the bytes of its file: the same bytes for the same parts. */
import { strToU8, zipSync } from 'fflate';
import { attribute, declaration } from '../xlsx/xml.ts';
import type { Relationship } from './draft.ts';

const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Paths below `word/` → the word for what they are. */
const wordParts = /^(document|styles|numbering|settings|fontTable|comments|header|footer)\d*\.xml$/;
const images: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  bmp: 'image/bmp',
};

export interface Properties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly language: string;
  readonly keywords: readonly string[];
}

/** `parts` are texts and pictures by their paths below `word/`. */
export function packed(
  parts: ReadonlyMap<string, string | Uint8Array>,
  relationships: readonly Relationship[],
  properties: Properties,
): Uint8Array {
  const outside: Relationship[] = [
    {
      id: 'rId1',
      type: `${office}/relationships/officeDocument`,
      target: 'word/document.xml',
      isExternal: false,
    },
    {
      id: 'rId2',
      type: `${packages}/relationships/metadata/core-properties`,
      target: 'docProps/core.xml',
      isExternal: false,
    },
  ];
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes([...parts.keys()]),
    '_rels/.rels': relationshipsXml(outside),
    'docProps/core.xml': coreXml(properties),
    'word/_rels/document.xml.rels': relationshipsXml(relationships),
  };
  for (const [path, content] of parts)
    files[path.startsWith('../') ? path.slice(3) : `word/${path}`] = content;
  const bytes = Object.entries(files).map(
    ([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  // Zip knows only the clock on the wall: the same bytes in every time zone.
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 0, 1, 12), level: 6 });
}

function contentTypes(paths: readonly string[]): string {
  const extensions = new Set(paths.map((path) => path.split('.').at(-1) ?? '').filter((one) => images[one]));
  const overrides = paths.flatMap((path) => {
    const kind = wordParts.exec(path)?.[1];
    if (!kind) return [];
    const type = kind === 'document' ? 'document.main' : kind;
    return [`<Override PartName="/word/${path}" ContentType="${main}.${type}+xml"/>`];
  });
  return [
    `${declaration}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...[...extensions].map((one) => `<Default Extension="${one}" ContentType="${images[one]}"/>`),
    ...overrides,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    '</Types>',
  ].join('');
}

function relationshipsXml(all: readonly Relationship[]): string {
  const each = all.map(
    ({ id, type, target, isExternal }) =>
      `<Relationship Id="${id}" Type="${type}" Target="${attribute(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}

function coreXml({ title, subject, creator, language, keywords }: Properties): string {
  const one = (name: string, text: string): string => (text ? `<${name}>${attribute(text)}</${name}>` : '');
  return [
    `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    one('dc:title', title),
    one('dc:subject', subject),
    one('dc:creator', creator),
    one('cp:keywords', keywords.join('; ')),
    one('dc:language', language),
    '</cp:coreProperties>',
  ].join('');
}
