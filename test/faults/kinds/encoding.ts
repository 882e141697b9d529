/** Faults in the bytes of a file: what Word, WPS and the editors of Windows save. */
import type { Corpus, Site } from '../corpus.ts';
import type { Fault, Spoilt } from '../fault.ts';

const roots = ({ sites }: Corpus): readonly Site[] => sites.filter(({ path }) => path.length === 0);

function savedAs(bytes: (text: string) => Uint8Array, offset: (text: string) => number): Fault['make'] {
  return ({ file, text }): Spoilt => ({ files: { [file]: bytes(text) }, at: { file, offset: offset(text) } });
}

const firstForeign = (text: string): number => text.search(/[^\p{ASCII}]/u);

export const encodingFaults: readonly Fault[] = [
  { name: 'saved as GBK', code: 'io/encoding', places: roots, make: savedAs(gb18030, firstForeign) },
  {
    name: 'saved as UTF-16 with a mark (little end first)',
    code: 'io/encoding',
    places: roots,
    make: savedAs((text) => utf16(`\ufeff${text}`), firstForeign),
  },
  {
    name: 'saved as UTF-16 with a mark (big end first)',
    code: 'io/encoding',
    places: roots,
    make: savedAs((text) => utf16(`\ufeff${text}`).swap16(), firstForeign),
  },
  {
    name: 'saved as UTF-16 without a mark',
    code: 'io/encoding',
    places: roots,
    make: savedAs(utf16, firstForeign),
  },
  {
    name: 'a byte order mark',
    code: 'io/byte-order-mark',
    places: roots,
    make: savedAs(
      (text) => Buffer.from(`\ufeff${text}`),
      () => 0,
    ),
  },
  {
    name: 'a file far too large',
    code: 'io/too-large',
    places: roots,
    make: savedAs(
      (text) => Buffer.from(`${text}\n# ${'x'.repeat(4 * 1024 * 1024)}`),
      () => 0,
    ),
  },
  {
    name: 'an ending that Windows hides',
    code: 'io/not-read',
    places: roots,
    make: ({ file, text }) => {
      const name = `${file.replace(/\.ya?ml$/, '-2.yaml')}.txt`;
      return { files: { [name]: text }, at: { file: name, offset: 0 } };
    },
  },
  {
    name: 'a pattern that selects nothing',
    code: 'config/no-match',
    places: roots,
    make: () => {
      const text = 'ccstd: 1\ninclude:\n  - "**/*.yaml"\n  - 课程标准/*.yaml\n';
      return { files: { 'ccstd.yaml': text }, at: { file: 'ccstd.yaml', offset: text.indexOf('课程标准') } };
    },
  },
];

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

/** Node reads GB18030 but cannot write it: the table is turned round. */
function gb18030(text: string): Uint8Array {
  table ??= reversed();
  const bytes: number[] = [];
  for (const char of text)
    bytes.push(
      ...(table.get(char) ?? [(char.codePointAt(0) ?? 0) < 0x80 ? (char.codePointAt(0) ?? 0) : 0x3f]),
    );
  return new Uint8Array(bytes);
}

let table: Map<string, readonly number[]> | undefined;

function reversed(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const made = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) made.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
    }
  }
  return made;
}
