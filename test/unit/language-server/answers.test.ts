/** What a language server answers while somebody types, in files of both languages and in broken ones. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { CompletionItem, Position, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits } from '../../../src/source/apply-edits.ts';
import { Answers } from '../../../src/workspace/language-server/answers.ts';
import { OpenedWorkspace } from '../../../src/workspace/language-server/opened-workspace.ts';
import { offsetOf } from '../../../src/workspace/language-server/positions.ts';
import { machine } from '../../support/bundled-standards.ts';
import { smallWorkspace } from '../../support/small-course.ts';

const chinese = `类型: 课程
标识: slips
名称: 防滑
培养层级: 中级技能
基准学时: 6
课程目标:
  - 标识: g1
    内容: 能防滑
学习任务: []
`;

let workspace: OpenedWorkspace;
let answers: Answers;
beforeEach(() => {
  workspace = new OpenedWorkspace(machine({ ...smallWorkspace, 'ccstd.yaml': 'ccstd: 1\n' }), '/');
  answers = new Answers(workspace, 'zh-CN');
});

/** `|` is where the caret stands. */
function typed(text: string, file = 'slips.yaml'): Position {
  const before = text.slice(0, text.indexOf('|')).split('\n');
  workspace.type(file, text.replace('|', ''));
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

async function offered(text: string, file = 'slips.yaml'): Promise<readonly CompletionItem[]> {
  return answers.complete(file, typed(text, file)).items;
}

function edited(text: string, edits: readonly TextEdit[]): string {
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({
      ...{ start: offsetOf(text, range.start), end: offsetOf(text, range.end), text: newText },
    })),
  );
}

const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

describe('completion', () => {
  it('offers the keys that an object still lacks, in the language of the file', async () => {
    const keys = labels(await offered(`${chinese}|`));
    expect(keys).toEqual(expect.arrayContaining(['课程性质', '考核项目']));
    expect(keys).not.toContain('名称');
    expect(keys).not.toContain('assessments');
    const english = labels(await offered('kind: course\nid: slips\nti|'));
    expect(english).toContain('title');
    expect(english).not.toContain('名称');
  });

  it('knows the object from its indent, whatever is broken above and below', async () => {
    const broken = chinese
      .replace('名称: 防滑', '名称: “防滑')
      .replace('    内容: 能防滑', '    内容: 能: 防滑\n    |');
    expect(labels(await offered(broken))).toEqual(expect.arrayContaining(['维度', '对接']));
  });

  it('knows the object below dashes that stand under the first letter of their key', async () => {
    const flat = chinese.replace('  - 标识: g1\n    内容: 能防滑', '- 标识: g1\n  内容: 能防滑\n  |');
    expect(labels(await offered(flat))).toContain('维度');
  });

  it('writes a key with what must follow it, and keeps a colon that is there', async () => {
    const [goals] = (await offered('类型: 课程\n标识: x\n课程目|')).filter(
      ({ label }) => label === '课程目标',
    );
    expect(goals?.textEdit).toMatchObject({ newText: '课程目标:\n  - ' });
    const [title] = (await offered('类型: 课程\n标识: x\n名|: 防滑\n')).filter(
      ({ label }) => label === '名称',
    );
    expect(title?.textEdit).toMatchObject({ newText: '名称' });
  });

  it('says of a key what it is for', async () => {
    const [hours] = (await offered('类型: 课程\n基|')).filter(({ label }) => label === '基准学时');
    expect(hours).toMatchObject({ detail: 'hours', documentation: expect.stringMatching(/学时/) });
  });

  it('offers the words of a field in the language of the file', async () => {
    const words = await offered('类型: 课程\n标识: x\n培养层级: |\n');
    expect(labels(words)).toContain('中级技能');
    expect(words.find(({ label }) => label === '中级技能')?.filterText).toContain('intermediate');
    expect(labels(await offered('kind: course\nid: x\nlevel: \n'.replace('level: ', 'level: |')))).toContain(
      'intermediate',
    );
  });

  it('offers requirements with their text, and finds them by it', async () => {
    const text = `${chinese.replace('    内容: 能防滑', '    内容: 能防滑\n    对接:\n      - |')}`;
    const items = await offered(text);
    const one = items.find(({ label }) => label === 'care-2019/4/1.1.1');
    expect(one).toMatchObject({ detail: '能处置一起跌倒', filterText: expect.stringContaining('跌倒') });
    expect(labels(items)).toContain('care-2019/4/K1.1.1');
  });

  it('offers goals of the same text before anything of it was saved', async () => {
    const text = chinese.replace(
      '学习任务: []',
      '学习任务:\n  - 标识: t1\n    名称: 防滑\n    学习目标: [g1, |]',
    );
    expect(labels(await offered(text))).toContain('g1');
  });

  it('offers nothing inside of a long text, and in a file of which nobody knows what it is', async () => {
    expect(
      await offered(
        `${chinese}课程性质: |\n  甲\n`.replace('课程性质: |', '课程性质: >').replace('  甲', '  甲|'),
      ),
    ).toEqual([]);
    expect(await offered('services:\n  web|')).toEqual([]);
  });
});

