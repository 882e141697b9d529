/** Columns and rows of a form, a record or a checklist → the empty grid to fill in. */
import type { RichText, WorksheetItem } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';

export interface AnswerGrid {
  readonly kind: WorksheetItem['kind'];
  readonly head: readonly string[];
  readonly rows: readonly GridRow[];
  /**
   * Too many columns for a page upright.
   * @zh 列太多，竖着放不下
   */
  readonly wide: boolean;
}

interface GridRow {
  /**
   * What the author put into the first cell; undefined when that cell is empty too.
   * @zh 第一格里写好的文字；也留空时没有
   */
  readonly name: string | undefined;
  /**
   * The same where it is an option of a checklist, to print with its formulas and pictures.
   * @zh 核对表的选项，公式、图片都在；别的表没有
   */
  readonly asked: RichText | undefined;
  readonly cells: readonly GridCell[];
}

interface GridCell {
  /**
   * A box to tick, else room to write.
   * @zh 打勾的框；否则留空书写
   */
  readonly tick: boolean;
  /**
   * What belongs into it; undefined for students.
   * @zh 格里的参考答案，学生版没有
   */
  readonly words: RichText | undefined;
  /**
   * They stand on three small lines.
   * @zh 字多，分三行小字
   */
  readonly small: boolean;
}

const usualRows = { table: 3, record: 5, checklist: 1 } as const;
const mostColumnsUpright = 7;
const mostRows = 200;

export function answerGrid(item: WorksheetItem, words: Words): AnswerGrid | undefined {
  const { kind } = item;
  if (kind !== 'table' && kind !== 'record' && kind !== 'checklist') {
    return item.columns.length > 0 ? grid(item, item.columns, rowNames(item, 3), words) : undefined;
  }
  const checklistHead = [words.label('check.item'), words.label('check.done'), words.label('check.note')];
  const head = item.columns.length > 0 ? item.columns : kind === 'checklist' ? checklistHead : [''];
  return grid(item, head, rowNames(item, usualRows[kind]), words);
}

type RowName = string | RichText | undefined;

function rowNames(item: WorksheetItem, usual: number): readonly RowName[] {
  if (typeof item.rows === 'object' && item.rows.length > 0) return item.rows;
  if (item.kind === 'checklist' && item.options.length > 0) return item.options;
  const count = typeof item.rows === 'number' && item.rows > 0 ? Math.ceil(item.rows) : usual;
  return Array.from({ length: Math.min(count, mostRows) }, () => undefined);
}

function grid(
  { kind }: WorksheetItem,
  head: readonly string[],
  names: readonly RowName[],
  words: Words,
): AnswerGrid {
  const ticked = new Set(words.label('check.ticked').split('|'));
  const rows = names.map((name) => {
    const cells = head.map((title) => ({
      tick: kind === 'checklist' && ticked.has(title.trim()),
      words: undefined,
      small: false,
    }));
    const asked = typeof name === 'object' ? name : undefined;
    return {
      name: typeof name === 'object' ? name.text : name,
      asked,
      cells: name === undefined ? cells : cells.slice(1),
    };
  });
  return { kind, head, rows, wide: head.length > mostColumnsUpright };
}
