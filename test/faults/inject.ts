/** Makes faults at random places, checks each spoilt workspace, and counts what was found where. */

import { memoryHost } from '../../src/host/memory-host.ts';
import { lineAt } from '../../src/source/line-at.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { KeptFiles } from '../../src/workspace/kept-files.ts';
import { randomFrom, seedOf } from '../support/random.ts';
import type { Corpus, Language, Site } from './corpus.ts';
import { type Fault, injected } from './fault.ts';

export interface Outcome {
  readonly fault: string;
  readonly code: string;
  readonly corpus: string;
  readonly language: Language;
  /** The expected code is among the findings. */
  readonly found: boolean;
  /** …at the expected line. */
  readonly exact: boolean;
  /** Above info, and the expected one in any case. */
  readonly findings: number;
  /** For people: the place, and what was reported. */
  readonly detail: string;
}

/**
 * Each fault at this many places, as far as there are so many; with two, each is made in both key languages.
 */
const placesEach = Number(process.env.CCSTD_FAULT_PLACES ?? 1);

/** In the second corpora only what the first give no place for. */
export function injectAll(
  faults: readonly Fault[],
  corpora: readonly Corpus[],
  second: () => readonly Corpus[],
): Outcome[] {
  return faults.flatMap((fault) => {
    const outcomes = injectOne(fault, corpora);
    return outcomes.length > 0 ? outcomes : injectOne(fault, second());
  });
}

function injectOne(fault: Fault, corpora: readonly Corpus[]): Outcome[] {
  const random = randomFrom(seedOf(fault.name));
  const left = corpora.map((corpus) => ({ corpus, sites: [...fault.places(corpus)] }));
  const outcomes: Outcome[] = [];
  const used = new Set<Corpus>();
  while (outcomes.length < placesEach) {
    const open = left.filter(({ sites }) => sites.length > 0);
    // Each corpus, and with them both key languages, before any a second time.
    const fresh = open.filter(({ corpus }) => !used.has(corpus));
    const chosen = random.pick(fresh.length > 0 ? fresh : open);
    if (!chosen) break;
    const [site] = chosen.sites.splice(random.below(chosen.sites.length), 1);
    const outcome = site && attempt(fault, site, chosen.corpus);
    if (!outcome) continue;
    used.add(chosen.corpus);
    outcomes.push(outcome);
  }
  return outcomes;
}

const learned = new Map<string, Uint8Array>();

/** What a check of the corpus without any fault learned of its files: a fault spoils one of them. */
function known(corpus: Corpus, release: boolean): KeptFiles {
  const key = `${corpus.name} ${corpus.language} ${release}`;
  const { sha256 } = memoryHost({});
  const lines = learned.get(key) ?? linesOf(corpus, release, sha256);
  learned.set(key, lines);
  return new KeptFiles(sha256, lines);
}

function linesOf(corpus: Corpus, release: boolean, sha256: (bytes: Uint8Array) => string): Uint8Array {
  const files = new KeptFiles(sha256);
  checkSources(memoryHost(corpus.files), { release }, files);
  return new Uint8Array(Buffer.concat(files.lines() ?? []));
}

function attempt(fault: Fault, site: Site, corpus: Corpus): Outcome | undefined {
  const spoilt = fault.make(site, corpus);
  if (!spoilt) return undefined;
  const { files, file, line } = injected(corpus, spoilt);
  const release = fault.release === true;
  const checked = checkSources(memoryHost(files), { release }, known(corpus, release));
  const findings = checked.diagnostics.map(({ code, severity, where }) => {
    const span = checked.spanOf(where);
    return { code, severity, file: span.file, line: lineAt(checked.textOf(span.file) ?? '', span.start) };
  });
  const wanted = findings.filter(({ code }) => code === fault.code);
  const here = wanted.find((finding) => finding.file === file && finding.line === line);
  const heavy = findings.filter((finding) => finding.severity !== 'info' || finding === (here ?? wanted[0]));
  const shown =
    heavy
      .slice(0, 6)
      .map((one) => `${one.code} ${one.file}:${one.line}`)
      .join(', ') + (heavy.length > 6 ? ` … ${heavy.length}` : '');
  return {
    fault: fault.name,
    code: fault.code,
    corpus: corpus.name,
    language: corpus.language,
    found: wanted.length > 0,
    exact: here !== undefined,
    findings: heavy.length,
    detail: `${fault.name} [${corpus.name} ${corpus.language} ${site.path.join('/')}] wants ${fault.code} ${file}:${line}, got ${shown || 'nothing'}`,
  };
}

export interface Summary {
  readonly kinds: number;
  readonly injections: number;
  readonly found: number;
  readonly exact: number;
  readonly findingsPerFault: number;
}

export function summarize(outcomes: readonly Outcome[]): Summary {
  const share = (test: (outcome: Outcome) => boolean) => outcomes.filter(test).length / outcomes.length;
  return {
    kinds: new Set(outcomes.map(({ fault }) => fault)).size,
    injections: outcomes.length,
    found: share(({ found }) => found),
    exact: share(({ exact }) => exact),
    findingsPerFault: outcomes.reduce((total, { findings }) => total + findings, 0) / outcomes.length,
  };
}

/** One line for each outcome that is not one finding at its place. */
export function shortfalls(outcomes: readonly Outcome[]): string[] {
  return outcomes.filter(({ exact, findings }) => !exact || findings !== 1).map(({ detail }) => detail);
}
