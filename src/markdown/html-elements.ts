/**
 * Turns the nodes of CommonMark, GFM and formulas into HTML elements where the usual way would not be safe or
 * accessible.
 */
import type { Element, ElementContent } from 'hast';
import type { Emphasis, Html, Image, Link, List, ListItem, Nodes, Paragraph } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { toString as words } from 'mdast-util-to-string';
import { isPlaceholder } from './for-students.ts';
import { toMathMl } from './formula.ts';
import { joinLines } from './join-lines.ts';
import { onlyImage } from './media-references.ts';
import type { Script } from './notation/script.ts';
import { isLinkAddress, isSafeUrl } from './safe-url.ts';
import { sourceAround, sourceText } from './source-text.ts';
import type { MarkdownOptions, ResolvedImage } from './to-html.ts';

export function elementHandlers(text: string, { headingLevel, resolveImage }: MarkdownOptions): Handlers {
  return {
    text: (_, { value }: { value: string }) => ({
      type: 'text',
      value: joinLines(value.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, '\n')),
    }),
    html: (_, node: Html, parent) => {
      if (isPlaceholder(node)) return undefined;
      if (parent && isPhrasingParent(parent)) return literalText(node.value);
      return element('p', {}, linesOf(node.value));
    },
    heading: (state, node) => {
      const children = state.all(node);
      if (!children.some(showsSomething)) return undefined;
      return element(`h${Math.min(6, headingLevel + node.depth - 1)}`, {}, children);
    },
    link: (state, node: Link) => {
      const link: Element = defaultHandlers.link(state, node);
      if (!isLinkAddress(node.url) || !link.children.some(showsSomething)) {
        const [before, after] = sourceAround(text, node);
        return [literalText(before), ...link.children, literalText(after)];
      }
      // A footnote mark is a link itself, and links do not nest.
      return hasFootnote(node) ? link.children : link;
    },
    paragraph: (state, node: Paragraph) => {
      const only = onlyImage(node);
      const image = only?.type === 'image' && isSafeUrl(only.url) ? resolveImage(only.url) : undefined;
      if (only?.type !== 'image' || !image) return defaultHandlers.paragraph(state, node);
      return figureElement(image, only.alt ?? '', only.title ?? '');
    },
    image: (_, node: Image) => {
      const image = isSafeUrl(node.url) ? resolveImage(node.url) : undefined;
      if (image === undefined) return literalText(sourceText(text, node));
      return imageElement(image, node.alt ?? '', node.title ?? '');
    },
    emphasis: (state, node: Emphasis) => withScript(node, defaultHandlers.emphasis(state, node)),
    table: (state, node) =>
      element('div', { className: ['table-scroll'] }, [withScopes(defaultHandlers.table(state, node))]),
    list: (state, node: List) => withDelimiter(node, defaultHandlers.list(state, node)),
    listItem: (state, node: ListItem, parent) =>
      withNumber(node, withSigns(defaultHandlers.listItem(state, node, parent))),
    subscript: (state, node: Script) => element('sub', {}, state.all(node)),
    superscript: (state, node: Script) => element('sup', {}, state.all(node)),
    footnoteReference: (state, node) => withoutDescription(defaultHandlers.footnoteReference(state, node)),
    inlineMath: (_, { value }: { value: string }) => formula(value, false),
    math: (_, { value }: { value: string }) =>
      element('div', { className: ['formula'] }, [formula(value, true)]),
  };
}

/** Code of a page stays lines. */
function linesOf(value: string): ElementContent[] {
  return value
    .split(/\r\n?|\n/)
    .flatMap((line, index) => [
      ...(index > 0 ? [element('br', {}, []), literalText('\n')] : []),
      literalText(line),
    ]);
}

export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** A picture with room of its own; the caption is for everyone, `alt` for who cannot see the picture. */
export function figureElement(image: ResolvedImage, alt: string, title: string): Element {
  const picture = imageElement(image, alt || title, '');
  // A number in a property of its own, because only the style sheet for paper asks for it.
  if (image.millimetres) picture.properties.style = `--print-width:${image.millimetres}mm`;
  const children = [picture];
  if (title) children.push(element('figcaption', {}, [literalText(title)]));
  return element('figure', { className: ['figure'] }, children);
}

function imageElement({ address, width, height }: ResolvedImage, alt: string, title: string): Element {
  const size = width && height ? { width, height } : {};
  return element('img', { src: address, alt, ...size, ...(title ? { title } : {}) }, []);
}

function literalText(value: string): ElementContent {
  return { type: 'text', value };
}

/** Written as a ready string, because it is far larger as a tree. */
function formula(value: string, display: boolean): ElementContent {
  const mathMl = toMathMl(value, display);
  return mathMl === undefined
    ? element('code', { className: ['formula-source'] }, [literalText(value)])
    : { type: 'raw', value: mathMl };
}

function isPhrasingParent(parent: NonNullable<Parameters<State['one']>[1]>): boolean {
  return !['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective'].includes(
    parent.type,
  );
}

function showsSomething(node: ElementContent): boolean {
  if (node.type === 'element') return node.tagName === 'img' || node.children.some(showsSomething);
  return node.type === 'raw' || (node.type === 'text' && node.value.trim() !== '');
}

function hasFootnote(node: Nodes): boolean {
  return node.type === 'footnoteReference' || ('children' in node && node.children.some(hasFootnote));
}

/** Only words of other scripts slant; Chinese ones get dots, which the style sheet gives to all others. */
function withScript(node: Emphasis, emphasis: Element): Element {
  if (!/\p{Script=Han}/u.test(words(node))) emphasis.properties.className = ['latin'];
  return emphasis;
}

/** `align` is no HTML attribute any more, and an empty head cell names no column. */
function withScopes(node: Element): Element {
  const align = node.properties.align;
  const isEmptyHead = node.tagName === 'th' && node.children.length === 0;
  const properties = {
    ...(node.tagName === 'th' && !isEmptyHead ? { scope: 'col' } : {}),
    ...(typeof align === 'string' ? { className: [`align-${align}`] } : {}),
  };
  const isCell = node.tagName === 'th' || node.tagName === 'td';
  const children = isCell
    ? node.children
    : node.children.map((child) => (child.type === 'element' ? withScopes(child) : child));
  return { ...node, tagName: isEmptyHead ? 'td' : node.tagName, properties, children };
}

/** A box that cannot be ticked needs no form control; a sign prints, and is read aloud. */
function withSigns(node: Element): Element {
  if (node.tagName === 'input')
    return element('span', { className: ['task-box'] }, [literalText(node.properties.checked ? '☑' : '☐')]);
  if (node.tagName !== 'li' && node.tagName !== 'p') return node;
  return {
    ...node,
    children: node.children.map((child) => (child.type === 'element' ? withSigns(child) : child)),
  };
}

/** Typed numbers stay, also where the list leaves some out. */
function withNumber({ data }: ListItem, element: Element): Element {
  return data?.number === undefined
    ? element
    : { ...element, properties: { ...element.properties, value: String(data.number) } };
}

function withDelimiter({ data }: List, element: Element): Element {
  return data?.delimiter === ')'
    ? { ...element, properties: { ...element.properties, className: ['paren'] } }
    : element;
}

function withoutDescription(mark: Element): Element {
  const [link] = mark.children;
  if (link?.type !== 'element') return mark;
  const { ariaDescribedBy: _, ...properties } = link.properties;
  return { ...mark, children: [{ ...link, properties }] };
}
