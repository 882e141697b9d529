/**
 * Units with their comments → the canonical text: order of the schema, two spaces, blocks instead of
 * brackets, but for a row of numbers that its author wrote in one line.
 */

import { fold } from '../language/fold.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import type { Shape } from '../language/shape.ts';
import type { Margins } from './attach-comments.ts';
import { spellBlock, spellInline } from './spelling.ts';
import type { Collection, Comment, Leaf, Unit, Value } from './units.ts';

export interface PrintOptions {
  /** Name of the object type of the root. */
  readonly type: string;
  /** False where an alias might come before its anchor. */
  readonly reorder: boolean;
}

export function printCanonical(root: Collection, margins: Margins, options: PrintOptions): string {
  const printer = new Printer(options.reorder);
  printer.document(root, margins, { is: 'object', type: options.type });
  return `${printer.lines.join('\n')}\n`;
}

/** Quotes tell a text from a number only where no schema does. */
const looksTyped = /^(true|false|null|~|[-+.\d].*)$/i;

class Printer {
  readonly lines: string[] = [];
  /** The last block keeps its empty lines: one more would belong to it. */
  #keeps = false;

  constructor(readonly reorder: boolean) {}

  document(root: Collection, { head, gap }: Margins, shape: Shape): void {
    this.#comments(head, '', true);
    this.#collection(root, shape, '', '', gap);
  }

  /** `lead` is what stands on the first line before it: a dash, or nothing but `indent`. */
  #collection(collection: Collection, given: Shape, indent: string, lead: string, gap = false): void {
    const shape = given.is === 'union' ? (given[collection.is] ?? { is: 'any' as const }) : given;
    for (const [index, unit] of this.#ordered(collection, shape).entries()) {
      this.#unit(
        unit,
        shapeIn(shape, unit),
        indent,
        index === 0 ? lead : indent,
        index === 0 ? gap : unit.gap,
        index === 0 && !gap,
      );
    }
    this.#comments(collection.tail, indent, false);
  }

  #unit(unit: Unit, shape: Shape, indent: string, lead: string, gap: boolean, first: boolean): void {
    const { value, key } = unit;
    const row = value && numbersInOneLine(value, shape);
    const nested = value && value.is !== 'leaf' && value.units.length > 0 && row === undefined;
    const sameLine = !key && nested && value.props === '';
    const beside = sameLine ? undefined : unit.beside.at(-1);
    const above = [
      ...unit.above,
      ...unit.beside.filter((comment) => comment !== beside),
      ...(sameLine ? this.#aboveFirst(value, shape) : []),
    ];
    const inner = `${indent}  `;
    this.#comments(above, lead.replace(/\S.*/, ''), first);
    if (gap && !first) this.#blank();
    if (sameLine) {
      this.#collection(value, shape, inner, `${lead}- `);
      return;
    }
    const start =
      lead +
      (key
        ? `${key.props ? `${key.props} ` : ''}${spellInline(key.text, key.quoted && key.text === '<<')}:`
        : '-');
    const block = value?.is === 'leaf' ? this.#block(value) : undefined;
    const written = nested
      ? value.props
      : block
        ? [value?.props, block.header].filter(Boolean).join(' ')
        : (row ?? this.#inline(unit, shape));
    this.#line([start, written, beside?.text].filter(Boolean).join(' '));
    for (const line of block?.lines ?? []) this.lines.push(line === '' ? '' : inner + line);
    this.#keeps = block?.header.includes('+') === true;
    if (nested) this.#collection(value, shape, inner, inner);
    else if (value && value.is !== 'leaf') this.#comments(value.tail, inner, false);
    this.#comments(unit.below, inner, false);
  }

  /** Comments above the first unit cannot stand between it and the dash. */
  #aboveFirst(collection: Collection, given: Shape): readonly Comment[] {
    const shape = given.is === 'union' ? (given[collection.is] ?? { is: 'any' as const }) : given;
    const [first] = this.#ordered(collection, shape);
    const taken = first?.above.splice(0) ?? [];
    const deeper =
      first && !first.key && first.value && first.value.is !== 'leaf' && first.value.props === ''
        ? this.#aboveFirst(first.value, shapeIn(shape, first))
        : [];
    const moved =
      deeper.length > 0 || (first?.value && first.value.is !== 'leaf' && !first.key)
        ? (first?.beside.splice(0) ?? [])
        : [];
    return [...taken, ...moved, ...deeper].map(({ text }) => ({ text, gap: false }));
  }

  #block(leaf: Leaf) {
    return leaf.alias === undefined ? spellBlock(leaf.text) : undefined;
  }

  #inline({ value }: Unit, shape: Shape): string {
    if (!value) return '';
    if (value.is !== 'leaf') return [value.props, value.is === 'map' ? '{}' : '[]'].filter(Boolean).join(' ');
    if (value.alias !== undefined) return `*${value.alias}`;
    const plainEmpty = value.text === '' && value.style === 'plain';
    const keepQuotes = value.style !== 'plain' && typedByAnything(shape) && looksTyped.test(value.text);
    return [value.props, plainEmpty ? '' : spellInline(value.text, keepQuotes)].filter(Boolean).join(' ');
  }

  #comments(comments: readonly Comment[], indent: string, first: boolean): void {
    for (const [index, { text, gap }] of comments.entries()) {
      if (gap && !(first && index === 0)) this.#blank();
      this.#line(indent + text);
    }
  }

  #line(text: string): void {
    this.lines.push(text.trimEnd());
    this.#keeps = false;
  }

  #blank(): void {
    if (!this.#keeps && this.lines.at(-1) !== '') this.lines.push('');
  }

  #ordered({ units, is }: Collection, shape: Shape): readonly Unit[] {
    if (!this.reorder || is !== 'map' || shape.is !== 'object') return units;
    const { keys, fields } = objectShape(shape.type);
    const order = new Map(Object.keys(fields).map((name, index) => [name, index]));
    const rank = ({ key }: Unit): number =>
      order.get(lookup(keys, fold(key?.text ?? '')) ?? '') ?? order.size;
    return [...units].sort((a, b) => rank(a) - rank(b));
  }
}

function shapeIn(shape: Shape, { key }: Unit): Shape {
  if (shape.is === 'list' || shape.is === 'map') return shape.of;
  if (shape.is !== 'object' || !key) return { is: 'any' };
  const { keys, fields } = objectShape(shape.type);
  return lookup(fields, lookup(keys, fold(key.text)) ?? key.text)?.shape ?? { is: 'any' };
}

/** `[32, 0, 48]`: a number for each semester is read across, as a table is. */
function numbersInOneLine(value: Value, shape: Shape): string | undefined {
  if (value.is !== 'list' || !value.flow || value.units.length === 0 || value.tail.length > 0)
    return undefined;
  if (shape.is !== 'list' || shape.of.is !== 'number') return undefined;
  const numbers = value.units.flatMap(({ value: leaf, above, beside, below }) => {
    const alone = above.length + beside.length + below.length === 0;
    return alone && leaf?.is === 'leaf' && leaf.style === 'plain' && leaf.props === '' && !leaf.alias
      ? [leaf.text]
      : [];
  });
  if (numbers.length < value.units.length) return undefined;
  return [value.props, `[${numbers.join(', ')}]`].filter(Boolean).join(' ');
}

function typedByAnything(shape: Shape): boolean {
  return shape.is === 'any' || (shape.is === 'union' && !shape.scalar);
}
