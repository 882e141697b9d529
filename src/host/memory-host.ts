/** A machine that is a table of files: for tests, and for checking text that was never saved. */
import { createHash } from 'node:crypto';
import { BringError } from './brought.ts';
import { BrowserError } from './browser/browser.ts';
import { type Host, HostError } from './host.ts';
import { nobodyWaits } from './progress.ts';
import { RevisionError } from './revision.ts';

export interface MemoryHost extends Host {
  /** Absolute path → bytes; what was written is seen here. */
  readonly files: Map<string, Uint8Array>;
}

/**
 * A machine that is a table of files, named from the root `/`. A build needs the templates that come with the
 * product: `nodeHost().templates()`.
 */
export function memoryHost(
  files: Readonly<Record<string, string | Uint8Array>>,
  templates: ReadonlyMap<string, string> = new Map(),
): MemoryHost {
  const table = new Map(
    Object.entries(files).map(([path, content]) => [
      absolute(path),
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  return {
    files: table,
    cwd: '/',
    env: {},
    read: (path) => table.get(absolute(path)),
    readStart: (path, length) => table.get(absolute(path))?.subarray(0, length),
    size: (path) => table.get(absolute(path))?.length,
    stamp(path) {
      const bytes = table.get(absolute(path));
      return bytes && digestOf(bytes);
    },
    realPath: (path) => (table.has(absolute(path)) ? absolute(path) : undefined),
    *walk(folder, skip) {
      const prefix = folder === '/' ? '/' : `${folder}/`;
      for (const [path, bytes] of table) {
        if (!path.startsWith(prefix)) continue;
        const below = path.slice(prefix.length);
        const folders = below.split('/').slice(0, -1);
        if (!folders.some((_, depth) => skip(folders.slice(0, depth + 1).join('/')))) {
          yield { path: below, size: bytes.length, stamp: digestOf(bytes) };
        }
      }
    },
    write: (path, bytes) => void table.set(absolute(path), bytes),
    create(path, bytes) {
      if (table.has(absolute(path))) return false;
      table.set(absolute(path), bytes);
      return true;
    },
    program: 'memory',
    isRunning: () => false,
    wait: async () => {},
    threads: 0,
    openThread: async () => {
      throw new Error('a table of files has one thread');
    },
    unbroken: async (work) => work(),
    saveMemory: () => {},
    browser: () => undefined,
    openBrowser: async ({ path }) => {
      throw new BrowserError('not-started', path);
    },
    revision: async (_, name) => {
      throw new RevisionError('no-git', name);
    },
    commitsOf: async () => [],
    bring: async () => {
      throw new BringError('unreachable', 'memory');
    },
    progress: nobodyWaits,
    move(from, to) {
      const bytes = table.get(absolute(from));
      if (!bytes) throw new HostError('write', to, 'ENOENT');
      table.set(absolute(to), bytes);
      table.delete(absolute(from));
    },
    makeAlike: () => true,
    moveFolder(from, to) {
      const paths = (folder: string) => [...table.keys()].filter((path) => path.startsWith(`${folder}/`));
      const moved = paths(absolute(from));
      if (moved.length === 0 || table.has(absolute(to)) || paths(absolute(to)).length > 0) return false;
      for (const path of moved) this.move(path, absolute(to) + path.slice(absolute(from).length));
      return true;
    },
    remove: (path) => void table.delete(absolute(path)),
    removeFolder(folder) {
      for (const path of table.keys()) if (path.startsWith(`${absolute(folder)}/`)) table.delete(path);
    },
    sha256: digestOf,
    day: () => '2026-09-01',
    product: () => 'memory',
    templates: () => templates,
  };
}

function absolute(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
