/**
 * Every text of a workspace with who may read it: guided by the schemas, and not by how the student model is
 * made.
 */

import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { isPublishedOfQuestion } from '../5-lower/closed-questions.ts';
import { hiddenWhenClosed, isForTeachers, isOpen } from '../5-lower/edition.ts';
import type { Assessment } from '../generated/types.ts';
import { anything, branchOf } from '../language/branch.ts';
import { fold } from '../language/fold.ts';
import { fieldWord, type KeyLanguage } from '../language/key-language.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import type { Shape } from '../language/shape.ts';
import { below } from '../language/walk.ts';
import { joinPath } from '../paths/join-path.ts';
import type { Path } from '../source/place.ts';
import { type AdoptedField, adoptedField } from './adopted-field.ts';
import { type Audience, narrower } from './audience.ts';

export interface AudienceText {
  readonly text: string;
  readonly markdown: boolean;
  readonly audience: Audience;
  /** What students are asked for, or a part of it: typed anywhere else it gives the same away. */
  readonly isAnswer: boolean;
  /** What its author calls the field. */
  readonly field: string;
  /**
   * `key`: the last step of the path. `neither`: the name of something that is written elsewhere, or several
   * texts at once.
   */
  readonly is: 'value' | 'key' | 'neither';
  readonly file: string;
  /** Of the field; undefined where the text is a file of its own. */
  readonly path: Path | undefined;
}

/** How a value is to be read, and whether it lies inside a closed examination, or a question of one. */
interface Reading {
  readonly shape: Shape;
  readonly audience: Audience;
  readonly closed: boolean;
  readonly inQuestion: boolean;
  readonly isAnswer: boolean;
  readonly field: string;
}

type Entries = Readonly<Record<string, unknown>>;

/** Between the items of a list that is printed on one line. */
const separators: readonly string[] = ['', '、', ',', ';', '·', '/'];

/** What is said about the standards, and not to those who learn by them. */
const unprinted: readonly string[] = ['Review', 'Change'];

const answers: ReadonlySet<string> = new Set(['answer', 'correct', 'rubric']);

/** A document, or the settings, which hold texts as well. */
export interface WithTexts {
  readonly file: string;
  readonly type: string;
  readonly value: object;
  readonly language: KeyLanguage;
}

export function documentsOf(workspace: BoundWorkspace): readonly WithTexts[] {
  const config = { file: 'ccstd.yaml', type: 'Workspace', value: workspace.config, language: 'zh' as const };
  return [config, ...workspace.documents];
}

/** `wanted`: left out are plain texts for others, and not Markdown, parts of which may be for anybody. */
export function eachText(
  workspace: BoundWorkspace,
  visit: (text: AudienceText) => void,
  documents = documentsOf(workspace),
  wanted?: Audience,
): void {
  for (const { file, type, value, language } of documents) {
    const audience: Audience = unprinted.includes(type) ? 'nobody' : 'students';
    const adopted = (target: string) => adoptedField('extends' in value ? String(value.extends) : '', target);
    const reading = {
      shape: { is: 'object', type } as const,
      audience,
      closed: false,
      inQuestion: false,
      isAnswer: false,
      field: '',
    };
    new Walker(file, language, workspace.includes, adopted, visit, wanted).value(value, reading, []);
    visit({
      text: file,
      markdown: false,
      audience: 'students',
      isAnswer: false,
      field: '',
      is: 'neither',
      file,
      path: [],
    });
  }
}

class Walker {
  constructor(
    readonly file: string,
    readonly language: KeyLanguage,
    readonly includes: ReadonlyMap<string, string>,
    readonly adopted: (target: string) => AdoptedField,
    readonly visit: (text: AudienceText) => void,
    readonly wanted: Audience | undefined,
  ) {}

