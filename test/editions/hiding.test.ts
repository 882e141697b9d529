/**
 * Every way in which people have tried to hide an answer in a text: refused at its place, or in no byte that
 * students get.
 */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { formats } from '../../src/generated/formats.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { machine } from '../support/bundled-standards.ts';
import { pngOf } from '../support/tiny-pictures.ts';
import { borrowedBlocks, borrowedInLine, borrowedInPlain } from './borrowed-ways.ts';
import { blockWays, inlineWays, plainWays } from './hiding-ways.ts';
import { isIn, readableIn } from './independent-scan.ts';

type Entry = Readonly<Record<string, unknown>>;

interface Way {
  readonly id: string;
  readonly text: string;
  readonly canary: string;
  readonly activity: Entry;
}

const item = (more: Entry) => ({ worksheet: [{ kind: 'question', prompt: '写出要点。', ...more }] });

const markdownFields: readonly ((text: string) => Entry)[] = [
  (info) => ({ info }),
  (content) => ({ content }),
  (student) => ({ student }),
  (prompt) => item({ prompt }),
  (homework) => ({ homework }),
];

const plainFields: readonly ((text: string) => Entry)[] = [
  (title) => ({ title }),
  (text) => item({ kind: 'choice', options: [text, '乙', '丙'] }),
  (text) => item({ kind: 'table', columns: ['项', text] }),
  (text) => item({ kind: 'table', columns: ['项', '值'], rows: ['甲', text] }),
  (text) => ({ literacy: [text] }),
];

function waysOf(texts: readonly string[], fields: typeof plainFields, prefix: string, each: number): Way[] {
  return texts.flatMap((written, index) =>
    Array.from({ length: each }, (_, again) => {
      const id = `${prefix}${index}x${again}`;
      const canary = `CANARY${prefix.toUpperCase()}${index}X${again}Z`;
      const text = written.replaceAll('@', canary);
      const field = fields[(index + again) % fields.length];
      return { id, text, canary, activity: { id, title: `活动${id}`, ...field?.(text) } };
    }),
  );
}

const ways = [
  ...waysOf([...blockWays, ...borrowedBlocks], markdownFields, 'b', 1),
  ...waysOf([...inlineWays, ...borrowedInLine], markdownFields, 'i', 1),
  ...waysOf(borrowedInPlain, plainFields, 'o', 1),
  ...waysOf(plainWays, plainFields, 'p', 2),
];

function workspace(chosen: readonly Way[]): Record<string, string | Uint8Array> {
  const course = {
    ...{
      kind: 'course',
      id: 'c',
      title: '课程',
      status: 'approved',
      category: 'basic-skill',
      level: 'intermediate',
      hours: 6,
    },
    tasks: [
      {
        ...{ id: 't', title: '任务', hours: 6, description: '任务描述。' },
        stages: [{ id: 's', kind: 'inform', hours: 6, activities: chosen.map(({ activity }) => activity) }],
      },
    ],
  };
  return { 'course.yaml': stringify(course, { lineWidth: 0 }), 'img/a.png': pngOf(600, 400) };
}

const aside: ReadonlySet<string> = new Set(['text/invisible', 'text/width', 'text/stated-count']);

/** Ids of the activities whose texts get a finding of at least this severity. */
function said(release: boolean): ReadonlySet<string> {
  const checked = checkSources(machine(workspace(ways)), { release });
  const ids = checked.diagnostics.flatMap(({ code, severity, where }) => {
    if (
      severity === 'info' ||
      (release && severity !== 'error') ||
      !/^(?:md|text)\/|^schema\/empty-text$/.test(code) ||
      aside.has(code)
    )
      return [];
    return /activities\/([^/]+)/.exec(checked.stablePathOf(where) ?? '')?.[1] ?? [];
  });
  return new Set(ids);
}

const everyday = said(false);
const inRelease = said(true);

describe('a way to hide an answer', () => {
  it('is one of at least 500', () => {
    expect(ways.length).toBeGreaterThanOrEqual(500);
    expect(new Set(ways.map(({ text }) => text.replace(/CANARY\w+Z/, '@'))).size).toBeGreaterThanOrEqual(500);
  });

  it('stops a release, or works, and the answer is in no byte for students', async () => {
    expect(ways.filter(({ id }) => inRelease.has(id)).length).toBeGreaterThan(300);
    // What a release accepts is built, also where a warning speaks of it.
    const accepted = ways.filter(({ id }) => !inRelease.has(id));
    expect(accepted.length).toBeGreaterThan(20);
    expect(await leaks(accepted)).toEqual([]);
  }, 300_000);

  it('that a release refuses is spoken of in everyday work, too', () => {
    expect(ways.filter(({ id }) => inRelease.has(id) && !everyday.has(id))).toEqual([]);
  });
});

async function leaks(chosen: readonly Way[]): Promise<string[]> {
  const host = machine(workspace(chosen));
  const { checked, written } = await buildWorkspace(host, { formats: Object.keys(formats) });
  expect(
    checked.diagnostics.flatMap(({ severity, code, where }) =>
      severity === 'error' ? [[code, checked.stablePathOf(where)]] : [],
    ),
  ).toEqual([]);
  expect(written).toBeDefined();
  const files = [...host.files].filter(
    ([path]) => path.startsWith('/dist/') && !path.startsWith('/dist/teacher/'),
  );
  const readable = files.flatMap(([path, bytes]) => readableIn(path.slice('/dist/'.length), bytes));
  expect(readable.length).toBeGreaterThan(10);
  return chosen
    .filter(({ canary }) => isIn(readable, canary))
    .map(({ id, text }) => `${id} ${JSON.stringify(text)}`);
}
