/**
 * Files that an author takes for sources, and that nobody reads, are said; so is a pattern that selects
 * nothing.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';

const course = (id: string): string =>
  `类型: 课程\n标识: ${id}\n名称: ${id}\n课程类别: 公共基础\n基准学时: 8\n`;

function check(files: Readonly<Record<string, string>>) {
  const checked = checkSources(memoryHost(files));
  return {
    courses: [...(checked.workspace?.courses.keys() ?? [])],
    found: checked.diagnostics.map(({ code, where, params }) =>
      `${code} ${where.file} ${Object.values(params).join(' ')}`.trim(),
    ),
  };
}

describe('a name', () => {
  it.each(['a.YAML', 'a.YML', 'a.yml', 'a.Yaml', '课程/体育.YML', 'a.b.yAmL'])(
    'like %s is that of a source',
    (name) => {
      expect(check({ [name]: course('a') })).toEqual({ courses: ['a'], found: [] });
    },
  );

  it('in any case is one for a pattern of the settings, too', () => {
    const settings = 'ccstd: 1\ninclude:\n  - courses/**/*.yaml\n';
    expect(check({ 'ccstd.yaml': settings, 'courses/a.YAML': course('a'), 'b.yaml': course('b') })).toEqual({
      courses: ['a'],
      found: [],
    });
  });

  it('that only ends like that of the settings is one', () => {
    expect(check({ 'my-ccstd.yaml': course('a') })).toEqual({ courses: ['a'], found: [] });
  });

  it.each([
    ['课程.yaml.txt', '课程.yaml'],
    ['课程.YAML.TXT', '课程.YAML'],
    ['course.yml.docx', 'course.yml'],
    ['course.yaml.doc', 'course.yaml'],
    ['a/course.yaml .txt', 'course.yaml'],
    ['course.yml.rtf', 'course.yml'],
    ['course.yaml.html', 'course.yaml'],
    ['course。yaml', 'course.yaml'],
    ['course．yaml', 'course.yaml'],
    ['course.ｙａｍｌ', 'course.yaml'],
    ['course.ymal', 'course.yaml'],
    ['course.yaml ', 'course.yaml'],
    ['ccstd.yaml.txt', 'ccstd.yaml'],
  ])('like %s is said to be that of no source', (name, meant) => {
    expect(check({ 'b.yaml': course('b'), [name]: course('a') })).toEqual({
      courses: ['b'],
      found: [`io/not-read ${name} ${meant}`],
    });
  });

  it.each([
    'course.yaml.bak',
    'course.yaml~',
    'course.yaml.orig',
    'readme.txt',
    '.course.yaml.swp',
    'dist/a.yaml.txt',
    'a.yaml.gz',
  ])('like %s is nobody’s slip', (name) =>
    expect(check({ 'b.yaml': course('b'), [name]: course('a') })).toEqual({ courses: ['b'], found: [] }),
  );

  it('that the settings leave out is left alone', () => {
    const settings = 'ccstd: 1\n排除:\n  - 范例/**\n';
    expect(
      check({ 'ccstd.yaml': settings, '范例/a.yaml.txt': course('a'), 'b.yaml': course('b') }).found,
    ).toEqual([]);
  });
});

describe('a pattern of `include`', () => {
  const files = { 'courses/a.yaml': course('a'), 'b.yaml': course('b') };
  const withPatterns = (...patterns: string[]) =>
    check({ ...files, 'ccstd.yaml': `ccstd: 1\n包含:\n${patterns.map((one) => `  - '${one}'\n`).join('')}` })
      .found;

  it.each([
    ['course/**/*.yaml', ''],
    ['courses', 'courses/**/*.{yaml,yml}'],
    ['courses/', 'courses/**/*.{yaml,yml}'],
    ['./courses', 'courses/**/*.{yaml,yml}'],
    ['courses\\*.yaml', ''],
    ['/courses/*.yaml', ''],
    ['*.yml', ''],
  ])('that fits nothing is said: %s', (pattern, written) => {
    expect(withPatterns(pattern, 'b.yaml')).toEqual([
      `config/no-match ccstd.yaml ${pattern} ${written}`.trim(),
    ]);
  });

  it.each(['courses/*.yaml', './courses/*.yaml', '**/*.yaml', 'courses/a.yaml', '**'])(
    'that fits something is not: %s',
    (pattern) => {
      expect(withPatterns(pattern)).toEqual([]);
    },
  );
});

