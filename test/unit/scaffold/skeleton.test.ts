/** Every skeleton is a valid entity, in an empty workspace and beside a sample. */
import { describe, expect, it } from 'vitest';
import { formatText } from '../../../src/fmt/format-text.ts';
import { schemas } from '../../../src/generated/schemas.ts';
import { wordTables } from '../../../src/generated/shapes.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { sampleRepository } from '../../../src/scaffold/sample-repository.ts';
import { exampleTitle, freeId, idFromTitle, skeleton, skeletonPath } from '../../../src/scaffold/skeleton.ts';
import { lineAt } from '../../../src/source/line-at.ts';
import { isId } from '../../../src/values/is-id.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';

const templates = nodeHost().templates();
const kinds = Object.keys(wordTables.EntityKind.zh);

describe('skeletons', { timeout: 300_000 }, () => {
  for (const [keys, language] of [
    ['zh', 'zh-CN'],
    ['en', 'en'],
    ['en', 'zh-CN'],
  ] as const) {
    const known = { standard: 'elder-care-post', level: '不分级', course: 'fall-prevention' };
    for (const kind of kinds) {
      it(`${kind} with ${keys} keys in ${language} has nothing wrong and is laid out`, () => {
        const title = exampleTitle(templates, kind, language);
        const text = skeleton({ templates, language, keys, kind, id: 'neu', title, known });
        const repository = sampleRepository({
          templates,
          schemas,
          sample: 'elderly-care',
          keys,
          language,
          install: { kind: 'version', version: '1' },
        });
        const beside = checkSources(machine({ ...repository, [skeletonPath(kind, 'neu')]: text }));
        expect(beside.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const alone = checkSources(machine({ 'neu.yaml': text }));
        const schema = alone.diagnostics.filter(({ code }) =>
          /^(yaml|schema|text|hours|weights|assessment)\//.test(code),
        );
        expect(schema.filter(({ code }) => code !== 'text/placeholder')).toEqual([]);
        expect(text).not.toMatch(/[⟦⟧]/);
        expect(formatText('neu.yaml', text)).toEqual({ is: 'formatted', text });
        expect(text.match(/^\s*#/gm)?.length ?? 0).toBeGreaterThan(0);
      });
    }
  }

  it.each(kinds)(
    '%s says of every text to be rewritten that it is a placeholder, and is not released with it',
    (kind) => {
      for (const language of ['zh-CN', 'en'] as const) {
        const input = {
          templates,
          language,
          keys: 'zh',
          kind,
          id: 'neu',
          title: exampleTitle(templates, kind, language),
          known: {},
        } as const;
        const text = skeleton(input);
        const { diagnostics, spanOf } = checkSources(machine({ 'neu.yaml': text }), { release: true });
        const found = diagnostics.filter(({ code }) => code === 'text/placeholder');
        const lines = found.map(({ where }) => lineAt(text, spanOf(where).start));
        expect([...lines].sort((a, b) => a - b)).toEqual(toRewrite(kind, text, language));
        expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['error']));
      }
    },
  );

  it('of a sample with content of its own is none', () => {
    for (const sample of ['elderly-care', 'electrical', 'ai-trainer'] as const)
      for (const language of ['zh-CN', 'en'] as const) {
        const repository = sampleRepository({
          templates,
          schemas,
          sample,
          keys: 'zh',
          language,
          install: { kind: 'version', version: '1' },
        });
        const { diagnostics } = checkSources(machine(repository));
        expect(diagnostics.filter(({ code }) => code === 'text/placeholder')).toEqual([]);
      }
  });

  it('spells titles that YAML would read otherwise', () => {
    const known = {};
    const input = { templates, language: 'zh-CN', keys: 'zh', kind: 'change', id: 'c', known } as const;
    expect(skeleton({ ...input, title: '电压: 220 V # 单相' })).toContain('名称: "电压: 220 V # 单相"');
  });
});

/**
 * Lines of a skeleton with words of its template (`⟦中文|English⟧`, no comment); what an overlay puts in is
 * looked at in its base.
 */
function toRewrite(kind: string, text: string, language: 'zh-CN' | 'en'): number[] {
  const template = templates.get(`scaffold/kinds/${kind}.yaml`) ?? '';
  const ofTemplate = template
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap((line) =>
      [...line.matchAll(/⟦([^|⟧]+)\|([^⟧]+)⟧/g)].map(([, zh = '', en = '']) => (language === 'en' ? en : zh)),
    );
  const own = new Set([...ofTemplate, exampleTitle(templates, kind, language)]);
  const isOwn = (line: string) =>
    !/^\s*值: /.test(line) && own.has(line.replace(/^\s*(?:- )?(?:[^\s:]+: )?/, ''));
  return text.split('\n').flatMap((line, index) => (isOwn(line) ? [index + 1] : []));
}

describe('ids', () => {
  it('come from titles', () => {
    expect(idFromTitle('跌倒的预防（一）')).toBe('跌倒的预防-一');
    expect(isId(idFromTitle('A  B: c/d!'))).toBe(true);
    expect(isId('a b')).toBe(false);
    expect(isId('a'.repeat(65))).toBe(false);
  });

  it('are counted on when they are taken', () => {
    expect(freeId('a', new Set(['a', 'a-2']))).toBe('a-3');
  });
});
