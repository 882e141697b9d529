/**
 * A message that names a field says it as the author of the file writes in which that field stands, whatever
 * the language of the file with the finding, and of the program.
 */
import { describe, expect, it } from 'vitest';
import type { MessageTexts } from '../../../src/diagnostics/diagnostic.ts';
import { presentAll } from '../../../src/diagnostics/present.ts';
import { type Code, catalogue } from '../../../src/generated/catalogue.ts';
import { objectShapes } from '../../../src/generated/shapes.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { authorsWord } from '../../../src/language/authors-word.ts';
import { unwritten } from '../../../src/language/key-language.ts';
import { checkWorkspace } from '../../../src/workspace/check-workspace.ts';

const programme = {
  zh: '类型: 专业\n标识: p\n名称: 养老护理\n专业编码: "590302"\n培养层级:\n  - 层级: 中级技能\n课程安排:\n  - 名称: 体育\n    课程类别: 公共基础\n    学时: 40\n',
  en: 'kind: programme\nid: p\ntitle: 养老护理\ncode: "590302"\nstages:\n  - level: intermediate\nplan:\n  - title: 体育\n    category: public\n    hours: 40\n',
};
const course = (more: string) => `kind: course\nid: c\ntitle: 体育\ncategory: public\nhours: 40\n${more}`;

async function said(files: Readonly<Record<string, string>>, code: Code, language: 'zh-CN' | 'en' = 'zh-CN') {
  const checked = await checkWorkspace(memoryHost(files), {
    from: '/',
    release: code.startsWith('release/'),
  });
  const [found] = presentAll(
    checked.diagnostics.filter((one) => one.code === code),
    checked,
    language,
  );
  return [found?.message, found?.label, found?.help].join(' ');
}

describe('a field of the settings', () => {
  it.each([
    ['Chinese', 'ccstd: 1\n名称: 标准\n规则集: 技工院校\n', '规则集: 职业院校'],
    ['English', 'ccstd: 1\ntitle: 标准\nprofile: technical-institute\n', 'profile: moe'],
    ['English with Chinese words', 'ccstd: 1\ntitle: 标准\nprofile: 技工院校\n', 'profile: 职业院校'],
  ])('has the words of settings in %s', async (_, settings, words) => {
    for (const text of Object.values(programme))
      for (const language of ['zh-CN', 'en'] as const)
        expect(
          await said({ 'p.yaml': text, 'ccstd.yaml': settings }, 'plan/programme-code', language),
        ).toContain(words);
  });

  it('has those of the file where there are no settings yet', async () => {
    expect(await said({ 'p.yaml': programme.zh }, 'plan/programme-code')).toContain('规则集: 职业院校');
    expect(await said({ 'p.yaml': programme.en }, 'plan/programme-code')).toContain('profile: moe');
    const empty = { 'p.yaml': programme.en, 'ccstd.yaml': '# nothing yet\n' };
    expect(await said(empty, 'plan/programme-code')).toContain('profile: moe');
  });

  it.each([
    ['schema/not-an-entity', { 'a.yaml': '甲: 1\n', 'ccstd.yaml': 'ccstd: 1\ntitle: t\n' }, 'exclude'],
    [
      'release/unreviewed',
      { 'c.yaml': course('status: approved\n'), 'ccstd.yaml': '名称: 标准\n语言: 中文\n' },
      '审核: 不要求',
    ],
    ['schema/bad-date', { 'ccstd.yaml': 'calendar:\n  makeUp:\n    1. Mai: 2026-09-01\n' }, 'makeUp'],
    [
      'config/rule-not-checked',
      { 'c.yaml': course(''), 'ccstd.yaml': 'profile: none\nrules:\n  hours/total: off\n' },
      'none profile',
    ],
  ] as const)('is so in %s', async (code, files, words) => {
    const text = await said(files, code);
    for (const word of words.split(' ')) expect(text).toContain(word);
    expect(text).not.toMatch(/\{|\}/);
  });
});

it('a word of a course is said as that course has it, in a finding of its programme', async () => {
  const text = await said(
    {
      'p.yaml':
        'kind: programme\nid: p\ntitle: t\nstages:\n  - level: advanced\n  - level: technician\nplan:\n  - course: c\n    category: integrated\n    hours: 40\n',
      'c.yaml':
        '类型: 课程\n标识: c\n名称: 电工\n课程类别: 工学一体化\n培养层级: 中级技能\n基准学时: 40\n学习任务:\n  - 标识: t\n    名称: 装接\n    学习任务描述: 装接一台配电箱。\n    参考学时: 40\n',
    },
    'plan/no-stage',
  );
  expect(text).toContain('中级技能');
});

describe('the messages of the catalogue', () => {
  const texts = Object.entries(catalogue).flatMap(([code, { texts }]) =>
    Object.values(texts).flatMap(({ title, label, help, otherwise, notes }: MessageTexts) =>
      [title, label, help, otherwise, ...Object.values(notes ?? {})].flatMap((text) =>
        text === undefined ? [] : [[code, text] as const],
      ),
    ),
  );
  const fields = Object.values(objectShapes).flatMap(({ fields }) => Object.entries(fields));
  const names = new Set(fields.flatMap(([key, { zh }]) => [key, zh]));

  it('name no field in one language only', () => {
    const fixed = texts.flatMap(([code, text]) =>
      [...text.matchAll(/[“`]([^“”`{}：:]+)(?:[：:][^“”`]*)?[”`]/g)]
        .filter(([whole, name = '']) => names.has(name) && !/^`key: value`$/.test(whole))
        .map(([whole]) => `${code}: ${whole}`),
    );
    expect(fixed).toEqual([]);
  });

  it('speak of fields and words that there are', () => {
    const references = texts.flatMap(([, text]) =>
      [...text.matchAll(/\{(\w+\.[\w.=-]+)\}/g)].map(([, reference = '']) => reference),
    );
    expect(references.length).toBeGreaterThan(30);
    for (const reference of references) expect(authorsWord(reference, unwritten)).toMatch(/\p{Script=Han}/u);
  });
});
