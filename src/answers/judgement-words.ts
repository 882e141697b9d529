/**
 * The words and signs with which people say that a statement is right or wrong: one meaning each, on every
 * page and in every key.
 */

import { inSimplified } from './simplified.ts';

const meanings: ReadonlyMap<string, boolean> = new Map([
  ...words(true, '对 对的 正确 是 是的 真 √ ✓ ✔ ☑ 🗸 t true y yes right correct'),
  ...words(false, '错 错的 错误 否 不对 不正确 不是 假 × ✗ ✘ ☒ ✕ ✖ ╳ x f false n no wrong incorrect'),
]);

/** Undefined for any other word; width, case, brackets and a full stop around it make no difference. */
export function judgementOf(word: string): boolean | undefined {
  const plain = word
    .replace(/\uFE0F/g, '')
    .normalize('NFKC')
    .trim();
  const inside = /^[([{【〔]\s*(.*?)\s*[)\]}】〕]$/u.exec(plain)?.[1] ?? plain;
  return meanings.get(inSimplified(inside.replace(/[.。]$/, '').toLowerCase()));
}

/** A key may say the same twice, in a word and a sign: `对（√）`, `√ 正确`; of two meanings it has none. */
export function judgementInKey(key: string): boolean | undefined {
  const whole = judgementOf(key);
  if (whole !== undefined) return whole;
  const parts = key
    .replace(/\uFE0F/g, '')
    .normalize('NFKC')
    .split(/[()[\]{}【】〔〕\s,、。.;:]+|(?<=[√✓✔☑×✗✘☒])|(?=[√✓✔☑×✗✘☒])/u)
    .filter((part) => part !== '');
  const [first, ...others] = parts.map(judgementOf);
  return others.length > 0 && others.every((other) => other === first) ? first : undefined;
}

function words(meaning: boolean, list: string): [string, boolean][] {
  return list.split(' ').map((word) => [word.normalize('NFKC'), meaning]);
}
