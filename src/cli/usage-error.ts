/** What a user typed that cannot be run, as data; words are added in the user's language. */
import type { Language } from '../values/language.ts';
import { chineseNames } from './help-text.ts';

export type UsageProblem =
  | {
      readonly is: 'unknown-command' | 'unknown-option' | 'unknown-id' | 'unknown-code';
      readonly typed: string;
      readonly suggestions: readonly string[];
    }
  | {
      readonly is: 'unknown-value';
      readonly option: string;
      readonly typed: string;
      readonly allowed: readonly string[];
      readonly suggestions: readonly string[];
    }
  | {
      readonly is: 'taken-id';
      readonly typed: string;
      readonly file: string;
      readonly suggestions: readonly string[];
    }
  | { readonly is: 'bad-id'; readonly typed: string; readonly suggestions: readonly string[] }
  | { readonly is: 'file-exists'; readonly path: string }
  | { readonly is: 'not-together'; readonly options: readonly string[] }
  | { readonly is: 'not-a-number'; readonly option: string; readonly typed: string }
  | { readonly is: 'missing-value'; readonly option: string }
  /** In the words of the command, already in the user's language. */
  | { readonly is: 'said'; readonly text: string }
  | { readonly is: 'missing-argument' | 'extra-argument'; readonly name: string }
  | {
      readonly is: 'no-such-path' | 'outside-workspace' | 'no-such-folder' | 'no-baseline' | 'bad-baseline';
      readonly path: string;
    };

export class UsageError extends Error {
  constructor(
    readonly problem: UsageProblem,
    /** Whose help says more. */
    readonly command?: string,
  ) {
    super(problem.is);
  }
}

export function usageMessage(error: UsageError, language: Language): string {
  const words = wordsIn(language);
  const suggestions = suggestionsIn(error);
  const lines = [
    `ccstd: ${whatIsWrong(error, language)}${suggestions.length > 0 ? words.suggest(suggestions) : ''}`,
    words.help(error.command),
  ];
  return `${lines.join('\n')}\n`;
}

export function whatIsWrong({ problem }: UsageError, language: Language): string {
  return wordsIn(language).problem(problem);
}

export function suggestionsIn({ problem }: UsageError): readonly string[] {
  return 'suggestions' in problem ? problem.suggestions : [];
}

function wordsIn(language: Language): UsageWords {
  return language === 'en' ? english : chinese;
}

interface UsageWords {
  problem(problem: UsageProblem): string;
  suggest(words: readonly string[]): string;
  help(command: string | undefined): string;
}

/** The name of an argument as the help shows it; options keep theirs. */
function inChinese(name: string): string {
  const word = Object.hasOwn(chineseNames, name) ? chineseNames[name] : undefined;
  return word === undefined ? name : `〈${word}〉`;
}

const chinese: UsageWords = {
  problem(problem) {
    switch (problem.is) {
      case 'unknown-command':
        return `没有“${problem.typed}”这个命令。`;
      case 'unknown-option':
        return `没有 ${problem.typed} 这个选项。`;
      case 'unknown-id':
        return `工作区里没有“${problem.typed}”。`;
      case 'unknown-code':
        return `没有“${problem.typed}”这个代码。`;
      case 'unknown-value':
        return `${inChinese(problem.option)} 不能是“${problem.typed}”，可以是 ${problem.allowed.join('、')}。`;
      case 'not-a-number':
        return `${problem.option} 后面要写数字，“${problem.typed}”不是。`;
      case 'taken-id':
        return `标识“${problem.typed}”已经用在 ${problem.file} 里。`;
      case 'bad-id':
        return `“${problem.typed}”不能作标识：只用文字、字母、数字，中间可以加 - . _，最多 64 个字。`;
      case 'file-exists':
        return `${problem.path} 已经存在，没有改动它。`;
      case 'not-together':
        return `${problem.options.join('、')} 一次只能用一个。`;
      case 'missing-value':
        return `${problem.option} 后面少了内容。`;
      case 'said':
        return problem.text;
      case 'missing-argument':
        return `少了 ${inChinese(problem.name)}。`;
      case 'extra-argument':
        return `“${problem.name}”是多余的。`;
      case 'no-such-path':
        return `没有 ${problem.path} 这个文件或文件夹。`;
      case 'outside-workspace':
        return `${problem.path} 不在工作区里。`;
      case 'no-such-folder':
        return `没有 ${problem.path} 这个文件夹。`;
      case 'no-baseline':
        return `还没有基线 ${problem.path}，加上 --baseline-update 就会按现在的问题建立。`;
      case 'bad-baseline':
        return `${problem.path} 不是 ccstd 的基线文件。`;
    }
  },
  suggest: (words) => `是不是想写 ${words.join('、')}？`,
  help: (command) => `用法见 ccstd ${command ? `${command} ` : ''}--help`,
};

const english: UsageWords = {
  problem(problem) {
    switch (problem.is) {
      case 'unknown-command':
        return `there is no command “${problem.typed}”.`;
      case 'unknown-option':
        return `there is no option ${problem.typed}.`;
      case 'unknown-id':
        return `the workspace has no “${problem.typed}”.`;
      case 'unknown-code':
        return `there is no code “${problem.typed}”.`;
      case 'unknown-value':
        return `${problem.option} cannot be “${problem.typed}”; it may be ${problem.allowed.join(', ')}.`;
      case 'not-a-number':
        return `${problem.option} takes a number, which “${problem.typed}” is not.`;
      case 'taken-id':
        return `the id “${problem.typed}” is already used in ${problem.file}.`;
      case 'bad-id':
        return `“${problem.typed}” cannot be an id: letters and digits, joined by - . _, at most 64 characters.`;
      case 'file-exists':
        return `${problem.path} exists already and was left alone.`;
      case 'not-together':
        return `only one of ${problem.options.join(', ')} can be used at a time.`;
      case 'missing-value':
        return `${problem.option} needs a value.`;
      case 'said':
        return problem.text;
      case 'missing-argument':
        return `<${problem.name}> is missing.`;
      case 'extra-argument':
        return `“${problem.name}” is one argument too many.`;
      case 'no-such-path':
        return `there is no file or folder ${problem.path}.`;
      case 'outside-workspace':
        return `${problem.path} is outside the workspace.`;
      case 'no-such-folder':
        return `there is no folder ${problem.path}.`;
      case 'no-baseline':
        return `there is no baseline ${problem.path} yet; --baseline-update makes one of the present findings.`;
      case 'bad-baseline':
        return `${problem.path} is not a baseline of ccstd.`;
    }
  },
  suggest: (words) => ` Did you mean ${words.join(', ')}?`,
  help: (command) => `See ccstd ${command ? `${command} ` : ''}--help`,
};
