/**
 * The narrow tree that every later stage reads: maps, lists and scalars with their offsets and nothing of
 * YAML's variety.
 */

export type SyntaxNode = SyntaxMap | SyntaxList | SyntaxScalar;

interface Extent {
  /** UTF-16 offsets into the text of the file. */
  readonly start: number;
  readonly end: number;
}

export interface SyntaxMap extends Extent {
  readonly is: 'map';
  readonly entries: readonly SyntaxEntry[];
  /** Written in braces. */
  readonly flow?: true;
  /** Some of its entries could not be read. */
  readonly lost?: true;
}

export interface SyntaxEntry {
  readonly key: SyntaxScalar;
  /** Null when nothing stands behind the colon. */
  readonly value: SyntaxNode | null;
  /** Its value could not be read. */
  readonly lost?: true;
}

export interface SyntaxList extends Extent {
  readonly is: 'list';
  /** Null where nothing stands behind the dash. */
  readonly items: readonly (SyntaxNode | null)[];
  readonly flow: boolean;
  /** Some of its items could not be read. */
  readonly lost?: true;
}

export interface SyntaxScalar extends Extent {
  readonly is: 'scalar';
  /** What the author typed: `1.10` stays `1.10`, and lines stay lines. */
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'literal' | 'folded';
}

export interface SyntaxTree {
  readonly path: string;
  /** Of the whole file. */
  readonly text: string;
  readonly root: SyntaxNode | null;
}
