/**
 * A syntax tree in either key language → the plain value with English keys and typed scalars that the schema
 * describes.
 */

import { dashBehind } from '../1-parse/empty-item.ts';
import type {
  SyntaxEntry,
  SyntaxList,
  SyntaxMap,
  SyntaxNode,
  SyntaxScalar,
  SyntaxTree,
} from '../1-parse/syntax-tree.ts';
import { wideSigns } from '../1-parse/wide-signs.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { shapeOfValue } from '../language/adopted-shape.ts';
import { fold } from '../language/fold.ts';
import { canonicalItemReference } from '../language/item-reference.ts';
import { type KeyLanguage, TypedWords } from '../language/key-language.ts';
import { canonicalKey, lookup, objectShape, wordTable } from '../language/language-tables.ts';
import type { Shape } from '../language/shape.ts';
import type { Path } from '../source/place.ts';
import { blockHead } from './block-head.ts';
import { type CutText, cutBehind, cutInsteadOf, takesText } from './cut-text.ts';
import {
  cutByComma,
  keyCutOff,
  swallowedEntry,
  textCutByColon,
  textInBraces,
  unwrapped,
} from './value-slips.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface Canonical {
  readonly value: Json;
  readonly diagnostics: readonly Diagnostic[];
  /** JSON pointers to values about which all is said. */
  readonly explained: readonly string[];
  /** JSON pointers to texts that show nothing. */
  readonly blank: readonly string[];
  readonly losses: Losses;
  /** In which language the words of each list were typed. */
  readonly words: Readonly<Record<string, KeyLanguage>>;
}

/** What of a value could not be read, as JSON pointers. */
export interface Losses {
  /** Objects, maps and lists that may have held more. */
  readonly inside: ReadonlySet<string>;
  /** Values of which nothing but their key is known. */
  readonly values: ReadonlySet<string>;
}

export function canonicalize(tree: SyntaxTree, type: string): Canonical {
  const canonicalizer = new Canonicalizer(tree);
  const value = canonicalizer.value(tree.root, { is: 'object', type }, []) ?? {};
  const { diagnostics, explained, blank, losses, words } = canonicalizer;
  return { value, diagnostics, explained, blank, losses, words: words.languages() };
}

class Canonicalizer {
  readonly diagnostics: Diagnostic[] = [];
  readonly explained: string[] = [];
  readonly blank: string[] = [];
  readonly losses = { inside: new Set<string>(), values: new Set<string>() };
  readonly words = new TypedWords();
  readonly file: string;

  constructor(readonly tree: SyntaxTree) {
    this.file = tree.path;
  }

