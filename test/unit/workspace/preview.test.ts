/** A preview: what it shows is what a build makes, whatever is saved meanwhile, and for nobody else. */
import { request } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import type { MemoryHost } from '../../../src/host/memory-host.ts';
import { serveWeb, type WebAnswer, type WebServer } from '../../../src/host/web-server.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { LiveWorkspace } from '../../../src/workspace/preview/live-workspace.ts';
import { Preview } from '../../../src/workspace/preview/preview.ts';
import { machine, outputOf } from '../../support/bundled-standards.ts';
import { smallWorkspace } from '../../support/small-course.ts';
import { everyKind } from '../render/every-kind.ts';

const page = 'student/textbook/falls/index.html';
const port = 4400;
/** `CCSTD_FUZZ` above 1 tries a thousand saves. */
const isLong = Number(process.env.CCSTD_FUZZ ?? 1) > 1;
const own = { host: `127.0.0.1:${port}` };
const course = smallWorkspace['course.yaml'] ?? '';

interface State {
  readonly findings?: { readonly errors: number; readonly list: readonly { readonly code: string }[] };
  readonly isCurrent: boolean;
  readonly exists: boolean;
  readonly other?: string;
}

/** What a browser sees of a preview. */
class Reader {
  readonly host: MemoryHost;
  readonly preview: Preview;
  readonly opened: [path: string, line: number][] = [];

  private constructor(host: MemoryHost) {
    this.host = host;
    this.preview = new Preview(host, {
      language: 'en',
      editor: 'program',
      open: async (path, line) => this.opened.push([path, line]) > 0,
      failed: (error) => {
        throw error;
      },
    });
  }

  static async of(files: Readonly<Record<string, string>> = smallWorkspace): Promise<Reader> {
    const reader = new Reader(machine({ 'ccstd.yaml': '', ...files }));
    await reader.preview.start();
    return reader;
  }

  async ask(
    target: string,
    more: { method?: string; body?: string; headers?: object } = {},
  ): Promise<WebAnswer> {
    const { method = 'GET', body = '', headers = {} } = more;
    const asked = { method, target, body, headers: { ...own, ...headers } };
    return (await this.preview.answer(asked, port)) as WebAnswer;
  }

  async text(path: string): Promise<string> {
    const { body } = await this.ask(`/${path}`);
    return typeof body === 'string' ? body : new TextDecoder().decode(body);
  }

  save(path: string, text: string): Promise<void> {
    this.host.write(`/${path}`, new TextEncoder().encode(text));
    return this.preview.changed();
  }

  /** What a page is told; `reload` where it must be loaded again. */
  async listen(path: string): Promise<{ readonly news: (State | 'reload')[]; close(): void }> {
    const digest = /digest&#34;:&#34;(\w*)/.exec(await this.text(path))?.[1] ?? '';
    const target = `/~/news?page=/${path}&digest=${digest}`;
    const stream = await this.preview.answer({ method: 'GET', target, body: '', headers: own }, port);
    const news: (State | 'reload')[] = [];
    if (!('open' in stream)) throw new Error('there are no news');
    const close = stream.open((text) => {
      const [, name, data = ''] = /^event: (\w+)\ndata: ?(.*)\n\n$/.exec(text) ?? [];
      news.push(name === 'reload' ? name : (JSON.parse(data) as State));
    });
    return { news, close };
  }
}

