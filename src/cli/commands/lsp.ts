/** `ccstd lsp`: the language server that an editor starts, and talks to over standard input and output. */
import type { Bilingual } from '../../values/language.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

const zh: CommandTexts = {
  summary: '供编辑器启动的语言服务器：边写边查，补全键和编号',
  details:
    '编辑器通过标准输入输出和它说话，不用自己运行。没有保存的文字也算数。在支持语言服务器协议（LSP）的编辑器里，把 YAML 文件的语言服务器设为 ccstd lsp。',
  arguments: {},
  options: { stdio: '通过标准输入输出说话，不写也一样' },
  examples: { 'ccstd lsp': '由编辑器启动', 'ccstd lsp --lang en': '说明和问题用英文' },
};

const en: CommandTexts = {
  summary: 'language server that an editor starts: findings and completion while typing',
  details:
    'An editor talks to it over standard input and output; there is no need to run it by hand. Texts that are not saved count. In an editor with the Language Server Protocol (LSP), name “ccstd lsp” as the server of YAML files.',
  arguments: {},
  options: { stdio: 'talk over standard input and output, as it does anyway' },
  examples: {
    'ccstd lsp': 'started by an editor',
    'ccstd lsp --lang zh-CN': 'explains and finds in Chinese',
  },
};

const waiting: Bilingual = {
  'zh-CN': '在等编辑器说话。这个命令由编辑器启动，按 Ctrl-C 退出',
  en: 'waiting for an editor, which starts this command by itself; Ctrl-C ends it',
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [],
  options: [{ name: 'stdio' }],
  async run(_args, _options, shell) {
    const editor = await shell.editor?.();
    if (!editor) return exitCodes.couldNotRun;
    const { serve } = await import('../../workspace/language-server/serve.ts');
    if (shell.errIsTerminal) shell.err(`${waiting[shell.language]}\n`);
    await serve(editor, shell.host, shell.language);
    return exitCodes.done;
  },
};
