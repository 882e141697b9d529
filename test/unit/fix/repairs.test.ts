/** What a beginner used to Word types; done what the finding says, the file is right. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { fixWorkspace } from '../../../src/workspace/fix-workspace.ts';

const head = '类型: 课程\n标识: 钳工\n名称: 钳工基础\n课程类别: 专业核心\n';
const hours = '基准学时: 40\n';

/** Without `--unsafe`: nothing else can have been meant. */
const certain: readonly (readonly [name: string, typed: string, right: string])[] = [
  ['a star before a key', '*基准学时: 40\n', hours],
  ['a key in bold', '**基准学时：** 40\n', hours],
  ['a blank in a key', '基准 学时: 40\n', hours],
  ['a number before a key', '5. 基准学时: 40\n', hours],
  ['brackets around a key', '【基准学时】: 40\n', hours],
  ['capitals of a key', 'Hours: 40\n', 'hours: 40\n'],
  ['a sign that nobody sees', '基准\u200b学时: 40\n', hours],
  ['the unit of a field', '基准学时: 40学时\n', hours],
  ['a full stop behind a number', '基准学时: 40。\n', hours],
  ['a field one column too far in', `${hours} 备注: 略写\n`, `${hours}备注: 略写\n`],
  [
    'a text at the margin',
    `${hours}课程性质: |\n先断电。\n\n再验电。\n备注: 略写\n`,
    `${hours}课程性质: |\n  先断电。\n\n  再验电。\n备注: 略写\n`,
  ],
  [
    'items that are counted',
    `${hours}学习内容:\n  （1）锉削\n  （2）锯削\n`,
    `${hours}学习内容:\n  - 锉削\n  - 锯削\n`,
  ],
  ['letters for a list', `${hours}学习内容: {A: 锉削, B: 锯削}\n`, `${hours}学习内容: [锉削, 锯削]\n`],
  [
    'letters line by line',
    `${hours}学习内容:\n  A: 锉削\n  B: 锯削\n`,
    `${hours}学习内容:\n  - 锉削\n  - 锯削\n`,
  ],
  [
    'a tab before the first of several items',
    `${hours}学习内容:\n\t- 锉削\n    - 锯削\n    - 钻孔\n`,
    `${hours}学习内容:\n    - 锉削\n    - 锯削\n    - 钻孔\n`,
  ],
  [
    'a tab before the last of several items',
    `${hours}学习内容:\n    - 锉削\n    - 锯削\n\t- 钻孔\n`,
    `${hours}学习内容:\n    - 锉削\n    - 锯削\n    - 钻孔\n`,
  ],
  [
    'a tab before the first of several keys',
    `${hours}术语:\n  - 术语: 锉削\n    解释: 用锉刀加工\n\t- 术语: 锯削\n    解释: 用锯加工\n`,
    `${hours}术语:\n  - 术语: 锉削\n    解释: 用锉刀加工\n  - 术语: 锯削\n    解释: 用锯加工\n`,
  ],
  [
    'a hyphen forgotten before an item of keys',
    `${hours}术语:\n  - 术语: 锉削\n    解释: 用锉刀加工\n    术语: 锯削\n    解释: 用锯加工\n    术语: 钻孔\n    解释: 用钻头加工\n`,
    `${hours}术语:\n  - 术语: 锉削\n    解释: 用锉刀加工\n  - 术语: 锯削\n    解释: 用锯加工\n  - 术语: 钻孔\n    解释: 用钻头加工\n`,
  ],
  [
    'letters in a text of lines',
    `${hours}学习内容: |\n  A. 锉削\n  B. 锯削\n`,
    `${hours}学习内容:\n  - 锉削\n  - 锯削\n`,
  ],
  ...(
    [
      ['a comma of Chinese', '- {标识: g1，内容: 能锉平面}'],
      ['colons and commas of Chinese', '- {标识：g1，内容：能锉平面}'],
      ['all signs of Chinese', '- ｛标识：g1；内容：能锉平面｝'],
      ['a brace of Chinese at the end', '- {标识: g1, 内容: 能锉平面｝'],
    ] as const
  ).map(([name, typed]) => {
    const right = `${hours}课程目标:\n  - {标识: g1, 内容: 能锉平面}\n`;
    return [`${name} in braces`, `${hours}课程目标:\n  ${typed}\n`, right] as const;
  }),
  [
    'a comma of Chinese in a text in braces stays',
    `${hours}课程目标:\n  - {标识: g1，内容: 能锉平面，并检查，维度: 能力}\n`,
    `${hours}课程目标:\n  - {标识: g1, 内容: 能锉平面，并检查, 维度: 能力}\n`,
  ],
  [
    'a text behind |',
    `${hours}课程性质: | 先断电。\n  再验电。\n`,
    `${hours}课程性质: |\n  先断电。\n  再验电。\n`,
  ],
  ['a text alone behind |', `${hours}课程性质: | 先断电。\n`, `${hours}课程性质: |\n  先断电。\n`],
  [
    'items in a text that go on at the margin',
    `${hours}课程性质: |\n  步骤：\n- 先断电。\n- 再验电。\n备注: 略写\n`,
    `${hours}课程性质: |\n  步骤：\n  - 先断电。\n  - 再验电。\n备注: 略写\n`,
  ],
  [
    'an item with the lines that hang on it',
    `${hours}课程目标:\n  - 标识: g1\n    内容: 甲\n- 标识: g2\n  内容: 乙\n备注: 略写\n`,
    `${hours}课程目标:\n  - 标识: g1\n    内容: 甲\n  - 标识: g2\n    内容: 乙\n备注: 略写\n`,
  ],
  [
    'a hyphen beside its list',
    `${hours}课程目标:\n  - 标识: g1\n    内容: 甲\n - 标识: g2\n    内容: 乙\n`,
    `${hours}课程目标:\n  - 标识: g1\n    内容: 甲\n  - 标识: g2\n    内容: 乙\n`,
  ],
  [
    'texts with a colon among texts',
    `${hours}就业岗位:\n  - 温度: 15~25℃\n  - 时间: 8:00\n  - 钳工\n`,
    `${hours}就业岗位:\n  - '温度: 15~25℃'\n  - '时间: 8:00'\n  - 钳工\n`,
  ],
  ['words of letters with commas', `${hours}学习内容: CAD, CAM\n`, `${hours}学习内容:\n  - CAD\n  - CAM\n`],
  [
    'other words for keys',
    `${hours}术语:\n  - 名称: 锉削\n    定义: 用锉刀加工\n`,
    `${hours}术语:\n  - 术语: 锉削\n    解释: 用锉刀加工\n`,
  ],
  ['letters in a line', `${hours}学习内容: A.锉削 B.锯削\n`, `${hours}学习内容:\n  - 锉削\n  - 锯削\n`],
];

