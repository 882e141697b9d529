/** The templates that come with the product, with those of a theme in their place, and labels key by key. */
import { TemplatesOver } from '../6-render/template-code.ts';
import type { SourceFile } from '../source/source-file.ts';
import { labelFile } from './label-file.ts';

export type Templates = ReadonlyMap<string, string>;

export function themedTemplates(builtIn: Templates, own: ReadonlyMap<string, SourceFile>): Templates {
  const templates = new TemplatesOver(builtIn);
  for (const [path, { text }] of own) {
    if (path.startsWith('labels/'))
      templates.set(path, JSON.stringify({ ...labelsOf(builtIn, path), ...ownLabels(text) }));
    else templates.set(path, text);
  }
  return templates;
}

export function labelsOf(templates: Templates, path: string): Readonly<Record<string, string>> {
  return JSON.parse(templates.get(path) ?? '{}') as Readonly<Record<string, string>>;
}

function ownLabels(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(labelFile(text).labels.map(({ key, value }) => [key, value]));
}
