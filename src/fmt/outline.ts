/**
 * A YAML document → the units its layout is made of, entries of maps and items of lists, each with its place
 * in the text.
 */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { typedLines } from '../1-parse/typed-lines.ts';
import { type Collection, gapAbove, type Unit, type Value } from './units.ts';

/** Undefined for what the language does not have: a root that is no map, or a key that is no text. */
export function outlineOf(document: Document.Parsed, text: string): Collection | undefined {
  try {
    const root = document.contents;
    return isMap(root) ? new Outliner(text).map(root as YAMLMap.Parsed, undefined) : undefined;
  } catch (error) {
    if (error instanceof NotText) return undefined;
    throw error;
  }
}

class NotText extends Error {}

class Outliner {
  /** The last text before the unit at hand; one that keeps its empty lines has no gap after it. */
  #last = { text: '', end: 0 };

  constructor(readonly text: string) {}

  map(node: YAMLMap, owner: Unit | undefined): Collection {
    return this.#collection(
      node,
      'map',
      node.items.map((pair) => (container) => this.#entry(pair as Pair<Node, Node | null>, container, owner)),
    );
  }

  #list(node: YAMLSeq, owner: Unit | undefined): Collection {
    const token = node.srcToken as
      | { items?: readonly { start: readonly { type: string; offset: number }[] }[] }
      | undefined;
    const dashes = (token?.items ?? []).flatMap(
      ({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? [],
    );
    return this.#collection(
      node,
      'list',
      node.items.map(
        (item, index) => (container) => this.#item(item as Node | null, dashes[index], container, owner),
      ),
    );
  }

  #collection(
    node: YAMLMap | YAMLSeq,
    is: 'map' | 'list',
    make: readonly ((container: Collection) => Unit)[],
  ): Collection {
    const [start = 0, valueEnd = start] = node.range ?? [];
    const units: Unit[] = [];
    const flow = node.flow === true;
    const collection: Collection = {
      is,
      flow,
      units,
      props: props(node),
      tail: [],
      start,
      get end() {
        return flow ? valueEnd : (units.at(-1)?.end ?? valueEnd);
      },
    };
    for (const one of make) units.push(one(collection));
    return collection;
  }

  #entry(pair: Pair<Node, Node | null>, container: Collection, owner: Unit | undefined): Unit {
    const { key } = pair;
    if (!isScalar(key) || typeof key.value !== 'string') throw new NotText();
    const [start = 0, end = start] = key.range ?? [];
    const quoted = key.type !== Scalar.PLAIN;
    return this.#unit(
      { key: { text: key.value, quoted, props: props(key) }, container, owner, start, end },
      pair.value,
      container.units.length === 0,
    );
  }

  #item(item: Node | null, dash: number | undefined, container: Collection, owner: Unit | undefined): Unit {
    const start = dash ?? item?.range?.[0] ?? container.start;
    return this.#unit(
      { key: undefined, container, owner, start, end: start + 1 },
      item,
      container.units.length === 0,
    );
  }

  #unit(
    base: Pick<Unit, 'key' | 'container' | 'owner' | 'start' | 'end'>,
    node: Node | null,
    first: boolean,
  ): Unit {
    const lineStart = this.text.lastIndexOf('\n', base.start - 1) + 1;
    const opensLine = this.text.slice(lineStart, base.start).trim() === '';
    const gap = !first && opensLine && !this.#keepsLinesBefore(lineStart) && gapAbove(this.text, lineStart);
    this.#last = { text: '', end: 0 };
    const unit: { -readonly [K in keyof Unit]: Unit[K] } = {
      ...base,
      value: undefined,
      column: base.start - lineStart,
      gap,
      above: [],
      beside: [],
      below: [],
    };
    unit.value = this.#value(node, unit);
    unit.end = Math.max(base.end, unit.value?.end ?? 0);
    return unit;
  }

  #keepsLinesBefore(lineStart: number): boolean {
    const { text, end } = this.#last;
    return text.endsWith('\n\n') && this.text.slice(end, lineStart).trim() === '';
  }

  #value(node: Node | null, owner: Unit): Value | undefined {
    if (!node) return undefined;
    const [start = 0, end = start] = node.range ?? [];
    if (isAlias(node))
      return { is: 'leaf', alias: node.source, text: '', style: 'plain', props: '', start, end };
    if (isMap(node)) return this.map(node, owner);
    if (isSeq(node)) return this.#list(node, owner);
    const scalar = node as Scalar;
    const text = typedLines(scalar, this.text) ?? String(scalar.value ?? '');
    const own = props(scalar);
    this.#last = { text, end };
    const block = scalar.type === Scalar.BLOCK_LITERAL || scalar.type === Scalar.BLOCK_FOLDED;
    if (scalar.type === Scalar.PLAIN && text === '' && own === '') return undefined;
    return {
      is: 'leaf',
      text,
      style: block ? 'block' : scalar.type === Scalar.PLAIN ? 'plain' : 'quoted',
      props: own,
      start,
      end,
    };
  }
}

function props(node: { anchor?: string; tag?: string }): string {
  const tag = node.tag?.replace('tag:yaml.org,2002:', '!!');
  return [node.anchor ? `&${node.anchor}` : '', tag ?? ''].filter(Boolean).join(' ');
}
