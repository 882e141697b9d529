/**
 * Suspicions → leaks. Words leak only where what students get depends on them: it is made once more of a
 * workspace in which every text for teachers is another one, and must come out the same to the byte. What an
 * author typed into a theme by hand depends on nothing, so there answers are leaks where they stand.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Artifact } from '../7-emit/format.ts';
import type { Diagnostic, Related } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Where } from '../source/place.ts';
import { type Copy, copiesIn } from './copies.ts';
import type { LeakScan, Suspicion } from './leak-scan.ts';
import { type SecretText, withOtherSecrets } from './other-secrets.ts';
import type { Secret, SecretSource } from './secrets.ts';

/**
 * Makes artifacts of a workspace: the same ones as of the first workspace, and of all of them at least those
 * asked for.
 */
export type Remake = (
  workspace: BoundWorkspace,
  wanted: readonly Artifact[],
) => ReadonlyMap<string, Uint8Array> | Promise<ReadonlyMap<string, Uint8Array>>;

export interface Evidence {
  readonly scan: LeakScan;
  readonly workspace: BoundWorkspace;
  readonly remake: Remake;
  /** Which texts get other words for the proof; left out = all for teachers only. */
  readonly isMeant?: (text: SecretText) => boolean;
  /** By name; those of a theme cover the product's own. */
  readonly templates: ReadonlyMap<string, string>;
  /** In the workspace: where a template of a theme stands. */
  readonly fileOf: (template: string) => string | undefined;
}

/** One finding names so many artifacts; more of them would not say more. */
const shown = 3;
/**
 * Where the same words are written in several places, these are tried one by one; where that is too much, all
 * are named.
 */
const mostTries = 24;
const longestWords = 40;

interface Leak {
  readonly secret: Secret;
  readonly source: SecretSource;
  readonly copy: Copy | undefined;
  readonly artifacts: Artifact[];
}

export async function findLeaks(evidence: Evidence): Promise<Diagnostic[]> {
  const { scan, workspace, remake } = evidence;
  const { suspicions } = scan;
  if (suspicions.length === 0) return [];
  const leaks = new Map<string, Leak>();
  const keep = (secret: Secret, source: SecretSource, artifact: Artifact, copy?: Copy): void => {
    const key = JSON.stringify(source.where);
    const leak = leaks.get(key);
    if (!leak) leaks.set(key, { secret, source, copy, artifacts: [artifact] });
    else if (leak.artifacts.at(-1) !== artifact) leak.artifacts.push(artifact);
  };
  const others = await remake(
    withOtherSecrets(workspace, evidence.isMeant),
    suspicions.map(({ artifact }) => artifact),
  );
  const copies = copiesIn(evidence, new Set(suspicions.flatMap(({ secrets }) => [...secrets])));
  const known = new Map<Secret, readonly SecretSource[]>();
  const tries = { left: mostTries };
  for (const suspicion of suspicions) {
    const { artifact, secrets } = suspicion;
    const other = others.get(artifact.path);
    if (!other || !sameBytes(other, artifact.bytes)) {
      for (const secret of carried(suspicion, other, scan)) {
        const sources = known.get(secret) ?? (await causes(secret, artifact, evidence, tries));
        known.set(secret, sources);
        for (const source of sources) keep(secret, source, artifact);
      }
      continue;
    }
    for (const secret of secrets) {
      const copy = copies.get(secret);
      const source = secret.sources.find(({ isAnswer }) => isAnswer) ?? secret.sources[0];
      // A picture or a file that somebody planted a canary in.
      const isPlanted = secret.isCanary && /(^|\/)assets\//.test(artifact.path);
      if (source && (copy || isPlanted)) keep(secret, source, artifact, copy);
    }
  }
  return [...leaks.values()].map(reported);
}

/**
 * The secrets whose words are gone with the fields; all of them where the words stayed and something else
 * changed.
 */
function carried(
  { artifact, secrets }: Suspicion,
  other: Uint8Array | undefined,
  scan: LeakScan,
): Iterable<Secret> {
  if (!other) return secrets;
  const { text: _, ...rest } = artifact;
  const left = scan.secretsIn({ ...rest, bytes: other });
  const gone = [...secrets].filter((secret) => !left.has(secret));
  return gone.length > 0 ? gone : secrets;
}

/** Of the places where the words are written, those that the artifact depends on. */
async function causes(
  { sources }: Secret,
  artifact: Artifact,
  { workspace, remake }: Evidence,
  tries: { left: number },
): Promise<readonly SecretSource[]> {
  if (sources.length === 1 || sources.length > tries.left) return sources;
  tries.left -= sources.length;
  const found: SecretSource[] = [];
  for (const source of sources) {
    const other = withOtherSecrets(workspace, (text) => isAt(text, source.where));
    const made = (await remake(other, [artifact])).get(artifact.path);
    if (!made || !sameBytes(made, artifact.bytes)) found.push(source);
  }
  return found.length > 0 ? found : sources;
}

function isAt({ file, path }: SecretText, where: Where): boolean {
  return (
    file === where.file && JSON.stringify(path) === JSON.stringify('path' in where ? where.path : undefined)
  );
}

function reported({ secret, source, copy, artifacts }: Leak): Diagnostic {
  const leaves = artifacts.flatMap(({ sheet }) => sheet?.leaf ?? []);
  const words = secret.words.length > longestWords ? `${secret.words.slice(0, longestWords)}…` : secret.words;
  const related: Related[] = copy?.where
    ? [{ where: copy.where, note: 'copied' }]
    : copy
      ? []
      : [{ where: source.where, note: 'own' }];
  const params = {
    field: source.field,
    words,
    artifacts: artifacts.slice(0, shown).map(({ path }) => path),
    count: artifacts.length,
    leaves: [...new Set(leaves)].slice(0, shown),
    copies: copy?.where ? [copy.where.file] : [],
  };
  return report('leaf/leak', source.where, params, { related });
}

/** Are these the same bytes? */
function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
