/**
 * `npm run bench`: what things cost, as ratios within one run; the machine is noisy, so look at ratios only.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { computeCrosswalks } from '../../src/crosswalk/crosswalk.ts';
import { largeModel } from '../unit/crosswalk/large-model.ts';

const root = join(import.meta.dirname, '..', '..');
const ccstd = join(root, 'lib', 'ccstd.js');
const standards = join(root, 'standards');
const folder = mkdtempSync(join(tmpdir(), 'ccstd-bench-'));
const copies = Number(process.env.BENCH_COPIES ?? 200);

/** The shortest of several runs, in milliseconds. */
function fastest(runs: number, action: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    action();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function node(...args: string[]): void {
  execFileSync(process.execPath, args, { stdio: 'ignore' });
}

function row(what: string, cost: number, against: string, base: number, budget: number): void {
  process.stdout.write(
    `${what.padEnd(34)} ${(cost / base).toFixed(2).padStart(6)} × ${against} (budget ${budget})\n`,
  );
}

function yamlFiles(below: string): string[] {
  const names = readdirSync(below, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.yaml') && !name.startsWith('dist'),
  );
  return names.map((name) => join(below, name));
}

/** In this process: starting it is not what is measured. */
function benchCrosswalk(): void {
  const large = largeModel({ items: 100_000, entries: 11, courses: 200 });
  const computing = fastest(3, () => computeCrosswalks(large));
  const json = JSON.stringify(large);
  const reading = fastest(3, () => JSON.parse(json));
  row('crosswalk, 1e5 items, 1e6 alignments', computing, 'JSON.parse of its input', reading, 5);
}

/** One course in many files, each with ids of its own. */
function writeCopies(into: string): void {
  mkdirSync(into, { recursive: true });
  const course = readFileSync(join(standards, 'electrical', 'courses', 'plc-control.yaml'), 'utf8');
  cpSync(join(standards, 'electrical', 'electrician.yaml'), join(into, 'electrician.yaml'));
  cpSync(join(standards, 'ccstd.yaml'), join(into, 'ccstd.yaml'));
  for (let i = 0; i < copies; i++)
    writeFileSync(
      join(into, `course-${i}.yaml`),
      course.replace(/^id: .*$/m, `id: plc-${i}`).replace(/^ {2}- control-circuits$/m, '  - 控制线路'),
    );
}

try {
  const bare = fastest(7, () => node('-e', '0'));
  row(
    'ccstd --version',
    fastest(7, () => node(ccstd, '--version')),
    'node -e 0',
    bare,
    1.35,
  );

  const one = join(folder, 'one');
  mkdirSync(one);
  cpSync(join(standards, 'elderly-care', 'elderly-care-2019.yaml'), join(one, 'standard.yaml'));
  row(
    'ccstd check, one file',
    fastest(5, () => node(ccstd, 'check', '-C', one)),
    'node -e 0',
    bare,
    2,
  );

  const many = join(folder, 'many');
  writeCopies(many);
  const files = yamlFiles(many);
  const reading = fastest(3, () => {
    for (const file of files) parseDocument(readFileSync(file, 'utf8')).toJS();
  });
  row(
    `ccstd check, ${copies} courses`,
    fastest(2, () => node(ccstd, 'check', '-C', many)) - bare,
    'yaml alone',
    reading,
    0.5,
  );

  const site = join(folder, 'site');
  cpSync(standards, site, { recursive: true, filter: (path) => !path.endsWith('dist') });
  const cold = fastest(1, () => node(ccstd, 'build', '-C', site));
  row('ccstd build, bundled, cold', cold, 'node -e 0', bare, Number.NaN);
  row(
    'ccstd build, nothing changed',
    fastest(2, () => node(ccstd, 'build', '-C', site)),
    'node -e 0',
    bare,
    2.5,
  );

  benchCrosswalk();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
