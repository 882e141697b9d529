/**
 * `ccstd plan-change`: what a change would do to coverage, where it could be restored, and what is left to learn
 * for who holds a credential.
 */
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { OptionValues } from '../option-values.ts';
import { UsageError } from '../usage-error.ts';

const zh: CommandTexts = {
  summary: '先算后改：标准换版、删去一项以后哪些覆盖会掉，补在哪里最省；持证的人还要学什么',
  details:
    '什么文件也不改。写两个版次，或用 --without 写要删去的课程、任务、考核项目或标准条目：列出哪些对照会掉、哪些条目失去依据，再给出能补回来的最少几处——每处是一个学习任务或课程的考核，它已经承担同一条目或同一工作内容（没有这样的，看同一职业功能，再看名称相近）。补回来，是指没有一个条目、没有一张表比原来少；一样少的几种都列，最多三种，次序照课程和任务。处数太多、不能逐一试完的，给出逐步挑选的结果，并注明不一定最少。换版时，文字改过、拆开、合并的条目没有人看过以前不算覆盖。\n用 --holder 写一个证书：持有它的人，专业的每门课程还要教哪些任务、多少学时，还要考哪些条目。本级、以下各级和基本要求算证书已经证明的。',
  arguments: { old: '旧版标准的标识', new: '新版标准的标识' },
  options: {
    without:
      '要删去的：标准条目（收纳师/4/1.1.1），或课程、任务、考核项目（课程、课程/任务、course/… 的全路径）',
    holder: '证书的标识：持有它的人还要学什么',
    programme: '只看这个专业',
    format: '样式，默认为 table',
    json: '即 --format json',
  },
  examples: {
    'ccstd plan-change elderly-care-2019 elderly-care-2026': '换成新版，哪些覆盖会掉，补在哪里',
    'ccstd plan-change --without 基础照护/t2': '删去一个学习任务会怎样',
    'ccstd plan-change --without elderly-care-2019/4/2.1.3': '标准删去一条会怎样',
    'ccstd plan-change --holder 照护五级': '持五级证书的学生还要学什么',
  },
};

const en: CommandTexts = {
  summary:
    'what a change would cost: which coverage falls, the fewest places that restore it, what a holder has left',
  details:
    'No file is changed. Name two editions, or with --without the course, task, assessment or requirement to remove: which crosswalks fall, which requirements lose, and the fewest places that restore them. A place is a learning task or the assessments of a course that has something of the same requirement or work content already (where none has, of the same function; where none has, a title that is alike). Restored means that no requirement and no table has less than before. Of several sets of the same size up to three are listed, in the order of courses and tasks. Where there are too many to try, the places were chosen one after the other, and the report says that fewer may do. In a new edition, what was reworded, split or merged counts nothing until somebody has looked.\nName a credential with --holder: which tasks and hours of each course are left for who holds it, and what is left to examine. It attests its level, those below and the basics.',
  arguments: { old: 'id of the old edition', new: 'id of the new edition' },
  options: {
    without:
      'what to remove: a requirement (elderly-care-2019/4/1.1.1), or a course, task or assessment (course, course/task, or the whole path course/…)',
    holder: 'id of a credential: what is left for who holds it',
    programme: 'look at this programme alone',
    format: 'how it looks; default table',
    json: 'short for --format json',
  },
  examples: {
    'ccstd plan-change elderly-care-2019 elderly-care-2026':
      'what would fall in the new edition, and where to restore it',
    'ccstd plan-change --without basic-care/t2': 'what if a learning task were removed',
    'ccstd plan-change --without elderly-care-2019/4/2.1.3': 'what if the standard lost a requirement',
    'ccstd plan-change --holder care-5': 'what is left for students with the certificate of level 5',
  },
};

const which = {
  'zh-CN': '写两个版次，或 --without，或 --holder，说明要算的是什么。',
  en: 'say what to work out: two editions, --without, or --holder.',
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'old' }, { name: 'new' }],
  options: [
    { name: 'without', value: 'item' },
    { name: 'holder', value: 'credential' },
    { name: 'programme', value: 'id' },
    { name: 'format', value: 'format', choices: ['table', 'json'] },
    { name: 'json' },
  ],
  async run([from, to], options, shell) {
    const asked = { from, to, without: options.text('without'), holder: options.text('holder') };
    requireOne(asked, shell.language);
    const { openWorkspace, requireId } = await import('../crosswalk/workspace.ts');
    const open = await openWorkspace(shell);
    if (typeof open === 'number') return open;
    const programme = options.text('programme');
    requireId(programme, open.model.programmes, 'plan-change');
    if (asked.holder !== undefined) {
      requireId(asked.holder, open.model.credentials, 'plan-change');
      const { holderAnswer } = await import('../plan-change/holder.ts');
      shell.out(holderAnswer(asked.holder, programme, open.model, shell, isJson(options)));
      return exitCodes.done;
    }
    const [{ supposed }, { changeAnswer }] = await Promise.all([
      import('../plan-change/supposed.ts'),
      import('../plan-change/change.ts'),
    ]);
    shell.out(changeAnswer(supposed(asked, open.model), programme, open.model, shell, isJson(options)));
    return exitCodes.done;
  },
};

const isJson = (options: OptionValues): boolean => options.flag('json') || options.text('format') === 'json';

interface Asked {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly without: string | undefined;
  readonly holder: string | undefined;
}

function requireOne({ from, to, without, holder }: Asked, language: keyof typeof which): void {
  if (without !== undefined && holder !== undefined)
    throw new UsageError({ is: 'not-together', options: ['--without', '--holder'] }, 'plan-change');
  if (from !== undefined && (without ?? holder) !== undefined)
    throw new UsageError({ is: 'extra-argument', name: from }, 'plan-change');
  if (from !== undefined && to === undefined)
    throw new UsageError({ is: 'missing-argument', name: 'new' }, 'plan-change');
  if ((from ?? without ?? holder) === undefined)
    throw new UsageError({ is: 'said', text: which[language] }, 'plan-change');
}
