/** `ccstd pack-standards`: makes the package of standards that others adopt. */
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { absolutePath, relativePath } from '../paths.ts';

const zh: CommandTexts = {
  summary: '做成标准包，发布给别的单位采用',
  details:
    '放进去的是标准、专业、课程、任务的文件，和它们引用的文字、图片，原样不动；题库、授课安排、样式、活页台账不放。有错误就不做。SHA256SUMS 写明每个文件的摘要，用 sha256sum -c 可以核对；整包的摘要打印出来，与采用单位 ccstd.lock.yaml 里的相同。名称和版本写在 ccstd.yaml 的“标准包”里。',
  arguments: {},
  options: { output: '放进哪个文件夹，不写就是 dist/packages/名称-版本' },
  examples: {
    'ccstd pack-standards': '做成标准包',
    'ccstd pack-standards -o ../发布/national': '做到别的文件夹',
  },
};

const en: CommandTexts = {
  summary: 'make the package of standards that others adopt',
  details:
    'It holds the files of standards, programmes, courses and tasks with the texts and pictures that they name, as they are; no question banks, deliveries, theme or ledger. Nothing is made while there are errors. SHA256SUMS has the digest of each file (sha256sum -c verifies them); the digest of the whole is printed, and is the one in ccstd.lock.yaml of whoever adopts it. Name and version are `package` in ccstd.yaml.',
  arguments: {},
  options: { output: 'folder to make it in; default dist/packages/name-version' },
  examples: {
    'ccstd pack-standards': 'make the package',
    'ccstd pack-standards -o ../published/national': 'make it in another folder',
  },
};

const words = {
  'zh-CN': {
    made: (name: string, version: string, files: number, folder: string) =>
      `${name} ${version}：${files} 个文件，在 ${folder}`,
    digest: (digest: string) => `摘要 ${digest}`,
    inside: (folder: string) => `${folder} 里有别的东西，没有做；换一个文件夹`,
  },
  en: {
    made: (name: string, version: string, files: number, folder: string) =>
      `${name} ${version}: ${files} files in ${folder}`,
    digest: (digest: string) => `Digest ${digest}`,
    inside: (folder: string) => `${folder} holds something else, and nothing was made; name another folder`,
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [],
  options: [{ name: 'output', short: 'o', value: 'folder' }],
  async run(_, options, shell) {
    const [{ packStandards }, { findRoot }, { packageFault }] = await Promise.all([
      import('../../workspace/pack-standards.ts'),
      import('../../0-read/find-root.ts'),
      import('../packages/fault-words.ts'),
    ]);
    const { host, language } = shell;
    const root = findRoot(host, shell.from);
    const output = options.text('output');
    const packed = packStandards(
      host,
      root,
      output === undefined ? undefined : absolutePath(host.cwd, output),
    );
    const shown = (folder: string): string => relativePath(host.cwd, folder);
    const say = words[language];
    if (packed.is === 'packed') {
      const { name, version, digest, files } = packed.package;
      shell.out(`${say.made(name, version, files.size, shown(packed.folder))}\n${say.digest(digest)}\n`);
      return exitCodes.done;
    }
    const said =
      packed.is === 'occupied'
        ? say.inside(shown(packed.folder))
        : packageFault(packed, shown(root), language);
    shell.err(`ccstd: ${said}\n`);
    return exitCodes.couldNotRun;
  },
};
