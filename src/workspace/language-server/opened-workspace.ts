/** A workspace while somebody types in it: what editors have not saved yet counts. */
import { outputFolder } from '../../0-read/workspace-files.ts';
import type { ValidDocument } from '../../2-validate/validate.ts';
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { codesPath } from '../../6-render/reference/code-pages.ts';
import { changedHost } from '../../host/changed-host.ts';
import type { Host } from '../../host/host.ts';
import { typeInText } from '../../language/typed-place.ts';
import { configName } from '../../paths/config-name.ts';
import { joinFolder } from '../../paths/join-folder.ts';
import { type Checked, type Joined, joinSources, judgeSources } from '../check-workspace.ts';
import { KeptFiles } from '../kept-files.ts';
import { readFileLines } from '../kept-state.ts';
import { NamedWorkspace } from '../rename-workspace.ts';

export class OpenedWorkspace {
  readonly #host: Host;
  /** Absolute path → text. */
  readonly #unsaved = new Map<string, string>();
  #known: KeptFiles;
  /** Of the texts as they are now; all undefined as soon as one is another. */
  #joined: Joined | undefined;
  #checked: Checked | undefined;
  #named: NamedWorkspace | undefined;
  #whole: BoundWorkspace | undefined;
  /** By file: as it was when it could be read last. */
  #documents: ReadonlyMap<string, ValidDocument> = new Map();

  /** `root` is its absolute path. */
  constructor(
    host: Host,
    readonly root: string,
  ) {
    this.#host = host;
    this.#known = new KeptFiles(host.sha256, readFileLines(host, root));
  }

  /** The text of an editor; undefined gives the file back to the disk. */
  type(path: string, text: string | undefined): void {
    const absolute = joinFolder(this.root, path);
    if (text === undefined) this.#unsaved.delete(absolute);
    else this.#unsaved.set(absolute, text.replace(/^\ufeff/, ''));
    this.changed();
  }

  /** A file was changed by somebody else. */
  changed(): void {
    if (this.#joined) this.#known = this.#known.next();
    this.#joined = undefined;
    this.#checked = undefined;
    this.#named = undefined;
  }

  /** Every finding of the texts as they are now. */
  check(): Checked {
    this.#checked ??= judgeSources(this.#host, this.#join(), {}, this.#known);
    this.#whole = this.#checked.workspace ?? this.#whole;
    return this.#checked;
  }

  /** Every id of the texts as they are now. */
  named(): NamedWorkspace {
    this.#named ??= new NamedWorkspace(changedHost(this.#host, this.#unsaved), this.check());
    return this.#named;
  }

  /** Names to look up; of a file that cannot be read now, those of the last time it could. */
  documents(): readonly ValidDocument[] {
    this.#join();
    return [...this.#documents.values()];
  }

  /** All that can be read, whatever is wrong with it. */
  bound(): BoundWorkspace {
    return this.#join().workspace;
  }

  /** As it was last when nothing stood in the way of a build; who asks does not wait for another check. */
  whole(): BoundWorkspace | undefined {
    if (!this.#whole) this.check();
    return this.#whole;
  }

  /** The address of what the manual says of a code, below the root; undefined where no manual was made. */
  manualOf(code: string): string | undefined {
    const [area = ''] = code.split('/');
    const page = `${outputFolder(this.#join().workspace.config)}/${codesPath(area)}.html`;
    return this.#host.size(joinFolder(this.root, page)) === undefined ? undefined : page;
  }

  /** As it is typed, else as it is on the disk. */
  textOf(path: string): string {
    const typed = this.#unsaved.get(joinFolder(this.root, path));
    return typed ?? this.#join().read.sources.textOf(path) ?? '';
  }

  /** The object type of a file; undefined for one that is no entity. */
  typeOf(path: string): string | undefined {
    return path === configName ? 'Workspace' : typeInText(this.textOf(path));
  }

  #join(): Joined {
    if (this.#joined) return this.#joined;
    const joined = joinSources(changedHost(this.#host, this.#unsaved), this.root, this.#known);
    const files = new Set(joined.read.sources.paths());
    const before = [...this.#documents].filter(([file]) => files.has(file));
    const now = joined.workspace.documents.map((document) => [document.file, document] as const);
    this.#documents = new Map([...before, ...now]);
    this.#joined = joined;
    return joined;
  }
}
