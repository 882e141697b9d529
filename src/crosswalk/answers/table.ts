/** A crosswalk for the terminal: the two coverages, the conditions, and each item with sign and colour. */

import type { Paint, Style } from '../../diagnostics/style.ts';
import type { StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { cellsOf, displayWidth } from '../../values/display-width.ts';
import { visibleText } from '../../values/visible-text.ts';
import {
  type Crosswalk,
  type CrosswalkItem,
  type FailingCondition,
  type Recognition,
  type State,
  states,
} from '../crosswalk-matrix.ts';
import { oneDecimal } from '../one-decimal.ts';

export interface TableContext {
  readonly model: StandardModel;
  readonly title: string;
  readonly words: Words;
  readonly paint: Paint;
  readonly width: number;
}

const styleOf: Readonly<Record<State, Style>> = {
  covered: 'green',
  partial: 'yellow',
  'taught-only': 'yellow',
  'assessed-only': 'yellow',
  'level-deficit': 'red',
  waived: 'cyan',
  missing: 'red',
};

/** A school reads the first few and then corrects; the page in `dist/` has them all. */
const listedConditions = 5;

export function crosswalkTable(crosswalk: Crosswalk, context: TableContext): string {
  const { words, paint, title } = context;
  const head = [
    `${paint('strong', visibleText(title))}  ${paint('dim', crosswalk.credential)}`,
    `${words.label('crosswalk.coverage.skill')} ${percent(crosswalk.skillCoverage)}  ${words.label('crosswalk.coverage.theory')} ${percent(crosswalk.theoryCoverage)}`,
    states
      .flatMap((state) =>
        crosswalk.counts[state] > 0 ? [`${stateWords(state, context)} ${crosswalk.counts[state]}`] : [],
      )
      .join('  '),
    ...crosswalk.recognition.flatMap((rule) => recognition(rule, context)),
  ];
  return `${[...head, '', ...itemLines(crosswalk.items, context)].join('\n').trimEnd()}\n`;
}

export function stateWords(state: State, { words, paint }: Pick<TableContext, 'words' | 'paint'>): string {
  return paint(
    styleOf[state],
    `${words.label(`crosswalk.sign.${state}`)} ${words.label(`crosswalk.state.${state}`)}`,
  );
}

function recognition(
  { kind, holds, courses, credits, failing }: Recognition,
  { words, model }: TableContext,
): string[] {
  const name = words.label(`crosswalk.recognition.${kind}`);
  const verdict =
    kind === 'deemed'
      ? words.label(holds ? 'crosswalk.verdict.yes' : 'crosswalk.verdict.no')
      : (courses ?? []).map((id) => courseTitle(id, model)).join(words.label('list-separator')) || '–';
  const amount =
    credits === undefined ? '' : `  ${words.label('crosswalk.recognition.credits', { credits })}`;
  const more = failing.length - listedConditions;
  return [
    `${name}  ${verdict}${amount}`,
    ...failing.slice(0, listedConditions).map((one) => `  - ${conditionInWords(one, words)}`),
    ...(more > 0 ? [`  - … +${more}`] : []),
  ];
}

function courseTitle(id: string, { courses }: StandardModel): string {
  return visibleText(courses.find((course) => course.id === id)?.title ?? id);
}

export function conditionInWords(
  { condition, ref = '', actual, required }: FailingCondition,
  words: Words,
): string {
  const shown = (value: FailingCondition['actual']): string => {
    if (value === null) return words.label('crosswalk.no-stage');
    if (typeof value === 'string') return condition === 'course-status' ? words.word('Status', value) : value;
    return percent(condition === 'key-item' ? value * 100 : value);
  };
  return words.label(`crosswalk.failing.${condition}`, {
    name: ref,
    actual: shown(actual),
    required: shown(required),
  });
}

function itemLines(items: readonly CrosswalkItem[], context: TableContext): string[] {
  const { words, paint, width } = context;
  const heads = ['no', 'weight', 'taught', 'assessed', 'covered'].map((name) =>
    words.label(`crosswalk.head.${name}`),
  );
  const rows = items.map(cells);
  const widths = heads.map((head, column) =>
    Math.max(displayWidth(head), ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? padEnd(cell, widths[0]) : padStart(cell, widths[column])))
      .join('  ');
  const used = widths.reduce((sum, each) => sum + each + 2, 4);
  const lines = items.length > 0 ? [`     ${paint('dim', line(heads))}`] : [];
  let group: string | undefined;
  for (const [index, item] of items.entries()) {
    const next =
      item.kind === 'basic'
        ? words.label('crosswalk.kind.basic')
        : `${visibleText(item.function ?? '')} · ${words.label(`crosswalk.kind.${item.kind}`)}`;
    if (next !== group) lines.push(paint('strong', next));
    group = next;
    const sign = paint(styleOf[item.state], words.label(`crosswalk.sign.${item.state}`));
    lines.push(
      `  ${sign}  ${line(rows[index] ?? [])}  ${shortened(item.text, Math.max(10, width - used - 2))}`.trimEnd(),
    );
  }
  return lines;
}

function cells({ kind, no, ref, key, weight, taught, assessed, covered }: CrosswalkItem): string[] {
  const number =
    kind === 'knowledge'
      ? `K${no.replace(/^K/, '')}`
      : kind === 'basic'
        ? ref.slice(ref.indexOf('/') + 1)
        : no;
  return [number + (key ? ' *' : ''), oneDecimal(weight), String(taught), String(assessed), String(covered)];
}

function percent(value: number): string {
  return `${oneDecimal(value)}%`;
}

function padEnd(text: string, width = 0): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function padStart(text: string, width = 0): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

function shortened(text: string, width: number): string {
  const cells = cellsOf(text);
  if (cells.reduce((sum, cell) => sum + cell.width, 0) <= width)
    return cells.map((cell) => cell.text).join('');
  let shown = '';
  let room = width - 1;
  for (const cell of cells) {
    if (cell.width > room) break;
    shown += cell.text;
    room -= cell.width;
  }
  return `${shown}…`;
}
