/** A text → a YAML scalar on one line that reads back as that text. */
export function yamlText(text: string): string {
  const plain = /^[\p{L}\p{N}][^:#\n\t]*$/u.test(text) && text.trim() === text;
  return plain ? text : JSON.stringify(text);
}
