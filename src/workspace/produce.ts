/** Past the gate, where nothing can be wrong: lower → render → emit → look for leaks → write. */

import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { editionsOf } from '../5-lower/editions-of.ts';
import { lower } from '../5-lower/lower.ts';
import { Renderer } from '../6-render/renderer.ts';
import { packSheets } from '../6-render/replacement-pack/pack-sheets.ts';
import type { DocumentContext, Sheet } from '../6-render/sheet.ts';
import { UsedMedia } from '../6-render/used-media.ts';
import { leafWords } from '../6-render/views/leaf-words.ts';
import { Reachable } from '../6-render/views/reachable.ts';
import { artifactWords } from '../6-render/words.ts';
import { emitters } from '../7-emit/emit.ts';
import type { Artifact } from '../7-emit/format.ts';
import { isOfIndex } from '../7-emit/search/folder-index.ts';
import { SearchIndex } from '../7-emit/search/search-index.ts';
import { staticAssets } from '../7-emit/static-assets.ts';
import { earlierOutput } from '../8-write/earlier-output.ts';
import type { ManifestEntry } from '../8-write/manifest.ts';
import { type Written, writeArtifacts } from '../8-write/write.ts';
import { computeCrosswalks } from '../crosswalk/crosswalk.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findLeaks } from '../editions/find-leaks.ts';
import { LeakScan } from '../editions/leak-scan.ts';
import { documents } from '../generated/documents.ts';
import type { Host } from '../host/host.ts';
import { eachDuring } from '../host/progress.ts';
import { digestTools } from '../leaves/digest-tools.ts';
import { leafMarks } from '../leaves/leaf-record.ts';
import { editionLedger, emptyLedger } from '../leaves/ledger.ts';
import { stripMetadata } from '../media/strip-metadata.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { themedTemplates } from '../theme/themed-templates.ts';
import { compareText } from '../values/compare-text.ts';
import { once } from '../values/once.ts';
import { version } from '../version.ts';
import type { BuildOptions } from './build-workspace.ts';
import type { Checked } from './check-workspace.ts';
import { presentBooks } from './present-books.ts';

export interface Produced {
  /** Undefined when something for teachers would have reached students: then the output is what it was. */
  readonly written: Written | undefined;
  readonly leaks: readonly Diagnostic[];
}

