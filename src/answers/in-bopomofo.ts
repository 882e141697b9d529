/** Words in the phonetic signs of Taiwan → in pinyin, without tones: `ㄧㄢˋ ㄉㄧㄢˋ` is `yandian`. */

const initials: Readonly<Record<string, string>> = {
  ...{ ㄅ: 'b', ㄆ: 'p', ㄇ: 'm', ㄈ: 'f', ㄉ: 'd', ㄊ: 't', ㄋ: 'n', ㄌ: 'l', ㄍ: 'g', ㄎ: 'k', ㄏ: 'h' },
  ...{ ㄐ: 'j', ㄑ: 'q', ㄒ: 'x', ㄓ: 'zh', ㄔ: 'ch', ㄕ: 'sh', ㄖ: 'r', ㄗ: 'z', ㄘ: 'c', ㄙ: 's' },
};
const finals: Readonly<Record<string, string>> = {
  ...{ ㄚ: 'a', ㄛ: 'o', ㄜ: 'e', ㄝ: 'e', ㄞ: 'ai', ㄟ: 'ei', ㄠ: 'ao', ㄡ: 'ou', ㄢ: 'an', ㄣ: 'en' },
  ...{ ㄤ: 'ang', ㄥ: 'eng', ㄦ: 'er', ㄧ: 'i', ㄨ: 'u', ㄩ: 'v', ㄧㄚ: 'ia', ㄧㄝ: 'ie', ㄧㄠ: 'iao' },
  ...{ ㄧㄡ: 'iu', ㄧㄢ: 'ian', ㄧㄣ: 'in', ㄧㄤ: 'iang', ㄧㄥ: 'ing', ㄨㄚ: 'ua', ㄨㄛ: 'uo' },
  ...{ ㄨㄞ: 'uai', ㄨㄟ: 'ui', ㄨㄢ: 'uan', ㄨㄣ: 'un', ㄨㄤ: 'uang', ㄨㄥ: 'ong', ㄩㄝ: 've' },
  ...{ ㄩㄢ: 'van', ㄩㄣ: 'vn', ㄩㄥ: 'iong' },
};
/** As a syllable of its own each of these is written in another way. */
const alone: Readonly<Record<string, string>> = {
  ...{ i: 'yi', u: 'wu', v: 'yu', iu: 'you', ui: 'wei', un: 'wen', in: 'yin', ing: 'ying', ong: 'weng' },
  ...{ ve: 'yue', van: 'yuan', vn: 'yun', iong: 'yong' },
};

/** Undefined where other letters stand between. */
export function bopomofoInPinyin(words: string): string | undefined {
  const bare = words.replace(/[\sˊˇˋ˙ˉ·]/gu, '');
  if (!/^[\u3105-\u3129]{2,}$/u.test(bare)) return undefined;
  let spelt = '';
  // A sign that opens a syllable ends the one before, and so do a blank and a tone.
  for (const syllable of words.match(/[ㄅ-ㄙ]?[ㄧㄨㄩ]?[ㄚ-ㄦ]?/gu) ?? []) spelt += syllableOf(syllable);
  return spelt;
}

function syllableOf(signs: string): string {
  const [first = ''] = signs;
  const initial = initials[first] ?? '';
  const rest = initial === '' ? signs : signs.slice(1);
  const final = finals[rest] ?? '';
  if (initial === '') return alone[final] ?? final.replace(/^i/, 'y').replace(/^u/, 'w');
  if (final === '') return `${initial}i`;
  return initial + (/^[jqx]/.test(initial) ? final.replace(/^v/, 'u') : final);
}
