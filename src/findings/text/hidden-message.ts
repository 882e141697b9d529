/** A row of characters that nobody sees, of several kinds: signs of a cipher, not what pasting leaves behind. */
import { matchesOf } from '../../values/matches.ts';
import type { OpenAnswer } from './answers-in-text.ts';

const unseen =
  /(?:(?![\u200D\uFE0F])[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u206A-\u206F\uFEFF\u{E0000}-\u{E007F}]){4,}/gu;

export function hiddenMessage(text: string): OpenAnswer[] {
  return matchesOf(text, unseen).flatMap(({ 0: words, index }) =>
    new Set(words).size > 1 ? [{ words, start: index }] : [],
  );
}
