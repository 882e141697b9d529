/** Settings that change nothing as they are written: each has a finding at its place. */

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Workspace } from '../generated/types.ts';
import { fieldWord, type KeyLanguage } from '../language/key-language.ts';
import { configName } from '../paths/config-name.ts';
import type { Path } from '../source/place.ts';

export function idleSettings({ formats, include, exclude }: Workspace, language: KeyLanguage): Diagnostic[] {
  const lists = [
    ['formats', formats ?? []],
    ['include', include ?? []],
    ['exclude', exclude ?? []],
  ] as const;
  return lists.flatMap(([key, items]) => repeated([key], fieldWord('Workspace', key, language), items));
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
