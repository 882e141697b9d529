/** Where CI gets the program from is a place that exists, and never more than one word of a shell. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemas } from '../../../src/generated/schemas.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { installCommand, readInstallSource } from '../../../src/scaffold/install-source.ts';
import { sampleRepository } from '../../../src/scaffold/sample-repository.ts';

const templates = nodeHost().templates();

describe('what --install takes', () => {
  it.each([
    ['1.2.3', 'npm install --global ccstd@1.2.3'],
    ['v1.2.3-beta.1', 'npm install --global ccstd@1.2.3-beta.1'],
    ['tools/ccstd-0.1.0.tgz', 'npm install --global ./tools/ccstd-0.1.0.tgz'],
    ['./工具/ccstd.tar.gz', 'npm install --global ./工具/ccstd.tar.gz'],
    ['tools\\ccstd-0.1.0.tgz', 'npm install --global ./tools/ccstd-0.1.0.tgz'],
    [
      'https://example.org/files/ccstd-0.1.0.tgz',
      'npm install --global https://example.org/files/ccstd-0.1.0.tgz',
    ],
    ['.tools/ccstd', 'npm install --global "$(npm pack --silent ./.tools/ccstd)"'],
    ['third/.party/ccstd/', 'npm install --global "$(npm pack --silent ./third/.party/ccstd)"'],
  ])('%s becomes %s, in each CI file', (typed, command) => {
    const source = readInstallSource(typed);
    expect(source && installCommand(source)).toBe(command);
    if (!source) return;
    const files = sampleRepository({
      templates,
      schemas,
      sample: 'blank',
      keys: 'zh',
      language: 'zh-CN',
      install: source,
    });
    for (const path of ['.github/workflows/standards.yml', '.gitlab-ci.yml', '.workflow/standards.yml'])
      expect(JSON.stringify(parse(files[path] ?? '')), path).toContain(JSON.stringify(command).slice(1, -1));
  });

  it.each([
    '../ccstd.tgz',
    '/opt/ccstd.tgz',
    'C:\\ccstd.tgz',
    'http://example.org/ccstd.tgz',
    'https://example.org/ccstd.tgz; rm -rf .',
    'https://example.org/ccstd.tgz?x=$(id)',
    'git+https://example.org/ccstd.git',
    'a b.tgz',
    'a;b.tgz',
    '$(id).tgz',
    '`id`.tgz',
    "a'.tgz",
    'a: b.tgz',
    'latest',
    'ccstd',
    'tools/ccstd',
    '.',
    '',
  ])('refuses “%s”', (typed) => {
    expect(readInstallSource(typed)).toBeUndefined();
  });
});
