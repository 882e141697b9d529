/** One error of a schema → the finding that says it in words of the author, where it stands. */
import { isMarkedList, listMarker } from '../1-parse/list-marker.ts';
import type { SyntaxTree } from '../1-parse/syntax-tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { fold, nearForm } from '../language/fold.ts';
import { fieldWord, type KeyLanguage } from '../language/key-language.ts';
import { lookup, objectShape, wordTable } from '../language/language-tables.ts';
import { levelMeant } from '../language/level-words.ts';
import type { Shape, WordTable } from '../language/shape.ts';
import type { Path, Place } from '../source/place.ts';
import { inFigures } from '../values/chinese-number.ts';
import { excelDate } from './excel-date.ts';
import { inUnitOf, isOtherMeasure } from './unit-of-field.ts';
import { unknownKey } from './unknown-key.ts';

export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface SchemaContext {
  readonly file: string;
  readonly type: string;
  readonly language: KeyLanguage;
  readonly value: unknown;
  /** Left out for what is not written in one file as it is. */
  readonly tree?: SyntaxTree;
}

export class Translator {
  readonly #path: Path;
  readonly #given: unknown;
  /** The field that is being complained about, and the object type it stands in. */
  readonly #field: string;
  readonly #owner: string;
  readonly #shape: Shape;

  constructor(
    readonly error: SchemaError,
    readonly context: SchemaContext,
    /** Fields that were found at the wrong place: `path name`. */
    readonly moved: Set<string>,
  ) {
    const path: (string | number)[] = [];
    let given: unknown = context.value;
    let shape: Shape = { is: 'object', type: context.type };
    let owner = context.type;
    let field = '';
    for (const step of error.instancePath.split('/').slice(1).map(unescapePointer)) {
      const key = Array.isArray(given) ? Number(step) : step;
      shape = branch(shape, given);
      if (shape.is === 'object') {
        owner = shape.type;
        field = step;
        shape = lookup(objectShape(shape.type).fields, step)?.shape ?? { is: 'any' };
      } else shape = shape.is === 'list' || shape.is === 'map' ? shape.of : { is: 'any' };
      path.push(key);
      given = (given as Record<string | number, unknown> | undefined)?.[key];
    }
    this.#path = path;
    this.#given = given;
    this.#field = field;
    this.#owner = owner;
    this.#shape = branch(shape, given);
  }

  diagnostic(): Diagnostic | undefined {
    const { keyword, params } = this.error;
    const field = fieldWord(this.#owner, this.#field, this.context.language);
    switch (keyword) {
      case 'additionalProperties':
        return this.#unknownKey(String(params.additionalProperty));
      case 'required':
        return this.#missing(String(params.missingProperty));
      case 'type':
        return this.#wrongType(field, String(params.type));
      case 'enum':
        return this.#isMap()
          ? this.#wrongType(field, 'string')
          : this.#unknownWord(field, params.allowedValues as readonly string[]);
      case 'pattern':
        return this.#badForm(field);
      case 'const':
        return report('schema/unsupported-value', this.#place(), {
          field,
          value: String(this.#given),
          allowed: String(params.allowedValue),
        });
      case 'minLength':
        return report('schema/empty-text', this.#place(), { field });
      case 'minItems':
        return report('schema/empty-list', this.#place(), { field });
      case 'maxLength':
        return report('schema/too-long', this.#place(), { field, limit: Number(params.limit) });
      default:
        return report('schema/out-of-range', this.#place(), {
          field,
          value: String(this.#given),
          limit: `${comparison(params.comparison)} ${params.limit}`,
        });
    }
  }

  #place(path: Path = this.#path, on?: 'key'): Place {
    return { file: this.context.file, path, ...(on ? { on } : {}) };
  }

  #isMap(): boolean {
    return typeof this.#given === 'object' && this.#given !== null && !Array.isArray(this.#given);
  }

  #unknownKey(key: string): Diagnostic {
    const type = this.#shape.is === 'object' ? this.#shape.type : this.context.type;
    const { diagnostic, moved } = unknownKey(this.context, {
      key,
      type,
      path: this.#path,
      given: this.#given,
    });
    if (moved !== undefined) this.moved.add(moved);
    return diagnostic;
  }

  #missing(name: string): Diagnostic | undefined {
    const type = this.#shape.is === 'object' ? this.#shape.type : this.context.type;
    const draftable = lookup(objectShape(type).fields, name)?.draftable === true;
    const status = (this.context.value as { status?: unknown }).status ?? 'draft';
    // Settings are no draft of anything.
    const isDraft = status === 'draft' && this.context.type !== 'Workspace';
    const severity = draftable && isDraft ? ({ severity: 'warning' } as const) : {};
    if (this.#misspelt(type, name) || this.moved.has(`${this.#path.join('/')} ${name}`)) return undefined;
    return report(
      'schema/missing-field',
      this.#place(),
      { field: fieldWord(type, name, this.context.language) },
      severity,
    );
  }

  /** A misspelt key that has its own finding explains a missing one. */
  #misspelt(type: string, name: string): boolean {
    const { fields } = objectShape(type);
    const unknown = Object.keys(this.#given ?? {}).filter(
      (key) => !lookup(fields, key) && !key.startsWith('x-'),
    );
    const field = lookup(fields, name);
    return unknown.some(
      (key) => field?.near?.includes(nearForm(key)) || suggest(key, [name, field?.zh ?? name]).length > 0,
    );
  }

