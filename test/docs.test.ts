/**
 * The pages of `docs/` do what they say: files that a page shows are saved, changes that it shows are made,
 * command lines are run, queries asked, and what stands behind them is what is printed or answered.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { globalOptions } from '../src/cli/global-options.ts';
import { commands } from '../src/generated/commands.ts';
import type { MemoryHost } from '../src/host/memory-host.ts';
import { readPaper } from './browser/paper.ts';
import { matches, runCommand, scenarioMachine } from './cli/scenario.ts';
import { hasBrowser, printingMachine } from './support/printing-machine.ts';

const folder = join(import.meta.dirname, '..', 'docs');
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.md'));
const update = process.env.UPDATE_SCENARIOS === '1' && !process.env.CI;

/** Between fences: how it begins, and what stands inside. */
const fence = /^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm;

const bytes = (text: string) => new TextEncoder().encode(text);

/** Lines with `-` give way to those with `+`; the others say where. */
function change(text: string, diff: string): string {
  const lines = diff.trimEnd().split('\n');
  const side = (sign: '-' | '+') =>
    lines.filter((line) => line.startsWith(sign) || line.startsWith(' ')).map((line) => `${line.slice(1)}\n`);
  const [from, to] = [side('-').join(''), side('+').join('')];
  expect(text.split(from).length, `stands once:\n${from}`).toBe(2);
  return text.replace(from, () => to);
}

/** A page is printed by a browser: where there is none, what stands on the page is left as it is. */
const isPrint = /^ccstd print /;

/** Runs each line that begins with `$ `; gives the block with what was printed. */
async function runBlock(host: MemoryHost, block: string): Promise<string> {
  let now = '';
  for (const [, command = '', expected = ''] of block.matchAll(/^\$ (.+)\n((?:(?!\$ ).*\n)*)/gm)) {
    if (isPrint.test(command) && !hasBrowser) {
      now += `$ ${command}\n${expected}`;
      continue;
    }
    const { stdout, stderr } = await runCommand(host, command.replace(/\s+#.*$/, ''));
    const printed = stdout + stderr;
    now += `$ ${command}\n${matches(expected, printed) ? expected : printed}`;
  }
  return now;
}

/** Saves a file that a page shows, or makes a change that it shows. */
function write(host: MemoryHost, kind: string | undefined, file: string, body: string): void {
  if (file !== '' && kind !== 'diff') host.files.set(`/${file}`, bytes(body));
  if (kind !== 'diff') return;
  const before = host.files.get(`/${file}`);
  expect(before, file).toBeDefined();
  host.files.set(`/${file}`, bytes(change(new TextDecoder().decode(before), body)));
}

async function run(text: string): Promise<{ readonly now: string; readonly host: MemoryHost }> {
  const env = text.includes('<!-- English -->') ? { CCSTD_LANG: 'en' } : {};
  const { browser, openBrowser } = printingMachine({});
  const host: MemoryHost = { ...scenarioMachine({}, env), ...(hasBrowser ? { browser, openBrowser } : {}) };
  // A page may begin with the files that another one ends with.
  const [, first] = /^<!-- after (\S+) -->$/m.exec(text) ?? [];
  const earlier = first === undefined ? '' : readFileSync(join(folder, first), 'utf8');
  for (const [, kind, file = '', body = ''] of earlier.matchAll(fence)) write(host, kind, file, body);
  let now = text;
  for (const [whole, kind, file = '', body = ''] of text.matchAll(fence)) {
    write(host, kind, file, body);
    if (kind === 'console') {
      const ran = await runBlock(host, body);
      now = now.replace(whole, () => whole.replace(body, () => ran));
    }
    if (kind === 'sql') {
      const [answer = '', told = ''] =
        new RegExp(`${literally(whole)}\n\n(\`\`\`csv\n[^]*?^\`\`\`$)`, 'm').exec(now) ?? [];
      const asked = `${whole}\n\n\`\`\`csv\n${await answerOf(host, body)}\`\`\``;
      now = told === '' ? now.replace(whole, () => asked) : now.replace(answer, () => asked);
    }
  }
  return { now, host };
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What DuckDB answers about the Parquet files that commands before wrote. */
async function answerOf(host: MemoryHost, sql: string): Promise<string> {
  const below = mkdtempSync(join(tmpdir(), 'ccstd-docs-'));
  try {
    for (const [path, content] of host.files) {
      if (!path.endsWith('.parquet')) continue;
      mkdirSync(join(below, dirname(path)), { recursive: true });
      writeFileSync(join(below, path), content);
    }
    const { askDuckdb } = await import('./support/duckdb.ts');
    const rows = await askDuckdb(below, sql);
    const head = Object.keys(rows[0] ?? {});
    return [head, ...rows.map((row) => head.map((name) => String(row[name])))]
      .map((cells) => `${cells.join(',')}\n`)
      .join('');
  } finally {
    rmSync(below, { recursive: true, force: true });
  }
}

describe.each(pages)('docs/%s', { timeout: 120_000 }, (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  let running: ReturnType<typeof run> | undefined;
  const ran = () => {
    running ??= run(text);
    return running;
  };

  it('links to what is there', () => {
    for (const [, target = ''] of text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
      if (/^https?:/.test(target)) continue;
      const path = join(folder, dirname(name), target);
      expect(() => readFileSync(path), target).not.toThrow();
    }
  });

  it('names commands and options that there are', async () => {
    for (const [, line = ''] of text.matchAll(/(?:`|^\$ )ccstd ([^`\n]+)/gm)) {
      const [name = '', ...rest] = line.split(/\s+/);
      const command = await commands[name]?.();
      expect(command, line).toBeDefined();
      const known = [...(command?.options ?? []), ...globalOptions].map((option) => `--${option.name}`);
      for (const option of rest.filter((word) => word.startsWith('--')))
        expect(known, line).toContain(option);
    }
  });

  it.runIf(/^```console$/m.test(text))('prints what stands there', async () => {
    const { now } = await ran();
    if (update && now !== text) writeFileSync(join(folder, name), now);
    else expect(now).toBe(text);
  });

  it.runIf(hasBrowser && /^\$ ccstd print worksheet /m.test(text))('ends on paper in the hand', async () => {
    const { files } = (await ran()).host;
    const printed = [...files].filter(([path]) => path.endsWith('.pdf'));
    expect(printed).toHaveLength(1);
    const paper = await readPaper(printed[0]?.[1] ?? new Uint8Array());
    const shown = paper.map(({ head, body, foot }) => head + body + foot).join('');
    for (const wanted of ['跌倒的应急处置', '姓名', '到达现场后第一件事是什么', '原地不动并呼救'])
      expect(shown).toContain(wanted);
    // The answer stands in the same file, and is none of the students' business.
    expect(text).toContain('再决定是否搬动');
    expect(shown).not.toContain('再决定是否搬动');
  });
});
