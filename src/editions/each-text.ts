/** Every text of a workspace with who may read it: guided by the schemas, and not by how the student model is made. */
import { lookup, objectShape } from '../2-validate/canonicalize.ts';
import { fold } from '../2-validate/fold.ts';
import type { Shape } from '../2-validate/shape.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { hiddenWhenClosed, isForTeachers, isOpen } from '../5-lower/edition.ts';
import type { Path } from '../diagnostics/diagnostic.ts';
import type { Assessment } from '../generated/types.ts';
import { joinPath } from '../model/join-path.ts';
import { type AdoptedField, adoptedField } from './adopted-field.ts';
import { type Audience, narrower } from './audience.ts';

export interface AudienceText {
  readonly text: string;
  readonly markdown: boolean;
  readonly audience: Audience;
  readonly file: string;
  /** Of the field; undefined where the text is a file of its own. */
  readonly path: Path | undefined;
}

/** How a value is to be read, and whether it lies inside a closed examination. */
interface Reading {
  readonly shape: Shape;
  readonly audience: Audience;
  readonly closed: boolean;
}

type Entries = Readonly<Record<string, unknown>>;

const anything: Shape = { is: 'any' };

/** Between the items of a list that is printed on one line. */
const separators: readonly string[] = ['', '、', ',', ';', '·', '/'];

/** What is said about the standards, and not to those who learn by them. */
const unprinted: readonly string[] = ['Review', 'Change'];

export function eachText(workspace: BoundWorkspace, visit: (text: AudienceText) => void): void {
  const config = { file: 'ccstd.yaml', type: 'Workspace', value: workspace.config };
  for (const { file, type, value } of [config, ...workspace.documents]) {
    const audience = unprinted.includes(type) ? 'nobody' : 'students';
    const adopted = (target: string) => adoptedField('extends' in value ? value.extends : '', target);
    new Walker(file, workspace.includes, adopted, visit).value(value, { shape: { is: 'object', type }, audience, closed: false }, []);
    visit({ text: file, markdown: false, audience: 'students', file, path: [] });
  }
}

class Walker {
  constructor(
    readonly file: string,
    readonly includes: ReadonlyMap<string, string>,
    readonly adopted: (target: string) => AdoptedField,
    readonly visit: (text: AudienceText) => void,
  ) {}

  value(value: unknown, reading: Reading, path: Path): void {
    if (value === undefined || value === null) return;
    const shape = branchOf(reading.shape, value);
    if (Array.isArray(value)) {
      const of = shape.is === 'list' ? shape.of : anything;
      for (const [index, item] of value.entries()) this.value(item, { ...reading, shape: of }, [...path, index]);
      this.#listed(value, reading.audience, path);
    } else if (typeof value !== 'object') {
      this.#text(String(value), shape.is === 'text' && shape.md === true, reading.audience, path);
    } else if (shape.is === 'object') {
      this.#object(value as Entries, shape.type, reading, path);
    } else {
      this.#map(value as Entries, { ...reading, shape: shape.is === 'map' ? shape.of : anything }, path);
    }
  }

  #object(value: Entries, type: string, given: Reading, path: Path): void {
    const { fields, keys } = objectShape(type);
    const reading = isForTeachers(type, value) ? { ...given, audience: narrower(given.audience, 'teachers') } : given;
    const closed = reading.closed || (type === 'Assessment' && !isOpen(value as unknown as Assessment));
    for (const [written, item] of Object.entries(value)) {
      const key = lookup(keys, fold(written)) ?? written;
      const field = lookup(fields, key);
      const secret = key.startsWith('x-') || field?.teacher === true || (closed && hiddenWhenClosed(type, key));
      const inside = { shape: field?.shape ?? anything, audience: narrower(reading.audience, secret ? 'teachers' : 'students'), closed };
      if (!field) this.#text(written, false, inside.audience, [...path, written]);
      if (type === 'OverlayChange' && key === 'value') {
        const { shape, audience } = this.adopted(String(value.target));
        this.value(item, { shape, audience: narrower(inside.audience, audience), closed }, [...path, written]);
      } else this.value(item, inside, [...path, written]);
    }
    if (type === 'Include') this.#included(String(value.file), reading.audience);
  }

  /** The keys of a free-form value are the author's words too. */
  #map(value: Entries, reading: Reading, path: Path): void {
    for (const [key, item] of Object.entries(value)) {
      this.#text(key, false, reading.audience, [...path, key]);
      this.value(item, reading, [...path, key]);
    }
  }

  #included(name: string, audience: Audience): void {
    const file = joinPath(this.file, name) ?? name;
    this.visit({ text: this.includes.get(file) ?? '', markdown: true, audience, file, path: undefined });
  }

  /** Lists that students see are often printed on one line; a teacher's text that reads the same is no secret. */
  #listed(items: readonly unknown[], audience: Audience, path: Path): void {
    if (audience !== 'students' || items.length < 2) return;
    const columns = new Map<string, string[]>();
    for (const item of items) {
      const entries: readonly (readonly [string, unknown])[] =
        typeof item === 'object' && item !== null ? Object.entries(item) : [['', item]];
      for (const [key, text] of entries) {
        if (typeof text === 'string') columns.set(key, [...(columns.get(key) ?? []), text]);
      }
    }
    for (const texts of columns.values()) {
      if (texts.length > 1) for (const separator of separators) this.#text(texts.join(separator), false, audience, path);
    }
  }

  #text(text: string, markdown: boolean, audience: Audience, path: Path): void {
    this.visit({ text, markdown, audience, file: this.file, path });
  }
}

function branchOf(shape: Shape, value: unknown): Shape {
  if (shape.is === 'list' && !Array.isArray(value)) return branchOf(shape.of, value);
  if (shape.is !== 'union') return shape;
  return (Array.isArray(value) ? shape.list : typeof value === 'object' ? shape.map : shape.scalar) ?? anything;
}
