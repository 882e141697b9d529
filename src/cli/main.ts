#!/usr/bin/env node
/** Where the process begins: `ccstd …`. */
import { keepCompiledCode } from '../host/compiled-code.ts';
import { currentFolder, giveUp } from '../host/last-words.ts';
import { version } from '../version.ts';

const argv = process.argv.slice(2);

// A reader that has seen enough (`ccstd … | head`) is no failure; a full disk behind the output is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    giveUp(error);
  });
}

// Scripts ask for the version often: nothing else is loaded for it.
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) process.stdout.write(`${version}\n`);
else {
  keepCompiledCode(import.meta.url);
  const [{ run }, { nodeHost }, { keepHeapSmall, optimizeLate }] = await Promise.all([
    import('./run.ts'),
    import('../host/node-host.ts'),
    import('../host/heap.ts'),
  ]);
  keepHeapSmall();
  optimizeLate();
  const canAsk = process.stdin.isTTY === true && process.stdout.isTTY === true;
  process.exitCode = await run(argv, {
    host: nodeHost(currentFolder()),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    ...(canAsk ? { ask: async (question) => (await import('../host/ask.ts')).ask(question) } : {}),
    editor: async () =>
      (await import('../host/editor-connection.ts')).editorConnection(process.stdin, process.stdout),
    columns: process.stdout.columns,
    now: () => performance.now(),
  });
}
