/** Past the gate, where nothing can be wrong: lower → render → emit → look for leaks → write. */

import { joinFolder } from './0-read/workspace-files.ts';
import type { BoundWorkspace } from './3-bind/bound-workspace.ts';
import { withoutClosedQuestions } from './5-lower/closed-questions.ts';
import { editionOf } from './5-lower/edition.ts';
import { lower } from './5-lower/lower.ts';
import { packSheets } from './6-render/pack-sheets.ts';
import { Renderer } from './6-render/renderer.ts';
import type { DocumentContext, Sheet } from './6-render/sheet.ts';
import { UsedMedia } from './6-render/used-media.ts';
import { leafWords } from './6-render/views/leaf-words.ts';
import { Reachable } from './6-render/views/reachable.ts';
import { artifactWords } from './6-render/words.ts';
import { emitter } from './7-emit/emit.ts';
import type { Artifact } from './7-emit/format.ts';
import { SearchIndex } from './7-emit/search/search-index.ts';
import { staticAssets } from './7-emit/static-assets.ts';
import { earlierOutput } from './8-write/earlier-output.ts';
import type { ManifestEntry } from './8-write/manifest.ts';
import { type Written, writeArtifacts } from './8-write/write.ts';
import type { BuildOptions, Checked } from './compile.ts';
import { computeCrosswalks } from './crosswalk/crosswalk.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { LeakScan } from './editions/leak-scan.ts';
import { documents } from './generated/documents.ts';
import type { Host } from './host/host.ts';
import { digestTools } from './leaves/digest-tools.ts';
import { leafMarks, presentLeaves } from './leaves/leaf-record.ts';
import { emptyLedger, type Ledger } from './leaves/ledger.ts';
import { compareText } from './model/compare-text.ts';
import { lineAt } from './model/line-at.ts';
import { once } from './model/once.ts';
import { themedTemplates } from './theme/themed-templates.ts';
import { version } from './version.ts';

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
  const model = lower(workspace);
  const models = { student: withoutClosedQuestions(editionOf(model, 'student'), model), teacher: editionOf(model, 'teacher') };
  const builtIn = host.templates();
  const templates = checked.theme ? themedTemplates(builtIn, checked.theme.texts) : builtIn;
  const words = artifactWords(model.language, templates);
  const media = new UsedMedia(workspace.media);
  const editions = options.editions ?? ['student', 'teacher'];
  const formats = options.formats ?? config.formats ?? ['html', 'md'];
  const readFile = (path: string) => host.read(joinFolder(root, path));
  const binaries = new Map([...(checked.theme?.binaries ?? [])].map(([name, path]) => [name, readFile(path) ?? new Uint8Array()] as const));
  const marksOf = (ledger: Ledger | undefined) =>
    ledger ? leafMarks(ledger, presentLeaves(model, leafWords(words), digestTools(host.sha256, readFile))) : new Map();
  const wanted = Object.entries(documents).filter(([name, document]) => options.documents?.includes(name) ?? !document.onlyWhenAsked);
  const partial = Boolean(options.documents ?? options.programme ?? options.course ?? options.editions ?? options.formats);
  // A part leaves the other parts, and the whole leaves what is made only when it is asked for by name.
  const asked = new Set(Object.entries(documents).flatMap(([name, document]) => (document.onlyWhenAsked ? [name] : [])));
  const keeps = ({ document }: ManifestEntry) => partial || asked.has(document);
  const earlier = earlierOutput(host, folder, keeps);
  const context: DocumentContext = {
    models,
    editions,
    makes: (name) => wanted.some(([made]) => made === name),
    standing: earlier.standing,
    programme: options.programme,
    course: options.course,
    crosswalks: once(() => computeCrosswalks(models.student)),
    lineOf: (place) => lineAt(checked.textOf(place.file) ?? '', checked.spanOf(place).start),
    leaves: { ledger: checked.ledger, marks: once(() => marksOf(checked.ledger)) },
    words,
  };
  const entrance = new Reachable(models.student, context).hasEntrance('index');
  const renderer = new Renderer({ templates, words, organization: model.organization, media, entrance });
  const emit = await emitter(formats, renderer);
  function* sheets(): Iterable<Sheet> {
    if (options.pack) yield* packSheets(context, checked.ledger ?? emptyLedger, options.pack);
    else for (const [, document] of wanted) yield* document.sheets(context);
  }
  const search = new SearchIndex();
  function* artifacts(): Iterable<Artifact> {
    for (const sheet of sheets())
      for (const artifact of emit.artifacts(sheet)) {
        search.add(artifact);
        yield artifact;
      }
    // A pack is a set of sheets that stand alone.
    if (!options.pack) {
      yield* staticAssets(templates, binaries, editions);
      yield* search.artifacts(editions, earlier.searchPages);
    }
    for (const { path, mediaType, source, text } of media.files()) {
      const bytes = source === undefined ? new TextEncoder().encode(text) : readFile(source);
      if (bytes) yield { path, mediaType, bytes, sheet: undefined };
    }
  }
  const scan = new LeakScan(
    workspace,
    // Those of a theme are an author's, and may say what only teachers may read.
    [...builtIn].filter(([name]) => name.startsWith('labels/')).map(([, text]) => text),
  );
  const written = writeArtifacts(host, artifacts(), { folder, version, keeps, isAllowed: (artifact) => scan.isClean(artifact) });
  return { written, leaks: inOrder(scan.leaks, checked) };
}

/** By file, then place, as findings of a check are. */
function inOrder(leaks: readonly Diagnostic[], { spanOf }: Checked): Diagnostic[] {
  const placed = leaks.map((leak) => ({ leak, span: spanOf(leak.where) }));
  placed.sort((a, b) => compareText(a.span.file, b.span.file) || a.span.start - b.span.start);
  return placed.map(({ leak }) => leak);
}
