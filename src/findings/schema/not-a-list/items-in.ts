/** A text → the items that it lists; undefined where it could be cut in two ways, or is a sentence. */

export interface Items {
  readonly parts: readonly string[];
  /** Behind letters in their order: nothing else can be meant. */
  readonly isCertain: boolean;
}

export function itemsIn(text: string): Items | undefined {
  const lettered = letteredOptions(text);
  if (lettered) return { parts: lettered, isCertain: true };
  if (text.trim().includes('\n')) {
    const lines = linesOf(text);
    return lines && { parts: lines, isCertain: false };
  }
  const [, inside] = /^[【［[]([^【】［］[\]]*)[】］\]]$/.exec(text.trim()) ?? [];
  const words = wordsOf(inside ?? text.trim(), inside === undefined ? shortest : longest);
  const parts = words ?? partsOf(inside ?? text.trim());
  // Ids and other words of letters are nothing but a list; Chinese words may be one name.
  const isCertain =
    (words?.length ?? 0) > 1 && parts?.every((part) => /^[A-Za-z][\w.-]*$/.test(part)) === true;
  return parts && { parts, isCertain };
}

/** So long a part of a text with commas is a word still; in brackets a list was meant. */
const shortest = 8;
const longest = 24;

/** `甲，乙` and `g1, g2`: short words with commas of one kind between them. A clause is no word. */
function wordsOf(text: string, length: number): string[] | undefined {
  const marks = ['，', ',', '、', '；', ';'].filter((mark) => text.includes(mark));
  const [mark] = marks;
  if (mark === undefined || marks.length > 1) return undefined;
  const parts = text.split(mark).map((part) => part.trim());
  const areWords = parts.every((part) => part.length <= length && /^[\p{L}\p{N}][^，。：！？]*$/u.test(part));
  return areWords && parts.every(isWhole) && !parts.some((part) => isClause.test(part)) ? parts : undefined;
}

/** Words with which half of a sentence begins or ends. */
const isClause =
  /^(?:先|再|然后|最后|并|但|而|且|则|如果|若|因此|所以|以及|使|即|不|能|会|可|要|应|面向|负责|从事)|[时后前中]$/;

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
  return parts.every(isWhole) ? parts : undefined;
}

const isWhole = (part: string): boolean =>
  part !== '' && closed.every(([open, close]) => balanced(part, open, close));

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
