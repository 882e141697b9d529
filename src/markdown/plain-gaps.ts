/**
 * A plain text in which gaps may stand → that text in a page: lines to write on for students, marked answers
 * for teachers.
 */
import { toHtml } from 'hast-util-to-html';
import { escapeMarkup } from '../values/escape-markup.ts';
import { codeParts } from './code-gaps.ts';
import type { Edition } from './directives.ts';
import { escapeCommonMark } from './escape.ts';
import { gapFor, isAnswered } from './gap.ts';
import { textWithGaps } from './html-directives.ts';

export function gapsIn(text: string, medium: 'html' | 'md', edition: Edition): string {
  const parts = codeParts(text);
  if (!parts) return medium === 'html' ? escapeMarkup(text) : escapeCommonMark(text);
  if (medium === 'html') return toHtml({ type: 'root', children: textWithGaps(text, edition) });
  const written = parts.map((part) => {
    if (typeof part === 'string') return spaced(part);
    return edition === 'teacher' && isAnswered(part.answer)
      ? `**${escapeCommonMark(part.answer)}**`
      : gapFor(part.answer);
  });
  return written.join('').trim();
}

/** Between two gaps the spaces at the edges of a piece count. */
function spaced(text: string): string {
  const inside = escapeCommonMark(text);
  return inside === ''
    ? text.replace(/\s+/g, ' ')
    : `${/^\s/.test(text) ? ' ' : ''}${inside}${/\s$/.test(text) ? ' ' : ''}`;
}
