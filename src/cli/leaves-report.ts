/** What changed on the leaves → lines for people, or one object for programs. */
import { courseOfLeaf } from '../leaves/leaf.ts';
import type { LeafChange, LeafState } from '../leaves/leaf-changes.ts';
import type { Release } from '../leaves/ledger.ts';
import { displayWidth } from '../model/display-width.ts';
import { words } from './leaves-texts.ts';
import type { Shell } from './shell.ts';

const states: readonly LeafState[] = ['changed', 'new', 'removed', 'renumbered', 'unchanged'];

export function countStates(changes: readonly LeafChange[]): Record<LeafState, number> {
  const counts = { new: 0, changed: 0, renumbered: 0, unchanged: 0, removed: 0 };
  for (const { state } of changes) counts[state]++;
  return counts;
}

/** Course by course; leaves that did not change are only counted. */
export function changeLines(changes: readonly LeafChange[], last: Release | undefined, { language, paintOut }: Shell): string[] {
  const say = words[language];
  const changed = changes.filter(({ state }) => state !== 'unchanged');
  const courses = [...new Set(changed.map(({ id }) => courseOfLeaf(id)))];
  const width = Math.max(0, ...changed.map(({ was, now }) => displayWidth(say.number(was?.number, now?.number))));
  const stateWidth = Math.max(...states.map((state) => displayWidth(say.states[state])));
  const line = ({ id, state, title, was, now, revision }: LeafChange): string => {
    const number = say.number(was?.number, now?.number);
    const revised = state === 'renumbered' ? say.revision(undefined, revision) : say.revision(was?.revision, revision);
    return `  ${pad(say.states[state], stateWidth)}  ${pad(number, width)}  ${title}  ${revised}  ${paintOut('dim', id)}`;
  };
  return [
    last ? say.since(last.release, last.effective) : say.never,
    ...courses.flatMap((course) => [paintOut('strong', course), ...changed.filter(({ id }) => courseOfLeaf(id) === course).map(line)]),
    say.counts(countStates(changes)),
  ];
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function changesJson(changes: readonly LeafChange[], releases: readonly Release[]): object {
  return {
    version: 1,
    releases,
    counts: countStates(changes),
    leaves: changes.map(({ id, state, title, was, now, revision }) => ({
      leaf: id,
      course: courseOfLeaf(id),
      state,
      title,
      number: now?.number ?? null,
      revision: now ? revision : null,
      digest: now?.digest ?? null,
      was: was ? { number: was.number, revision: was.revision, effective: was.effective, release: was.release } : null,
    })),
  };
}
