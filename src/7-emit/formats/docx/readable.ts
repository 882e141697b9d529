/** What a reader of a Word document can find in it. */
import { unzipSync } from 'fflate';
import { textFile } from '../../readable.ts';

/**
 * Of each part its name, its content, and its text without marks: a word may be cut by the marks of runs.
 * Pictures are read as bytes.
 */
export function* readableDocument(bytes: Uint8Array): Iterable<string> {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    yield name;
    for (const content of textFile(part)) {
      yield content;
      if (/\.(?:xml|rels)$/.test(name)) yield plainText(content);
    }
  }
}

function plainText(xml: string): string {
  return xml
    .replace(/<\/w:p>|<w:(?:tab|br)\/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
