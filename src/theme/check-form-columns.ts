/** Columns that a school hides, renames or puts in order → the names that the form does not print. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { objectShapes } from '../generated/shapes.ts';
import type { Workspace } from '../generated/types.ts';
import { configName } from '../paths/config-name.ts';
import type { Path } from '../source/place.ts';

/** By the number of a form, the names of its columns; nothing of a form that no course has. */
export type ColumnsOfForms = ReadonlyMap<number, ReadonlySet<string>>;

/**
 * `labels` are the texts that are printed, by their keys. Without `printed` any of them may be a column: which
 * are is known only where nothing is wrong.
 */
export function checkFormColumns(
  { forms, language }: Workspace,
  labels: Readonly<Record<string, string>>,
  printed: ColumnsOfForms | undefined,
): Diagnostic[] {
  const heads = Object.entries(labels).flatMap(([key, text]) => (key.startsWith('form.head.') ? [text] : []));
  const known = new Set([...Object.values(labels), ...(language === 'en' ? [] : fieldNames())]);
  return (forms?.each ?? []).flatMap((change, index) => {
    const { no, hide = [], order = [], rename = {} } = change;
    const own = printed?.get(no);
    const named: [name: string, path: Path][] = [
      ...hide.map((name, at): [string, Path] => [name, ['hide', at]]),
      ...order.map((name, at): [string, Path] => [name, ['order', at]]),
      ...Object.keys(rename).map((name): [string, Path] => [name, ['rename', name]]),
    ];
    return named.flatMap(([name, path]) => {
      // Of a column below a head that it shares with others, both names stand together.
      const isKnown = name.split(' · ').every((part) => known.has(part.trim()) || isTask(part, labels));
      if (isKnown && (own?.has(name.trim()) ?? true)) return [];
      const on = path[0] === 'rename' ? 'key' : 'value';
      const where = { file: configName, path: ['forms', 'each', index, ...path], on } as const;
      const params = { no, name, suggestions: suggest(name, own ?? heads) };
      // It may be a column of another form, or of this one where a course has more to say.
      return [report('config/unknown-column', where, params, isKnown ? { severity: 'info' } : {})];
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

/** The names that changes of forms speak of, by the number of the form. */
export function namedColumns({ forms }: Workspace): ReadonlyMap<number, ReadonlySet<string>> {
  const named = new Map<number, Set<string>>();
  for (const { no, hide = [], order = [], rename = {} } of forms?.each ?? []) {
    const names = named.get(no) ?? new Set();
    named.set(no, names);
    for (const name of [...hide, ...order, ...Object.keys(rename)]) names.add(name.trim());
  }
  return new Map([...named].filter(([, names]) => names.size > 0));
}
