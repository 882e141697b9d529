/** Decides whether a `$` opens a formula: its content must read as one, and close in the same paragraph. */
import { characterAt, characterBefore, isAscii, isSpace } from './characters.ts';
import { readsAsPattern } from './patterns.ts';

/** Far above any formula, so that a text full of dollars is not read again and again to its end. */
const longest = 2000;
const longestWord = 100;
const paragraphEnd = /(?:\r\n?|\n)[ \t>]*(?:\r\n?|\n)/;
const command = /\\[A-Za-z]/;
const inBraces = /\{[^{}]*\}/g;
const chineseScript = /[_^]\p{Script=Han}/gu;
const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;
const classOfPattern = /\\(?:[dwsDWB](?![A-Za-z])|[.*+?/])/;
const operator = /[\\^_=]/;
/** CO$_2$, 10$^{-6}$: typed for the script alone, whatever stands beside it. */
const scriptOnly = /^[_^](?:\{[\w+\-., ]{1,12}\}|[A-Za-z0-9])$/;
const sum = /^\s*[A-Za-z](?:\s[-+*/]\s(?:[A-Za-z]|\d+))+\s*$/;
const namesVariable = /^(?!(?:sin|cos|tan|cot|log|lim|max|min|exp|arc\w+)\s)[A-Za-z_]\w{2,}\s/;

export function opensFormula(source: string, offset: number): boolean {
  const [run = ''] = /^\$+/.exec(source.slice(offset, offset + longest)) ?? [];
  const rest = source.slice(offset + run.length, offset + run.length + longest);
  const end = paragraphEnd.exec(rest)?.index ?? rest.length;
  const closing = [...rest.slice(0, end).matchAll(/\$+/g)].find((match) => match[0].length === run.length);
  if (!closing) return false;
  const content = rest.slice(0, closing.index);
  if (!readsAsFormula(content)) return false;
  if (run.length > 1) return true;
  if (scriptOnly.test(content)) return true;
  // `^\w+$ 与 $`: the end of a pattern.
  const [word = ''] = /[!-~]+$/.exec(source.slice(Math.max(0, offset - longestWord), offset)) ?? [];
  if (readsAsPattern(word)) return false;
  const before = characterBefore(source, offset);
  const after = characterAt(source, offset + run.length + closing.index + 1);
  if (isAscii(before) || /[\\~]/.test(before) || isAscii(after) || /[{$]/.test(after)) return false;
  const isPadded = isSpace(characterAt(content, 0)) || isSpace(characterBefore(content, content.length));
  return (
    !isPadded ||
    ((operator.test(content) || sum.test(content)) &&
      isSpace(characterAt(content, 0)) &&
      isSpace(characterBefore(content, content.length)))
  );
}

function readsAsFormula(content: string): boolean {
  if (!/[\p{L}\p{N}]|\\/u.test(content)) return false;
  // `^\d+$|^\w+$` and `$10 ^\$`: the ends of two patterns, and a sign of one.
  if (classOfPattern.test(content) || /(?<!\\)\\$/.test(content)) return false;
  // `$10 ^#.*$`: a price, and a pattern behind it; no formula has a bare `#`, or ends in what repeats a point.
  if (/(?<!\\)#|\.[*+?]$/.test(content)) return false;
  // `${name} 5$`: a place for a value, and the price behind it.
  if (/^\{\w+\}/.test(content) && !operator.test(content)) return false;
  // `${a%%.*} 5$` and `$/g ^a$`: a part of a value, and the end of what is replaced; no formula has a bare `@`.
  if (/^\{\w+(?:[#%:]|\/\/)|^\//.test(content) || (content.includes('@') && !command.test(content)))
    return false;
  // `$2 ~$表.docx`: a variable, and the name of a file that is open.
  if (content.endsWith('~')) return false;
  // `'^a$' 10$`: the end of a pattern in quotes, and a price behind it.
  if (/^['"]/.test(content)) return false;
  // `$C,3,0) 5$` and `$? 5$`, `$* 5$`: the end of a spreadsheet's formula, and variables of a shell.
  if (!isClosed(content) || /^[?*!]/.test(content)) return false;
  // `$PATH > a.txt 10$`: a variable of a shell, and words behind it.
  if (namesVariable.test(content) && !operator.test(content)) return false;
  // `$TOOL=TOOL_DATA[1] 10$`: what a program gives a variable, and a price behind it.
  if (/^[A-Z_]{3,}[\w.]*\s?=.*[^\s\\+\-*/=<>(,]\s+\d[\d.,]*$/.test(content)) return false;
  // `$PATH：…；正则 ^\w+$`: a variable, and a sentence that goes on behind it.
  if (/^[A-Z_]{3,}[：；，。（]/.test(content)) return false;
  // Names of variables and words are none.
  if (/^[A-Za-z0-9]+(?: [A-Za-z0-9]+)+$|^[A-Z]{3,}$|\+\+|--|&&|\|\||[-=]>/.test(content)) return false;
  if (/"|(?<!\\);/.test(content) && !command.test(content)) return false;
  let bare = content.replace(chineseScript, '');
  for (let inner = bare.replace(inBraces, ''); inner !== bare; inner = bare.replace(inBraces, ''))
    bare = inner;
  return !chinese.test(bare) || (command.test(content) && content.includes('='));
}

/** Half-open intervals count as closed: [0, 1); so does \left\{ … \right. */
function isClosed(formula: string): boolean {
  const content = formula.replace(/\\(?:left|right|[bB]igg?[lrm]?)\s*\\?./g, '');
  return content.split(/[([]/).length === content.split(/[)\]]/).length;
}
