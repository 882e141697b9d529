/** What a language server answers while somebody types, in files of both languages and in broken ones. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CompletionItem, Position, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { MemoryHost } from '../../../src/host/memory-host.ts';
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

let host: MemoryHost;
let workspace: OpenedWorkspace;
let answers: Answers;
beforeEach(() => {
  host = machine({ ...smallWorkspace, 'ccstd.yaml': 'ccstd: 1\n' });
  workspace = new OpenedWorkspace(host, '/');
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

describe('completion of an author who writes something new', () => {
  it('offers first what a file is, then what it may not lack', async () => {
    expect(labels(await offered('|')).slice(0, 3)).toEqual(['类型', '标识', '名称']);
    const task = labels(await offered(chinese.replace('学习任务: []', '学习任务:\n  - 标识: t1\n    |')));
    expect(task.slice(0, 3)).toEqual(['名称', '参考学时', '学习任务描述']);
  });

  it.each([
    ['a line of its own', `${chinese}# 课|`],
    ['behind a value', chinese.replace('名称: 防滑', '名称: 防滑 # 暂|')],
    ['behind a quoted value with its sign', chinese.replace('名称: 防滑', '名称: "防#滑" # |')],
    ['behind a list', chinese.replace('学习任务: []', '学习任务: [] # |')],
  ])('offers nothing in a comment: %s', async (_, text) => {
    expect(await offered(text)).toEqual([]);
  });

  it('takes no sign inside of a value for a comment', async () => {
    expect(labels(await offered(chinese.replace('培养层级: 中级技能', '培养层级: "中#|"')))).toContain(
      '中级技能',
    );
    expect(labels(await offered(chinese.replace('培养层级: 中级技能', '培养层级: 中#|')))).toContain(
      '中级技能',
    );
  });

  it('offers requirements of the standard first that the file names already', async () => {
    const { 'standard.yaml': standard = '' } = smallWorkspace;
    workspace.type('a.yaml', standard.replace('id: care-2019', 'id: aaa-2019'));
    const goal = chinese.replace('    内容: 能防滑', '    内容: 能防滑\n    对接: [care-2019/4/1.1.1, |]');
    expect(labels(await offered(goal))[0]).toMatch(/^care-2019\//);
    const other = goal.replaceAll('care-2019/', 'aaa-2019/');
    expect(labels(await offered(other))[0]).toMatch(/^aaa-2019\//);
  });

  it('leads a change of an adoption to the part that it changes, step by step', async () => {
    const adoption = (target: string) =>
      `类型: 校本转化\n标识: 本校\n基于: 课程/falls\n学校: 甲校\n变更:\n  - 对象: ${target}|\n`;
    expect(labels(await offered(adoption('')))).toContain('学习任务');
    expect(labels(await offered(adoption('学习任务/')))).toEqual(['学习任务/t1']);
    expect(labels(await offered(adoption('学习任务/t1/参')))).toContain('学习任务/t1/参考学时');
    expect(labels(await offered(adoption('学习任务/t1/学习环节/')))).toEqual([
      '学习任务/t1/学习环节/s1',
      '学习任务/t1/学习环节/s2',
    ]);
    expect(await offered(adoption('学习任务/没有/'))).toEqual([]);
    const english = `kind: overlay\nid: own\nextends: course/falls\nschool: A\nchanges:\n  - target: tasks/t1/|\n`;
    expect(labels(await offered(english))).toContain('tasks/t1/hours');
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

describe('what names an entity with its kind', () => {
  const review = (subject: string) => `类型: 审核记录\n标识: r1\n对象: ${subject}\n`;

  it.each(['course/fal|ls', '课程/fal|ls'])('is told and led to, in either language: %s', async (subject) => {
    const at = typed(review(subject), 'review.yaml');
    expect(answers.hover('review.yaml', at)?.contents).toMatchObject({ value: 'falls　跌倒防护' });
    expect(answers.definitions('review.yaml', at).map(({ uri }) => uri)).toEqual([
      expect.stringMatching(/course\.yaml$/),
    ]);
  });

  it('is among the references of what it names', async () => {
    const change = '变更: [{对象: 基准学时, 操作: 替换, 值: 8, 转化说明: 本校多两学时}]';
    typed(`类型: 校本转化\n标识: 本校\n基于: 课程/falls|\n学校: 甲校\n${change}\n`, 'adopted.yaml');
    const course = workspace.textOf('course.yaml');
    const at = typed(course.replace('id: falls', 'id: fal|ls'), 'course.yaml');
    const uris = answers.references('course.yaml', at).map(({ uri }) => uri);
    expect(uris.some((uri) => uri.endsWith('adopted.yaml'))).toBe(true);
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

  /** What a text becomes by each repair of the findings that stand at a `|`. */
  async function repaired(text: string): Promise<[title: string, text: string][]> {
    const position = typed(text);
    const actions = await answers.repairs('slips.yaml', { start: position, end: position });
    return actions.map(({ title, edit }) => [
      title,
      edited(text.replace('|', ''), edit?.changes?.['file:///slips.yaml'] ?? []),
    ]);
  }

  it('bring the key that is missing, with nothing behind it, at its place', async () => {
    const course = chinese.replace('名称: 防滑\n', '');
    expect(await repaired(`|${course}`)).toContainEqual([
      '补上：名称:',
      course.replace('类型: 课程\n', '类型: 课程\n名称: \n'),
    ]);
    const goal = chinese.replace('    内容: 能防滑\n', '');
    expect(await repaired(goal.replace('标识: g1', '|标识: g1 # 一'))).toEqual([
      ['补上：内容:', goal.replace('标识: g1', '标识: g1 # 一\n    内容: ')],
    ]);
    // Not inside brackets: there a line is no line.
    const flow = chinese.replace('  - 标识: g1\n    内容: 能防滑', '  - {|标识: g1}');
    expect(await repaired(flow)).toEqual([]);
  });

  it('bring the goal that is meant by a name that leads nowhere; each, where several may be', async () => {
    const task =
      '学习任务:\n  - 标识: t\n    名称: 拖\n    参考学时: 6\n    学习任务描述: 拖地。\n    学习目标: [|g1]\n';
    const one = chinese.replace('标识: g1', '标识: 防滑').replace('学习任务: []\n', task);
    expect(await repaired(one)).toEqual([['修正（会影响内容）：ref/unresolved', one.replace('|g1', '防滑')]]);
    const two = one.replace('标识: 防滑\n', '标识: g2\n    内容: 能走\n  - 标识: g3\n');
    expect(await repaired(two)).toEqual(
      ['g2', 'g3'].map((id) => [`修正（会影响内容）：ref/unresolved → ${id}`, two.replace('|g1', id)]),
    );
  });

  it('lead to the manual where one was made', () => {
    const broken = chinese.replace('培养层级: 中级技能', '培养层级: 高极');
    const linked = () => {
      typed(`${broken}|`);
      return answers
        .findings()
        .get('slips.yaml')
        ?.map(({ codeDescription }) => codeDescription?.href);
    };
    expect(linked()?.[0]).toBeUndefined();
    host.files.set('/dist/reference/codes-schema.html', new Uint8Array([1]));
    expect(linked()).toContain('file:///dist/reference/codes-schema.html#schema-unknown-word');
  });

  it('lay a text out as fmt does', async () => {
    typed(`${chinese.replace('基准学时: 6', '基准学时:    6')}`);
    const [edit] = answers.format('slips.yaml');
    expect(edit?.newText).toContain('基准学时: 6\n');
  });
});

