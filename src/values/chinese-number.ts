/** A number as Chinese texts write it, in figures or in characters up to 99, e.g. 12, 十二, 两. */

const digits = '零一二三四五六七八九';

export const numberPattern = String.raw`(?:\d{1,3}|[一二两三四五六七八九十]{1,3})`;

/** Undefined for what is none, such as 一二. */
export function chineseNumber(typed: string): number | undefined {
  if (/^\d+$/.test(typed)) return Number(typed);
  const [, tens, ten, ones = ''] = /^([二三四五六七八九])?(十)?([一二两三四五六七八九])?$/.exec(typed) ?? [];
  const value = ones === '两' ? 2 : Math.max(0, digits.indexOf(ones || '零'));
  if (ten) return (tens ? digits.indexOf(tens) : 1) * 10 + value;
  if (tens) return ones === '' ? digits.indexOf(tens) : undefined;
  return value === 0 ? undefined : value;
}

/** Also hundreds, halves and full-width digits: 一百二十, 七十二点五, ７２. */
export const amountPattern = String.raw`(?:[\d０-９]{1,4}(?:[.．][\d０-９])?|[一二两三四五六七八九十百零〇]{1,7}(?:点五)?)`;

export function chineseAmount(typed: string): number | undefined {
  const plain = typed.normalize('NFKC');
  if (/^\d+(?:\.\d)?$/.test(plain)) return Number(plain);
  const [, whole = '', half] = /^(.*?)(点五)?$/.exec(plain) ?? [];
  const [, hundreds, rest = ''] = /^([一二两三四五六七八九])百[零〇]?(.*)$/.exec(whole) ?? [
    undefined,
    undefined,
    whole,
  ];
  const ones = rest === '' ? 0 : chineseNumber(rest);
  if (ones === undefined || (hundreds === undefined && rest === '')) return undefined;
  const above = hundreds === undefined ? 0 : (chineseNumber(hundreds) ?? 0) * 100;
  return above + ones + (half ? 0.5 : 0);
}

/** For a text that begins with a number in characters: `三行` → `3`; for others an example. */
export function inFigures(typed: string): string {
  const [number = ''] = /^\s*[一二两三四五六七八九十]+/.exec(typed) ?? [];
  return String(chineseNumber(number.trim()) ?? 40);
}
