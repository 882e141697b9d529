/**
 * An opened workspace: what it remembers is never seen in what it answers, only in what it does not do again.
 */

import { describe, expect, it, vi } from 'vitest';
import { Renderer } from '../../../src/6-render/renderer.ts';
import { presentAll } from '../../../src/diagnostics/present.ts';
import { documents } from '../../../src/generated/documents.ts';
import { HostError } from '../../../src/host/host.ts';
import { type MemoryHost, memoryHost } from '../../../src/host/memory-host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { readsTheSame, recordingHost } from '../../../src/host/recording-host.ts';
import type { BuildOptions } from '../../../src/workspace/build-workspace.ts';
import { checkWorkspace } from '../../../src/workspace/check-workspace.ts';
import { Session } from '../../../src/workspace/session.ts';
import { outputOf } from '../../support/bundled-standards.ts';
import { type Random, randomFrom } from '../../support/random.ts';
import { smallWorkspace } from '../../support/small-course.ts';

const templates = nodeHost().templates();
const cache = '/.ccstd/cache/kept.json';

const world: Readonly<Record<string, string>> = {
  ...smallWorkspace,
  'ccstd.yaml': 'organization:\n  name: 第一职业学校\ntheme: look\nformats: [html]\n',
  'notes/more.md': '移动老人前先评估。\n',
  'look/labels/zh-CN.json': '{}\n',
  'README.txt': '不是课程。\n',
};

function opened(files: Readonly<Record<string, string | Uint8Array>> = world): MemoryHost {
  return memoryHost(files, templates);
}

/** A machine with the same files, and without what was remembered or made. */
function forgetful(host: MemoryHost, keepOutput = false): MemoryHost {
  const files = [...host.files].filter(
    ([path]) => !path.startsWith('/.ccstd/') && (keepOutput || !path.startsWith('/dist/')),
  );
  return memoryHost(Object.fromEntries(files), templates);
}

function madeOn(host: MemoryHost): Record<string, string> {
  const made = [...host.files].filter(([path]) => path.startsWith('/dist/'));
  return Object.fromEntries(made.map(([path, bytes]) => [path, host.sha256(bytes)] as const).sort());
}

const textAt = (host: MemoryHost, path: string): string => new TextDecoder().decode(host.files.get(path));
const write = (host: MemoryHost, path: string, text: string): void =>
  host.write(path, new TextEncoder().encode(text));

/** Ways in which somebody changes a workspace between two runs. */
const edits: readonly ((host: MemoryHost, random: Random) => void)[] = [
  () => {},
  (host, random) =>
    write(
      host,
      '/course.yaml',
      textAt(host, '/course.yaml').replace(/hours: \d/u, `hours: ${1 + random.below(9)}`),
    ),
  (host, random) =>
    write(
      host,
      '/course.yaml',
      textAt(host, '/course.yaml').replace('老人在', `第 ${random.below(9)} 位老人在`),
    ),
  (host) => write(host, '/course.yaml', `${textAt(host, '/course.yaml')}: [\n`),
  (host) => write(host, '/course.yaml', world['course.yaml'] ?? ''),
  (host) => write(host, '/standard.yaml', textAt(host, '/standard.yaml').replace('care-2019', 'care-2020')),
  (host) => write(host, '/standard.yaml', world['standard.yaml'] ?? ''),
  (host, random) => write(host, `/extra-${random.below(3)}.yaml`, world['course.yaml'] ?? ''),
  (host, random) => host.remove(`/extra-${random.below(3)}.yaml`),
  (host) => write(host, '/course.yaml.txt', 'x'),
  (host) => host.remove('/course.yaml.txt'),
  (host) =>
    host.files.has('/standard.yaml') ? host.move('/standard.yaml', '/moved/standard.yaml') : undefined,
  (host) =>
    host.files.has('/moved/standard.yaml') ? host.move('/moved/standard.yaml', '/standard.yaml') : undefined,
  (host, random) =>
    write(host, '/ccstd.yaml', `organization:\n  name: 第${random.below(3)}职业学校\nformats: [html]\n`),
  (host) => write(host, '/ccstd.yaml', world['ccstd.yaml'] ?? ''),
  (host) => write(host, '/ccstd.yaml', 'output: course.yaml\n'),
  (host, random) =>
    write(host, '/look/labels/zh-CN.json', random.below(2) ? '{}\n' : '{"no-such-label": "x"}\n'),
  (host) => write(host, '/look/html/no-such-page.hbs', '{{nothing}}'),
  (host) => host.remove('/look/html/no-such-page.hbs'),
  (host) => write(host, '/leaves.lock.yaml', 'no ledger\n'),
  (host) => host.remove('/leaves.lock.yaml'),
  (host, random) => write(host, '/notes/more.md', `移动老人前先评估 ${random.below(5)}。\n`),
];

