/** What a reader sees of a page: no markup, no styles, no scripts, and in Markdown no marks of escaping. */
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };

export function visibleText(path: string, text: string): string {
  if (path.endsWith('.md')) return text.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
  return (
    text
      .replace(/<(style|script|svg)\b[\s\S]*?<\/\1>/g, '')
      // Letters that stay on one line are parts of a word.
      .replace(/<span class="unbroken">([^<]*)<\/span>/g, '$1')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
        if (!name.startsWith('#')) return entities[name] ?? whole;
        return String.fromCodePoint(
          /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)),
        );
      })
  );
}
