/**
 * Texts → values of the CSS property `content`; whatever an author wrote stays inside its quotes, and inside
 * the style element.
 */

export function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{M}\p{N} ]/gu,
    (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}

/**
 * `{page}` becomes the page inside its leaf, which `counter` counts, and `{pages}` the number of pages
 * printed.
 */
export function cssPageNumber(label: string, counter: string): string {
  const parts = label.split(/\{(pages?)\}/).map((part, index) => {
    if (index % 2 === 0) return cssString(part);
    return part === 'page' ? `counter(${counter})` : 'counter(pages)';
  });
  return parts.join(' ');
}
