/** The extension for VS Code: its bundle with a host that stands in for the editor, its package, and its tasks. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BundledExtension,
  bundleExtension,
  extensionPackage,
} from '../../src/codegen/extension-package.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { readScenario, runScenario } from '../cli/scenario.ts';

const root = join(import.meta.dirname, '..', '..');
const manifest = JSON.parse(readFileSync(join(root, 'editors', 'vscode', 'package.json'), 'utf8'));
let bundle: BundledExtension;
let folder: string;

beforeAll(async () => {
  bundle = await bundleExtension();
  folder = mkdtempSync(join(tmpdir(), 'ccstd-vscode-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the extension itself asks of an editor, written down; what its client extends are classes of no use. */
function editor(told: unknown[][]): object {
  const asked: Readonly<Record<string, object>> = {
    commands: {
      registerCommand: (name: string, run: () => unknown) => void told.push(['command', name, run]),
      executeCommand: async (...words: unknown[]) => void told.push(['execute', ...words]),
    },
    workspace: { workspaceFolders: undefined },
    window: {
      activeTextEditor: undefined,
      showErrorMessage: (text: string) => void told.push(['error', text]),
    },
    env: { language: 'zh-cn' },
  };
  return new Proxy(asked, { get: (_, key) => asked[String(key)] ?? class {} });
}

describe('the extension', { timeout: 60_000 }, () => {
  it('is one script that registers what its manifest names, and says what it lacks', async () => {
    const told: unknown[][] = [];
    const module = {
      exports: {} as { activate(context: object): Promise<void>; deactivate(): Promise<void> },
    };
    const require = createRequire(import.meta.url);
    const given = (name: string): unknown => (name === 'vscode' ? editor(told) : require(name));
    new Function('module', 'exports', 'require', bundle.script)(module, module.exports, given);
    await module.exports.activate({ subscriptions: [] });
    const commands = told.flatMap(([is, name]) => (is === 'command' ? [name] : []));
    const named: readonly { command: string }[] = manifest.contributes.commands;
    expect(commands).toEqual(named.map(({ command }) => command));
    const run = async (name: string) => {
      for (const [, known, command] of told) if (known === name) await (command as () => unknown)();
    };
    await run('ccstd.format');
    await run('ccstd.preview');
    expect(told.slice(-2)).toEqual([
      ['execute', 'editor.action.formatDocument'],
      ['error', '先打开标准所在的文件夹。'],
    ]);
    await module.exports.deactivate();
  });

  it('is packed with its manifest, words in both languages and every licence', () => {
    const packed = extensionPackage(bundle);
    const files = Object.fromEntries(
      Object.entries(unzipSync(packed)).map(([path, bytes]) => [path, strFromU8(bytes)]),
    );
    expect(extensionPackage(bundle)).toEqual(packed);
    expect(files['extension.vsixmanifest']).toContain(`Version="${manifest.version}"`);
    expect(files[`extension/${manifest.main.slice(2)}`]).toBe(bundle.script);
    expect(files['extension/THIRD-PARTY.md']).toContain('vscode-languageclient');
    const words = [...JSON.stringify(manifest).matchAll(/"%(\w+)%"/g)].map(([, word]) => word).sort();
    for (const name of ['package.nls.json', 'package.nls.zh-cn.json'])
      expect(Object.keys(JSON.parse(files[`extension/${name}`] ?? '')).sort()).toEqual(words);
  });
});

interface Matcher {
  readonly severity: string;
  readonly pattern: readonly { readonly regexp: string }[];
}

describe('the problem matchers', { timeout: 60_000 }, () => {
  const tasks = JSON.parse(nodeHost().templates().get('scaffold/repository/vscode-tasks.json') ?? '');
  const matchers: readonly Matcher[] = tasks.tasks[0].problemMatcher;

  it('are those of the extension in the tasks of init, too', () => {
    const own: readonly object[] = manifest.contributes.problemMatchers;
    expect(own.map((one) => ({ ...one, name: undefined, label: undefined }))).toEqual(matchers);
  });

  it.each(['zh-CN', 'en'])('read what a check says on a terminal, in %s', async (language) => {
    const [step] = await runScenario(
      readScenario(`--- file 课 程/a (1).yaml
类型: 课程
标识: 体育
名称: 体育
课程类别: 公共基础
基准学时: 40
课时: 4
状态: 草槁
课程性质: 见【请改写】。
--- run ccstd check --lang ${language}
`),
    );
    const lines = step?.stdout.split('\n') ?? [];
    const found = lines.flatMap((line, at) =>
      matchers.flatMap(({ severity, pattern: [first, second] }) => {
        const head = new RegExp(first?.regexp ?? '').exec(line);
        const place = head && new RegExp(second?.regexp ?? '').exec(lines[at + 1] ?? '');
        return place ? [[severity, head[1], ...place.slice(1)].join(' ')] : [];
      }),
    );
    expect(found).toEqual([
      'error schema/unknown-key 课 程/a (1).yaml 6 1',
      'error schema/unknown-word 课 程/a (1).yaml 7 5',
    ]);
    expect(found.length).toBe(lines.filter((line) => /^ +╭─ /.test(line)).length);
  });
});

describe('the program of a folder', () => {
  it('is the one that the workspace installed, else that of the PATH', () => {
    const script = join(folder, 'try.mjs');
    const source = join(root, 'editors', 'vscode', 'src', 'program.ts');
    writeFileSync(
      script,
      `import { programFor } from ${JSON.stringify(source)};
const of = (there, configured = '') => {
  const { command, args } = programFor('/w', configured, (path) => path.replaceAll('\\\\', '/').endsWith(there));
  return [command === process.execPath ? 'node' : command, ...args].join(' ').replaceAll('\\\\', '/');
};
console.log(JSON.stringify([of('/w/node_modules/ccstd/lib/ccstd.js'), of('/w/.tools/ccstd/lib/ccstd.js'), of('-'), of('-', '/x/ccstd')]));`,
    );
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', script], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toEqual([
      'node /w/node_modules/ccstd/lib/ccstd.js',
      'node /w/.tools/ccstd/lib/ccstd.js',
      'ccstd',
      '/x/ccstd',
    ]);
  });
});
