/**
 * New versions of packages → the same adoptions over them: what a school changed stays as it is written; where the
 * standard changed in the same place, somebody has to choose.
 */

import { type Adoption, adoptedFile } from '../3-bind/adoption.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { type MetPart, meetsAnother, metParts } from '../3-bind/met-parts.ts';
import { taskNamed } from '../3-bind/named-task.ts';
import { replaceFiles } from '../8-write/replace-files.ts';
import type { Entity } from '../generated/types.ts';
import type { Host } from '../host/host.ts';
import { entityReference } from '../language/adopted-shape.ts';
import { packageOf } from '../packages/package-paths.ts';
import { applyEdits } from '../source/apply-edits.ts';
import { lineAt } from '../source/line-at.ts';
import { type Located, placeOf } from '../source/located.ts';
import { sameValue } from '../values/same-value.ts';
import { checkSources, joinSources } from './check-workspace.ts';
import { type Fetched, type FetchOptions, fetchPackages } from './fetch-packages.ts';

export interface Conflict {
  readonly file: string;
  readonly line: number;
  readonly target: string;
  /** Of the standard; undefined where it has nothing there. */
  readonly before: unknown;
  readonly after: unknown;
  /** Of the school; undefined where it takes something away. */
  readonly own: unknown;
}

export type Upgraded =
  | Exclude<Fetched, { is: 'fetched' }>
  /** What the school changes cannot be told while its files have errors. */
  | { readonly is: 'unread' }
  | (Extract<Fetched, { is: 'fetched' }> & {
      readonly conflicts: readonly Conflict[];
      /** Adoptions that say now that they are of the new version. */
      readonly adopted: readonly string[];
    });

/** `root` is absolute. Of the school's files only the version of what is adopted is written anew. */
export async function upgradePackages(host: Host, root: string, options: FetchOptions): Promise<Upgraded> {
  // Only over what is pinned can be told what the standard changed: it is brought back where it was lost.
  const pinned = await fetchPackages(host, root, { ...options, update: undefined });
  if (pinned.is === 'fault') return pinned;
  const { workspace: before } = checkSources(host, { from: root });
  if (!before) return { is: 'unread' };
  const fetched = await fetchPackages(host, root, options);
  if (fetched.is === 'fault') return fetched;
  const { workspace: after } = joinSources(host, root);
  const { textOf, spanOf } = checkSources(host, { from: root });
  const conflicts: Conflict[] = [];
  const files: { path: string; text: string }[] = [];
  for (const [id, overlay] of after.overlays) {
    const adoption = before.adoptions.get(adoptedFile(id));
    if (!adoption || packageOf(overlay.file, after.config) !== undefined) continue;
    const base = baseOf(adoption, after);
    const was = metParts(overlay, adoption.type, adoption.base, before);
    const is = base && metParts(overlay, adoption.type, base, after);
    const found = overlay.value.changes.flatMap(({ target, value: own }, index): Conflict[] => {
      const [then, now] = [was[index] ?? nothing, is?.[index] ?? nothing];
      if (!meetsAnother(then, now)) return [];
      const where = spanOf(placeOf(overlay, 'changes', index, 'target'));
      const line = lineAt(textOf(overlay.file) ?? '', where.start);
      return [{ file: overlay.file, line, target, ...shownOf(then, now), own }];
    });
    conflicts.push(...found);
    const [stated, version] = [overlay.value.baseVersion, base?.value.version];
    if (found.length > 0 || version === undefined || stated === undefined || stated === version) continue;
    if (stated !== adoption.base.value.version) continue;
    const { file, start, end } = spanOf(placeOf(overlay, 'baseVersion'));
    const text = textOf(file) ?? '';
    files.push({ path: file, text: applyEdits(text, [{ start, end, text: JSON.stringify(version) }]) });
  }
  replaceFiles(host, root, files);
  return { ...fetched, conflicts, adopted: files.map(({ path }) => path) };
}

const nothing: MetPart = { isMade: false, value: undefined, counted: [] };

/** Where the same stands in an item that is another one, the items are shown. */
function shownOf(then: MetPart, now: MetPart): Pick<Conflict, 'before' | 'after'> {
  if (!sameValue(then.value, now.value)) return { before: then.value, after: now.value };
  const at = then.counted.findIndex((item, index) => !sameValue(item, now.counted[index]));
  return { before: then.counted[at], after: now.counted[at] };
}

function baseOf({ type, base, overlay }: Adoption, workspace: BoundWorkspace): Located<Entity> | undefined {
  const { programmes, courses, adoptions } = workspace;
  const id = base.value.id ?? '';
  const adopted = adoptions.get(adoptedFile(id))?.document;
  if (adopted) return { value: adopted.value, file: adopted.file, path: [] };
  if (type === 'LearningTask')
    return taskNamed(entityReference(overlay.value.extends).id, undefined, workspace) as Located<Entity>;
  return (type === 'Programme' ? programmes : courses).get(id);
}
