/**
 * A workspace and a revision of it → the files that changed since, and those that depend on them, by what they
 * name now or named then: where something new can have been found.
 */
import { parseYaml } from '../1-parse/parse-yaml.ts';
import { recoverYaml } from '../1-parse/recover-yaml.ts';
import type { Host } from '../host/host.ts';
import { revisionHost } from '../host/revision-host.ts';
import { configName } from '../paths/config-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { namingsIn } from '../rename/namings.ts';
import { joinSources } from './check-workspace.ts';

export interface ChangedFiles {
  /** New, others, or gone, from the root; what is gone is named too. */
  readonly changed: ReadonlySet<string>;
  /** These, and all that depend on them; undefined = everything does, for the settings changed. */
  readonly touched: ReadonlySet<string> | undefined;
}

/** One state of the workspace, by file. */
interface State {
  /** Without what only other machines write otherwise: the ends of lines. */
  readonly texts: ReadonlyMap<string, string>;
  /** Pictures and files, of which only the bytes count. */
  readonly media: ReadonlySet<string>;
  /** Of entities: their ids, and the ids that they name. */
  readonly entities: ReadonlyMap<string, Entity>;
  read(file: string): Uint8Array | undefined;
}

interface Entity {
  readonly id: string | undefined;
  readonly names: ReadonlySet<string>;
  /** Tasks that it names stand in it: what it says counts for them. */
  readonly tasks: ReadonlySet<string>;
}

/** `root` is the absolute path of the workspace; throws `RevisionError`. */
export async function changedSince(host: Host, root: string, revision: string): Promise<ChangedFiles> {
  const then = stateOf(revisionHost(host, root, await host.revision(root, revision)), root);
  const now = stateOf(host, root);
  const changed = new Set(changedFiles(then, now));
  return { changed, touched: changed.has(configName) ? undefined : touchedBy(changed, [then, now]) };
}

function stateOf(host: Host, root: string): State {
  const { read, workspace } = joinSources(host, root);
  const { paths, textOf, typeOf } = read.sources;
  const texts = new Map(paths().map((file) => [file, (textOf(file) ?? '').replaceAll('\r\n', '\n')]));
  const { pictures, attachments } = workspace.media;
  const media = [...pictures.values(), ...attachments.values()].map(({ source }) => source);
  const entities = [...texts].flatMap(([file, text]) => {
    const type = file === configName ? undefined : typeOf(file);
    return type === undefined ? [] : [[file, entityOf(file, text, type)] as const];
  });
  return {
    texts,
    media: new Set(media.filter((file) => !texts.has(file))),
    entities: new Map(entities),
    read: (file) => host.read(joinFolder(root, file)),
  };
}

/** Of a file that is broken, what can be read of it. */
function entityOf(path: string, text: string, type: string): Entity {
  const tree = parseYaml({ path, text }).tree ?? recoverYaml({ path, text })?.tree;
  const namings = tree ? namingsIn(tree, type) : [];
  const named = namings.filter(({ as }) => as !== 'definition');
  return {
    id: namings.find((one) => one.as === 'definition' && one.type === type)?.id,
    names: new Set(named.map(({ id }) => id)),
    tasks: new Set(named.flatMap((one) => (one.type === 'LearningTask' ? [one.id] : []))),
  };
}

function changedFiles(then: State, now: State): string[] {
  const files = new Set([...then.texts.keys(), ...now.texts.keys()]);
  const media = new Set([...then.media, ...now.media]);
  return [
    ...[...files].filter((file) => then.texts.get(file) !== now.texts.get(file)),
    ...[...media].filter((file) => !files.has(file) && !sameBytes(then.read(file), now.read(file))),
  ];
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a && b ? Buffer.compare(a, b) === 0 : a === b;
}

function touchedBy(changed: ReadonlySet<string>, states: readonly State[]): ReadonlySet<string> {
  const touched = new Set<string>();
  const waiting = [...changed];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (touched.has(file)) continue;
    touched.add(file);
    for (const state of states) waiting.push(...dependents(file, state));
  }
  for (const file of changed) for (const other of newlyNamed(file, states)) touched.add(other);
  return touched;
}

/** All that name what the file has; for a picture or an included text, all that write its file name. */
function* dependents(file: string, { texts, entities }: State): Iterable<string> {
  const own = entities.get(file);
  if (!own) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    for (const other of entities.keys()) if (texts.get(other)?.includes(name)) yield other;
    return;
  }
  for (const [other, { id, names }] of entities) {
    if (id === undefined && own.id === undefined) continue;
    // Of two with one id, either may be called the second.
    const isNamed = own.id !== undefined && (names.has(own.id) || id === own.id);
    if (isNamed || (id !== undefined && own.tasks.has(id))) yield other;
  }
}

/** What is no longer named, or is named now, may have lost or won something by that alone. */
function* newlyNamed(file: string, states: readonly State[]): Iterable<string> {
  const [then, now] = states.map(({ entities }) => entities.get(file)?.names ?? new Set<string>());
  for (const { entities } of states)
    for (const [other, { id = '' }] of entities) if (then?.has(id) !== now?.has(id)) yield other;
}
