/** A course in one large file → its learning tasks in files beside it, which mean and print the same. */

import { digestOf } from '../3-bind/digest.ts';
import { replaceFile } from '../8-write/replace-file.ts';
import { cutTasks } from '../fix/cut-tasks.ts';
import { changedHost } from '../host/changed-host.ts';
import type { Host } from '../host/host.ts';
import { fileName } from '../paths/file-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { type Checked, checkSources } from './check-workspace.ts';

export type Split =
  | { readonly is: 'split'; readonly files: readonly SplitFile[] }
  /** `form`: a task does not stand in lines of its own. `differs`: the result would not be the same. */
  | { readonly is: 'nothing' | 'form' | 'differs' }
  | { readonly is: 'taken'; readonly path: string };

export interface SplitFile {
  /** Relative to the workspace root. */
  readonly path: string;
  /** Empty for a new file. */
  readonly before: string;
  readonly after: string;
}

export function splitCourse(host: Host, checked: Checked, id: string): Split {
  const { root, workspace, textOf, treeOf } = checked;
  const course = workspace?.courses.get(id);
  const document = workspace?.documents.find(({ file }) => file === course?.file);
  const tree = course && treeOf(course.file);
  if (!course || !document || !tree) return { is: 'nothing' };
  const cut = cutTasks(tree, document.language);
  if (!cut) return { is: 'form' };
  if (cut.tasks.length === 0) return { is: 'nothing' };
  const stem = course.file.replace(/\.ya?ml$/i, '');
  const files = [
    ...cut.tasks.map(({ id: task, text }) => ({
      path: `${stem}-${fileName(task)}.yaml`,
      before: '',
      after: text,
    })),
    { path: course.file, before: textOf(course.file) ?? '', after: cut.course },
  ];
  const taken = files.find(
    ({ path, before }) => before === '' && host.size(joinFolder(root, path)) !== undefined,
  );
  if (taken) return { is: 'taken', path: taken.path };
  const texts = files.map(({ path, after }) => [joinFolder(root, path), after] as const);
  const after = checkSources(changedHost(host, new Map(texts)), { from: root });
  return meaningOf(after, id) === meaningOf(checked, id) ? { is: 'split', files } : { is: 'differs' };
}

/** What the course means, and what is found in all of the workspace. */
function meaningOf({ workspace, diagnostics }: Checked, id: string): string {
  const course = workspace?.courses.get(id);
  const codes = diagnostics.map(({ code, severity }) => `${severity} ${code}`).sort();
  return JSON.stringify([workspace && course && digestOf(course, workspace), codes]);
}

/** New files first: a course names only what is there. */
export function writeSplit(host: Host, root: string, files: readonly SplitFile[]): void {
  for (const { path, after } of files) replaceFile(host, root, joinFolder(root, path), after);
}
