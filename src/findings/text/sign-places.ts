/** Where a sign that says what the key says stands as an answer, and where it names or counts something. */
import type { OpenAnswer } from './answers-in-text.ts';
import { isLabelled } from './is-labelled.ts';
import type { Said } from './said-key.ts';

/** What a bracket with a number, a letter or a sign behind it counts or names. */
const named =
  /(?:[图表班组级类区型相点端阀泵杆项步栏路线孔轴页座柜台机室楼栋层排列站岗号段节卷版款式件板片材料角边面题例章条注课幕档箱键位圈轮批期年月天次∠△]|方[法案]|情况|附件|步骤|任务|标准)\s*$/u;
const followed = /^\s*(?:[组班图表类区型相端轴柜台号卷键档段节题条件级]|步骤|任务)/u;
/** What a sign is the usual mark of: 正极（+）, 高电平（1）, 圆（○）. */
const usual: readonly (readonly [RegExp, RegExp])[] = [
  [/^[+＋]$/u, /[正阳加增升+]|电荷|离子|符号|运算/u],
  [/^[-−–－]$/u, /[负阴减降-]|电荷|离子|符号|运算/u],
  [/^[○〇◯⭕⊗]$/u, /[圆零画符○]|图形|标记/u],
  [/^[01１０]$/u, /[平值位数码态型]|逻辑|信号|输出|输入|[=＝]/u],
  [/^[YNV]$/i, /[星轴形接联伏型]|坐标|中性|零线|电压|体积|螺纹|端子/u],
  [/^[A-Za-z]+$/, /单位|符号|代号|简称|缩写/],
  [/^[正误非真假是否对错]$/u, /[正反误非真假是否对错平转旋]/u],
];
const open = '[（(【［[〔〈「『]';
const close = '[）)】］\\]〕〉」』]';
const empty = new RegExp(`${open}[\\s_＿]*${close}|[_＿]{2,}`, 'u');
const blankBefore = new RegExp(`(?:${open}[\\s_＿]*${close}|[_＿]{2,})[。.，,]?\\s*$`, 'u');
const asks =
  /[？?]|什么|[哪几谁何怎]|多少|下列|以下|如下|\p{Script=Han}的?(?:是|有|为|应|需|属于|包括|等于|叫做?|称为)\s*[:：]?\s*[。.]?\s*$/u;

/** Whether a sign in brackets or at the end of a line is meant as the answer. */
export function isMentioned(stem: string, said: Said, kind: string | undefined): boolean {
  const { key, start, words, inBrackets, isPadded } = said;
  if (said.says) return !/^[\p{L}\d]$/u.test(key) || !isCounted(key, stem);
  const left = stem.slice(0, start);
  const right = stem.slice(start + words.length);
  if (!inBrackets) return right.trim() === '' && standsBehind(key, left, kind);
  if (isCounted(key, stem) || named.test(left) || speaksOf(key, left) || followed.test(right)) return false;
  // Numbers behind the blank are points; 二 and 🅱 are none.
  if (!isPadded && empty.test(stem))
    return blankBefore.test(left) && /^\s*[。.]?\s*$/u.test(right) && !/^[\p{Nd}A-Za-z]+$/u.test(key);
  const opens = /^\s*$/.test(left.split('\n').at(-1) ?? '');
  const closes = /^\s*(?:$|[。．.，,；;？?、！!：:])/u.test(right);
  if (kind !== 'judge') return !opens && (isPadded || closes || !asks.test(left + right));
  return isPadded || closes || (opens && !/^\d$/.test(key));
}

/** Numbers end many lines; behind the question, its blank, or alone on a line they are none of its own. */
function standsBehind(key: string, left: string, kind: string | undefined): boolean {
  if (
    isLabelled(left) ||
    speaksOf(key, left) ||
    /\d\s*[:：]\s*$/u.test(left) ||
    named.test(left.replace(/[\s:：]+$/u, ''))
  )
    return false;
  if (kind === 'judge') return !/^[\p{L}\d]{1,2}$/u.test(key) || /[。！!？?：:=＝→—\n]\s*$/u.test(left);
  if (/^[A-Za-z]$/.test(key)) return /[\p{Script=Han}？?。：:）)】\]_＿]\s*[^\p{L}\p{N}]*$/u.test(left);
  return !/\d\s*[:：]\s*$|[\d=＝×.]\s*$/u.test(
    left.replace(/(?<=\p{Script=Han}|[）)？?。_＿])\s*[=＝:：]\s*$/u, ''),
  );
}

const letters =
  '(?<sign>(?:[A-Ha-hＡ-Ｈ]|[\\u{1F150}-\\u{1F157}\\u{1F170}-\\u{1F177}\\u{1F1E6}-\\u{1F1ED}]\\uFE0F?){1,6})';
const places: readonly RegExp[] = [
  new RegExp(`(?<=[是为选有做])${letters}[。.]?$`, 'gmu'),
  new RegExp(
    `(?<=\\p{Script=Han}(?:[ \\t]{2,}|[\\u3000\\u00a0])\\s*)${letters}(?=[ \\t]{2,}|[\\u3000\\u00a0])`,
    'gu',
  ),
  new RegExp(`${letters}[ \\t]*(?:选?项)?[是为]?(?:正确|对)(?:的|答案)?[。.]?$`, 'gmu'),
  new RegExp(`(?=[\\u{1F100}-\\u{1F1FF}])${letters}`, 'gu'),
  new RegExp(`(?<=[^\\p{L}]|[应宜可就])选[ \\t]*${letters}(?=[ \\t]*(?:[，。；、？！,.;)）】\\]]|$))`, 'gmu'),
];
/** A letter between single spaces is written so wherever it names something. */
const spaced = new RegExp(
  `(?<=\\p{Script=Han}[ \\t])${letters}(?=[ \\t](?:[，。；、,;.]|[再后并才然且就，]|$))`,
  'gmu',
);

/** `先 B 再挂牌`, `先做的是B`, `先🅱`: in the place of the gap. */
export function signPlaces(
  stem: string,
  kind: string | undefined,
  namesKey: (sign: string) => boolean,
): OpenAnswer[] {
  if (kind === 'judge') return [];
  const all = [
    ...places.flatMap((place) => [...stem.matchAll(place)]),
    ...(asks.test(stem) || empty.test(stem) ? [] : stem.matchAll(spaced)),
  ];
  return all.flatMap(({ 0: words, index, groups: { sign = '' } = {} }) =>
    namesKey(sign) ? [{ words, start: index }] : [],
  );
}

/** （1）…（2）… count the parts of a text. */
function isCounted(sign: string, stem: string): boolean {
  const kind = kindOf(sign);
  const inside = [...stem.matchAll(new RegExp(`${open}\\s*([^（）()【】\\s]{1,4})\\s*${close}`, 'gu'))];
  const alike = inside.flatMap(({ 1: other = '' }) => (kindOf(other) === kind ? other : []));
  return new Set([sign, ...alike]).size > 1;
}

function kindOf(sign: string): string {
  const plain = sign.normalize('NFKC');
  if (/^\d+$/.test(plain)) return '1';
  if (/^[A-Za-z]+$/.test(plain)) return 'A';
  return /^[一二三四五六七八九十]+$/u.test(plain) ? '一' : plain;
}

function speaksOf(sign: string, left: string): boolean {
  const near = left.slice(-12);
  return usual.some(([of, words]) => of.test(sign) && words.test(near));
}
