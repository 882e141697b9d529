/** What `ccstd leaves` is called and says, in both languages. */
import type { LeafState } from '../../leaves/leaf-changes.ts';
import type { CommandTexts } from '../command.ts';

export const zh: CommandTexts = {
  summary: '活页的修订：看改动，发布新修订，做换页包',
  details:
    'status 列出上次发布以后哪些活页改了内容、哪些只是换了编号；release 给改动的活页定修订号，记入 leaves.lock.yaml（请一并提交到版本库），环节、教学活动、卡片缺少标识时补上；pack 为两次发布之间改动的活页做换页包：换页说明、新页（改动的地方画线）、有效页清单、换页记录（写明改了什么，如“5 s → 4 s”）；history 列出历次发布，每次发布了哪些书、是这本书的第几次。\n活页编号在第一次发布时定下，以后教学计划里加一行、书里插进一个环节，都不改号，插进来的取空号（1-3-2a-1）；renumber 才按现在的次序重新编号，也是一次发布，再做换页包。\n别的课程还是草稿，不妨碍发布：用 --course 只发布写好的几门。',
  arguments: {
    action: 'status、release、renumber、pack 或 history',
    from: 'pack：从第几次发布，默认为倒数第二次',
    to: 'pack：到第几次发布，默认为最近一次',
  },
  options: {
    effective: 'release：新修订从哪天启用，例如 2026-09-01',
    course: '只管这些课程；release 只要求它们和它们所用的、所对接的内容已通过',
    'dry-run': 'release：只看会发布什么，不写文件',
    reprint: 'pack：只换了编号的活页也重印，不手改编号',
    before: 'pack：较早那次发布时的文件夹或版本，写改了什么、画改动线用；默认到版本库里找',
    edition: 'pack：学生版、教师版，默认为两种',
    formats: 'pack：格式，默认为 html 和 md',
    format: '报告的样式，默认为 text',
    json: '即 --format json',
  },
  examples: {
    'ccstd leaves status': '上次发布以后改了哪些活页',
    'ccstd leaves release --effective 2026-09-01': '发布，新修订从这天启用',
    'ccstd leaves release --course "跌倒防护,饮食护理" --effective 2026-09-01': '只发布这两门课程',
    'ccstd leaves renumber --effective 2027-02-20': '书和活页按现在的次序重新编号',
    'ccstd leaves pack': '最近一次发布的换页包，放进 dist/packs/',
    'ccstd leaves pack 1 3 --course 跌倒防护 --edition student':
      '一门课程从第 1 次到第 3 次发布的学生版换页包',
  },
};

export const en: CommandTexts = {
  summary: 'revisions of loose leaves: what changed, a release, replacement packs',
  details:
    'status lists the leaves whose content changed since the last release, and those that only got another number. release numbers the revisions of changed leaves and enters them in leaves.lock.yaml (commit it with your sources); missing ids of stages, activities and cards are written for you. pack makes the replacement pack between two releases: instructions, new leaves with change bars, list of effective leaves, record of replaced leaves that says what changed (“5 s → 4 s”). history lists all releases, with the books of each and which release of its own that was.\nThe numbers of books and leaves are kept from their first release, whatever comes into a plan or a task; what is put in between takes the next free place, such as 1-3-2a-1. renumber counts all from 1 again; that is a release, too, and its pack says what to correct.\nDrafts elsewhere stand in nobody’s way: --course releases the courses that are ready.',
  arguments: {
    action: 'status, release, renumber, pack or history',
    from: 'pack: number of the earlier release; default the last but one',
    to: 'pack: number of the later release; default the last',
  },
  options: {
    effective: 'release: from when on new revisions are in force, such as 2026-09-01',
    course:
      'only these courses; a release then asks only for them and for what they are made of and aligned to',
    'dry-run': 'release: show what would be released, and write nothing',
    reprint: 'pack: print leaves again that only got another number, instead of correcting it by hand',
    before:
      'pack: folder or revision of the earlier release, for change bars and what changed; default: found in the repository',
    edition: 'pack: student or teacher; default both',
    formats: 'pack: html or md; default both',
    format: 'how the report looks; default text',
    json: 'short for --format json',
  },
  examples: {
    'ccstd leaves status': 'what changed since the last release',
    'ccstd leaves release --effective 2026-09-01': 'release; new revisions are in force from that day',
    'ccstd leaves release --course "fall-prevention,meals" --effective 2026-09-01':
      'release these two courses',
    'ccstd leaves renumber --effective 2027-02-20': 'number books and leaves in their order of now',
    'ccstd leaves pack': 'the pack of the last release, in dist/packs/',
    'ccstd leaves pack 1 3 --course fall-prevention --edition student':
      "students' pack of one course from release 1 to 3",
  },
};

