/** Rounds of check, fix and check again, in memory; a fix that does not hold is taken back and left out. */

import { recoverYaml } from '../1-parse/recover-yaml.ts';
import type { SyntaxTree } from '../1-parse/syntax-tree.ts';
import { hidesItsFile } from '../diagnostics/classes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fixFile, type Proposal } from '../fix/fix-file.ts';
import { fixOf } from '../fix/fix-of.ts';
import { repairSyntax } from '../fix/repair-syntax.ts';
import { nodesOf } from '../fix/syntax-at.ts';
import { changedHost } from '../host/changed-host.ts';
import type { Host } from '../host/host.ts';
import { packageOf } from '../packages/package-paths.ts';
import { configName } from '../paths/config-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { overlaps } from '../source/apply-edits.ts';
import { type Checked, type CheckOptions, checkSources } from './check-workspace.ts';

export interface FixOptions extends CheckOptions {
  /** Also fixes that change what a file says. */
  readonly unsafe?: boolean;
  /** Only findings for which this holds. */
  wanted?(diagnostic: Diagnostic): boolean;
  /** Work everything out, and write nothing. */
  readonly dryRun?: boolean;
}

export interface FixedFile {
  /** Relative to the workspace root. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface FixResult {
  /** As the workspace is with the fixes. */
  readonly checked: Checked;
  readonly files: readonly FixedFile[];
  /** What was put right, in no order that matters. */
  readonly fixed: readonly Diagnostic[];
}

/** A fix may lay bare the next slip; real files need two or three rounds. */
const maxRounds = 20;

export class FixRun {
  readonly #originals = new Map<string, string>();
  readonly #fixed: Diagnostic[] = [];
  /** Findings whose fix did not hold. */
  readonly #left = new Set<string>();
  /** Absolute path → text. */
  #changed: ReadonlyMap<string, string> = new Map();
  #checked: Checked;

  constructor(
    readonly host: Host,
    readonly options: FixOptions,
  ) {
    this.#checked = checkSources(host, options);
  }

