/**
 * A scaffold template → text: `⟦中文|English⟧` becomes the words of one language, `⟦name⟧` the value of that
 * name.
 */
import type { Language } from '../values/language.ts';

export interface Filling {
  readonly language: Language;
  readonly values: Readonly<Record<string, string>>;
}

export type Templates = ReadonlyMap<string, string>;

/** `name` is below `templates/scaffold/`. */
export function fillTemplate(templates: Templates, name: string, { language, values }: Filling): string {
  const text = templates.get(`scaffold/${name}`);
  if (text === undefined) throw new Error(`templates/scaffold/${name} is not installed`);
  const named = text.replace(/⟦([\w-]+)⟧/g, (gap, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? '') : gap,
  );
  return named.replace(/⟦([^|⟧]*)\|([^⟧]*)⟧/g, language === 'en' ? '$2' : '$1');
}