it.each(certain)('%s', async (_, typed, right) => {
  const host = memoryHost({ 'a.yaml': head + typed });
  await fixWorkspace(host);
  expect(new TextDecoder().decode(host.files.get('/a.yaml'))).toBe(head + right);
});

describe('behind a slip that its author alone can put right', () => {
  const open = '课程性质: 面向新生。\n先学锉削\n';

  it.each([
    ['a slip of YAML', '备注：略写\n', '备注: 略写\n'],
    ['a number with its unit', '学分: 2学分\n', '学分: 2\n'],
    ['digits of a Chinese keyboard', '学分: ２\n', '学分: 2\n'],
    ['items of Word', '学习内容:\n  • 锉削\n  • 锯削\n', '学习内容:\n  - 锉削\n  - 锯削\n'],
  ])('%s is put right', async (_, typed, right) => {
    const host = memoryHost({ 'a.yaml': head + hours + open + typed });
    const { checked, fixed } = await fixWorkspace(host);
    expect(new TextDecoder().decode(host.files.get('/a.yaml'))).toBe(head + hours + open + right);
    expect(fixed).toHaveLength(1);
    expect(checked.diagnostics.map(({ code }) => code)).toContain('yaml/loose-line');
  });
});

type Mistake = readonly [name: string, code: string, typed: string, right?: string];

