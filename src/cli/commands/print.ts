/** `ccstd print`: what a teacher takes to the copier, as one PDF. */
import type { Sheet } from '../../6-render/sheet.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fileName } from '../../paths/file-name.ts';
import { Session } from '../../workspace/session.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { relativePath } from '../paths.ts';
import { type Choice, choiceOf, whats } from '../print/choice.ts';
import { words } from '../print/words.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';

const zh: CommandTexts = {
  summary: '把工作页、活页、表单等印成一个 PDF，拿去复印',
  details:
    '由这台机器上的 Edge、Chrome 或 Chromium 打印，ccstd doctor 会说明找到了哪一个。选中几份的，合成一个文件，每份从新的一张纸开始。',
  arguments: {
    document:
      '印什么：worksheet（工作页）、textbook（整本教材）、leaf（单张活页）、forms（表单）、standard（专业课程标准）、crosswalk（课证对照表）、evidence（认定材料）',
  },
  options: {
    course: '哪门课程；工作区里只有一门时可以不写',
    programme: '哪个专业；只有一个时可以不写',
    task: '只印这个学习任务的，可以写几个',
    leaf: '只印这几张活页，写编号，例如 1-2-1',
    form: '只印这几种表单，写编号，例如 4,7',
    edition: '学生版还是教师版，默认为学生版',
    'copies-per-sheet': '一张纸上并排印几份：1，或者 2（A3 纸，印好从中间裁开）',
    fold: '排成 A3 对折：双面印（短边翻转），几张套在一起，从中间对折，试卷常用',
    output: '写进这个文件，默认按所印的内容取名',
  },
  examples: {
    'ccstd print worksheet --course plc-control --task plc-motor': '一个学习任务的学生工作页',
    'ccstd print worksheet --course plc-control --task plc-motor --copies-per-sheet 2':
      'A3 纸上并排两份，裁开就是两个学生的',
    'ccstd print leaf --course plc-control --leaf "1-2-1,1-4-3"': '两张活页',
    'ccstd print forms --course plc-control --form 12 --edition teacher -o 教案.pdf': '教师版的一种表单',
  },
};

const en: CommandTexts = {
  summary: 'print worksheets, leaves, forms and more as one PDF for the copier',
  details:
    'Printed by the Edge, Chrome or Chromium of this machine; `ccstd doctor` says which one is found. Where several are chosen they become one file, each beginning on a new sheet of paper.',
  arguments: {
    document:
      'what to print: worksheet, textbook (the whole), leaf, forms, standard (of a programme), crosswalk or evidence',
  },
  options: {
    course: 'of which course; not needed where there is only one',
    programme: 'of which programme; not needed where there is only one',
    task: 'only of these learning tasks',
    leaf: 'only these leaves, by number, such as 1-2-1',
    form: 'only these forms, by number, such as 4,7',
    edition: 'student or teacher; default student',
    'copies-per-sheet': 'copies side by side on a sheet: 1, or 2 (A3 paper, to be cut in the middle)',
    fold: 'arranged for A3 folded in the middle: print on both sides, flipped on the short edge, as examination papers are',
    output: 'write to this file; by default it is named after what is printed',
  },
  examples: {
    'ccstd print worksheet --course plc-control --task plc-motor': 'the students’ worksheet of one task',
    'ccstd print worksheet --course plc-control --task plc-motor --copies-per-sheet 2':
      'two side by side on A3: cut them, and two students have theirs',
    'ccstd print leaf --course plc-control --leaf "1-2-1,1-4-3"': 'two leaves',
    'ccstd print forms --course plc-control --form 12 --edition teacher -o plans.pdf':
      'one form, for teachers',
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'document', required: true, words: async () => whats }],
  options: [
    { name: 'course', value: 'id' },
    { name: 'programme', value: 'id' },
    { name: 'task', value: 'id', many: true },
    { name: 'leaf', value: 'number', many: true },
    { name: 'form', value: 'number', many: true },
    { name: 'edition', value: 'edition', choices: ['student', 'teacher'] },
    { name: 'copies-per-sheet', value: 'number', choices: ['1', '2'] },
    { name: 'fold' },
    { name: 'output', short: 'o', value: 'file' },
  ],
  async run([what = ''], options, shell) {
    const started = shell.now();
    const edition = options.text('edition') === 'teacher' ? 'teacher' : 'student';
    const isTwice = options.text('copies-per-sheet') === '2';
    const onSheet = options.flag('fold') ? 'folded' : isTwice ? 'twice' : 'once';
    let choice: Choice | undefined;
    const { checked, printed } = await Session.at(shell.host, shell.from).print((workspace) => {
      choice = choiceOf(what, options, workspace, shell.language);
      return { ...choice, edition, onSheet };
    });
    const sayFound = async (diagnostics: readonly Diagnostic[]): Promise<void> => {
      const { reportFindings } = await import('../report-findings.ts');
      shell.err(reportFindings({ checked, diagnostics, started, paint: shell.paintErr }, shell));
    };
    if (!printed) {
      await sayFound(checked.diagnostics.filter(({ severity }) => severity === 'error'));
      return checked.configured && checked.files > 0 ? exitCodes.findings : exitCodes.couldNotRun;
    }
    const { sheets, paper, diagnostics } = printed;
    const say = words[shell.language];
    if (sheets.length === 0) throw new UsageError({ is: 'said', text: say.nothing }, 'print');
    if (diagnostics.length > 0) await sayFound(diagnostics);
    if (!paper) return exitCodes.findings;
    const file =
      options.text('output') ?? `${nameOf(sheets, `${choice?.course ?? choice?.programme}-${what}`)}.pdf`;
    const path = relativePath(shell.host.cwd, writeOutput(shell.host, file, paper.pdf));
    shell.out(`${say.made(path, sheets.length, paper.sides)}\n${say[onSheet]}\n`);
    return exitCodes.done;
  },
};

/** One that every system takes as the name of a file. */
function nameOf(sheets: readonly Sheet[], several: string): string {
  const [first] = sheets;
  const name = first && sheets.length === 1 ? first.title : several;
  return fileName(name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim());
}
