/** `ccstd adopt`: begins a school's adoption of a programme, a course or a task. */
import type { Course, LearningTask, Programme } from '../../generated/types.ts';
import { isId } from '../../values/is-id.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { absolutePath, relativePath } from '../paths.ts';
import { UsageError } from '../usage-error.ts';

const zh: CommandTexts = {
  summary: '采用一份标准：写好校本转化的开头',
  details:
    '写好依据哪份标准的哪一版、哪所学校，改什么由学校接着写；标准本身不动。学校名称取 ccstd.yaml 里的“单位”。专业可以连同其中的课程一起采用：课程安排改成学校转化后的课程。标准从别的仓库来的，先写“依赖”、运行 ccstd fetch。',
  arguments: { entity: '种类/标识，例如 专业/电气自动化' },
  options: {
    id: '转化的标识，不写就是“标准的标识-学校”',
    courses: '连同采用的课程，可以写几门',
    keys: '键用中文（zh）还是英文（en）',
  },
  examples: {
    'ccstd adopt 专业/电气自动化 --courses "电工基础,照明线路"': '采用一个专业和其中两门课程',
    'ccstd adopt course/fall-prevention --id our-falls': '采用一门课程',
  },
};

const en: CommandTexts = {
  summary: 'adopt a standard: begin the file in which a school changes it',
  details:
    'It says what is adopted, in which version and by which school; the school goes on with what it changes, and the standard is left alone. The name of the school is `organization` in ccstd.yaml. A programme may be adopted with some of its courses: then its plan names the adoptions. Where the standard comes from another repository, name it in `dependencies` and run ccstd fetch first.',
  arguments: { entity: 'kind/id, such as programme/electrical' },
  options: {
    id: 'id of the adoption; default <id of the standard>-<school>',
    courses: 'courses to adopt with it; may be several',
    keys: 'keys in Chinese (zh) or English (en)',
  },
  examples: {
    'ccstd adopt programme/electrical --courses "basics,lighting"':
      'adopt a programme with two of its courses',
    'ccstd adopt course/fall-prevention --id our-falls': 'adopt a course',
  },
};

const words = {
  'zh-CN': {
    written: (path: string) => `写好 ${path}`,
    next: '下一步：在“变更”里写学校改什么，然后运行 ccstd check',
    errors: '先改好错误（ccstd check），才看得出采用的是什么',
  },
  en: {
    written: (path: string) => `Wrote ${path}`,
    next: 'Next: write what the school changes under `changes`, then run ccstd check',
    errors: 'correct the errors first (ccstd check), to know what is adopted',
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'entity', required: true }],
  options: [
    { name: 'id', value: 'id' },
    { name: 'courses', value: 'id', many: true },
    { name: 'keys', value: 'language', choices: ['zh', 'en'] },
  ],
  async run([typed = ''], options, shell) {
    const [
      { checkSources },
      { adoptedType, entityReference },
      { adoptionSkeleton },
      scaffold,
      suggesting,
      files,
    ] = await Promise.all([
      import('../../workspace/check-workspace.ts'),
      import('../../language/adopted-shape.ts'),
      import('../../scaffold/adoption-skeleton.ts'),
      import('../../scaffold/skeleton.ts'),
      import('../../diagnostics/suggest.ts'),
      import('../../8-write/replace-file.ts'),
    ]);
    const { idFromTitle, skeletonPath } = scaffold;
    const { host, language } = shell;
    const { workspace, root, config } = checkSources(host, { from: shell.from });
    const say = words[language];
    if (!workspace) {
      shell.err(`ccstd: ${say.errors}\n`);
      return exitCodes.findings;
    }
    const reference = typed.normalize('NFC');
    const type = adoptedType(reference);
    const { id: base } = entityReference(reference);
    const ofType = {
      Programme: workspace.programmes,
      Course: workspace.courses,
      LearningTask: workspace.taskFiles,
    };
    const known: ReadonlyMap<string, { readonly value: Programme | Course | LearningTask }> = type
      ? ofType[type]
      : new Map();
    const found = known.get(base);
    const unknown = (id: string, ids: Iterable<string>) =>
      new UsageError({ is: 'unknown-id', typed: id, suggestions: suggesting.suggest(id, [...ids]) }, 'adopt');
    if (!type || !found)
      throw unknown(
        reference,
        [...known.keys()].map((id) => `${reference.split('/')[0]}/${id}`),
      );
    const school = config.organization?.name;
    const suffix = (school && idFromTitle(school)) || (language === 'en' ? 'ours' : '本校');
    const keys = (options.text('keys') ?? (language === 'en' ? 'en' : 'zh')) as 'zh' | 'en';
    const plan = 'plan' in found.value ? found.value.plan : [];
    const planned = new Set(plan.flatMap(({ course }) => course ?? []));
    const courses = (options.list('courses') ?? []).map((course): [string, string] => {
      if (!planned.has(course)) throw unknown(course, planned);
      return [course, `${course}-${suffix}`];
    });
    const ownTitle = (title: string): string =>
      language === 'en' ? `${title} (${school ?? 'ours'})` : `${title}（${school ?? '本校'}）`;
    const begun = { templates: host.templates(), language, keys, school };
    const own = (options.text('id') ?? `${base}-${suffix}`).normalize('NFC');
    const better = idFromTitle(own);
    if (!isId(own))
      throw new UsageError({ is: 'bad-id', typed: own, suggestions: better ? [better] : [] }, 'adopt');
    const adoptions = [
      { type, base, id: own, value: found.value, courses },
      ...courses.flatMap(([course, id]) => {
        const value = workspace.courses.get(course)?.value;
        return value ? [{ type: 'Course' as const, base: course, id, value, courses: [] }] : [];
      }),
    ];
    const made = adoptions.map(({ value, ...one }) => {
      const path = absolutePath(root, skeletonPath('overlay', one.id));
      const shown = relativePath(host.cwd, path);
      if (host.size(path) !== undefined) throw new UsageError({ is: 'file-exists', path: shown }, 'adopt');
      const text = adoptionSkeleton({
        ...begun,
        ...one,
        title: ownTitle(value.title ?? one.base),
        version: value.version,
      });
      return { path, shown, text };
    });
    for (const { path, text } of made) files.replaceFile(host, root, path, text);
    shell.out(`${[...made.map(({ shown }) => say.written(shown)), say.next].join('\n')}\n`);
    return exitCodes.done;
  },
};
