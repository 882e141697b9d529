/** The options of a command that prints a table → how it is to be written, and into which file. */
import type { OptionValues } from './option-values.ts';
import { UsageError } from './usage-error.ts';

export const sheetFormats = ['table', 'json', 'md', 'csv', 'html', 'xlsx'] as const;
export type SheetFormat = Exclude<(typeof sheetFormats)[number], 'table'>;

/** `table` is for the terminal; a file says by its name how it is written, and a workbook is always one. */
export function formatAsked(
  options: OptionValues,
  command: string,
): { readonly format: 'table' | SheetFormat; readonly file: string | undefined } {
  const file = options.text('output');
  const ending = sheetFormats.find((name) => file?.endsWith(`.${name}`));
  const typed = options.flag('json') ? 'json' : (options.text('format') ?? ending);
  const format = sheetFormats.find((name) => name === typed) ?? 'table';
  if (format === 'xlsx' && file === undefined)
    throw new UsageError({ is: 'missing-value', option: '--output' }, command);
  return { format, file };
}
