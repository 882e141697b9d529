/** `preview`: the requests of browsers → pages of a live workspace, and news of it. */
import type { Host } from '../../host/host.ts';
import type { WebAnswer, WebRequest, WebStream } from '../../host/web-server.ts';
import { joinFolder } from '../../paths/join-folder.ts';
import type { Findings } from '../../site/preview/finding.ts';
import type { Language } from '../../values/language.ts';
import { pageOf } from './address.ts';
import { layerFindings } from './layer.ts';
import { LiveWorkspace } from './live-workspace.ts';
import type { ShownFile } from './page-source.ts';
import { type LayerFacts, ownAddress, pageWithoutContent, withLayer } from './page-with-layer.ts';
import { asked, pathOf, refusal } from './requests.ts';

export interface PreviewOptions {
  readonly language: Language;
  /** How the file of a finding is opened; left out = nobody knows an editor. */
  readonly editor?: LayerFacts['editor'];
  /** Opens a file, an absolute path, at a line; false where that failed. */
  open?(path: string, line: number, column: number): Promise<boolean>;
  /** Is told of what should not happen; the preview goes on. */
  failed(error: unknown): void;
}

/** A page in a browser that waits for news. */
interface Listener {
  /** Below the output folder. */
  readonly page: string;
  send(text: string): void;
  /** Of the page as it is shown there. */
  digest: string;
}

/** Milliseconds in which an editor renames what it has written. */
const settling = 10;
/** Milliseconds in which browsers fetch what changed, before rules look at it. */
const fetching = 60;

const text = { 'Content-Type': 'text/plain; charset=utf-8' };

export class Preview {
  readonly #live: LiveWorkspace;
  readonly #listeners = new Set<Listener>();
  #findings: Findings | undefined;
  /** Counts the changes that were told. */
  #changes = 0;
  #working: Promise<void> | undefined;

  constructor(
    readonly host: Host,
    readonly options: PreviewOptions,
  ) {
    this.#live = new LiveWorkspace(host);
  }

  get root(): string {
    return this.#live.root;
  }

  /** Nothing in it is part of the workspace; a path from its root. */
  isSkipped(path: string): boolean {
    return this.#live.isSkipped(path);
  }

  /** Reads the workspace for the first time. */
  async start(): Promise<void> {
    await this.#renew();
    this.#live.keep();
  }

