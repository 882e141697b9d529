/** Settings that change nothing as they are written: each has a finding at its place. */

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Workspace } from '../generated/types.ts';
import { fieldWord, type KeyLanguage } from '../language/key-language.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import type { Shape } from '../language/shape.ts';
import { configName } from '../paths/config-name.ts';
import type { Path } from '../source/place.ts';

/** `written` has also what is refused: a list of nothing but that is not empty. */
export function idleSettings(config: Workspace, written: unknown, language: KeyLanguage): Diagnostic[] {
  const { formats, include, exclude } = config;
  const lists = [
    ['formats', formats ?? []],
    ['include', include ?? []],
    ['exclude', exclude ?? []],
  ] as const;
  return [
    ...lists.flatMap(([key, items]) => repeated([key], fieldWord('Workspace', key, language), items)),
    ...empty(written, { is: 'object', type: 'Workspace' }, '', []),
  ];
}

/** Lists and groups of settings in which nothing stands, at any depth; a change of a form that changes nothing. */
function empty(value: unknown, shape: Shape, field: string, path: Path): Diagnostic[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  const isEmpty =
    shape.is === 'object' && shape.type === 'FormChange' ? keys.length === 1 : keys.length === 0;
  if (isEmpty && field !== '') return [report('config/empty', { file: configName, path }, { field })];
  if (shape.is === 'list')
    return (value as readonly unknown[]).flatMap((item, at) => empty(item, shape.of, field, [...path, at]));
  if (shape.is !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const { fields } = objectShape(shape.type);
    const known = lookup(fields, key);
    return known ? empty(inner, known.shape, `${shape.type}.${key}`, [...path, key]) : [];
  });
}

function repeated(path: Path, field: string, items: readonly string[]): Diagnostic[] {
  return items.flatMap((value, at) => {
    const first = items.indexOf(value);
    if (first === at) return [];
    const related = [{ where: { file: configName, path: [...path, first] }, note: 'first' }];
    return [
      report('config/repeated', { file: configName, path: [...path, at] }, { field, value }, { related }),
    ];
  });
}
