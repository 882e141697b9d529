/** Titles → a function that finds them in a text; hundreds of titles cost little more than one. */

export interface FoundTitle {
  readonly title: string;
  readonly start: number;
}

/** Shorter ones are common words. */
const shortest = 4;
/**
 * A title this long (in Latin letters, twice as long) is no everyday word; a shorter one must stand as a
 * title: 《安全用电》, “安全用电”, 安全用电课程.
 */
const plain = 6;

export function titleFinder(titles: readonly string[]): (text: string) => FoundTitle[] {
  /** Nearly every character begins no title, and is passed at once. */
  const begins = new Uint8Array(0x10000);
  /** Of titles with the same beginning, by their length, the longest first. */
  const byStart = new Map<number, Map<number, Set<string>>>();
  for (const title of titles.toSorted((a, b) => b.length - a.length)) {
    if (title.length < shortest) continue;
    const start = pair(title, 0);
    begins[title.charCodeAt(0)] = 1;
    const byLength = byStart.get(start) ?? new Map<number, Set<string>>();
    byStart.set(start, byLength);
    byLength.set(title.length, (byLength.get(title.length) ?? new Set()).add(title));
  }
  return (text) => {
    const found: FoundTitle[] = [];
    for (let start = 0; start + shortest <= text.length; start++) {
      if (begins[text.charCodeAt(start)] === 0) continue;
      const title = titleAt(text, start, byStart.get(pair(text, start)));
      if (title === undefined) continue;
      found.push({ title, start });
      start += title.length - 1;
    }
    return found;
  };
}

function titleAt(
  text: string,
  start: number,
  byLength: ReadonlyMap<number, ReadonlySet<string>> | undefined,
): string | undefined {
  for (const [length, titles] of byLength ?? []) {
    const one = text.slice(start, start + length);
    if (titles.has(one) && isTitle(text, start, one)) return one;
  }
  return undefined;
}

function isTitle(text: string, start: number, title: string): boolean {
  const [before, after] = [text[start - 1] ?? '', text.slice(start + title.length)];
  // A Latin word that only begins or ends like a title is another word.
  if (/[A-Za-z0-9]$/.test(title) && /^[A-Za-z0-9]/.test(after)) return false;
  if (/^[A-Za-z0-9]/.test(title) && /[A-Za-z0-9]/.test(before)) return false;
  return (
    title.length >= (/\p{Script=Han}/u.test(title) ? plain : 2 * plain) ||
    (/[《“「『]/.test(before) && /^[》”」』]/.test(after)) ||
    /^(?:》|”)?(?:这|一)?门?课程?(?!件|堂|时|前|后|桌)/.test(after)
  );
}

/** Two code units as one number. */
function pair(text: string, start: number): number {
  return text.charCodeAt(start) * 0x10000 + text.charCodeAt(start + 1);
}
