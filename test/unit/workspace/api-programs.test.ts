/**
 * The public face is what `docs/api.d.ts` says; the programs of `docs/api.md` compile against it, run, and
 * print what stands there.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { declarationsOf } from '../../../src/codegen/declarations.ts';
import { memoryHost, nodeHost, openWorkspace } from '../../../src/index.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const declared = readFileSync(join(root, 'docs', 'api.d.ts'), 'utf8');
const program = /^```ts\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm;
const pages = ['api.md', 'api.en.md'].map((name) => {
  const path = join(root, 'docs', name);
  const text = readFileSync(path, 'utf8');
  const programs = [...text.matchAll(program)].map(([, source = '', printed = ''], at) => {
    const title = [...text.slice(0, text.indexOf(source)).matchAll(/^## (.*)$/gm)].at(-1)?.[1] ?? `${at}`;
    return { title, source, printed, path, file: `${name.replaceAll('.', '-')}-${at}.ts` };
  });
  return { name, text, programs };
});
const programs = pages.flatMap((page) => page.programs);
const update = process.env.UPDATE_SCENARIOS === '1' && !process.env.CI;

const folder = mkdtempSync(join(tmpdir(), 'ccstd-api-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const entry = join(root, 'src', 'index.ts').replaceAll('\\', '/');

const course = '类型: 课程\n标识: 跌倒\n名称: 跌倒\n课程类别: 专业核心\n基准学时: 6';

/** Compiles a program in TypeScript as its reader does, with the declarations that are published. */
function slipsOf(sources: Readonly<Record<string, string>>): string {
  for (const [name, source] of Object.entries(sources)) writeFileSync(join(folder, name), source);
  const settings = {
    compilerOptions: {
      ...{ module: 'nodenext', target: 'es2023', strict: true, noUncheckedIndexedAccess: true, noEmit: true },
      ...{ exactOptionalPropertyTypes: true, skipLibCheck: false, types: ['node'] },
      typeRoots: [join(root, 'node_modules', '@types')],
      paths: { ccstd: [join(root, 'docs', 'api.d.ts')] },
    },
    files: Object.keys(sources),
  };
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  try {
    return execFileSync(process.execPath, [compiler, '-p', folder], { stdio: 'pipe', encoding: 'utf8' });
  } catch (error) {
    return String((error as { readonly stdout?: string }).stdout);
  }
}

