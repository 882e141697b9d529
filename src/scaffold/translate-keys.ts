/**
 * A YAML text → the same text with its keys and enumeration words in the other language; comments and layout
 * stay.
 */
import { parseYaml } from '../1-parse/parse-yaml.ts';
import type { SyntaxNode, SyntaxScalar } from '../1-parse/syntax-tree.ts';
import { validate } from '../2-validate/validate.ts';
import { fold } from '../language/fold.ts';
import { canonicalKey, lookup, objectShape, wordTable } from '../language/language-tables.ts';
import type { Shape } from '../language/shape.ts';

export type KeyLanguage = 'zh' | 'en';

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `type` is the object type of the file; left out = as its `kind` says. */
export function translateKeys(text: string, language: KeyLanguage, type?: string): string {
  const { tree } = parseYaml({ path: 'x.yaml', text });
  const root = type ?? (tree && validate(tree).type);
  if (!tree?.root || !root) return text;
  const replacements = [...translated(tree.root, { is: 'object', type: root }, language)];
  replacements.sort((a, b) => b.start - a.start);
  return replacements.reduce(
    (result, { start, end, text: word }) => result.slice(0, start) + word + result.slice(end),
    text,
  );
}

function* translated(node: SyntaxNode | null, given: Shape, language: KeyLanguage): Iterable<Replacement> {
  if (!node) return;
  const shape = given.is === 'union' ? (given[node.is] ?? { is: 'any' as const }) : given;
  if (node.is === 'scalar') yield* translatedWord(node, shape, language);
  else if (node.is === 'list') {
    if (shape.is === 'list') for (const item of node.items) yield* translated(item, shape.of, language);
  } else if (shape.is === 'map') {
    for (const { value } of node.entries) yield* translated(value, shape.of, language);
  } else if (shape.is === 'object') {
    const object = objectShape(shape.type);
    for (const { key, value } of node.entries) {
      const name = canonicalKey(object, key);
      const field = lookup(object.fields, name);
      if (!field) continue;
      yield { start: key.start, end: key.end, text: language === 'en' ? name : field.zh };
      yield* translated(value, field.shape, language);
    }
  }
}

function* translatedWord(
  { text, start, end }: SyntaxScalar,
  shape: Shape,
  language: KeyLanguage,
): Iterable<Replacement> {
  if (shape.is === 'boolean') {
    const yes = text === 'true' || text === '是';
    yield { start, end, text: language === 'en' ? String(yes) : yes ? '是' : '否' };
  }
  const table =
    (shape.is === 'enum' || shape.is === 'text') && shape.words ? wordTable(shape.words) : undefined;
  const english = table && lookup(table.lookup, fold(text));
  if (table && english)
    yield { start, end, text: language === 'en' ? english : (table.zh[english] ?? english) };
}
