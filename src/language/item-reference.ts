/**
 * References to requirements, `<standard>/<level>/<no>`: what stands in the middle may be a word of either
 * language.
 */
import { fold } from './fold.ts';
import { lookup, objectShape, wordTable } from './language-tables.ts';

/**
 * `电工/四级/2.1.3` → `电工/4/2.1.3`, `电工/基础知识` → `电工/foundations`, a full-width colon behind a direction → a
 * half-width one; anything else as typed.
 */
export function canonicalItemReference(typed: string): string {
  const [id = '', part, ...rest] = typed.split('/');
  const named = part === undefined ? undefined : partNamed(part);
  const numbers = rest.map((one) => one.replace(/：(?=K?\d[\d.]*$)/u, ':'));
  return named === undefined ? typed : [id, named, ...numbers].join('/');
}

/** What stands in a direction is called by it, too: numbers and titles may repeat in another one. */
export function titleInDirection({
  direction,
  title,
}: {
  readonly direction?: string | undefined;
  readonly title: string;
}): string {
  return direction === undefined ? title : `${direction} · ${title}`;
}

/** As the last part of a reference names what stands in a direction: `计算机视觉:2.1.3`, `计算机视觉:K2.1.3`. */
export function numberInDirection(direction: string | undefined, number: string): string {
  return direction === undefined ? number : `${direction}:${number}`;
}

function partNamed(typed: string): string | undefined {
  const word = fold(typed);
  return lookup(wordTable('CertificateLevel').lookup, word) ?? lookup(objectShape('Basics').keys, word);
}

/** The level as people say it: 四级 for 4, or the word as it stands where they write English. */
export function spokenLevel(level: string, inChinese: boolean): string {
  return inChinese ? (lookup(wordTable('CertificateLevel').zh, level) ?? level) : level;
}
