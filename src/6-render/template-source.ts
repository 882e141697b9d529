/** A template → the source of the code that shows it, the same for every engine. */
import { keepLines, lineHelpers } from './html-templates.ts';
import { escapeHelpers } from './markdown-functions.ts';
import { escapePlainValues } from './markdown-templates.ts';
import { codeMaker, withBlocks } from './page-code.ts';
import type { Medium } from './template-data.ts';
import { helperNames, helperTypes } from './template-functions.ts';

const names = [...helperNames('md'), ...Object.keys(escapeHelpers), ...Object.keys(lineHelpers)];
const blocks: ReadonlySet<string> = new Set(helperNames('md').filter((name) => 'block' in helperTypes[name]));
const maker = codeMaker(new Set(names.filter((name) => !blocks.has(name))));

/** An expression of JavaScript. Names that are no helper are fields, and what is called like a helper must be one. */
export function templateSource(text: string, medium: Medium): string {
  const code = maker.precompile(medium === 'md' ? escapePlainValues(text) : keepLines(text), {
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(names.map((name) => [name, true])) as KnownHelpers,
  });
  return withBlocks(String(code));
}
