/**
 * What a workbook is made of: worksheets of cells that hold text, numbers, and formulas with the value that
 * they have now, for programs that compute nothing.
 */
import type { Formula } from './formula.ts';
import type { NamedCell, Position, Reference } from './reference.ts';

export interface Workbook {
  readonly title: string;
  readonly worksheets: readonly Worksheet[];
  /** Cells that formulas call by names. */
  readonly names?: readonly (NamedCell & { readonly at: Reference })[];
}

export interface Worksheet {
  /** Formulas of others find it by this. */
  readonly key: string;
  /** On the tab. */
  readonly name: string;
  /** On the top of every printed page. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The row with the heads of the columns is printed on every page; it and what is above stay in view. */
  readonly head?: number;
  /** So many rows of heads are printed on every page, of which that one is the last; left out = 1. */
  readonly heads?: number;
  /** Readers may choose among the rows below the head, down to this one. */
  readonly filteredTo?: number;
  /** So many columns on the left stay in view. */
  readonly still?: number;
  /** So many columns are printed; left out = all. */
  readonly printed?: number;
  readonly upright?: boolean;
  readonly highlights?: readonly Highlight[];
  readonly limits?: readonly Limit[];
}

export interface Column {
  /** In digits of the font; a Chinese character takes two. Left out = as its texts want it. */
  readonly width?: number;
}

export interface Row {
  readonly cells: readonly (Cell | string | undefined)[];
  /** Points at least: room to write. */
  readonly height?: number;
}

export interface Cell {
  /** Left out = empty. */
  readonly content?: string | number | Live;
  readonly look?: Look;
  /** So many columns and rows are one cell. */
  readonly across?: number;
  readonly down?: number;
}

export interface Live {
  readonly formula: Formula;
  /** What the formula gives now. */
  readonly value: string | number;
}

export interface Look {
  /** Of numbers, as spreadsheets write it, such as `0.0%`; left out = text. */
  readonly format?: string;
  readonly bold?: boolean;
  /** Points. */
  readonly size?: number;
  /** RRGGBB. */
  readonly fill?: string;
  readonly ink?: string;
  readonly bare?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Looks like text for ever, whoever edits the cell. */
  readonly quoted?: boolean;
}

/** Cells of a range change their look where the formula, written for its first cell, is true. */
export interface Highlight {
  readonly range: Reference;
  readonly when: Formula;
  readonly fill: string;
  readonly ink?: string;
}

/** In a range a number between two, or nothing. */
export interface Limit {
  readonly range: Reference;
  readonly from: number;
  readonly to: number;
}

export function isLive(content: Cell['content']): content is Live {
  return typeof content === 'object';
}

export type { Position };
