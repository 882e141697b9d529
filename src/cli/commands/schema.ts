/** `ccstd schema`: the JSON Schema of one kind of file. */
import { suggest } from '../../diagnostics/suggest.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { readInstalled } from '../installed-file.ts';
import { UsageError } from '../usage-error.ts';

const zh: CommandTexts = {
  summary: '打印一种文件的 JSON Schema',
  details: '不写种类时，列出全部种类。每个字段的中文名称写在 x-zh 里。',
  arguments: { kind: '种类，例如 course 或 课程；workspace 指 ccstd.yaml' },
  options: {},
  examples: { 'ccstd schema course': '课程文件的结构', 'ccstd schema': '列出全部种类' },
};

const en: CommandTexts = {
  summary: 'print the JSON Schema of one kind of file',
  details: 'Without a kind, all kinds are listed. The Chinese name of each field stands in x-zh.',
  arguments: { kind: 'a kind, such as course; workspace is ccstd.yaml' },
  options: {},
  examples: { 'ccstd schema course': 'the structure of a course file', 'ccstd schema': 'list all kinds' },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'kind' }],
  options: [],
  async run([typed], _options, shell) {
    const { wordTables } = await import('../../generated/shapes.ts');
    const chinese: Readonly<Record<string, string>> = { ...wordTables.EntityKind.zh, workspace: '工作区', entity: '通用部分' };
    const kinds = Object.keys(chinese);
    if (typed === undefined) {
      shell.out(kinds.map((kind) => `${kind}  ${chinese[kind]}\n`).join(''));
      return exitCodes.done;
    }
    const kind = kinds.find((name) => name === typed || chinese[name] === typed);
    if (!kind) {
      const words = /\p{Script=Han}/u.test(typed) ? Object.values(chinese) : kinds;
      throw new UsageError({ is: 'unknown-value', option: 'kind', typed, allowed: words, suggestions: suggest(typed, words) }, 'schema');
    }
    const text = readInstalled(shell.host, `schemas/${kind}.schema.json`);
    if (text === undefined) throw new Error(`schemas/${kind}.schema.json is not installed`);
    shell.out(text);
    return exitCodes.done;
  },
};
