/** Settings that change nothing as they are written: each has a finding at its place. */
import { fieldWord, type KeyLanguage } from '../2-validate/key-language.ts';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Workspace } from '../generated/types.ts';
import { configName } from './workspace-files.ts';

export function idleSettings({ formats, include, exclude, calendar }: Workspace, language: KeyLanguage): Diagnostic[] {
  const { holidays = [] } = calendar ?? {};
  const lists = [
    [['formats'], 'Workspace', formats ?? []],
    [['include'], 'Workspace', include ?? []],
    [['exclude'], 'Workspace', exclude ?? []],
    [['calendar', 'holidays'], 'Calendar', holidays],
  ] as const;
  return [
    ...lists.flatMap(([path, type, items]) => repeated(path, fieldWord(type, path.at(-1) ?? '', language), items)),
    ...holidays.flatMap((value, at) => emptyHoliday(value, ['calendar', 'holidays', at])),
  ];
}

function repeated(path: Path, field: string, items: readonly string[]): Diagnostic[] {
  return items.flatMap((value, at) => {
    const first = items.indexOf(value);
    if (first === at) return [];
    const related = [{ where: { file: configName, path: [...path, first] }, note: 'first' }];
    return [report('config/repeated', { file: configName, path: [...path, at] }, { field, value }, { related })];
  });
}

function emptyHoliday(value: string, path: Path): Diagnostic[] {
  const [first = '', last = first] = value.split('/');
  return last < first ? [report('config/empty-holiday', { file: configName, path }, { value })] : [];
}
