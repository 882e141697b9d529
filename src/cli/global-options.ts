/**
 * Options that every command takes, and a first look at the command line: which command, which language,
 * where.
 */
import type { Bilingual } from '../values/language.ts';
import type { OptionSpec } from './command.ts';

export const globalOptions: readonly OptionSpec[] = [
  { name: 'root', short: 'C', value: 'dir' },
  { name: 'lang', value: 'language' },
  { name: 'timings' },
  { name: 'help', short: 'h' },
];

export const globalOptionTexts: Readonly<Record<string, Bilingual>> = {
  root: {
    'zh-CN': '从这个文件夹开始找工作区（默认为当前文件夹）',
    en: 'look for the workspace from this folder (default: the current one)',
  },
  lang: { 'zh-CN': '程序说的语言：zh-CN 或 en', en: 'the language in which the program speaks: zh-CN or en' },
  timings: {
    'zh-CN': '最后列出各阶段用了多少毫秒',
    en: 'list at the end how many milliseconds each stage took',
  },
  help: { 'zh-CN': '显示用法', en: 'show how to use it' },
};

export interface FirstLook {
  readonly command: string | undefined;
  readonly lang: string | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

/** Tolerant, too: a mistake beside it is told in JSON. */
export function asksJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  return words.some(
    (word, at) =>
      word === '--json' || word === '--format=json' || (word === 'json' && words[at - 1] === '--format'),
  );
}

/** Tolerant: what is wrong with the command line is said later, in the language found here. */
export function firstLook(argv: readonly string[]): FirstLook {
  let command: string | undefined;
  let lang: string | undefined;
  let help = false;
  let version = false;
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (word === '--') break;
    if (word === '--lang') lang = argv[++i];
    else if (word.startsWith('--lang=')) lang = word.slice('--lang='.length);
    else if (word === '-C' || word === '--root') i++;
    else if (word === '-h' || word === '--help') help = true;
    else if ((word === '-V' || word === '--version') && command === undefined) version = true;
    else if (!word.startsWith('-') && command === undefined) command = word;
  }
  return { command, lang, help, version };
}
