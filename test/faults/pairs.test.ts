/**
 * A slip of syntax hides nothing else in its file: a fault of meaning elsewhere in it is found, and nothing
 * that is none.
 */
import { expect, it } from 'vitest';
import { parseYaml } from '../../src/1-parse/parse-yaml.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { lineAt } from '../../src/source/line-at.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { type Random, randomFrom, seedOf } from '../support/random.ts';
import { bundledCorpora, type Corpus, type Site, smallCorpora } from './corpus.ts';
import { patience } from './expect-found.ts';
import { type Fault, injected, type Spoilt, type TextEdit } from './fault.ts';
import { answerFaults } from './kinds/answers.ts';
import { deliveryFaults } from './kinds/deliveries.ts';
import { keyFaults } from './kinds/keys.ts';
import { referenceFaults } from './kinds/references.ts';
import { standardFaults } from './kinds/standards.ts';
import { sumFaults } from './kinds/sums.ts';
import { textFaults } from './kinds/texts.ts';
import { valueFaults } from './kinds/values.ts';
import { yamlFaults } from './kinds/yaml.ts';

/** Behind these nothing can be read: what follows a second document, and what a bomb stands for. */
const swallows = new Set(['yaml/multiple-documents', 'yaml/alias-limit']);
const meaning = [
  ...answerFaults,
  ...deliveryFaults,
  ...keyFaults,
  ...referenceFaults,
  ...standardFaults,
  ...sumFaults,
  ...textFaults,
  ...valueFaults,
].filter(({ release, code }) => !release && code !== 'schema/unknown-kind');

interface Slip {
  readonly fault: Fault;
  readonly site: Site;
  readonly corpus: Corpus;
  readonly spoilt: Spoilt;
  readonly edits: readonly TextEdit[];
}

const known = new Map<Fault, Map<Corpus, readonly Site[]>>();

/** Found once: a place is drawn many times before two faults fit into one file. */
function placesOf(fault: Fault, corpus: Corpus): readonly Site[] {
  const ofFault = known.get(fault) ?? new Map<Corpus, readonly Site[]>();
  const sites = ofFault.get(corpus) ?? fault.places(corpus);
  known.set(fault, ofFault.set(corpus, sites));
  return sites;
}

function made(fault: Fault, site: Site | undefined, corpus: Corpus): Slip | undefined {
  const spoilt = site && fault.make(site, corpus);
  const edits = spoilt?.edits ?? [];
  if (!site || !spoilt || spoilt.files || edits.length === 0 || spoilt.at.file !== site.file)
    return undefined;
  return edits.every(({ file }) => file === site.file) ? { fault, site, corpus, spoilt, edits } : undefined;
}

/** One that leaves a file which is not YAML; a fault that leaves six files well-formed never does. */
function slipOf(fault: Fault, corpora: readonly Corpus[], random: Random): Slip | undefined {
  let wellFormed = 0;
  for (let tries = 0; tries < 60 && wellFormed < 6; tries++) {
    const corpus = random.pick(corpora);
    const slip = corpus && made(fault, random.pick(placesOf(fault, corpus)), corpus);
    if (!slip) continue;
    const { files, file } = injected(slip.corpus, slip.spoilt);
    if (!parseYaml({ path: file, text: String(files[file]) }).tree) return slip;
    wellFormed++;
  }
  return undefined;
}

/** In the same file, in another of its parts. */
function secondOf({ site, corpus, edits }: Slip, random: Random): Slip | undefined {
  const isElsewhere = ({ file, path }: Site): boolean =>
    file === site.file && path.length > 1 && path.slice(0, 2).join() !== site.path.slice(0, 2).join();
  for (let tries = 0; tries < 60; tries++) {
    const fault = random.pick(meaning);
    const second = fault && made(fault, random.pick(placesOf(fault, corpus).filter(isElsewhere)), corpus);
    const meets = second?.edits.some((one) =>
      edits.some(({ start, end }) => one.start <= end + 1 && start <= one.end + 1),
    );
    if (second && !meets) return second;
  }
  return undefined;
}

/** Both in a small workspace if it has places for them, and otherwise in the bundled standards. */
function pairOf(fault: Fault, random: Random): readonly [Slip, Slip] | undefined {
  for (const corpora of [smallCorpora, bundledCorpora]) {
    const first = slipOf(fault, corpora(), random);
    const second = first && secondOf(first, random);
    if (second) return [first, second];
  }
  return undefined;
}

const placesEach = Number(process.env.CCSTD_FAULT_PLACES ?? 1);

it(
  'finds both, with a fault of each kind of syntax',
  () => {
    const lines: string[] = [];
    let [pairs, both, syntax, findings] = [0, 0, 0, 0];
    for (const fault of yamlFaults.filter(({ code }) => !swallows.has(code))) {
      const random = randomFrom(seedOf(fault.name));
      for (let place = 0; place < placesEach; place++) {
        const pair = pairOf(fault, random);
        if (!pair) continue;
        const [first, second] = pair;
        const edits = [...first.edits, ...second.edits];
        const { files, file, line } = injected(first.corpus, { edits, at: first.spoilt.at });
        const other = injected(first.corpus, { edits, at: second.spoilt.at });
        const checked = checkSources(memoryHost(files));
        const found = checked.diagnostics
          .filter(({ severity, code }) => severity !== 'info' || code === second.fault.code)
          .map(({ code, where }) => {
            const span = checked.spanOf(where);
            return `${code} ${span.file}:${lineAt(checked.textOf(span.file) ?? '', span.start)}`;
          });
        const hasFirst = found.includes(`${first.fault.code} ${file}:${line}`);
        const hasSecond = found.includes(`${second.fault.code} ${file}:${other.line}`);
        expect(checked.workspace, 'a file with a lost part must not be built').toBeUndefined();
        pairs++;
        findings += found.length;
        if (hasFirst) syntax++;
        if (hasFirst && hasSecond) both++;
        else
          lines.push(
            `${fault.name}, ${second.fault.name} (${file}:${line}, ${other.line}): ${found.join(', ')}`,
          );
      }
    }
    if (process.env.CCSTD_FAULT_PLACES)
      console.log({ pairs, both, syntax, perFault: findings / pairs / 2 }, lines.join('\n'));
    expect(syntax, lines.join('\n')).toBe(pairs);
    expect(both, lines.join('\n')).toBeGreaterThanOrEqual(20);
    // Where a lost part might explain a finding, nothing is said: that may cost one in eight.
    expect(both / pairs, lines.join('\n')).toBeGreaterThanOrEqual(0.85);
    expect(findings / pairs / 2, lines.join('\n')).toBeLessThanOrEqual(1.05);
  },
  patience,
);