interface LeavesWords {
  readonly states: Readonly<Record<LeafState, string>>;
  readonly revision: (was: number | undefined, now: number) => string;
  /** Of the two editions, where they differ. */
  readonly revisions: (student: string, teacher: string) => string;
  readonly only: Readonly<Record<'student' | 'teacher', string>>;
  readonly number: (was: string | undefined, now: string | undefined) => string;
  readonly counts: (counts: Readonly<Record<LeafState, number>>) => string;
  readonly since: (release: number, effective: string) => string;
  readonly never: string;
  readonly nextRelease: string;
  readonly upToDate: string;
  readonly released: (release: number, effective: string) => string;
  readonly wouldRelease: (release: number, effective: string) => string;
  readonly nothingToRelease: string;
  readonly named: (files: number) => string;
  readonly commit: string;
  readonly ofBook: (course: string, number: number) => string;
  readonly history: (release: number, effective: string) => string;
  readonly allBooks: string;
  readonly changedLeaves: (count: number) => string;
  readonly onePack: string;
  readonly needsDate: string;
  readonly badDate: (typed: string) => string;
  readonly tooEarly: (typed: string, last: string) => string;
  readonly fewReleases: (count: number) => string;
  readonly noRelease: (typed: string, count: number) => string;
  readonly notForward: string;
  readonly noEarlier: (release: number) => string;
  readonly gone: (release: number) => string;
  readonly sameBooks: (from: number, to: number) => string;
  readonly packed: (files: number, where: string) => string;
  readonly print: (path: string) => string;
}

