/** A text → a short name that Moodle's importer leaves as it is. */
import { oneLine } from '../one-line.ts';
import { phpSafe } from './php-safe.ts';

export const longestName = 100;

export interface ShortName {
  readonly text: string;
  /** It is not the whole text any more. */
  readonly changed: boolean;
}

/** The importer cuts at 100 characters, and takes what stands behind `<` for a tag and drops it. */
export function shortName(text: string, fallback: string): ShortName {
  const line = oneLine(text);
  const harmless = phpSafe(line.replaceAll('<', '＜').replace(/&(?=#?\w+;)/g, '＆'));
  const characters = [...harmless];
  const short =
    characters.length > longestName ? `${characters.slice(0, longestName - 1).join('')}…` : harmless;
  return { text: short === '' || short === '0' ? fallback : short, changed: short !== line };
}
