/** The bundled standards and templates as a machine in memory. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type MemoryHost, memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';

const folder = join(import.meta.dirname, '..', '..', 'standards');

/** Path from the workspace root → text, in no promised order. */
export function bundledFiles(below = ''): Record<string, string> {
  const wanted = bundledNames().filter((name) => /\.(ya?ml|md|svg)$/.test(name) && name.startsWith(below));
  return Object.fromEntries(wanted.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function bundledNames(): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const names = entries.map((entry) =>
    relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
  );
  return names.filter((name) => !/^(?:dist|\.ccstd)\//.test(name));
}

/** The YAML in which authors write entities: neither the settings nor the ledger. */
export function bundledSources(): [path: string, text: string][] {
  return Object.entries(bundledFiles()).filter(
    ([path]) => /\.ya?ml$/.test(path) && !/(^ccstd|\.lock)\.ya?ml$/.test(path),
  );
}

/** A machine with these files and the product's own templates. */
export function machine(files: Readonly<Record<string, string | Uint8Array>>): MemoryHost {
  return memoryHost(files, nodeHost().templates());
}

/** What a build left in its output folder: path below it → text. */
export function outputOf(host: MemoryHost, folderName = 'dist'): Record<string, string> {
  const prefix = `/${folderName}/`;
  const entries = [...host.files].filter(([path]) => path.startsWith(prefix));
  return Object.fromEntries(
    entries.map(([path, bytes]) => [path.slice(prefix.length), new TextDecoder().decode(bytes)]).sort(),
  );
}
