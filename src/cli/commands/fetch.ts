/** `ccstd fetch`: brings the packages of standards that the settings name, and pins them. */
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { absolutePath } from '../paths.ts';

const zh: CommandTexts = {
  summary: '取来 ccstd.yaml 里“依赖”写的标准包，锁定版本',
  details:
    '标准包取到 packages 文件夹，版本和摘要记在 ccstd.lock.yaml；两样都提交到 git，检查和生成就不再需要别处的文件。已经锁定的不会自己变：来源变了，说明有新版本，写 --update 才换。标准包自己的依赖一起取。来自可以是文件夹、.tgz 压缩包、git+https://…#版本、npm:名称@版本；取来的提交和版本也锁定，只有 fetch 和 upgrade 连网。包里的文件不要改：学校要改的写成校本转化。',
  arguments: {},
  options: { update: '换成来源里现在的版本；写名称只换这一个，可以写几次', all: '全部换成来源里现在的版本' },
  examples: {
    'ccstd fetch': '取来还没有的标准包，核对已有的',
    'ccstd fetch --update national': '把一个标准包换成新版本',
  },
};

const en: CommandTexts = {
  summary: 'bring the packages of standards that ccstd.yaml depends on, and pin them',
  details:
    'Packages go to the folder packages, their versions and digests to ccstd.lock.yaml; commit both to git, and checks and builds need nothing from elsewhere. What is pinned does not change by itself: where its source has changed, a new version is announced, and --update takes it. What packages depend on comes along. They come from folders, archives (.tgz), git+https://…#revision or npm:name@version, whose commit or version is pinned as well; only fetch and upgrade use a network. Leave the files of packages alone: what a school changes is an adoption.',
  arguments: {},
  options: {
    update: 'take what the source holds now, of the package named; may be repeated',
    all: 'take what all sources hold now',
  },
  examples: {
    'ccstd fetch': 'bring packages that are missing, and verify the others',
    'ccstd fetch --update national': 'take the new version of a package',
  },
};

const words = {
  'zh-CN': {
    none: 'ccstd.yaml 没有写“依赖”，没有要取的',
    new: (name: string, version: string) => `${name} ${version}  新取`,
    same: (name: string, version: string) => `${name} ${version}  没有变`,
    restored: (name: string, version: string) => `${name} ${version}  已恢复原样`,
    updated: (name: string, version: string, other: string) => `${name} ${other} → ${version}  已换`,
    kept: (name: string, version: string, other: string) =>
      `${name} ${version}  没有换；来源里是 ${other}，要换：ccstd fetch --update ${name}`,
    next: '下一步：ccstd check；packages 和 ccstd.lock.yaml 一起提交',
  },
  en: {
    none: 'ccstd.yaml depends on nothing; there is nothing to bring',
    new: (name: string, version: string) => `${name} ${version}  new`,
    same: (name: string, version: string) => `${name} ${version}  unchanged`,
    restored: (name: string, version: string) => `${name} ${version}  restored`,
    updated: (name: string, version: string, other: string) => `${name} ${other} → ${version}  updated`,
    kept: (name: string, version: string, other: string) =>
      `${name} ${version}  kept; its source holds ${other}, to take it: ccstd fetch --update ${name}`,
    next: 'Next: ccstd check; commit packages and ccstd.lock.yaml together',
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [],
  options: [{ name: 'update', value: 'name', many: true }, { name: 'all' }],
  async run(_, options, shell) {
    const [{ fetchPackages }, { findRoot }, { fetchFault }] = await Promise.all([
      import('../../workspace/fetch-packages.ts'),
      import('../../0-read/find-root.ts'),
      import('../packages/fault-words.ts'),
    ]);
    const root = findRoot(shell.host, shell.from);
    const update = options.flag('all') ? 'all' : options.list('update');
    const fetched = await fetchPackages(shell.host, root, { update, resolve: absolutePath });
    const say = words[shell.language];
    if (fetched.is === 'fault') {
      shell.err(`ccstd: ${fetchFault(fetched.fault, shell.language)}\n`);
      return exitCodes.couldNotRun;
    }
    const lines = fetched.packages.map(({ name, version, state, other = '' }) =>
      say[state](name, version, other),
    );
    shell.out(`${(lines.length === 0 ? [say.none] : [...lines, say.next]).join('\n')}\n`);
    return exitCodes.done;
  },
};
