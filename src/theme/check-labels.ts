/** The label files of a theme → what is wrong with them: no labels, unknown keys, gaps that nothing fills. */

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { wordTables } from '../generated/shapes.ts';
import { lookup } from '../language/language-tables.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type Label, labelFile } from './label-file.ts';
import { labelGaps } from './label-gaps.ts';
import { labelsOf, type Templates } from './themed-templates.ts';

export function checkLabels(
  path: string,
  { path: file, text }: SourceFile,
  builtIn: Templates,
  own: ReadonlyMap<string, SourceFile>,
): Diagnostic[] {
  const known = labelsOf(builtIn, path);
  const asked = askedFor(own);
  const { labels, problems } = labelFile(text);
  const at = ({ offset, length }: Label['keyAt']) => ({ file, start: offset, end: offset + length });
  return [
    ...problems.map((place) => report('template/label-file', at(place), {})),
    ...labels.flatMap(({ key, value, keyAt, valueAt }): Diagnostic[] => {
      const text = lookup(known, key);
      if (text === undefined) {
        return isWord(key) ||
          asked.keys.has(key) ||
          asked.prefixes.some((prefix) => key.startsWith(`${prefix}.`))
          ? []
          : [
              report('template/unknown-label', at(keyAt), {
                key,
                suggestions: suggest(key, Object.keys(known)),
              }),
            ];
      }
      const unknown = labelGaps(value).filter((gap) => !labelGaps(text).includes(gap));
      return unknown.length > 0 ? [report('template/label-gap', at(valueAt), { gaps: unknown, text })] : [];
    }),
  ];
}

/** A word of the language that the school calls otherwise: `CourseCategory.public`. */
function isWord(key: string): boolean {
  const [set = '', word = ''] = key.split('.');
  const table = lookup(
    wordTables as Readonly<Record<string, { readonly zh: Readonly<Record<string, string>> }>>,
    set,
  );
  return table !== undefined && lookup(table.zh, word) !== undefined;
}

/** Labels of the theme's own, as its templates ask for them. */
function askedFor(own: ReadonlyMap<string, SourceFile>): {
  readonly keys: ReadonlySet<string>;
  readonly prefixes: readonly string[];
} {
  const texts = [...own].filter(([path]) => path.endsWith('.hbs')).map(([, { text }]) => text);
  const after = (helper: string) =>
    texts.flatMap((text) => [...text.matchAll(new RegExp(`[{(]\\s*${helper}\\s+["']([^"']+)["']`, 'g'))]);
  return {
    keys: new Set(after('t').map(([, key = '']) => key)),
    prefixes: after('word').map(([, prefix = '']) => prefix),
  };
}
