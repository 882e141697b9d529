/** Any text → text that stands in HTML or XML as nothing but itself. */
import { escapeMarkup } from '../values/escape-markup.ts';
import { visibleText } from '../values/visible-text.ts';

export function markupText(text: string): string {
  // Half a character and non-characters may stand in no document.
  const whole = visibleText(text).replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd');
  return escapeMarkup(whole);
}
