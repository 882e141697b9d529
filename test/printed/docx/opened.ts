/** A Word document as another program finds it: parts, relationships, texts. */
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse, type XmlElement } from '../../unit/xlsx/read-xml.ts';

export interface Opened {
  readonly paths: readonly string[];
  /** Of an XML part. */
  xml(path: string): XmlElement;
  /** Body, headers, footers and comments. */
  readonly texts: readonly string[];
  readonly body: XmlElement;
  /** Of any part. */
  bytes(path: string): Uint8Array;
}

const withTexts = /^word\/(?:document|header\d+|footer\d+|comments)\.xml$/;

export function opened(bytes: Uint8Array): Opened {
  const parts = unzipSync(bytes);
  const xml = (path: string): XmlElement => {
    const part = parts[path];
    if (!part) throw new Error(`no part ${path}`);
    return parse(strFromU8(part));
  };
  return {
    paths: Object.keys(parts),
    xml,
    texts: Object.keys(parts)
      .filter((path) => withTexts.test(path))
      .map((path) => textIn(xml(path))),
    body: xml('word/document.xml'),
    bytes: (path) => parts[path] ?? new Uint8Array(),
  };
}

/** What is shown, formulas and those who comment included, as one string. */
function textIn(part: XmlElement): string {
  const authors = part.all('w:comment').map(({ attributes }) => attributes['w:author'] ?? '');
  return [...authors, ...part.all('w:t', 'm:t').map(({ text }) => text)].join('');
}

/** Where a part or an address that is referred to is missing, in words. */
export function brokenReferences({ paths, xml }: Opened): string[] {
  const relationships = xml('word/_rels/document.xml.rels').all('Relationship');
  const ids = new Set(relationships.map(({ attributes }) => attributes.Id));
  const used = xml('word/document.xml')
    .all('w:hyperlink', 'w:headerReference', 'w:footerReference', 'a:blip', 'asvg:svgBlip')
    .flatMap(({ attributes }) => attributes['r:id'] ?? attributes['r:embed'] ?? []);
  const missing = relationships
    .filter(({ attributes: { TargetMode } }) => TargetMode !== 'External')
    .filter(({ attributes: { Target } }) => !paths.includes(posix.join('word', Target ?? '')))
    .map(({ attributes: { Target } }) => `no part ${Target}`);
  return [
    ...used.filter((id) => !ids.has(id)).map((id) => `no relationship ${id}`),
    ...missing,
    ...untyped({ paths, xml }),
  ];
}

function untyped({ paths, xml }: Pick<Opened, 'paths' | 'xml'>): string[] {
  const types = xml('[Content_Types].xml');
  const extensions = types.all('Default').map(({ attributes }) => attributes.Extension);
  const own = types.all('Override').map(({ attributes }) => attributes.PartName);
  const absent = own.filter((name) => !paths.includes((name ?? '').slice(1))).map((name) => `typed ${name}`);
  const generic = /^(?:word\/(?!_rels)|docProps\/).+\.xml$/;
  const without = paths.filter((path) =>
    generic.test(path)
      ? !own.includes(`/${path}`)
      : !extensions.includes(path.split('.').at(-1)) && path !== '[Content_Types].xml',
  );
  return [...absent, ...without.map((path) => `no type of ${path}`)];
}
