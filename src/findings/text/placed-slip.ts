/** The character slip of a text with its place, found once for the rules of `text/` that report it. */

import { type AuthoredText, whereOf } from '../../3-bind/authored-texts.ts';
import type { Path, Where } from '../../source/place.ts';
import { type CharacterSlip, characterSlip } from './character-slips.ts';

export interface PlacedSlip extends CharacterSlip {
  readonly where: Where;
}

/** Names of files and addresses are what they are; a right answer repeats an option. */
const names: ReadonlySet<unknown> = new Set(['file', 'url', 'logo', 'theme', 'target', 'correct']);

/** At most one of a text: who corrects it sees the others. */
export function placedSlip(authored: AuthoredText): PlacedSlip | undefined {
  const { text, path, markdown } = authored;
  if (path?.some((step) => names.has(step))) return undefined;
  const slip = characterSlip(text, markdown) ?? (path && isTitle(path) ? edges(text) : undefined);
  return slip && { ...slip, where: whereOf(authored, slip.start, slip.end) };
}

/** Spaces around a title, which only quotation marks can keep. */
function edges(text: string): CharacterSlip | undefined {
  return text === text.trim()
    ? undefined
    : { kind: 'invisible', shown: 'U+0020', start: 0, end: text.length };
}

function isTitle(path: Path): boolean {
  return ['title', 'name'].includes(String(path.at(-1)));
}
