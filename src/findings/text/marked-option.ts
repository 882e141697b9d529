/** The right option among its neighbours: ticked, in bold, behind a star, or beside its own letter. */
import { letterAt } from '../../answers/option-letters.ts';
import { isOdd } from './odd-option.ts';

/** A root, and no tick: √3, 2√2, √x, √(a+b). A number or a letter with its point behind it is that of the option. */
const root = String.raw`√(?=\d+(?!\d|[.．、]\D)|[A-Za-zπ](?![.．、])|[（(][^（()）\p{Script=Han}]*[)）])`;

const marks: readonly RegExp[] = [
  new RegExp(`[✓✔☑✅🗹]|(?!${root})√`, 'u'),
  /^\s*\[[xX√✓✔*]\]\s*\S/u,
  /^\s*\*\s*(?:[A-H][.．、)）\s]|\p{Script=Han})|\S\s*\*\s*$/u,
  /^\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*$/u,
  /[（(【[]\s*(?:正确|对|是答案|答案|正确答案|correct|right|true)\s*[）)】\]]\s*$/iu,
  /(?:←|<-|--?>|=>|⇐|◀)\s*(?:正确|答案|对|选|correct|answer|key)|(?:正确|参考)答案\s*$/iu,
  /[★☆●◉⦿🔘]/u,
];

/** Index of the option that is marked as the right one; where all are marked, none is. */
export function markedOption(options: readonly string[]): number | undefined {
  for (const mark of marks) {
    const marked = options.map((option) => mark.test(option));
    const count = marked.filter(Boolean).length;
    if (count === 0 || count === options.length) continue;
    // √ and × as the two options of a judgement, * and ** as those of a question on signs.
    if (options.every((option) => option.trim().length <= 1 || !/[\p{L}\p{N}]/u.test(option))) continue;
    return marked.indexOf(true);
  }
  return undefined;
}

/** Signs and words that many texts have; on the right option and on no other one they mark it. */
const before = /^\s*(?:[○〇◯⭕◎☞👉✪☆▶►>＞→]|[（(]\s*(?:[+＋√○]|ok)\s*[）)])\s*[\p{L}\p{N}]/iu;
const sign = '(?:[○〇◯⭕◎☜👈✪☆◀◄←]|<-|\\^\\*\\^|(?![©®™])\\p{Extended_Pictographic}\\uFE0F?)';
const said =
  '(?:[+＋TYV○〇√选是对正]|正确.{0,4}|加分|得分|推荐|首选|最佳|标准(?:答案|做法)?|选[我它这此]个?|ok|key|yes|right|true|满分|\\d+\\s*分)';
const behindText = new RegExp(
  `[\\p{L}\\p{N}）)]\\s*(?:${sign}|[（(【[]\\s*${said}\\s*[）)】\\]])\\s*$|\\p{Script=Han}(?:[。；;]\\s*|[ \\t\\u3000]+)(?:[+＋]|${said})\\s*$|\\p{Script=Han}\\s*[#※]\\s*$`,
  'iu',
);
/** 圆形 ○, 正极（+）, 磁感应强度 T: the usual sign of what the option names. */
const usual =
  /[圆零空符键]|形状|[正阳加][^确]|[强密]度|电压|体积|星形|单位|变量|信号|坐标|轴|口|端|[器机钮管关灯线表阀泵容感阻度率力矩积量流功]\s*[（( ]/u;
/** Where others carry a sign or letters of their own, it is a part of what they say. */
const dressed = /^\s*[\p{S}>＞•·]|[\p{S}>]\s*$|[（(]\s*[A-Za-z]{1,3}\s*[）)]\s*$|[ \t][A-Z]{1,2}\s*$/u;
const wrapped =
  /^\s*(?:(?<mark>[*_]{1,3}|==)[^*_`=]+\k<mark>|`[^`]*\p{Script=Han}[^`]*`|【[^【】]+】|「[^「」]+」|\[[^[\]]+\]|[（(][^（）()]*\p{Script=Han}[^（）()]*[）)])\s*$/u;
/** On all the wrong ones. */
const refused =
  /(?:[（(【[]\s*(?:[×✗✘✕❌xX否非0]|0分|错误?|不对|不选|干扰项?|扣分|no|wrong|false)\s*[）)】\]]|\p{Script=Han}[ \t\u3000]*[×✗✘❌]|\p{Script=Han}[ \t\u3000]+(?:[xX错F0]|wrong)|\p{Script=Han}[ \t]*[?？])\s*$|^\s*(?:[×✗✘❌]\s*\S|~~[^~]+~~\s*$)/iu;

/** `marked` are the places of the right options: whoever knows them understands less as a mark. */
export function signedOption(
  options: readonly string[],
  marked: readonly number[],
  stem: string,
): number | undefined {
  if (marked.length === 0 || marked.length === options.length) return undefined;
  const placesOf = (is: (option: string) => boolean): string =>
    options.flatMap((option, place) => (is(option) ? place : [])).join();
  const isSigned = (option: string): boolean =>
    (before.test(option) || behindText.test(option)) && !usual.test(option);
  const right = marked.join();
  const wrong = options.flatMap((_, place) => (marked.includes(place) ? [] : place));
  const fewSigns = options.filter((option) => dressed.test(option)).length <= marked.length;
  if ((fewSigns && placesOf(isSigned) === right) || placesOf((option) => wrapped.test(option)) === right)
    return marked[0];
  if (wrong.length > 1 && placesOf((option) => refused.test(option)) === wrong.join()) return wrong[0];
  const [only, second] = marked;
  if (only !== undefined && second === undefined && isOdd(options, only, stem)) return only;
  return besideLetter(options, marked);
}

const behind =
  /\p{Script=Han}(?:\s*[（(【[]\s*(?<in>[A-H]{1,6})\s*[）)】\]]|(?:\s*\n\s*|[ \t\u3000\u00a0]+|[。；;，,]?\s*[答选]\s*[:：]?\s*|[。；;]\s*)(?<apart>[A-H]{1,6}))\s*[。.]?\s*$/u;
const unit = /(?:电[流压容感]|温度|维生素|[型级类组号区线相轴端键班等品])\s*$/u;

/** `接地    B`: one option ends with the letters of the key, which is none of its own words. */
function besideLetter(options: readonly string[], marked: readonly number[]): number | undefined {
  const key = marked.map((place) => letterAt(place)).join('');
  const found = options.flatMap((option, place) => {
    const match = behind.exec(option.normalize('NFC').replace(/[Ａ-Ｈ]/gu, (one) => one.normalize('NFKC')));
    const { in: inside, apart } = match?.groups ?? {};
    const letters = inside ?? apart;
    return letters === undefined ? [] : [{ place, letters, left: option.slice(0, (match?.index ?? 0) + 1) }];
  });
  const [only, second] = found;
  return only && !second && only.letters === key && !unit.test(only.left) ? only.place : undefined;
}