describe('an opened workspace', () => {
  it('finds what a first check finds, whatever was changed since it last looked', async () => {
    const rounds = Number(process.env.CCSTD_FUZZ ?? 3);
    for (let seed = 0; seed < rounds; seed++) {
      const random = randomFrom(seed);
      const host = opened();
      for (let step = 0; step < 8; step++) {
        random.pick(edits)?.(host, random);
        const release = random.below(4) === 0;
        const found = await Session.at(host).check({ release });
        const cold = await checkWorkspace(forgetful(host, true), { release });
        const { root, files, explained, ignored, configured, diagnostics } = cold;
        expect({ seed, step, ...found }).toMatchObject({
          seed,
          step,
          root,
          files,
          explained,
          ignored,
          configured,
        });
        expect(found.diagnostics).toEqual(diagnostics);
        expect(presentAll(found.diagnostics, found, 'en')).toEqual(presentAll(diagnostics, cold, 'en'));
        expect(found.sources()).toEqual(cold.sources());
      }
    }
  });

  it('reads no source again while nothing changed', async () => {
    const host = opened();
    await Session.at(host).build();
    await Session.at(host).check();
    const read: string[] = [];
    const watched = {
      ...host,
      read(path: string) {
        read.push(path);
        return host.read(path);
      },
    };
    const again = await Session.at(watched).build();
    expect(again.made).toBeUndefined();
    expect((await Session.at(watched).check()).diagnostics).toEqual([]);
    expect(read).toEqual([cache, cache]);
  });

  it('sees every change where the program goes on, and so does a program behind it', async () => {
    const files = { ...world, 'slips.yaml': (world['course.yaml'] ?? '').replace('id: falls', 'id: slips') };
    const host = opened(files);
    const session = Session.at(host, '/', { staysOpen: true });
    const tries = [session.check.bind(session), session.build.bind(session)];
    for (const run of tries) await run();
    // A file that the run before found unchanged, and did not read.
    for (const [path, title] of [
      ['/course.yaml', '第一次改'],
      ['/slips.yaml', '第二次改'],
      ['/course.yaml', '第三次改'],
    ] as const) {
      write(host, path, textAt(host, path).replace(/^title: .*$/mu, `title: ${title}`));
      expect((await session.build()).made?.written).toBeDefined();
      expect(Object.values(outputOf(host)).some((text) => text.includes(title))).toBe(true);
      write(host, path, textAt(host, path).replace(/^hours: .*$/mu, 'hours: 多少'));
      expect((await session.check()).diagnostics.map(({ where }) => `/${where.file}`)).toContain(path);
      expect((await Session.at(host).check()).diagnostics.length).toBeGreaterThan(0);
      write(host, path, files[path.slice(1) as 'slips.yaml']);
      expect((await Session.at(host).check()).diagnostics).toEqual((await session.check()).diagnostics);
    }
  });

  describe('after a change', () => {
    const other = (world['course.yaml'] ?? '')
      .replace('id: falls', 'id: slips')
      .replace('title: 跌倒防护', 'title: 滑倒防护');
    const two: Readonly<Record<string, string>> = { ...world, 'slips.yaml': other };

    async function partsMade(host: MemoryHost, asked: BuildOptions = {}): Promise<string[]> {
      const made: string[] = [];
      const spies = Object.entries(documents).map(([name, document]) => {
        const { sheets } = document;
        return vi.spyOn(document, 'sheets').mockImplementation((context, part) => {
          made.push(`${name} ${part.edition} ${part.of}`);
          return sheets(context, part);
        });
      });
      const { made: built } = await Session.at(host).build(asked);
      for (const spy of spies) spy.mockRestore();
      expect(built?.written).toBeDefined();
      return made;
    }

    it('makes all parts at first', async () => {
      const made = await partsMade(opened(two));
      expect(made).toContain('textbook student falls');
      expect(made).toContain('textbook student slips');
      expect(made.length).toBeGreaterThan(12);
    });

    it('makes only those parts that read what is another', async () => {
      const host = opened(two);
      await Session.at(host).build();
      write(host, '/slips.yaml', other.replaceAll('老人在走廊跌倒', '老人在卫生间滑倒'));
      const made = await partsMade(host);
      expect(made).toContain('textbook student slips');
      expect(made.filter((part) => part.endsWith(' falls'))).toEqual([]);
    });

    it.each<[string, BuildOptions, number]>([
      ['some documents', { documents: ['textbook', 'forms'], formats: ['html'] }, 8],
      // Among them the entrance, which the first of these builds does not find there.
      ['some formats', { formats: ['html'] }, 12],
    ])('makes only those parts of %s, too, build after build', async (_, asked, least) => {
      const host = opened(two);
      expect((await partsMade(host, asked)).length).toBeGreaterThanOrEqual(least);
      for (const place of ['卫生间', '楼梯', '床边']) {
        write(host, '/slips.yaml', other.replaceAll('老人在走廊跌倒', `老人在${place}滑倒`));
        const made = await partsMade(host, asked);
        expect(made).toContain('textbook student slips');
        expect(made.filter((part) => part.endsWith(' falls'))).toEqual([]);
      }
    });

    it('makes nothing for students where only a word for teachers is another', async () => {
      const host = opened(two);
      await Session.at(host).build();
      write(host, '/slips.yaml', other.replace('answer: 先评估意识', 'answer: 先看环境，再评估意识'));
      const made = await partsMade(host);
      expect(made).toContain('textbook teacher slips');
      expect(made.filter((part) => part.includes(' student '))).toEqual([]);
    });

    it('makes of a part only the pages that say something else, and all of those', async () => {
      const host = opened(two);
      await Session.at(host).build();
      const before = madeOn(host);
      write(host, '/slips.yaml', other.replace('answer: 先评估意识', 'answer: 先看环境，再评估意识'));
      const rendered: string[] = [];
      const { page } = Renderer.prototype;
      const spy = vi.spyOn(Renderer.prototype, 'page').mockImplementation(function (
        this: Renderer,
        ...[sheet, medium]: Parameters<typeof page>
      ) {
        rendered.push(`${sheet.path}.${medium}`);
        return page.call(this, sheet, medium);
      });
      await Session.at(host).build();
      spy.mockRestore();
      const after = madeOn(host);
      const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
      const pages = changed
        .filter((path) => path.endsWith('.html'))
        .map((path) => path.slice('/dist/'.length));
      expect(pages.length).toBeGreaterThan(0);
      expect(rendered).toEqual(expect.arrayContaining(pages));
      expect(rendered.filter((path) => path.startsWith('teacher/textbook/')).length).toBeLessThan(
        Object.keys(after).filter((path) => path.startsWith('/dist/teacher/textbook/slips/')).length,
      );
      const cold = forgetful(host);
      await Session.at(cold).build();
      expect(after).toEqual(madeOn(cold));
    });

    it('makes the parts again whose files somebody changed, and no others', async () => {
      const host = opened(two);
      await Session.at(host).build();
      const clean = madeOn(host);
      host.remove('/dist/student/worksheet/falls/t1.html');
      const path =
        [...host.files.keys()].find((one) => one.startsWith('/dist/student/worksheets/falls')) ?? '';
      write(host, path || '/dist/student/index.html', 'x');
      const made = await partsMade(host);
      expect(made.length).toBeGreaterThan(0);
      expect(made.filter((part) => part.endsWith(' slips'))).toEqual([]);
      expect(madeOn(host)).toEqual(clean);
    });

    it('neither reads nor writes outside, whatever somebody wrote into what is kept', async () => {
      const host = opened(two);
      await Session.at(host).build();
      const parts = '/.ccstd/cache/parts.json';
      const outside = '"shown":[{"path":"../outside.txt","mediaType":"text/plain","text":"x"}]';
      const body = textAt(host, parts)
        .split('\n')
        .slice(1)
        .join('\n')
        .replaceAll('"sheets":[{', `"sheets":[{${outside},`);
      expect(body).toContain(outside);
      const digest = host.sha256(new TextEncoder().encode(body));
      write(host, parts, `ccstd 2 ${host.product()} ${digest}\n${body}`);
      write(host, '/slips.yaml', other.replaceAll('老人在走廊跌倒', '老人在卫生间滑倒'));
      await Session.at(host).build();
      expect([...host.files.keys()].filter((path) => path.includes('outside'))).toEqual([]);
      const cold = forgetful(host);
      await Session.at(cold).build();
      expect(madeOn(host)).toEqual(madeOn(cold));
    });

    it('makes everything again where a setting, a label or what it is asked for is another', async () => {
      const host = opened(two);
      const all = (await partsMade(host)).length;
      write(host, '/ccstd.yaml', (two['ccstd.yaml'] ?? '').replace('第一', '第二'));
      expect((await partsMade(host)).length).toBe(all);
      write(host, '/look/labels/zh-CN.json', '{"whole": "合订本"}\n');
      expect((await partsMade(host)).length).toBe(all);
    });
  });

  it('builds again when a file of the output is changed, added or gone', async () => {
    const host = opened();
    await Session.at(host).build();
    const clean = madeOn(host);
    for (const harm of [
      () => write(host, '/dist/index.html', 'x'),
      () => host.remove('/dist/manifest.json'),
      () => host.remove('/dist/index.html'),
    ]) {
      harm();
      expect((await Session.at(host).build({ amongOthers: true })).made).toBeDefined();
      expect(madeOn(host)).toEqual(clean);
    }
  });

  it('takes down a walk to its end, also for who stops at the first file', () => {
    const host = memoryHost({ 'a/one.txt': 'x', 'a/two.txt': 'x' });
    const recording = recordingHost(host, { made: [] });
    for (const _ of recording.walk('/a', () => false)) break;
    expect(readsTheSame(host, recording.readings())).toBe(true);
    host.remove('/a/two.txt');
    expect(readsTheSame(host, recording.readings())).toBe(false);
  });

  it('looks again when a file that could not be read can be read', async () => {
    const host = opened();
    const locked = {
      ...host,
      read(path: string) {
        if (path === '/course.yaml') throw new HostError('read', path, 'EACCES');
        return host.read(path);
      },
    };
    const found = await Session.at(locked).check();
    expect(found.diagnostics.map(({ code }) => code)).toContain('io/unreadable');
    expect((await Session.at(host).check()).diagnostics).toEqual([]);
  });

  it('believes no memory that is cut off, of another version, or made elsewhere', async () => {
    const host = opened();
    await Session.at(host).build();
    await Session.at(host).check();
    const good = host.files.get(cache) ?? new Uint8Array();
    const text = new TextDecoder().decode(good);
    const forged = text.replaceAll('"configured":true', '"configured":false');
    const body = forged.slice(forged.indexOf('\n') + 1);
    const signed = `ccstd 2 elsewhere ${host.sha256(new TextEncoder().encode(body))}\n${body}`;
    const cuts = Array.from({ length: 4 }, (_, index) =>
      text.slice(0, Math.floor((text.length * index) / 4)),
    );
    const output = madeOn(host);
    const points = Number(process.env.CCSTD_FUZZ ?? 3);
    const whole = new Map([...host.files].filter(([path]) => /^\/\.ccstd\/.*\.jsonl?$/u.test(path)));
    expect(whole.size).toBe(3);
    for (const [path, bytes] of whole)
      for (let point = 0; point < points; point++) {
        for (const [other, content] of whole) host.write(other, content);
        host.write(path, bytes.slice(0, Math.floor((bytes.length * point) / points)));
        write(host, '/course.yaml', `${textAt(host, '/course.yaml')}# ${path} ${point}\n`);
        expect((await Session.at(host).check()).diagnostics).toEqual([]);
        await Session.at(host).build();
        expect(madeOn(host)).toEqual(output);
      }
    write(host, '/course.yaml', world['course.yaml'] ?? '');
    for (const bad of [...cuts, forged, signed, 'ccstd 1\n{}', '\n', 'null', `${text} `]) {
      write(host, cache, bad);
      const { configured, diagnostics } = await Session.at(host).check();
      expect({ configured, diagnostics }).toEqual({ configured: true, diagnostics: [] });
    }
  });

  it('believes no memory of another form, though it is signed as the program signs', async () => {
    const host = opened();
    await Session.at(host).build();
    const before = outputOf(host);
    const head = new TextDecoder().decode(host.files.get(cache)).split('\n')[0] ?? '';
    const forge = (body: string) => {
      const signed = `${head.replace(/[^ ]*$/, host.sha256(new TextEncoder().encode(body)))}\n${body}`;
      for (const name of ['kept.json', 'parts.json', 'files.jsonl'])
        write(host, cache.replace('kept.json', name), signed);
    };
    const bodies = [
      'null',
      '{"check":{},"build":{}}',
      '{"check":{"request":"x","readings":{"files":[],"links":{},"walks":[]},"result":{}}}',
      '{"base":"x","rest":"x","pieces":[1],"parts":{"x":{"read":1,"paths":{},"shown":null,"stamps":"x"}}}',
      'no JSON',
      'no JSON\nnor here\n',
      '"course.yaml"\nnull\n',
      `"course.yaml"\n{"digest":"${host.sha256(host.files.get('/course.yaml') ?? new Uint8Array())}"}\n`,
    ];
    for (const body of bodies) {
      forge(body);
      expect((await Session.at(host).check()).diagnostics, body).toEqual([]);
    }
    for (const body of bodies.slice(2, 4)) {
      forge(body);
      await Session.at(host).build();
      expect(outputOf(host), body).toEqual(before);
    }
  });

  it('remembers nothing in a folder that is no workspace, and goes on where nothing can be written', async () => {
    const empty = memoryHost({ 'a.txt': 'x' }, templates);
    await Session.at(empty).check();
    expect([...empty.files.keys()]).toEqual(['/a.txt']);
  });
});
