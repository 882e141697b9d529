/** `ccstd build`: the documents, when nothing is wrong. */
import { suggest } from '../../diagnostics/suggest.ts';
import { formats } from '../../generated/formats.ts';
import { compareText } from '../../values/compare-text.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { relativePath } from '../paths.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';

const zh: CommandTexts = {
  summary: '生成教材、工作页、课程标准和课证对接表',
  details: '先检查，有错误就不生成。只重写有变化的文件；只删除上一次生成而这一次不再需要的文件。',
  arguments: { documents: '只生成这些文档，缺省为全部' },
  options: {
    formats: '格式，缺省按 ccstd.yaml，没有写就是 html 和 md',
    edition: '学生版、教师版，缺省为两种',
    programme: '只生成这个专业的',
    course: '只生成这门课程的',
    release: '正式发布：不接受草稿、占位文字和过期的审核',
    force: '输出文件夹里有别人的文件时也写进去，同名的会被覆盖',
    json: '在标准输出上给出清单（manifest）',
  },
  examples: {
    'ccstd build': '全部生成，放进 dist/',
    'ccstd build textbook --course 跌倒防护': '只生成一门课程的教材',
    'ccstd build --formats html --edition student': '只要学生版网页',
    'ccstd build reference': '生成参考手册：全部字段和检查代码',
    'ccstd build --release': '正式发布',
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
    release: 'for publication: no drafts, placeholders or outdated reviews',
    force: 'also into a folder that holds files of somebody else; those of the same name are overwritten',
    json: 'print the manifest',
  },
  examples: {
    'ccstd build': 'make everything in dist/',
    'ccstd build textbook --course fall-prevention': 'only the textbook of one course',
    'ccstd build --formats html --edition student': 'only web pages for students',
    'ccstd build reference': 'the reference manual: every field and every code',
    'ccstd build --release': 'for publication',
  },
};

const editions = ['student', 'teacher'] as const;

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'documents', many: true, words: async () => Object.keys((await import('../../generated/documents.ts')).documents) }],
  options: [
    { name: 'formats', value: 'formats', many: true, choices: Object.keys(formats) },
    { name: 'edition', value: 'edition', many: true, choices: editions },
    { name: 'programme', value: 'id' },
    { name: 'course', value: 'id' },
    { name: 'release' },
    { name: 'force' },
    { name: 'json' },
  ],
  async run(args, options, shell) {
    const [{ buildWorkspace }, { documents }, { countBySeverity, reportFindings }] = await Promise.all([
      import('../../workspace/build-workspace.ts'),
      import('../../generated/documents.ts'),
      import('../report-findings.ts'),
    ]);
    requireKnown('documents', args, Object.keys(documents));
    const programme = options.text('programme');
    const course = options.text('course');
    if (programme !== undefined || course !== undefined) await requireIds(programme, course, shell);
    const started = shell.now();
    shell.talk(closing[shell.language].working);
    const words = closing[shell.language];
    const request = {
      from: shell.from,
      sayWaiting: () => shell.err(`${words.waiting}\n`),
      release: options.flag('release'),
      ...(args.length > 0 ? { documents: args } : {}),
      ...given('formats', options.list('formats')),
      ...given('editions', options.list('edition') as readonly (typeof editions)[number][] | undefined),
      ...given('programme', programme),
      ...given('course', course),
    };
    const first = await buildWorkspace(shell.host, { ...request, amongOthers: options.flag('force') });
    const where = relativePath(shell.host.cwd, first.folder);
    const agreed = first.foreign.length > 0 && isYes(await shell.ask?.(words.mayOverwrite(where, first.foreign)));
    const { checked, written, foreign } = agreed ? await buildWorkspace(shell.host, { ...request, amongOthers: true }) : first;
    if (foreign.length > 0) {
      shell.err(`ccstd: ${words.foreign(where, foreign)}\n`);
      return exitCodes.couldNotRun;
    }
    const counts = countBySeverity(checked.diagnostics);
    if (!written) {
      const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
      shell.err(reportFindings({ checked, diagnostics: errors, started, paint: shell.paintErr }, shell));
      return checked.configured && checked.files > 0 ? exitCodes.findings : exitCodes.couldNotRun;
    }
    if (options.flag('json')) {
      shell.out(`${JSON.stringify(written.manifest, null, 2)}\n`);
      return exitCodes.done;
    }
    const index = entranceOf(
      written.manifest.documents.map(({ path }) => path),
      args,
    );
    shell.out(`${words.made({ ...written, where, seconds: ((shell.now() - started) / 1000).toFixed(1) })}\n`);
    if (counts.warning > 0) shell.out(`${words.warnings(counts.warning)}\n`);
    shell.out(`${shell.paintOut('strong', words.open(index === undefined ? `${where}/` : `${where}/${index}`))}\n`);
    return exitCodes.done;
  },
};

