/** A comparison → the text of the form that was asked for. */
import { artifactWords } from '../../6-render/words.ts';
import type { Comparison } from '../../workspace/compare-workspaces.ts';
import type { Shell } from '../shell.ts';
import type { LineOf } from './json.ts';

export interface DiffContext {
  readonly names: readonly [string, string];
  readonly lineOf: LineOf;
  readonly shell: Shell;
}

export async function printDiff(
  comparison: Comparison,
  format: string,
  { names, lineOf, shell }: DiffContext,
): Promise<string> {
  const { language, host, paintOut } = shell;
  if (format === 'json') return (await import('./json.ts')).diffToJson(comparison, names, lineOf);
  const { tell } = await import('./told.ts');
  const told = tell(comparison, names, language, artifactWords(language, host.templates()));
  switch (format) {
    case 'markdown':
      return (await import('./markdown.ts')).diffToMarkdown(told, language);
    case 'html':
      return (await import('./page.ts')).diffToPage(told, language);
    default:
      return (await import('./terminal.ts')).diffToText(told, language, paintOut);
  }
}
