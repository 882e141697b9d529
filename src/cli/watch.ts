/** A command that is run again whenever something of its workspace changed. */
import { isSkipped } from '../0-read/workspace-files.ts';
import { watchFiles } from '../host/watch-files.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { readConfig } from '../workspace/read-config.ts';
import type { ExitCode } from './exit-codes.ts';
import { failureMessage } from './failure-message.ts';
import type { Shell } from './shell.ts';
import { UsageError, usageMessage } from './usage-error.ts';

export interface WatchRequest {
  /** Absolute path of the workspace. */
  readonly root: string;
  /** A file that the command itself writes, an absolute path. */
  readonly own: string | undefined;
  run(): Promise<ExitCode>;
}

/** Milliseconds in which an editor is done with what it writes. */
const settling = 30;

/** Goes on until the user ends it. What goes wrong the first time is thrown; later it is said. */
export async function watching({ root, own, run }: WatchRequest, shell: Shell): Promise<never> {
  const { host } = shell;
  const skips = () => isSkipped(readConfig(host, root).config);
  await run();
  let skip = skips();
  let wake = () => {};
  let isChanged = false;
  const say = words[shell.language];
  await watchFiles(
    root,
    (path) => skip(path) || joinFolder(root, path) === own,
    () => {
      isChanged = true;
      wake();
    },
    (reason) => shell.err(`ccstd: ${say.unwatched(reason)}\n`),
  );
  shell.err(`${say.waiting}\n`);
  for (let round = 2; ; round++) {
    if (!isChanged)
      await new Promise<void>((done) => {
        wake = done;
      });
    await host.wait(settling);
    isChanged = false;
    shell.out(`${say.again(round)}\n`);
    try {
      await run();
      skip = skips();
    } catch (error) {
      shell.err(
        error instanceof UsageError
          ? usageMessage(error, shell.language)
          : failureMessage(error, shell.language, Boolean(host.env.DEBUG)),
      );
    }
  }
}

const words = {
  'zh-CN': {
    waiting: '等待文件变化，按 Ctrl-C 结束',
    again: (round: number) => `──── 文件有变化，第 ${round} 次 ────`,
    unwatched: (reason: string) => `有的文件没法监视（${reason}）`,
  },
  en: {
    waiting: 'Waiting for changes; Ctrl-C ends it',
    again: (round: number) => `──── files changed, run ${round} ────`,
    unwatched: (reason: string) => `some files cannot be watched (${reason})`,
  },
};