describe('an author who types for a day', () => {
  const isLong = Number(process.env.CCSTD_FUZZ ?? 1) > 1;

  it('leaves nothing behind of what was typed', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const edits = async (from: number, to: number): Promise<number> => {
      for (let at = from; at < to; at++) {
        // Broken now and then, under another id, in a file that comes and goes; each text takes 40 KB.
        const text = `${chinese.replace('防滑', `防滑${at}`)}    |# ${'长'.repeat(20_000)}${at}\n`;
        await offered(at % 7 === 0 ? text.replace('名称: ', '名称: "') : text);
        if (at % 10 === 0) await offered(text.replace('标识: slips', `标识: s${at}`), `s${at}.yaml`);
        answers.findings();
        if (at % 10 === 0) workspace.type(`s${at}.yaml`, undefined);
      }
      collect();
      return process.memoryUsage().heapUsed;
    };
    const first = await edits(0, 20);
    const later = [await edits(20, 100)];
    if (isLong) later.push(await edits(100, 500), await edits(500, 1000));
    if (isLong)
      console.info(`heap: ${[first, ...later].map((bytes) => (bytes / 1e6).toFixed(1)).join(', ')} MB`);
    expect(((later.at(-1) ?? 0) - first) / 1_000_000).toBeLessThan(isLong ? 10 : 3);
  }, 600_000);
});
