/** From saving a file to the page that a browser is given: a preview as its own process, asked over HTTP. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Cost } from './measure.ts';

export interface Saved {
  /** Program to start, from the repository. */
  readonly ccstd: string;
  readonly workspace: string;
  /** The file that is saved, from the workspace. */
  readonly file: string;
  /** A word in it that the page shows. */
  readonly word: string;
  /** The page that is shown, below the output folder. */
  readonly page: string;
}

/** Milliseconds between two saves, in which rules look at what was saved. */
const pause = 2500;

/** The time of each save, from before the file is written to the last byte of the new page. */
export async function savesToPages(
  saves: number,
  { ccstd, workspace, file, word, page }: Saved,
): Promise<Cost[]> {
  const child = spawn(process.execPath, [ccstd, 'preview', '--port', '0', '--lang', 'en', '-C', workspace]);
  const path = join(workspace, file);
  const original = readFileSync(path, 'utf8');
  try {
    const address = await addressOf(child);
    await settled(address, page);
    const costs: Cost[] = [];
    for (let at = 0; at < saves; at++) {
      const news = await listen(address, page);
      await wait(pause);
      const start = performance.now();
      writeFileSync(`${path}~`, original.replace(word, `${word}${at}`));
      renameSync(`${path}~`, path);
      await news.reload;
      await text(address + page);
      costs.push({ time: performance.now() - start, work: Number.NaN, memory: Number.NaN });
      news.close();
    }
    return costs;
  } finally {
    child.kill();
    writeFileSync(path, original);
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  for (let said = ''; ; ) {
    const [more] = (await once(child.stdout as NodeJS.EventEmitter, 'data')) as [Buffer];
    said += more.toString();
    const [address] = /http:\/\/\S+\//.exec(said) ?? [];
    if (address !== undefined) return address;
  }
}

/** Until the page is there. */
async function settled(address: string, page: string): Promise<void> {
  const isThere = () =>
    fetch(address + page).then(
      ({ status }) => status === 200,
      () => false,
    );
  while (!(await isThere())) await wait(500);
  await wait(pause);
}

async function text(address: string): Promise<string> {
  return (await fetch(address)).text();
}

/** As the page listens that is shown now. */
async function listen(address: string, page: string) {
  const digest = /digest&#34;:&#34;(\w*)/.exec(await text(address + page))?.[1] ?? '';
  let close = () => {};
  const reload = new Promise<void>((done, failed) => {
    const asked = get(`${address}~/news?page=/${page}&digest=${digest}`, (answer) => {
      answer.on('data', (sent: Buffer) => {
        if (sent.toString().includes('event: reload')) done();
      });
    });
    asked.on('error', failed);
    close = () => void asked.destroy();
  });
  return { reload, close: () => close() };
}

function wait(time: number): Promise<void> {
  return new Promise((done) => void setTimeout(done, time));
}
