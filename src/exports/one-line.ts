/** Text for fields that hold one line: line breaks and tabs become spaces. */

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
