/**
 * What a layout is made of: entries of maps and items of lists, each with its place in the text and its
 * comments.
 */

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

/** Units in the order of the text, owners before what they hold. */
export function* unitsOf(collection: Collection): Iterable<Unit> {
  for (const unit of collection.units) {
    yield unit;
    if (unit.value && unit.value.is !== 'leaf') yield* unitsOf(unit.value);
  }
}

/** Whether the line that begins there has an empty one above it. */
export function gapAbove(text: string, lineStart: number): boolean {
  return (
    lineStart > 0 &&
    /(^|\n)[ \t]*\r?\n$/.test(text.slice(Math.max(0, text.lastIndexOf('\n', lineStart - 2)), lineStart))
  );
}
