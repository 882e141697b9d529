/**
 * A text → the signs a reader of the page would see in it: look-alikes as one, invisible ones gone, each with
 * its place.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

export interface Seen {
  readonly text: string;
  /** Where in the source each character of `text` begins; behind the last one, the length of the source. */
  readonly at: readonly number[];
}

/** Marks that show nothing by themselves, tags among them, and entities. */
const hidden =
  /<!--[\s\S]{0,200}?-->|<\/?[a-z][^<>\n]{0,200}>|&(?:amp;)*(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,31}));/giy;
const mayBeHidden: ReadonlySet<string> = new Set('<&');
const showsNothing = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}\\*~]/u;

const lookAlikes: ReadonlyMap<string, string> = new Map([
  ...pairs('：∶︰꞉ː﹕˸⁚︓׃᠄܃܄𝈈։፡', ':'),
  ...pairs('∷⸬', '::'),
  ...pairs('⋮', ':::'),
  ...pairs('［【〔〖⟦❲﹝﹇「『〘⁅⦗〚', '['),
  ...pairs('］】〕〗⟧❳﹞﹈」』〙⁆⦘〛', ']'),
  ...pairs('｛﹛❴⦃', '{'),
  ...pairs('（﹙❨⦅⸨', '('),
  ...pairs(
    '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t',
    ' ',
  ),
  // Letters of Cyrillic and Greek that are drawn like Latin ones.
  ...pairs('аɑα', 'a'),
  ...pairs('еε', 'e'),
  ...pairs('іїıι', 'i'),
  ...pairs('оο', 'o'),
  ...pairs('рρ', 'p'),
  ...pairs('с', 'c'),
  ...pairs('ѕ', 's'),
  ...pairs('һ', 'h'),
  ...pairs('ӏ', 'l'),
  ...pairs('ƒ', 'f'),
]);

export function asSeen(source: string): Seen {
  let text = '';
  const at: number[] = [];
  const add = (shown: string, start: number): void => {
    for (const char of shown.normalize('NFKD').toLowerCase()) {
      if (showsNothing.test(char)) continue;
      const one = lookAlikes.get(char) ?? char;
      text += one;
      for (let unit = 0; unit < one.length; unit++) at.push(start);
    }
  };
  for (let index = 0; index < source.length; ) {
    const char = String.fromCodePoint(source.codePointAt(index) ?? 0);
    const [whole = '', hex, decimal, name] = mayBeHidden.has(char) ? matchAt(source, index) : [];
    if (whole === '') add(lookAlikes.get(char) ?? char, index);
    else if (hex ?? decimal) add(characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal)), index);
    else if (name) add(decodeNamedCharacterReference(name) || whole, index);
    index += whole.length || char.length;
  }
  at.push(source.length);
  return { text, at };
}

function matchAt(source: string, index: number): readonly (string | undefined)[] {
  hidden.lastIndex = index;
  return hidden.exec(source) ?? [];
}

function characterOf(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

function pairs(chars: string, shown: string): [string, string][] {
  return [...chars].map((char) => [char, shown]);
}
