/** A workspace in which something was renamed is the one that was written with the new id from the start. */
import { expect, it } from 'vitest';
import { wantedSubject } from '../../src/rename/wanted-subject.ts';
import { NamedWorkspace } from '../../src/workspace/rename-workspace.ts';
import type { Random } from '../support/random.ts';
import { type Ids, namedWorld, type Thing, textIn, things } from './named-world.ts';
import { patience, tryInputs } from './run.ts';

const names = Object.keys(things) as Thing[];

/** Words that YAML, file systems, paths of leaves or references could take for something else. */
const odd = [
  ...[
    'null',
    'true',
    '1',
    '12',
    '1.10',
    'no',
    'con',
    'aux.1',
    'index',
    'assessment',
    'cards',
    'info',
    'tasks',
  ],
  ...[
    '4',
    'K1',
    'ethics',
    '四级',
    '跌倒',
    '跌倒-2',
    'a_b',
    'front',
    'x.md',
    '0x1F',
    '2026-09-01',
    'intermediate',
  ],
];

interface Input {
  readonly ids: Ids;
  readonly renamed: Thing;
  readonly newId: string;
  readonly chinese: readonly string[];
}

function input(random: Random): Input {
  const free = [...odd];
  const own = (name: Thing): string => {
    if (random.below(3) > 0) return name;
    const [id = name] = free.splice(random.below(free.length), 1);
    return id;
  };
  const ids = Object.fromEntries(names.map((name) => [name, own(name)])) as Ids;
  const newId = random.below(2) === 0 ? `new-${random.below(9)}` : (random.pick(free) ?? 'new');
  const files = [
    'c1.yaml',
    'c2.yaml',
    'ov.yaml',
    'ovp.yaml',
    'programme.yaml',
    't2.yaml',
    'rev.yaml',
    'bank.yaml',
  ];
  const chinese = files.filter(() => random.below(2) === 0);
  return { ids, renamed: random.pick(names) ?? 'c1', newId, chinese };
}

function trouble({ ids, renamed, newId, chinese }: Input): string | undefined {
  const inChinese = new Set(chinese);
  const host = namedWorld(ids, inChinese);
  const wanted = namedWorld({ ...ids, [renamed]: newId }, inChinese);
  const typed = things[renamed]
    .split('/')
    .map((step, at) => (at % 2 === 1 ? (ids[step as Thing] ?? step) : step))
    .join('/');
  const workspace = NamedWorkspace.at(host, '/');
  const found = wantedSubject(typed, workspace.index);
  if (found.is !== 'found') return `${typed} is not found: ${JSON.stringify(found)}`;
  const result = workspace.rename(found.subject, newId);
  if (result.is !== 'renamed') return `${typed}: ${JSON.stringify({ ...result, checked: undefined })}`;
  workspace.write(result.files);
  for (const path of wanted.files.keys()) {
    const [is, should] = [textIn(host, path.slice(1)), textIn(wanted, path.slice(1))];
    if (is !== should) return `${typed} → ${newId}: ${path}\n${firstDifference(is, should)}`;
  }
  return undefined;
}

function firstDifference(is: string, should: string): string {
  const [left, right] = [is.split('\n'), should.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  return `${at + 1}: ${left[at]}\n   should be ${right[at]}`;
}

it(
  'gives what the new id would have given from the start',
  () => {
    expect(tryInputs(4, input, trouble).troubles.join('\n\n')).toBe('');
  },
  patience,
);
