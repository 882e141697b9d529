/** Decides in which language the program speaks. */
import type { Language } from '../values/language.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Undefined for a language that is neither Chinese nor English. */
function languageOf(name: string | undefined): Language | undefined {
  const primary = name
    ?.trim()
    .toLowerCase()
    .split(/[-_.@]/)[0];
  return primary === 'zh' ? 'zh-CN' : primary === 'en' ? 'en' : undefined;
}

export function chooseLanguage(asked: string | undefined, env: Environment): Language {
  const wishes = [asked, env.CCSTD_LANG, env.LC_ALL || env.LC_MESSAGES || env.LANG];
  for (const wish of wishes) {
    const language = languageOf(wish);
    if (language) return language;
  }
  return 'zh-CN';
}
