/**
 * A finding in one line, for programs that show nothing beside it: what is so, what stands at the place, what
 * to do.
 */
import type { Language } from '../values/language.ts';
import { visibleText } from '../values/visible-text.ts';
import type { PresentedDiagnostic } from './present.ts';

export function wholeMessage({ message, label, help }: PresentedDiagnostic, language: Language): string {
  const parts = [message, label, help].filter((part) => part !== undefined && part !== '');
  return visibleText(parts.join(language === 'en' ? '; ' : '；'));
}
