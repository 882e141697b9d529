/**
 * What every school form is made of: sections of tables, field lists and texts, as plain data for one pair of
 * templates.
 */
import type { RichText } from '../../model/model.ts';
import type { CourseBlock } from '../standard/standard-course.ts';
import type { ItemView } from '../worksheet/worksheet-item.ts';

export interface Cell {
  /**
   * Plain text, a line each.
   * @zh 纯文字，一项一行
   */
  readonly lines: readonly string[];
  readonly numbered: boolean;
  readonly richTexts: readonly RichText[];
  /**
   * Path of the sheet to which the first line leads.
   * @zh 第一行链接到的页面，用 link
   */
  readonly target: string | undefined;
  readonly amount: boolean;
  /**
   * Stays empty in every output: somebody writes in it after class.
   * @zh 始终留空，课后手写
   */
  readonly blank: boolean;
  /**
   * Rows that it spans; 0 where a cell above spans this place.
   * @zh 跨几行；被上面的单元格占着时为 0
   */
  readonly span: number;
  /**
   * Shares, each drawn above its line; the last is what counts now.
   * @zh 比例，每一行上面画一条；最后一条是最近的
   */
  readonly bars?: readonly Bar[];
}

export interface Bar {
  /**
   * In percent.
   * @zh 百分数
   */
  readonly share: number;
  readonly text: string;
}

export type ColumnSize = 'narrow' | 'mark' | 'middle' | 'wide';

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
  readonly columns: readonly Column[];
  readonly heads: readonly (readonly HeadCell[])[];
  /**
   * One label a column, for media without heads of two rows.
   * @zh 每列一个标签，用于不能有两行表头的格式
   */
  readonly labels: readonly string[];
  readonly rows: readonly (readonly LabelledCell[])[];
  readonly foot: readonly LabelledCell[];
  /**
   * By column: whether it holds numbers.
   * @zh 每列是不是数字
   */
  readonly amounts: readonly boolean[];
  /**
   * A cell holds more Markdown than fits the cell of a Markdown table.
   * @zh 有单元格的内容 Markdown 表格放不下
   */
  readonly rich: boolean;
}

export interface LabelledCell extends Cell {
  readonly label: string;
}

export interface Block {
  readonly title?: string;
  readonly note?: string;
  /**
   * Short labels and values, side by side.
   * @zh 并排的短标签和值
   */
  readonly brief?: readonly Entry[];
  /**
   * Label and value, a row each.
   * @zh 标签和值，一行一项
   */
  readonly entries?: readonly Entry[];
  readonly grid?: Grid;
  /**
   * Beside what has been taught, or examined, a teacher writes when that was.
   * @zh 上过课以后，教师在旁边记日期和说明
   */
  readonly isTaught?: boolean;
  readonly courseBlock?: CourseBlock;
  readonly questions?: readonly ItemView[];
  readonly reading?: RichText;
  /**
   * Lines on which people sign.
   * @zh 签名处
   */
  readonly signatures?: readonly string[];
  /**
   * They are names of candidates, cut off or folded away before anyone marks the paper.
   * @zh 签名处是考生信息，阅卷前密封
   */
  readonly sealed?: boolean;
  /**
   * Written by hand after class: on paper it reaches to the foot of its page.
   * @zh 课后手写，打印时占满本页剩下的地方
   */
  readonly fillsPage?: boolean;
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
  /** What the school calls it, where it has a name of its own for it. */
  readonly title?: string;
  /** To whom it is taught, of a form of which there is one for each delivery. */
  readonly delivery?: { readonly id: string; readonly title: string };
  readonly landscape: boolean;
  /** What is filled in by hand on the cover; it has none without. */
  readonly cover?: readonly string[];
  /** Handed to candidates as it is, with a head of its own. */
  readonly isPaper?: boolean;
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
