/** The text of a course → the same with its learning tasks in files of their own: every line and comment goes along. */
import type { SyntaxMap, SyntaxNode, SyntaxTree } from '../1-parse/syntax-tree.ts';
import { enumWord, fieldWord, type KeyLanguage } from '../language/key-language.ts';
import { canonicalKey, objectShape } from '../language/language-tables.ts';

export interface CutTasks {
  readonly course: string;
  readonly tasks: readonly { readonly id: string; readonly text: string }[];
}

interface Stretch {
  /** Lines, from 0: the comments above, the line of the dash, the last one. */
  readonly lead: number;
  readonly first: number;
  readonly last: number;
  /** Signs before the dash, and before the keys behind it. */
  readonly dash: number;
  readonly indent: number;
}

/** Undefined where a task does not stand in lines of its own, as in braces. */
export function cutTasks({ text, root }: SyntaxTree, language: KeyLanguage): CutTasks | undefined {
  const list = valueIn(root, 'Course', 'tasks');
  const course = valueIn(root, 'Course', 'id');
  if (!list) return { course: text, tasks: [] };
  if (list.is !== 'list' || list.flow || course?.is !== 'scalar') return undefined;
  const lines = text.split(/(?<=\n)/);
  const written = (node: SyntaxNode): string => text.slice(node.start, node.end).trim();
  const tasks: { id: string; text: string }[] = [];
  const kept = [...lines];
  for (const [index, item] of list.items.entries()) {
    if (item?.is !== 'map') continue;
    const id = valueIn(item, 'LearningTask', 'id');
    const at = stretchOf(item, text, lines);
    if (id?.is !== 'scalar' || !at || valueIn(item, 'LearningTask', 'course')) return undefined;
    const own = ownLines(lines, at);
    if (!own) return undefined;
    const eol = lines[at.first]?.endsWith('\r\n') ? '\r\n' : '\n';
    const head = [
      `${fieldWord('LearningTask', 'kind', language)}: ${enumWord('EntityKind', 'learning-task', language)}`,
      `${fieldWord('LearningTask', 'course', language)}: ${written(course)}`,
    ];
    const all = [...head.map((line) => line + eol), ...own].join('');
    tasks.push({ id: id.text.normalize('NFC'), text: all.endsWith('\n') ? all : all + eol });
    // Between what are names now no empty lines are needed.
    let end = at.last + 1;
    if (index < list.items.length - 1) while (isEmpty(lines[end])) end++;
    for (let line = at.lead; line < end; line++) kept[line] = '';
    kept[at.lead] = `${' '.repeat(at.dash)}- ${written(id)}${eol}`;
  }
  return { course: kept.join(''), tasks };
}

function stretchOf(item: SyntaxMap, text: string, lines: readonly string[]): Stretch | undefined {
  const first = lineOf(item.start, lines);
  const lineStart = text.lastIndexOf('\n', item.start - 1) + 1;
  const prefix = text.slice(lineStart, item.start);
  if (item.flow || !/^ *- +$/.test(prefix)) return undefined;
  const dash = prefix.indexOf('-');
  let lead = first;
  while (isComment(lines[lead - 1]) && indentOf(lines[lead - 1]) <= dash) lead--;
  let end = item.end;
  while (/\s/.test(text[end - 1] ?? '')) end--;
  let last = lineOf(end - 1, lines);
  for (let next = last + 1; isEmpty(lines[next]) || isComment(lines[next]); next++) {
    if (isComment(lines[next]) && indentOf(lines[next]) <= dash) break;
    if (isComment(lines[next])) last = next;
  }
  return { lead, first, last, dash, indent: prefix.length };
}

/** Without the indent of the list; undefined where a line has less of it. */
function ownLines(lines: readonly string[], { lead, first, last, indent }: Stretch): string[] | undefined {
  const own: string[] = [];
  for (const [offset, line] of lines.slice(lead, last + 1).entries()) {
    const number = lead + offset;
    if (number < first) own.push(line.trimStart());
    else if (number === first || line.startsWith(' '.repeat(indent))) own.push(line.slice(indent));
    else if (isEmpty(line)) own.push(line.replace(/[^\r\n]/g, ''));
    else if (isComment(line)) own.push(line.trimStart());
    else return undefined;
  }
  return own;
}

function valueIn(node: SyntaxNode | null, type: string, key: string): SyntaxNode | null | undefined {
  if (node?.is !== 'map') return undefined;
  const shape = objectShape(type);
  return node.entries.find((entry) => canonicalKey(shape, entry.key) === key)?.value;
}

function lineOf(offset: number, lines: readonly string[]): number {
  let end = 0;
  return lines.findIndex((line) => {
    end += line.length;
    return offset < end;
  });
}

function isEmpty(line: string | undefined): boolean {
  return line !== undefined && line.trim() === '';
}

function isComment(line: string | undefined): boolean {
  return line?.trimStart().startsWith('#') === true;
}

function indentOf(line = ''): number {
  return line.length - line.trimStart().length;
}
