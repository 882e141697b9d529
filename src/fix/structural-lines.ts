/**
 * The lines of a YAML text that are structure: not inside a block of text. It looks at indentation only, so
 * that it works on broken files.
 */

export interface StructuralLine {
  readonly text: string;
  readonly start: number;
}

const blockHeader = /(?:^|[:-]\s+|：\s*)[|>][-+\d]{0,2}\s*(?:#.*)?$/;

export function structuralLines(text: string): StructuralLine[] {
  const lines: StructuralLine[] = [];
  let start = 0;
  let block: number | undefined;
  for (const line of text.split('\n')) {
    const indent = indentOf(line);
    if (block !== undefined && line.trim() !== '' && indent <= block) block = undefined;
    if (block === undefined && line.trim() !== '' && !line.trimStart().startsWith('#')) {
      lines.push({ text: line, start });
      if (blockHeader.test(line)) block = indent;
    }
    start += line.length + 1;
  }
  return lines;
}

/** Columns before the text: a tab or a full-width space stands for two. */
function indentOf(line: string): number {
  let columns = 0;
  for (const char of line) {
    if (char === ' ' || char === '\u00a0') columns++;
    else if (char === '\t' || char === '\u3000') columns += 2;
    else break;
  }
  return columns;
}

export function lineAround(text: string, offset: number): StructuralLine {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, text: text.slice(start, end === -1 ? text.length : end) };
}

/** Where the key or text of a line begins, after its dashes. */
export function contentColumn(line: string): number {
  return indentOf(
    line.replace(/^(\s*)((?:- +)*)/, (_, space: string, dashes: string) => space + ' '.repeat(dashes.length)),
  );
}

/** The next line that is not empty is indented further: what is on this one goes on there. */
export function goesOnBelow(text: string, { start, text: line }: StructuralLine): boolean {
  const rest = text.slice(start + line.length + 1);
  const next = rest.split('\n').find((one) => one.trim() !== '');
  return next !== undefined && indentOf(next) > contentColumn(line);
}