describe('the public face', { timeout: 120_000 }, () => {
  it('is what reviewers see of it, and drags nothing of the house along', async () => {
    expect(await declarationsOf(join(root, 'src'))).toBe(declared);
    expect(declared).not.toMatch(/^import |from ['"]/m);
    expect(declared.split('\n').length).toBeLessThan(400);
  });

  it.each(pages)('has names that docs/$name explains and its programs use', ({ text, programs }) => {
    const values = /^export \{ (.*) \};$/m.exec(declared)?.[1]?.split(', ') ?? [];
    const types = /^export type \{ (.*) \};$/m.exec(declared)?.[1]?.split(', ') ?? [];
    expect(values.length).toBeGreaterThan(3);
    expect([...values, ...types].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
    const used = programs.map(({ source }) => source).join('\n');
    expect(values.filter((name) => name !== 'version' && !used.includes(name))).toEqual([]);
  });

  it('takes its own machines and no other, and says what is not there', async () => {
    const made = memoryHost({ 'course.yaml': `${course}\n` });
    expect(() => openWorkspace({ cwd: '/', read: () => undefined })).toThrow(TypeError);
    expect(openWorkspace(nodeHost(), join(root, 'standards')).root).toMatch(/standards$/);
    const workspace = openWorkspace(made);
    await expect(workspace.build({ course: '跌到' })).rejects.toThrow(/“跌到”: 跌倒\?/);
    await expect(workspace.crosswalks({ programme: '护理' })).rejects.toThrow(RangeError);
    await expect(workspace.export('case', { course: '跌到' })).rejects.toThrow(RangeError);
    await expect(workspace.export('cas')).rejects.toThrow(/case/);
  });

  it('says of a build that is asked again what it said at first, and of one with errors why', async () => {
    const host = memoryHost({
      'course.yaml': `${course}\n学习任务: [处置]\n`,
      'task.yaml': '类型: 学习任务\n标识: 处置\n名称: 处置\n参考学时: 6\n学习任务描述: 处置一起跌倒。\n',
    });
    const workspace = openWorkspace(host);
    const asked = { documents: ['textbook'], formats: ['md'] };
    const first = await workspace.build(asked);
    expect(first.files?.map(({ path }) => path)).toContain('student/textbook/跌倒/index.md');
    expect(await workspace.build(asked)).toEqual(first);
    host.files.set('/course.yaml', new TextEncoder().encode('类型: 课程\n名称: 跌倒\n'));
    const broken = await workspace.build(asked);
    expect(broken).toMatchObject({ files: undefined, foreign: [], folder: first.folder });
    expect(broken.findings).toContainEqual(
      expect.objectContaining({ severity: 'error', file: 'course.yaml' }),
    );
    expect(await workspace.crosswalks()).toBeUndefined();
    expect((await workspace.export('case')).files).toBeUndefined();
  });
});

describe('parts', () => {
  const git = (at: string, ...line: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...line], { cwd: at });

  it('since a revision are those that the command line checks and makes', async () => {
    const at = mkdtempSync(join(tmpdir(), 'ccstd-since-'));
    try {
      const bad = '类型: 课程\n名称: 没有标识\n';
      const task = '学习任务: [{标识: t, 名称: 处置, 参考学时: 6, 学习任务描述: 处置一起}]\n';
      writeFileSync(join(at, '甲.yaml'), `${course}\n${task.replace('一起', '一次')}`);
      writeFileSync(join(at, '乙.yaml'), `${course.replaceAll('跌倒', '滑倒')}\n${task}`);
      writeFileSync(join(at, '丙.yaml'), bad);
      git(at, 'init', '-q');
      git(at, 'add', '-A');
      git(at, 'commit', '-qm', 'a');
      writeFileSync(join(at, '丁.yaml'), bad);
      const workspace = openWorkspace(nodeHost(), at);
      const filesOf = ({ findings }: { findings: readonly { severity: string; file: string }[] }) => [
        ...new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file)),
      ];
      expect(filesOf(await workspace.check())).toEqual(['丁.yaml', '丙.yaml']);
      expect(filesOf(await workspace.check({ changedSince: 'HEAD' }))).toEqual(['丁.yaml']);
      await expect(workspace.check({ changedSince: 'nowhere' })).rejects.toThrow(RangeError);

      rmSync(join(at, '丙.yaml'));
      rmSync(join(at, '丁.yaml'));
      git(at, 'commit', '-qam', 'b');
      await expect(workspace.build({ changedSince: 'nowhere' })).rejects.toThrow(RangeError);
      writeFileSync(join(at, '甲.yaml'), `${course}\n${task}`);
      const asked = { documents: ['standard', 'textbook'], formats: ['md'], changedSince: 'HEAD' };
      const courses = (await workspace.build(asked)).files?.map((file) => file.course);
      expect(courses).toContain('跌倒');
      expect(courses).not.toContain('滑倒');
    } finally {
      rmSync(at, { recursive: true, force: true });
    }
  });

  it('that are no shares are refused, and what keeps shares from being joined is said', async () => {
    const workspace = openWorkspace(memoryHost({ 'course.yaml': `${course}\n` }));
    await expect(workspace.build({ shard: { number: 3, of: 2 } })).rejects.toThrow(RangeError);
    await expect(workspace.join(0)).rejects.toThrow(RangeError);
    await workspace.build({ formats: ['md'], shard: { number: 1, of: 2 } });
    const { files, problem } = await workspace.join(2);
    expect({ files, problem }).toEqual({
      files: undefined,
      problem: { is: 'missing', paths: ['shards/2-of-2'] },
    });
  });
});

describe('the programs of docs/api.md and api.en.md', { timeout: 120_000 }, () => {
  it.each(pages)('are all of them followed by what they print: $name', ({ text, programs }) => {
    expect(programs.length).toBeGreaterThan(4);
    expect(programs.length).toBe(text.split('```ts\n').length - 1);
  });

  it('compile, and a slip in one would be found', () => {
    const wrong = "import { openWorkspace } from 'ccstd';\nopenWorkspace(12);\n";
    const sources = Object.fromEntries(programs.map(({ file, source }) => [file, source]));
    expect(slipsOf({ ...sources, 'wrong.ts': wrong }).match(/[^/\s]+\.ts\(\d+/g)).toEqual(['wrong.ts(2']);
  });

  it.each(programs)('print what stands behind them: $title', async ({ path, file, source, printed }) => {
    const run = join(folder, `run-${file}`);
    writeFileSync(run, source.replaceAll("from 'ccstd'", `from '${entry}'`));
    const lines: string[] = [];
    const { format } = await import('node:util');
    const spy = vi
      .spyOn(console, 'log')
      .mockImplementation((...all) => void lines.push(`${format(...all)}\n`));
    try {
      await import(run);
    } finally {
      spy.mockRestore();
    }
    expect(lines.join('').trim()).not.toBe('');
    if (update) {
      const now = readFileSync(path, 'utf8');
      writeFileSync(
        path,
        now.replace(
          `${source}\`\`\`\n\n\`\`\`text\n${printed}`,
          () => `${source}\`\`\`\n\n\`\`\`text\n${lines.join('')}`,
        ),
      );
    } else expect(lines.join('')).toBe(printed);
  });
});
