/**
 * `ccstd.lock.yaml` ⇄ what was fetched of each package: its version, its digest and whence it came. YAML of one
 * fixed form, a line a package.
 */
import { compareText } from '../values/compare-text.ts';
import { isId } from '../values/is-id.ts';

export const lockName = 'ccstd.lock.yaml';

export interface LockedPackage {
  readonly version: string;
  readonly digest: string;
  /** As the workspace, or the package that needs it, names it. */
  readonly from: string;
  /** The commit, or the version of npm, that was found there; what is a file or a folder has none. */
  readonly at?: string | undefined;
}

/** By the names of packages. */
export type Lock = ReadonlyMap<string, LockedPackage>;

const heading = [
  '# 标准包的版本和摘要，由 ccstd fetch 写入，请勿手改。Packages of standards: written by ccstd fetch, not by hand.',
  'ccstd: 1',
  'packages:',
];
const line =
  /^ {2}([^\s:]+): \{version: ("(?:[^"\\]|\\.)*"), digest: ([0-9a-f]{64}), from: ("(?:[^"\\]|\\.)*")(?:, at: ([\w.+-]+))?\}$/;

export function lockToText(lock: Lock): string {
  const lines = [...lock]
    .sort(([a], [b]) => compareText(a, b))
    .map(
      ([name, { version, digest, from, at }]) =>
        `  ${name}: {version: ${JSON.stringify(version)}, digest: ${digest}, from: ${JSON.stringify(from)}${
          at === undefined ? '' : `, at: ${at}`
        }}`,
    );
  return `${[...heading, ...lines].join('\n')}\n`;
}

/** A line that nobody can read pins nothing: its package has to be fetched. A name is a part of a path. */
export function lockOf(text: string): Lock {
  return new Map(
    text.split(/\r?\n/).flatMap((one): [string, LockedPackage][] => {
      const [, name, version, digest, from, at] = line.exec(one) ?? [];
      if (!name || !isId(name) || !version || !digest || !from) return [];
      const pinned = { version: unquoted(version), digest, from: unquoted(from) };
      return [[name, at === undefined ? pinned : { ...pinned, at }]];
    }),
  );
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return '';
  }
}