  value(value: unknown, reading: Reading, path: Path): void {
    if (value === undefined || value === null) return;
    const shape = entryOf(reading.shape, value);
    if (Array.isArray(value)) {
      const inside = { ...reading, shape: shape.is === 'list' ? shape.of : anything };
      for (const [index, item] of value.entries()) this.value(item, inside, below(path, index));
      this.#listed(value, reading, path);
    } else if (typeof value !== 'object') {
      const isOwn = shape.is === 'any' || (shape.is === 'text' && shape.ref === undefined);
      this.#text(
        String(value),
        shape.is === 'text' && shape.md === true,
        reading,
        path,
        isOwn ? 'value' : 'neither',
      );
    } else if (shape.is === 'object') {
      this.#object(value as Entries, shape.type, reading, path);
    } else {
      this.#map(value as Entries, { ...reading, shape: shape.is === 'map' ? shape.of : anything }, path);
    }
  }

  #object(value: Entries, type: string, given: Reading, path: Path): void {
    const { fields, keys } = objectShape(type);
    const reading = isForTeachers(type, value)
      ? { ...given, audience: narrower(given.audience, 'teachers') }
      : given;
    const closed = reading.closed || (type === 'Assessment' && !isOpen(value as unknown as Assessment));
    for (const [written, item] of Object.entries(value)) {
      const key = lookup(fields, written) ? written : (lookup(keys, fold(written)) ?? written);
      const field = lookup(fields, key);
      const place = below(path, written);
      const inQuestion = reading.inQuestion || (closed && type === 'Assessment' && key === 'questions');
      const isPublished = reading.inQuestion && isPublishedOfQuestion(type, key);
      const isHidden = (closed && hiddenWhenClosed(type, key)) || (reading.inQuestion && !isPublished);
      const secret = key.startsWith('x-') || field?.teacher === true || isHidden;
      const inside: Reading = {
        shape: field?.shape ?? anything,
        audience: isPublished ? 'students' : narrower(reading.audience, secret ? 'teachers' : 'students'),
        closed,
        inQuestion,
        isAnswer: reading.isAnswer || isHidden || (field?.teacher === true && answers.has(key)),
        field: field ? fieldWord(type, key, this.language) : written,
      };
      if (!field) this.#text(written, false, inside, place, 'key');
      if (type === 'OverlayChange' && key === 'value') {
        const { shape, audience } = this.adopted(String(value.target));
        // What is put under a key of the school itself is a text of that key.
        const own = String(value.target)
          .split('/')
          .find((step) => step.startsWith('x-'));
        const put = { ...inside, shape, audience: narrower(inside.audience, audience) };
        this.value(item, { ...put, field: own ?? put.field }, place);
      } else this.value(item, inside, place);
    }
    if (type === 'Include') this.#included(String(value.file), reading);
  }

  /** The keys of a free-form value are the author's words too. */
  #map(value: Entries, reading: Reading, path: Path): void {
    for (const [key, item] of Object.entries(value)) {
      const place = below(path, key);
      this.#text(key, false, reading, place, 'key');
      this.value(item, reading, place);
    }
  }

  #included(name: string, { audience, isAnswer, field }: Reading): void {
    const file = joinPath(this.file, name) ?? name;
    this.visit({
      text: this.includes.get(file) ?? '',
      markdown: true,
      audience,
      isAnswer,
      field,
      is: 'value',
      file,
      path: undefined,
    });
  }

  /**
   * Lists that students see are often printed on one line; a teacher's text that reads the same is no secret.
   */
  #listed(items: readonly unknown[], reading: Reading, path: Path): void {
    if (reading.audience !== 'students' || !this.#isWanted(reading) || items.length < 2) return;
    const columns = new Map<string, string[]>();
    for (const item of items) {
      const entries: readonly (readonly [string, unknown])[] =
        typeof item === 'object' && item !== null ? Object.entries(item) : [['', item]];
      for (const [key, text] of entries) {
        if (typeof text === 'string') columns.set(key, [...(columns.get(key) ?? []), text]);
      }
    }
    for (const texts of columns.values()) {
      if (texts.length > 1)
        for (const separator of separators)
          this.#text(texts.join(separator), false, reading, path, 'neither');
    }
  }

  #text(
    text: string,
    markdown: boolean,
    { audience, isAnswer, field }: Reading,
    path: Path,
    is: AudienceText['is'],
  ): void {
    if (markdown || this.#isWanted({ audience }))
      this.visit({ text, markdown, audience, isAnswer, field, is, file: this.file, path });
  }

  #isWanted({ audience }: Pick<Reading, 'audience'>): boolean {
    return this.wanted === undefined || this.wanted === audience;
  }
}

/** One entry may stand for a list of one. */
function entryOf(shape: Shape, value: unknown): Shape {
  if (shape.is === 'list' && !Array.isArray(value)) return entryOf(shape.of, value);
  return branchOf(shape, value);
}
