/**
 * The bundled standards, folder by folder and in both key languages, with every value found through the
 * syntax tree.
 */
import { parseYaml } from '../../src/1-parse/parse-yaml.ts';
import type { SyntaxMap, SyntaxNode, SyntaxScalar } from '../../src/1-parse/syntax-tree.ts';
import { validate } from '../../src/2-validate/validate.ts';
import { canonicalKey, lookup, objectShape } from '../../src/language/language-tables.ts';
import type { Shape } from '../../src/language/shape.ts';
import type { Path } from '../../src/source/place.ts';
import { once } from '../../src/values/once.ts';
import { bundledFiles } from '../support/bundled-standards.ts';
import { smallWorkspace } from '../support/small-course.ts';
import { translateKeys } from '../support/translate-keys.ts';
import { ministryWorkspace } from './ministry-workspace.ts';
import { outlineWorkspace } from './outline-workspace.ts';
import { workshopWorkspace } from './workshop-workspace.ts';

export type Language = 'zh' | 'en';

/** A value of a file and what the language takes it for. */
export interface Site {
  readonly file: string;
  readonly text: string;
  /** In English keys and positions. */
  readonly path: Path;
  /**
   * Object type in which it stands, and the English key under which it, or the list it is an item of, stands
   * there.
   */
  readonly owner: string;
  readonly field: string;
  /** An item of a list. */
  readonly item: boolean;
  readonly shape: Shape;
  /** Undefined for items and for the whole file. */
  readonly key: SyntaxScalar | undefined;
  readonly node: SyntaxNode;
  /** The map in which its key stands. */
  readonly map: SyntaxMap | undefined;
}

export interface Corpus {
  readonly name: string;
  readonly language: Language;
  readonly files: Readonly<Record<string, string>>;
  readonly sites: readonly Site[];
  at(file: string, path: Path): Site | undefined;
}

function makeCorpus(name: string, language: Language, original: Readonly<Record<string, string>>): Corpus {
  // What nobody reviewed would be one more finding in every release.
  const settings = { 'ccstd.yaml': 'review: not-required\n' };
  const translated = Object.entries(original).map(([path, text]) => [path, translateKeys(text, language)]);
  const files: Record<string, string> = { ...settings, ...Object.fromEntries(translated) };
  const sites = Object.entries(files).flatMap(([file, text]) => sitesOf(file, text));
  const byPlace = new Map(sites.map((site) => [placeKey(site.file, site.path), site]));
  return { name, language, files, sites, at: (file, path) => byPlace.get(placeKey(file, path)) };
}

export const bundledCorpora = once((): readonly Corpus[] =>
  ['elderly-care', 'electrical', 'ai-trainer'].flatMap((name) =>
    (['zh', 'en'] as const).map((language) => makeCorpus(name, language, bundledFiles(`${name}/`))),
  ),
);

/** What the bundled standards have no place for. */
export const smallCorpora = once((): readonly Corpus[] =>
  (['zh', 'en'] as const).flatMap((language) => [
    makeCorpus('small', language, smallWorkspace),
    makeCorpus('ministry', language, ministryWorkspace),
    makeCorpus('outline', language, outlineWorkspace),
    makeCorpus('workshop', language, workshopWorkspace),
  ]),
);

function placeKey(file: string, path: Path): string {
  return `${file} ${path.join('/')}`;
}

function sitesOf(file: string, text: string): Site[] {
  const { tree } = parseYaml({ path: file, text });
  const type = tree && validate(tree).type;
  if (!tree?.root || !type) return [];
  const sites: Site[] = [];
  const visit = (site: Site): void => {
    sites.push(site);
    const { node, shape, path } = site;
    if (node.is === 'list') {
      for (const [index, item] of node.items.entries()) {
        const of = shape.is === 'list' ? shape.of : { is: 'any' as const };
        if (item)
          visit({
            ...site,
            path: [...path, index],
            item: true,
            shape: branch(of, item),
            key: undefined,
            node: item,
            map: undefined,
          });
      }
    } else if (node.is === 'map') {
      for (const { key, value } of node.entries) {
        const name = shape.is === 'object' ? canonicalKey(objectShape(shape.type), key) : key.text;
        const below =
          shape.is === 'object'
            ? lookup(objectShape(shape.type).fields, name)?.shape
            : shape.is === 'map'
              ? shape.of
              : undefined;
        if (!value) continue;
        const typed = shape.is === 'object' ? { owner: shape.type, field: name } : {};
        visit({
          ...site,
          ...typed,
          path: [...path, name],
          item: false,
          shape: branch(below ?? { is: 'any' }, value),
          key,
          node: value,
          map: node,
        });
      }
    }
  };
  const root: Shape = { is: 'object', type };
  visit({
    file,
    text,
    path: [],
    owner: type,
    field: '',
    item: false,
    shape: root,
    key: undefined,
    node: tree.root,
    map: undefined,
  });
  return sites;
}

function branch(shape: Shape, node: SyntaxNode): Shape {
  return shape.is === 'union' ? (shape[node.is] ?? { is: 'any' }) : shape;
}
