/** The sources of a workspace → what is written in each, one by one: read → parse → validate. */
import { readSource } from '../0-read/read-source.ts';
import { idInText } from '../1-parse/id-in-text.ts';
import { parseYaml } from '../1-parse/parse-yaml.ts';
import { type ValidDocument, validate } from '../2-validate/validate.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FoundFile, Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type RecoveredFile, recoverFile } from './check-recovered.ts';
import type { KeptFiles } from './kept-files.ts';

export interface ReadSource {
  readonly source: SourceFile;
  readonly type: string | undefined;
  /** Undefined where the schema has something against it. */
  readonly document: ValidDocument | undefined;
  /** What could be read of a file that is no YAML. */
  readonly rest: RecoveredFile | undefined;
  /** Kind and id of a document that is not there, so that whoever names it is not to blame. */
  readonly refused: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** `known` is what earlier runs learned of files; it learns of those that it does not know. */
export function readSources(
  host: Host,
  root: string,
  files: readonly FoundFile[],
  known?: KeptFiles,
): ReadSource[] {
  const { progress } = host;
  return progress.during('read', () =>
    files.map((file) => {
      const read = readOne(host, root, file, known);
      progress.step(files.length);
      return read;
    }),
  );
}

function readOne(host: Host, root: string, { path, size }: FoundFile, known?: KeptFiles): ReadSource {
  const { progress } = host;
  const read = () => readSource(host, root, path, size);
  const stamp = known && host.stamp(joinFolder(root, path));
  const { source, problem, note } = known ? known.reading(path, stamp, read) : read();
  const said = note ? [note] : [];
  if (problem) return { ...nothingOf(source), diagnostics: [...said, problem] };
  const kept = known?.read(source);
  if (kept) return { ...kept, source, rest: undefined, diagnostics: [...said, ...kept.diagnostics] };
  const { tree, diagnostics: slips } = progress.during('parse', () => parseYaml(source));
  if (!tree) {
    const rest = progress.during('parse', () => recoverFile(source));
    return {
      ...nothingOf(source),
      type: rest?.valid.type,
      rest,
      refused: slips.some(isError) ? unknownKind(source) : undefined,
      diagnostics: [...said, ...slips, ...(rest?.diagnostics ?? [])],
    };
  }
  const { type, id, document, diagnostics: against } = progress.during('validate', () => validate(tree));
  const named = type ? `${type} ${id ?? ''}` : undefined;
  const isRefused = !document && (type || [...slips, ...against].some(isError));
  const refused = isRefused ? (named ?? unknownKind(source)) : undefined;
  const learned = { type, document, refused, diagnostics: [...slips, ...against] };
  known?.learn(source, learned);
  return { ...learned, source, rest: undefined, diagnostics: [...said, ...learned.diagnostics] };
}

function nothingOf(source: SourceFile): Omit<ReadSource, 'diagnostics'> {
  return { source, type: undefined, document: undefined, rest: undefined, refused: unknownKind(source) };
}

function unknownKind({ text }: SourceFile): string {
  return `? ${idInText(text) ?? ''}`;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
