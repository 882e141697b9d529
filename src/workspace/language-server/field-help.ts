/** What the schemas say of a field, in words of both languages. */
import { schemas } from '../../generated/schemas.ts';
import { type JsonSchema, resolveProperty } from '../../language/editor/json-schema.ts';
import type { Language } from '../../values/language.ts';

/** Undefined for a field that the language does not have. */
export function fieldHelp(type: string, key: string, language: Language): string | undefined {
  for (const file of schemas)
    for (const schema of [file, ...Object.values(file.$defs ?? {})]) {
      const property = schema.title === type ? schema.properties?.[key] : undefined;
      if (property) return helpOf(resolveProperty(schemas, property, file.$id ?? '').schema, language);
    }
  return undefined;
}

function helpOf({ 'x-help': help, 'x-zh': zh = '' }: JsonSchema, language: Language): string {
  return (language === 'en' ? help?.en : help?.zh) ?? zh;
}
