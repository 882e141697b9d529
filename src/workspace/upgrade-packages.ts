/**
 * New versions of packages → the same adoptions over them: what a school changed stays as it is written; where the
 * standard changed in the same place, somebody has to choose.
 */

import { type Adoption, adoptedFile } from '../3-bind/adoption.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { followTarget } from '../3-bind/overlay-target.ts';
import { replaceFiles } from '../8-write/replace-files.ts';
import type { Entity, OverlayChange } from '../generated/types.ts';
import type { Host } from '../host/host.ts';
import { type AdoptableType, targetSteps } from '../language/adopted-shape.ts';
import { packageOf } from '../packages/package-paths.ts';
import { applyEdits } from '../source/apply-edits.ts';
import { lineAt } from '../source/line-at.ts';
import { placeOf } from '../source/located.ts';
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
  | (Extract<Fetched, { is: 'fetched' }> & {
      readonly conflicts: readonly Conflict[];
      /** Adoptions that say now that they are of the new version. */
      readonly adopted: readonly string[];
    });

/** `root` is absolute. Of the school's files only the version of what is adopted is written anew. */
export async function upgradePackages(host: Host, root: string, options: FetchOptions): Promise<Upgraded> {
  const before = joinSources(host, root).workspace;
  const fetched = await fetchPackages(host, root, options);
  if (fetched.is === 'fault') return fetched;
  const { workspace: after } = joinSources(host, root);
  const { textOf, spanOf } = checkSources(host, { from: root });
  const conflicts: Conflict[] = [];
  const files: { path: string; text: string }[] = [];
  for (const [id, overlay] of after.overlays) {
    const adoption = before.adoptions.get(adoptedFile(id));
    const base = adoption && baseOf(adoption, after);
    if (!adoption || packageOf(overlay.file, after.config) !== undefined) continue;
    const found = overlay.value.changes.flatMap((change, index): Conflict[] => {
      const was = partOf(adoption.base.value, adoption.type, change, before);
      const is = base && partOf(base, adoption.type, change, after);
      if (JSON.stringify(was) === JSON.stringify(is)) return [];
      const where = spanOf(placeOf(overlay, 'changes', index, 'target'));
      const line = lineAt(textOf(overlay.file) ?? '', where.start);
      const { target, value: own } = change;
      return [{ file: overlay.file, line, target, before: was, after: is, own }];
    });
    conflicts.push(...found);
    const [stated, version] = [overlay.value.baseVersion, base?.version];
    if (found.length > 0 || version === undefined || stated === undefined || stated === version) continue;
    if (stated !== adoption.base.value.version) continue;
    const { file, start, end } = spanOf(placeOf(overlay, 'baseVersion'));
    const text = textOf(file) ?? '';
    files.push({ path: file, text: applyEdits(text, [{ start, end, text: JSON.stringify(version) }]) });
  }
  replaceFiles(host, root, files);
  return { ...fetched, conflicts, adopted: files.map(({ path }) => path) };
}

function baseOf({ type, base }: Adoption, workspace: BoundWorkspace): Entity | undefined {
  const { programmes, courses, taskFiles } = workspace;
  const id = base.value.id ?? '';
  const ofType = { Programme: programmes, Course: courses, LearningTask: taskFiles }[type];
  return ofType.get(id)?.value as Entity | undefined;
}

/** What a change is about, as the standard has it: what is added is in nobody's way until it is there. */
function partOf(
  entity: Entity,
  type: AdoptableType,
  { target, op }: OverlayChange,
  { tasks }: BoundWorkspace,
): unknown {
  const own = type === 'Course' ? tasks.get(entity.id ?? '') : undefined;
  const whole = { ...entity, ...(own ? { tasks: own.map(({ value }) => value) } : {}) };
  const part = followTarget(whole as unknown as Record<string, unknown>, type, targetSteps(target));
  if ('at' in part) return undefined;
  const { value } = part;
  if (op === 'add') return Array.isArray(value) || part.counted ? undefined : value;
  if (op !== 'rename' || typeof value !== 'object' || value === null) return value;
  const { title, name, term } = value as Readonly<Record<string, unknown>>;
  return title ?? name ?? term;
}
