/** All that is made of a workspace, whoever it is for: documents, packs between two releases, exports. */
import { exportFormats } from '../../src/generated/exports.ts';
import { formats } from '../../src/generated/formats.ts';
import type { MemoryHost } from '../../src/host/memory-host.ts';
import { emptyLedger, ledgerName } from '../../src/leaves/ledger.ts';
import { ledgerToText } from '../../src/leaves/ledger-text.ts';
import { releaseBooks } from '../../src/leaves/release-leaves.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { exportAs } from '../../src/workspace/export-as.ts';
import { leafStatus } from '../../src/workspace/release-workspace.ts';
import { machine } from '../support/bundled-standards.ts';
import type { Files } from './teacher-mutations.ts';

export type Made = ReadonlyMap<string, Uint8Array>;

/** Nothing printed, which needs a browser. */
const made = Object.keys(formats).filter((format) => format !== 'pdf');

export async function houseOf(files: Files): Promise<{ readonly made: Made; readonly problems: string[] }> {
  const host = machine(files);
  const { checked, written } = await buildWorkspace(host, { formats: made });
  const found = [...checked.diagnostics];
  for (const format of Object.keys(exportFormats)) {
    const { checked: exported, list } = await exportAs(host, { format });
    if (!list) found.push(...exported.diagnostics);
  }
  const errors = found.filter(({ severity }) => severity === 'error');
  if (!written && errors.length === 0) throw new Error('nothing was built');
  return {
    made: outputIn(host),
    problems: [...new Set(errors.map(({ code, params, where }) => JSON.stringify([code, params, where])))],
  };
}

/** The pack between two releases, the second after the given change; neither is looked at as a release is. */
export async function packOf(files: Files, change: (file: string, text: string) => string): Promise<Made> {
  const host = machine(files);
  release(host);
  for (const [file, text] of Object.entries(files))
    if (typeof text === 'string') host.write(`/${file}`, new TextEncoder().encode(change(file, text)));
  release(host);
  await buildWorkspace(host, { formats: ['html', 'md', 'docx'], pack: { from: 1, to: 2, reprint: false } });
  return outputIn(host);
}

/** Not of those who teach. */
export function forOthers(all: Made): [path: string, bytes: Uint8Array][] {
  return [...all].filter(([path]) => !/^(?:packs\/[^/]+\/)?teacher\//.test(path));
}

function outputIn({ files }: MemoryHost): Made {
  const ours = [...files].filter(([path]) => path.startsWith('/dist/')).sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(ours.map(([path, bytes]) => [path.slice('/dist/'.length), bytes]));
}

function release(host: MemoryHost): void {
  const checked = checkSources(host);
  if (!checked.workspace) throw new Error('no workspace');
  const { ledger, changes: teacher, students, titles } = leafStatus(host, checked, checked.workspace);
  const changes = { student: students.changes, teacher, titles, courses: undefined };
  const next = releaseBooks(ledger ?? emptyLedger, changes, '2026-09-01');
  if (next) host.write(`/${ledgerName}`, new TextEncoder().encode(ledgerToText(next)));
}
