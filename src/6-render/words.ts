/** Label files and the tables of the language → the words that templates and views speak. */
import { lookup, objectShape, wordTable } from '../language/language-tables.ts';
import type { Words } from '../model/words.ts';

export function artifactWords(language: 'zh-CN' | 'en', templates: ReadonlyMap<string, string>): Words {
  const written = JSON.parse(templates.get(`labels/${language}.json`) ?? '{}') as Readonly<
    Record<string, string>
  >;
  const labels = new Map(Object.entries(written));
  return {
    language,
    label(key, values = {}) {
      const text = labels.get(key);
      if (text === undefined) throw new Error(`templates/labels/${language}.json has no "${key}"`);
      if (!text.includes('{')) return text;
      return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(lookup(values, name) ?? gap));
    },
    field(name) {
      const [type = '', key = ''] = name.split('.');
      const field = lookup(objectShape(type).fields, key);
      if (!field) throw new Error(`the language has no field ${name}`);
      return language === 'en' ? humanize(key) : field.zh;
    },
    word(words, value) {
      const own = labels.get(`${words}.${value}`);
      return own ?? (language === 'en' ? humanize(value) : (lookup(wordTable(words).zh, value) ?? value));
    },
  };
}

/** `hoursBySemester` → `Hours by semester`. */
function humanize(key: string): string {
  const words = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