describe('hover', () => {
  const said = async (text: string, file = 'slips.yaml') => {
    const hover = answers.hover(file, typed(text, file));
    return (hover?.contents as { value: string } | undefined)?.value;
  };

  it('explains a key in Chinese and names it in English', async () => {
    expect(await said(chinese.replace('基准学时', '基准|学时'))).toMatch(/^基准学时（hours）\n\n.*学时/);
  });

  it('gives the other word of a word', async () => {
    expect(await said(chinese.replace('中级技能', '中级|技能'))).toBe('中级技能（intermediate）');
  });

  it('gives of a requirement its text, its function, and who teaches it', async () => {
    const course = (smallWorkspace['course.yaml'] ?? '').replace(
      '    aligns:\n      - care-2019/4/1.1.1',
      '    aligns:\n      - care-2019/4/1.|1.1',
    );
    const text = await said(course, 'course.yaml');
    expect(text).toContain('能处置一起跌倒');
    expect(text).toContain('1 基础照护 100%');
    expect(text).toContain('教：跌倒防护 › 跌倒处置');
  });
});

describe('places', () => {
  it('leads from a reference to where it is defined', async () => {
    const course = (smallWorkspace['course.yaml'] ?? '').replace('care-2019/4/1.1.1', 'care-2019/4/1.|1.1');
    const [where] = answers.definitions('course.yaml', typed(course, 'course.yaml'));
    expect(where?.uri).toBe('file:///standard.yaml');
    const line = (smallWorkspace['standard.yaml'] ?? '').split('\n')[where?.range.start.line ?? 0];
    expect(line).toMatch(/no: 1\.1\.1/);
  });

  it('names all references to a requirement, from its definition or from one of them', async () => {
    const course = (smallWorkspace['course.yaml'] ?? '').replace('care-2019/4/1.1.1', 'care-2019/4/1.|1.1');
    const found = answers.references('course.yaml', typed(course, 'course.yaml'));
    const lines = (smallWorkspace['course.yaml'] ?? '').split('\n');
    expect(found.length).toBeGreaterThan(1);
    for (const { range } of found) expect(lines[range.start.line]).toMatch(/care-2019\/4\/1\.1\.1/);
  });

  it('gives an outline with titles, inside of what holds them', async () => {
    const [course] = answers.symbols('course.yaml');
    expect(course).toMatchObject({ name: 'falls 跌倒防护' });
    expect(course?.children?.map(({ name }) => name)).toContain('t1 跌倒处置');
    expect(answers.folds('course.yaml').length).toBeGreaterThan(3);
  });
});

describe('another id', () => {
  const standard = smallWorkspace['standard.yaml'] ?? '';

  it('is written wherever the old one stands, also in what is not saved', () => {
    const course = (smallWorkspace['course.yaml'] ?? '').replace(
      '      - care-2019/4/1.1.1',
      '      - "|care-2019/4/1.1.1"',
    );
    const position = typed(course, 'course.yaml');
    expect(answers.renamable('course.yaml', position)?.placeholder).toBe('care-2019');
    const edit = answers.rename('course.yaml', position, 'care-2025');
    const texts = Object.entries((edit as WorkspaceEdit).changes ?? {}).map(
      ([uri, edits]): [string, string] => {
        const file = uri.replace('file:///', '');
        return [file, edited(workspace.textOf(file), edits)];
      },
    );
    const old = { ...smallWorkspace, 'course.yaml': workspace.textOf('course.yaml') };
    const wanted = Object.entries(old).map(([file, text]): [string, string] => [
      file,
      text.replaceAll('care-2019', 'care-2025'),
    ]);
    expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(wanted));
  });

  it('is refused in words where it is taken or none, and is not offered where nothing has an id', () => {
    const position = typed(standard.replace('id: care-2019', 'id: care-|2019'), 'standard.yaml');
    typed(`${chinese}|`.replace('类型: 课程', '类型: 技能标准'), 'other.yaml');
    expect(answers.rename('standard.yaml', position, 'a b')).toContain('不能作标识');
    expect(answers.rename('standard.yaml', position, 'Slips')).toBe('标识“slips”已经用在 other.yaml 里');
    const title = typed(standard.replace('title: 养老', 'title: 养|老'), 'standard.yaml');
    expect(answers.renamable('standard.yaml', title)).toBeUndefined();
  });
});

describe('findings', () => {
  it('say of an unsaved text what a check says, and are gone when it is right again', async () => {
    const course = smallWorkspace['course.yaml'] ?? '';
    typed(course.replace('level: intermediate', 'level: 中级'), 'course.yaml');
    const found = answers.findings().get('course.yaml') ?? [];
    expect(found.map(({ code }) => code)).toContain('schema/unknown-word');
    typed(course, 'course.yaml');
    const after = answers.findings().get('course.yaml') ?? [];
    expect(after.map(({ code }) => code)).not.toContain('schema/unknown-word');
  });

  it('bring what puts them right', async () => {
    const course = (smallWorkspace['course.yaml'] ?? '').replace('title: 跌倒防护', 'title：跌倒防护');
    typed(course, 'course.yaml');
    const line = course.split('\n').findIndex((one) => one.startsWith('title：'));
    const range = { start: { line, character: 0 }, end: { line, character: 5 } };
    const [repair] = await answers.repairs('course.yaml', range);
    expect(repair).toMatchObject({ isPreferred: true, kind: 'quickfix' });
    expect(JSON.stringify(repair?.edit)).toContain(':');
  });

  it('lay a text out as fmt does', async () => {
    typed(`${chinese.replace('基准学时: 6', '基准学时:    6')}`);
    const [edit] = answers.format('slips.yaml');
    expect(edit?.newText).toContain('基准学时: 6\n');
  });
});
