/** What one prints, as PDF: a book, a worksheet, a form, by the browser of the machine. */
import { joinPath } from '../../../paths/join-path.ts';
import { sha256 } from '../../../values/sha-256.ts';
import type { FormatOf, Tools } from '../../format.ts';
import { textFile } from '../../readable.ts';
import { sayUndrawn } from '../../undrawn.ts';
import { propertiesOf } from './properties.ts';

export const format: FormatOf<'book'> = {
  of: 'book',
  mediaType: 'application/pdf',
  made: 'asked',
  encode({ whole }, tools) {
    const { html, sheet } = whole;
    if (html === undefined) return undefined;
    const path = `${sheet.path}.html`;
    const shown = shownBy(html, path, tools);
    const names = new Map([...shown.keys()].map((file) => [file, tools.named(file)]));
    const properties = propertiesOf(sheet, tools);
    return {
      source: `${html}\n<!-- ${JSON.stringify(properties)} -->`,
      shown: [...shown].map(([name, bytes]) => `${name} ${sha256(bytes)}`),
      async print() {
        const [{ contentsPages, finished, undrawnIn }, { prepareWith }] = await Promise.all([
          import('./finished.ts'),
          import('./prepare.ts'),
        ]);
        const first = await tools.print({ path, html, shown, prepare: prepareWith({}) });
        for (const src of first ? undrawnIn(first) : [])
          sayUndrawn(joinPath(path, decoded(src)) ?? src, { ...tools, named: (file) => names.get(file) });
        const numbers = first && contentsPages(first);
        const printed = numbers
          ? await tools.print({ path, html, shown, prepare: prepareWith(numbers) })
          : first;
        return printed && finished(printed, properties, tools.host.sha256);
      },
    };
  },
  readable: textFile,
};

/** Pictures, and what a school's own style names, by path below the output folder. */
function shownBy(html: string, path: string, tools: Tools): Map<string, Uint8Array> {
  const named = [...html.matchAll(/\ssrc="([^"]+)"|\burl\(\s*["']?([^"')]+)/g)];
  const paths = named.flatMap(([, source, style]) => joinPath(path, decoded(source ?? style ?? '')) ?? []);
  return new Map(
    [...new Set(paths)].flatMap((file) => {
      const bytes = tools.picture(file) ?? tools.asset(file);
      return bytes ? [[file, bytes] as const] : [];
    }),
  );
}

/** A name that is no address is none of ours. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
