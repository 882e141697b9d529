/**
 * Reports that other systems read are what these accept, for every example of the catalogue and for files
 * that no editor can show.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { explanations } from '../../../src/generated/explanations.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { hasConformance, type Validator, validator, whenMissing } from '../exports/conformance.ts';
import { type Ran, runCheck } from './run-check.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const templates = nodeHost().templates();
const report = (files: Files, format: string): Promise<Ran> =>
  runCheck(memoryHost(files, templates), ['--format', format]);

function filesOf(section: string): Files {
  const blocks = [...section.matchAll(/^```\w+(?: file=(\S+))?\n([\s\S]*?)^```$/gm)];
  return Object.fromEntries(blocks.map(([, name = 'example.yaml', text = '']) => [name, text]));
}

/** What is right gives reports without a result. */
const examples = Object.entries(explanations).map(([code, { wrong }]): [string, Files] => [
  code,
  filesOf(wrong),
]);

const course = '类型: 课程\n标识: 体育\n名称: 体育与健康\n课程类别: 公共基础\n基准学时: 40\n';
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );
/** “名称: 电工” as Windows saved it for decades. */
const gbk = [0xc3, 0xfb, 0xb3, 0xc6, 0x3a, 0x20, 0xb5, 0xe7, 0xb9, 0xa4, 0x0a];
const utf16 = [...`\ufeff${course}`].flatMap((char) => [
  (char.codePointAt(0) ?? 0) & 255,
  (char.codePointAt(0) ?? 0) >> 8,
]);

const undecodable: readonly [string, Files][] = [
  ['GBK', { 'a.yaml': bytes('类型: 课程\n', gbk) }],
  ['nothing but GBK', { 'a.yaml': bytes(gbk) }],
  ['UTF-16', { 'a.yaml': bytes(utf16) }],
  ['a byte order mark', { 'a.yaml': bytes([0xef, 0xbb, 0xbf], course) }],
  ['NUL', { 'a.yaml': bytes('类型: 课程\n名称: 电', [0, 0], '工\n') }],
  [
    'half a surrogate pair, as some programs write it',
    { 'a.yaml': bytes('名称: ', [0xed, 0xa0, 0x80], '\n') },
  ],
  ['half a surrogate pair in a quoted text', { 'a.yaml': course.replace('体育与健康', '"体育\\ud83d"') }],
  ['half a character at the end', { 'a.yaml': bytes(course, [0xe4, 0xbd]) }],
  ['a name with half a surrogate pair', { '课\ud800程.yaml': '类型: 课呈\n' }],
  ['a name with blanks, signs and controls', { 'a b/#%?&<>"\\\u0007:é.yaml': '类型: 课呈\n' }],
  ['settings in GBK', { 'ccstd.yaml': bytes(gbk), 'a.yaml': course }],
  ['an empty file', { 'a.yaml': '' }],
];

describe.skipIf(!hasConformance)(`SARIF by the schema of OASIS${whenMissing}`, () => {
  let problems: Validator = () => [];
  // Compiling the official schema takes seconds.
  beforeAll(() => {
    problems = validator('sarif/sarif-schema-2.1.0.json', '04');
  }, 300_000);

  it('holds for every wrong example of the catalogue', async () => {
    for (const [name, files] of examples) {
      expect(problems(JSON.parse((await report(files, 'sarif')).stdout)), name).toEqual([]);
    }
  }, 240_000);

  it.each(undecodable)('holds for %s', async (_, files) => {
    expect(problems(JSON.parse((await report(files, 'sarif')).stdout))).toEqual([]);
  });

  it('would see a fix that changes nothing', () => {
    const change = { artifactLocation: { uri: 'a.yaml' }, replacements: [] };
    const result = { message: { text: '甲' }, fixes: [{ artifactChanges: [change] }] };
    const run = { tool: { driver: { name: 'ccstd' } }, results: [result] };
    expect(problems({ version: '2.1.0', runs: [run] })).not.toEqual([]);
  });
});

describe('a fix in a report', () => {
  it.each(undecodable)('has edits, or is left out: %s', async (_, files) => {
    const { diagnostics } = JSON.parse((await report(files, 'json')).stdout) as {
      diagnostics: { fix?: { edits: unknown[] } }[];
    };
    for (const { fix } of diagnostics) expect(fix?.edits).not.toEqual([]);
    const [run] = (
      JSON.parse((await report(files, 'sarif')).stdout) as { runs: { results: { fixes?: unknown[] }[] }[] }
    ).runs;
    for (const [index, { fixes }] of (run?.results ?? []).entries())
      expect(fixes !== undefined).toBe(diagnostics[index]?.fix !== undefined);
  });
});

/** By the schema that Jenkins checks JUnit reports with. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  testsuites: ['name', 'time', 'tests', 'failures', 'disabled', 'errors'],
  testsuite: [
    'name',
    'tests',
    'failures',
    'errors',
    'time',
    'disabled',
    'skipped',
    'timestamp',
    'hostname',
    'id',
    'package',
  ],
  testcase: ['name', 'assertions', 'time', 'classname', 'status'],
  failure: ['type', 'message'],
  'system-out': [],
};

function refusedByJenkins(xml: string): string[] {
  return [...xml.matchAll(/<([a-z-]+)((?: [a-z]+="[^"<]*")*)\/?>/g)].flatMap(
    ([, name = '', attributes = '']) => {
      const known = allowed[name];
      const given = [...attributes.matchAll(/ ([a-z]+)="/g)].map(([, key = '']) => key);
      return known ? given.filter((key) => !known.includes(key)).map((key) => `${name} ${key}`) : [name];
    },
  );
}

describe('JUnit by the schema of Jenkins', () => {
  it.each(undecodable)('has no element and no attribute that it refuses: %s', async (_, files) => {
    expect(refusedByJenkins((await report(files, 'junit')).stdout)).toEqual([]);
  });

  it('would see the line and the file that other readers know', () => {
    expect(refusedByJenkins('<testcase name="a" classname="b" file="c" line="1"/>')).toEqual([
      'testcase file',
      'testcase line',
    ]);
  });
});
