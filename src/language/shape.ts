/** What the tables in `generated/shapes.ts` look like: how YAML nodes become typed values. */

export type Shape =
  | {
      readonly is: 'text';
      readonly md?: true;
      /** Plain, except that gaps may stand in it. */
      readonly gaps?: true;
      /** Markdown within a line. */
      readonly line?: true;
      readonly id?: true;
      readonly ref?: string;
      readonly optional?: true;
      readonly words?: string;
    }
  | { readonly is: 'number'; readonly percent?: true }
  | { readonly is: 'boolean' }
  | { readonly is: 'enum'; readonly words: string }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'map'; readonly of: Shape; readonly keysRef?: string }
  | { readonly is: 'object'; readonly type: string }
  | { readonly is: 'any' }
  | UnionShape;

/** Branches differ by the kind of YAML node. */
export interface UnionShape {
  readonly is: 'union';
  readonly scalar?: Shape;
  readonly list?: Shape;
  readonly map?: Shape;
}

export interface FieldShape {
  readonly zh: string;
  readonly shape: Shape;
  /** Words people write by mistake for this key, as `nearForm` has them; suggested, never accepted. */
  readonly near?: readonly string[];
  /** Never in a student edition. */
  readonly teacher?: true;
  /** Required, but may be missing while the entity is a draft. */
  readonly draftable?: true;
}

export interface ObjectShape {
  /** Folded key in either language → English key. */
  readonly keys: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, FieldShape>>;
}

export interface WordTable {
  /** Folded word in either language → English word. */
  readonly lookup: Readonly<Record<string, string>>;
  /** English word → Chinese word. */
  readonly zh: Readonly<Record<string, string>>;
  /** A word that people write by mistake, as `nearForm` has it → English word. */
  readonly near?: Readonly<Record<string, string>>;
}

/** Is a list after lowering, never missing: also where one word or text may stand for a list of one. */
export function becomesList(shape: Shape): boolean {
  return shape.is === 'list' || (shape.is === 'union' && isOneOfList(shape));
}

/** A list of one may be written without its dash; a number in the place of a list says something else. */
export function isOneOfList({ scalar, list }: UnionShape): boolean {
  return list !== undefined && (scalar?.is === 'enum' || scalar?.is === 'text');
}
