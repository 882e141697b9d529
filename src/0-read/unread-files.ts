/**
 * The files of a workspace → what an author would miss in it: names that hide a source, links that lead out,
 * patterns without a file.
 */
import picomatch from 'picomatch';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Workspace } from '../generated/types.ts';
import type { FoundFile, Host } from '../host/host.ts';
import { configName } from '../paths/config-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { leavesWorkspace } from './links-out.ts';
import { type Selection, selection } from './workspace-files.ts';

export function unreadFiles(
  host: Host,
  root: string,
  config: Workspace,
  below: readonly FoundFile[],
): Diagnostic[] {
  const files = below.filter(({ path }) => !path.split('/').some((name) => name.startsWith('.')));
  const selected = selection(config);
  const found = files.flatMap((file) => {
    if (selected.isExcluded(file.path)) return [];
    if (file.link && file.path.endsWith('/')) return linkedFolder(host, root, file.path, selected);
    return file.meant === undefined ? besideName(host, root, file, selected) : strangeName(file, file.meant);
  });
  const all = allExcluded(files, config);
  const idle = all.length > 0 ? [] : idlePatterns(files, config);
  return [...found, ...withoutFile(files, config), ...all, ...idle];
}

function strangeName({ path }: FoundFile, meant: string): Diagnostic[] {
  const isFolder = path.endsWith('/');
  if (!isFolder && !/\.ya?ml$/i.test(path)) return [];
  return [
    report('io/file-name', { file: path, start: 0, end: 0 }, { name: path.replace(/.*\/(?=.)/, ''), meant }),
  ];
}

