/** The directives an author may write, who may see them, and which one a wrong word most likely means. */
import { editDistance } from '../values/edit-distance.ts';

export type Edition = 'student' | 'teacher';
export type BoxName = 'answer' | 'teacher' | 'student' | 'safety' | 'tip' | 'case';
export type LeafName = 'blank' | 'qr' | 'figure';

/** Names of containers, with the one edition that shows them. */
const boxes: Readonly<Record<BoxName, Edition | 'both'>> = Object.freeze({
  answer: 'teacher',
  teacher: 'teacher',
  student: 'student',
  safety: 'both',
  tip: 'both',
  case: 'both',
});

const leaves: readonly LeafName[] = Object.freeze(['blank', 'qr', 'figure']);

/** Every name in either language → the name by which the tree knows the directive. */
const names: Readonly<Record<string, BoxName | LeafName | 'fill'>> = Object.freeze({
  答案: 'answer',
  教师: 'teacher',
  学生: 'student',
  安全: 'safety',
  提示: 'tip',
  案例: 'case',
  空行: 'blank',
  二维码: 'qr',
  图: 'figure',
  填空: 'fill',
});

/** What people write who have not looked the name up. */
const meant: Readonly<Record<string, string>> = Object.freeze({
  参考答案: '答案',
  正确答案: '答案',
  解答: '答案',
  解析: '答案',
  老师: '教师',
  教师用: '教师',
  教师提示: '教师',
  同学: '学生',
  安全提示: '安全',
  安全须知: '安全',
  警告: '安全',
  小贴士: '提示',
  填写: '填空',
  填入: '填空',
  挖空: '填空',
  横线: '填空',
  答题行: '空行',
  图片: '图',
  answers: 'answer',
  solution: 'answer',
  key: 'answer',
  spoiler: 'answer',
  hidden: 'teacher',
  gap: 'fill',
  cloze: 'fill',
  daan: 'answer',
  jiaoshi: 'teacher',
  xuesheng: 'student',
  anquan: 'safety',
  tishi: 'tip',
  anli: 'case',
  tiankong: 'fill',
});

/** The same behind three colons only: in a sentence these words may stand before a bracket. */
const meantForBoxes: Readonly<Record<string, string>> = Object.freeze({
  注意: '安全',
  注意事项: '安全',
  危险: '安全',
  当心: '安全',
  说明: '提示',
  备注: '提示',
  知识链接: '提示',
  小知识: '提示',
  实例: '案例',
  note: 'tip',
  warning: 'safety',
  caution: 'safety',
  danger: 'safety',
  example: 'case',
});

/** In both languages, each with its colons. */
const spellings: readonly string[] = Object.freeze([
  ...Object.keys(boxes).map(spelt),
  ...leaves.map(spelt),
  spelt('fill'),
  ...Object.keys(names).map(spelt),
]);

/** The name by which the tree knows a directive, whichever language its author used. */
export function canonicalName(name: string): string {
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}

/** A word that people write who have not looked the name up. */
export function isMeantFor(word: string): boolean {
  return Object.hasOwn(meant, word);
}

/** With its colons, if there is one of this very name. */
export function spellingOf(name: string): string | undefined {
  return spellings.find((spelling) => spelling.replace(/^:+/, '') === name);
}

function spelt(name: string): string {
  const canonical = canonicalName(name);
  return canonical === 'fill' ? `:${name}` : isLeafName(canonical) ? `::${name}` : `:::${name}`;
}

export function isBoxName(name: string): name is BoxName {
  return Object.hasOwn(boxes, name);
}

export function isLeafName(name: string): name is LeafName {
  return leaves.some((leaf) => leaf === name);
}

/** An unknown container is shown to teachers only, because it may be a misspelt answer. */
export function isShownIn(name: string, edition: Edition): boolean {
  const audience = isBoxName(name) ? boxes[name] : 'teacher';
  return audience === 'both' || audience === edition;
}

/** The box that a word behind three colons most likely means, else the directive. */
export function suggestBox(word: string): string | undefined {
  const wanted = word.normalize('NFKC').toLowerCase();
  return Object.hasOwn(meantForBoxes, wanted) ? spelt(meantForBoxes[wanted] ?? '') : suggestDirective(word);
}

/**
 * The directive that a word most likely means, with its colons, in the language of the word: `:::answer`,
 * `::二维码`, `:fill`.
 */
export function suggestDirective(word: string): string | undefined {
  const wanted = word.normalize('NFKC').toLowerCase();
  if (Object.hasOwn(meant, wanted)) return spelt(meant[wanted] ?? '');
  const inChinese = /\p{Script=Han}/u.test(wanted);
  let best: string | undefined;
  let least = inChinese || wanted.length < 4 ? 1 : 2;
  for (const spelling of spellings) {
    const known = spelling.replace(/^:+/, '');
    if (inChinese !== /\p{Script=Han}/u.test(known)) continue;
    const away = editDistance(wanted, known);
    if (away >= known.length || away > least || (away === least && best)) continue;
    best = spelling;
    least = away;
  }
  return best;
}
