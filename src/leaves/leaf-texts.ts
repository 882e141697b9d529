/** The parts of a leaf → what is written on it, text by text, so that two revisions of it can be compared. */
import type { Course } from '../model/model.ts';
import type { Leaf } from './leaf.ts';
import { contentOf } from './leaf-digest.ts';

export interface LeafText {
  readonly is: 'text' | 'hours' | 'points';
  /** A line of a text, or a number. */
  readonly text: string;
}

export function leafTexts(parts: readonly Leaf[], course: Course): readonly LeafText[] {
  return parts.flatMap((part) => textsIn('', contentOf(part, course)));
}

/** Of what no page shows as words. */
const unread: ReadonlySet<string> = new Set('id aligns file goals'.split(' '));
const amounts: Readonly<Record<string, LeafText['is']>> = { hours: 'hours', points: 'points' };
/** As the language writes its own values, such as `multiple-choice`. */
const ownWord = /^[a-z]+(?:-[a-z]+)*$/;
const asWritten: ReadonlySet<string> = new Set('title text name term prompt'.split(' '));

function textsIn(key: string, value: unknown): LeafText[] {
  const is = amounts[key];
  if (typeof value === 'number' && is) return [{ is, text: String(value) }];
  if (typeof value === 'string') {
    if (ownWord.test(value) && !asWritten.has(key)) return [];
    return value
      .split(/\r?\n/)
      .flatMap((line) => (line.trim() === '' ? [] : [{ is: 'text', text: line.trim() }]));
  }
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(key, item));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    name.startsWith('x-') || (unread.has(name) && !Array.isArray(item)) ? [] : textsIn(name, item),
  );
}
