/** A workspace while somebody types in it: what editors have not saved yet counts. */
import { findRoot } from '../../0-read/find-root.ts';
import type { ValidDocument } from '../../2-validate/validate.ts';
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { changedHost } from '../../host/changed-host.ts';
import type { Host } from '../../host/host.ts';
import { typeInText } from '../../language/typed-place.ts';
import { configName } from '../../paths/config-name.ts';
import { joinFolder } from '../../paths/join-folder.ts';
import { type Checked, checkWorkspace } from '../check-workspace.ts';
import { KeptFiles } from '../kept-files.ts';

export class OpenedWorkspace {
  readonly root: string;
  readonly #host: Host;
  /** Absolute path → text. */
  readonly #unsaved = new Map<string, string>();
  #known: Uint8Array = new Uint8Array();
  /** Of the texts as they are now; undefined as soon as one is another. */
  #checking: Promise<Checked> | undefined;
  #whole: BoundWorkspace | undefined;
  /** By file: as it was when it could be read last. */
  #documents: ReadonlyMap<string, ValidDocument> = new Map();

  /** The workspace to which a folder belongs. */
  constructor(host: Host, from: string) {
    this.#host = host;
    this.root = findRoot(host, from);
  }

  /** The text of an editor; undefined gives the file back to the disk. */
  type(path: string, text: string | undefined): void {
    const absolute = joinFolder(this.root, path);
    if (text === undefined) this.#unsaved.delete(absolute);
    else this.#unsaved.set(absolute, text.replace(/^\ufeff/, ''));
    this.#checking = undefined;
  }

  /** A file was changed by somebody else. */
  changed(): void {
    this.#checking = undefined;
  }

  /** Every finding of the texts as they are now. */
  check(): Promise<Checked> {
    this.#checking ??= this.#checkNow();
    return this.#checking;
  }

  async #checkNow(): Promise<Checked> {
    const host = changedHost(this.#host, this.#unsaved);
    const known = new KeptFiles(host.sha256, this.#known);
    const checked = await checkWorkspace(host, { from: this.root }, known);
    const lines = known.lines();
    if (lines) this.#known = joined(lines);
    this.#whole = checked.workspace ?? this.#whole;
    const files = new Set(checked.sources());
    const before = [...this.#documents].filter(([file]) => files.has(file));
    const now = checked.bound.documents.map((document) => [document.file, document] as const);
    this.#documents = new Map([...before, ...now]);
    return checked;
  }

  /** Names to look up; of a file that cannot be read now, those of the last time it could. */
  async documents(): Promise<readonly ValidDocument[]> {
    await this.check();
    return [...this.#documents.values()];
  }

  async bound(): Promise<BoundWorkspace> {
    return (await this.check()).bound;
  }

  /** As it was last when nothing stood in the way of a build. */
  async whole(): Promise<BoundWorkspace | undefined> {
    await this.check();
    return this.#whole;
  }

  /** As it is typed, else as it is on the disk. */
  async textOf(path: string): Promise<string> {
    return this.#unsaved.get(joinFolder(this.root, path)) ?? (await this.check()).textOf(path) ?? '';
  }

  /** The object type of a file; undefined for one that is no entity. */
  async typeOf(path: string): Promise<string | undefined> {
    return path === configName ? 'Workspace' : typeInText(await this.textOf(path));
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
