/** `ccstd preview`: the pages in a browser, as they are while somebody writes. */
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { failureMessage } from '../failure-message.ts';
import { UsageError } from '../usage-error.ts';

const zh: CommandTexts = {
  summary: '在浏览器里看页面，改了文件就自动更新',
  details:
    '页面在打开时才生成，不写进输出文件夹。只有这台机器上的浏览器能看到。页面下方列出检查出的问题；有错误时显示上一次没有错误的页面。按 Ctrl-C 结束。',
  arguments: {},
  options: {
    open: '同时打开浏览器',
    port: '用这个端口；不写就用 4400，被占用时用后面第一个空闲的',
  },
  examples: {
    'ccstd preview --open': '打开浏览器，从首页看起',
    'ccstd preview --port 8080': '用 8080 端口',
  },
};

const en: CommandTexts = {
  summary: 'show the pages in a browser, and refresh them when a file is saved',
  details:
    'Pages are made when they are opened; nothing is written to the output folder. Only browsers of this machine can see them. Below the page stands what a check finds; where there are errors, the page is the last one without them. Ctrl-C ends it.',
  arguments: {},
  options: {
    open: 'open the browser, too',
    port: 'use this port; by default 4400, or the next one that is free',
  },
  examples: {
    'ccstd preview --open': 'open the browser at the entrance',
    'ccstd preview --port 8080': 'use port 8080',
  },
};

const usualPort = 4400;
const mostPort = 65_535;
/** Of the usual port and those behind it. */
const tries = 20;

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [],
  options: [{ name: 'open' }, { name: 'port', value: 'number', number: true }],
  async run(_, options, shell) {
    const [{ Preview }, { editorOf }, { serveFrom }, { watchFiles }, { openAddress, startProgram }] =
      await Promise.all([
        import('../../workspace/preview/preview.ts'),
        import('../preview/editor.ts'),
        import('../preview/ports.ts'),
        import('../../host/watch-files.ts'),
        import('../../host/start-program.ts'),
      ]);
    const say = words[shell.language];
    const asked = options.number('port');
    if (asked !== undefined && (!Number.isInteger(asked) || asked > mostPort))
      throw new UsageError({ is: 'said', text: say.noPort(asked) }, 'preview');
    const failed = (error: unknown) =>
      shell.err(failureMessage(error, shell.language, Boolean(shell.host.env.DEBUG)));
    const editor = editorOf(shell.host.env, startProgram);
    const preview = new Preview(
      { ...shell.host, cwd: shell.from },
      { language: shell.language, ...editor, failed },
    );
    const server = await serveFrom(
      asked === undefined ? { first: usualPort, tries } : { first: asked, tries: 1 },
      (request, port) => preview.answer(request, port),
      failed,
    );
    if (!server)
      throw new UsageError(
        { is: 'said', text: say.taken(asked ?? usualPort, asked !== undefined) },
        'preview',
      );
    const address = `http://127.0.0.1:${server.port}/`;
    shell.out(`${say.ready(shell.paintOut('strong', address))}\n`);
    if (options.flag('open') && !(await openAddress(address)))
      shell.err(`ccstd: ${say.noBrowser(address)}\n`);
    await preview.start();
    await watchFiles(
      preview.root,
      (path) => preview.isSkipped(path),
      () => void preview.changed(),
      (reason) => shell.err(`ccstd: ${say.unwatched(reason)}\n`),
    );
    // What was written before everything was watched.
    await preview.changed();
    await server.closed;
    return exitCodes.done;
  },
};

const words = {
  'zh-CN': {
    ready: (address: string) => `预览在 ${address}，按 Ctrl-C 结束`,
    taken: (port: number, isAsked: boolean) =>
      isAsked
        ? `端口 ${port} 被占用，或者不允许使用；换一个 --port，或者不写。`
        : `端口 ${port} 和后面的 ${tries - 1} 个都被占用；用 --port 写一个空闲的。`,
    noPort: (port: number) => `没有 ${port} 这个端口：写 0 到 ${mostPort} 的整数。`,
    unwatched: (reason: string) => `有的文件没法监视（${reason}），改了以后要再存一次别的文件才会更新`,
    noBrowser: (address: string) => `没能打开浏览器，请自己打开 ${address}`,
  },
  en: {
    ready: (address: string) => `The preview is at ${address}; Ctrl-C ends it`,
    taken: (port: number, isAsked: boolean) =>
      isAsked
        ? `Port ${port} is taken, or may not be used; give another --port, or none.`
        : `Port ${port} and the ${tries - 1} behind it are taken; name a free one by --port.`,
    noPort: (port: number) => `There is no port ${port}: give a whole number from 0 to ${mostPort}.`,
    unwatched: (reason: string) =>
      `some files cannot be watched (${reason}); after changing one of them, save another file`,
    noBrowser: (address: string) => `the browser could not be opened; open ${address} yourself`,
  },
};
