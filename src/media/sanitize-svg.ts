/**
 * An author's drawing → the same drawing built anew from what may draw, with a note of everything that was
 * left out.
 */

import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { escapeMarkupText } from '../values/escape-markup.ts';
import {
  isHarmless,
  localTargets,
  notes,
  silentAttributes,
  svgAttributes,
  svgElements,
  svgProperties,
  textElements,
} from './svg-allowed.ts';
import { Expansion } from './svg-expansion.ts';
import { type SvgSize, svgSize } from './svg-size.ts';
import { cleanDeclarations, cleanStyleSheet } from './svg-style.ts';

export interface SvgRemoval {
  /** In the words of the file: `<script>`, `onload`, `href="https://…"`. */
  readonly what: string;
  /** From 0; the first of them. */
  readonly line: number;
  readonly count: number;
}

export interface SvgFault {
  readonly kind: 'broken' | 'complex';
  /** From 0. */
  readonly line: number;
}

export interface CleanSvg extends SvgSize {
  readonly svg: string;
  readonly removed: readonly SvgRemoval[];
}

const namespace = 'http://www.w3.org/2000/svg';
const xlink = 'http://www.w3.org/1999/xlink';
const xhtml = 'http://www.w3.org/1999/xhtml';
const xml = 'http://www.w3.org/XML/1998/namespace';
const maxDepth = 64;
const maxElements = 20_000;
/** Counting what is used several times as often as it is used. */
const maxDrawn = 100_000;
const longest = 60;
const hides = /;\s*display\s*:\s*none\b/i;

class Refused extends Error {
  constructor(readonly fault: SvgFault) {
    super(fault.kind);
  }
}

export function sanitizeSvg(text: string): CleanSvg | SvgFault {
  try {
    return new Sanitizer().run(text);
  } catch (error) {
    if (error instanceof Refused) return error.fault;
    throw error;
  }
}

interface Open {
  /** Undefined for an element whose tags are left out. */
  readonly name: string | undefined;
  readonly ids: readonly string[];
  /** Not drawn, with all that is inside it. */
  readonly isHidden: boolean;
}

class Sanitizer {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #open: Open[] = [];
  readonly #out: string[] = [];
  readonly #removed = new Map<string, { line: number; count: number }>();
  readonly #expansion = new Expansion();
  readonly #attributeLines = new Map<string, number>();
  #tagLine = 0;
  #elements = 0;
  /** Inside something that is left out with all it contains. */
  #skipped = 0;
  #style = '';
  #size: SvgSize = { width: undefined, height: undefined };
  #hasRoot = false;