  async rounds(): Promise<FixResult> {
    for (let round = 0; round < maxRounds; round++) {
      const repaired = await this.#syntax();
      const proposals = await this.#proposals();
      if (!repaired && proposals.length === 0) break;
      // With a refused file its other findings come to light, so that these cannot be counted together with
      // the rest.
      const refused = proposals.filter(({ diagnostic }) => this.#isRefused(diagnostic.where.file));
      this.#attempt(refused.length > 0 ? refused : proposals);
    }
    const files = [...this.#originals].map(([path, before]) => ({
      path,
      before,
      after: this.#checked.textOf(path) ?? before,
    }));
    return {
      checked: this.#checked,
      files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
      fixed: this.#fixed,
    };
  }

  #allowed(diagnostic: Diagnostic, safe: boolean): boolean {
    return (safe || this.options.unsafe === true) && (this.options.wanted?.(diagnostic) ?? true);
  }

  async #syntax(): Promise<boolean> {
    const texts = new Map<string, string>();
    for (const { where } of this.#broken()) {
      if (texts.has(where.file)) continue;
      const text = this.#checked.textOf(where.file) ?? '';
      const repaired = await repairSyntax(where.file, text, (diagnostic, { safe }) =>
        this.#allowed(diagnostic, safe),
      );
      if (repaired.text === text) continue;
      texts.set(where.file, repaired.text);
      this.#fixed.push(...repaired.fixed);
    }
    if (texts.size > 0) this.#accept(texts, this.#check(texts));
    return texts.size > 0;
  }

  /** Slips because of which a file cannot be read. */
  #broken(): Diagnostic[] {
    return this.#checked.diagnostics.filter(
      ({ code, where }) => code.startsWith('yaml/') && !this.#checked.treeOf(where.file),
    );
  }

  /** What could be read of broken files; null where nothing could. */
  #rests(): ReadonlyMap<string, SyntaxTree | null> {
    const files = new Set(this.#broken().map(({ where }) => where.file));
    return new Map(
      [...files].map((path) => {
        const text = this.#checked.textOf(path) ?? '';
        return [path, recoverYaml({ path, text })?.tree ?? null];
      }),
    );
  }

  async #proposals(): Promise<Proposal[]> {
    const proposals: Proposal[] = [];
    const rests = this.#rests();
    for (const diagnostic of this.#checked.diagnostics) {
      if (packageOf(diagnostic.where.file, this.#checked.config) !== undefined) continue;
      const rest = rests.get(diagnostic.where.file);
      if (rest !== undefined && !isSureInRest(diagnostic, rest, this.#checked)) continue;
      if (this.#left.has(this.#name(diagnostic)) || !(this.options.wanted?.(diagnostic) ?? true)) continue;
      const { textOf, spanOf } = this.#checked;
      const sources = rest ? { textOf, spanOf, treeOf: () => rest } : this.#checked;
      const fix = await fixOf(diagnostic, sources);
      if (!fix || !this.#allowed(diagnostic, fix.safe) || (rest && !fix.safe)) continue;
      const { file } = diagnostic.where;
      if (proposals.some((other) => other.diagnostic.where.file === file && overlaps(other.fix, fix)))
        continue;
      proposals.push({ diagnostic, fix });
    }
    return proposals;
  }

  /** Makes those that hold, and remembers the others. */
  #attempt(proposals: readonly Proposal[]): void {
    if (proposals.length === 0) return;
    const texts = this.#textsWith(proposals);
    const checked = texts && this.#check(texts);
    if (texts && checked && this.#holds(proposals, checked)) {
      this.#accept(texts, checked);
      this.#fixed.push(...proposals.map(({ diagnostic }) => diagnostic));
      return;
    }
    const [only] = proposals;
    if (only && proposals.length === 1) {
      this.#left.add(this.#name(only.diagnostic));
      return;
    }
    // The second half is worked out anew in the next round: offsets have moved.
    this.#attempt(proposals.slice(0, Math.ceil(proposals.length / 2)));
  }

  #textsWith(proposals: readonly Proposal[]): Map<string, string> | undefined {
    const texts = new Map<string, string>();
    for (const file of new Set(proposals.map(({ diagnostic }) => diagnostic.where.file))) {
      const text = this.#checked.textOf(file) ?? '';
      const fixed = fixFile(
        { file, text, isWorkspace: file === configName, isBroken: !this.#checked.treeOf(file) },
        proposals.filter(({ diagnostic }) => diagnostic.where.file === file),
      );
      if (fixed === undefined) return undefined;
      texts.set(file, fixed);
    }
    return texts;
  }

  /**
   * Findings of a file that could not be read or was refused come to light with the fix; in others none may
   * be added.
   */
  #holds(proposals: readonly Proposal[], after: Checked): boolean {
    const before = this.#checked;
    const count = (checked: Checked, code: string, file: string): number =>
      checked.diagnostics.filter((one) => one.code === code && one.where.file === file).length;
    const gone = proposals.every(({ diagnostic: { code, where } }) => {
      const fixed = proposals.filter(
        ({ diagnostic }) => diagnostic.code === code && diagnostic.where.file === where.file,
      ).length;
      return count(after, code, where.file) <= count(before, code, where.file) - fixed;
    });
    const errors = (list: readonly Diagnostic[]): number =>
      list.filter(({ severity }) => severity === 'error').length;
    const refused = proposals.some(({ diagnostic }) => this.#isRefused(diagnostic.where.file));
    return (
      gone &&
      (refused ||
        errors(after.diagnostics) <=
          errors(before.diagnostics) - errors(proposals.map(({ diagnostic }) => diagnostic)))
    );
  }

  #isRefused(file: string): boolean {
    return this.#checked.diagnostics.some((one) => one.where.file === file && hidesItsFile(one));
  }

  #check(texts: ReadonlyMap<string, string>): Checked {
    const { root } = this.#checked;
    const absolute = [...texts].map(([file, text]) => [joinFolder(root, file), text] as const);
    return checkSources(changedHost(this.host, new Map([...this.#changed, ...absolute])), this.options);
  }

  #accept(texts: ReadonlyMap<string, string>, checked: Checked): void {
    for (const file of texts.keys())
      if (!this.#originals.has(file)) this.#originals.set(file, this.#checked.textOf(file) ?? '');
    this.#changed = new Map([
      ...this.#changed,
      ...[...texts].map(([file, text]) => [joinFolder(checked.root, file), text] as const),
    ]);
    this.#checked = checked;
  }

  #name({ code, where, params }: Diagnostic): string {
    return JSON.stringify([
      code,
      where.file,
      'path' in where ? where.path : this.#checked.textOf(where.file)?.slice(where.start, where.end),
      params,
    ]);
  }
}

/** What is wrong with a value that could be read, and with a key where nothing beside it is lost. */
function isSureInRest({ code, where }: Diagnostic, rest: SyntaxTree | null, { spanOf }: Checked): boolean {
  if (!rest || !/^(?:schema|yaml)\//.test(code)) return false;
  const { start } = spanOf(where);
  const around = [...nodesOf(rest)].filter((node) => node.start <= start && start < node.end);
  const [innermost] = around.sort((a, b) => a.end - a.start - (b.end - b.start));
  return innermost !== undefined && (innermost.is === 'scalar' || innermost.lost !== true);
}