describe('on a disk', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ccstd-read-'));
    mkdirSync(join(folder, 'work'));
    writeFileSync(join(folder, 'work', 'b.yaml'), course('b'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const found = (): string[] =>
    checkSources(nodeHost(join(folder, 'work'))).diagnostics.map(
      ({ code, where }) => `${code} ${where.file}`,
    );

  it('a link out of the workspace is said, and one inside it is read', () => {
    writeFileSync(join(folder, 'c.yaml'), course('c'));
    symlinkSync('../c.yaml', join(folder, 'work', 'c.yaml'));
    mkdirSync(join(folder, 'work', '.store'));
    writeFileSync(join(folder, 'work', '.store', 'd.yaml'), course('d'));
    symlinkSync('.store/d.yaml', join(folder, 'work', 'd.yaml'));
    expect(found()).toEqual(['io/link-outside c.yaml']);
  });

  it('a link to a file that is read as well is said, and each file is read once', () => {
    symlinkSync('b.yaml', join(folder, 'work', 'a.yaml'));
    mkdirSync(join(folder, 'work', 'sub'));
    symlinkSync('../b.yaml', join(folder, 'work', 'sub', 'b.yml'));
    writeFileSync(join(folder, 'd.yaml'), course('d'));
    symlinkSync('../d.yaml', join(folder, 'work', 'd1.yaml'));
    symlinkSync('d1.yaml', join(folder, 'work', 'd2.yaml'));
    expect(found()).toEqual([
      'io/link-repeated a.yaml',
      'io/link-outside d1.yaml',
      'io/link-outside d2.yaml',
      'io/link-repeated sub/b.yml',
    ]);
  });

  it('a link to a folder is said where sources lie behind it, and not where none do', () => {
    mkdirSync(join(folder, 'out', 'courses'), { recursive: true });
    symlinkSync('../out', join(folder, 'work', 'shared'));
    expect(found()).toEqual([]);
    writeFileSync(join(folder, 'out', 'courses', 'c.yaml'), course('c'));
    expect(found()).toEqual(['io/folder-link shared']);
    symlinkSync('.', join(folder, 'work', 'circle.yaml'));
    expect(found()).toEqual(['io/folder-link circle.yaml', 'io/folder-link shared']);
    writeFileSync(join(folder, 'work', 'ccstd.yaml'), 'exclude: [shared/**, circle.yaml]\n');
    expect(found()).toEqual([]);
  });

  it('a link that leads nowhere is said', () => {
    symlinkSync('../gone.yaml', join(folder, 'work', 'c.yaml'));
    expect(found()).toEqual(['io/unreadable c.yaml']);
  });

  it.skipIf(process.platform !== 'linux')(
    'a name in GBK is said, of a file and of a folder, with what it means',
    () => {
      const gbk = Buffer.from([0xbf, 0xce, 0xb3, 0xcc]);
      const inWork = (...parts: Uint8Array[]) =>
        Buffer.concat([Buffer.from(`${join(folder, 'work')}/`), ...parts]);
      writeFileSync(inWork(gbk, Buffer.from('.yaml')), course('c'));
      writeFileSync(inWork(gbk, Buffer.from('.png')), 'a picture');
      mkdirSync(inWork(gbk));
      const { diagnostics } = checkSources(nodeHost(join(folder, 'work')));
      expect(diagnostics.map(({ code, params }) => [code, 'meant' in params && params.meant])).toEqual([
        ['io/file-name', '课程.yaml'],
        ['io/file-name', '课程'],
      ]);
    },
  );
});
