/** The text of a template → its syntax tree, or the place from which it cannot be read. */
import Handlebars from 'handlebars';

export type TemplateTree =
  | { readonly program: hbs.AST.Program }
  | { readonly at: number; readonly found: string };

interface TokenPlace {
  readonly first_line: number;
  readonly first_column: number;
}

/** What Handlebars has of its parser, which its types leave out. */
interface Parser {
  readonly lexer: { readonly yylloc: TokenPlace; readonly match: string };
  parse(text: string): unknown;
}

class Unreadable extends Error {
  constructor(
    readonly place: TokenPlace,
    readonly found: string,
  ) {
    super(found);
  }
}

export function templateTree(text: string): TemplateTree {
  try {
    return { program: Handlebars.parse(text) };
  } catch (error) {
    const { lineNumber, column, message } = error as {
      readonly lineNumber?: number;
      readonly column?: number;
      readonly message: string;
    };
    const lines = lineStarts(text);
    if (lineNumber !== undefined)
      return { at: offsetAt(lines, { line: lineNumber, column: column ?? 0 }), found: blocksIn(message) };
    const { place, found } = whereItStops(text);
    return { at: offsetAt(lines, { line: place.first_line, column: place.first_column }), found };
  }
}

/** Offset of the start of each line, and of the end of the text. */
export type LineStarts = readonly number[];

/** Lines as Handlebars counts them. */
export function lineStarts(text: string): LineStarts {
  return [0, ...[...text.matchAll(/\r\n?|\n/g)].map((found) => found.index + found[0].length), text.length];
}

export function offsetAt(lines: LineStarts, { line, column }: hbs.AST.Position): number {
  const end = lines.at(-1) ?? 0;
  return Math.min(end, (lines[line - 1] ?? end) + column);
}

/** “if doesn't match each” → `{{#if}} … {{/each}}`. */
function blocksIn(message: string): string {
  const [, open, close] = /^(\S+) doesn't match (\S+)/.exec(message) ?? [];
  return open === undefined ? '' : `{{#${open}}} … {{/${close}}}`;
}

function whereItStops(text: string): { readonly place: TokenPlace; readonly found: string } {
  const { Parser } = Handlebars as unknown as { readonly Parser: Parser };
  const parser: Parser = Object.create(Parser, {
    parseError: {
      writable: true,
      value() {
        throw new Unreadable(Parser.lexer.yylloc, Parser.lexer.match);
      },
    },
  });
  try {
    parser.parse(text);
  } catch (error) {
    if (error instanceof Unreadable) return error;
  }
  return { place: { first_line: 1, first_column: 0 }, found: '' };
}
