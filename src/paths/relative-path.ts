/** The way from one file to another, both named from the same root, step by step. */
export function stepsBetween(from: string, target: string): string[] {
  const start = from.split('/').slice(0, -1);
  const end = target.split('/');
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared++;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)];
}
