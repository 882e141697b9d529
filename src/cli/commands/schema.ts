/** `ccstd schema`: a JSON Schema for editors, of one kind of file or of all, with Chinese or English keys. */
import type { EditorOptions } from '../../reference/editor-words.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { readInstalled } from '../installed-file.ts';
import { absolutePath } from '../paths.ts';
import type { Shell } from '../shell.ts';

const zh: CommandTexts = {
  summary: '打印供编辑器使用的 JSON Schema，每个字段都有中文说明',
  details:
    '不写种类时是全部实体合在一起的一份，按“类型”认出是哪一种。格式是 draft-07，VS Code 的 YAML 扩展的各个版本都认识。\n编辑器只负责提示和补全；是否正确，以 ccstd check 为准。',
  arguments: { kind: '种类，例如 course 或 课程；workspace 指 ccstd.yaml' },
  options: {
    keys: '键名和枚举值用中文、英文还是两者都行，缺省与程序的语言相同',
    list: '列出全部种类',
    raw: '打印语言定义原文（2020-12，英文键名，中文在 x-zh 里）',
    output: '写进文件',
  },
  examples: {
    'ccstd schema -o .ccstd/standard.schema.json': '写出编辑器用的一份',
    'ccstd schema 课程 --keys both': '课程文件，键名中英文都接受',
    'ccstd schema --list': '列出全部种类',
  },
};

const en: CommandTexts = {
  summary: 'print a JSON Schema for editors, with an explanation of every field',
  details:
    'Without a kind it is one schema of all entities, which tells them apart by “kind”. It is draft-07, which every version of the YAML extension of VS Code reads.\nEditors hint and complete; whether a file is right, ccstd check decides.',
  arguments: { kind: 'a kind, such as course; workspace is ccstd.yaml' },
  options: {
    keys: 'keys and words in Chinese, English or either; default: the language of the program',
    list: 'list all kinds',
    raw: 'print the definition of the language itself (2020-12, English keys, Chinese in x-zh)',
    output: 'write to a file',
  },
  examples: {
    'ccstd schema -o .ccstd/standard.schema.json': 'the one for your editor',
    'ccstd schema course --keys both': 'course files, with keys in either language',
    'ccstd schema --list': 'list all kinds',
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [
    {
      name: 'kind',
      words: async () => {
        const { kindWords } = await import('../entity-kinds.ts');
        return [...kindWords(), 'workspace'];
      },
    },
  ],
  options: [
    { name: 'keys', value: 'language', choices: ['zh', 'en', 'both'] },
    { name: 'list' },
    { name: 'raw' },
    { name: 'output', short: 'o', value: 'file' },
  ],
  async run([typed], options, shell) {
    const { entityKinds, kindOf } = await import('../entity-kinds.ts');
    const raw = options.flag('raw');
    const kinds = { ...entityKinds, workspace: '工作区', ...(raw ? { entity: '通用部分' } : {}) };
    const kind = typed === undefined ? undefined : kindOf(typed, 'schema', kinds);
    if (options.flag('list') || (raw && kind === undefined)) {
      const all: Readonly<Record<string, string>> = kinds;
      shell.out(
        Object.entries(all)
          .map(([name, chinese]) => `${name}  ${chinese}\n`)
          .join(''),
      );
      return exitCodes.done;
    }
    const keys = (options.text('keys') ?? (shell.language === 'en' ? 'en' : 'zh')) as EditorOptions['keys'];
    const text = raw && kind !== undefined ? installed(kind, shell) : await forEditors(kind, { keys, language: shell.language });
    const output = options.text('output');
    if (output === undefined) shell.out(text);
    else shell.host.write(absolutePath(shell.host.cwd, output), new TextEncoder().encode(text));
    return exitCodes.done;
  },
};

function installed(kind: string, { host }: Shell): string {
  const text = readInstalled(host, `schemas/${kind}.schema.json`);
  if (text === undefined) throw new Error(`schemas/${kind}.schema.json is not installed`);
  return text;
}

async function forEditors(kind: string | undefined, options: EditorOptions): Promise<string> {
  const [{ schemas }, { combinedEditorSchema, editorSchema }] = await Promise.all([
    import('../../generated/schemas.ts'),
    import('../../reference/editor-schema.ts'),
  ]);
  const schema = kind === undefined ? combinedEditorSchema(schemas, options) : editorSchema(kind, schemas, options);
  return `${JSON.stringify(schema, null, 2)}\n`;
}
