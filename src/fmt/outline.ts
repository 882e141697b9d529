/** A YAML document → the units its layout is made of, entries of maps and items of lists, each with its place in the text. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';

export interface Comment {
  readonly text: string;
  /** The author left a blank line above it. */
  readonly gap: boolean;
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

export type Value = Leaf | Collection;

export interface Leaf extends Extent {
  readonly is: 'leaf';
  /** Name of the anchor that an alias stands for. */
  readonly alias?: string;
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'block';
  /** Anchor and tag as they are written before a value. */
  readonly props: string;
}

export interface Collection extends Extent {
  readonly is: 'map' | 'list';
  readonly flow: boolean;
  readonly units: readonly Unit[];
  readonly props: string;
  /** Comments after the last unit. */
  readonly tail: Comment[];
}

export interface Unit extends Extent {
  /** Undefined for an item of a list. */
  readonly key: { readonly text: string; readonly quoted: boolean; readonly props: string } | undefined;
  readonly value: Value | undefined;
  readonly container: Collection;
  readonly owner: Unit | undefined;
  readonly column: number;
  readonly gap: boolean;
  /** Lines above it. */
  readonly above: Comment[];
  /** Behind it on its line. */
  readonly beside: Comment[];
  /** Lines below it that are indented further, where it holds no other units. */
  readonly below: Comment[];
}

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

/** Units in the order of the text, owners before what they hold. */
export function* unitsOf(collection: Collection): Iterable<Unit> {
  for (const unit of collection.units) {
    yield unit;
    if (unit.value && unit.value.is !== 'leaf') yield* unitsOf(unit.value);
  }
}

class NotText extends Error {}

class Outliner {
  constructor(readonly text: string) {}

  map(node: YAMLMap, owner: Unit | undefined): Collection {
    return this.#collection(
      node,
      'map',
      node.items.map((pair) => (container) => this.#entry(pair as Pair<Node, Node | null>, container, owner)),
    );
  }

  #list(node: YAMLSeq, owner: Unit | undefined): Collection {
    const token = node.srcToken as { items?: readonly { start: readonly { type: string; offset: number }[] }[] } | undefined;
    const dashes = (token?.items ?? []).flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
    return this.#collection(
      node,
      'list',
      node.items.map((item, index) => (container) => this.#item(item as Node | null, dashes[index], container, owner)),
    );
  }

  #collection(node: YAMLMap | YAMLSeq, is: 'map' | 'list', make: readonly ((container: Collection) => Unit)[]): Collection {
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
    return this.#unit({ key: undefined, container, owner, start, end: start + 1 }, item, container.units.length === 0);
  }

  #unit(base: Pick<Unit, 'key' | 'container' | 'owner' | 'start' | 'end'>, node: Node | null, first: boolean): Unit {
    const lineStart = this.text.lastIndexOf('\n', base.start - 1) + 1;
    const opensLine = this.text.slice(lineStart, base.start).trim() === '';
    const gap = !first && opensLine && gapAbove(this.text, lineStart);
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

  #value(node: Node | null, owner: Unit): Value | undefined {
    if (!node) return undefined;
    const [start = 0, end = start] = node.range ?? [];
    if (isAlias(node)) return { is: 'leaf', alias: node.source, text: '', style: 'plain', props: '', start, end };
    if (isMap(node)) return this.map(node, owner);
    if (isSeq(node)) return this.#list(node, owner);
    const scalar = node as Scalar;
    const text = String(scalar.value ?? '');
    const own = props(scalar);
    const block = scalar.type === Scalar.BLOCK_LITERAL || scalar.type === Scalar.BLOCK_FOLDED;
    if (scalar.type === Scalar.PLAIN && text === '' && own === '') return undefined;
    return { is: 'leaf', text, style: block ? 'block' : scalar.type === Scalar.PLAIN ? 'plain' : 'quoted', props: own, start, end };
  }
}

export function gapAbove(text: string, lineStart: number): boolean {
  return lineStart > 0 && /(^|\n)[ \t]*\r?\n$/.test(text.slice(Math.max(0, text.lastIndexOf('\n', lineStart - 2)), lineStart));
}

function props(node: { anchor?: string; tag?: string }): string {
  const tag = node.tag?.replace('tag:yaml.org,2002:', '!!');
  return [node.anchor ? `&${node.anchor}` : '', tag ?? ''].filter(Boolean).join(' ');
}
