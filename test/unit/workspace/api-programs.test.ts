/** The programs of `docs/api.md` compile as their readers will compile them, run, and print what stands there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const page = join(root, 'docs', 'api.md');
const text = readFileSync(page, 'utf8');
const program = /^```ts\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm;
const programs = [...text.matchAll(program)].map(([, source = '', printed = ''], at) => {
  const title = [...text.slice(0, text.indexOf(source)).matchAll(/^## (.*)$/gm)].at(-1)?.[1] ?? `${at}`;
  return { title, source, printed, name: `program-${at}.ts` };
});
const update = process.env.UPDATE_SCENARIOS === '1' && !process.env.CI;

const folder = mkdtempSync(join(tmpdir(), 'ccstd-api-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const entry = join(root, 'src', 'index.ts').replaceAll('\\', '/');
for (const { name, source } of programs)
  writeFileSync(join(folder, name), source.replaceAll("from 'ccstd'", `from '${entry}'`));

describe('the programs of docs/api.md', { timeout: 120_000 }, () => {
  it('are all of them followed by what they print, and use every value of the public API', () => {
    expect(programs.length).toBe(text.split('```ts\n').length - 1);
    const index = readFileSync(join(root, 'src', 'index.ts'), 'utf8');
    const names = [...index.matchAll(/^export \{([^}]+)\}/gm)]
      .flatMap(([, list = '']) => list.split(','))
      .filter((name) => !name.includes('type '))
      .map((name) => name.trim().replace(/^.* as /, ''));
    expect(names.length).toBeGreaterThan(8);
    const used = programs.map(({ source }) => source).join('\n');
    expect(names.filter((name) => name !== 'version' && !used.includes(name))).toEqual([]);
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('compile', () => {
    const settings = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { rootDir: '/', types: ['node'], typeRoots: [join(root, 'node_modules', '@types')] },
      include: [join(folder, '*.ts')],
      exclude: [],
    };
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const compile = () =>
      execFileSync(process.execPath, [compiler, '--noEmit', '-p', folder], {
        stdio: 'pipe',
        encoding: 'utf8',
      });
    let said = '';
    try {
      said = compile();
    } catch (error) {
      said = String((error as { readonly stdout?: string }).stdout);
    }
    expect(said).toBe('');
  });

  it.each(programs)('print what stands behind them: $title', async ({ name, source, printed }) => {
    const lines: string[] = [];
    const { format } = await import('node:util');
    const spy = vi
      .spyOn(console, 'log')
      .mockImplementation((...all) => void lines.push(`${format(...all)}\n`));
    try {
      await import(join(folder, name));
    } finally {
      spy.mockRestore();
    }
    expect(lines.join('').trim()).not.toBe('');
    if (update) {
      const now = readFileSync(page, 'utf8');
      writeFileSync(
        page,
        now.replace(
          `${source}\`\`\`\n\n\`\`\`text\n${printed}`,
          () => `${source}\`\`\`\n\n\`\`\`text\n${lines.join('')}`,
        ),
      );
    } else expect(lines.join('')).toBe(printed);
  });
});
