/** What every school form is made of: sections of tables, field lists and texts, as plain data for one pair of templates. */
import type { RichText } from '../../../model/model.ts';
import type { CourseBlock } from '../standard-course.ts';
import type { ItemView } from '../worksheet-item.ts';

export interface Cell {
  /** Plain text, a line each. */
  readonly lines: readonly string[];
  readonly numbered: boolean;
  readonly richTexts: readonly RichText[];
  /** Path of the sheet to which the first line leads. */
  readonly target: string | undefined;
  readonly amount: boolean;
  /** Stays empty in every output: somebody writes in it after class. */
  readonly blank: boolean;
  /** Rows that it spans; 0 where a cell above spans this place. */
  readonly span: number;
}

export type ColumnSize = 'narrow' | 'middle' | 'wide';

export interface Column {
  readonly label: string;
  /** Columns side by side with the same group share a head above their own. */
  readonly group?: string;
  readonly size?: ColumnSize;
}

interface HeadCell {
  readonly label: string;
  readonly across: number;
  readonly down: number;
  readonly size: ColumnSize | undefined;
}

export interface Grid {
  readonly heads: readonly (readonly HeadCell[])[];
  /** One label a column, for media without heads of two rows. */
  readonly labels: readonly string[];
  readonly rows: readonly (readonly LabelledCell[])[];
  readonly foot: readonly LabelledCell[];
  /** By column: whether it holds numbers. */
  readonly amounts: readonly boolean[];
  /** A cell holds more Markdown than fits the cell of a Markdown table. */
  readonly rich: boolean;
}

export interface LabelledCell extends Cell {
  readonly label: string;
}

export interface Block {
  readonly title?: string;
  readonly note?: string;
  /** Short labels and values, side by side. */
  readonly brief?: readonly Entry[];
  /** Label and value, a row each. */
  readonly entries?: readonly Entry[];
  readonly grid?: Grid;
  readonly courseBlock?: CourseBlock;
  readonly questions?: readonly ItemView[];
  readonly reading?: RichText;
  /** Lines on which people sign. */
  readonly signatures?: readonly string[];
}

export interface Entry {
  readonly label: string;
  readonly cell: Cell;
}

export interface Section {
  readonly title?: string;
  readonly newPage?: boolean;
  readonly blocks: readonly Block[];
}

export interface Form {
  readonly name: string;
  readonly landscape: boolean;
  /** Besides the facts that every form states. */
  readonly facts?: readonly Fact[];
  readonly sections: readonly Section[];
}

export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** A form as other pages name it: its number in the course package, and its sheet. */
export interface FormLink {
  readonly no: number;
  readonly title: string;
  readonly path: string;
}
