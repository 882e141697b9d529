/** Contents to be learned, up to three levels deep → a tree for lists, and its lines for cells of forms. */
import type { LearningTask } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';

export interface ContentLine {
  /**
   * With its depth and hours in brackets, where they are stated.
   * @zh 写了程度、学时的，带在括号里
   */
  readonly text: string;
  readonly items: readonly ContentLine[];
}

export interface ContentsView {
  /**
   * Its lines, numbered by level where some stand below others.
   * @zh 逐行列出，有下一级的按级编号
   */
  readonly contents: readonly string[];
  readonly outline: readonly ContentLine[];
  /**
   * How many there are of each depth; empty where none is stated.
   * @zh 各程度的知识点数；没有写程度时为空
   */
  readonly depths: string;
}

export function contentsView(contents: Contents, words: Words): ContentsView {
  return {
    contents: contentLines(contents, words),
    outline: contentTree(contents, words),
    depths: depthCounts(contents, words),
  };
}

type Contents = LearningTask['contents'];

type Content = Exclude<Contents[number], string>;

/** What any of the three levels may have. */
type Written = string | (Omit<Content, 'contents'> & { readonly contents?: readonly Written[] });

export function contentTree(contents: readonly Written[], words: Words): ContentLine[] {
  return contents.map((content) => {
    if (typeof content === 'string') return { text: content, items: [] };
    const { text, depth, hours, contents: below = [] } = content;
    const marks = [
      ...(depth === undefined ? [] : [words.word('Depth', depth)]),
      ...(hours === undefined ? [] : [words.label('crosswalk.hours', { hours })]),
    ];
    const marked = words.label('content.marked', { text, marks: marks.join(words.label('list-separator')) });
    return { text: marks.length === 0 ? text : marked, items: contentTree(below, words) };
  });
}

/** Numbered by level where some stand below others: 1. 测深仪, 1.1. 换能器, 1.1.1. 吃水改正. */
export function contentLines(contents: readonly Written[], words: Words): string[] {
  const tree = contentTree(contents, words);
  if (tree.every(({ items }) => items.length === 0)) return tree.map(({ text }) => text);
  const lines = (items: readonly ContentLine[], above: string): string[] =>
    items.flatMap(({ text, items: below }, index) => {
      const no = `${above}${index + 1}.`;
      return [`${no} ${text}`, ...lines(below, no)];
    });
  return lines(tree, '');
}

/** `共 4 个知识点：了解 1、掌握 3`; empty where none states its depth. */
export function depthCounts(contents: readonly Written[], words: Words): string {
  const depths = contents.flatMap(depthsOf);
  const known = (['know', 'understand', 'master', 'apply'] as const).flatMap((depth) => {
    const count = depths.filter((one) => one === depth).length;
    return count === 0 ? [] : [`${words.word('Depth', depth)} ${count}`];
  });
  const list = known.join(words.label('list-separator'));
  return known.length === 0 ? '' : words.label('content.depths', { count: depths.length, list });
}

function depthsOf(content: Written): NonNullable<Content['depth']>[] {
  if (typeof content === 'string') return [];
  const { depth, contents = [] } = content;
  return [...(depth === undefined ? [] : [depth]), ...contents.flatMap(depthsOf)];
}
