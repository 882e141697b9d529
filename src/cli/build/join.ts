/** `ccstd build --join`: what several machines made, as one output. */
import type { Language } from '../../values/language.ts';
import { entranceOf } from '../../workspace/entrance.ts';
import { type JoinProblem, joinShards } from '../../workspace/join-shards.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { OptionValues } from '../option-values.ts';
import { relativePath } from '../paths.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';
import { closing, mayOverwrite, printManifest, sayForeign, sayMade } from './closing.ts';
import { sharesIn } from './shard.ts';

/** They say what is made, which was said when the shares were made. */
const ofMaking = ['shard', 'changed-since', 'formats', 'edition', 'programme', 'course', 'release', 'watch'];

export async function join(args: readonly string[], options: OptionValues, shell: Shell): Promise<ExitCode> {
  const [first] = args;
  if (first !== undefined) throw new UsageError({ is: 'extra-argument', name: first }, 'build');
  const other = ofMaking.find((name) => options.flag(name));
  if (other !== undefined)
    throw new UsageError({ is: 'not-together', options: ['--join', `--${other}`] }, 'build');
  const started = shell.now();
  const request = {
    from: shell.from,
    of: sharesIn(options.text('join') ?? '', shell.language),
    sayWaiting: () => shell.err(`${closing[shell.language].waiting}\n`),
  };
  const asked = await joinShards(shell.host, { ...request, amongOthers: options.flag('force') });
  const where = relativePath(shell.host.cwd, asked.folder);
  const agreed = await mayOverwrite(asked.foreign, where, shell);
  const { written, problem, foreign, folder } = agreed
    ? await joinShards(shell.host, { ...request, amongOthers: true })
    : asked;
  if (foreign.length > 0) return sayForeign(foreign, where, shell);
  if (!written) {
    if (problem) shell.err(`ccstd: ${says(problem, where, shell.language)}\n`);
    return exitCodes.couldNotRun;
  }
  if (options.flag('json')) return printManifest(shell, folder);
  const entrance = await entranceOf(written.manifest);
  return sayMade(shell, { folder, counts: written, kept: written.kept, warnings: 0, started, entrance });
}

function says(problem: JoinProblem, where: string, language: Language): string {
  const at = (path: string) => `${where}/${path}`;
  if (problem.is === 'missing') return words[language].missing(problem.folders.map(at));
  if (problem.is === 'damaged') return words[language].damaged(at(problem.path));
  const [one, other] = problem.folders;
  return words[language].different(at(one), at(other));
}

const words = {
  'zh-CN': {
    missing: (folders: readonly string[]) =>
      `还缺 ${folders.join('、')}，什么也没有写。用 ccstd build --shard 做好这几份，放在那里，再合成。`,
    different: (one: string, other: string) =>
      `${one} 和 ${other} 不是同一次的：标准文件、版本或者所要的内容不一样，什么也没有写。从同样的文件、用同样的选项重新做各份。`,
    damaged: (path: string) => `${path} 不是当时生成的内容，什么也没有写。重新做这一份。`,
  },
  en: {
    missing: (folders: readonly string[]) =>
      `${folders.join(', ')} ${folders.length === 1 ? 'is' : 'are'} missing; nothing was written. Make these shares with ccstd build --shard, put them there, and join again.`,
    different: (one: string, other: string) =>
      `${one} and ${other} are not of one build: the files of the standards, the version or what was asked for differ. Nothing was written. Make all shares again from the same files with the same options.`,
    damaged: (path: string) =>
      `${path} is not what was made there; nothing was written. Make this share again.`,
  },
};
