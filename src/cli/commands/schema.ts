/** `ccstd schema`: a JSON Schema for editors, of one kind of file or of all, with Chinese or English keys. */
import type { EditorOptions } from '../../language/editor/editor-words.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { readInstalled } from '../installed-file.ts';
import type { OptionValues } from '../option-values.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';

const zh: CommandTexts = {
  summary: '打印供编辑器使用的 JSON Schema，每个字段都有中文说明',
  details:
    '不写种类时是全部实体合在一起的一份，按“类型”认出是哪一种。格式是 draft-07，VS Code 的 YAML 扩展的各个版本都认识。\n编辑器只负责提示和补全；是否正确，以 ccstd check 为准。\nviews 是另一回事：主题里的模板得到哪些数据（JSON Schema 2020-12），由程序的类型生成。',
  arguments: {
    kind: '种类，例如 course 或 课程；workspace 指 ccstd.yaml；views 指模板得到的数据',
    document: '只与 views 一起用：文档、模板或片段的名称，例如 textbook、worksheet、partials/cover',
  },
  options: {
    keys: '键名和枚举值用中文、英文还是两者都行，默认与程序的语言相同',
    list: '列出全部种类；与 views 一起，列出全部模板',
    raw: '打印语言定义原文（2020-12，英文键名，中文在 x-zh 里）',
    output: '写进文件',
  },
  examples: {
    'ccstd schema -o .ccstd/standard.schema.json': '写出编辑器用的一份',
    'ccstd schema 课程 --keys both': '课程文件，键名中英文都接受',
    'ccstd schema --list': '列出全部种类',
    'ccstd schema views --list': '列出可以改写的模板和片段',
    'ccstd schema views worksheet': '工作页的模板得到哪些数据',
    'ccstd schema views partials/cover': '教材封面的片段得到哪些数据',
  },
};

const en: CommandTexts = {
  summary: 'print a JSON Schema for editors, with an explanation of every field',
  details:
    'Without a kind it is one schema of all entities, which tells them apart by “kind”. It is draft-07, which every version of the YAML extension of VS Code reads.\nEditors hint and complete; whether a file is right, ccstd check decides.\n`views` is something else: the data that templates of a theme are given (JSON Schema 2020-12), made from the types of the program.',
  arguments: {
    kind: 'a kind, such as course; workspace is ccstd.yaml; views is what templates are given',
    document: 'only with views: a document, template or partial, such as textbook, worksheet, partials/cover',
  },
  options: {
    keys: 'keys and words in Chinese, English or either; default: the language of the program',
    list: 'list all kinds; with views, all templates',
    raw: 'print the definition of the language itself (2020-12, English keys, Chinese in x-zh)',
    output: 'write to a file',
  },
  examples: {
    'ccstd schema -o .ccstd/standard.schema.json': 'the one for your editor',
    'ccstd schema course --keys both': 'course files, with keys in either language',
    'ccstd schema --list': 'list all kinds',
    'ccstd schema views --list': 'list the templates and partials that a theme may replace',
    'ccstd schema views worksheet': 'what the template of worksheets is given',
    'ccstd schema views partials/cover': 'what the partial of covers is given',
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [
    {
      name: 'kind',
      words: async () => {
        const { kindWords } = await import('../entity-kinds.ts');
        return [...kindWords(), 'workspace', 'views'];
      },
    },
    {
      name: 'document',
      words: async () => {
        const { viewSchemas } = await import('../../generated/view-schemas.ts');
        return [...new Set([...Object.keys(viewSchemas.documents), ...Object.keys(viewSchemas.templates)])];
      },
    },
  ],
  options: [
    { name: 'keys', value: 'language', choices: ['zh', 'en', 'both'] },
    { name: 'list' },
    { name: 'raw' },
    { name: 'output', short: 'o', value: 'file' },
  ],
  async run([typed, document], options, shell) {
    if (typed === 'views') {
      const { viewList, viewSchemaText } = await import('../view-schema-text.ts');
      output(options.flag('list') ? viewList(shell) : viewSchemaText(document, shell), options, shell);
      return exitCodes.done;
    }
    if (document !== undefined) throw new UsageError({ is: 'extra-argument', name: document }, 'schema');
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
    const text =
      raw && kind !== undefined
        ? installed(kind, shell)
        : await forEditors(kind, { keys, language: shell.language });
    output(text, options, shell);
    return exitCodes.done;
  },
};

function output(text: string, options: OptionValues, { host, out }: Shell): void {
  const file = options.text('output');
  if (file === undefined) out(text);
  else writeOutput(host, file, text);
}

function installed(kind: string, { host }: Shell): string {
  const text = readInstalled(host, `schemas/${kind}.schema.json`);
  if (text === undefined) throw new Error(`schemas/${kind}.schema.json is not installed`);
  return text;
}

async function forEditors(kind: string | undefined, options: EditorOptions): Promise<string> {
  const [{ schemas }, { combinedEditorSchema, editorSchema }] = await Promise.all([
    import('../../generated/schemas.ts'),
    import('../../language/editor/editor-schema.ts'),
  ]);
  const schema =
    kind === undefined ? combinedEditorSchema(schemas, options) : editorSchema(kind, schemas, options);
  return `${JSON.stringify(schema, null, 2)}\n`;
}
