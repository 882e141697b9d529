/** What programs read: JSON of every command, when it succeeds and when it fails, as `schemas/output/` has it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { commands } from '../../src/generated/commands.ts';
import type { Host } from '../../src/host/host.ts';
import { HostError } from '../../src/host/host.ts';
import type { MemoryHost } from '../../src/host/memory-host.ts';
import { type Ids, namedWorld, things } from '../fuzz/named-world.ts';
import { machine } from '../support/bundled-standards.ts';

const folder = join(import.meta.dirname, '..', '..', 'schemas', 'output');
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const names = readdirSync(folder).map((name) => name.replace('.schema.json', ''));
const accepts = new Map(
  names.map((name) => [
    name,
    ajv.compile(JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8'))),
  ]),
);

const ids = Object.fromEntries(Object.keys(things).map((name) => [name, name])) as Ids;
const world = namedWorld(ids, new Set());

/** A machine of its own, for commands that write. */
function whole(changes: Readonly<Record<string, string>> = {}): MemoryHost {
  const texts = [...world.files].map(([path, bytes]) => [path.slice(1), bytes] as const);
  return machine({ ...Object.fromEntries(texts), ...changes });
}

const broken = (): MemoryHost => whole({ 'c1.yaml': 'kind: course\nid: c1\ntitle: [\n' });
const wrongSettings = (): MemoryHost => whole({ 'ccstd.yaml': 'ccstd: 1\noutputs: x\n' });
const empty = (): MemoryHost => machine({});
const fullDisk = (): Host => ({
  ...whole(),
  write(path) {
    throw new HostError('write', path, 'ENOSPC');
  },
});
const foreignOutput = (): MemoryHost => whole({ 'dist/mine.txt': 'mine' });
const lostLeaf = (): MemoryHost => whole({ 't2.yaml': textOf('t2.yaml').replace('家属在场', '家属不在场') });
const textOf = (path: string): string => new TextDecoder().decode(world.files.get(`/${path}`));

const withResults = (): MemoryHost =>
  whole({ 'results.csv': 'cohort,item,sat,passed\n2025,c1/t1/e2,30,20\n2026,c1/t1/e2,30,29\n' });

/** Two states: one of them as it is, one changed or broken. */
function twoYears(file: string, from: string, to: string): MemoryHost {
  const files = [...world.files].flatMap(([path]) => {
    const text = textOf(path.slice(1));
    const now = path === `/${file}` ? text.replace(from, to) : text;
    return [[`was${path}`, text] as const, [`is${path}`, now] as const];
  });
  return machine(Object.fromEntries(files));
}