/** Looked into two levels deep: behind a link may be a whole disk. */
function linkedFolder(
  host: Host,
  root: string,
  path: string,
  { isSource, isIncluded, isExcluded }: Selection,
): Diagnostic[] {
  const below = host.walk(joinFolder(root, path.slice(0, -1)), (folder) => /(?:^|\/)\.|\//.test(folder));
  const found = [...below].find(({ path: inner, meant }) => {
    const whole = `${path}${inner}`;
    return meant === undefined && isSource(whole) && isIncluded(whole) && !isExcluded(whole);
  });
  if (!found) return [];
  const where = { file: path.slice(0, -1), start: 0, end: 0 };
  return [report('io/folder-link', where, { example: found.path })];
}

function besideName(
  host: Host,
  root: string,
  { path, link }: FoundFile,
  { isSource, isIncluded }: Selection,
): Diagnostic[] {
  const where = { file: path, start: 0, end: 0 };
  if (isSource(path) && isIncluded(path))
    return link && leavesWorkspace(host, root, path) ? [report('io/link-outside', where, {})] : [];
  const meant = meantName(path);
  if (meant === undefined || isIncluded(path) || !(isIncluded(meant) || meant === configName)) return [];
  return [report('io/not-read', where, { name: meant.replace(/.*\//, '') })];
}

/** `课程.yaml.txt`, `课程.yml.docx`, `课程。yaml`, `课程.ymal`: Windows hides the last ending, and fingers slip. */
function meantName(path: string): string | undefined {
  const plain = path
    .replace(/。(?=\p{L}+$)/u, '.')
    .normalize('NFKC')
    .trimEnd();
  if (plain === path && path.endsWith(`/${configName}`)) return undefined;
  if (/(?:^|\/)ccstd\.yml$/i.test(plain)) return configName;
  const doubled = /^(.+\.ya?ml)[ _-]?\.(?:txt|text|docx?|rtf|wps|odt|html?|xml|md)$/i.exec(plain)?.[1];
  if (doubled !== undefined) return doubled;
  const slipped = /^(.+)\.(?:ymal|yalm|yamll|yamel|yanl|yal|yml\d?l|ylm|ymll|myl|yaml\.|yml\.)$/i.exec(
    plain,
  )?.[1];
  if (slipped !== undefined) return `${slipped}.yaml`;
  return plain !== path && /\.ya?ml$/i.test(plain) ? plain : undefined;
}

/** A pattern of `include` that fits no file. */
function withoutFile(files: readonly FoundFile[], { include = [] }: Workspace): Diagnostic[] {
  return include.flatMap((pattern, index) => {
    const { isIncluded, isSource } = selection({ include: [pattern] });
    if (files.some(({ path }) => isSource(path) && isIncluded(path))) return [];
    return [
      report(
        'config/no-match',
        { file: configName, path: ['include', index] },
        { pattern, written: written(pattern, files) },
      ),
    ];
  });
}

/** Patterns of `exclude` that keep nothing from being read, and those of either list that another one covers. */
function idlePatterns(files: readonly FoundFile[], { include = [], exclude = [] }: Workspace): Diagnostic[] {
  const { isSource, isIncluded } = selection(include.length > 0 ? { include } : {});
  // A name that only looks like that of a source is left alone by `exclude`, too.
  const matter = files.filter(
    ({ path, meant }) =>
      meant !== undefined ||
      path.endsWith('/') ||
      meantName(path) !== undefined ||
      (isSource(path) && isIncluded(path)),
  );
  const none = exclude.flatMap((pattern, index) => {
    const { isExcluded } = selection({ exclude: [pattern] });
    if (matter.some(({ path }) => isExcluded(path))) return [];
    const place = { file: configName, path: ['exclude', index] };
    return [
      report('config/no-match', place, { pattern, written: written(pattern, files) }, { severity: 'info' }),
    ];
  });
  const including = (pattern: string) => selection({ include: [pattern] }).isIncluded;
  const excluding = (pattern: string) => selection({ exclude: [pattern] }).isExcluded;
  return [
    ...none,
    ...covered('include', include, including, matter),
    ...covered('exclude', exclude, excluding, matter),
  ];
}

function covered(
  key: 'include' | 'exclude',
  patterns: readonly string[],
  selecting: (pattern: string) => (path: string) => boolean,
  files: readonly FoundFile[],
): Diagnostic[] {
  const chosen = patterns.map((pattern) => files.filter(({ path }) => selecting(pattern)(path)));
  return patterns.flatMap((value, index) => {
    const own = chosen[index] ?? [];
    // Of two that select the same the second is one too many; what is written twice has a finding of its own.
    const by = chosen.findIndex(
      (others, at) =>
        at !== index &&
        patterns[at] !== value &&
        own.every((file) => others.includes(file)) &&
        (others.length > own.length || at < index),
    );
    if (own.length === 0 || by < 0) return [];
    const placed = (at: number) => ({ file: configName, path: [key, at] });
    const related = [{ where: placed(by), note: 'other' }];
    return [report('config/covered', placed(index), { value, other: patterns[by] ?? '' }, { related })];
  });
}

/** The pattern of `exclude` after which no file is left. */
function allExcluded(files: readonly FoundFile[], { include, exclude = [] }: Workspace): Diagnostic[] {
  const { isSource, isIncluded } = selection(include ? { include } : {});
  const sources = files.filter(
    ({ path, meant }) => meant === undefined && isSource(path) && isIncluded(path),
  );
  let left = sources;
  for (const [index, pattern] of exclude.entries()) {
    const { isExcluded } = selection({ exclude: [pattern] });
    left = left.filter(({ path }) => !isExcluded(path));
    if (sources.length === 0 || left.length > 0) continue;
    const place = { file: configName, path: ['exclude', index] };
    return [report('config/all-excluded', place, { pattern, count: sources.length })];
  }
  return [];
}

/** A folder is no pattern, and neither is a path from elsewhere. */
function written(pattern: string, files: readonly FoundFile[]): string {
  const folder = pattern
    .replaceAll('\\', '/')
    .replace(/^\.?\//, '')
    .replace(/(?:\/\*{0,2})?$/, '');
  const holds =
    folder !== '' &&
    files.some(
      ({ path }) => path.toLowerCase().startsWith(`${folder.toLowerCase()}/`) && /\.ya?ml$/i.test(path),
    );
  return holds && !picomatch.scan(folder).isGlob ? `${folder}/**/*.{yaml,yml}` : '';
}