export const words: Readonly<Record<'zh-CN' | 'en', LeavesWords>> = {
  'zh-CN': {
    states: { new: '新增', changed: '改动', renumbered: '改号', unchanged: '未变', removed: '删除' },
    revision: (was, now) => (was === undefined || was === now ? `修订 ${now}` : `修订 ${was} → ${now}`),
    revisions: (student, teacher) => `学生版${student}，教师版${teacher}`,
    only: { student: '（只有学生版）', teacher: '（只有教师版）' },
    number: (was, now) =>
      was === undefined || now === undefined || was === now ? (now ?? was ?? '') : `${was} → ${now}`,
    counts: (n) =>
      `改动 ${n.changed}，新增 ${n.new}，删除 ${n.removed}，只改号 ${n.renumbered}，未变 ${n.unchanged}`,
    since: (release, effective) => `第 ${release} 次发布（${effective} 启用）以后：`,
    never: '还没有发布过：',
    nextRelease: '发布：ccstd leaves release --effective <日期>',
    upToDate: '活页与上次发布的一样，不用换页',
    released: (release, effective) =>
      `已记入 leaves.lock.yaml：第 ${release} 次发布，新修订 ${effective} 启用`,
    wouldRelease: (release, effective) =>
      `会成为第 ${release} 次发布，新修订 ${effective} 启用（没有写文件）`,
    nothingToRelease: '没有改动，不需要发布',
    named: (files) => `在 ${files} 个文件里补上了环节、教学活动或卡片的标识`,
    commit: '把 leaves.lock.yaml 和改过的源文件一起提交到版本库；再用 ccstd leaves pack 做换页包',
    ofBook: (course, number) => `  ${course}：本书第 ${number} 次发布`,
    history: (release, effective) => `第 ${release} 次发布（${effective} 启用）`,
    allBooks: '整个工作区',
    changedLeaves: (count) => `，活页 ${count} 张`,
    onePack: '换页包一次只能限定一门课程；不写 --course，每门课程各做一份。',
    needsDate: '要说明新修订从哪天启用：--effective 2026-09-01。',
    badDate: (typed) => `“${typed}”不是日期，写成 2026-09-01 这样。`,
    tooEarly: (typed, last) => `${typed} 早于上次发布的启用日期 ${last}。`,
    fewReleases: (count) =>
      `换页包要在两次发布之间做，现在只有 ${count} 次。先用 ccstd leaves release 发布。`,
    noRelease: (typed, count) => `没有第 ${typed} 次发布，可以是 1 到 ${count}。`,
    notForward: '换页包只能从较早的发布做到较晚的发布。',
    noEarlier: (release) =>
      `找不到第 ${release} 次发布时的源文件，换页记录不写改了什么：源文件和 leaves.lock.yaml 一起提交到 git 就能找到，也可以用 --before 指出文件夹或版本`,
    gone: (release) =>
      `第 ${release} 次发布以后，下面这些活页又改过，源文件里已经没有当时的内容。请取出发布时的源文件再做，或先发布现在的改动：`,
    sameBooks: (from, to) => `第 ${from} 次和第 ${to} 次发布之间，没有要换的活页`,
    packed: (files, where) => `在 ${where}/ 里生成 ${files} 个文件`,
    print: (path) => `打印 ${path}`,
  },
  en: {
    states: {
      new: 'new',
      changed: 'changed',
      renumbered: 'renumbered',
      unchanged: 'unchanged',
      removed: 'removed',
    },
    revision: (was, now) =>
      was === undefined || was === now ? `revision ${now}` : `revision ${was} → ${now}`,
    revisions: (student, teacher) => `students' ${student}, teachers' ${teacher}`,
    only: { student: ' (student edition alone)', teacher: ' (teacher edition alone)' },
    number: (was, now) =>
      was === undefined || now === undefined || was === now ? (now ?? was ?? '') : `${was} → ${now}`,
    counts: (n) =>
      `${n.changed} changed, ${n.new} new, ${n.removed} removed, ${n.renumbered} only renumbered, ${n.unchanged} unchanged`,
    since: (release, effective) => `since release ${release} (in force from ${effective}):`,
    never: 'nothing was released yet:',
    nextRelease: 'To release: ccstd leaves release --effective <date>',
    upToDate: 'The leaves are as last released; nothing needs to be replaced',
    released: (release, effective) =>
      `Entered in leaves.lock.yaml: release ${release}, new revisions in force from ${effective}`,
    wouldRelease: (release, effective) =>
      `Would become release ${release}, new revisions in force from ${effective} (nothing written)`,
    nothingToRelease: 'Nothing changed, so there is nothing to release',
    named: (files) =>
      `Ids of stages, activities or cards were written into ${files} ${files === 1 ? 'file' : 'files'}`,
    commit:
      'Commit leaves.lock.yaml with your sources; then make the replacement pack with ccstd leaves pack',
    ofBook: (course, number) => `  ${course}: release ${number} of this book`,
    history: (release, effective) => `Release ${release} (in force from ${effective})`,
    allBooks: 'the whole workspace',
    changedLeaves: (count) => `, ${count} ${count === 1 ? 'leaf' : 'leaves'}`,
    onePack: 'a pack takes one course at a time; without --course there is one for each.',
    needsDate: 'say from when on new revisions are in force: --effective 2026-09-01.',
    badDate: (typed) => `“${typed}” is not a date such as 2026-09-01.`,
    tooEarly: (typed, last) => `${typed} is before ${last}, the date of the last release.`,
    fewReleases: (count) =>
      `a pack leads from one release to another, and there ${count === 1 ? 'is only one' : 'is none'}. Run ccstd leaves release first.`,
    noRelease: (typed, count) => `there is no release ${typed}; it may be 1 to ${count}.`,
    notForward: 'a pack leads from an earlier release to a later one.',
    noEarlier: (release) =>
      `The sources of release ${release} were not found, so the record does not say what changed: commit them to git with leaves.lock.yaml, or name a folder or revision with --before`,
    gone: (release) =>
      `These leaves changed after release ${release}, and the sources do not hold their content of then. Make the pack from the sources of that release, or release what is there now:`,
    sameBooks: (from, to) => `No leaf needs to be replaced between releases ${from} and ${to}`,
    packed: (files, where) => `Made ${files} files in ${where}/`,
    print: (path) => `Print ${path}`,
  },
};
