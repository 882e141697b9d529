/** Styles, heads and feet of a document: the built-in ones, or with those of the school. */
import { part } from './parts.ts';
import { type ReferenceMargin, readReference, withReference } from './reference.ts';

type Parts = (readonly [path: string, content: string | Uint8Array])[];

interface Look {
  readonly styles: string;
  /** A part that names styles by our ids → by those of the document. */
  styled(xml: string): string;
  /** A header or footer at this path below `word/`, and what it needs. */
  margin(path: string, content: string): Parts;
}

export function lookOf(styles: string, reference: Uint8Array | undefined): Look {
  const plain = (path: string, content: string): Parts => [
    [path, part(isHeader(path) ? 'hdr' : 'ftr', content)],
  ];
  if (!reference) return { styles, styled: (xml) => xml, margin: plain };
  const read = readReference(reference);
  const { xml, idOf } = withReference(styles, read);
  const styled = (own: string): string =>
    own.replace(/<w:pStyle w:val="([^"]*)"/g, (_, id: string) => `<w:pStyle w:val="${idOf(id)}"`);
  const margin = (path: string, content: string): Parts => {
    const school = isHeader(path) ? read.header : read.footer;
    return school ? joined(path, styled(content), school) : plain(path, styled(content));
  };
  return { styles: xml, styled, margin };
}

function isHeader(path: string): boolean {
  return path.startsWith('header');
}

/** Both have their paragraphs: a head stands above ours, a foot below it. */
function joined(path: string, content: string, { begun, relationships, media }: ReferenceMargin): Parts {
  const tag = isHeader(path) ? 'hdr' : 'ftr';
  const own = /<w:t\b|<w:instrText/.test(content) ? content : '';
  const [root = ''] = /^<[^>]*>/.exec(begun) ?? [];
  const inner = begun.slice(root.length);
  const both = isHeader(path) ? `${inner}${own}` : `${own}${inner}`;
  return [
    [path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}${both}</w:${tag}>`],
    ...(relationships ? [[`_rels/${path}.rels`, relationships] as const] : []),
    ...media,
  ];
}
