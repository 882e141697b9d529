/** Columns that a school hides, renames or puts in order → the names that no form prints. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { objectShapes } from '../generated/shapes.ts';
import type { Workspace } from '../generated/types.ts';
import { configName } from '../paths/config-name.ts';
import type { Path } from '../source/place.ts';

/** `labels` are the texts that are printed, by their keys. */
export function checkFormColumns(
  { forms, language }: Workspace,
  labels: Readonly<Record<string, string>>,
): Diagnostic[] {
  const heads = Object.entries(labels).flatMap(([key, text]) => (key.startsWith('form.head.') ? [text] : []));
  const known = new Set([...Object.values(labels), ...(language === 'en' ? [] : fieldNames())]);
  return (forms?.each ?? []).flatMap(({ hide = [], order = [], rename = {} }, index) => {
    const named: [name: string, path: Path][] = [
      ...hide.map((name, at): [string, Path] => [name, ['hide', at]]),
      ...order.map((name, at): [string, Path] => [name, ['order', at]]),
      ...Object.keys(rename).map((name): [string, Path] => [name, ['rename', name]]),
    ];
    return named.flatMap(([name, path]) => {
      // Of a column below a head that it shares with others, both names stand together.
      const isKnown = name.split(' · ').every((part) => known.has(part.trim()) || isTask(part, labels));
      if (isKnown) return [];
      const on = path[0] === 'rename' ? 'key' : 'value';
      const where = { file: configName, path: ['forms', 'each', index, ...path], on } as const;
      return [report('config/unknown-column', where, { name, suggestions: suggest(name, heads) })];
    });
  });
}

function fieldNames(): string[] {
  return Object.values(objectShapes).flatMap(({ fields }) => Object.values(fields).map(({ zh }) => zh));
}

/** Tasks stand side by side as columns, by their numbers and titles. */
function isTask(name: string, labels: Readonly<Record<string, string>>): boolean {
  const [before = ''] = (labels['form.task'] ?? '').split('{');
  return before !== '' && name.trim().startsWith(before);
}
