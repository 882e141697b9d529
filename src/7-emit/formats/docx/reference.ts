/** A school's own Word document whose styles, head and foot are taken over: `reference.docx` of its theme. */
import { strFromU8, unzipSync } from 'fflate';

export interface Reference {
  /** `styles.xml`, and ids of its styles by their names in small letters. */
  readonly styles: string;
  readonly styleIds: ReadonlyMap<string, string>;
  readonly header: ReferenceMargin | undefined;
  readonly footer: ReferenceMargin | undefined;
}

export interface ReferenceMargin {
  /** The outermost element with what it holds, without its end. */
  readonly begun: string;
  /** Of its pictures, in XML. */
  readonly relationships: string | undefined;
  /** Path below `word/` → content. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}

/** Far above what heads and feet need. */
const mostBytes = 32 * 1024 * 1024;
const wanted =
  /^word\/(?:(?:styles|document|header\d*|footer\d*)\.xml|_rels\/[^/]+\.rels|media\/[^/]+\.(?:png|jpe?g|gif|svg|emf|wmf|bmp))$/i;

export function readReference(bytes: Uint8Array): Reference {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => wanted.test(name) && originalSize <= mostBytes,
  });
  const text = (path: string): string => strFromU8(files[`word/${path}`] ?? new Uint8Array());
  const styles = text('styles.xml');
  const section =
    text('document.xml')
      .match(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g)
      ?.at(-1) ?? '';
  const targets = targetsOf(text('_rels/document.xml.rels'));
  const margin = (place: 'header' | 'footer'): ReferenceMargin | undefined => {
    const reference = (section.match(/<w:\w+Reference\b[^>]*>/g) ?? []).find(
      (one) => one.startsWith(`<w:${place}`) && attributeOf(one, 'w:type') === 'default',
    );
    const path = targets.get(attributeOf(reference ?? '', 'r:id') ?? '');
    const begun = /<w:(?:hdr|ftr)\b[\s\S]*(?=<\/w:(?:hdr|ftr)>)/.exec(text(path ?? ''))?.[0];
    if (!path || !begun) return undefined;
    const relationships = text(`_rels/${path}.rels`);
    const media = [...targetsOf(relationships).values()].flatMap((target) => {
      const content = files[`word/${target}`];
      return content ? [[target, content] as const] : [];
    });
    return { begun, relationships: relationships || undefined, media: new Map(media) };
  };
  return { styles, styleIds: idsOf(styles), header: margin('header'), footer: margin('footer') };
}

function targetsOf(relationships: string): Map<string, string> {
  const all = relationships.match(/<Relationship\b[^>]*>/g) ?? [];
  return new Map(all.map((one) => [attributeOf(one, 'Id') ?? '', attributeOf(one, 'Target') ?? '']));
}

function attributeOf(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

interface StyleText {
  readonly id: string;
  readonly name: string;
  readonly xml: string;
}

function stylesIn(xml: string): StyleText[] {
  return (xml.match(/<w:style\b[\s\S]*?<\/w:style>/g) ?? []).map((style) => ({
    id: attributeOf(style, 'w:styleId') ?? '',
    name: (/<w:name\s+w:val="([^"]*)"/.exec(style)?.[1] ?? '').toLowerCase(),
    xml: style,
  }));
}

function idsOf(styles: string): Map<string, string> {
  return new Map(stylesIn(styles).map(({ name, id }) => [name, id]));
}

/** Styles of the school, and of ours those that it lacks; `idOf` says by which ids the document names ours. */
export function withReference(
  ours: string,
  { styles, styleIds }: Reference,
): { readonly xml: string; idOf(id: string): string } {
  const taken = new Set(styleIds.values());
  const ids = new Map(
    stylesIn(ours).map(({ id, name }) => [id, styleIds.get(name) ?? (taken.has(id) ? `Ccstd${id}` : id)]),
  );
  const idOf = (id: string): string => ids.get(id) ?? id;
  const own = stylesIn(ours)
    .filter(({ name }) => !styleIds.has(name))
    .map(({ xml }) =>
      xml.replace(
        /(w:styleId=|<w:(?:basedOn|next) w:val=)"([^"]*)"/g,
        (_, before: string, id: string) => `${before}"${idOf(id)}"`,
      ),
    );
  return { xml: styles.replace(/<\/w:styles>\s*$/, `${own.join('')}</w:styles>`), idOf };
}
