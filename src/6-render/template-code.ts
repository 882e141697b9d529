/** The code of templates: made of each when it is first shown, for all renderers of the same templates. */
import { perObject } from '../values/per-object.ts';
import { sha256 } from '../values/sha-256.ts';
import { bundledTemplates } from './bundled-templates.ts';
import type { Medium } from './template-data.ts';
import { templateSource } from './template-source.ts';

/** The path of a template below `templates/`, and what it is for → its code; it knows no engine. */
export type TemplateCode = (name: string, medium: Medium) => TemplateSpecification;

/** Templates with some others in their place; what nobody replaced keeps the code that was made of it. */
export class TemplatesOver extends Map<string, string> {
  constructor(readonly replaced: ReadonlyMap<string, string>) {
    super(replaced);
  }
}

/** The templates must not change as long as they are used. */
export const templateCode: (templates: ReadonlyMap<string, string>) => TemplateCode = perObject(
  (templates: ReadonlyMap<string, string>): TemplateCode => {
    const made = new Map<string, TemplateSpecification>();
    const below = templates instanceof TemplatesOver ? templates.replaced : undefined;
    return (name, medium) => {
      const text = templates.get(name) ?? '';
      if (below?.get(name) === text) return templateCode(below)(name, medium);
      const key = `${medium} ${name}`;
      const code = made.get(key) ?? codeOf(text, medium);
      made.set(key, code);
      return code;
    };
  },
);

/** Names a template in the bundle: another text is another template, whoever wrote it. */
export function bundledName(text: string, medium: Medium): string {
  return sha256(new TextEncoder().encode(`${medium}\n${text}`));
}

function codeOf(text: string, medium: Medium): TemplateSpecification {
  const name = bundledName(text, medium);
  return Object.hasOwn(bundledTemplates, name)
    ? (bundledTemplates[name] as TemplateSpecification)
    : (new Function(`return ${templateSource(text, medium)}`)() as TemplateSpecification);
}
