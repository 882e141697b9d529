/** Why a package cannot be had → a sentence that says so and what to do. */
import type { BringProblem } from '../../host/brought.ts';
import type { Language } from '../../values/language.ts';
import type { FetchFault } from '../../workspace/fetch-packages.ts';
import type { Gathered } from '../../workspace/gather-package.ts';

const bringProblems: Readonly<Record<Language, Readonly<Record<BringProblem, (detail: string) => string>>>> =
  {
    'zh-CN': {
      'no-git': () => '要取 git 版本库里的标准包，先安装 git',
      unreachable: (detail) => `取不到：${detail}`,
      'unknown-revision': () => '版本库里没有这个版本（标签、分支或提交）',
      'unknown-version': (detail) => `没有发布过 ${detail}；版本写完整，例如 1.2.0，不写范围`,
      broken: (detail) => `不是完好的压缩包：${detail}`,
      altered: (detail) => `${detail} 的内容与发布时登记的摘要不符，没有取`,
      unsafe: (detail) => `里面有链接、重名或指到外面的路径，没有取：${detail}`,
      'too-large': () => '太大，没有取（最多 400 MB、20000 个文件）',
    },
    en: {
      'no-git': () => 'install git to bring packages from repositories',
      unreachable: (detail) => `cannot be reached: ${detail}`,
      'unknown-revision': () => 'the repository has no such tag, branch or commit',
      'unknown-version': (detail) =>
        `${detail} was never published; name a whole version such as 1.2.0, no range`,
      broken: (detail) => `no sound archive: ${detail}`,
      altered: (detail) => `the content of ${detail} is not what was published; nothing was taken`,
      unsafe: (detail) => `holds a link, a name twice or a path that leads out; nothing was taken: ${detail}`,
      'too-large': () => 'too large; nothing was taken (at most 400 MB and 20,000 files)',
    },
  };

type Fault = Exclude<Gathered, { is: 'package' }>;

export function packageFault(fault: Fault, folder: string, language: Language): string {
  const zh = language === 'zh-CN';
  switch (fault.is) {
    case 'missing':
      return zh ? `${folder} 里没有 ccstd.yaml` : `${folder} has no ccstd.yaml`;
    case 'no-name':
      return zh
        ? `${folder}/ccstd.yaml 没有写“标准包”：写上名称和版本，例如 标准包: {名称: national, 版本: 2026.1}`
        : `${folder}/ccstd.yaml says no package: add its name and version, such as package: {name: national, version: 2026.1}`;
    case 'too-large':
      return zh
        ? `${folder} 里的文件太多或太大（最多 5000 个、200 MB）`
        : `${folder} holds too much (at most 5000 files and 200 MB)`;
    case 'errors':
      return zh
        ? `${folder} 有 ${fault.count} 个错误；改好才能给别人用（ccstd check -C ${folder}）`
        : `${folder} has ${fault.count} error${fault.count === 1 ? '' : 's'}; correct them before others use it (ccstd check -C ${folder})`;
  }
}

export function fetchFault(fault: FetchFault, language: Language): string {
  const zh = language === 'zh-CN';
  const { name, from } = fault;
  switch (fault.is) {
    case 'other-name':
      return zh
        ? `${from} 里的标准包叫 ${fault.own}，不叫 ${name}：依赖里写它自己的名称`
        : `the package in ${from} calls itself ${fault.own}, not ${name}: name it so in the dependencies`;
    case 'changed':
      return zh
        ? `${name} 锁定的是 ${fault.locked}，${from} 里已是 ${fault.version}，内容不同，取不回原来的：找回 ${fault.locked}，或运行 ccstd fetch --update ${name}`
        : `${name} is pinned at ${fault.locked}, but ${from} now holds ${fault.version} with another content: bring ${fault.locked} back, or run ccstd fetch --update ${name}`;
    case 'taken':
      return zh
        ? `packages/${name} 里有不是 ccstd fetch 取来的文件：挪到别处，再运行 ccstd fetch`
        : `packages/${name} holds files that ccstd fetch did not bring: move them elsewhere, and run ccstd fetch again`;
    case 'linked':
      return zh
        ? `${name} 是一个链接：换成普通的文件夹，再运行 ccstd fetch`
        : `${name} is a link: make it an ordinary folder, and run ccstd fetch again`;
    case 'no-source':
      return zh
        ? `${name} 的“来自”看不懂：${from}。写文件夹、.tgz 文件或网址、git+https://…#版本、npm:名称@版本；网址里不写口令`
        : `${name} comes from no place that is known: ${from}. Name a folder, a .tgz file or its address, git+https://…#revision, or npm:name@version; no address with a password`;
    case 'not-remote':
      return zh
        ? `取来的标准包说“${name}”来自 ${from}，那是它自己机器上的：在 ccstd.yaml 的“依赖”里写明 ${name} 来自哪里`
        : `a package that was brought says that ${name} comes from ${from}, which is on a machine of its own: say in the dependencies of ccstd.yaml where ${name} comes from`;
    case 'not-brought':
      return `${name} (${from}): ${bringProblems[language][fault.problem](fault.detail)}`;
    default:
      return packageFault(fault, from, language);
  }
}
