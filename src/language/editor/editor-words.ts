/** Which spelling of keys and words an editor schema has, and the texts that explain a field in it. */
import type { Language } from '../../values/language.ts';
import type { JsonSchema } from './json-schema.ts';

export interface EditorOptions {
  readonly keys: 'zh' | 'en' | 'both';
  /** Of the explanations; the other one follows. */
  readonly language: Language;
}

export function keysOf(name: string, zh: string, { keys }: EditorOptions): string[] {
  return { zh: [zh], en: [name], both: [zh, name] }[keys];
}

/** Words of an enumeration as YAML reads them: `4` is a number there. */
export function wordsOf(
  words: Readonly<Record<string, string | readonly string[]>>,
  { keys }: EditorOptions,
): (string | number)[] {
  const chinese = Object.values(words).flat();
  const english = Object.keys(words).flatMap((word) => (/^\d+$/.test(word) ? [word, Number(word)] : [word]));
  return [...new Set([...(keys === 'en' ? [] : chinese), ...(keys === 'zh' ? [] : english)])];
}

const teacherOnly: Readonly<Record<Language, string>> = { 'zh-CN': '只在教师版', en: 'teacher edition only' };

/** Title and descriptions, shown by completion and on hovering over a key. */
export function explanation(name: string, property: JsonSchema, { language }: EditorOptions): JsonSchema {
  const zh = property['x-zh'] ?? name;
  const help = property['x-help'] ?? { zh, en: name };
  const [first, second] = language === 'en' ? [help.en, help.zh] : [help.zh, help.en];
  const teacher = property['x-teacher'] ? [`*${teacherOnly[language]}*`] : [];
  return {
    title: language === 'en' ? `${name} (${zh})` : `${zh}（${name}）`,
    description: first,
    markdownDescription: [first, ...teacher, `\`${zh}\` = \`${name}\`: ${second}`]
      .map(literally)
      .join('\n\n'),
  };
}

/** `*` and `_` would set the text in italics. */
function literally(text: string): string {
  return text.startsWith('*') ? text : text.replace(/(?<!`)([*_<])(?!`)/g, '\\$1');
}
