/**
 * Elements of a page → XHTML of an EPUB: no scripts and no controls, links that lead to something inside or
 * to the web, pictures that are inside.
 */
import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { classesOf } from './chapters.ts';

export interface Places {
  /** Address of an element of the book from any of its files, by the fragment that leads to it. */
  address(fragment: string): string | undefined;
  /** Address of a picture by that on the page; undefined for what a reader may not know. */
  picture(source: string): string | undefined;
  /** What an element is called here, where something leads to it. */
  id(id: string): string | undefined;
}

export function xhtml(element: Element, places: Places): string {
  return toHtml(
    { type: 'root', children: kept(element, places, 'html') },
    {
      closeSelfClosing: true,
      allowDangerousCharacters: false,
      characterReferences: { useNamedReferences: false },
    },
  );
}

const dropped = new Set(
  'button dialog iframe input link meta noscript object script select style template textarea title'.split(
    ' ',
  ),
);
/** Parts of the site, and what is for paper alone. */
const unseen = new Set('screen-only links-line actions parts turn print-as'.split(' '));
const namespaces: Readonly<Record<string, string>> = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
};
/** Of elements of HTML; those of drawings and formulas keep all. */
const attributes: readonly string[] = [
  ...['className', 'lang', 'dir', 'title', 'alt', 'width', 'height', 'colSpan', 'rowSpan', 'scope'],
  ...['start', 'value', 'cite', 'dateTime', 'ariaHidden', 'ariaLabel'],
];

type Space = 'html' | 'svg' | 'math';

function kept(element: Element, places: Places, space: Space): ElementContent[] {
  const { tagName, properties } = element;
  const inner = tagName === 'svg' || tagName === 'math' ? tagName : space;
  if (isDropped(element)) return [];
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{ type: 'text', value: held(child.value) }];
    return child.type === 'element' ? kept(child, places, inner) : [];
  });
  if (tagName === 'img') return picture(element, places);
  if (tagName === 'a') return link(element, children, places);
  // A label without its control, and a group of controls, are text.
  const name =
    tagName === 'label' ? 'span' : tagName === 'fieldset' ? 'div' : tagName === 'legend' ? 'p' : tagName;
  const own = inner === 'html' ? ofHtml(properties, places) : ofDrawing(properties);
  const xmlns = inner !== space ? { xmlns: namespaces[inner] ?? '' } : {};
  return [{ type: 'element', tagName: name, properties: { ...xmlns, ...own }, children }];
}

function isDropped({ tagName, properties, ...element }: Element): boolean {
  if (dropped.has(tagName)) return true;
  const { hidden } = properties;
  if (hidden !== undefined && hidden !== null && hidden !== false) return true;
  return classesOf({ tagName, properties, ...element }).some((one) => unseen.has(one));
}

function ofHtml(properties: Properties, places: Places): Properties {
  const entries = attributes.flatMap((name) => {
    const value = properties[name];
    return value === undefined || value === null || typeof value === 'boolean'
      ? []
      : [[name, value] as const];
  });
  const id = typeof properties.id === 'string' ? places.id(properties.id) : undefined;
  return { ...Object.fromEntries(entries), ...(id === undefined ? {} : { id }) };
}

/** Without what a browser would run. */
function ofDrawing(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([name, value]) => typeof value !== 'boolean' && !/^(?:on|href|xLinkHref|role$|focusable$)/i.test(name),
    ),
  );
}

function picture({ properties }: Element, places: Places): ElementContent[] {
  const alt = String(properties.alt ?? '');
  const src = places.picture(String(properties.src ?? ''));
  if (src === undefined) return alt === '' ? [] : [span([{ type: 'text', value: held(alt) }], {})];
  const millimetres = /--print-width:\s*([\d.]+)mm/.exec(String(properties.style ?? ''))?.[1];
  const style = millimetres === undefined ? {} : { style: `width: ${millimetres}mm` };
  return [{ type: 'element', tagName: 'img', properties: { src, alt: held(alt), ...style }, children: [] }];
}

function link({ properties }: Element, children: ElementContent[], places: Places): ElementContent[] {
  const address = String(properties.href ?? '');
  const href = address.startsWith('#')
    ? places.address(address.slice(1))
    : /^(?:https?|mailto):/i.test(address)
      ? address
      : undefined;
  const own = ofHtml(properties, places);
  if (href === undefined) return [span(children, own)];
  return [{ type: 'element', tagName: 'a', properties: { ...own, href }, children }];
}

function span(children: ElementContent[], properties: Properties): Element {
  return { type: 'element', tagName: 'span', properties, children };
}

const unheld = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/** Without what XML cannot hold. */
function held(text: string): string {
  return text.replace(unheld, '\ufffd');
}
