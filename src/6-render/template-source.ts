/** A template → the source of the code that shows it, the same for every engine. */
import Handlebars from 'handlebars';
import { keepLines, lineHelpers } from './html-templates.ts';
import { escapeHelpers } from './markdown-functions.ts';
import { escapePlainValues } from './markdown-templates.ts';
import type { Medium } from './template-data.ts';
import { helperNames } from './template-functions.ts';

/** An expression of JavaScript. Names that are no helper are fields, and what is called like a helper must be one. */
export function templateSource(text: string, medium: Medium): string {
  const names = [...helperNames('md'), ...Object.keys(escapeHelpers), ...Object.keys(lineHelpers)];
  return String(
    Handlebars.precompile(medium === 'md' ? escapePlainValues(text) : keepLines(text), {
      preventIndent: true,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(names.map((name) => [name, true])) as KnownHelpers,
    }),
  );
}