  /** Undefined for nothing: an empty value is a missing one. */
  value(node: SyntaxNode | null, shape: Shape, path: Path): Json | undefined {
    if (!node) return undefined;
    if (node.is !== 'scalar' && node.lost) this.losses.inside.add(pointer(path));
    if (isLostText(node, shape)) this.losses.values.add(pointer(path));
    if (shape.is !== 'any' && textInBraces(node) && takesText(shape)) {
      this.diagnostics.push(report('yaml/special-start', this.#span(node), { sign: '{' }));
      return this.tree.text.slice(node.start, node.end);
    }
    switch (shape.is) {
      case 'union': {
        if (node.is === 'scalar' && shape.map?.is === 'object') this.#swallowed(node, shape.map.type, path);
        const branch = shape[node.is] ?? shape.scalar ?? shape.map ?? shape.list;
        return branch ? this.value(node, branch, path) : this.#any(node);
      }
      case 'list':
        return node.is === 'list' ? this.#list(node, shape.of, path) : this.#any(node);
      case 'map':
        return node.is === 'map' ? this.#map(node, shape.of, path) : this.#any(node);
      case 'object':
        if (node.is === 'scalar') this.#swallowed(node, shape.type, path);
        return node.is === 'map' ? this.#object(node, shape.type, path) : this.#any(node);
      case 'any':
        return node.is === 'scalar' ? (this.#cut(node, shape, path) ?? this.#any(node)) : this.#any(node);
      default:
        return node.is === 'scalar'
          ? (this.#cut(node, shape, path) ?? this.#scalar(node, shape, path))
          : this.#any(node);
    }
  }

  /** What was meant, so that the rest of the text is not missed a second time. */
  #cut(node: SyntaxScalar, shape: Shape, path: Path): string | undefined {
    return takesText(shape) ? this.#reportCut(cutBehind(this.tree.text, node, path)) : undefined;
  }

  /** The same where nothing stands but what YAML takes for a comment. */
  #cutInsteadOf(from: number, shape: Shape, path: Path): string | undefined {
    return takesText(shape) ? this.#reportCut(cutInsteadOf(this.tree.text, from, path)) : undefined;
  }

  #reportCut(cut: CutText | undefined): string | undefined {
    if (cut)
      this.diagnostics.push(
        report('yaml/hash-in-text', { file: this.file, start: cut.start, end: cut.end }, {}),
      );
    return cut?.whole;
  }

  #scalar(node: SyntaxScalar, shape: Shape, path: Path): Json {
    if (shape.is === 'text' && node.text !== '' && isBlank(node.text)) {
      this.blank.push(pointer(path));
      return '';
    }
    const head = blockHead(node, path);
    if (head) {
      const place = { file: this.file, start: node.start, end: node.start + head.sign.length };
      this.diagnostics.push(report('yaml/full-width-bar', place, head));
    }
    const text = unwrapped(node, shape);
    if (text !== undefined) this.diagnostics.push(report('yaml/smart-quotes', this.#span(node), {}));
    const value = scalar(text === undefined ? node : { ...node, text }, shape);
    const list = shape.is === 'enum' || shape.is === 'text' ? shape.words : undefined;
    // Only a word of the list was looked up to another.
    if (list !== undefined && lookup(wordTable(list).lookup, fold(node.text)) !== undefined)
      this.words.add(list, node.text);
    const folded =
      shape.is === 'number' && typeof value === 'string'
        ? scalar({ ...node, text: fold(value) }, shape)
        : value;
    if (typeof folded === 'number' && folded !== value) {
      this.diagnostics.push(
        report('schema/full-width-number', this.#span(node), { typed: node.text, number: fold(node.text) }),
      );
    }
    return folded === value || typeof folded === 'number' ? folded : value;
  }

  #list(node: SyntaxList, of: Shape, path: Path): Json {
    const cut = cutByComma(node);
    if (cut)
      this.diagnostics.push(
        report(
          'yaml/flow-cut',
          { file: this.file, start: cut.first.start, end: cut.last.end },
          {},
          { severity: 'warning' },
        ),
      );
    this.#wideComma(node, of);
    let behind = node.start;
    return node.items.map((item, index) => {
      const dash = item ? undefined : dashBehind(this.tree.text, behind);
      behind = item?.end ?? dash ?? behind;
      const text = textCutByColon(item, of);
      if (dash !== undefined) return this.#cutInsteadOf(dash, of, [...path, index]) ?? null;
      if (text === undefined || !item) return this.value(item, of, [...path, index]) ?? null;
      this.diagnostics.push(report('yaml/flow-cut', this.#span(item), {}));
      return text;
    });
  }

  /** `[制动盘，制动液]` is one item to YAML. */
  #wideComma({ flow, items }: SyntaxList, of: Shape): void {
    const [only, second] = items;
    if (!flow || second !== undefined || only?.is !== 'scalar' || only.style !== 'plain') return;
    const [, first, mark] = /^([^，、；。（(]{1,16})([，、；])/.exec(only.text) ?? [];
    if (mark === undefined || !['text', 'union', 'enum', 'number'].includes(of.is)) return;
    this.diagnostics.push(report('yaml/wide-comma', this.#span(only), { mark, first: first ?? '' }));
  }

  #swallowed(node: SyntaxScalar, type: string, path: Path): void {
    const slip = swallowedEntry(this.file, node, objectShape(type)) ?? this.#inBraces(node);
    if (!slip) return;
    this.diagnostics.push(slip);
    this.explained.push(pointer(path));
  }

  /** `｛标识：g1｝`, whose braces are text to YAML. */
  #inBraces({ style, text, start }: SyntaxScalar): Diagnostic | undefined {
    const opens = style === 'plain' && /^｛.*｝$/su.test(text);
    return opens ? wideSigns({ path: this.file, text: this.tree.text }, start) : undefined;
  }

  #span({ start, end }: SyntaxNode) {
    return { file: this.file, start, end };
  }

  #object(node: SyntaxMap, type: string, path: Path): Json {
    const shape = objectShape(type);
    const value: Record<string, Json> = {};
    const first = new Map<string, SyntaxEntry>();
    for (const entry of node.entries) {
      const key = canonicalKey(shape, entry.key);
      const earlier = first.get(key);
      if (earlier) {
        if (earlier.key.text !== entry.key.text) this.#bothKeys(earlier.key, entry.key);
        continue;
      }
      first.set(key, entry);
      const field = lookup(shape.fields, key);
      if (keyCutOff(node, field !== undefined, entry.key, entry.value)) {
        this.diagnostics.push(report('yaml/flow-cut', this.#span(entry.key), {}));
        continue;
      }
      const below = [...path, key];
      if (entry.lost) {
        this.losses.values.add(pointer(below));
        continue;
      }
      const expected =
        type === 'OverlayChange' && key === 'value' ? shapeOfValue(this.tree.root, node) : field?.shape;
      const given = entry.value
        ? this.value(entry.value, expected ?? { is: 'any' }, below)
        : this.#cutInsteadOf(entry.key.end + 1, expected ?? { is: 'any' }, below);
      const item = expected ? given : (given ?? null);
      if (item !== undefined) define(value, key, item);
    }
    return value;
  }

  #map(node: SyntaxMap, of: Shape, path: Path): Json {
    const value: Record<string, Json> = {};
    for (const { key, value: item, lost } of node.entries) {
      const below = [...path, key.text];
      if (lost) this.losses.values.add(pointer(below));
      else define(value, key.text, this.value(item, of, below) ?? null);
    }
    return value;
  }

  #bothKeys(first: SyntaxScalar, second: SyntaxScalar): void {
    const related = [{ where: { file: this.file, start: first.start, end: first.end }, note: 'first' }];
    const where = { file: this.file, start: second.start, end: second.end };
    this.diagnostics.push(
      report('schema/both-languages', where, { first: first.text, second: second.text }, { related }),
    );
  }

  #any(node: SyntaxNode | null): Json | undefined {
    if (!node) return undefined;
    if (node.is === 'list') return node.items.map((item) => this.#any(item) ?? null);
    if (node.is === 'scalar') return node.style === 'plain' ? coreValue(node.text) : node.text;
    const value: Record<string, Json> = {};
    for (const entry of node.entries)
      if (!entry.lost) define(value, entry.key.text, this.#any(entry.value) ?? null);
    return value;
  }
}

export function pointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** `__proto__` is a key like any other. */
function define(value: Record<string, Json>, key: string, item: Json): void {
  if (key !== '__proto__') value[key] = item;
  else
    Object.defineProperty(value, key, { value: item, enumerable: true, configurable: true, writable: true });
}

function scalar(node: SyntaxScalar, shape: Shape): Json {
  const { text } = node;
  switch (shape.is) {
    case 'number':
      return number(text, shape.percent === true) ?? text;
    case 'boolean':
      return lookup({ true: true, false: false, 是: true, 否: false }, fold(text).toLowerCase()) ?? text;
    case 'enum':
      return lookup(wordTable(shape.words).lookup, fold(text)) ?? text;
    case 'text': {
      if (shape.words) return lookup(wordTable(shape.words).lookup, fold(text)) ?? text;
      if (shape.ref === 'Item') return canonicalItemReference(text.normalize('NFC'));
      return shape.id || shape.ref ? text.normalize('NFC') : text;
    }
    default:
      return text;
  }
}

function number(text: string, percent: boolean): number | undefined {
  const digits = percent ? text.trim().replace(/\s*[%％]$/, '') : text.trim();
  return /^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/.test(digits) ? Number(digits) : undefined;
}

/** YAML 1.2 core schema, for values that no schema types. */
function coreValue(text: string): Json {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  if (/^(null|Null|NULL|~)$/.test(text)) return null;
  return number(text, false) ?? text;
}

/**
 * Whether a text holds nothing that a reader would see: blanks of any width, zero-width and soft marks,
 * fillers, byte order marks.
 */
function isBlank(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);
}

/** `电压: AC: 380V` was meant as one text; what is left of it is a map with the first of its words as a key. */
function isLostText(node: SyntaxNode, shape: Shape): boolean {
  if (node.is !== 'map' || node.entries.length !== 1) return false;
  const [entry] = node.entries;
  const map = shape.is === 'union' ? shape.map : shape;
  const isKnown =
    map?.is === 'map' ||
    (map?.is === 'object' &&
      entry &&
      lookup(objectShape(map.type).fields, canonicalKey(objectShape(map.type), entry.key) ?? '') !==
        undefined);
  return entry?.lost === true && !isKnown;
}
