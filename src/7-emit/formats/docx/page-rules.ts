/**
 * What the style sheets of a page say of its paper: size, margins, what stands in them, and which elements
 * begin a page of which name. They are the layout of record; what they do not say is as it is by default.
 */
import type { Element, Root } from 'hast';
import { millimetresOf } from './measures.ts';

/** A piece of the content of a margin. */
export type MarginPart =
  | { readonly text: string }
  | { readonly count: 'page' | 'pages'; readonly roman: boolean };

export type MarginPlace = `${'top' | 'bottom'}-${'left' | 'center' | 'right'}`;

/** No content is said by a list without parts. */
export type MarginBoxes = Readonly<Partial<Record<MarginPlace, readonly MarginPart[]>>>;

export interface PageRule {
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
  readonly margins: readonly [top: number, right: number, bottom: number, left: number];
  /** Left pages have their inner margin on the right. */
  readonly mirrored: boolean;
  readonly boxes: MarginBoxes;
  /** What stands elsewhere on left pages. */
  readonly leftBoxes: MarginBoxes;
  /** Pages with the same counter are counted together, and for themselves. */
  readonly counter: string | undefined;
}

export interface PageRules {
  /** Of the page by that name; an unknown name is the page without one. */
  rule(name: string): PageRule;
  /** Name of the page that the element begins, inside the elements of these ids. */
  nameFor(element: Element, ancestors: ReadonlySet<string>): string | undefined;
}

interface Said {
  width?: number;
  height?: number;
  margins?: PageRule['margins'];
  boxes: Partial<Record<MarginPlace, readonly MarginPart[]>>;
  counter?: string;
}

const a4 = { width: 210, height: 297 };
const sizes: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  A3: { width: 297, height: 420 },
  A4: a4,
  A5: { width: 148, height: 210 },
};

export function pageRules(tree: Root): PageRules {
  const said = new Map<string, Said>();
  const names: { readonly id: string | undefined; readonly own: string; readonly page: string }[] = [];
  for (const css of stylesOf(tree)) {
    for (const { prelude, body } of rulesOf(css)) {
      const [, name = '', side = ''] = /^@page\s*([\w-]*)(?::(\w+))?$/.exec(prelude) ?? [];
      if (prelude.startsWith('@page')) say(said, side ? `${name}:${side}` : name, body);
      const page = /(?:^|[;{\s])page:\s*([\w-]+)/.exec(body)?.[1];
      if (!page || prelude.startsWith('@')) continue;
      for (const selector of prelude.split(',')) {
        const [, id, own] = /^(?:#([\w-]+)\s+)?([.#][\w-]+)$/.exec(selector.trim()) ?? [];
        if (own) names.push({ id, own, page });
      }
    }
  }
  const known = new Map<string, PageRule>();
  return {
    rule(name) {
      const rule = known.get(name) ?? ruleOf(said, name);
      known.set(name, rule);
      return rule;
    },
    nameFor(element, ancestors) {
      const marks = new Set([
        ...classesOf(element).map((name) => `.${name}`),
        `#${String(element.properties.id ?? '')}`,
      ]);
      return names.findLast(({ id, own }) => marks.has(own) && (id === undefined || ancestors.has(id)))?.page;
    },
  };
}

export function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

function* stylesOf(node: Root | Element): Iterable<string> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName !== 'style') yield* stylesOf(child);
    else if (/^$|print|all/.test(String(child.properties.media ?? '')))
      for (const text of child.children) if (text.type === 'text') yield text.value;
  }
}

/** Rules on the top level; a body may hold rules itself. */
function* rulesOf(text: string): Iterable<{ readonly prelude: string; readonly body: string }> {
  const css = text.replace(/\/\*[\s\S]*?\*\//g, '');
  let start = 0;
  let opened = 0;
  let depth = 0;
  for (const { 0: mark, index } of css.matchAll(/[{}]/g)) {
    if (mark === '{' && depth++ === 0) opened = index;
    if (mark === '}' && depth > 0 && --depth === 0) {
      yield { prelude: css.slice(start, opened).trim(), body: css.slice(opened + 1, index) };
      start = index + 1;
    }
  }
}

function say(said: Map<string, Said>, name: string, body: string): void {
  const rule = said.get(name) ?? { boxes: {} };
  said.set(name, rule);
  for (const { prelude, body: box } of rulesOf(body)) {
    const [, place] = /@((?:top|bottom)-(?:left|center|right))$/.exec(prelude) ?? [];
    const content = /(?:^|[;\s])content:\s*([^;]+)/.exec(box)?.[1];
    if (place && content !== undefined) rule.boxes[place as MarginPlace] = partsOf(content);
  }
  const own = body.replace(/@[\w-]+\s*\{[^{}]*\}/g, '');
  const counter = /counter-increment:\s*([\w-]+)/.exec(own)?.[1];
  if (counter) rule.counter = counter;
  const size = /(?:^|[;\s])size:\s*(\w+)(?:\s+(\w+))?/.exec(own);
  if (size) {
    const { width, height } = sizes[size[1] ?? ''] ?? a4;
    Object.assign(rule, size[2] === 'landscape' ? { width: height, height: width } : { width, height });
  }
  const lengths = /(?:^|[;\s])margin:\s*([^;]+)/.exec(own)?.[1]?.trim().split(/\s+/).map(millimetresOf);
  const [top, right = top, bottom = top, left = right] = lengths ?? [];
  if (top !== undefined && right !== undefined && bottom !== undefined && left !== undefined)
    rule.margins = [top, right, bottom, left];
}

const part = /["']((?:[^"'\\]|\\.)*)["']|counter\(\s*([\w-]+)\s*(?:,\s*([\w-]+))?\s*\)/g;

function partsOf(content: string): MarginPart[] {
  return [...content.matchAll(part)].map(([, text, counter, style]) =>
    counter === undefined
      ? { text: (text ?? '').replace(/\\([0-9a-f]{1,6}) ?/gi, (_, code) => fromCode(code)) }
      : { count: counter === 'pages' ? 'pages' : 'page', roman: /roman/.test(style ?? '') },
  );
}

function fromCode(code: string): string {
  const point = Number.parseInt(code, 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
}

const usual = [22, 18, 20, 27] as const;

function ruleOf(said: ReadonlyMap<string, Said>, name: string): PageRule {
  const base = said.get('');
  const own = said.get(name) ?? base;
  const left = said.get(`${name}:left`);
  const outer = (boxes: MarginBoxes): boolean => 'bottom-left' in boxes && 'bottom-right' in boxes;
  const boxes = { ...base?.boxes, ...own?.boxes, ...said.get(`${name}:right`)?.boxes };
  // A number that stands on both sides is on the outer one only.
  const isOuter = own ? outer(own.boxes) : false;
  return {
    width: own?.width ?? base?.width ?? a4.width,
    height: own?.height ?? base?.height ?? a4.height,
    margins: own?.margins ?? base?.margins ?? usual,
    mirrored: own?.margins === undefined && (base?.margins ?? usual)[1] !== (base?.margins ?? usual)[3],
    boxes: isOuter ? { ...boxes, 'bottom-left': [] } : boxes,
    leftBoxes: isOuter ? { ...boxes, 'bottom-right': [] } : { ...base?.boxes, ...own?.boxes, ...left?.boxes },
    counter: own?.counter,
  };
}