describe('a preview', { timeout: 60_000 }, () => {
  it('gives every file that a build makes, byte for byte, and writes nothing', async () => {
    const host = machine(everyKind);
    const live = new LiveWorkspace(host);
    await live.refresh();
    const before = [...host.files.keys()];
    const built = machine(everyKind);
    await buildWorkspace(built, { formats: ['html'] });
    const other: string[] = [];
    const paths = Object.keys(outputOf(built)).filter((path) => !path.endsWith('manifest.json'));
    expect(paths).toContain('student/assets/search-index.js');
    for (const path of paths.filter((one) => !/assets\/(images|files|qr)\//.test(one))) {
      const made = await live.pages?.file(path);
      const bytes = built.files.get(`/dist/${path}`);
      if (!made || !bytes || host.sha256(made.bytes) !== host.sha256(bytes)) other.push(path);
    }
    for (const path of paths.filter((one) => /assets\/(images|files|qr)\//.test(one)))
      if (!(await live.pages?.file(path))) other.push(path);
    expect(other).toEqual([]);
    expect(new Set(paths.map((path) => path.split('/').at(-2))).size).toBeGreaterThan(8);
    expect([...host.files.keys()]).toEqual(before);
  });

  it('loads a page again when it is another one, and only then', async () => {
    const reader = await Reader.of();
    const [book, site] = [await reader.listen(page), await reader.listen('standard/none.html')];
    await reader.save('course.yaml', course.replace('跌倒防护', '跌倒的防护'));
    expect(book.news).toContain('reload');
    expect(site.news).not.toContain('reload');
    expect(await reader.text(page)).toContain('跌倒的防护');
    const again = await reader.listen(page);
    await reader.save('course.yaml', `${course.replace('跌倒防护', '跌倒的防护')}\n# 只加了一行注释\n`);
    expect(again.news).not.toContain('reload');
  });

  it('keeps the last good page under findings, and shows the new one when they are gone', async () => {
    const reader = await Reader.of();
    const { news } = await reader.listen(page);
    await reader.save('course.yaml', course.replace('title: 跌倒防护', 'title: [跌倒'));
    expect(news).not.toContain('reload');
    const bad = news.at(-1) as State;
    expect(bad).toMatchObject({ isCurrent: false, exists: true });
    expect(bad.findings?.errors).toBeGreaterThan(0);
    expect(await reader.text(page)).toContain('跌倒防护');
    await reader.save('course.yaml', course.replace('title: 跌倒防护', 'title: 防跌倒'));
    expect(news).toContain('reload');
    expect(news.at(-1)).toMatchObject({ isCurrent: true });
    expect(await reader.text(page)).toContain('防跌倒');
  });

  it('shows what rules find while the page is that of now', async () => {
    const reader = await Reader.of();
    const { news } = await reader.listen(page);
    await reader.save('course.yaml', course.replace('hours: 6\nworkTask', 'hours: 7\nworkTask'));
    const state = news.at(-1) as State;
    expect(state.isCurrent).toBe(true);
    expect(state.findings?.list.map(({ code }) => code)).toContain('hours/sum-mismatch');
  });

  it('goes on when files are deleted and renamed, and says when a page is gone', async () => {
    const reader = await Reader.of();
    const { news } = await reader.listen(page);
    reader.host.files.delete('/course.yaml');
    await reader.save('renamed.yaml', course);
    expect(news).not.toContain('reload');
    expect(news.at(-1)).toMatchObject({ isCurrent: true, exists: true });
    const task = 'student/textbook/falls/t1/index.html';
    const leaf = await reader.listen(task);
    await reader.save('renamed.yaml', course.replace('- id: t1', '- id: t2'));
    expect(leaf.news.at(-1)).toMatchObject({ isCurrent: true, exists: false });
    expect((await reader.ask(`/${task}`)).status).toBe(404);
    await reader.save('renamed.yaml', course);
    expect(leaf.news.at(-1)).toMatchObject({ exists: true });
  });

  it('begins with a workspace that cannot be read, and shows pages when it can', async () => {
    const reader = await Reader.of({ ...smallWorkspace, 'course.yaml': 'kind: [' });
    const { status } = await reader.ask('/');
    const { news } = await reader.listen('index.html');
    expect(status).toBe(404);
    await reader.save('course.yaml', course);
    expect(news).toContain('reload');
    expect((await reader.ask('/')).status).toBe(200);
  });

  it('leads from a number, an id or a title to a page, in the edition in which it was typed', async () => {
    const reader = await Reader.of(everyKind);
    const go = async (to: string, from = '/index.html') => {
      const { status, body } = await reader.ask(`/~/go?to=${encodeURIComponent(to)}&from=${from}`);
      return status === 200 ? decodeURIComponent(String(body)) : status;
    };
    const leaf = await go('1-1-1');
    expect(leaf).toMatch(/^\/student\/textbook\/\w+\/.*\.html$/);
    expect(await go('１－１－１', '/teacher/index.html')).toBe(String(leaf).replace('student', 'teacher'));
    expect(await go('falls')).toBe(`/${page}`);
    expect(await go('index')).toBe('/index.html');
    expect(await go('1.1.1')).toMatch(/^\/crosswalk\/[^#]+\.html#item-.*-1-1-1$/);
    expect(await go('9-9-9')).toBe(404);
    expect(await go('../../etc/passwd')).toBe(404);
    expect(await go('')).toBe(404);
    for (const address of [String(leaf), `/${page}`])
      expect((await reader.ask(encodeURI(address))).status).toBe(200);
  });

  it('opens only files of findings, for its own pages', async () => {
    const reader = await Reader.of({
      'course.yaml': course.replace('hours: 6\nworkTask', 'hours: 7\nworkTask'),
    });
    const origin = `http://${own.host}`;
    const { list } = ((await reader.listen(page)).news.at(-1) as Required<State>).findings;
    const open = (body: unknown, headers: object = { origin }) =>
      reader.ask('/~/open', { method: 'POST', body: JSON.stringify(body), headers });
    const [finding] = list;
    expect((await open(finding, {})).status).toBe(403);
    expect((await open(finding, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await open({ ...finding, file: '../../etc/passwd' })).status).toBe(404);
    expect((await open({ ...finding, line: '1; rm -rf /' })).status).toBe(404);
    expect((await open([])).status).toBe(404);
    expect((await reader.ask('/~/open')).status).toBe(405);
    expect(reader.opened).toEqual([]);
    reader.host.realPath = (path) => path;
    expect((await open(finding)).status).toBe(200);
    expect(reader.opened).toEqual([[`/${'course.yaml'}`, expect.any(Number)]]);
    reader.host.realPath = (path) => (path === '/' ? path : undefined);
    expect((await open(finding)).status).toBe(404);
  });

  it('searches what the pages say now, also while a search was asked for before', async () => {
    const reader = await Reader.of();
    const index = async () => {
      const shards = ['p0', 'p1'].map((name) => reader.text(`student/assets/search/${name}.js`));
      return (await Promise.all([reader.text('student/assets/search-index.js'), ...shards])).join('');
    };
    expect(await index()).toContain('跌倒防护');
    await reader.save('course.yaml', course.replace('title: 跌倒防护', 'title: 防止滑倒'));
    const [now] = await Promise.all([index(), reader.text(page)]);
    expect(now).toContain('防止滑倒');
    const fresh = await Reader.of({
      ...smallWorkspace,
      'course.yaml': course.replace('title: 跌倒防护', 'title: 防止滑倒'),
    });
    expect(await fresh.text('student/assets/search/p0.js')).toBe(
      await reader.text('student/assets/search/p0.js'),
    );
  });

  it('does not grow over some hundred saves, renames and removals among them', async () => {
    const reader = await Reader.of();
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const saves = async (count: number): Promise<number> => {
      for (let at = 0; at < count; at++) {
        const { close } = await reader.listen(page);
        const text = `${course.replace('跌倒防护', `跌倒防护 ${at}`)}# ${'长'.repeat(30_000)}${at}\n`;
        if (at % 10 === 0) {
          // As when a file is taken away and comes back, or under another name.
          reader.host.remove('/course.yaml');
          await reader.preview.changed();
          await reader.save(`course-${at}.yaml`, text);
          expect(await reader.text(page), `${at}`).toContain(`跌倒防护 ${at}`);
          reader.host.remove(`/course-${at}.yaml`);
        }
        await reader.save('course.yaml', text);
        expect(await reader.text(page)).toContain(`跌倒防护 ${at}`);
        close();
        if (at % 50 === 0) await reader.text('student/assets/search-index.js');
      }
      collect();
      return process.memoryUsage().heapUsed;
    };
    const first = await saves(20);
    const later = [await saves(80)];
    if (isLong) later.push(await saves(400), await saves(500));
    if (isLong)
      console.info(`heap: ${[first, ...later].map((bytes) => (bytes / 1e6).toFixed(1)).join(', ')} MB`);
    // Each of the texts alone takes 60 KB: remembering them would take 5 MB, or 60. Compiled code grows a little.
    expect(((later.at(-1) ?? 0) - first) / 1_000_000).toBeLessThan(isLong ? 10 : 3);
  }, 1_200_000);
});

describe('requests to a preview', { timeout: 60_000 }, () => {
  let server: WebServer | undefined;
  afterAll(() => server?.close());

  /** As it is on the wire, without what a client makes of it. */
  async function wire(
    path: string,
    headers: Readonly<Record<string, string>>,
    method = 'GET',
  ): Promise<number> {
    const { preview } = await reader;
    server ??= await serveWeb(
      0,
      (asked) => preview.answer(asked, server?.port ?? 0),
      (error) => {
        throw error;
      },
    );
    const { port: at } = server;
    return new Promise((done, failed) => {
      const all = { host: `localhost:${at}`, ...headers };
      const sent = request(
        { host: '127.0.0.1', port: at, path, method, headers: all, agent: false },
        (answer) => {
          answer.resume();
          done(answer.statusCode ?? 0);
        },
      );
      sent.on('error', failed);
      sent.end(method === 'POST' ? '{}' : undefined);
    });
  }
  const reader = Reader.of();

  it('are answered for its own pages, and refused under other names and for other pages', async () => {
    expect(await wire('/', {})).toBe(200);
    expect(await wire('/', { host: 'evil.example' })).toBe(421);
    expect(await wire('/', { host: `evil.example:${server?.port}` })).toBe(421);
    expect(await wire('/', { host: 'localhost:1' })).toBe(421);
    expect(await wire('/', { origin: 'http://evil.example' })).toBe(403);
    expect(await wire('/', { origin: 'null' })).toBe(403);
    expect(await wire('/~/news?page=/', { origin: `http://localhost:1` })).toBe(403);
    expect(await wire('/', { origin: `http://localhost:${server?.port}` })).toBe(200);
    expect(await wire('/', {}, 'PUT')).toBe(405);
    expect(await wire('/', {}, 'OPTIONS')).toBe(405);
    expect(await wire('/~/open', {}, 'POST')).toBe(403);
  });

  it('get nothing outside of the output, however the way there is written', async () => {
    for (const path of [
      '/../../etc/passwd',
      '/..%2f..%2fetc/passwd',
      '/%2e%2e/course.yaml',
      '/student/..%5c..%5ccourse.yaml',
      '/student/../course.yaml',
      '//etc/passwd',
      '/%00',
      '/%',
      '/c:/windows/win.ini',
      '/course.yaml',
      '/ccstd.yaml',
      '/.ccstd/cache/files.jsonl',
      '/~/../course.yaml',
      '/~/../../templates/html/site.hbs',
      '/~/open',
      'http://evil.example/',
    ])
      expect(await wire(path, {}), path).toBeGreaterThanOrEqual(400);
    expect(await wire(`/${page}`, {})).toBe(200);
  });
});
