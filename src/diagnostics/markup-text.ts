/** Any text → text that stands in HTML or XML as nothing but itself. */
import { visibleText } from '../values/visible-text.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function markupText(text: string): string {
  // Half a character and non-characters may stand in no document.
  const whole = visibleText(text).replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd');
  return whole.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}