  run(text: string): CleanSvg {
    const parser = this.#parser;
    parser.on('error', () => this.#refuse('broken'));
    parser.on('doctype', (doctype) => {
      if (doctype.includes('[')) this.#leaveOut('<!DOCTYPE […]>', this.#line);
    });
    parser.on('opentagstart', () => {
      this.#tagLine = this.#line;
      this.#attributeLines.clear();
    });
    parser.on('attribute', ({ name }) => this.#attributeLines.set(name, this.#line));
    parser.on('opentag', (tag) => this.#start(tag));
    parser.on('text', (value) => this.#text(value));
    parser.on('cdata', (value) => this.#text(value));
    parser.on('closetag', (tag) => this.#end(tag));
    parser.write(text.replace(/^\ufeff/, '')).close();
    if (!this.#hasRoot) this.#refuse('broken');
    if (this.#expansion.size > maxDrawn) throw new Refused({ kind: 'complex', line: 0 });
    return {
      svg: `${this.#out.join('')}\n`,
      ...this.#size,
      removed: [...this.#removed].map(([what, first]) => ({ what, ...first })),
    };
  }

  get #line(): number {
    return this.#parser.line - 1;
  }

  #refuse(kind: SvgFault['kind']): never {
    throw new Refused({ kind, line: this.#line });
  }

  #leaveOut(what: string, line: number): void {
    const known = this.#removed.get(what);
    this.#removed.set(what, { line: known?.line ?? line, count: (known?.count ?? 0) + 1 });
  }

  #start(tag: SaxesTagNS): void {
    const isRoot = this.#open.length === 0 && this.#skipped === 0;
    if (isRoot && (tag.uri !== namespace || tag.local !== 'svg')) this.#refuse('broken');
    this.#hasRoot = true;
    if (++this.#elements > maxElements || this.#open.length + this.#skipped > maxDepth)
      this.#refuse('complex');
    if (this.#skipped > 0 || !this.#isKept(tag)) {
      this.#skipped++;
      return;
    }
    // A link is drawn like a group.
    const name = tag.local === 'a' ? 'g' : tag.local;
    const given = new Map<string, string>();
    for (const attribute of Object.values(tag.attributes)) this.#attribute(attribute, given);
    if (isRoot) this.#size = svgSize(given);
    const id = given.get('id');
    const around = this.#open.at(-1)?.ids ?? [];
    const ids = id === undefined ? around : [...around, id];
    const href = given.get('href')?.slice(1);
    this.#expansion.element(ids, [
      ...(href === undefined ? [] : [href]),
      ...[...given.values()].flatMap(localTargets),
    ]);
    const written = [...given].map(([key, value]) => ` ${key}="${attributeValue(value)}"`).join('');
    this.#out.push(`<${name}${isRoot ? ` xmlns="${namespace}"` : ''}${written}>`);
    const isHidden =
      this.#open.at(-1)?.isHidden === true ||
      hides.test(`;display:${given.get('display') ?? ''};${given.get('style') ?? ''}`);
    this.#open.push({ name, ids, isHidden });
  }

  #isKept({ uri, local, name }: SaxesTagNS): boolean {
    if (uri === namespace && (svgElements.has(local) || local === 'a')) return true;
    // Notes of drawing programs are in namespaces of their own, which browsers do not draw.
    const isNote =
      (uri === namespace && notes.has(local)) || (uri !== namespace && uri !== xhtml && uri !== '');
    if (!isNote) this.#leaveOut(`<${name}>`, this.#tagLine);
    return false;
  }

  #attribute({ name, local, uri, value }: SaxesAttributeNS, given: Map<string, string>): void {
    const line = this.#attributeLines.get(name) ?? this.#tagLine;
    if (name === 'xmlns' || name.startsWith('xmlns:')) return;
    if (local === 'href' && (uri === '' || uri === xlink)) {
      if (/^#[^\s"'()\\<>]+$/.test(value)) {
        if (uri === '' || !given.has('href')) given.set('href', value);
      } else this.#leaveOut(short(`${name}="${value}"`), line);
    } else if (uri === xml) {
      if (local === 'space') given.set('xml:space', value === 'preserve' ? 'preserve' : 'default');
    } else if (uri !== '' || silentAttributes.has(name) || /^(?:data|aria)-/.test(name)) {
      // Notes of drawing programs, and of pages; xlink has nothing else that draws.
    } else if (name === 'style') {
      const { style, removed } = cleanDeclarations(value);
      for (const what of removed) this.#leaveOut(what, line);
      if (style !== '') given.set('style', style);
    } else if (!svgAttributes.has(name) && !svgProperties.has(name)) this.#leaveOut(name, line);
    else if (!isHarmless(value)) this.#leaveOut(short(`${name}="${value}"`), line);
    else given.set(name, value);
  }

  #text(value: string): void {
    const { name, isHidden } = this.#open.at(-1) ?? {};
    if (this.#skipped > 0 || name === undefined || !textElements.has(name)) return;
    // A layer that was switched off may hold the answers.
    if (isHidden && name !== 'style') return;
    if (name === 'style') this.#style += value;
    else this.#out.push(escaped(value));
  }

  #end(tag: SaxesTagNS): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    const { name } = this.#open.pop() ?? {};
    if (name === 'style') {
      const { style, removed } = cleanStyleSheet(this.#style);
      for (const what of removed) this.#leaveOut(what, this.#tagLine);
      this.#out.push(escaped(style));
      this.#style = '';
    }
    this.#out.push(`</${name ?? tag.local}>`);
  }
}

function escaped(text: string): string {
  return escapeMarkupText(text).replaceAll('\r', '&#13;');
}

/** A line break that is not spelt out would be read as a space. */
function attributeValue(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
