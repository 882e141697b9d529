/** The layout of one file, for programs. */
import { formatText as format } from '../fmt/format-text.ts';
import type { Formatted } from './shapes.ts';

/** The canonical layout of the text of one file, with the same meaning and every comment; nothing is written. */
export function formatText(path: string, text: string): Formatted {
  return format(path, text);
}
