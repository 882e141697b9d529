/**
 * A text that may be half typed, and an offset in it → what stands or may stand there. Lines and their indents
 * are enough for that: a slip elsewhere in the file is of no importance.
 */
import { typeOfKind } from '../generated/shapes.ts';
import type { EntityKind } from '../generated/types.ts';
import { fold } from './fold.ts';
import type { KeyLanguage } from './key-language.ts';
import { canonicalKey, lookup, objectShape, wordTable } from './language-tables.ts';
import { OpenLines } from './open-lines.ts';
import type { Shape } from './shape.ts';

export interface TypedPlace {
  /** English keys that lead there, and `-` for an item of a list. */
  readonly steps: readonly string[];
  /** A key of this object type stands there; undefined where a value does. */
  readonly keyOf: string | undefined;
  /** English keys that the object around it has. */
  readonly taken: ReadonlySet<string>;
  /** What a value there has to be; of a key, what belongs to it. */
  readonly shape: Shape;
  /** The English key whose value it is, and the object type that has it; undefined at the top. */
  readonly owner: { readonly type: string; readonly key: string } | undefined;
  /** What is typed there. */
  readonly word: string;
  /** Offsets of the word; without one, of where it would begin. */
  readonly start: number;
  readonly end: number;
}

export interface NamedInText {
  /** Object type. */
  readonly type: string;
  readonly id: string;
  /** Empty where it has none. */
  readonly title: string;
  /** Offset of the id. */
  readonly start: number;
}

/** The type of the entity that a text describes, as its kind says; undefined where it says none. */
export function typeInText(text: string): string | undefined {
  const [, word = ''] = /^(?:kind|类型)[ \t]*[:：][ \t]*["']?([^\s"'#]+)/m.exec(text) ?? [];
  const kind = lookup(wordTable('EntityKind').lookup, fold(word));
  return kind && typeOfKind[kind as EntityKind];
}

/** The language of most keys of a text. */
export function languageOfText(text: string): KeyLanguage {
  const keys = [...text.matchAll(/^[ \t-]*([^\s#:：-][^\s:：]*)[ \t]*[:：](?:\s|$)/gmu)];
  const chinese = keys.filter(([, key = '']) => /\p{Script=Han}/u.test(key)).length;
  return chinese * 2 >= keys.length ? 'zh' : 'en';
}

/** `type` is the object type of the whole text. */
export function typedPlace(text: string, type: string, offset: number): TypedPlace {
  const lines = new OpenLines(type);
  let found: { readonly place: TypedPlace; readonly column: number } | undefined;
  let start = 0;
  for (const typed of text.split('\n')) {
    const line = typed.replace(/\r$/, '');
    if (found) {
      // What follows in the same object is taken, too.
      if (line.search(/\S/) <= found.column) lines.read(line);
    } else if (offset <= start + typed.length) {
      const place = lines.placeIn(line, start, Math.min(offset, start + line.length));
      found = { place, column: place.start - start };
    } else lines.read(line);
    start += typed.length + 1;
  }
  return found?.place ?? lines.placeIn('', text.length, text.length);
}

/** Everything in a text that has an id. */
export function namesInText(text: string, type: string): readonly NamedInText[] {
  const lines = new OpenLines(type);
  const names: { type: string; id: string; title: string; start: number; holder: object }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const read = lines.read(line.replace(/\r$/, ''));
    const { key, value, holder, column } = read ?? {};
    if (key === 'id' && holder && value)
      names.push({ type: read?.type ?? '', id: value, title: '', start: start + (column ?? 0), holder });
    const known = names.find((one) => one.holder === holder);
    if (known && value && (key === 'title' || key === 'text') && known.title === '') known.title = value;
    start += line.length + 1;
  }
  return names;
}

/** Which key of the object was typed, in English; an unknown one as typed. */
export function keyTyped(type: string, typed: string): string {
  return canonicalKey(objectShape(type), { text: typed });
}
