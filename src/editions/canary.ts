/**
 * Canaries: tokens that someone planted in order to see whether they get out. They are searched for however short they are.
 * A canary is `CANARY-` (also `CANARY_`, `CANARY`, in any case) with at least four letters or digits behind it, or any run of eight or
 * more ASCII letters and digits with at least two of each, which hardly anyone writes but to be found.
 */
export function canariesIn(text: string): string[] {
  const named = text.match(/canary[-_]?[a-z\d]{4,}/gi) ?? [];
  const runs = text.match(/[a-z\d]{8,}/gi) ?? [];
  return [...named, ...runs.filter((run) => count(run, /\d/g) >= 2 && count(run, /[a-z]/gi) >= 2)];
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
