/**
 * A workspace and a revision of it → the parts of a build that are others since: those that read something that
 * was otherwise then. The views of parts are made for it; no page is.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Artifact } from '../7-emit/format.ts';
import { withoutExtension } from '../8-write/earlier-output.ts';
import { revisionHost } from '../host/revision-host.ts';
import type { Media, MediaFile, MediaUse } from '../media/media.ts';
import { type BuildPlan, buildPlan } from './build-plan.ts';
import type { BuildOptions } from './build-workspace.ts';
import { type Checked, checkSources } from './check-workspace.ts';
import { baseOf } from './kept-parts.ts';
import { type Making, makings, type NamedPart } from './making.ts';

export interface ChangedParts {
  /** By the names of parts that are as they were: paths of their sheets, without extension. */
  readonly same: ReadonlyMap<string, readonly string[]>;
  /** Of a file that is not made now: is it no more? By its path below the output folder. */
  isGone(path: string): boolean;
}

export interface Now {
  readonly plan: BuildPlan;
  readonly checked: Checked;
  readonly workspace: BoundWorkspace;
  readonly making: Making;
  readonly assets: readonly Artifact[];
}

/** Files that pages show. */
const shownFiles = /^\w+\/assets\/(images|files|qr)\//;

/** Undefined = all: the settings, the look or the releases changed, or then there were errors. */
export async function changedParts(
  { plan, checked, workspace, making, assets }: Now,
  revision: string,
  options: BuildOptions,
): Promise<ChangedParts | undefined> {
  const { host } = plan;
  const machine = revisionHost(host, checked.root, await host.revision(checked.root, revision));
  const before = checkSources(machine, { from: checked.root });
  if (!before.workspace) return undefined;
  const planThen = { ...buildPlan(machine, before, undefined, options), earlier: plan.earlier };
  const [now, was] = [workspace.media, before.workspace.media];
  // What one page no longer shows, another may: only who makes all that show something knows.
  const anew = JSON.stringify(now.uses) !== JSON.stringify(was.uses);
  const media = [...changedMedia(plan, now, planThen, was), ...(anew ? now.uses.map(nameOf) : [])];
  const isOfLook = media.some((name) => JSON.stringify(plan.config).includes(name));
  if (isOfLook || baseOf(planThen) !== baseOf(plan)) return undefined;

  const unsaid = { report: () => {}, print: async () => undefined };
  const then = (await makings(planThen, before.workspace, assets))(before.workspace, unsaid);
  const partsThen = new Map([...then.parts()].map((part) => [part.name, part]));
  const same = new Map<string, readonly string[]>();
  const made = new Set<string>();
  for (const part of making.parts()) {
    const partThen = partsThen.get(part.name);
    const { paths, text } = said(making, part);
    const isAnother = (piece: string) => making.pieces.digestOf(piece) !== then.pieces.digestOf(piece);
    const isChanged = media.some((name) => text.includes(name)) || making.pieces.read().some(isAnother);
    if (partThen && !isChanged) {
      partsThen.delete(part.name);
      same.set(part.name, paths);
    } else for (const path of paths) made.add(path);
  }
  const were = [...partsThen.values()].flatMap((part) => said(then, part).paths);
  const gone = new Set(were.filter((path) => !made.has(path)));
  return { same, isGone: (path) => gone.has(withoutExtension(path)) || (anew && shownFiles.test(path)) };
}

/** All that a part says is read, as it is when its pages are made. */
function said(making: Making, part: NamedPart): { readonly paths: readonly string[]; readonly text: string } {
  const paths: string[] = [];
  let text = '';
  for (const sheet of making.sheets(part)) {
    paths.push(sheet.path);
    text += JSON.stringify([sheet, sheet.workbook?.()]);
  }
  return { paths, text };
}

/** Names by which pages may show a picture or file that came, went, or is another one. */
function changedMedia(plan: BuildPlan, now: Media, planThen: BuildPlan, then: Media): string[] {
  const digestIn = ({ host, readFile }: BuildPlan, file: MediaFile | undefined): string => {
    const bytes = file && 'source' in file ? readFile(file.source) : undefined;
    return JSON.stringify([file, bytes && host.sha256(bytes)]);
  };
  const changed = [
    [now.pictures, then.pictures] as const,
    [now.attachments, then.attachments] as const,
  ].flatMap(([is, was]) =>
    [...new Set([...is.keys(), ...was.keys()])].filter(
      (path) => digestIn(plan, is.get(path)) !== digestIn(planThen, was.get(path)),
    ),
  );
  return changed.map((path) => path.slice(path.lastIndexOf('/') + 1));
}

function nameOf({ written, target = written }: MediaUse): string {
  return target.slice(target.lastIndexOf('/') + 1);
}
