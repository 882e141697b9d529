/** The machines of programs: this one, and a table of files. */
import type { Host as Machine } from '../host/host.ts';
import { memoryHost as tableOfFiles } from '../host/memory-host.ts';
import { nodeHost as thisMachine } from '../host/node-host.ts';
import { once } from '../values/once.ts';
import type { Host, MemoryHost } from './shapes.ts';

/** This machine. */
export function nodeHost(): Host {
  return thisMachine();
}

/** A machine that is a table of files, named from the root `/`, for tests and for texts that were never saved. */
export function memoryHost(files: Readonly<Record<string, string | Uint8Array>>): MemoryHost {
  const templates = once(() => thisMachine().templates());
  const machine: Machine & MemoryHost = { ...tableOfFiles(files), templates: () => templates() };
  return machine;
}
