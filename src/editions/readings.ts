/**
 * The bytes of an artifact → the texts that can be read in it: as it is, without its tags, and what is packed
 * inside it.
 */
import { unzipSync } from 'fflate';
import type { Artifact } from '../7-emit/format.ts';
import { textFile } from '../7-emit/readable.ts';
import { decode } from './decode.ts';
import { boundary } from './fold.ts';

/** Styles and scripts that many pages carry are read once. */
const mostBlocks = 64;

export class Readings {
  readonly #read = new Set<string>();

  /** Throws where a format gives bytes and cannot say what is to be read in them. */
  *of({ path, bytes, text, readable = filesIn }: Readable): Iterable<string> {
    yield decode(path);
    let isRead = bytes.length === 0;
    const isText = text !== undefined && readable === textFile;
    for (const one of isText ? [text] : readable(bytes)) {
      isRead = true;
      yield* this.#readingsOf(one);
    }
    if (!isRead) throw new Error(`nobody can say what students read in ${path}`);
  }

  *#readingsOf(all: string): Iterable<string> {
    const text = markup.test(all) ? all.replace(blocks, (block) => this.#new(block)) : all;
    const whole = decode(text);
    yield whole;
    // Once for the tags of the page, and once for tags that were data in it.
    if (anyTag.test(whole)) yield withoutTags(decode(withoutTags(text)));
  }

  #new(block: string): string {
    if (this.#read.has(block)) return '';
    if (this.#read.size < mostBlocks) this.#read.add(block);
    return block;
  }
}

type Readable = Pick<Artifact, 'path' | 'bytes' | 'text' | 'readable'>;

/** Of a file that an author gave: itself, or what is packed in it. */
function* filesIn(bytes: Uint8Array): Iterable<string> {
  if (!isZip(bytes)) yield* textFile(bytes);
  else
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      yield name;
      yield* filesIn(part);
    }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

const anyTag = /<\\?\/?[a-z!]/i;
const markup = /^\s*</;
const blocks = /<(style|script)[\s>][\s\S]*?<\/\1>/gi;
const tag = /<!--[\s\S]{0,2000}?-->|<\\?\/?([a-z][\w:-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*>/gi;

/** Tags inside a line part nothing, and neither does an unknown one; these do. */
const parting = new RegExp(
  `^(?:${[
    'address|article|aside|blockquote|body|button|caption|col|colgroup|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer',
    'form|h[1-6]|head|header|hr|html|img|input|legend|li|link|main|menu|meta|nav|ol|optgroup|option|p|pre|script|section|select|style',
    'summary|svg|table|tbody|td|text|textarea|tfoot|th|thead|title|tr|ul',
    // Cells and paragraphs of office documents.
    'c|row|si|v|f|is|w:p|w:tc|w:tr|a:p',
  ].join('|')})$`,
);

function withoutTags(text: string): string {
  return text.replace(tag, (_, name: string | undefined) =>
    name !== undefined && parting.test(name.toLowerCase()) ? boundary : '',
  );
}
