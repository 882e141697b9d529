/**
 * Keys → CURIEs, and the prefixes they need; local names are identifiers, so they are ASCII whatever language
 * the ids are in.
 */
import { addressOf, identifierOf } from '../identity.ts';

type Thing = 'item' | 'framework' | 'alignment';
export type Curie = (thing: Thing, key: string) => string;

const resources = { item: 'CFItems', framework: 'CFDocuments', alignment: 'CFAssociations' } as const;

/** Readers refuse two prefixes for one address, so there is one where everything is `urn:uuid:`. */
export function curies(base: string | undefined): {
  readonly prefixes: Readonly<Record<string, string>>;
  readonly curie: Curie;
} {
  const prefixOf = (thing: Thing): string => (base === undefined ? 'ccstd' : thing);
  const things = Object.keys(resources) as Thing[];
  return {
    prefixes: Object.fromEntries(
      things.map((thing) => [prefixOf(thing), addressOf(resources[thing], '', base)]),
    ),
    curie: (thing, key) => `${prefixOf(thing)}:${identifierOf(key)}`,
  };
}
