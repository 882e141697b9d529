/** A stem that says of each other option that it is wrong: `（排除A、C、D）`, `A× B√ C× D×`. */
import { matchesOf } from '../../values/matches.ts';
import type { OpenAnswer } from './answers-in-text.ts';
import type { KeyedStem } from './keyed-stem.ts';

const refusals: readonly RegExp[] = [
  /(?:排除|不选|剔除|划掉|去掉|除去|[非除])[ \t]*(?<letters>[A-H](?:[ \t]*[、,，和与]?[ \t]*[A-H]){1,6})(?:均?错误?|项|外)?[ \t]*(?:[）)】\]。.]|$)/gmu,
  /(?<=^|[^A-Za-z\d])(?<letters>[A-H](?:[ \t]*[、,，和与]?[ \t]*[A-H]){1,6})[ \t]*(?:三?项?[均都]?(?:错|错误|不对|不选|排除|不正确))[ \t]*(?:[）)】\]。.]|$)/gmu,
];

/** `A×` */
const marked = /(?<![A-Za-z\d])([A-H])[ \t]*[:：]?[ \t]*([√✓✔☑✅×✗✘❌])/gu;

export function ruledOut({ stem, kind, namesKey, namesOthers }: KeyedStem): OpenAnswer[] {
  if (!namesKey || kind === 'judge') return [];
  const refused = refusals.flatMap((refusal) =>
    matchesOf(stem, refusal).flatMap(({ 0: words, index, groups: { letters = '' } = {} }) =>
      namesOthers?.(letters) === true ? [{ words, start: index }] : [],
    ),
  );
  const signed = matchesOf(stem, marked);
  const [first] = signed;
  const lettersWith = (sign: RegExp): string =>
    signed.flatMap(([, letter = '', mark = '']) => (sign.test(mark) ? letter : [])).join('');
  const right = lettersWith(/[√✓✔☑✅]/u);
  const wrong = lettersWith(/[×✗✘❌]/u);
  const tells = right === '' ? wrong.length > 1 && namesOthers?.(wrong) === true : namesKey(right);
  return first && tells ? [...refused, { words: first[0], start: first.index }] : refused;
}
