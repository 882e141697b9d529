/** Any text → text that HTML and XML read as nothing but itself. */

const entities: Readonly<Record<string, string>> = Object.freeze({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
});

/** For text and for attribute values in either kind of quotes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}

/** For text between tags, in which quotes stay as they are. */
export function escapeMarkupText(text: string): string {
  return text.replace(/[&<>]/g, (char) => entities[char] ?? char);
}