async function answer(line: string, host: Host): Promise<{ out: string; err: string; code: number }> {
  const said = { out: '', err: '' };
  const code = await run(line.split(' '), {
    host,
    out(text) {
      said.out += text;
    },
    err(text) {
      said.err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
    now: () => 0,
  });
  return { ...said, code };
}

/** Command line, schema, exit code, machine. */
type Case = readonly [line: string, schema: string, code: number, host?: () => Host];

const cases: readonly Case[] = [
  ['check --json', 'check', 0],
  ['check --format json --fail-on warning', 'check', 1, broken],
  ['check --json', 'check', 2, wrongSettings],
  ['check --json', 'check', 2, empty],
  ['check --json nowhere.yaml', 'failure', 2],
  ['check --json --only foo/bar', 'failure', 2],
  ['check --json --baseline none.json', 'failure', 2],
  ['check --json --watch', 'failure', 2],
  ['fix --json --dry-run', 'fix', 0],
  ['fix --json', 'fix', 1, broken],
  ['fix --format=json --unsave', 'failure', 2],
  ['fmt --json --dry-run', 'fmt', 0],
  ['fmt --json --check', 'fmt', 1],
  ['fmt --json', 'fmt', 1, broken],
  ['fmt --json', 'failure', 2, fullDisk],
  ['rename course/c1 c9 --json', 'rename', 0],
  ['rename course/c1 c2 --json', 'failure', 2],
  ['rename course/c1 --json', 'failure', 2],
  ['rename course/c8 c9 --json', 'failure', 2],
  ['build standard --formats md --json', 'build', 0],
  ['build --json', 'check', 1, broken],
  ['build --json', 'check', 2, empty],
  ['build textbok --json', 'failure', 2],
  ['build standard --json', 'failure', 2, foreignOutput],
  ['export sssom --json', 'export', 0],
  ['export sssom --json', 'check', 1, broken],
  ['export sssom --json --course c8', 'failure', 2],
  ['export sssom --json --max-loss 0', 'export', 1],
  ['leaves status --json', 'leaves', 0],
  ['leaves status --json', 'check', 1, broken],
  ['leaves release --effective 2028-01-01 --json', 'leaves', 0, lostLeaf],
  ['leaves release --effective 2028-01-01 --course c1 --json', 'leaves', 0],
  ['leaves history --json', 'leaves-history', 0],
  ['leaves release --json', 'failure', 2],
  ['leaves pack --json --formats md', 'build', 0],
  ['leaves pack 1 2 --json --formats md', 'failure', 1, lostLeaf],
  ['leaves pack 1 9 --json', 'failure', 2],
  ['review status --json', 'review', 0],
  ['review status --json', 'check', 1, broken],
  ['review record --json', 'failure', 2],
  ['crosswalk --json', 'crosswalk', 0],
  ['crosswalk --json --min 100', 'crosswalk', 1],
  ['crosswalk --gaps --json', 'crosswalk-gaps', 0],
  ['crosswalk --why std/4/1.1.1 --json', 'crosswalk-why', 0],
  ['crosswalk --ladder --json', 'crosswalk-ladder', 0],
  ['crosswalk --matrix --json', 'crosswalk-matrix', 0],
  ['crosswalk --graph --format json', 'crosswalk-graph', 0],
  ['crosswalk --json', 'check', 1, broken],
  ['crosswalk nothing --json', 'failure', 2],
  ['crosswalk --gaps --ladder --json', 'failure', 2],
  ['drift std other --json', 'drift', 0],
  ['drift std other --json', 'check', 1, broken],
  ['drift std other --json --write', 'failure', 2],
  ['drift std nothing --json', 'failure', 2],
  ['plan-change std other --json', 'plan-change', 0],
  ['plan-change --without c1/t1 --json', 'plan-change', 0],
  ['plan-change --without std/4/1.1.1 --json', 'plan-change', 0],
  ['plan-change --holder cred --json', 'plan-change-holder', 0],
  ['plan-change --holder cred --json', 'check', 1, broken],
  ['plan-change --json', 'failure', 2],
  ['plan-change --without c1/t8 --json', 'failure', 2],
  ['diff was is --json', 'diff', 0, () => twoYears('t2.yaml', '能记录', '能准确记录')],
  ['diff was is --json', 'diff', 0, () => twoYears('std.yaml', '能处置跌倒', '能独立处置两起跌倒')],
  ['diff was is --json', 'check', 1, () => twoYears('t2.yaml', 'title: ', 'title: [')],
  ['diff was never --json', 'failure', 2, () => twoYears('t2.yaml', '', '')],
  ['explain hours/total --json', 'explain', 0],
  ['explain --json', 'explain-codes', 0],
  ['explain 写法 --json', 'explain-page', 0],
  ['explain hours/totl --json', 'failure', 2],
  ['demand --json', 'demand', 0],
  ['demand --json', 'check', 1, broken],
  ['demand nobody --json', 'failure', 2],
  ['report quality --json', 'report', 0],
  ['report quality --json', 'check', 1, broken],
  ['report results --from results.csv --json', 'report-results', 0, withResults],
  ['report waste --json', 'failure', 2],
  ['report alliance was is --json', 'alliance', 0, () => twoYears('c1.yaml', 'hours: 8', 'hours: 10')],
  ['report alliance was --json', 'failure', 2, () => twoYears('c1.yaml', '', '')],
  ['doctor --json', 'doctor', 0],
  ['doctor --json', 'doctor', 1, wrongSettings],
  ['doctor much --json', 'failure', 2],
  ['chek --json', 'failure', 2],
  ['new course x --json', 'failure', 2],
];

describe('with --json', { timeout: 120_000 }, () => {
  for (const [line, schema, code, host = whole] of cases)
    it(`ccstd ${line} is ${schema}, exit code ${code}`, async () => {
      const said = await answer(line, host());
      expect([said.code, said.out === '' ? said.err : '']).toEqual([code, '']);
      const validate = accepts.get(schema);
      validate?.(JSON.parse(said.out));
      expect(validate?.errors ?? []).toEqual([]);
    });

  it.each(Object.keys(commands))(
    'ccstd %s says in JSON that it was asked wrongly, with or without a JSON of its own',
    async (name) => {
      for (const rest of ['--json --nonsense', 'one two three four five --json']) {
        const said = await answer(`${name} ${rest}`, empty());
        const validate = accepts.get(said.out.includes('"failure"') ? 'failure' : 'check');
        validate?.(JSON.parse(said.out));
        expect([said.code > 0, validate?.errors ?? []], rest).toEqual([true, []]);
      }
    },
  );

  it('is tried for every command that has it, and every schema is used', async () => {
    const modules = await Promise.all(
      Object.entries(commands).map(async ([name, load]) => [name, await load()] as const),
    );
    const asking = modules.flatMap(([name, { options }]) =>
      options.some((option) => option.name === 'json') ? [name] : [],
    );
    const failing = new Set(cases.flatMap(([line, , code]) => (code > 0 ? [line.split(' ')[0]] : [])));
    const succeeding = new Set(cases.flatMap(([line, , code]) => (code === 0 ? [line.split(' ')[0]] : [])));
    expect(asking.filter((name) => !failing.has(name) || !succeeding.has(name))).toEqual([]);
    expect(new Set(cases.map(([, schema]) => schema))).toEqual(new Set(names));
  });
});
