/** The code of templates: made of each when it is first shown, for all renderers of the same templates. */
import Handlebars from 'handlebars';
import { perObject } from '../values/per-object.ts';
import { keepLines, lineHelpers } from './html-templates.ts';
import { escapeHelpers } from './markdown-functions.ts';
import { escapePlainValues } from './markdown-templates.ts';
import type { Medium } from './template-data.ts';
import { helperNames } from './template-functions.ts';

/** The path of a template below `templates/`, and what it is for → its code; it knows no engine. */
export type TemplateCode = (name: string, medium: Medium) => TemplateSpecification;

/** The templates must not change as long as they are used. */
export const templateCode: (templates: ReadonlyMap<string, string>) => TemplateCode = perObject(
  (templates: ReadonlyMap<string, string>): TemplateCode => {
    const made = new Map<string, TemplateSpecification>();
    return (name, medium) => {
      const key = `${medium} ${name}`;
      const code = made.get(key) ?? codeOf(templates.get(name) ?? '', medium);
      made.set(key, code);
      return code;
    };
  },
);

/** Names that are no helper are fields, and what is called like a helper must be one. */
function codeOf(text: string, medium: Medium): TemplateSpecification {
  const names = [...helperNames('md'), ...Object.keys(escapeHelpers), ...Object.keys(lineHelpers)];
  const source = Handlebars.precompile(medium === 'md' ? escapePlainValues(text) : keepLines(text), {
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(names.map((name) => [name, true])) as KnownHelpers,
  });
  return new Function(`return ${source}`)() as TemplateSpecification;
}