/** Without the last, `fix --unsafe` does it; else the author, as the help says. */
const mistakes: readonly Mistake[] = [
  ['a number sign in a sentence', 'yaml/hash-in-text', `${hours}课程性质: 操作 #3 台钻\n`],
  ['a number sign first', 'yaml/hash-in-text', `${hours}学习内容:\n  - #1 台钻的结构\n`],
  ['a full-width colon', 'yaml/full-width-colon', '基准学时：40\n'],
  ['no space behind the colon', 'yaml/no-space-after-colon', '基准学时:40\n'],
  ['an em dash before items', 'yaml/list-marker', `${hours}学习内容:\n  —— 锉削\n  —— 锯削\n`],
  [
    'a full-width hyphen before items of fields',
    'yaml/list-marker',
    `${hours}课程目标:\n  － 标识: g1\n    内容: 能锉平面\n`,
  ],
  ['numbers before items', 'yaml/list-marker', `${hours}学习内容:\n  1. 锉削\n  2. 锯削\n`],
  ['Chinese numbers before items', 'yaml/list-marker', `${hours}学习内容:\n  一、锉削\n  二、锯削\n`],
  ['bullets before items', 'yaml/list-marker', `${hours}学习内容:\n  • 锉削\n  • 锯削\n`],
  ['no space behind the hyphen', 'yaml/list-marker', `${hours}学习内容:\n  -锉削\n  -锯削\n`],
  [
    'a line of text without indentation',
    'yaml/loose-line',
    `${hours}课程性质: 面向新生，\n先学锉削\n备注: 略写\n`,
  ],
  [
    'a line of text with a Chinese colon',
    'yaml/loose-line',
    `${hours}课程性质: 面向新生，\n重点：锉削\n备注: 略写\n`,
  ],
  [
    'a field that is none, with a Chinese colon',
    'yaml/full-width-colon',
    `${hours}课程性质: 面向新生。\n解析：锉削\n备注: 略写\n`,
    `${hours}课程性质: 面向新生。\n  解析：锉削\n备注: 略写\n`,
  ],
  ['another word for a key, with a Chinese colon', 'yaml/full-width-colon', '课时：40\n'],
  [
    'a text below its key without indentation',
    'yaml/loose-line',
    `${hours}课程目标:\n  - 标识: g1\n    内容:\n  能锉平面\n    维度: 能力\n`,
  ],
  ['quotes inside quotes', 'yaml/inner-quotes', `${hours}备注: "按"先粗后精"操作"\n`],
  ['quotes round the first words', 'yaml/inner-quotes', `${hours}备注: "先粗后精"是要领\n`],
  [
    'a full-width bar above a text',
    'yaml/full-width-bar',
    `${hours}课程性质: ｜\n  先断电。\n\n  再验电。\n`,
  ],
  ['bullets of Word before items', 'yaml/list-marker', `${hours}就业岗位:\n  \uf0b7 钳工\n  \uf0b7 车工\n`],
  ['a bullet of Word in an item', 'text/word-bullet', `${hours}就业岗位:\n  - \uf0b7 钳工\n`],
  [
    'bullets of Word in a text',
    'text/word-bullet',
    `${hours}课程性质: |\n  先\n\n  \uf0b7 断电\n  \uf0b7\t验电\n`,
  ],
  ['a path in double quotes', 'yaml/unmeant-escape', `${hours}备注: "存到 D:\\temp\\new.nc"\n`],
  ['a path with a Chinese folder in it', 'yaml/syntax', `${hours}备注: "D:\\temp\\实训\\new"\n`],
  ['a formula in double quotes', 'yaml/unmeant-escape', `${hours}课程性质: "$3 \\times 4$"\n`],
  ['an at sign first', 'yaml/special-start', `${hours}备注: @全体学生\n`],
  ['a hyphen before a text', 'yaml/special-start', `${hours}备注: - 5℃ 以下停工\n`],
  ['a greater-than sign before a text', 'yaml/special-start', `${hours}备注: > 380℃ 时停机\n`],
  ['a question mark before a text', 'yaml/special-start', `${hours}备注: ? 为什么要去毛刺\n`],
  ['a colon and a space in a text', 'yaml/colon-in-text', `${hours}备注: 次序: 先粗后精\n`],
  ['an asterisk first', 'yaml/special-start', `${hours}备注: *先粗后精\n`],
  ['bold first', 'yaml/special-start', `${hours}课程性质: **必做** 三遍\n`],
  ['brackets first', 'yaml/special-start', `${hours}备注: [重点]先断电\n`],
  ['braces first', 'yaml/special-start', `${hours}备注: {甲} 与 {乙}\n`],
  ['an ampersand first', 'yaml/special-start', `${hours}备注: &附件 见下页\n`],
  ['an exclamation mark first', 'yaml/tag', `${hours}备注: !注意飞屑\n`],
  ['a quote never closed', 'yaml/unclosed-quote', `${hours}备注: "先粗后精\n`],
  ['a number with its unit', 'schema/not-a-number', '基准学时: 40 学时\n'],
  ['a number with a percent sign', 'schema/not-a-number', '基准学时: 40%\n'],
  ['full-width digits', 'schema/full-width-number', '基准学时: ４０\n'],
  ['curly quotes round a number', 'yaml/smart-quotes', '基准学时: “40”\n'],
  ['another word for a key', 'schema/unknown-key', '课时: 40\n'],
  ['a key in pinyin', 'schema/unknown-key', 'jizhunxueshi: 40\n'],
  ['an English word for a key', 'schema/unknown-key', 'duration: 40\n'],
  [
    'a field of the course in its last goal',
    'schema/key-too-deep',
    '课程目标:\n  - 标识: g1\n    内容: 能锉平面\n    基准学时: 40\n',
  ],
  [
    'a field of a goal beside the goals',
    'schema/key-too-shallow',
    `${hours}课程目标:\n  - 标识: g1\n    内容: 能锉平面\n维度: 能力\n`,
  ],
  ['a tab before an item', 'yaml/tab-indent', `${hours}学习内容:\n\t- 锉削\n`],
  [
    'full-width spaces before an item',
    'yaml/full-width-indent',
    `${hours}课程目标:\n　　- 标识: g1\n　　  内容: 能锉平面\n`,
  ],
  ['no colon behind a key', 'yaml/missing-character', `${hours}备注 本课程面向新生\n`],
  [
    'items behind one colon',
    'schema/not-a-list',
    `${hours}学习内容: 锉削，锯削\n`,
    `${hours}学习内容:\n  - 锉削\n  - 锯削\n`,
  ],
  ['items between 、', 'schema/not-a-list', `${hours}学习内容: 锉削、锯削\n`],
  ['items between ；', 'schema/not-a-list', `${hours}学习内容: "锉削；锯削 #1；攻丝"\n`],
  ['a number of years', 'schema/not-a-number', '基准学时: 40\n学分: 2个\n'],
  ['a date in words', 'schema/bad-date', `${hours}生效日期: 2026年9月1日\n`],
  ['invisible characters for a text', 'schema/empty-text', `${hours}备注: "\u200b"\n`, hours],
  [
    'stages without their task',
    'schema/key-elsewhere',
    `${hours}学习环节:\n  - 环节: 实施计划\n`,
    `${hours}学习任务:\n  - 标识: t1\n    名称: 锉削\n    参考学时: 40\n    学习任务描述: 锉一个平面。\n    学习环节:\n      - 环节: 实施计划\n`,
  ],
  [
    'a field in words that nobody foresaw',
    'schema/unknown-key',
    `${hours}学习任务:\n  - 标识: t1\n    名称: 锉削\n    参考学时: 40\n    任务说明: 锉一个平面。\n    设备清单:\n      - 名称: 台虎钳\n`,
  ],
  [
    'a list by what its items are made of',
    'schema/unknown-key',
    `${hours}教学单元:\n  - 标识: t1\n    名称: 锉削\n    参考学时: 40\n    学习任务描述: 锉一个平面。\n`,
  ],
  [
    'goals as sentences',
    'schema/not-a-map',
    `${hours}课程目标:\n  - 标识: g1\n    内容: 能锯割\n    观察要点:\n      - 姿势\n学习任务:\n  - 标识: t1\n    名称: 锉削\n    参考学时: 40\n    学习任务描述: 锉一个平面。\n    器材清单:\n      - 台虎钳 125 mm\n    学习环节:\n      - 明确任务\n`,
  ],
  [
    'a task without an id',
    'schema/missing-field',
    `${hours}学习任务:\n  - 名称: 锉削（粗、精）\n    参考学时: 40\n    学习任务描述: 锉一个平面。\n`,
  ],
  [
    'a goal without an id',
    'schema/missing-field',
    `${hours}课程目标:\n  - 标识: g1\n    内容: 能锯割\n  - 内容: 能锉削\n`,
  ],
  ['hours as a product', 'schema/not-a-number', '基准学时: 10×4\n'],
  ['an equals sign for the colon', 'yaml/missing-character', '基准学时=40\n'],
  ['an arrow for the colon', 'yaml/missing-character', '基准学时 → 40\n'],
  ['a semicolon for the colon', 'yaml/missing-character', '基准学时；40\n'],
  [
    'a line of text that begins with another word for a key',
    'yaml/loose-line',
    `${hours}课程性质: 面向新生，\n要求 3 周内学完。\n`,
  ],
  [
    'options in one line',
    'schema/not-a-list',
    `${hours}考核项目:\n  - 标识: e1\n    名称: 测验\n    考核类型: 过程性\n    配分: 100\n    考核要点:\n      - 内容: 全对\n        分值: 100\n    试题:\n      - 标识: q1\n        题型: 选择\n        分值: 100\n        题目: 加工平面用什么刀？\n        选项: A.立铣刀 B.面铣刀 C.钻头\n        正确选项: B\n`,
  ],
  ['two keys in one line', 'yaml/two-keys', `${hours}教学考核要求:\n  过程性考核: 60，终结性考核: 40\n`],
  ['two keys behind a hyphen', 'yaml/two-keys', `${hours}课程目标:\n  - 标识: g1 内容: 能锯割\n`],
  [
    'Chinese colons all through a list',
    'yaml/full-width-colon',
    `${hours}课程目标:\n  - 标识：g1\n    内容：能锯割\n  - 标识：g2\n    内容：能锉削\n`,
  ],
  [
    'a goal named by what it says',
    'ref/unresolved',
    `${hours}课程目标:\n  - 标识: g1\n    内容: 能锯割棒料\n  - 标识: g2\n    内容: 能锉削平面\n学习任务:\n  - 标识: t1\n    名称: 锉削\n    参考学时: 40\n    学习任务描述: 锉一个平面。\n    学习目标:\n      - 能锉削平面\n`,
  ],
  [
    'a goal named by its place',
    'ref/unresolved',
    `${hours}课程目标:\n  - 标识: g1\n    内容: 能锯割棒料\n  - 标识: g2\n    内容: 能锉削平面\n学习任务:\n  - 标识: t1\n    名称: 锉削\n    参考学时: 40\n    学习任务描述: 锉一个平面。\n    学习目标:\n      - 目标（2）\n`,
  ],
  [
    'a number behind what it is for',
    'schema/not-a-map',
    `${hours}考核项目:\n  - 标识: e1\n    名称: 锉削考核\n    考核类型: 过程性\n    配分: 100\n    考核要点:\n      - 平面度: 100\n`,
    `${hours}考核项目:\n  - 标识: e1\n    名称: 锉削考核\n    考核类型: 过程性\n    配分: 100\n    考核要点:\n      - 内容: 平面度\n        分值: 100\n`,
  ],
  [
    'no item where a text is typed in brackets',
    'schema/unexpected-list',
    `${hours}备注: [锉削]\n`,
    `${hours}备注: '[锉削]'\n`,
  ],
];

