/**
 * Text in which characters were written as HTML entities, URL escapes or JSON escapes → the characters
 * themselves.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

const encoded =
  /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,31}));?|((?:%[\da-f]{2})+)|\\(?:u([\da-f]{4})|u\{([\da-f]{1,6})\}|x([\da-f]{2})|([bfnrtv]))/gi;

/** JSON in an attribute of a page in a JSON file: nobody nests deeper by accident. */
const deepest = 5;

/**
 * Reading again what has come out, until nothing is encoded any more; it gives the same for a text and for
 * its encoded form.
 */
export function decode(text: string): string {
  let read = text;
  for (let depth = 0; depth < deepest; depth++) {
    const decoded = read.replace(encoded, decodeOne);
    if (decoded === read) break;
    read = decoded;
  }
  return read;
}

function decodeOne(whole: string, ...groups: (string | undefined)[]): string {
  const [hex, decimal, name, percent, unit, braced, byte] = groups;
  if (percent)
    return new TextDecoder().decode(
      Uint8Array.from(percent.slice(1).split('%'), (digits) => Number.parseInt(digits, 16)),
    );
  if (name) return decodeNamedCharacterReference(name) || whole;
  if (unit) return String.fromCharCode(Number.parseInt(unit, 16));
  if (decimal) return character(Number(decimal), whole);
  const digits = hex ?? braced ?? byte;
  // A line break, a tab, …: space, of whatever kind.
  return digits ? character(Number.parseInt(digits, 16), whole) : ' ';
}

function character(code: number, otherwise: string): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : otherwise;
}
