/** An entity and all it includes → a short digest of what it means, the same however it is written down. */

import type { Course, Entity } from '../generated/types.ts';
import { joinPath } from '../paths/join-path.ts';
import type { Located } from '../source/located.ts';
import { sha256 } from '../values/sha-256.ts';
import type { BoundWorkspace } from './bound-workspace.ts';

/** These follow from a review, or say nothing about the content. */
const outside: ReadonlySet<string> = new Set(['kind', 'status', 'effective']);
const outsideTask: ReadonlySet<string> = new Set([...outside, 'course']);
const nothing: ReadonlySet<string> = new Set([]);
const digits = 16;

export function digestOf(subject: Located<Entity>, workspace: BoundWorkspace): string {
  const meaning = `${subject.value.kind} ${JSON.stringify(meaningOf(subject, workspace))}${groundsOf(subject.file, workspace)}`;
  return sha256(new TextEncoder().encode(meaning)).slice(0, digits);
}

/** As a review states it: of the whole, and behind a hyphen, in younger records, of what students get of it. */
export interface Reviewed {
  readonly whole: string;
  readonly students: string | undefined;
}

export function reviewedDigest(text: string): Reviewed | undefined {
  const [, whole, students] =
    new RegExp(`^([0-9a-f]{${digits}})(?:-([0-9a-f]{${digits}}))?$`).exec(text) ?? [];
  return whole === undefined ? undefined : { whole, students };
}

export function digestText({ whole, students }: Reviewed): string {
  return students === undefined ? whole : `${whole}-${students}`;
}

function meaningOf({ value, file }: Located<Entity>, workspace: BoundWorkspace): unknown {
  const own = plainValue(value, file, workspace, outside) as Readonly<Record<string, unknown>>;
  if (value.kind !== 'course') return own;
  // A task means the same in a file of its own and inside its course.
  const tasks = workspace.tasks.get((value as Course).id) ?? [];
  return sorted({
    ...own,
    tasks: tasks.map((task) => plainValue(task.value, task.file, workspace, outsideTask)),
  });
}

/** An adoption is reviewed with what it says for itself. */
function groundsOf(file: string, workspace: BoundWorkspace): string {
  const overlay = workspace.adoptions.get(file)?.overlay;
  if (!overlay) return '';
  const { school, context = {}, changes } = overlay.value;
  return JSON.stringify(
    plainValue(
      { school, context, reasons: changes.map(({ target, reason }) => ({ target, reason })) },
      overlay.file,
      workspace,
    ),
  );
}

/**
 * What is written, without how: texts that fields include in their places, line breaks of one kind, keys
 * sorted. `without` are keys of the value itself that are left out.
 */
export function plainValue(
  value: unknown,
  file: string,
  workspace: Pick<BoundWorkspace, 'includes'>,
  without: ReadonlySet<string> = nothing,
): unknown {
  if (typeof value === 'string') return tidy(value);
  if (Array.isArray(value)) return value.map((item) => plainValue(item, file, workspace));
  if (typeof value !== 'object' || value === null) return value;
  const included = includedText(value, file, workspace);
  if (included !== undefined) return tidy(included);
  const entries = Object.entries(value).filter(
    ([key, item]) => item !== undefined && !key.startsWith('x-') && !without.has(key),
  );
  return sorted(
    Object.fromEntries(
      entries.map(([key, item]) => [
        key,
        plainValue(key === 'aligns' ? entryForm(item) : item, file, workspace),
      ]),
    ),
  );
}

function includedText(
  value: object,
  file: string,
  workspace: Pick<BoundWorkspace, 'includes'>,
): string | undefined {
  const keys = Object.keys(value);
  const target = keys.length === 1 && 'file' in value ? joinPath(file, String(value.file)) : undefined;
  return target === undefined ? undefined : workspace.includes.get(target);
}

/** A bare item reference stands for `{to: …}`. */
function entryForm(aligns: unknown): unknown {
  return Array.isArray(aligns)
    ? aligns.map((entry) => (typeof entry === 'string' ? { to: entry } : entry))
    : aligns;
}

function sorted(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
