/**
 * Files that no earlier run knew, read and looked at by several threads: each learns of its share what a file
 * says by itself, and the check behind that asks of the whole only what is of the whole.
 */
import { filesBelow, sourcesAmong } from '../0-read/workspace-files.ts';
import { bind } from '../3-bind/bind.ts';
import { check } from '../4-check/check.ts';
import type { Rule } from '../4-check/rule.ts';
import { rules } from '../generated/rules.ts';
import type { Workspace } from '../generated/types.ts';
import type { FoundFile, Host } from '../host/host.ts';
import type { Thread } from '../host/threads.ts';
import type { Media } from '../media/media.ts';
import { once } from '../values/once.ts';
import { visitsAskedFor } from './check-workspace.ts';
import { KeptFiles } from './kept-files.ts';
import { readConfig } from './read-config.ts';
import { readIncludes } from './read-includes.ts';
import { readSources } from './read-sources.ts';

/** What a thread is asked; it answers with what is written down of the files. */
export interface LearnQuestion {
  readonly learn: {
    /** Absolute path of the workspace. */
    readonly root: string;
    readonly release: boolean;
    readonly files: readonly Pick<FoundFile, 'path' | 'size'>[];
  };
}

/** Bytes of files; fewer are read sooner than a thread has started. */
const leastBytes = 1_500_000;
/** Of the files that are learned in one go. */
const bytesAtOnce = 500_000;
/** A thread has more to do while the first one is busy and hears no answer. */
const questionsAhead = 2;

export interface LearnOptions {
  readonly release: boolean;
  readonly least?: number;
  readonly atOnce?: number;
}

/** `known` learns of the files that it does not know, where they are many. */
export async function learnFiles(
  host: Host,
  root: string,
  known: KeptFiles,
  { release, least = leastBytes, atOnce = bytesAtOnce }: LearnOptions,
): Promise<void> {
  if (host.threads === 0) return;
  const { config } = readConfig(host, root);
  const files = sourcesAmong(filesBelow(host, root, config), config).filter(({ path }) => !known.has(path));
  if (bytesOf(files) < least) return;
  const portions = portionsOf(files, atOnce);
  const threads: Thread[] = [];
  const help = async (): Promise<void> => {
    const thread = await host.openThread();
    threads.push(thread);
    const work = async (): Promise<void> => {
      // They come from the end, so that nobody waits for anybody.
      for (let mine = portions.pop(); mine; mine = portions.pop()) {
        const own = mine.map(({ path, size }) => ({ path, size }));
        const question: LearnQuestion = { learn: { root, release, files: own } };
        known.take((await thread.ask(question)) as Uint8Array);
      }
    };
    await Promise.all(Array.from({ length: questionsAhead }, work));
  };
  // Whatever happens to a thread: what nobody learned is read behind this.
  const helping = Array.from({ length: host.threads }, () => help().catch(() => {}));
  try {
    for (let mine = portions.shift(); mine; mine = portions.shift()) {
      learn(host, root, mine, { release, config, known });
      await host.wait(0);
    }
    await Promise.all(helping);
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

/** What another thread does. */
export function answerLearn(host: Host, { learn: { root, release, files } }: LearnQuestion): Uint8Array {
  const known = new KeptFiles(host.sha256);
  learn(host, root, files, { release, config: readConfig(host, root).config, known });
  return joined(known.lines() ?? []);
}

const noMedia: Media = { uses: [], pictures: new Map(), attachments: new Map(), drawings: new Map() };

/** A rule that asks for more than the file is asked again when all files are there. */
const ofFiles = once(() =>
  rules.map(({ code, visit: { workspace: _, ...visit } }): Rule => ({ code, visit })),
);

interface Learning {
  readonly release: boolean;
  readonly config: Workspace;
  readonly known: KeptFiles;
}

function learn(
  host: Host,
  root: string,
  files: readonly Pick<FoundFile, 'path' | 'size'>[],
  { release, config, known }: Learning,
): void {
  const found = files.map((file) => ({ ...file, stamp: '' }));
  const documents = readSources(host, root, found, known).flatMap(({ document }) => document ?? []);
  const includes = readIncludes(host, root, documents).texts;
  const { workspace } = bind({ documents, refused: new Set(), includes, config });
  const memory = known.visits(visitsAskedFor(release, config));
  host.progress.during('check', () =>
    check({ ...workspace, media: noMedia }, ofFiles(), release, { memory }),
  );
}

function portionsOf(files: readonly FoundFile[], atOnce: number): FoundFile[][] {
  const portions: FoundFile[][] = [];
  let bytes = atOnce;
  for (const file of files) {
    if (bytes >= atOnce) {
      portions.push([]);
      bytes = 0;
    }
    portions.at(-1)?.push(file);
    bytes += file.size;
  }
  return portions;
}

function bytesOf(files: readonly FoundFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
