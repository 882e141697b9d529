/** Text as XML, without what XML and Excel cannot hold. */
import { escapeMarkupText } from '../../../values/escape-markup.ts';

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The most that Excel holds in a cell. */
const longest = 32_767;

export function cellText(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n');
  const held = lines.length > longest ? `${lines.slice(0, longest - 1)}…` : lines;
  // Excel reads _x000D_ as a character.
  return escaped(held.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}

export function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;');
}

const unheld = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/** For text between tags. */
export function escaped(text: string): string {
  return escapeMarkupText(text.replace(unheld, '\ufffd'));
}
