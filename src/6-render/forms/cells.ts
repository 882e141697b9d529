/** Facts → cells of a form. */
import type { Goal, RichText } from '../../model/model.ts';
import { formatNumber } from '../format-number.ts';
import type { Bar, Cell } from './form-view.ts';

const nothing: Cell = {
  lines: [],
  numbered: false,
  richTexts: [],
  target: undefined,
  amount: false,
  blank: false,
  span: 1,
};

export function textCell(...texts: readonly (string | undefined)[]): Cell {
  return { ...nothing, lines: texts.flatMap((text) => (text ? [text] : [])) };
}

/** Several lines are counted, unless their author has done so. */
export function listCell(lines: readonly string[]): Cell {
  return { ...nothing, lines, numbered: isCounted(lines) };
}

export function isCounted(lines: readonly string[]): boolean {
  return lines.length > 1 && !lines.every((line) => ownNumber.test(line));
}

/** 1. 甲, 1.2. 甲, （2）乙, ③丙, 四、丁 */
const ownNumber =
  /^\s*(?:(?:\d{1,2}\.){2,3}\s|\d{1,2}[.．)）、]\s*(?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[\u2460-\u2473]|[一二三四五六七八九十]{1,3}[、．])/u;

export function goalsCell(goals: readonly Goal[]): Cell {
  return listCell(goals.map(({ text }) => text));
}

export function richCell(...texts: readonly (RichText | undefined)[]): Cell {
  return { ...nothing, richTexts: texts.flatMap((text) => (text?.text ? [text] : [])) };
}

export function amountCell(value: number | string | undefined): Cell {
  const text = typeof value === 'number' ? formatNumber(value) : value;
  return { ...nothing, lines: text === undefined ? [] : [text], amount: true };
}

export function linkCell(text: string, target: string): Cell {
  return { ...nothing, lines: [text], target };
}

/** Shares as pictures, each with its words, which stand alone where there are no pictures. */
export function barCell(bars: readonly Bar[]): Cell {
  return { ...nothing, lines: bars.map(({ text }) => text), bars };
}

/** Filled in by hand. */
export const blankCell: Cell = { ...nothing, blank: true };

function spanning(cell: Cell, span: number): Cell {
  return { ...cell, span };
}

/** The first of `count` rows holds the cell, the others leave its place. */
export function downRows(cell: Cell, row: number, count: number): Cell {
  return row === 0 ? spanning(cell, count) : spanning(nothing, 0);
}

/** Undefined as soon as one part is unknown. */
export function sum(values: readonly (number | undefined)[]): number | undefined {
  if (values.length === 0 || values.some((value) => value === undefined)) return undefined;
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
