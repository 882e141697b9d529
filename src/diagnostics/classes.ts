/**
 * What follows from the class of a code: whether its findings can be ignored, recorded in a baseline or set
 * to another severity, and what they keep from going on. The class stands in the front matter of the page of
 * a code.
 */
import { type Code, catalogue } from '../generated/catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * - `unreadable`: a text, or a part of one, cannot be read.
 * - `structural`: a document is not of the form that its schema describes.
 * - `unresolved`: a name leads nowhere, or to more than one thing.
 * - `binding`: a school has no say in it: what a standard locks, a key that marks nothing, a template that
 *   fails.
 * - `domain`: a judgement on the curriculum, which a school may see otherwise.
 * - `unfinished`: only a release asks for it.
 * - `tool`: what the program itself is told is wrong, or what it was asked to tell.
 */
export const classes = [
  'unreadable',
  'structural',
  'unresolved',
  'binding',
  'domain',
  'unfinished',
  'tool',
] as const;
export type FindingClass = (typeof classes)[number];

interface Consequences {
  /** An error leaves the stages behind it nothing to stand on. */
  readonly fatal?: true;
  /** An error keeps the rest of its file from being judged. */
  readonly hidesItsFile?: true;
  /** `rules` in the settings cannot change its severity: never, or where it is an error. */
  readonly fixed?: 'always' | 'errors';
  /** A comment with a reason makes an exception: always, or where it is no error. */
  readonly ignorable?: 'always' | 'unless error';
  /** A baseline may record it as known. */
  readonly baselined?: true;
}

const consequences: Readonly<Record<FindingClass, Consequences>> = {
  unreadable: { fatal: true, hidesItsFile: true, fixed: 'always' },
  structural: {
    fatal: true,
    hidesItsFile: true,
    fixed: 'always',
    ignorable: 'unless error',
    baselined: true,
  },
  unresolved: { fatal: true, fixed: 'always', ignorable: 'unless error', baselined: true },
  binding: { fixed: 'always', ignorable: 'unless error', baselined: true },
  domain: { ignorable: 'always', baselined: true },
  unfinished: { baselined: true },
  tool: { fixed: 'errors' },
};

const unknown: Consequences = {};

/** Names of codes that come from outside (settings, comments, baselines) may be none. */
function entryOf(code: string): (typeof catalogue)[Code] | undefined {
  return Object.hasOwn(catalogue, code) ? catalogue[code as Code] : undefined;
}

function of(code: string): Consequences {
  const entry = entryOf(code);
  return entry ? consequences[entry.class] : unknown;
}

function isErrorByItself(code: string): boolean {
  return entryOf(code)?.severity === 'error';
}

export function isFatal({ code, severity }: Diagnostic): boolean {
  return severity === 'error' && of(code).fatal === true;
}

export function hidesItsFile({ code, severity }: Diagnostic): boolean {
  return severity === 'error' && of(code).hidesItsFile === true;
}

export function isFixed(code: string): boolean {
  const { fixed } = of(code);
  return fixed === 'always' || (fixed === 'errors' && isErrorByItself(code));
}

export function isIgnorable(code: string): boolean {
  const { ignorable } = of(code);
  return ignorable === 'always' || (ignorable === 'unless error' && !isErrorByItself(code));
}

export function isBaselined(code: string): boolean {
  return of(code).baselined === true;
}

export function isForReleaseOnly(code: string): boolean {
  return entryOf(code)?.class === 'unfinished';
}

/** Is it about what the program is told, and not about a curriculum? */
export function isOfTool(code: string): boolean {
  return entryOf(code)?.class === 'tool';
}

/** A release must not carry what only waits to be finished in a working copy. */
export function isErrorInRelease(code: string): boolean {
  return entryOf(code)?.inRelease === 'error';
}
