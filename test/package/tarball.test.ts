/**
 * The packed product: made by one command, installed in an empty folder without anything else, and complete
 * in itself.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CompletionRequest,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { bundledPackages, chosenLicence } from '../../src/codegen/bundled-packages.ts';
import { requestToMerge, runPipeline } from '../support/pipelines.ts';

const root = join(import.meta.dirname, '..', '..');
const place = mkdtempSync(join(tmpdir(), 'ccstd-package-'));
const source = join(place, 'source');
const prefix = join(place, 'elsewhere');
const installed = join(prefix, 'node_modules', 'ccstd');

/** npm as a program of Node's, so that no shell has to find it. */
function npm(words: readonly string[], cwd: string): string {
  const own = process.env.npm_execpath;
  const offline = ['--offline', '--no-audit', '--no-fund'];
  return own
    ? execFileSync(process.execPath, [own, ...words, ...offline], {
        cwd,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      })
    : execFileSync('npm', [...words, ...offline], {
        cwd,
        encoding: 'utf8',
        shell: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
}

function ccstd(...words: string[]): string {
  return execFileSync(process.execPath, [join(installed, 'lib', 'ccstd.js'), ...words], {
    cwd: place,
    encoding: 'utf8',
  });
}

/** What somebody has who got the files without git: nothing built, nothing of an earlier pack. */
beforeAll(() => {
  const parts = [
    'src',
    'schemas',
    'templates',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'LICENSE',
    'README.md',
    'CHANGELOG.md',
  ];
  for (const part of parts) cpSync(join(root, part), join(source, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'), 'junction');
  const name = npm(['pack', '--silent', '--pack-destination', place], source).trim();
  expect(name).toBe(`ccstd-${manifest.version}.tgz`);
  npm(['install', '--silent', '--omit=optional', '--prefix', prefix, join(place, name)], place);
}, 300_000);

afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('the tarball of npm pack', () => {
  it('needs no other package, but for PDF', () => {
    const others = Object.keys(
      JSON.parse(readFileSync(join(prefix, 'node_modules', '.package-lock.json'), 'utf8')).packages,
    );
    expect(others).toEqual(['node_modules/ccstd']);
    expect(Object.keys(manifest.optionalDependencies)).toEqual(['@cantoo/pdf-lib', 'playwright-core']);
  });

  it('starts a repository, checks it and builds a course', () => {
    ccstd('init', '标准');
    expect(ccstd('check', '-C', '标准')).toContain('0 个错误');
    expect(ccstd('build', '-C', '标准')).toContain('index.html');
    expect(existsSync(join(place, '标准', 'dist', 'student', 'worksheet'))).toBe(true);
  }, 300_000);

  it.runIf(process.platform !== 'win32')(
    'is installed by each pipeline that init writes, which checks, builds and says what a request changes',
    () => {
      const repository = requestToMerge(place, join(place, `ccstd-${manifest.version}.tgz`), ccstd);
      for (const [pipeline, comment] of [
        [
          'github',
          /^gh pr comment 7 --edit-last --body-file diff\.md\ngh pr comment 7 --body-file diff\.md$/m,
        ],
        [
          'gitlab',
          /^curl .*PRIVATE-TOKEN: secret .*body@diff\.md https:\/\/git\.example\/api\/projects\/3\/merge_requests\/7\/notes$/m,
        ],
        [
          'gitee',
          /^wget .*access_token=secret&body=%23%23.* https:\/\/gitee\.com\/api\/v5\/repos\/school\/standards\/pulls\/7\/comments$/m,
        ],
      ] as const) {
        const { status, output, asked, files } = runPipeline(pipeline, repository, place);
        expect(output, pipeline).toContain('0 个错误');
        expect(status, output).toBe(0);
        expect(asked, pipeline).toMatch(comment);
        expect(files['diff.md'], pipeline).toContain('名称');
        expect(files['report.html'], pipeline).toContain('</html>');
        expect(files['dist/index.html'], pipeline).toContain('</html>');
      }
      const hook = spawnSync('sh', ['-c', repository.hook], {
        cwd: repository.folder,
        env: repository.env,
        encoding: 'utf8',
      });
      expect(hook.stdout).toContain('0 个错误');
      expect(hook.status).toBe(0);
      repository.spoil();
      expect(runPipeline('github', repository, place).status).not.toBe(0);
      expect(
        spawnSync('sh', ['-c', repository.hook], { cwd: repository.folder, env: repository.env }).status,
      ).toBe(1);
    },
    300_000,
  );

  it.runIf(existsSync('/dev/full'))(
    'says in words that its output cannot be written, and that its folder is gone',
    () => {
      const program = `"${process.execPath}" "${join(installed, 'lib', 'ccstd.js')}"`;
      const gone = join(place, 'gone');
      for (const [line, words] of [
        [`${program} --help > /dev/full`, 'the disk is full'],
        [`mkdir "${gone}"; cd "${gone}"; rmdir "${gone}"; ${program} check`, 'the current folder is gone'],
      ] as const) {
        const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: place, encoding: 'utf8' });
        expect(stderr).toContain(words);
        expect(stderr.trim().split('\n')).toHaveLength(1);
        expect(status).toBe(2);
      }
    },
  );

  it('serves an editor over standard input and output, from its first word to its last', async () => {
    const server = spawn(process.execPath, [join(installed, 'lib', 'ccstd.js'), 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((done) => server.on('exit', done));
    const editor = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const told = new Promise<PublishDiagnosticsParams>((done) =>
      editor.onNotification(PublishDiagnosticsNotification.type, (findings) => {
        if (findings.diagnostics.length > 0) done(findings);
      }),
    );
    editor.listen();
    const { capabilities } = await editor.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    expect(capabilities.completionProvider).toBeDefined();
    await editor.sendNotification(InitializedNotification.type, {});
    const uri = pathToFileURL(join(place, '新标准', 'course.yaml')).href;
    const text = '类型: 课程\n标识: a\n培养层级: 中极技能\n';
    await editor.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    const position = { line: 3, character: 0 };
    const offered = await editor.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    expect(JSON.stringify(offered)).toContain('考核项目');
    const found = await told;
    expect(decodeURIComponent(found.uri)).toContain('新标准/course.yaml');
    expect(JSON.stringify(found.diagnostics)).toContain('缺少“名称”');
    await editor.sendRequest(ShutdownRequest.type);
    await editor.sendNotification(ExitNotification.type);
    expect(await ended).toBe(0);
  }, 60_000);

  it('gives programs its library, with types', () => {
    const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    for (const path of Object.values(exports['.']))
      expect(existsSync(join(installed, String(path))), String(path)).toBe(true);
    expect(createRequire(join(prefix, 'x.js')).resolve('ccstd/schemas/course.schema.json')).toContain(
      'schemas',
    );
  });

  it('types all that in one file, against which a program compiles and its slips are found', () => {
    const declared = readFileSync(join(installed, 'lib', 'index.d.ts'), 'utf8');
    expect(declared).not.toMatch(/^import |from ['"]\./m);
    const program = (argument: string) => `
      import { memoryHost, openWorkspace } from 'ccstd';
      const { findings } = await openWorkspace(memoryHost({ 'a.yaml': ${argument} })).check();
      const codes: readonly string[] = findings.map(({ code }) => code);
      console.log(codes);
    `;
    const settings = { module: 'nodenext', target: 'es2023', strict: true, noEmit: true, types: ['node'] };
    const typeRoots = [join(root, 'node_modules', '@types')];
    const files = ['right.mts', 'wrong.mts'];
    writeFileSync(join(prefix, 'right.mts'), program("'类型: 课程'"));
    writeFileSync(join(prefix, 'wrong.mts'), program('12'));
    const config = join(prefix, 'tsconfig.json');
    writeFileSync(config, JSON.stringify({ compilerOptions: { ...settings, typeRoots }, files }));
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', config], { encoding: 'utf8' });
    expect(stdout.match(/^\S*\.mts/gm)?.map((place) => place.split('/').at(-1))).toEqual(['wrong.mts']);
    expect(stdout).toMatch(/TS2322|TS2345/);
  });

  it('carries the full text of every licence of what is bundled', () => {
    const notices = readFileSync(join(installed, 'lib', 'THIRD-PARTY.md'), 'utf8');
    const sections = notices.split(/^## (?=\S+ \d)/m).slice(1);
    expect(sections.length).toBeGreaterThan(50);
    for (const section of sections) {
      const [head = '', , licence = ''] = section.split('\n');
      expect(head, section).toMatch(/^\S+ \d+\.\d+\.\d+/);
      expect(chosenLicence(licence), head).toBe(licence);
      expect(section.length, head).toBeGreaterThan(500);
      expect(section, head).toMatch(/copyright|\(c\)/i);
    }
    // Used at run time by every check and every page: their absence would show that the account is read
    // wrongly. A part of ajv is inside the generated validators.
    for (const name of ['yaml', 'commander', 'handlebars', 'micromark', 'saxes', 'ajv'])
      expect(notices).toContain(`\n## ${name} `);
    for (const name of ['vitest', 'typescript', 'esbuild']) expect(notices).not.toContain(`\n## ${name} `);
  });

  it('carries a bill of materials that is valid CycloneDX and names the same packages', async () => {
    const bill = readFileSync(join(installed, 'lib', 'sbom.cdx.json'), 'utf8');
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(bill)).toBeNull();
    const { components } = JSON.parse(bill) as {
      components: { group?: string; name: string; version: string }[];
    };
    const named = components
      .map(({ group, name, version }) => `${group ? `${group}/` : ''}${name} ${version}`)
      .sort();
    const notices = readFileSync(join(installed, 'lib', 'THIRD-PARTY.md'), 'utf8');
    expect(named).toEqual([...notices.matchAll(/^## (\S+ \d\S*)$/gm)].map(([, head]) => head).sort());
  });
});

describe('the account of what is bundled', () => {
  const outputs = (inputs: Record<string, number>) => ({
    'lib/x.js': {
      bytes: 1,
      imports: [],
      exports: [],
      inputs: Object.fromEntries(
        Object.entries(inputs).map(([path, bytesInOutput]) => [path, { bytesInOutput }]),
      ),
    },
  });

  it('leaves out what was read and left no byte', () => {
    const found = bundledPackages(root, {
      outputs: outputs({
        'node_modules/yaml/dist/index.js': 9,
        'node_modules/qr/index.js': 0,
        'src/x.ts': 3,
      }),
    });
    expect(found.map(({ name }) => name)).toEqual(['yaml']);
  });

  it.each(['GPL-3.0-only', 'MIT AND GPL-2.0', 'SEE LICENSE IN x', 'UNLICENSED', undefined])(
    'refuses the licence %s',
    (licence) => {
      expect(chosenLicence(licence)).toBeUndefined();
    },
  );

  it('takes the allowed one of two alternatives', () => {
    expect(chosenLicence('(GPL-2.0 OR MIT)')).toBe('MIT');
  });

  it('fails on a package whose licence is not on the short list', () => {
    expect(() =>
      bundledPackages(root, { outputs: outputs({ 'node_modules/spdx-license-list/index.js': 1 }) }),
    ).toThrow(/CC0-1\.0/);
  });
});