export async function produce(
  host: Host,
  checked: Checked,
  workspace: BoundWorkspace,
  folder: string,
  options: BuildOptions,
): Promise<Produced> {
  const { root, config } = checked;
  const { progress } = host;
  const builtIn = host.templates();
  const templates = checked.theme ? themedTemplates(builtIn, checked.theme.texts) : builtIn;
  const editions = options.editions ?? ['student', 'teacher'];
  const formats = options.formats ?? config.formats ?? ['html', 'md'];
  const readFile = (path: string) => host.read(joinFolder(root, path));
  const binaries = new Map(
    [...(checked.theme?.binaries ?? [])].map(
      ([name, path]) => [name, readFile(path) ?? new Uint8Array()] as const,
    ),
  );
  const wanted = Object.entries(documents).filter(
    ([name, document]) => options.documents?.includes(name) ?? !document.onlyWhenAsked,
  );
  const partial = Boolean(
    options.documents ?? options.programme ?? options.course ?? options.editions ?? options.formats,
  );
  // A part leaves the other parts, and the whole leaves what is made only when it is asked for by name.
  const asked = new Set(
    Object.entries(documents).flatMap(([name, document]) => (document.onlyWhenAsked ? [name] : [])),
  );
  // A pack is a set of sheets that stand alone; whatever else is made is searched, and the index of its
  // folders is written anew.
  const searched = options.pack ? [] : (['', ...editions.map((edition) => `${edition}/` as const)] as const);
  const keeps = ({ document, path }: ManifestEntry) =>
    (partial || asked.has(document)) && !searched.some((searchedFolder) => isOfIndex(path, searchedFolder));
  const earlier = earlierOutput(host, folder, keeps);
  const emitterFor = await emitters(formats);
  const model = progress.during('lower', () => lower(workspace));
  const words = artifactWords(model.language, templates);
  const { ledger } = checked;
  const present = once(() => presentBooks(model, leafWords(words), digestTools(host.sha256, readFile)));
  const marks = {
    student: once(() =>
      ledger ? leafMarks(editionLedger(ledger, 'student'), present().student) : new Map(),
    ),
    teacher: once(() =>
      ledger ? leafMarks(editionLedger(ledger, 'teacher'), present().teacher) : new Map(),
    ),
  };

  /**
   * What is made of a workspace: of this one, and for the proof of others that differ from it in what
   * teachers read.
   */
  function making(of: BoundWorkspace) {
    const complete = of === workspace ? model : lower(of);
    const models = editionsOf(complete);
    const media = new UsedMedia(of.media);
    const context: DocumentContext = {
      models,
      editions,
      makes: (name) => wanted.some(([made]) => made === name),
      standing: earlier.standing,
      programme: options.programme,
      course: options.course,
      crosswalks: once(() => computeCrosswalks(models.student)),
      leaves: { ledger, marks: (edition) => marks[edition]() },
      words,
    };
    const entrance = new Reachable(models.student, context).hasEntrance('index');
    const emit = emitterFor(
      new Renderer({ templates, words, organization: complete.organization, media, entrance }),
    );
    function* sheets(): Iterable<Sheet> {
      if (options.pack) yield* packSheets(context, ledger ?? emptyLedger, options.pack);
      else for (const [, document] of wanted) yield* document.sheets(context);
    }
    function* mediaFiles(): Iterable<Artifact> {
      for (const { path, mediaType, source, text, isPicture } of media.files()) {
        const content = source === undefined ? new TextEncoder().encode(text) : readFile(source);
        const bytes = content && isPicture ? stripMetadata(content, mediaType) : content;
        if (bytes) yield { path, mediaType, bytes, sheet: undefined };
      }
    }
    return { emit, sheets, mediaFiles };
  }

  // Those of a theme are an author's, and may say what only teachers may read.
  const labels = [...builtIn].filter(([name]) => name.startsWith('labels/')).map(([, text]) => text);
  const scan = progress.during('inspect', () => new LeakScan(workspace, labels));
  const assets = options.pack ? [] : [...staticAssets(templates, binaries, editions)];
  const { emit, sheets, mediaFiles } = making(workspace);
  function* artifacts(): Iterable<Artifact> {
    const search = new SearchIndex(searched);
    for (const sheet of eachDuring(progress, 'view', sheets())) {
      for (const artifact of emit.artifacts(sheet)) {
        const found = progress.during('search', () => search.add(artifact));
        progress.during('inspect', () => scan.isClean(artifact, found && JSON.stringify(found)));
        yield artifact;
      }
      yield* search.full();
    }
    for (const artifact of [...assets, ...mediaFiles()]) {
      progress.during('inspect', () => scan.isClean(artifact));
      yield artifact;
    }
    // What it says was looked at page by page.
    yield* search.rest(earlier.searchPages);
  }

  /** A file that pages show is one as long as they do: then all pages for students are made. */
  function remake(of: BoundWorkspace, suspects: readonly Artifact[]): ReadonlyMap<string, Uint8Array> {
    const other = making(of);
    const made = new Map<string, Uint8Array>(assets.map(({ path, bytes }) => [path, bytes]));
    const paths = new Set(suspects.map(({ sheet }) => sheet?.path));
    const all = suspects.some(({ path, sheet }) => !sheet && !made.has(path));
    for (const sheet of other.sheets()) {
      if (!paths.has(sheet.path) && !(all && !sheet.path.startsWith('teacher/'))) continue;
      for (const { path, bytes } of other.emit.artifacts(sheet)) made.set(path, bytes);
    }
    for (const { path, bytes } of all ? other.mediaFiles() : []) made.set(path, bytes);
    return made;
  }

  let leaks: readonly Diagnostic[] = [];
  const isAllowed = (): boolean => {
    const texts = [...(checked.theme?.texts ?? [])].map(([name, { text }]) => [name, text] as const);
    const sources = {
      templates: new Map([...builtIn, ...texts]),
      fileOf: (name: string) => checked.theme?.texts.get(name)?.path,
    };
    leaks = progress.during('inspect', () => findLeaks({ scan, workspace, remake, ...sources }));
    return leaks.length === 0;
  };
  const written = await writeArtifacts(host, artifacts(), { folder, version, keeps, isAllowed });
  return { written, leaks: inOrder(leaks, checked) };
}

/** By file, then place, as findings of a check are. */
function inOrder(leaks: readonly Diagnostic[], { spanOf }: Checked): Diagnostic[] {
  const placed = leaks.map((leak) => ({ leak, span: spanOf(leak.where) }));
  placed.sort((a, b) => compareText(a.span.file, b.span.file) || a.span.start - b.span.start);
  return placed.map(({ leak }) => leak);
}
