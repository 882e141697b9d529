/** A leaf → what stands at the head and foot of each of its printed pages. */
import { cellsOf, displayWidth } from '../../values/display-width.ts';

export interface RunningHeads {
  /**
   * Id of its element, and name of its printed pages.
   * @zh 元素的 id，也是打印页的名称
   * @pattern ^[a-z0-9-]+$
   */
  readonly anchor: string;
  /**
   * Number of the leaf inside the book, or code of a worksheet.
   * @zh 书里的活页编号，或工作页的任务编码
   */
  readonly number: string;
  readonly course: string;
  readonly task: { readonly no: number | string; readonly title: string } | undefined;
  /**
   * Its revision or version, in words.
   * @zh 修订号或版本
   */
  readonly issue: string | undefined;
  readonly effective: string | undefined;
}

/**
 * Cells of a head that fits on one line: both titles share the width of the page, 55 Chinese characters of
 * 8.5 pt.
 */
const courseCells = 40;
const taskCells = 52;

export function runningHeads({ anchor, number, course, task, issue, effective }: RunningHeads): RunningHeads {
  const head = task && { no: task.no, title: shortened(task.title, taskCells) };
  return { anchor, number, course: shortened(course, courseCells), task: head, issue, effective };
}

/** A head cannot be clipped by its style: what is too long would run over the other one. */
function shortened(text: string, most: number): string {
  if (displayWidth(text) <= most) return text;
  let room = most - 2;
  const kept = cellsOf(text).filter(({ width }) => {
    room -= width;
    return room >= 0;
  });
  return `${kept.map((cell) => cell.text).join('')}…`;
}