const codes = (text: string): string[] =>
  checkSources(memoryHost({ 'a.yaml': text }))
    .diagnostics.filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code);

describe('after the repair of', () => {
  it.each(mistakes)('%s (%s) nothing is left to say', async (_, code, typed, right) => {
    const found = codes(head + typed);
    expect(new Set(found)).toEqual(new Set([code]));
    const host = memoryHost({ 'a.yaml': head + typed });
    if (right === undefined) {
      const { files } = await fixWorkspace(host, { unsafe: true });
      expect(codes(files[0]?.after ?? '')).toEqual([]);
    } else expect(codes(head + right)).toEqual([]);
  });

  it('a line without indentation no key has been invented', async () => {
    const host = memoryHost({ 'a.yaml': `${head}${hours}课程性质: 面向新生，\n重点：锉削\n` });
    const { checked } = await fixWorkspace(host, { unsafe: true });
    expect(checked.workspace?.courses.get('钳工')?.value.positioning).toBe('面向新生，\n重点：锉削');
  });
});

describe('a line below a text, of which nobody knows whether it goes on with it', () => {
  it.each(['解析：防止批量报废', '教师提示：先断电', '要点：三检', '题目分值：5', '先断电再验电'])(
    '%s stays where it is without --unsafe',
    async (line) => {
      const typed = `${head}${hours}课程性质: 为什么要三检？\n${line}\n`;
      const host = memoryHost({ 'a.yaml': typed });
      await fixWorkspace(host, { unsafe: false });
      expect(new TextDecoder().decode(host.files.get('/a.yaml'))).toBe(typed);
      expect(checkSources(host).diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    },
  );
});
