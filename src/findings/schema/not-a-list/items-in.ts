/** A text → the items that it lists; undefined where it could be cut in two ways, or is a sentence. */

export interface Items {
  readonly parts: readonly string[];
  /** Behind letters in their order: nothing else can be meant. */
  readonly isCertain: boolean;
}

export function itemsIn(text: string): Items | undefined {
  const lettered = letteredOptions(text);
  if (lettered) return { parts: lettered, isCertain: true };
  const parts = text.trim().includes('\n') ? linesOf(text) : partsOf(text.trim());
  return parts && { parts, isCertain: false };
}

/** Lines of a text that goes on from one to the next are no items. */
function linesOf(text: string): string[] | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  return filled.slice(0, -1).some((line) => /[，、,：:]$/.test(line)) ? undefined : filled;
}

function partsOf(text: string): string[] | undefined {
  if (!/[,;，；、。]/.test(text)) return [text];
  const marks = ['；', ';', '、'].filter((mark) => text.includes(mark));
  const [mark] = marks;
  if (mark === undefined || marks.length > 1 || /[,，。]/.test(text)) return undefined;
  const parts = text.split(mark).map((part) => part.trim());
  const whole = parts.every(
    (part) => part !== '' && closed.every(([open, close]) => balanced(part, open, close)),
  );
  return whole ? parts : undefined;
}

/** `A.立铣刀 B.面铣刀`: options in one line or several, which print their letters anyway. */
function letteredOptions(text: string): string[] | undefined {
  const starts = [...text.matchAll(/(?:^|[\s，,；;、])([A-H])[.．、:：)）]\s*/g)];
  const isInOrder = starts.every(({ 1: letter }, index) => letter === 'ABCDEFGH'[index]);
  if (starts.length < 2 || !isInOrder || starts[0]?.index !== 0) return undefined;
  const parts = starts.map(({ 0: mark, index }, at) =>
    text.slice(index + mark.length, starts[at + 1]?.index).trim(),
  );
  return parts.every((part) => part !== '') ? parts : undefined;
}

const closed: readonly (readonly [string, string])[] = [
  ['（', '）'],
  ['(', ')'],
  ['“', '”'],
  ['《', '》'],
  ['[', ']'],
  ['【', '】'],
];

function balanced(text: string, open: string, close: string): boolean {
  return text.split(open).length === text.split(close).length;
}
