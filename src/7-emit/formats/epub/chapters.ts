/** The page of a whole book → what an EPUB shows one after another: cover, facts, each leaf, requirements. */
import type { Element, Root, RootContent } from 'hast';

export interface Chapter {
  /** In the publication. */
  readonly file: string;
  readonly title: string;
  /** Printed number of the leaf; undefined for what is no leaf. */
  readonly number: string | undefined;
  /** Of leaves: those of a task follow the one that opens it. */
  readonly opensTask: boolean;
  /** Belongs to the task that was opened last. */
  readonly inTask: boolean;
  readonly content: Element;
}

/** What is printed for paper alone (contents, the list of leaves, the record of changes) is left out. */
export function chaptersOf(tree: Root): Chapter[] {
  const parts = [...elements(tree)].filter((one) => isPart(one));
  let task: string | undefined;
  return parts.map((content, index): Chapter => {
    const classes = classesOf(content);
    const mark = find(content, (one) => one.properties.dataFullNumber !== undefined);
    const opensTask = classes.includes('leaf-task');
    // 任务-环节-页: leaves of a task begin with its number.
    const [first] = mark ? textOf(mark).trim().split('-') : [];
    if (opensTask) task = first;
    return {
      file: `p${String(index + 1).padStart(4, '0')}.xhtml`,
      title: titleOf(content),
      number: mark ? textOf(mark).trim() : undefined,
      opensTask,
      inTask: mark !== undefined && !opensTask && task !== undefined && first === task,
      content,
    };
  });
}

const parts = new Set(['cover', 'facts-leaf', 'requirements-leaf']);

function isPart(element: Element): boolean {
  const classes = classesOf(element);
  return (element.tagName === 'article' && classes.includes('leaf')) || classes.some((one) => parts.has(one));
}

/** Of its first heading. */
function titleOf(content: Element): string {
  const heading = find(content, ({ tagName }) => /^h[1-6]$/.test(tagName));
  return heading ? textOf(heading).replace(/\s+/g, ' ').trim() : '';
}

export function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

/** All of them, the outer before the inner. */
export function* elements(node: Root | Element): Iterable<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elements(child);
  }
}

function find(within: Element, wanted: (element: Element) => boolean): Element | undefined {
  for (const element of elements(within)) if (wanted(element)) return element;
  return undefined;
}

function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** A part of an address as it is meant; what nobody can decode stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
