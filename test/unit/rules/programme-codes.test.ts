/** A code of a programme is written as the catalogue of its kind of school writes it. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';

function params(code: string, profile?: string): unknown {
  const programme = {
    kind: 'programme',
    id: 'p',
    title: '收纳',
    code,
    stages: [{ level: 'intermediate' }],
    plan: [{ title: '整理', category: 'public', hours: 8, practiceHours: 8 }],
  };
  const config = profile === undefined ? {} : { 'ccstd.yaml': JSON.stringify({ profile }) };
  const { diagnostics } = checkSources(memoryHost({ 'p.yaml': JSON.stringify(programme), ...config }));
  return diagnostics.find((one) => one.code === 'plan/programme-code')?.params;
}

describe('a code of a programme', () => {
  it.each<[string, string | undefined]>([
    ['0403-3', undefined],
    ['0101-4', 'technical-institute'],
    ['0206-4/0206-3', undefined],
    ['0203-4/0203-3/0203-2', undefined],
    ['590302', 'moe'],
    ['051400', 'moe'],
    ['whatever-7', 'none'],
    ['590302', 'none'],
    ['待定', undefined],
  ])('%s is in order with the rules %s', (code, profile) => expect(params(code, profile)).toBeUndefined());

  it.each(['590302', '730701', '051400'])('%s among technical institutes is told which rules fit', (code) =>
    expect(params(code)).toMatchObject({ fitting: 'Workspace.profile=moe', tidy: '' }),
  );

  it.each(['0403-3', '0206-4/0206-3', '0206-4、0206-3'])(
    '%s among vocational colleges is told which rules fit',
    (code) =>
      expect(params(code, 'moe')).toMatchObject({
        fitting: 'Workspace.profile=technical-institute',
        tidy: '',
      }),
  );

  it.each([
    ['0403－3', '0403-3'],
    ['0403—3', '0403-3'],
    ['0206-4、0206-3', '0206-4/0206-3'],
    ['0206-4 / 0206-3', '0206-4/0206-3'],
    ['0206-4,0206-3', '0206-4/0206-3'],
  ])('%s is written %s', (code, tidy) => expect(params(code)).toMatchObject({ fitting: '', tidy }));

  it.each(['0403', '0403-5', '403-3', '59030', '5903021', '0403-3-1'])('%s is none', (code) =>
    expect(params(code)).toMatchObject({ fitting: '', tidy: '' }),
  );
});
