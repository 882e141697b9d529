/** `ccstd new`: a filled and commented file of one entity, asked for on a terminal or given by flags. */
import { replaceFile } from '../../8-write/replace-file.ts';
import type { KeyLanguage } from '../../scaffold/translate-keys.ts';
import { isId } from '../../values/is-id.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { OptionValues } from '../option-values.ts';
import { absolutePath, relativePath } from '../paths.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';

const zh: CommandTexts = {
  summary: '新建一份课程、任务、标准……的文件：填好例子，带注释',
  details: '在终端里运行时，没有写的会逐项询问。从不覆盖已有的文件，也不用已有的标识。',
  arguments: {
    kind: '种类：课程、学习任务、专业、技能标准、证书、校本转化、审核记录、变更记录、题库、授课安排',
    id: '标识；不写就由名称得出',
  },
  options: {
    title: '名称',
    keys: '键名用中文还是英文，默认与程序的语言相同',
    output: '写进这个文件，默认按种类放进工作区的文件夹',
    stdout: '不写文件，打印出来',
  },
  examples: {
    'ccstd new 课程 --title 低压配电装置的安装': '新建一门课程',
    'ccstd new learning-task t3 -o tasks/t3.yaml': '新建一个学习任务',
    'ccstd new programme demo --stdout': '看看专业文件是什么样子',
  },
};

const en: CommandTexts = {
  summary: 'start the file of one entity, filled with examples and comments',
  details: 'On a terminal it asks for what is not given. Never overwrites a file or takes an id twice.',
  arguments: {
    kind: 'course, learning-task, programme, skill-standard, credential, overlay, review, change, question-bank or delivery',
    id: 'its id; default made of the title',
  },
  options: {
    title: 'its title',
    keys: 'keys in Chinese or English; default: the language of the program',
    output: 'file to write; default in the folder of its kind in the workspace',
    stdout: 'print it instead of writing a file',
  },
  examples: {
    'ccstd new course --title Switchboards': 'a course',
    'ccstd new learning-task t3 -o tasks/t3.yaml': 'a learning task',
    'ccstd new programme demo --stdout': 'see what a programme looks like',
  },
};

const words = {
  'zh-CN': {
    kind: (kinds: string) => `哪一种（${kinds}）？ `,
    title: (example: string) => `名称（回车用“${example}”）： `,
    id: (example: string) => `标识（回车用“${example}”）： `,
    written: (path: string) => `已写入 ${path}`,
    next: '照注释改成自己的内容，再运行 ccstd check',
  },
  en: {
    kind: (kinds: string) => `Which kind (${kinds})? `,
    title: (example: string) => `Title (Enter for “${example}”): `,
    id: (example: string) => `Id (Enter for “${example}”): `,
    written: (path: string) => `Wrote ${path}`,
    next: 'Put your own content where the comments say, then run ccstd check',
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [
    { name: 'kind', words: async () => (await import('../entity-kinds.ts')).kindWords() },
    { name: 'id' },
  ],
  options: [
    { name: 'title', value: 'text' },
    { name: 'keys', value: 'language', choices: ['zh', 'en'] },
    { name: 'output', short: 'o', value: 'file' },
    { name: 'stdout' },
  ],
  async run([typedKind, typedId], options, shell) {
    const [{ skeleton, skeletonPath }, { knownWorkspace }] = await Promise.all([
      import('../../scaffold/skeleton.ts'),
      import('../known-workspace.ts'),
    ]);
    const kind = await chooseKind(typedKind, shell);
    const { title, id } = await chooseNames(kind, typedId, options, shell);
    const { root, known, requireFree } = knownWorkspace(shell);
    requireFree(kind, id);
    const keys = (options.text('keys') ?? (shell.language === 'en' ? 'en' : 'zh')) as KeyLanguage;
    const text = skeleton({
      templates: shell.host.templates(),
      language: shell.language,
      keys,
      kind,
      id,
      title,
      known,
    });
    if (options.flag('stdout')) {
      shell.out(text);
      return exitCodes.done;
    }
    const output = options.text('output');
    const path =
      output === undefined
        ? absolutePath(root, skeletonPath(kind, id))
        : absolutePath(shell.host.cwd, output);
    const shown = relativePath(shell.host.cwd, path);
    if (shell.host.size(path) !== undefined) throw new UsageError({ is: 'file-exists', path: shown }, 'new');
    replaceFile(shell.host, root, path, text);
    shell.out(`${words[shell.language].written(shown)}\n${words[shell.language].next}\n`);
    return exitCodes.done;
  },
};

async function chooseKind(typed: string | undefined, { ask, language }: Shell): Promise<string> {
  const { entityKinds, kindOf } = await import('../entity-kinds.ts');
  const shown =
    language === 'en' ? Object.keys(entityKinds).join(', ') : Object.values(entityKinds).join('、');
  const kind = typed ?? (await ask?.(words[language].kind(shown)))?.trim();
  if (!kind) throw new UsageError({ is: 'missing-argument', name: 'kind' }, 'new');
  return kindOf(kind, 'new', entityKinds, language);
}

/** The id comes from the title, or the title from an example; on a terminal both are asked for. */
async function chooseNames(
  kind: string,
  typedId: string | undefined,
  options: OptionValues,
  { host, ask, language }: Shell,
): Promise<{ title: string; id: string }> {
  const { exampleTitle, idFromTitle } = await import('../../scaffold/skeleton.ts');
  const example = exampleTitle(host.templates(), kind, language);
  const say = words[language];
  const given = options.text('title') ?? (await ask?.(say.title(example)))?.trim();
  const title = given || example;
  const fallback = idFromTitle(title);
  const id = (typedId ?? (await ask?.(say.id(fallback)))?.trim()) || (given ? fallback : '');
  if (id === '' && !ask) throw new UsageError({ is: 'missing-argument', name: 'id' }, 'new');
  const chosen = (id || fallback).normalize('NFC');
  const better = idFromTitle(chosen);
  if (!isId(chosen))
    throw new UsageError({ is: 'bad-id', typed: chosen, suggestions: better ? [better] : [] }, 'new');
  return { title, id: chosen };
}