  #wrongType(field: string, wanted: string): Diagnostic {
    const place = this.#place();
    const marked = wanted === 'array' || String(this.#given).includes('\n') ? this.#markedList() : undefined;
    if (marked) return marked;
    if (Array.isArray(this.#given) && wanted !== 'array')
      return report('schema/unexpected-list', place, { field });
    switch (wanted) {
      case 'array':
        return report('schema/not-a-list', place, { field });
      case 'object':
        return report('schema/not-a-map', place, { field, ...this.#fieldsBelow() });
      case 'boolean':
        return report('schema/not-yes-or-no', place, { field, value: String(this.#given) });
      case 'integer':
      case 'number':
        return this.#notANumber(field);
      default:
        return report('schema/not-text', place, { field });
    }
  }

  /** The author's words for the fields of the object that is wanted, and one of them with what was given. */
  #fieldsBelow(): { fields: string[]; example: string } {
    const { language } = this.context;
    const type = objectIn(lookup(objectShape(this.#owner).fields, this.#field)?.shape);
    const all = type === undefined ? [] : Object.entries(objectShape(type).fields);
    const [, digits] = /(\d+(?:\.\d+)?)/.exec(fold(String(this.#given))) ?? [];
    const wanted = digits === undefined ? 'text' : 'number';
    const [key] = all.find(([, { shape }]) => shape.is === wanted) ?? all[0] ?? [];
    const word = (one: string) => fieldWord(type ?? '', one, language);
    return {
      fields: all.map(([one]) => word(one)),
      example: key === undefined ? '' : `${word(key)}: ${digits ?? '…'}`,
    };
  }

  #notANumber(field: string): Diagnostic {
    const value = typeof this.#given === 'object' ? '' : String(this.#given);
    if (isOtherMeasure(this.#field, value))
      return report('schema/not-in-hours', this.#place(), { field, value });
    const [, digits, percent] = /(\d+(?:\.\d+)?)\s*([%％])?/.exec(fold(value)) ?? [];
    const written =
      digits === undefined
        ? inFigures(value)
        : percent && this.#field === 'coverage'
          ? String(Number(digits) / 100)
          : inUnitOf(this.#field, value, Number(digits));
    return report('schema/not-a-number', this.#place(), { field, value, written });
  }

  /** Items behind marks that YAML does not know are one text, or keys that begin with the mark. */
  #markedList(): Diagnostic | undefined {
    if (typeof this.#given === 'string' && isMarkedList(this.#given))
      return report('yaml/list-marker', this.#place(), { marker: listMarker(this.#given)?.marker ?? '' });
    const [key = ''] = typeof this.#given === 'object' ? Object.keys(this.#given ?? {}) : [];
    const marker = listMarker(key)?.marker;
    return marker === undefined
      ? undefined
      : report('yaml/list-marker', this.#place([...this.#path, key], 'key'), { marker });
  }

  #unknownWord(field: string, allowed: readonly string[]): Diagnostic {
    const typed = String(this.#given);
    const table = this.#shape.is === 'enum' ? wordTable(this.#shape.words) : undefined;
    const chinese = this.context.language === 'zh' || /\p{Script=Han}/u.test(typed);
    const words = allowed.map((word) => (chinese && table ? (lookup(table.zh, word) ?? word) : word));
    const level =
      this.#shape.is === 'enum' ? levelMeant(this.#shape.words, typed, this.#ofScheme(allowed)) : undefined;
    const spoken = (word: string) => (chinese && table ? (lookup(table.zh, word) ?? word) : word);
    const several = this.#takesList() ? severalWords(typed, table).map(spoken) : [];
    if (several.length > 1) return report('schema/joined-words', this.#place(), { field, words: several });
    const near = level ?? lookup(table?.near ?? {}, fold(typed));
    const isAllowed = near !== undefined && allowed.includes(near);
    const suggestions = isAllowed ? [spoken(near)] : suggest(typed, words);
    return report('schema/unknown-word', this.#place(), {
      field,
      typed: spoken(typed),
      allowed: words,
      suggestions,
    });
  }

  /**
   * Levels of 1+X have names, not numbers; those of professional posts (codes of major group 2) are no levels
   * of workers.
   */
  #ofScheme(allowed: readonly string[]): readonly string[] {
    const { scheme, code } = this.context.value as { readonly scheme?: unknown; readonly code?: unknown };
    if (typeof code === 'string' && code.startsWith('2-')) return [];
    const meant = typeof scheme === 'string' ? wordMeant('Scheme', scheme) : 'national';
    // Which levels there are is not known before the scheme is.
    if (meant === undefined) return [];
    return meant === 'x-certificate' ? allowed.filter((word) => !/^\d$/.test(word)) : allowed;
  }

  /** Is the field one that takes several words, or a list of them? */
  #takesList(): boolean {
    const shape = lookup(objectShape(this.#owner).fields, this.#field)?.shape;
    return typeof this.#path.at(-1) === 'number' || (shape?.is === 'union' && shape.list !== undefined);
  }

  #badForm(field: string): Diagnostic {
    const place = this.#place();
    const value = String(this.#given);
    if (this.#field === 'id') return report('schema/bad-id', place, { value });
    if (this.#field === 'no') return report('schema/bad-number-form', place, { value });
    if (this.#field === 'url') return report('schema/bad-url', place, { value });
    if (this.#field === 'code') return report('schema/bad-code', place, { value });
    const date = excelDate(value);
    return date === undefined
      ? report('schema/bad-date', place, { field, value })
      : report('schema/excel-date', place, { field, value, date });
  }
}

/** `制定计划，做出决策` → the English words; of anything that is no word, none. */
function severalWords(typed: string, table: WordTable | undefined): string[] {
  const parts = typed
    .split(/\s*[，、,;；/+和与及]\s*|\s+/u)
    .filter((part) => part !== '' && part !== 'and')
    .map((part) => lookup(table?.lookup ?? {}, fold(part)) ?? lookup(table?.near ?? {}, fold(part)));
  return parts.every((part) => part !== undefined) ? parts : [];
}

/** The English word for what was typed, or for the only one that is near. */
function wordMeant(words: string, typed: string): string | undefined {
  const table = wordTable(words);
  const known = lookup(table.lookup, fold(typed)) ?? lookup(table.near ?? {}, fold(typed));
  const near = new Set(suggest(typed, Object.keys(table.lookup)).map((word) => table.lookup[word]));
  return known ?? (near.size === 1 ? [...near][0] : undefined);
}

function branch(shape: Shape, given: unknown): Shape {
  if (shape.is !== 'union') return shape;
  const chosen = Array.isArray(given)
    ? shape.list
    : typeof given === 'object' && given !== null
      ? shape.map
      : shape.scalar;
  return chosen ?? shape;
}

function objectIn(shape: Shape | undefined): string | undefined {
  if (shape?.is === 'list') return objectIn(shape.of);
  if (shape?.is === 'union') return objectIn(shape.map) ?? objectIn(shape.list);
  return shape?.is === 'object' ? shape.type : undefined;
}

function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function comparison(operator: unknown): string {
  return { '<=': '≤', '>=': '≥', '<': '<', '>': '>' }[String(operator)] ?? '';
}
