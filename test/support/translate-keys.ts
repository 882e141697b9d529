/** Rewrites the keys and enumeration words of a YAML text into the other language, character by character in place. */
import { parseYaml } from '../../src/1-parse/parse-yaml.ts';
import type { SyntaxNode } from '../../src/1-parse/syntax-tree.ts';
import { canonicalKey, lookup, objectShape, wordTable } from '../../src/2-validate/canonicalize.ts';
import { fold } from '../../src/2-validate/fold.ts';
import type { Shape } from '../../src/2-validate/shape.ts';
import { validate } from '../../src/2-validate/validate.ts';

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function translateKeys(text: string, language: 'zh' | 'en'): string {
  const { tree } = parseYaml({ path: 'x.yaml', text });
  const type = tree && validate(tree).type;
  if (!tree?.root || !type) return text;
  const replacements: Replacement[] = [];
  collect(tree.root, { is: 'object', type }, language, replacements);
  replacements.sort((a, b) => b.start - a.start);
  return replacements.reduce((result, { start, end, text: word }) => result.slice(0, start) + word + result.slice(end), text);
}

function collect(node: SyntaxNode | null, given: Shape, language: 'zh' | 'en', out: Replacement[]): void {
  if (!node) return;
  const shape = given.is === 'union' ? (given[node.is] ?? { is: 'any' as const }) : given;
  if (node.is === 'list') {
    if (shape.is === 'list') for (const item of node.items) collect(item, shape.of, language, out);
    return;
  }
  if (node.is === 'scalar') {
    const words = shape.is === 'enum' || shape.is === 'text' ? shape.words : undefined;
    const english = words && lookup(wordTable(words).lookup, fold(node.text));
    if (words && english) out.push({ start: node.start, end: node.end, text: language === 'en' ? english : (wordTable(words).zh[english] ?? english) });
    if (shape.is === 'boolean') out.push({ start: node.start, end: node.end, text: ['true', '是'].includes(node.text) === true ? { en: 'true', zh: '是' }[language] : { en: 'false', zh: '否' }[language] });
    return;
  }
  if (shape.is !== 'object') {
    if (shape.is === 'map') for (const { value } of node.entries) collect(value, shape.of, language, out);
    return;
  }
  const object = objectShape(shape.type);
  for (const { key, value } of node.entries) {
    const name = canonicalKey(object, key);
    const field = lookup(object.fields, name);
    if (!field) continue;
    out.push({ start: key.start, end: key.end, text: language === 'en' ? name : field.zh });
    collect(value, field.shape, language, out);
  }
}
