/** The character slips of every text, found once for the rules of `text/` that report them. */

import { eachAuthoredText, whereIn } from '../3-bind/authored-texts.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Path, Where } from '../diagnostics/diagnostic.ts';
import { type CharacterSlip, characterSlip } from './character-slips.ts';

export interface PlacedSlip extends CharacterSlip {
  readonly where: Where;
}

/** Names of files and addresses are what they are; a right answer repeats an option. */
const names: ReadonlySet<unknown> = new Set(['file', 'url', 'logo', 'theme', 'target', 'correct']);

export function allCharacterSlips(workspace: BoundWorkspace): readonly PlacedSlip[] {
  const found: PlacedSlip[] = [];
  eachAuthoredText(workspace, (authored) => {
    const { text, path, markdown } = authored;
    if (path?.some((step) => names.has(step))) return;
    const slip = characterSlip(text, markdown) ?? (path && isTitle(path) ? edges(text) : undefined);
    if (!slip) return;
    const line = text.slice(0, slip.start).split('\n').length - 1;
    found.push({ ...slip, where: whereIn(authored, line, slip.start, slip.end) });
  });
  return found;
}

/** Spaces around a title, which only quotation marks can keep. */
function edges(text: string): CharacterSlip | undefined {
  return text === text.trim() ? undefined : { kind: 'invisible', shown: 'U+0020', start: 0, end: text.length };
}

function isTitle(path: Path): boolean {
  return ['title', 'name'].includes(String(path.at(-1)));
}
