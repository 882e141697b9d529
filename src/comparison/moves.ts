/** What is gone from one list and new in another one was moved: the changes → the same with one for both. */
import type { FoundChange } from './change.ts';

/** A text of a few letters may stand in many lists by chance. */
const shortest = 8;

export function withMoves(changes: readonly FoundChange[]): FoundChange[] {
  const arrived = new Map<string, FoundChange[]>();
  for (const change of changes) {
    const key = change.kind === 'added' ? keyOf(change, change.after) : undefined;
    if (key !== undefined) arrived.set(key, [...(arrived.get(key) ?? []), change]);
  }
  const from = new Map<FoundChange, FoundChange>();
  const left = new Set<FoundChange>();
  for (const change of changes) {
    const key = change.kind === 'removed' ? keyOf(change, change.before) : undefined;
    const other = key === undefined ? undefined : arrived.get(key)?.shift();
    if (!other) continue;
    from.set(other, change);
    left.add(change);
  }
  return changes.flatMap((change) => {
    if (left.has(change)) return [];
    const gone = from.get(change);
    return gone ? [{ ...gone, ...change, kind: 'moved' as const, before: gone.before }] : [change];
  });
}

/** Undefined for what is no element of a list; only elements of fields with one name are ever the same. */
function keyOf({ steps, holder: { field } }: FoundChange, value: unknown): string | undefined {
  if (steps.at(-1)?.field !== undefined || steps.length === 0) return undefined;
  const json = JSON.stringify(value);
  return json.length < shortest ? undefined : `${field} ${json}`;
}
