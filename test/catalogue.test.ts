/**
 * Every page of the catalogue: its wrong example yields its finding where it says so, its right example none.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type CataloguePage, readCatalogue } from '../src/codegen/emit-catalogue.ts';
import { memoryHost } from '../src/host/memory-host.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { lineAt } from '../src/source/line-at.ts';
import { type CheckOptions, checkWorkspace } from '../src/workspace/check-workspace.ts';
import { resultsFile } from '../src/workspace/results-file.ts';

const src = join(import.meta.dirname, '..', 'src');
const folder = join(src, 'findings');
const pages = readCatalogue(folder);

interface Example {
  readonly files: Readonly<Record<string, string>>;
  /** `file:line` of the comment `# <- here`. */
  readonly here: string | undefined;
}

function example(section: string): Example {
  const blocks = [...section.matchAll(/^```\w+(?: file=(\S+))?\n([\s\S]*?)^```$/gm)];
  const files = Object.fromEntries(blocks.map(([, name = 'example.yaml', text = '']) => [name, text]));
  const [here] = Object.entries(files).flatMap(([name, text]) => {
    const line = text.split('\n').findIndex((one) => one.includes('<- here'));
    return line === -1 ? [] : [`${name}:${line + 1}`];
  });
  return { files, here };
}

/**
 * What the front matter says for examples only: `at` = the line, where no comment can stand; `example: bytes`
 * = it cannot be text.
 */
function front(code: string): {
  readonly at?: string | number;
  readonly example?: 'bytes';
  readonly release?: boolean;
  readonly forms?: boolean;
  /** A table of results that the example has. */
  readonly results?: string;
} {
  const text = readFileSync(join(folder, code, 'page.md'), 'utf8');
  return parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '') ?? {};
}

const templates = nodeHost().templates();

type Asked = Pick<CheckOptions, 'release' | 'forms'> & { readonly results: string | undefined };

async function findings(files: Example['files'], { results, ...asked }: Asked): Promise<string[]> {
  const host = memoryHost(files, templates);
  const checked = await checkWorkspace(host, asked);
  const more = results === undefined ? undefined : resultsFile(host, checked, `/${results}`);
  return [...checked.diagnostics, ...(more?.findings ?? [])].map(({ code, where }) => {
    const { file, start } = checked.spanOf(where);
    const text = file === more?.source.path ? more.source.text : checked.textOf(file);
    return `${code} ${file}:${lineAt(text ?? '', start)}`;
  });
}

describe.each(pages.map((page) => [page.code, page] as const))('%s', (code: string, page: CataloguePage) => {
  const { at, example: kind, release = false, forms = false, results } = front(code);
  if (kind === 'bytes') {
    it('describes what no text can show', () => expect(page.wrong).not.toContain('```'));
    return;
  }
  const [wrong, right] = [example(page.wrong), example(page.right)];

  it('finds its wrong example, and nothing else in it', async () => {
    const place =
      at === undefined
        ? wrong.here
        : String(at).includes(':')
          ? String(at)
          : `${Object.keys(wrong.files)[0]}:${at}`;
    expect(await findings(wrong.files, { release, forms, results })).toEqual([`${code} ${place}`]);
  });

  it('has nothing against its right example', async () =>
    expect(await findings(right.files, { release, forms, results })).toEqual([]));
});

describe('the catalogue', () => {
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.startsWith('generated/') && !name.startsWith('codegen/'))
    .map((name) => readFileSync(join(src, name), 'utf8'));
  const named = (pattern: RegExp) =>
    new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, code = '']) => code)));
  const codes = pages.map(({ code }) => code);

  it('has a page for every code that is emitted', () => {
    const emitted = named(/(?:report|defineRule)\(\s*'([a-z]+\/[a-z-]+)'/g);
    expect([...emitted].filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('has no page for a code that nothing emits', () => {
    const mentioned = named(/'([a-z]+\/[a-z-]+)'/g);
    expect(codes.filter((code) => !mentioned.has(code))).toEqual([]);
  });

  it('writes both languages with the same notes and parameters', () => {
    for (const { code, texts } of pages) {
      const [zh, en] = [texts['zh-CN'], texts.en];
      expect(Object.keys(zh.notes ?? {}), code).toEqual(Object.keys(en.notes ?? {}));
      expect(/[。！]$/.test(zh.title) || /\.$/.test(en.title), code).toBe(false);
    }
  });
});
