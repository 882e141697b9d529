/** Findings with the source around them, for people who are about to correct it. */
import { type Lines, linesOf } from '../../source/lines.ts';
import { visibleText } from '../../values/visible-text.ts';
import type { PresentedDiagnostic, PresentedRelated, Range } from '../present.ts';
import { type FrameLine, sourceFrame } from '../source-frame.ts';
import { type Style, severityStyle } from '../style.ts';
import { severityWords, summaryLines } from '../summary-lines.ts';
import type { PrintContext, Printer } from './printer.ts';

export const codeframe: Printer = (diagnostics, summary, context) => {
  const page = new Page(context);
  const findings = diagnostics.map((diagnostic) => `${page.finding(diagnostic).join('\n')}\n\n`);
  return `${findings.join('')}${summaryLines(summary, context).join('\n')}\n`;
};

interface Section {
  readonly file: string;
  readonly range: Range;
  readonly label: string | undefined;
  readonly before: number;
  readonly style: Style;
  /** Between underline and label. */
  readonly gap: string;
}

class Page {
  readonly #lines = new Map<string, Lines | undefined>();

  constructor(readonly context: PrintContext) {}

  finding({ code, severity, message, label, help, file, range, related }: PresentedDiagnostic): string[] {
    const { paint, language } = this.context;
    const style = severityStyle[severity];
    const sections: Section[] = [
      { file, range, label, before: 2, style, gap: '  ' },
      ...related.map(relatedSection),
    ];
    const gutter = Math.max(3, ...sections.map(({ range: { start } }) => String(start.line).length));
    const explain = paint('dim', `ccstd explain ${code}`);
    return [
      `${paint(style, severityWords[severity][language])} ${paint('strong', code)}  ${paint('strong', visibleText(message))}`,
      ...sections.flatMap((section, index) => this.#section(section, index === 0, gutter)),
      help === undefined ? `  ${explain}` : `  ${visibleText(help)}  ${explain}`,
    ];
  }

  #section({ file, range, label, before, style, gap }: Section, first: boolean, gutter: number): string[] {
    const { paint, columns, ambiguousAsWide } = this.context;
    const lines = this.#linesOf(file);
    const path = visibleText(this.context.pathOf(file));
    const margin = ' '.repeat(gutter);
    const corner = ambiguousAsWide ? (lines ? ',-' : '--') : first ? (lines ? '╭─' : '╶─') : '├─';
    const bar = ambiguousAsWide ? '|' : '│';
    if (!lines) return [`${margin}${paint('dim', corner)} ${path}`];
    const heading = `${margin}${paint('dim', corner)} ${path}:${range.start.line}:${characterColumn(lines, range)}`;
    const visibleLabel = label === undefined ? undefined : visibleText(label);
    const frame = sourceFrame({
      lines,
      range,
      label: visibleLabel,
      before,
      columns: Math.max(20, columns - gutter - 2),
      ambiguousAsWide,
    });
    const body = (line: FrameLine): string => {
      if (line.is === 'source') return line.text;
      if (line.is === 'label') return paint(style, line.text);
      const indent = /^ */.exec(line.text)?.[0] ?? '';
      return `${indent}${paint(style, line.text.slice(indent.length))}${line.label === undefined ? '' : `${gap}${paint(style, line.label)}`}`;
    };
    return [
      heading,
      ...frame.map((line) =>
        `${paint('dim', `${String(line.number ?? '').padEnd(gutter)}${bar}`)} ${body(line)}`.trimEnd(),
      ),
    ];
  }

  #linesOf(file: string): Lines | undefined {
    if (!this.#lines.has(file)) {
      const text = this.context.textOf(file);
      this.#lines.set(file, text ? linesOf(text) : undefined);
    }
    return this.#lines.get(file);
  }
}

function relatedSection({ file, range, message }: PresentedRelated): Section {
  return { file, range, label: message === '' ? undefined : message, before: 0, style: 'cyan', gap: ' ' };
}

/** People count characters; only programs count UTF-16 code units. */
export function characterColumn(lines: Lines, { start }: Range): number {
  return [...lines.text(start.line).slice(0, start.column - 1)].length + 1;
}
