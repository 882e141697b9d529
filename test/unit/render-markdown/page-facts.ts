/**
 * A page of HTML → what it says, to be compared with another page: headings, tables, texts, links. Read by a
 * parser that the product does not use.
 */
import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export interface PageFacts {
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** Rows of cells; the place that a cell above or beside reaches over is empty. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** Of blocks, without what stands in blocks inside them. */
  readonly texts: readonly string[];
  readonly items: number;
  readonly links: readonly string[];
  readonly images: readonly string[];
  readonly elements: ReadonlySet<string>;
}

/** As sites of repositories read it: with HTML, and with addresses as links. */
export const reader = new MarkdownIt({ html: true, linkify: true });

/** Both media show them in their own way. */
const codeOrFormula = /^(`{3,})[\s\S]*?^\1$|(`+)[^`]+\2|(?<!\\)(\$\$?)(?:[^$\\]|\\.)+\3/gm;

export function markdownFacts(markdown: string): PageFacts {
  return factsOf(
    `<main>${reader.render(markdown.replace(codeOrFormula, (found) => (found.startsWith('`') ? found : '')))}</main>`,
  );
}

/** Letters and digits only, so that punctuation, spacing and case make no difference. */
export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A row of a table, to be found among others. */
export function rowKey(cells: readonly string[]): string {
  return cells.map(letters).join('|');
}

const blocks = new Set([
  'p',
  'li',
  'td',
  'th',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'caption',
  'figcaption',
]);

/** Of `main`, without what helps on a screen only: ways around, controls, drawings. */
export function factsOf(html: string): PageFacts {
  const main = find(parse(html), ({ tagName }) => tagName === 'main');
  const all = main ? [...elementsIn(main)] : [];
  const named = (...names: string[]) => all.filter(({ tagName }) => names.includes(tagName));
  return {
    headings: named('h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((node) => ({
      level: Number(node.tagName[1]),
      text: letters(textOf(node)),
    })),
    tables: named('table').map(rowsOf),
    texts: all.filter(({ tagName }) => blocks.has(tagName)).map(ownText),
    items: named('li').length,
    links: named('a').flatMap((node) => attribute(node, 'href') ?? []),
    images: named('img').flatMap((node) => attribute(node, 'alt') ?? []),
    elements: new Set(all.map(({ tagName }) => tagName)),
  };
}

function rowsOf(table: Element): string[][] {
  const rows = [...elementsIn(table)].filter(
    ({ tagName, ...row }) => tagName === 'tr' && ownTable(row.parentNode) === table,
  );
  const open: number[] = [];
  return rows.map((row) => {
    const cells: string[] = [];
    const skip = () => {
      for (let place = cells.length; (open[place] ?? 0) > 0; place = cells.length) {
        open[place] = (open[place] ?? 0) - 1;
        cells.push('');
      }
    };
    for (const cell of row.childNodes.filter(isElement)) {
      skip();
      const across = Number(attribute(cell, 'colspan') ?? 1);
      const down = Number(attribute(cell, 'rowspan') ?? 1);
      for (let place = 0; place < across; place++) {
        open[cells.length] = down - 1;
        cells.push(place === 0 ? textOf(cell).trim() : '');
      }
    }
    skip();
    return cells;
  });
}

function ownTable(node: DefaultTreeAdapterTypes.ParentNode | null): Element | undefined {
  if (!node || !isElement(node as Node)) return undefined;
  const element = node as Element;
  return element.tagName === 'table' ? element : ownTable(element.parentNode);
}

const unseen = new Set(['script', 'style', 'svg', 'math', 'nav', 'select', 'input', 'template']);
const unseenClasses = [
  'screen-only',
  'leaf-end',
  'see-apart',
  'apart',
  'vh',
  'find',
  'matrix-filter',
  'ability-hint',
  'ability-legend',
  'ability-chosen',
];

function isSeen(node: Element): boolean {
  const classes = (attribute(node, 'class') ?? '').split(' ');
  return !unseen.has(node.tagName) && !unseenClasses.some((name) => classes.includes(name));
}

function* elementsIn(node: Element): Iterable<Element> {
  for (const child of node.childNodes) {
    if (!isElement(child) || !isSeen(child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

function textOf(node: Element): string {
  return node.childNodes
    .map((child) => {
      if (defaultTreeAdapter.isTextNode(child)) return child.value;
      return isElement(child) && isSeen(child) ? numberOf(child, node) + textOf(child) : '';
    })
    .join('');
}

/** Lists in the cells of Markdown tables are counted by their text. */
function numberOf(child: Element, node: Element): string {
  return node.tagName === 'ol' && child.tagName === 'li'
    ? String(node.childNodes.filter(isElement).indexOf(child) + 1)
    : '';
}

function ownText(node: Element): string {
  return node.childNodes
    .map((child) => {
      if (defaultTreeAdapter.isTextNode(child)) return child.value;
      return isElement(child) && isSeen(child) && !blocks.has(child.tagName) && child.tagName !== 'table'
        ? ownText(child)
        : '';
    })
    .join('');
}

function find(
  node: DefaultTreeAdapterTypes.ParentNode,
  wanted: (node: Element) => boolean,
): Element | undefined {
  for (const child of node.childNodes.filter(isElement)) {
    const found = wanted(child) ? child : find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

function isElement(node: Node): node is Element {
  return defaultTreeAdapter.isElementNode(node);
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}
