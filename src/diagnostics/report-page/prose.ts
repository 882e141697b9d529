/** The little Markdown that catalogue pages use (paragraphs, code, fenced examples) → HTML. */
import { markupText } from '../markup-text.ts';

export function proseHtml(text: string): string {
  return text
    .split(/\n+/)
    .filter((line) => line !== '')
    .map((line) => `<p>${inlineHtml(line)}</p>`)
    .join('');
}

export function inlineHtml(line: string): string {
  return markupText(line).replace(/`([^`]+)`/g, '<code>$1</code>');
}

export function exampleHtml(section: string): string {
  const parts = section.split(/^```(?:\w+)?(?: file=(.*))?\n([\s\S]*?)^```$/gm);
  const html: string[] = [];
  for (let i = 0; i < parts.length; i += 3) {
    html.push(proseHtml((parts[i] ?? '').trim()));
    const [name, code] = [parts[i + 1], parts[i + 2]];
    if (code !== undefined)
      html.push(
        `${name ? `<p class="name">${markupText(name)}</p>` : ''}<pre tabindex="0">${codeHtml(code.trimEnd())}</pre>`,
      );
  }
  return html.join('');
}

function codeHtml(code: string): string {
  return code
    .split('\n')
    .map((line) => markupText(line.replaceAll('\t', '⇥   ')))
    .join('\n');
}
