/** The directives an author may write, who may see them, and which one a wrong word most likely means. */
import { distance } from 'fastest-levenshtein';

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

const chinese: Readonly<Record<string, string>> = Object.freeze({
  答案: ':::answer',
  参考答案: ':::answer',
  解答: ':::answer',
  教师: ':::teacher',
  老师: ':::teacher',
  教师提示: ':::teacher',
  学生: ':::student',
  安全: ':::safety',
  安全提示: ':::safety',
  警告: ':::safety',
  提示: ':::tip',
  小贴士: ':::tip',
  案例: ':::case',
  填空: ':fill',
  空行: '::blank',
  答题行: '::blank',
  二维码: '::qr',
  图: '::figure',
  图片: '::figure',
});

const spellings: readonly string[] = Object.freeze([
  ...Object.keys(boxes).map((name) => `:::${name}`),
  ...leaves.map((name) => `::${name}`),
  ':fill',
]);

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

/** The directive that a word most likely means, with its colons: `:::answer`, `::qr`, `:fill`. */
export function suggestDirective(word: string): string | undefined {
  const wanted = word.normalize('NFKC').toLowerCase();
  if (Object.hasOwn(chinese, wanted)) return chinese[wanted];
  let best: string | undefined;
  let least = wanted.length < 4 ? 1 : 2;
  for (const spelling of spellings) {
    const known = spelling.replace(/^:+/, '');
    const away = distance(wanted, known);
    if (away >= known.length || away > least || (away === least && best)) continue;
    best = spelling;
    least = away;
  }
  return best;
}
