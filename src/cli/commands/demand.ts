/** `ccstd demand`: what enterprises asked for, against what the courses teach and assess. */
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { formatAsked, sheetFormats } from '../format-asked.ts';
import { relativePath } from '../paths.ts';
import { writeOutput } from '../write-output.ts';

const zh: CommandTexts = {
  summary: '企业技术需求与课程对照：哪些需求还没有课程回应，哪些课程没有需求提出',
  details:
    '需求写在标准的工作内容里：“需求”下面写提出单位、提出日期、紧迫程度；企业岗位标准的每项工作内容都算一项需求。课程照常对接这些条目。一项需求的全部条目既教又考，才算满足。给专业建设委员会看的一页：写上专业，再用 -o 写成文件；ccstd build tables 也会生成它。没有任何专业回应的标准列在最后。',
  arguments: { programme: '只看这个专业；写成 md、csv、html、xlsx 时必填' },
  options: {
    format: '写成哪种格式，默认为表格；写了 -o 就按文件的后缀',
    json: '等于 --format json',
    output: '写进这个文件',
  },
  examples: {
    'ccstd demand': '在终端里看全部专业',
    'ccstd demand 养老护理 -o 需求对照.html': '打印一页，带去开会',
    'ccstd demand --json': '交给别的程序',
  },
};

const en: CommandTexts = {
  summary: 'needs of enterprises against courses: what no course answers, and courses that nobody asks for',
  details:
    'Needs stand in the work contents of a standard: “demand” says who asked, when and how urgently; every work content of a standard of scheme post is a need. Courses are aligned to them as ever. A need is met when all of its items are taught and assessed. For one page to bring to a programme board, name the programme and write to a file with -o; ccstd build tables makes it, too. Standards that no programme answers come last.',
  arguments: { programme: 'look at this programme alone; needed for md, csv, html and xlsx' },
  options: {
    format: 'how to write it; by default a table, or as the name of the file ends',
    json: 'the same as --format json',
    output: 'write into this file',
  },
  examples: {
    'ccstd demand': 'all programmes, in the terminal',
    'ccstd demand elderly-care -o needs.html': 'one page for a meeting',
    'ccstd demand --json': 'for other programs',
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'programme' }],
  options: [
    { name: 'format', value: 'format', choices: sheetFormats },
    { name: 'json' },
    { name: 'output', short: 'o', value: 'file' },
  ],
  async run([programme], options, shell) {
    const { format, file } = formatAsked(options, 'demand');
    const { openWorkspace, requireId } = await import('../crosswalk/workspace.ts');
    const open = await openWorkspace(shell);
    if (typeof open === 'number') return open;
    requireId(programme, open.model.programmes, 'demand');
    const { demandAs } = await import('../demand/answer.ts');
    const output = await demandAs(format, programme, open.model, shell);
    if (file !== undefined) shell.talk(relativePath(shell.host.cwd, writeOutput(shell.host, file, output)));
    else if (typeof output === 'string') shell.out(output);
    return exitCodes.done;
  },
};
