/** Of what a release of a part asked that it is approved, and why: for people and for programs. */
import type { Asked, AskedWhy } from '../3-bind/release-scope.ts';
import type { Bilingual, Language } from '../values/language.ts';
import { visibleText } from '../values/visible-text.ts';
import { inBrackets, typeWord } from './diff/words.ts';

const whys: Readonly<Record<AskedWhy, (by: string) => Bilingual>> = {
  released: () => ({ 'zh-CN': '要发布的', en: 'to be released' }),
  task: (by) => ({ 'zh-CN': `“${by}”的学习任务`, en: `a task of “${by}”` }),
  planned: (by) => ({ 'zh-CN': `“${by}”的课程安排里有它`, en: `in the plan of “${by}”` }),
  credential: (by) => ({ 'zh-CN': `“${by}”的证书`, en: `a credential of “${by}”` }),
  standard: (by) => ({ 'zh-CN': `“${by}”依据它`, en: `what “${by}” follows` }),
  base: (by) => ({ 'zh-CN': `“${by}”由它转化`, en: `what “${by}” adopts` }),
};

const head: Bilingual = { 'zh-CN': '要求已通过的内容：', en: 'What has to be approved:' };

/** Nothing where the whole was released. */
export function askedLines(asked: readonly Asked[] | undefined, language: Language): string[] {
  if (!asked) return [];
  const lines = asked.map(({ type, id, why, by }) => {
    const reason = whys[why](by ?? '')[language];
    return visibleText(`  ${typeWord(type, language)} ${id}${inBrackets(reason, language)}`);
  });
  return [head[language], ...lines];
}

export function askedJson(asked: readonly Asked[] | undefined): object {
  return asked ? { asked: asked.map((one) => ({ ...one, by: one.by ?? null })) } : {};
}
