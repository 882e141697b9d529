/**
 * Another id for an entity, a task or a part of one: in every file that names it, in the ledger, and in what
 * reviews and ledger know of contents in which the id stands.
 */
import { findRoot } from '../0-read/find-root.ts';
import { parseYaml } from '../1-parse/parse-yaml.ts';
import { recoverYaml } from '../1-parse/recover-yaml.ts';
import { canonicalize } from '../2-validate/canonicalize.ts';
import { replaceFiles } from '../8-write/replace-files.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { changedHost } from '../host/changed-host.ts';
import type { Host } from '../host/host.ts';
import { ledgerName } from '../leaves/ledger.ts';
import { ledgerToText } from '../leaves/ledger-text.ts';
import { configName } from '../paths/config-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { newNames, renameLeaves } from '../rename/ledger-names.ts';
import { NameIndex } from '../rename/name-index.ts';
import { type Naming, namingsIn, type Subject, wholeWorkspace } from '../rename/namings.ts';
import { editsOf, renamingsOf, takenBy } from '../rename/renaming.ts';
import { applyEdits } from '../source/apply-edits.ts';
import { isId } from '../values/is-id.ts';
import { type Checked, checkSources } from './check-workspace.ts';
import { carryDigests } from './rename-digests.ts';

export interface RenamedFile {
  /** Relative to the workspace root. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export type Renamed =
  | {
      readonly is: 'renamed';
      readonly files: readonly RenamedFile[];
      /** How often the id was written in the sources. */
      readonly places: number;
      readonly defined: Naming;
    }
  | { readonly is: 'bad-id' | 'same-id' }
  | { readonly is: 'taken'; readonly by: Naming }
  /** With the new id something would be wrong that is not wrong now. */
  | { readonly is: 'breaks'; readonly finding: Diagnostic; readonly checked: Checked };

/** The ids of a workspace, as it is or as somebody types it. */
export class NamedWorkspace {
  readonly index: NameIndex;
  readonly #levels = new Map<string, readonly string[]>();

  constructor(
    readonly host: Host,
    readonly checked: Checked,
  ) {
    const namings = checked.sources().flatMap((file) => this.#namingsOf(file));
    this.index = new NameIndex(namings);
  }

  static at(host: Host, from: string): NamedWorkspace {
    return new NamedWorkspace(host, checkSources(host, { from: findRoot(host, from) }));
  }

  rename(subject: Subject, typed: string): Renamed {
    const newId = typed.normalize('NFC');
    if (!isId(newId)) return { is: 'bad-id' };
    const { index, checked, host } = this;
    const defined = index.definition(subject.type, subject.owner, subject.id);
    if (newId === subject.id || !defined) return { is: 'same-id' };
    const renamings = renamingsOf(subject, newId, index, (id) => this.#levels.get(id) ?? []);
    const by = takenBy(renamings, index, this.#levels);
    if (by) return { is: 'taken', by };
    const edits = editsOf(renamings, index, (file) => checked.textOf(file) ?? '');
    const texts = new Map(
      [...edits].map(([file, own]) => [file, applyEdits(checked.textOf(file) ?? '', own)] as const),
    );
    const courses = index.definitionsOf('Course', wholeWorkspace).map(({ id }) => id);
    const adopted = index.definitionsOf('Overlay', wholeWorkspace).map(({ id }) => id);
    const nameOf = newNames(renamings, index, [...courses, ...adopted]);
    const ledger = checked.ledger && renameLeaves(checked.ledger, nameOf);
    if (checked.ledger && ledger && ledgerToText(ledger) !== ledgerToText(checked.ledger))
      texts.set(ledgerName, ledgerToText(ledger));
    const after = this.#checkedWith(texts);
    const finding = newFault(checked, after);
    if (finding) return { is: 'breaks', finding, checked: after };
    const carried = carryDigests(host, { before: checked, after, nameOf });
    const files = [...texts, ...carried].map(([path, text]): [string, string] => [path, text]);
    const changed = [...new Map(files)].map(([path, text]) => ({
      ...{ path, before: checked.textOf(path) ?? '', after: text },
    }));
    return {
      is: 'renamed',
      files: changed.filter((file) => file.before !== file.after).sort((a, b) => (a.path < b.path ? -1 : 1)),
      places: [...edits.values()].flat().length,
      defined,
    };
  }

  /** The standard from which a certificate follows that nobody wrote. */
  standardOf(certificate: string): string | undefined {
    const found = [...this.#levels].find(([id, levels]) =>
      levels.some((level) => `${id}-${level}` === certificate),
    );
    return found?.[0];
  }

  write(files: readonly RenamedFile[]): void {
    replaceFiles(
      this.host,
      this.checked.root,
      files.map(({ path, after }) => ({ path, text: after })),
    );
  }

  #checkedWith(texts: ReadonlyMap<string, string>): Checked {
    const { root } = this.checked;
    const absolute = [...texts].map(([file, text]) => [joinFolder(root, file), text] as const);
    return checkSources(changedHost(this.host, new Map(absolute)), { from: root });
  }

  /** Of a file that is broken, what can be read of it. */
  #namingsOf(path: string): readonly Naming[] {
    const [type, text] = [this.checked.typeOf(path), this.checked.textOf(path)];
    if (type === undefined || text === undefined || path === configName) return [];
    const tree = parseYaml({ path, text }).tree ?? recoverYaml({ path, text })?.tree;
    if (!tree) return [];
    const namings = namingsIn(tree, type);
    if (type === 'SkillStandard') {
      const { levels } = canonicalize(tree, type).value as { readonly levels?: unknown };
      const own = Array.isArray(levels) ? levels : [];
      const id = namings.find(({ as }) => as === 'definition')?.id ?? '';
      this.#levels.set(
        id,
        own.flatMap((one) => levelOf(one) ?? []),
      );
    }
    return namings;
  }
}

function levelOf(value: unknown): string | undefined {
  const level = typeof value === 'object' && value !== null && 'level' in value ? value.level : undefined;
  return typeof level === 'string' ? level : undefined;
}

/** The first error of a kind of which there are more than before. */
function newFault(before: Checked, after: Checked): Diagnostic | undefined {
  const errorsIn = ({ diagnostics }: Checked) => diagnostics.filter(({ severity }) => severity === 'error');
  const left = new Map<string, number>();
  for (const { code } of errorsIn(before)) left.set(code, (left.get(code) ?? 0) + 1);
  return errorsIn(after).find(({ code }) => {
    const count = left.get(code) ?? 0;
    left.set(code, count - 1);
    return count === 0;
  });
}
