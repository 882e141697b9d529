/** What people call a level of training or of a certificate → the word of the language for it. */
import { fold } from './fold.ts';
import { lookup, wordTable } from './language-tables.ts';

const romans: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v'];

/** 国家职业技能等级, by the words that are used for it: 中级工, 国家职业资格四级, 4级, level 4. */
function nationalLevel(typed: string): string | undefined {
  const words = typed
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .toLowerCase()
    .replace(/(?<![a-z])(?:i{1,3}|iv|v)(?=级|$)/, (roman) => String(romans.indexOf(roman) + 1));
  const [, figure] = /(?:^|[^\d一二三四五])([一二三四五1-5])级/.exec(words) ?? [];
  const alone = /^(?:level|grade|l)?([1-5])$/.exec(words)?.[1];
  const counted =
    alone ?? (figure === undefined ? undefined : String('一二三四五'.indexOf(figure) + 1 || figure));
  if (counted !== undefined) return counted;
  if (/高级技师/.test(words)) return '1';
  if (/技师/.test(words)) return '2';
  const named =
    /^(初级|中级|高级|初技|中技|高技)(?:技能)?(?:技工|工|班|阶段|层级|水平|人才|人员|工人)*$/.exec(
      words,
    )?.[1];
  return named && { 初: '5', 中: '4', 高: '3' }[named[0] as '初' | '中' | '高'];
}

/** Whether it is a word for a level of training or of a certificate, be it one of ours or not. */
export function isLevelWord(typed: string): boolean {
  const { lookup: words } = wordTable('CertificateLevel');
  return nationalLevel(typed) !== undefined || lookup(words, fold(typed)) !== undefined;
}

const stageLevels: Readonly<Record<string, string>> = { 4: 'intermediate', 3: 'advanced', 2: 'technician' };
const certificateLevels: Readonly<Record<string, string>> = { 5: 'junior', 4: 'intermediate', 3: 'senior' };

/**
 * The English word that was meant, among those that are allowed; undefined where the table is not one of
 * levels.
 */
export function levelMeant(words: string, typed: string, allowed: readonly string[]): string | undefined {
  const table = words === 'CertificateLevel' || words.endsWith('TrainsTo') ? certificateLevels : stageLevels;
  if (!/Level$|TrainsTo$/.test(words)) return undefined;
  const level = nationalLevel(lookup(wordTable(words).zh, typed) ?? typed);
  const candidates =
    level === undefined ? [] : table === stageLevels ? [table[level]] : [level, table[level]];
  return candidates.find((one) => one !== undefined && allowed.includes(one));
}
