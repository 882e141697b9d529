/** `ccstd build`: the documents, when nothing is wrong. */

import { suggest } from '../../diagnostics/suggest.ts';
import { formats } from '../../generated/formats.ts';
import { wordTable } from '../../language/language-tables.ts';
import { Session } from '../../workspace/session.ts';
import { askedLines } from '../asked.ts';
import { closing, mayOverwrite, printManifest, sayForeign, sayMade } from '../build/closing.ts';
import { shardOf } from '../build/shard.ts';
import { sayingWhy } from '../changed-since.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { OptionValues } from '../option-values.ts';
import { relativePath } from '../paths.ts';
import type { Shell } from '../shell.ts';
import { inEnglish } from '../typed-words.ts';
import { UsageError } from '../usage-error.ts';

const zh: CommandTexts = {
  summary: '生成教材、工作页、课程标准和课证对照表',
  details: '先检查，有错误就不生成。只重写有变化的文件；只删除上一次生成而这一次不再需要的文件。',
  arguments: { documents: '只生成这些文档，默认为全部' },
  options: {
    formats: '格式，默认按 ccstd.yaml，没有写就是 html 和 md',
    edition: '学生版、教师版，默认为两种',
    programme: '只生成这个专业的',
    course: '只生成这门课程的',
    'changed-since':
      '只生成这个版本（git 的提交、标签、分支）以来有变化的部分；输出文件夹里放着那个版本的输出，就得到完整的现在的输出',
    shard: '分给几台机器做：2/3 只做三份中的第二份，放进输出文件夹的 shards/2-of-3/',
    join: '把 shards/ 里的这么多份合成完整的输出，和一台机器生成的逐字节相同；不检查，也不重新生成',
    release: '正式发布：不接受草稿、占位文字和过期的审核；限定课程或专业时，只要求它所用的和所引用的内容',
    force: '输出文件夹里有别人的文件时也写进去，同名的会被覆盖',
    json: '在标准输出上给出清单（manifest）',
    watch: '文件有变化就再生成一次，直到按 Ctrl-C；不能和 --json 同用',
  },
  examples: {
    'ccstd build': '全部生成，放进 dist/',
    'ccstd build textbook --course 跌倒防护': '只生成一门课程的教材',
    'ccstd build --formats html --edition student': '只要学生版网页',
    'ccstd build reference': '生成参考手册：全部字段和检查代码',
    'ccstd build --release': '正式发布',
    'ccstd build --changed-since main': '只生成 main 以来有变化的部分',
    'ccstd build --shard 1/3': '三台机器各做一份',
    'ccstd build --join 3': '三份都放进 dist/shards/ 以后，合成一份',
  },
};

const en: CommandTexts = {
  summary: 'make textbooks, worksheets, course standards and crosswalks',
  details:
    'Checks first and makes nothing if there are errors. Only changed files are written; only files of the last build that are no longer needed are removed.',
  arguments: { documents: 'make only these documents; default all' },
  options: {
    formats: 'formats; default as in ccstd.yaml, else html and md',
    edition: 'student or teacher; default both',
    programme: 'only for this programme',
    course: 'only for this course',
    'changed-since':
      'only parts that are others since this revision of git (commit, tag, branch); over the output of that revision, the whole of now',
    shard:
      'share the work among machines: 2/3 makes the second of three shares, in shards/2-of-3/ of the output',
    join: 'join so many shares in shards/ to the whole, byte for byte what one machine makes; checks and makes nothing',
    release:
      'for publication: no drafts, placeholders or outdated reviews; with a course or programme, asked only of what it is made of and cites',
    force: 'also into a folder that holds files of somebody else; those of the same name are overwritten',
    json: 'print the manifest',
    watch: 'make again whenever a file changes, until Ctrl-C; not together with --json',
  },
  examples: {
    'ccstd build': 'make everything in dist/',
    'ccstd build textbook --course fall-prevention': 'only the textbook of one course',
    'ccstd build --formats html --edition student': 'only web pages for students',
    'ccstd build reference': 'the reference manual: every field and every code',
    'ccstd build --release': 'for publication',
    'ccstd build --changed-since main': 'only what is another since main',
    'ccstd build --shard 1/3': 'one of three machines makes its share',
    'ccstd build --join 3': 'when all three shares are in dist/shards/, make one of them',
  },
};

const editions = ['student', 'teacher'] as const;

