/** Rows of a table drawn with bars, as text. */

/** `——` is what a Chinese keyboard gives for a line. */
const part = '[ \\t]*:?(?:-+|[–—─━－]{2,}):?[ \\t]*';
const ruleOfAnySign = new RegExp(`^[ \\t>]*\\|?${part}(?:\\|${part})*\\|?[ \\t]*$`);

/** The line below a head, of hyphens or of what looks like them. */
export function isRule(line: string): boolean {
  return line.includes('|') && ruleOfAnySign.test(line);
}

/** How many cells a row has. */
export function cellsOfBars(line: string): number {
  return partsOf(line).length;
}

/** The rule that a head of so many columns needs; sides that the old one sets stay. */
export function ruleFor(columns: number, old = ''): string {
  const sides = partsOf(old).map((typed) => {
    const side = typed.trim();
    return `${side.startsWith(':') ? ':' : ''}---${side.length > 1 && side.endsWith(':') ? ':' : ''}`;
  });
  return `|${Array.from({ length: columns }, (_, index) => `${sides[index] ?? '---'}|`).join('')}`;
}

function partsOf(line: string): string[] {
  const row = line.replace(/^[ \t>]*/, '').trimEnd();
  return row
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/);
}
