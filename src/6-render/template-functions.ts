/** The helpers that templates may call: what each takes, in its order, and what it gives. */

import type { ShownAttachment } from './used-media.ts';

/**
 * `given` is a text of the data, never one that the template wrote.
 * `label`, `field`, `words` and `asset` are names, written out so that they can be looked up before anything
 * is rendered.
 */
type Argument = 'text' | 'given' | 'number' | 'list' | 'rich' | 'any' | 'label' | 'field' | 'words' | 'asset';

export interface HelperType {
  readonly takes: readonly Argument[];
  /** Of `takes`, how many must be there. */
  readonly least: number;
  /**
   * `same`: one of its arguments; `markup`, `css`: text that is safe in a page or a style as it stands;
   * `address`: a page of the output.
   */
  readonly gives:
    | 'text'
    | 'number'
    | 'numeral'
    | 'numbers'
    | 'boolean'
    | 'same'
    | 'markup'
    | 'css'
    | 'address'
    | 'attachment';
  /** Names in `name=value`; `*` for any. */
  readonly named?: readonly string[];
  /** Fills the gaps of labels itself. */
  readonly fillsGaps?: true;
  /** In Markdown templates only. */
  readonly only?: 'md';
  /** Has an end, `{{#name}} … {{/name}}`. */
  readonly block?: true;
}

/** A file to open, as it lies in the output. */
export interface AttachmentLink extends ShownAttachment {
  /**
   * From this page.
   * @zh 从本页算起的地址
   * @format uri-reference
   */
  readonly address: string;
}

const many = ['any', 'any', 'any', 'any', 'any', 'any', 'any', 'any'] as const;

const types = {
  t: { takes: ['label'], least: 1, gives: 'text', named: ['*'] },
  field: { takes: ['field'], least: 1, gives: 'text' },
  word: { takes: ['words', 'text'], least: 2, gives: 'text' },
  number: { takes: ['number'], least: 1, gives: 'numeral' },
  join: { takes: ['list', 'text'], least: 1, gives: 'text' },
  concat: { takes: many, least: 2, gives: 'text' },
  eq: { takes: ['any', 'any'], least: 2, gives: 'boolean' },
  or: { takes: many, least: 2, gives: 'same' },
  place: { takes: ['number'], least: 1, gives: 'number' },
  times: { takes: ['number'], least: 1, gives: 'numbers' },
  asset: { takes: ['asset'], least: 1, gives: 'css' },
  css: { takes: ['text'], least: 1, gives: 'css' },
  cssPageNumber: { takes: ['text', 'text'], least: 2, gives: 'css', fillsGaps: true },
  qr: { takes: ['text', 'text'], least: 2, gives: 'markup' },
  qrLabel: { takes: ['text'], least: 1, gives: 'text' },
  attachment: { takes: ['given', 'given'], least: 2, gives: 'attachment' },
  link: { takes: ['text'], least: 1, gives: 'address' },
  md: { takes: ['rich'], least: 1, gives: 'markup', named: ['level'] },
  cell: { takes: ['rich'], least: 1, gives: 'markup', named: ['level'] },
  line: { takes: ['rich'], least: 1, gives: 'markup', named: ['cell'] },
  gaps: { takes: ['given'], least: 1, gives: 'markup' },
  lead: { takes: ['text'], least: 1, gives: 'markup', only: 'md' },
  hashes: { takes: ['number'], least: 1, gives: 'markup', only: 'md' },
  codeSpan: { takes: ['text'], least: 1, gives: 'markup', only: 'md' },
  codeBlock: { takes: ['list'], least: 1, gives: 'markup', only: 'md' },
  fits: { takes: ['rich'], least: 1, gives: 'boolean', only: 'md' },
  quote: { takes: [], least: 0, gives: 'markup', only: 'md', block: true },
} as const satisfies Readonly<Record<string, HelperType>>;

export type HelperName = keyof typeof types;

export const helperTypes: Readonly<Record<HelperName, HelperType>> = types;

export function helperNames(medium: 'html' | 'md'): HelperName[] {
  return (Object.keys(helperTypes) as HelperName[]).filter(
    (name) => (helperTypes[name].only ?? medium) === medium,
  );
}
