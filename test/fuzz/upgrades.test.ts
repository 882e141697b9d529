/**
 * A new version of a national course over what a school changed: whatever the nation did, each change of the
 * school is in the result or in the list of conflicts, and so is each change of the nation.
 */
import { expect, it } from 'vitest';
import { absolutePath } from '../../src/cli/paths.ts';
import { type MemoryHost, memoryHost } from '../../src/host/memory-host.ts';
import { sameValue } from '../../src/values/same-value.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { fetchPackages } from '../../src/workspace/fetch-packages.ts';
import { type Upgraded, upgradePackages } from '../../src/workspace/upgrade-packages.ts';
import { type Random, randomFrom } from '../support/random.ts';
import {
  courseFiles,
  type Fields,
  type Item,
  nationalCourse,
  nationalEdit,
  plain,
} from '../support/revised-course.ts';
import { applied, type SchoolChange, schoolEdit } from '../support/school-edits.ts';
import { factor, patience, seed } from './run.ts';

const runs = Math.ceil(25 * factor);
const resolve = absolutePath;

const overlayOf = (id: string, base: string, changes: readonly SchoolChange[]): string => {
  const lines = changes.map(
    ({ target, op, value }) => `  - ${JSON.stringify({ target, op, value, reason: '本校' })}\n`,
  );
  return `kind: overlay\nid: ${id}\nextends: course/${base}\nbaseVersion: "1"\nversion: "1"\nschool: 某校\nchanges:\n${lines.join('')}`;
};

function write(host: MemoryHost, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) host.files.set(path, new TextEncoder().encode(text));
}

function publish(host: MemoryHost, course: Fields, version: string, random: Random): void {
  for (const path of [...host.files.keys()]) if (path.startsWith('/national/')) host.files.delete(path);
  const files = courseFiles(course, version, random);
  write(host, {
    '/national/ccstd.yaml': `ccstd: 1\nprofile: none\npackage: {name: national, version: "${version}"}\n`,
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`/national/${path}`, text])),
  });
}

const textAt = (host: MemoryHost, path: string): string => new TextDecoder().decode(host.files.get(path));

function editsOf(course: Fields, random: Random, most: number): { changes: SchoolChange[]; course: Fields } {
  const copy = structuredClone(course);
  const changes = Array.from({ length: 1 + random.below(most) }, () => schoolEdit(copy, random));
  return { changes: changes.flatMap((change) => structuredClone(change) ?? []), course: copy };
}

/** By identity: the changes that are no longer made over what they were written for, and what comes out. */
function threeWay(before: Fields, after: Fields, changes: readonly SchoolChange[]) {
  const [then, now] = [structuredClone(before), structuredClone(after)];
  const conflicts = changes.flatMap((change, index) => {
    const [was, is] = [applied(then, change), applied(now, change)];
    expect(was.made, JSON.stringify(change)).toBe(true);
    return is.made && sameValue(was.was, is.was) ? [] : [index];
  });
  return { conflicts, course: now };
}

interface Outcome {
  readonly changes: number;
  readonly conflicts: number;
}

async function upgraded(from: number): Promise<Outcome> {
  const random = randomFrom(from);
  const before = nationalCourse(random);
  const own = editsOf(before, random, 6);
  if (own.changes.length === 0) return { changes: 0, conflicts: 0 };
  const host = memoryHost({
    '/school/ccstd.yaml': 'ccstd: 1\nprofile: none\ndependencies:\n  - {name: national, from: ../national}\n',
    '/school/ours.yaml': overlayOf('ours', 'c', own.changes),
  });
  publish(host, before, '1', random);
  expect(await fetchPackages(host, '/school', { resolve })).toMatchObject({ is: 'fetched' });
  expect(resultOf(host)).toEqual(plain(own.course as Item));
  let after = before;
  for (let left = random.below(9); left > 0; left--) after = nationalEdit(after, random);
  publish(host, after, '2', random);
  const written = textAt(host, '/school/ours.yaml');
  const found = await upgradePackages(host, '/school', { update: 'all', resolve });
  judge(found, own.changes, threeWay(before, after, own.changes), host, written);
  return { changes: own.changes.length, conflicts: found.is === 'fetched' ? found.conflicts.length : 0 };
}

function judge(
  found: Upgraded,
  changes: readonly SchoolChange[],
  expected: ReturnType<typeof threeWay>,
  host: MemoryHost,
  written: string,
): void {
  if (found.is !== 'fetched') throw new Error(found.is);
  const lines = found.conflicts.map(({ line }) => line - 8);
  // Behind the first one, later changes may meet what it left.
  expect(lines[0], 'the first conflict').toBe(expected.conflicts[0]);
  for (const index of expected.conflicts) expect(lines).toContain(index);
  const now = textAt(host, '/school/ours.yaml');
  if (lines.length > 0) {
    expect(now).toBe(written);
    return;
  }
  expect(now).toBe(written.replace('baseVersion: "1"', 'baseVersion: "2"'));
  expect(resultOf(host)).toEqual(plain(expected.course as Item));
  expect(changes.length).toBeGreaterThan(0);
}

/** What the school teaches, texts of files in their places. */
function resultOf(host: MemoryHost): unknown {
  const { workspace, diagnostics } = checkSources(host, { from: '/school' });
  const course = workspace?.courses.get('ours')?.value;
  if (!workspace || !course)
    throw new Error(JSON.stringify(diagnostics.map(({ code, params }) => [code, params])));
  const { kind: _, version: __, ...fields } = course;
  return { ...(read(fields) as object), id: 'c' };
  function read(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(read);
    if (typeof value !== 'object' || value === null) return value;
    if ('file' in value) return workspace?.includes.get(String(value.file))?.trim();
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, read(item)]));
  }
}

it(
  'loses no change of a school',
  async () => {
    const sum = { changes: 0, conflicts: 0, clean: 0 };
    for (let run = 0; run < runs; run++) {
      const from = seed * 1_000_003 + run;
      try {
        const { changes, conflicts } = await upgraded(from);
        sum.changes += changes;
        sum.conflicts += conflicts;
        if (conflicts === 0) sum.clean++;
      } catch (error) {
        throw new Error(`seed ${from}`, { cause: error });
      }
    }
    if (process.env.CCSTD_FUZZ) console.log(JSON.stringify({ runs, ...sum }));
    // Both ways are gone often enough.
    expect(sum.conflicts).toBeGreaterThan(runs / 10);
    expect(sum.clean).toBeGreaterThan(runs / 10);
  },
  patience,
);
