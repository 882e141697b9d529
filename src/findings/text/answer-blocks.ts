/** Answers of lines of their own: below a line that says 答案, and in the column of a table with that head. */
import type { Range } from '../../markdown/literal-ranges.ts';

const named = /参考|正确|标准|本题/;
const label =
  /^[ \t>#=—–~·\-【[（(《〔]*(?:(?:参考|正确|标准|本题)?答案(?:与解析|及解析|如下)?|answers?|solution|answer key)[ \t=—–~·\-】\]）)》〕:：#]*$/iu;
/** In a question these head its answer, too; a line of writing may follow any of them. */
const labelInQuestion =
  /^[ \t>#=—–~·\-*【[（(]*(?:(?:参考|标准)?解[答析]|详解|略解|参考|答|解)[ \t=—–~·\-*】\]）):：#]*$/u;
/** The next question, room to write, or a word on how to answer. */
const noAnswer =
  /^[ \t>]*(?:\d|[（(①-⑳|!:_＿]|第|问|[一二三四五六七八九十]+[、.]|题|(?:请|写|填|见|略|可|在|按|用|另|画|不少于|要求|得分|评分|姓名|班级))|[_＿]{2}|[（(]\s*[）)]|[？?]\s*$/u;

/** Under 参考答案 numbers are those of answers. */
const number = /^[ \t>]*(?:\d+[.．、)）]|[（(]\d+[)）]|[①-⑳])[ \t]*/u;

/** A line that is the word alone, and the line below it. */
export function loneLabels(text: string, question: boolean): Range[] {
  if (!/答案|answer|solution/i.test(text) && !(question && /[答解]|参考/.test(text))) return [];
  const lines = [...text.matchAll(/[^\n]+/g)].filter(([line]) => line.trim() !== '');
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (
      !next ||
      !(label.test(line[0]) || (question && labelInQuestion.test(line[0]) && index > 0)) ||
      label.test(next[0]) ||
      labelInQuestion.test(next[0]) ||
      noAnswer.test(named.test(line[0]) ? next[0].replace(number, '') : next[0])
    )
      return [];
    return [{ start: line.index, end: next.index + next[0].length }];
  });
}

const head = /^\**(?:参考|正确|标准|参考)?答案(?:[（(][^（）()]*[）)])?\**$/u;
const headInQuestion = /^\**(?:(?:参考|标准)?解答|正确选项|正解|应填|答|answers?)\**$/iu;
const rule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const nothing = /^(?:[\s_＿—…\-（）()]*|见.*|略|\/)$/u;

/** The first filled cell of each column of answers. */
export function answerColumns(text: string, question: boolean): Range[] {
  if (!text.includes('|') || !/答|解|正确|应填|answer|key|solution/i.test(text)) return [];
  const heads = (words: string): boolean => head.test(words) || (question && headInQuestion.test(words));
  const lines = [...text.matchAll(/[^\n]*\n?/g)];
  return lines.flatMap((line, index) => {
    if (!rule.test(lines[index + 1]?.[0].trimEnd() ?? '') || !line[0].includes('|')) return [];
    const column = cellsOf(line[0].trimEnd()).findIndex(({ words }) => heads(words));
    if (column < 0) return answerRow(lines.slice(index + 2));
    for (const row of lines.slice(index + 2)) {
      if (!row[0].includes('|')) break;
      const cell = cellsOf(row[0].trimEnd())[column];
      if (cell && !nothing.test(cell.words)) {
        const start = row.index + cell.start;
        return [{ start, end: start + cell.words.length }];
      }
    }
    return [];
  });
}

/** `| 答案 | A | B |` below the numbers of the questions. */
function answerRow(rows: readonly RegExpExecArray[]): Range[] {
  for (const row of rows) {
    if (!row[0].includes('|')) break;
    const [first, ...others] = cellsOf(row[0].trimEnd());
    const filled = others.find(({ words }) => !nothing.test(words));
    if (!first || !filled || !head.test(first.words)) continue;
    const start = row.index + filled.start;
    return [{ start, end: start + filled.words.length }];
  }
  return [];
}

function cellsOf(line: string): { readonly words: string; readonly start: number }[] {
  const lead = /^\s*\|?/.exec(line)?.[0].length ?? 0;
  return [...line.slice(lead).matchAll(/((?:\\.|[^|\\\n])*)(?:\||$)/g)].flatMap(
    ({ 1: cell = '', 0: whole, index }) =>
      whole === ''
        ? []
        : [{ words: cell.trim(), start: lead + index + (cell.length - cell.trimStart().length) }],
  );
}