const neverTogether = [
  ['watch', 'shard'],
  ['watch', 'changed-since'],
  ['watch', 'json'],
  ['shard', 'changed-since'],
] as const;

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [
    {
      name: 'documents',
      many: true,
      words: documentNames,
    },
  ],
  options: [
    {
      name: 'formats',
      value: 'formats',
      many: true,
      choices: Object.keys(formats),
      near: wordTable('WorkspaceFormat').near ?? {},
    },
    { name: 'edition', value: 'edition', many: true, choices: editions },
    { name: 'programme', value: 'id' },
    { name: 'course', value: 'id' },
    { name: 'changed-since', value: 'revision' },
    { name: 'shard', value: 'share' },
    { name: 'join', value: 'count' },
    { name: 'release' },
    { name: 'force' },
    { name: 'json' },
    { name: 'watch' },
  ],
  async run(typed, options, shell) {
    const args = typed.map(inEnglish);
    if (args.length > 0) {
      requireKnown('documents', args, await documentNames());
    }
    const staysOpen = options.flag('watch');
    if (options.flag('join')) return (await import('../build/join.ts')).join(args, options, shell);
    for (const pair of neverTogether)
      if (pair.every((name) => options.flag(name)))
        throw new UsageError({ is: 'not-together', options: pair.map((name) => `--${name}`) }, 'build');
    const session = Session.at(shell.host, shell.from, { staysOpen });
    const run = () => buildOnce(session, args, options, shell);
    if (!staysOpen) return run();
    const { watching } = await import('../watch.ts');
    return watching({ root: session.root, own: undefined, run }, shell);
  },
};

async function buildOnce(
  session: Session,
  args: readonly string[],
  options: OptionValues,
  shell: Shell,
): Promise<ExitCode> {
  const programme = options.text('programme');
  const course = options.text('course');
  const started = shell.now();
  const words = closing[shell.language];
  const sayEmpty = async (code: ExitCode): Promise<ExitCode> => {
    if (args.includes('forms')) await (await import('../build/empty-forms.ts')).sayEmptyForms(session, shell);
    return code;
  };
  const request = {
    sayWaiting: () => shell.err(`${words.waiting}\n`),
    release: options.flag('release'),
    ...(args.length > 0 ? { documents: args } : {}),
    ...given('formats', options.list('formats')),
    ...given('editions', options.list('edition') as readonly (typeof editions)[number][] | undefined),
    ...given('programme', programme),
    ...given('course', course),
    ...given('changedSince', options.text('changed-since')),
    ...given('shard', shardOf(options.text('shard'), shell.language)),
  };
  const build = (amongOthers: boolean) =>
    sayingWhy(options.text('changed-since') ?? '', { language: shell.language, command: 'build' }, () =>
      session.build({ ...request, amongOthers }),
    );
  const first = await build(options.flag('force'));
  const { made } = first;
  if (!made) {
    if (options.flag('json')) return printManifest(shell, first.folder);
    const counts = { written: 0, unchanged: first.files, removed: 0 };
    return sayEmpty(sayMade(shell, { ...first, counts, kept: [], started, entrance: first.entrance }));
  }
  // A misspelt id would otherwise make nothing and say that all is well.
  if (made.unknownId) {
    const { typed, known } = made.unknownId;
    throw new UsageError({ is: 'unknown-id', typed, suggestions: suggest(typed, known) }, 'build');
  }
  const where = relativePath(shell.host.cwd, made.folder);
  const agreed = await mayOverwrite(made.foreign, where, shell);
  const { made: last = made, entrance } = agreed ? await build(true) : first;
  const { checked, written, foreign, folder, said = [] } = last;
  if (foreign.length > 0) {
    return sayForeign(foreign, where, shell);
  }
  if (!written) {
    const { sayStopped } = await import('../report-findings.ts');
    const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
    await sayStopped({ checked, diagnostics: errors, started }, shell);
    return checked.configured && checked.files > 0 ? exitCodes.findings : exitCodes.couldNotRun;
  }
  if (said.length > 0) {
    const { reportFindings } = await import('../report-findings.ts');
    shell.err(reportFindings({ checked, diagnostics: said, started, paint: shell.paintErr }, shell));
  }
  if (options.flag('json')) return printManifest(shell, folder);
  for (const line of askedLines(checked.asked, shell.language)) shell.out(`${line}\n`);
  const warnings = checked.diagnostics.filter(({ severity }) => severity === 'warning').length;
  return sayEmpty(
    sayMade(shell, { folder, counts: written, kept: written.kept, warnings, started, entrance }),
  );
}

/** Those of two releases are made by `leaves pack`. */
async function documentNames(): Promise<string[]> {
  const { documents } = await import('../../generated/documents.ts');
  return Object.entries(documents).flatMap(([name, { betweenReleases }]) => (betweenReleases ? [] : [name]));
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

function requireKnown(option: string, typed: readonly string[], known: readonly string[]): void {
  const unknown = typed.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new UsageError(
    { is: 'unknown-value', option, typed: unknown, allowed: known, suggestions: suggest(unknown, known) },
    'build',
  );
}
