/**
 * What words say once they are read backwards, decoded or deciphered: `电验`, `6aqM55S1`, `\u9a8c`, `-...`. Whether
 * that is an answer, whoever has the key tells.
 */

export interface Disguised {
  readonly said: string;
  /** Nothing but a cipher looks like this, so that one letter is enough. */
  readonly isCipher: boolean;
}

export function inDisguise(words: string): Disguised[] {
  const text = words.trim();
  const texts = [backwards(text), unescaped(text), ...ofBytes(text), rotated(text)];
  const signs = [fromBase64(text), fromMorse(text), fromBraille(text)];
  return [
    ...texts.map((said) => ({ said, isCipher: false })),
    ...signs.map((said) => ({ said, isCipher: true })),
  ].filter(({ said }) => said !== '' && said !== text);
}

const backwards = (text: string): string => [...text].reverse().join('');

/** `\u9a8c`, `U+9A8C`, `&#39564;`, `&#x9a8c;`, `%E9%AA%8C` */
function unescaped(text: string): string {
  const plain = text
    .replace(/(?:\\u\{?|[Uu]\+|&#x)([0-9A-Fa-f]{2,5})[};]?[ ,]?/g, (_, code: string) => character(code, 16))
    .replace(/&#(\d{2,6});/g, (_, code: string) => character(code, 10));
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

function character(code: string, radix: number): string {
  const point = Number.parseInt(code, radix);
  return point > 0x10ffff ? '' : String.fromCodePoint(point);
}

/** `E9 AA 8C`, `D1E9B5E7`, `9A8C7535`: in each of the codes of Chinese. */
function ofBytes(text: string): string[] {
  const digits = text.replace(/0x|\\x|[\s:,-]/gi, '');
  if (!/^(?:[0-9a-f]{2}){2,}$/i.test(digits) || !/[a-f]/i.test(digits)) return [];
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return ['utf-8', 'gbk', 'utf-16be'].map((code) => decoded(bytes, code));
}

function fromBase64(written: string): string {
  const text = written.replace(/^base64[:：]|\s/giu, '');
  if (text.length % 4 > 0 || !/^[A-Za-z0-9+/]{2,}={0,2}$/.test(text) || text.length < 4) return '';
  return decoded(
    Uint8Array.from(atob(text), (one) => one.charCodeAt(0)),
    'utf-8',
  );
}

function decoded(bytes: Uint8Array, code: string): string {
  try {
    return new TextDecoder(code, { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

/** By 13 letters. */
function rotated(text: string): string {
  if (!/^[A-Za-z ]{3,}$/.test(text)) return '';
  return text.replace(/[A-Za-z]/g, (letter) => {
    const first = letter < 'a' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
  });
}

const morse = new Map(
  '.- A -... B -.-. C -.. D ..-. F --. G .--- J -.- K .-.. L -- M -. N --- O .--. P --.- Q .-. R - T . E .... H .. I ... S ..- U ...- V .-- W -..- X -.-- Y --.. Z'
    .match(/\S+ [A-Z]/g)
    ?.map((row) => row.split(' ') as [string, string]),
);

/** One letter of dots alone or dashes alone is punctuation. */
function fromMorse(text: string): string {
  const plain = text.replace(/[·•．]/gu, '.').replace(/[—–−－_]/gu, '-');
  if (!/^(?=.*\.)(?=.*-)[.\- /]+$/.test(plain)) return '';
  const letters = plain
    .split(/[ /]+/)
    .filter((one) => one !== '')
    .map((one) => morse.get(one));
  return letters.includes(undefined) ? '' : letters.join('');
}

/** In the order of the letters. */
const braille = '⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵';

function fromBraille(text: string): string {
  const places = [...text].map((sign) => braille.indexOf(sign));
  return places.includes(-1) ? '' : String.fromCharCode(...places.map((place) => 65 + place));
}
