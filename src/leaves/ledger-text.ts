/** The ledger ⇄ the text of `leaves.lock.yaml`: YAML of one fixed form, a line a leaf, so that versions of it can be compared and merged. */
import { compareText } from '../model/compare-text.ts';
import type { FormerLine, Ledger, LedgerLine, Release } from './ledger.ts';

const heading = [
  '# 活页台账，由 ccstd leaves release 写入，请勿手改。The ledger of leaves: written by ccstd leaves release, not by hand.',
  'ccstd: 1',
];

export function ledgerToText({ releases, leaves, history }: Ledger): string {
  const lines = [...leaves].sort(([a], [b]) => compareText(a, b)).map(([leaf, line]) => `  ${leaf}: {${fieldsOf(line)}}`);
  const former = history.map((line) => `  - {leaf: ${line.leaf}, ${fieldsOf(line)}, until: ${line.until}}`);
  return `${[
    ...heading,
    'releases:',
    ...releases.map(({ release, effective }) => `  - {release: ${release}, effective: ${effective}}`),
    'leaves:',
    ...lines,
    'history:',
    ...former,
  ].join('\n')}\n`;
}

function fieldsOf({ revision, digest, effective, number, release, title }: LedgerLine): string {
  const text = JSON.stringify(title);
  return `revision: ${revision}, digest: "${digest}", effective: ${effective}, number: ${number}, release: ${release}, title: ${text}`;
}

/** The ledger, or the first line (from 0) that is none of it. */
export function ledgerFromText(text: string): Ledger | { readonly wrongLine: number } {
  const releases: Release[] = [];
  const leaves = new Map<string, LedgerLine>();
  const history: FormerLine[] = [];
  let section = '';
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#') || line === 'ccstd: 1') continue;
    const title = /^(releases|leaves|history):$/.exec(line)?.[1];
    if (title !== undefined) section = title;
    else if (!readLine(section, line, { releases, leaves, history })) return { wrongLine: index };
  }
  return { releases, leaves, history };
}

interface Found {
  readonly releases: Release[];
  readonly leaves: Map<string, LedgerLine>;
  readonly history: FormerLine[];
}

const fields =
  /revision: (\d{1,6}), digest: "([0-9a-f]{16})", effective: (\d{4}-\d{2}-\d{2}), number: (\d+-\d+-\d+-\d+), release: (\d{1,6}), title: ("(?:[^"\\]|\\.)*")/
    .source;
const leafId = /([\p{L}\p{N}]+(?:[-._/][\p{L}\p{N}_]+|_)*)/u.source;
const forms = {
  release: /^ {2}- \{release: (\d{1,6}), effective: (\d{4}-\d{2}-\d{2})\}$/,
  leaf: new RegExp(`^ {2}${leafId}: \\{${fields}\\}$`, 'u'),
  former: new RegExp(`^ {2}- \\{leaf: ${leafId}, ${fields}, until: (\\d{1,6})\\}$`, 'u'),
};

/** False for a line that does not belong there, or says for the second time what it says. */
function readLine(section: string, line: string, { releases, leaves, history }: Found): boolean {
  if (section === 'releases') {
    const [, release, effective = ''] = forms.release.exec(line) ?? [];
    if (release === undefined || Number(release) !== releases.length + 1) return false;
    releases.push({ release: Number(release), effective });
    return true;
  }
  const [, leaf, ...rest] = (section === 'leaves' ? forms.leaf : section === 'history' ? forms.former : /$^/).exec(line) ?? [];
  const read = leaf === undefined ? undefined : lineOf(rest);
  if (leaf === undefined || !read || read.release > releases.length) return false;
  if (section === 'history') history.push({ ...read, leaf, until: Number(rest[6]) });
  else if (leaves.has(leaf)) return false;
  else leaves.set(leaf, read);
  return true;
}

function lineOf([revision, digest = '', effective = '', number = '', release, title = '']: readonly string[]): LedgerLine | undefined {
  try {
    const text: unknown = JSON.parse(title);
    return { revision: Number(revision), digest, effective, number, release: Number(release), title: String(text) };
  } catch {
    return undefined;
  }
}
