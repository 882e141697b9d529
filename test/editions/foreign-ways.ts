/** The key of a question told in traditional characters, in phonetic signs, or in another language. */
import { type Asked, choice, judge, question } from './keyed-ways.ts';

const list = (words: string): string[] => words.split(' ');

const ofChoice = [
  ...list(
    '（正確答案：B） （參考答案：驗電） （標準答案：B） （正確選項：B） （應選B） （選B） 【參考答案】驗電 【正確答案】B 【答案】驗電 。正確的是驗電 。答：驗電 （驗電）',
  ),
  ...list(
    '（答え：B） （答え：験電） （正解：B） （정답:B） （Réponse:B） （Respuesta:B） （Antwort:B） （Lösung:B） （Ответ:B） （kotae:B） （daan:B） （正答：B）',
  ),
  ...list(
    '（ㄧㄢˋㄉㄧㄢˋ） （ㄅ：B） （dáàn：B） （答案在B） （ANS.B） 。Answer:验电 （答案：乙） （解：B）',
  ),
  ...[
    '（正確選項 B）',
    '（選 驗電）',
    '。答え B',
    '（正解 B）',
    '（ㄧㄢˋ ㄉㄧㄢˋ）',
    '。ㄧㄢˋ ㄉㄧㄢˋ',
    '（试题答案 B）',
    '（正答 B）',
    '（dá àn B）',
    '（Solution: B）',
    '（Right answer: B）',
    '（Correct option: B）',
    '（the answer is B）',
  ],
];
const ofJudgement = list(
  '（對） （正確） 。正確 （ㄉㄨㄟˋ） （マル） （正しい） （vrai） （richtig） （верно） （맞음） 。這句話是對的 。判斷：對',
);
const ofQuestion = [
  ...list(
    '參考答案：先验电 正確答案：先验电 解答：先验电 答え：先验电 模範解答：先验电 【模範解答】先验电 評分要點：先验电 詳解：先验电 擬答：先验电 示例答案：先验电 样例答案：先验电',
  ),
  ...['答え 先验电', 'Model answer: 先验电', 'Suggested answer: 先验电', 'Reference answer: 先验电'],
];

export const foreignWays: readonly Asked[] = [
  ...ofChoice.map((text) => choice(`断电后先做的是${text}`)),
  ...ofJudgement.map((text) => judge(`断电后要验电${text}`, '对')),
  ...list('（錯） （錯誤） （ㄘㄨㄛˋ） （バツ） （faux） （falsch） （неверно）').map((text) =>
    judge(`断电后不必验电${text}`, '错'),
  ),
  ...ofQuestion.map((text) => question(`断电后做什么？\n\n${text}`, '先验电')),
  choice('斷電後先做的是（驗電）', ['斷電', '驗電', '掛牌', '接地']),
  choice('斷電後先做的是（验电）', ['斷電', '驗電', '掛牌', '接地']),
  judge('斷電後要驗電。（對）', '對'),
];
