/** Colours for terminals; without colour every style leaves its text alone. */
import type { Severity } from './diagnostic.ts';

export type Style = 'strong' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

export type Paint = (style: Style, text: string) => string;

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  strong: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

export const plain: Paint = (_, text) => text;

export const coloured: Paint = (style, text) =>
  text === '' ? '' : `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`;

export const severityStyle: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
};
