/** Picks values of a corpus by what they are. */
import type { Corpus, Site } from './corpus.ts';
import { lineStart } from './fault.ts';

/** Values that stand under a key of an object type. */
export function fields(corpus: Corpus, owner: string, ...names: readonly string[]): Site[] {
  return corpus.sites.filter(
    (site) => site.owner === owner && !site.item && names.includes(site.field) && site.key !== undefined,
  );
}

/** Items of the lists that stand under a key of an object type. */
export function items(corpus: Corpus, owner: string, field: string): Site[] {
  return corpus.sites.filter(
    (site) => site.owner === owner && site.item && site.field === field && site.path.at(-2) === field,
  );
}

/** The map that is an object of this type. */
export function objects(corpus: Corpus, type: string): Site[] {
  return corpus.sites.filter(
    ({ node, shape }) => node.is === 'map' && shape.is === 'object' && shape.type === type,
  );
}

export function parentOf(corpus: Corpus, site: Site, up = 1): Site | undefined {
  return corpus.at(site.file, site.path.slice(0, site.path.length - up));
}

/** A value beside this one, or below that. */
export function near(
  corpus: Corpus,
  site: Site,
  up: number,
  ...below: readonly (string | number)[]
): Site | undefined {
  return corpus.at(site.file, [...site.path.slice(0, site.path.length - up), ...below]);
}

/** `key: value` on one line, without quotes. */
export function isPlainEntry({ key, node, text }: Site): boolean {
  return (
    key?.style === 'plain' &&
    node.is === 'scalar' &&
    node.style === 'plain' &&
    !text.slice(key.start, node.end).includes('\n')
  );
}

/** No dash stands before its key. */
export function opensLine({ key, text }: Site): boolean {
  return key !== undefined && text.slice(lineStart(text, key.start), key.start).trim() === '';
}

export function textOf({ node }: Site): string {
  return node.is === 'scalar' ? node.text : '';
}

export function numberOf(site: Site | undefined): number | undefined {
  const number = site ? Number(textOf(site)) : Number.NaN;
  return Number.isNaN(number) ? undefined : number;
}

/** Free text on one line. */
export function isProse(site: Site): boolean {
  const { shape } = site;
  return (
    isPlainEntry(site) &&
    shape.is === 'text' &&
    !shape.id &&
    !shape.ref &&
    !shape.words &&
    !['code', 'url', 'effective', 'file', 'title', 'edition', 'on'].includes(site.field)
  );
}
