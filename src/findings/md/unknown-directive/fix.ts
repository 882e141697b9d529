/** A misspelt directive → the one that is near. */
import type { FixFor } from '../../../fix/fix-for.ts';

export const fix: FixFor<'md/unknown-directive'> = ({ diagnostic, text, span }) => {
  const { name, suggestion } = diagnostic.params;
  const at = text.slice(span.start, span.end).indexOf(name);
  // A block of code has another end, too.
  if (suggestion === '' || /^[`~]/.test(name) || at === -1) return undefined;
  return {
    safe: false,
    edits: [
      { start: span.start + at, end: span.start + at + name.length, text: suggestion.replace(/^:+/, '') },
    ],
  };
};
