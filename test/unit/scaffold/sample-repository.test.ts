/** What `init` writes checks without a finding and builds, whatever the sample and the language. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatText } from '../../../src/fmt/format-text.ts';
import { schemas } from '../../../src/generated/schemas.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { sampleRepository, samples } from '../../../src/scaffold/sample-repository.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { machine, outputOf } from '../../support/bundled-standards.ts';

const templates = nodeHost().templates();
const install = { kind: 'version', version: '1.2.3' } as const;

describe('the sample repository', { timeout: 300_000 }, () => {
  for (const sample of samples.filter((one) => one !== 'blank')) {
    for (const [keys, language] of [
      ['zh', 'zh-CN'],
      ['en', 'en'],
      ['en', 'zh-CN'],
    ] as const) {
      it(`${sample} with ${keys} keys in ${language} checks and builds without a finding`, async () => {
        const files = sampleRepository({ templates, schemas, sample, keys, language, install });
        const host = machine(files);
        const { checked, written } = await buildWorkspace(host);
        expect(checked.diagnostics).toEqual([]);
        expect(checked.files).toBe(3);
        expect(written).toBeDefined();
        expect(Object.keys(outputOf(host))).toContain('index.html');
        for (const [path, text] of Object.entries(files)) expect(text, path).not.toMatch(/[⟦⟧]/);
        const keysOfFiles = Object.entries(files).filter(
          ([path]) => path.endsWith('.yaml') && !path.startsWith('.'),
        );
        expect(keysOfFiles).toHaveLength(4);
        for (const [path, text] of keysOfFiles) {
          const laidOut = formatText(path, text, path === 'ccstd.yaml' ? 'Workspace' : undefined);
          expect(laidOut, path).toEqual({ is: 'formatted', text });
        }
        for (const [path, text] of keysOfFiles) {
          for (const [key] of text.matchAll(/(?<=^[ -]*)[^\s:#"-]+(?=:( |$))/gm)) {
            expect(/\p{Script=Han}/u.test(key), `${path} ${key}`).toBe(keys === 'zh');
          }
        }
      });
    }

    it(`${sample} satisfies the editor schemas it brings along`, () => {
      const files = sampleRepository({
        templates,
        schemas,
        sample,
        keys: 'zh',
        language: 'zh-CN',
        install,
      });
      const validate = new Ajv({ strict: false }).compile(
        JSON.parse(files['.ccstd/standard.schema.json'] ?? ''),
      );
      for (const [path, text] of Object.entries(files).filter(([name]) => /^[a-z]+\/.*\.yaml$/.test(name))) {
        expect(validate(parse(text)), `${path} ${JSON.stringify(validate.errors)}`).toBe(true);
      }
    });
  }

  it('blank holds settings alone: no standard, no course, no programme', () => {
    const files = sampleRepository({
      templates,
      schemas,
      sample: 'blank',
      keys: 'zh',
      language: 'zh-CN',
      install,
    });
    expect(Object.keys(files).filter((path) => /\.ya?ml$/.test(path) && !path.startsWith('.'))).toEqual([
      'ccstd.yaml',
    ]);
  });

  it('brings along CI, editor and hook files that can be read', () => {
    const files = sampleRepository({
      templates,
      schemas,
      sample: 'blank',
      keys: 'zh',
      language: 'zh-CN',
      install,
    });
    for (const path of ['.github/workflows/standards.yml', '.gitlab-ci.yml', '.pre-commit-config.yaml']) {
      expect(JSON.stringify(parse(files[path] ?? '')), path).toContain('ccstd check');
    }
    expect(files['.github/workflows/standards.yml']).toContain('ccstd@1.2.3');
    const settings = JSON.parse(files['.vscode/settings.json'] ?? '') as { 'yaml.schemas': object };
    for (const path of Object.keys(settings['yaml.schemas']))
      expect(Object.keys(files)).toContain(path.slice(2));
    expect(JSON.parse(files['.vscode/extensions.json'] ?? '')).toEqual({
      recommendations: ['redhat.vscode-yaml'],
    });
  });
});
