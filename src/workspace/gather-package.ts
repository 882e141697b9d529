/**
 * A workspace → the package of standards that others adopt: its own sources with what they include and show, as
 * they are, and a name and a version; no question banks, no theme and no ledger.
 */
import type { Dependency, PackageName, Workspace } from '../generated/types.ts';
import type { Host } from '../host/host.ts';
import { type PackageFiles, packageDigest } from '../packages/package-digest.ts';
import { packageOf } from '../packages/package-paths.ts';
import { configName } from '../paths/config-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { checkSources, joinSources } from './check-workspace.ts';

export interface Package extends PackageName {
  readonly files: PackageFiles;
  readonly digest: string;
  readonly dependencies: readonly Dependency[];
}

/** Packages are others' input. */
const mostFiles = 5000;
const mostBytes = 200 * 1024 * 1024;

/** What a school teaches and examines with; nobody else works by it. */
const ofSchool: ReadonlySet<string> = new Set(['QuestionBank', 'Delivery']);

export type Gathered =
  | { readonly is: 'package'; readonly package: Package }
  | { readonly is: 'missing' | 'no-name' | 'too-large' }
  | { readonly is: 'errors'; readonly count: number };

/** `folder` is absolute; one that is fetched may be published without what it depends on. */
export function gatherPackage(host: Host, folder: string, isFetched = false): Gathered {
  if (host.size(joinFolder(folder, configName)) === undefined) return { is: 'missing' };
  const { config, diagnostics } = checkSources(host, { from: folder });
  if (!config.package) return { is: 'no-name' };
  // What was published does not bring along what it depends on: the rest of it is judged where both are.
  const isWhole = !isFetched || !diagnostics.some(({ code }) => code === 'package/not-fetched');
  const count = diagnostics.filter(
    ({ severity, code }) => severity === 'error' && (isWhole || /^(?:io|config|yaml|schema)\//.test(code)),
  ).length;
  if (count > 0) return { is: 'errors', count };
  const { workspace } = joinSources(host, folder);
  const { pictures, attachments } = workspace.media;
  const named = [
    ...workspace.documents.filter(({ type }) => !ofSchool.has(type)).map(({ file }) => file),
    ...workspace.includes.keys(),
    ...[...pictures.values(), ...attachments.values()].map(({ source }) => source),
  ];
  const files = new Map<string, Uint8Array>();
  let size = 0;
  for (const path of [...new Set(named)].sort()) {
    if (packageOf(path, config) !== undefined || workspace.adoptions.has(path)) continue;
    const bytes = host.read(joinFolder(folder, path));
    if (bytes) files.set(path, bytes);
    size += bytes?.length ?? 0;
    if (size > mostBytes || files.size > mostFiles) return { is: 'too-large' };
  }
  files.set(configName, new TextEncoder().encode(settingsOf(config, config.package)));
  const { dependencies = [] } = config;
  return { is: 'package', package: { ...config.package, files, digest: packageDigest(files), dependencies } };
}

/** What a package says of itself; all else of the settings is how its publisher works. */
function settingsOf(
  { title, language, dependencies = [] }: Workspace,
  { name, version }: PackageName,
): string {
  const text = JSON.stringify;
  return [
    'ccstd: 1',
    ...(title === undefined ? [] : [`title: ${text(title)}`]),
    ...(language === undefined ? [] : [`language: ${language}`]),
    `package: {name: ${text(name)}, version: ${text(version)}}`,
    ...(dependencies.length === 0 ? [] : ['dependencies:']),
    ...dependencies.map((one) => `  - {name: ${text(one.name)}, from: ${text(one.from)}}`),
    '',
  ].join('\n');
}
