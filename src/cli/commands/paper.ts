/** `ccstd paper`: papers drawn from the question bank of a course, with their keys, and answer sheets where many answers are letters. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { Blueprint, QuestionBank } from '../../generated/types.ts';
import type { Located } from '../../source/located.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { checkedWorkspace, refuse } from '../leaves/workspace.ts';
import type { OptionValues } from '../option-values.ts';
import { paperLines } from '../paper/lines.ts';
import { words } from '../paper/words.ts';
import { absolutePath, relativePath } from '../paths.ts';
import { UsageError } from '../usage-error.ts';

const zh: CommandTexts = {
  summary: '从题库里按标准的权重组卷，出 A、B 卷和答案',
  details:
    '题库是一个文件（类型：题库），组卷方案写在里面。每个职业功能的分数等于证书标准理论知识权重；题库够用时，各卷没有相同的题。选择、判断题满 20 道的卷子，另附一张答题卡。同一题库、同一种子，抽出的题总是一样。',
  arguments: {},
  options: {
    course: '哪门课程的题库；只有一个题库时可以不写',
    blueprint: '哪个组卷方案；只有一个时可以不写',
    variant: '出几份卷子，写它们的名称；默认为 A,B',
    seed: '换一个种子，抽另一套题；默认为 1',
    formats: '出哪些格式，默认与 ccstd build 相同',
    output: '写进这个文件夹，默认为 papers',
    'dry-run': '只说会怎样抽题，不写文件',
  },
  examples: {
    'ccstd paper --course plc-control --variant "A,B"': '两份卷子，各带答案',
    'ccstd paper --course plc-control --seed 2026秋 --formats "docx,pdf"': '另抽一套，出 Word 和 PDF',
    'ccstd paper --dry-run': '只看每个职业功能有几分',
  },
};

const en: CommandTexts = {
  summary: 'draw papers from a question bank by the weights of a standard, with their keys',
  details:
    'A bank is a file (kind: question-bank) with its blueprints inside. Each function gets the points that its theory weight in the standard of the certificate asks for; where the bank allows it, variants share no question. A paper with 20 choices and judgements or more has an answer sheet, too. The same bank and seed always give the same papers.',
  arguments: {},
  options: {
    course: 'the bank of which course; not needed where there is one bank',
    blueprint: 'which blueprint; not needed where there is one',
    variant: 'names of the variants; default A,B',
    seed: 'another seed draws other questions; default 1',
    formats: 'formats to make; by default those of ccstd build',
    output: 'write into this folder; default papers',
    'dry-run': 'say what would be drawn, write nothing',
  },
  examples: {
    'ccstd paper --course plc-control --variant "A,B"': 'two papers, each with its key',
    'ccstd paper --course plc-control --seed autumn-2026 --formats "docx,pdf"':
      'another draw, as Word documents and PDF',
    'ccstd paper --dry-run': 'only the points of each function',
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [],
  options: [
    { name: 'course', value: 'id' },
    { name: 'blueprint', value: 'id' },
    { name: 'variant', value: 'name', many: true },
    { name: 'seed', value: 'text' },
    { name: 'formats', value: 'format', many: true },
    { name: 'output', short: 'o', value: 'folder' },
    { name: 'dry-run' },
  ],
  async run(_, options, shell) {
    const started = shell.now();
    const say = words[shell.language];
    const [{ checkWorkspace }, { makePapers }] = await Promise.all([
      import('../../workspace/check-workspace.ts'),
      import('../../workspace/paper-workspace.ts'),
    ]);
    const open = await checkedWorkspace(
      await checkWorkspace(shell.host, { from: shell.from }),
      started,
      shell,
    );
    if (typeof open === 'number') return open;
    const { checked, workspace } = open;
    const chosen = chosenFrom(workspace, options, say);
    const formats = options.list('formats');
    const made = await makePapers(shell.host, checked, workspace, {
      ...chosen,
      variants: options.list('variant') ?? ['A', 'B'],
      seed: options.text('seed') ?? '1',
      formats,
      folder: options.flag('dry-run')
        ? undefined
        : absolutePath(shell.host.cwd, options.text('output') ?? 'papers'),
    });
    if (made.diagnostics.length > 0) await refuse(checked, made.diagnostics, started, shell);
    const files = made.files.map((file) => relativePath(shell.host.cwd, file));
    shell.out(`${paperLines(made, chosen.blueprint.title, files, say).join('\n')}\n`);
    return made.drawn.short.length > 0 || made.diagnostics.some(({ severity }) => severity === 'error')
      ? exitCodes.findings
      : exitCodes.done;
  },
};

type Say = (typeof words)['zh-CN' | 'en'];

/** The bank of a course, and one of its blueprints. */
function chosenFrom(
  { banks, courses }: BoundWorkspace,
  options: OptionValues,
  say: Say,
): { bank: Located<QuestionBank>; blueprint: Blueprint } {
  const course = options.text('course');
  if (course !== undefined && !courses.has(course))
    throw new UsageError(
      { is: 'unknown-id', typed: course, suggestions: suggest(course, courses.keys()) },
      'paper',
    );
  const typed = options.text('blueprint');
  const all = [...banks.values()]
    .filter(({ value }) => course === undefined || value.course === course)
    .flatMap((bank) => (bank.value.blueprints ?? []).map((blueprint) => ({ bank, blueprint })));
  const fitting = typed === undefined ? all : all.filter(({ blueprint }) => blueprint.id === typed);
  const [first, ...others] = fitting;
  const names = (list: typeof all) => list.map(({ blueprint }) => blueprint.id);
  if (all.length === 0) throw new UsageError({ is: 'said', text: say.noBlueprint }, 'paper');
  if (!first)
    throw new UsageError(
      { is: 'unknown-id', typed: typed ?? '', suggestions: suggest(typed ?? '', names(all)) },
      'paper',
    );
  if (others.length > 0)
    throw new UsageError({ is: 'said', text: say.whichBlueprint(names(fitting)) }, 'paper');
  return first;
}
