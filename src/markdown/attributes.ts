/**
 * Turns the attributes of a block directive into values, and names those that are missing, unknown or
 * unusable.
 */
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { isLeafName, type LeafName } from './directives.ts';
import { isSafeUrl, isWebUrl } from './safe-url.ts';

export const defaultLines = 3;
const maxLines = 60;

type Check = { readonly required: boolean; readonly isGood: (value: string) => boolean };
const anyText: Check = { required: false, isGood: () => true };

const expected: Readonly<Record<LeafName, Readonly<Record<string, Check>>>> = Object.freeze({
  blank: { lines: { required: false, isGood: (value) => toLines(value) !== undefined } },
  qr: { url: { required: true, isGood: isWebUrl }, title: anyText },
  figure: {
    src: { required: true, isGood: (value) => /^[^\s"“”‘’]/.test(value) && isSafeUrl(value) },
    title: anyText,
    alt: anyText,
  },
});

/** Number of writing lines, 1–60. */
export function toLines(value: string): number | undefined {
  const digits = value.normalize('NFKC');
  const lines = /^\d{1,3}$/.test(digits) ? Number(digits) : 0;
  return lines >= 1 && lines <= maxLines ? lines : undefined;
}

/** `src=“图.png”`: to the directive these quotes are a part of the value. */
export function curlyQuotes(opening: string): string | undefined {
  return /[\w-]+\s*=\s*[“”‘’＂＇][^“”‘’＂＇"}\n]*[“”‘’＂＇]?/u.exec(opening)?.[0];
}

/** A label on a leaf, as in `::blank[…]`, would be lost, so it counts as an attribute without meaning. */
export function badAttributes(node: ContainerDirective | LeafDirective): string[] {
  const checks = node.type === 'leafDirective' && isLeafName(node.name) ? expected[node.name] : {};
  const given = node.attributes ?? {};
  const bad = Object.keys(given).filter(
    (name) => !Object.hasOwn(checks, name) || !checks[name]?.isGood(given[name] ?? ''),
  );
  const missing = Object.keys(checks).filter((name) => checks[name]?.required && !Object.hasOwn(given, name));
  const label = node.type === 'leafDirective' && node.children.length > 0 ? ['[…]'] : [];
  return [...bad, ...missing, ...label];
}
