/**
 * The folder of a school's own look → its texts and the paths of its pictures and fonts, as long as they are
 * in the workspace.
 */

import { leavesWorkspace } from '../0-read/links-out.ts';
import { readSource } from '../0-read/read-source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Workspace } from '../generated/types.ts';
import type { FoundFile, Host } from '../host/host.ts';
import { configName } from '../paths/config-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { joinPath } from '../paths/join-path.ts';
import type { SourceFile } from '../source/source-file.ts';
import { compareText } from '../values/compare-text.ts';

export interface Theme {
  /** Templates, labels, styles, scripts and drawings, by their path below the theme. */
  readonly texts: ReadonlyMap<string, SourceFile>;
  /** Path below the theme → path from the workspace root. */
  readonly binaries: ReadonlyMap<string, string>;
  /** Path from the workspace root of the Word document whose styles, head and foot are taken over. */
  readonly reference: string | undefined;
  /** What a theme has no place for: path below the theme → path from the workspace root. */
  readonly others: ReadonlyMap<string, string>;
}

export interface ReadTheme {
  /** Undefined when the workspace has none. */
  readonly theme: Theme | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const referenceName = 'reference.docx';

/** Fonts with all Chinese characters have some 20 megabytes. */
const maxBinaryBytes = 32 * 1024 * 1024;

export function readTheme(host: Host, root: string, { theme: written }: Workspace): ReadTheme {
  if (written === undefined) return { theme: undefined, diagnostics: [] };
  const where = { file: configName, path: ['theme'] };
  const folder = joinPath(configName, written);
  if (!folder || leavesWorkspace(host, root, folder)) {
    return { theme: undefined, diagnostics: [report('config/theme-outside', where, { path: written })] };
  }
  const files = [...host.walk(joinFolder(root, folder), (path) => isHidden(path))].filter(
    ({ path }) => !isHidden(path),
  );
  if (files.length === 0)
    return { theme: undefined, diagnostics: [report('config/theme-missing', where, { path: written })] };
  const reader = new ThemeReader(host, root, folder);
  for (const file of files.sort((a, b) => compareText(a.path, b.path))) reader.add(file);
  const { texts, binaries, reference, others, diagnostics } = reader;
  return { theme: { texts, binaries, reference, others }, diagnostics };
}

class ThemeReader {
  readonly texts = new Map<string, SourceFile>();
  readonly binaries = new Map<string, string>();
  reference: string | undefined;
  readonly others = new Map<string, string>();
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    readonly host: Host,
    readonly root: string,
    readonly folder: string,
  ) {}

  add({ path, size }: FoundFile): void {
    const from = `${this.folder}/${path}`;
    const whole = { file: from, start: 0, end: 0 };
    if (leavesWorkspace(this.host, this.root, from))
      this.diagnostics.push(report('template/link-outside', whole, { path }));
    else if (/^(?:html|md)\/.+\.hbs$|^labels\/(?:zh-CN|en)\.json$|^assets\/.+\.(?:css|js|svg)$/.test(path))
      this.#text(path, from, size);
    else if (/^assets\/(?!images\/).+\.(?:png|jpe?g|gif|webp|ico|woff2?|ttf|otf)$/i.test(path)) {
      if (this.#isSmall(from, size)) this.binaries.set(path, from);
    } else if (path === referenceName) {
      if (this.#isSmall(from, size)) this.#reference(from);
    } else if (!/^[^/]+\.(?:md|txt)$|^LICENSE$/i.test(path)) this.others.set(path, from);
  }

  #isSmall(from: string, size: number): boolean {
    const megabytes = (bytes: number) => Math.round((bytes / 1024 / 1024) * 10) / 10;
    const found = { size: megabytes(size), limit: megabytes(maxBinaryBytes) };
    if (size > maxBinaryBytes)
      this.diagnostics.push(report('template/asset-too-large', { file: from, start: 0, end: 0 }, found));
    return size <= maxBinaryBytes;
  }

  #reference(from: string): void {
    const bytes = this.host.read(joinFolder(this.root, from));
    if (bytes && isWordDocument(bytes)) this.reference = from;
    else this.diagnostics.push(report('template/not-a-document', { file: from, start: 0, end: 0 }, {}));
  }

  #text(path: string, from: string, size: number): void {
    const { source, problem, note } = readSource(this.host, this.root, from, size);
    this.texts.set(path, source);
    for (const found of [problem, note]) if (found) this.diagnostics.push(found);
  }
}

/** A zip that names the styles of Word; names of files are written out in a zip. */
function isWordDocument(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  return (
    text.startsWith('PK\u0003\u0004') &&
    text.includes('word/styles.xml') &&
    text.includes('word/document.xml')
  );
}

function isHidden(path: string): boolean {
  return /(?:^|\/)\.[^/]*$/.test(path);
}
