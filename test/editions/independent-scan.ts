/**
 * What can be read in a built file, found without any code of the product: a real HTML parser, a real JSON
 * parser, unzipping, and then letters and digits only, so that nothing depends on how a text was broken up.
 */
import { unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

export function readableIn(path: string, bytes: Uint8Array): string[] {
  if (/\.(xlsx|docx|epub|zip)$/.test(path)) {
    const parts = Object.entries(unzipSync(bytes));
    return unique(parts.flatMap(([name, part]) => [bare(name), ...readableIn(name, part)]));
  }
  const text = Buffer.from(bytes).toString('utf8');
  const found = [text, undone(text)];
  if (/\.(html|xml|svg|rels)$/.test(path)) found.push(...partsOfPage(text));
  if (path.endsWith('.json')) found.push(...stringsOf(JSON.parse(text)));
  if (path.endsWith('.md')) found.push(undone(text.replace(/<[^>]*>/g, '').replace(/\\([^\w\s])/g, '$1')));
  return unique([path, ...found].map(bare));
}

/** The same attributes stand in an Office document thousands of times. */
function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** All text of a page in one string, then attributes and comments one by one. */
function partsOfPage(html: string): string[] {
  const texts: string[] = [];
  const others: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === '#text') texts.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if (node.nodeName === '#comment') others.push((node as DefaultTreeAdapterTypes.CommentNode).data);
    if ('attrs' in node) others.push(...node.attrs.map(({ name, value }) => `${name} ${value}`));
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
    if ('content' in node) visit(node.content);
  };
  visit(parse(html));
  const text = texts.join('');
  return [text, undone(text), ...others, ...others.map(undone)];
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value, undone(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...stringsOf(item)]);
}

/** Twice, for JSON inside an attribute and the like. */
function undone(text: string): string {
  const once = (given: string): string =>
    given
      .replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
      .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return once(once(text));
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

export function isIn(readable: readonly string[], words: string): boolean {
  const wanted = bare(words);
  return readable.some((text) => text.includes(wanted));
}

/** Words as they stand when they are turned round or encoded, wherever in a longer text they begin. */
export function disguises(words: string): string[] {
  const bytes = Buffer.from(words);
  const base64 = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    // The first and the last signs depend on what stands beside the words.
    return whole.slice(before === 0 ? 0 : before + 1, -1);
  });
  const hex = bytes.toString('hex');
  return [[...words].reverse().join(''), hex, hex.toUpperCase(), ...base64];
}
