/** A page that may have all words → what they are worth there, and the section that says most about them. */
import { fold } from './fold.ts';
import type { FoundPage, FoundSection } from './found-page.ts';
import type { Seek } from './seek.ts';

/** A page, folded once for all searches. */
export interface Entry {
  readonly page: FoundPage;
  readonly order: number;
  readonly title: string;
  readonly number: string;
  readonly fullNumber: string;
  readonly trail: string;
  readonly sections: readonly {
    readonly section: FoundSection;
    readonly heading: string;
    readonly text: string;
  }[];
}

export interface Result {
  readonly page: FoundPage;
  readonly section: FoundSection | undefined;
  readonly points: number;
  readonly order: number;
}

export function entryOf(page: FoundPage, order: number): Entry {
  const { title, number = '', fullNumber = '', trail = [], sections = [] } = page;
  return {
    page,
    order,
    title: fold(title),
    number: fold(number),
    fullNumber: fold(fullNumber),
    trail: fold(trail.join('\n')),
    sections: sections.map((section) => ({
      section,
      heading: fold(section.heading ?? ''),
      text: fold(section.text ?? ''),
    })),
  };
}

/** Names say more than text, and one place where all words meet says most; undefined where a word is nowhere. */
export function rank(entry: Entry, seeks: readonly Seek[]): Result | undefined {
  const inNames = seeks.map((seek) =>
    Math.max(
      worthOfName(entry.number, seek, 60),
      worthOfName(entry.fullNumber, seek, 60),
      worthOfName(entry.title, seek, 50),
      worthOfName(entry.trail, seek, 4),
    ),
  );
  const reached = [...inNames];
  let best = 0;
  let bestSection: FoundSection | undefined;
  for (const { section, heading, text } of entry.sections) {
    const worths = seeks.map((seek) => {
      // The shorter the passage, the more it is about the word.
      const inText = seek.in(text) ? 12 - Math.min(4, text.length / 400) : 0;
      return Math.max(worthOfName(heading, seek, 24), inText);
    });
    worths.forEach((worth, i) => {
      reached[i] = Math.max(reached[i] ?? 0, worth);
    });
    const hits = worths.filter((worth) => worth > 0).length;
    const sum = sumOf(worths) + (hits > 1 ? 10 * (hits - 1) : 0);
    if (sum <= best) continue;
    best = sum;
    bestSection = section;
  }
  if (reached.includes(0)) return undefined;
  const points = (sumOf(inNames) + best) * (entry.page.sections ? 1 : 0.7);
  return { page: entry.page, section: bestSection, points, order: entry.order };
}

function worthOfName(text: string, seek: Seek, weight: number): number {
  const found = seek.in(text);
  if (!found) return 0;
  if (found.length === text.length) return 2 * weight;
  return found.at === 0 ? 1.4 * weight : weight;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