  /** Something may have changed. Settles when all browsers know what became of it. */
  changed(): Promise<void> {
    this.#changes++;
    this.#working ??= this.#work().finally(() => {
      this.#working = undefined;
    });
    return this.#working;
  }

  async #work(): Promise<void> {
    for (let done = -1; done !== this.#changes; ) {
      await this.host.wait(settling);
      done = this.#changes;
      await this.#renew();
    }
  }

  async #renew(): Promise<void> {
    const changes = this.#changes;
    try {
      await this.#live.refresh();
      const reloads = await this.#tellOfPages();
      if (reloads > 0) await this.host.wait(fetching);
      // Who types on sees the page first.
      if (changes !== this.#changes) return;
      this.#findings = layerFindings(await this.#live.judge());
      this.#tellState();
    } catch (error) {
      this.options.failed(error);
    }
  }

  /** How many pages are others now. */
  async #tellOfPages(): Promise<number> {
    let reloads = 0;
    for (const listener of this.#listeners) if (await this.#tellOfPage(listener)) reloads++;
    return reloads;
  }

  async #tellOfPage(listener: Listener): Promise<boolean> {
    const found = await this.#live.pages?.file(listener.page);
    if (!found || found.digest === listener.digest) return false;
    listener.digest = found.digest;
    listener.send('event: reload\ndata:\n\n');
    return true;
  }

  #tellState(): void {
    for (const listener of this.#listeners) this.#sendState(listener);
  }

  #sendState(listener: Listener): void {
    const { pages, isCurrent } = this.#live;
    const other = otherEdition(listener.page);
    const state = {
      findings: this.#findings,
      isCurrent,
      exists: pages?.has(listener.page) ?? false,
      other: other !== undefined && pages?.has(other) ? other : undefined,
    };
    listener.send(`event: state\ndata: ${JSON.stringify(state)}\n\n`);
  }

  async answer(request: WebRequest, port: number): Promise<WebAnswer | WebStream> {
    const refused = refusal(request, port);
    if (refused !== undefined) return said(refused, '');
    const path = pathOf(request.target);
    if (path === undefined) return said(400, '');
    if (!`/${path}`.startsWith(ownAddress))
      return request.method === 'POST' ? said(405, '') : this.#page(path);
    return this.#own(path.slice(ownAddress.length - 1), request);
  }

  async #own(name: string, { method, target, body = '' }: WebRequest): Promise<WebAnswer | WebStream> {
    if (name === 'open') return method === 'POST' ? this.#open(body) : said(405, '');
    if (method === 'POST') return said(405, '');
    const own = this.host.templates().get(`preview/${name}`);
    if (own !== undefined) return file(name.endsWith('.css') ? 'text/css' : 'text/javascript', own);
    if (name === 'news')
      return this.#news(pathOf(asked(target, 'page')) ?? 'index.html', asked(target, 'digest'));
    if (name === 'go') {
      const { pages } = this.#live;
      const found = pages && pageOf(asked(target, 'to'), pathOf(asked(target, 'from')) ?? '', pages);
      return found === undefined ? said(404, '') : file('text/plain', addressOf(found));
    }
    return said(404, '');
  }

  async #page(path: string): Promise<WebAnswer> {
    const found = await this.#live.pages?.file(path);
    if (found) return file(found.mediaType, this.#shown(found));
    if (!path.endsWith('.html')) return said(404, '');
    const words = this.#live.pages ? noPage : nothingYet;
    const page = pageWithoutContent(words[this.options.language], this.#facts(''));
    return { ...file('text/html', page), status: 404 };
  }

  #shown({ mediaType, bytes, digest }: ShownFile): string | Uint8Array {
    return mediaType === 'text/html'
      ? withLayer(new TextDecoder().decode(bytes), this.#facts(digest))
      : bytes;
  }

  #facts(digest: string): LayerFacts {
    const { language, editor } = this.options;
    return { language, root: this.root, digest, ...(editor ? { editor } : {}) };
  }

  /** `digest` is that of the page as it was sent. */
  #news(page: string, digest: string): WebStream {
    return {
      headers: { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' },
      open: (send) => {
        const listener: Listener = { page, send, digest };
        this.#listeners.add(listener);
        this.#sendState(listener);
        // It may have changed on the way.
        this.#tellOfPage(listener).catch(this.options.failed);
        return () => void this.#listeners.delete(listener);
      },
    };
  }

  /** Only files that findings speak of, and only inside the workspace. */
  async #open(body: string): Promise<WebAnswer> {
    const wanted = parsed(body);
    const finding = this.#findings?.list.find(
      ({ file, line, column }) => file === wanted?.file && line === wanted.line && column === wanted.column,
    );
    const { open } = this.options;
    if (!finding || !open) return said(404, '');
    const { root, host } = this;
    const path = host.realPath(joinFolder(root, finding.file));
    const home = host.realPath(root);
    if (path === undefined || home === undefined || !path.startsWith(joinFolder(home, '')))
      return said(404, '');
    return said((await open(path, finding.line, finding.column)) ? 200 : 500, '');
  }
}

const headers = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  // An editor shows the preview beside the text.
  'Content-Security-Policy': "frame-ancestors 'self' vscode-webview:",
};

const noPage = { 'zh-CN': '没有这一页', en: 'There is no such page' };
const nothingYet = { 'zh-CN': '还没有可以显示的页面', en: 'There is no page to show yet' };

function file(mediaType: string, body: string | Uint8Array): WebAnswer {
  const isText = /^text\/|\/json$|\+xml$/.test(mediaType);
  const type = isText ? `${mediaType}; charset=utf-8` : mediaType;
  return { status: 200, headers: { ...headers, 'Content-Type': type }, body };
}

function said(status: number, body: string): WebAnswer {
  return { status, headers: { ...headers, ...text }, body };
}

/** The same page as the others read it. */
function otherEdition(page: string): string | undefined {
  const [, edition, rest] = /^(student|teacher)\/(.*)$/.exec(page) ?? [];
  return edition && `${edition === 'student' ? 'teacher' : 'student'}/${rest}`;
}

function addressOf(path: string): string {
  const [page = '', anchor] = path.split('#');
  const address = `/${page.split('/').map(encodeURIComponent).join('/')}`;
  return anchor === undefined ? address : `${address}#${encodeURIComponent(anchor)}`;
}

function parsed(body: string): { file?: unknown; line?: unknown; column?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
