/** Reads a Word document and a publication as a person does: the words, and the numbers that lists show. */

import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

/** Paragraph by paragraph, each with the number that Word gives it. */
export function textOfDocument(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  const lists = listsIn(strFromU8(parts['word/numbering.xml'] ?? new Uint8Array()));
  const counts = new Map<string, number>();
  let text = '';
  let isShown = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        isShown = name === 'w:t' || name === 'm:t';
        if (name !== 'w:numId') return;
        const id = attributes['w:val'] ?? '';
        const list = lists.get(id);
        if (!list) return;
        const count = counts.get(id) ?? list.start;
        counts.set(id, count + 1);
        text += list.shown.replace(/%\d/, String(count));
      },
      ontext(data) {
        if (isShown) text += data;
      },
      onclosetag() {
        isShown = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  return text.replace(/\s/g, '');
}

interface List {
  readonly start: number;
  /** `%1.`, and nothing where it has points. */
  readonly shown: string;
}

function listsIn(xml: string): ReadonlyMap<string, List> {
  const shownBy = new Map(
    [
      ...xml.matchAll(
        /<w:abstractNum w:abstractNumId="(\d+)">.*?<w:numFmt w:val="(\w+)"\/><w:lvlText w:val="([^"]*)"/g,
      ),
    ].map(([, id, format, shown = '']) => [id, format === 'bullet' ? '' : shown]),
  );
  return new Map(
    [...xml.matchAll(/<w:num w:numId="(\d+)"><w:abstractNumId w:val="(\d+)"\/>(.*?)<\/w:num>/g)].map(
      ([, id = '', kind, starts = '']) => {
        const start = /<w:startOverride w:val="(\d+)"/.exec(starts)?.[1] ?? '1';
        return [id, { start: Number(start), shown: shownBy.get(kind) ?? '' }];
      },
    ),
  );
}

/** Chapter by chapter, as markup. */
export function chaptersOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([path]) => path.endsWith('.xhtml'))
    .map(([, content]) => strFromU8(content))
    .join('\n');
}