function isYes(answer: string | undefined): boolean {
  return /^\s*(y|yes|是|好)\s*$/i.test(answer ?? '');
}

interface Made {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly where: string;
  readonly seconds: string;
}

const closing = {
  'zh-CN': {
    working: '正在检查和生成……',
    made: ({ written, unchanged, removed, where, seconds }: Made) =>
      `在 ${where}/ 里生成 ${written + unchanged} 个文件，用时 ${seconds} 秒：写入 ${written} 个，没有变化 ${unchanged} 个，删除 ${removed} 个`,
    warnings: (count: number) => `有 ${count} 个警告，运行 ccstd check 查看`,
    open: (path: string) => `打开 ${path}`,
    waiting: '另一次生成正在写同一个文件夹，等它完成……',
    mayOverwrite: (where: string, files: readonly string[]) =>
      `${where} 里有不是 ccstd 生成的文件（${files.join('、')} 等）。也写进去，同名的覆盖掉吗？(y/N) `,
    foreign: (where: string, files: readonly string[]) =>
      `${where} 里有不是 ccstd 生成的文件（${files.join('、')} 等），什么也没有写。\n把它们移走，或者在 ccstd.yaml 的“输出”里换一个文件夹；确定要写进去，加上 --force。`,
  },
  en: {
    working: 'Checking and building …',
    made: ({ written, unchanged, removed, where, seconds }: Made) =>
      `Made ${written + unchanged} files in ${where}/ in ${seconds} s: ${written} written, ${unchanged} unchanged, ${removed} removed`,
    warnings: (count: number) => `${count} ${count === 1 ? 'warning' : 'warnings'}: see ccstd check`,
    open: (path: string) => `Open ${path}`,
    waiting: 'Another build is writing to the same folder; waiting for it …',
    mayOverwrite: (where: string, files: readonly string[]) =>
      `${where} has files that ccstd did not make (such as ${files.join(', ')}). Write there all the same, over those of the same name? (y/N) `,
    foreign: (where: string, files: readonly string[]) =>
      `${where} has files that ccstd did not make (such as ${files.join(', ')}); nothing was written.\nMove them away, or name another folder as \`output\` in ccstd.yaml; to write there all the same, add --force.`,
  },
};

/** Where to begin reading: the index of what was asked for, or of everything, or of a part; else the first page. */
function entranceOf(paths: readonly string[], documents: readonly string[]): string | undefined {
  const depth = (path: string) => path.split('/').length;
  const pages = ['html', 'md'].flatMap((format) =>
    paths.filter((path) => path.endsWith(`.${format}`)).sort((a, b) => depth(a) - depth(b) || compareText(a, b)),
  );
  const named = (pattern: RegExp) => pages.find((path) => pattern.test(path));
  const own = documents.length === 1 ? pages.find((path) => path.startsWith(`${documents[0]}/index.`)) : undefined;
  return own ?? named(/^index\.\w+$/) ?? named(/^\w+\/index\.\w+$/) ?? named(/\/index\.\w+$/) ?? pages[0];
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

function requireKnown(option: string, typed: readonly string[], known: readonly string[]): void {
  const unknown = typed.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new UsageError({ is: 'unknown-value', option, typed: unknown, allowed: known, suggestions: suggest(unknown, known) }, 'build');
}

/** A misspelt id would otherwise make nothing and say that all is well. */
async function requireIds(programme: string | undefined, course: string | undefined, shell: Shell): Promise<void> {
  const { checkWorkspace } = await import('../../workspace/check-workspace.ts');
  const { workspace } = checkWorkspace(shell.host, { from: shell.from });
  if (!workspace) return;
  const wanted = [
    [programme, workspace.programmes],
    [course, workspace.courses],
  ] as const;
  for (const [id, known] of wanted) {
    if (id === undefined || known.has(id)) continue;
    throw new UsageError({ is: 'unknown-id', typed: id, suggestions: suggest(id, known.keys()) }, 'build');
  }
}
