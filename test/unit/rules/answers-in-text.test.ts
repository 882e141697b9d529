import { describe, expect, it } from 'vitest';
import { filledBrackets, findOpenAnswers, markedOption } from '../../../src/findings/text/answers-in-text.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';

const found = (text: string) => findOpenAnswers(text, true).map(({ words }) => words);

describe('an answer in what students read', () => {
  it.each([
    ['额定电压是多少？（答案：380 V）', '（答案：380 V）'],
    ['额定电压是多少？(答案: 380 V)', '(答案: 380 V)'],
    ['额定电压是多少？【答案】380 V', '【答案】380 V'],
    ['额定电压是多少？【参考答案】380 V', '【参考答案】380 V'],
    ['[答案]先断电', '[答案]先断电'],
    ['参考答案：先断电，再验电。', '参考答案：先断电，再验电。'],
    ['正确答案：B', '正确答案：B'],
    ['标准答案为 B', '标准答案为 B'],
    ['先做什么？\n答案：断电', '答案：断电'],
    ['先做什么？答案是“断电”', '答案是“断电”'],
    ['本题的答案：B', '答案：B'],
    ['先做什么？\n答：先断电。', '答：先断电。'],
    ['先做什么？答：先断电。', '答：先断电。'],
    ['Which one? (key: B)', '(key: B)'],
    ['Which one? Key: B', 'Key: B'],
    ['Answer: the second one', 'Answer: the second one'],
    ['正确选项：C', '正确选项：C'],
    ['应选 B', '应选 B'],
    ['【解析】因为短路', '【解析】因为短路'],
    ['先做什么（答案 断电）', '（答案 断电）'],
    ['先做什么？答案是断电。', '答案是断电。'],
    ['求电流。解：I = 5 A', '解：I = 5 A'],
    ['先做什么？〔答〕断电', '〔答〕断电'],
    ['先做什么？（选B）', '（选B）'],
    ['先做什么？参考答案见下：断电', '参考答案见下：断电'],
    ['What first? Answer: switch off', 'Answer: switch off'],
    ['What first? Ans. B', 'Ans. B'],
    ['主轴转速为____1528____r/min', '____1528____'],
    ['主轴转速为＿＿1528 r/min＿＿', '＿＿1528 r/min＿＿'],
    ['第一步是____断电____，再验电', '____断电____'],
    ['选择____C____组', '____C____'],
    ['主轴转速为____r/min，答案 1528', '答案 1528'],
    ['转速是多少？答案 1528 r/min。', '答案 1528 r/min。'],
    ['选哪一种接法？（参考：BD）', '（参考：BD）'],
    ['先验电。（参考：√）', '（参考：√）'],
    ['（参考答案：略有差异时以实测为准）', '（参考答案：略有差异时以实测为准）'],
  ])('is found in %j', (text, words) => expect(found(text)).toEqual([words]));
});

describe('no answer is', () => {
  it.each([
    '答案写在答题纸上。',
    '请把答案填入表中。',
    '答案写在背面（不少于三条）。',
    '答案不唯一，言之有理即可。',
    '（答案不唯一）',
    '（答案写在背面）',
    '【答案】______',
    '答案：______',
    '答案：（　　）',
    '答：',
    '答：＿＿＿＿＿＿',
    '答：________________。',
    '问：什么是跌倒？答：',
    '你的答案：',
    '写出答案：',
    '答案是什么？',
    '答案是否正确，请同桌核对。',
    '答案为什么不同？',
    '答案：见附录',
    '参考答案见教师用书。',
    '参考答案：略',
    '参考答案附后。',
    '核对答案，改正错误。',
    '对照标准答案自评。',
    '给出你认为正确的答案。',
    '答案可以画图说明。',
    '答案应写明单位。',
    '答题要求：字迹清楚。',
    '答辩：每组 5 分钟。',
    '问答：说出三种接法。',
    '抢答题：先举手再回答。',
    '解答过程写在下面。',
    '答疑时间：周三下午。',
    '正确选择量具。',
    '选择 A 相作参考。',
    '按 Key 1 启动，按 Key 2 停止。',
    'Press any key: the motor starts.',
    'Answer: ______',
    'Answer the questions in full sentences.',
    '解：',
    '按正确顺序选 B 方案施工',
    '（答案：　　　）',
    '（答案 写在背面）',
    '求电流。解：I = ____ A',
    '核对结果。答案是否一致？',
    '（选做）',
    '选 A 或 B 组作答（选一组）',
    'Answer. Then explain.',
    '参考答案见下页。',
    '班级____姓名____学号____',
    '宽为____长为____',
    '电压为____V，电流为____A',
    '一是____二是____',
    '________',
    '对照答案 3 处以上不同时重做',
    '按标准施工（参考：GB/T 1804）。',
    '螺距取 1.5 mm（参考：表 3）。',
  ])('in %j', (text) => expect(found(text)).toEqual([]));
});

const brackets = (stem: string, kind = 'choice', options = 4) =>
  filledBrackets(stem, kind, options).map(({ words }) => words);

describe('brackets of a stem that are filled already', () => {
  it.each([
    ['下列属于保护电器的是（ B ）。', 'choice', '（ B ）'],
    ['下列属于保护电器的是（B）。', 'choice', '（B）'],
    ['下列属于保护电器的是( D )', 'choice', '( D )'],
    ['下列属于保护电器的是（ABD）', 'choice', '（ABD）'],
    ['下列属于保护电器的是（A、C）。', 'choice', '（A、C）'],
    ['下列属于保护电器的是【 C 】', 'choice', '【 C 】'],
    ['（ C ）是保护电器。', 'choice', '（ C ）'],
    ['下列属于保护电器的是___B___。', 'choice', '___B___'],
    ['热继电器作短路保护。__×__', 'judge', '__×__'],
    ['热继电器作短路保护。（×）', 'judge', '（×）'],
    ['热继电器作过载保护（√）', 'judge', '（√）'],
    ['热继电器作过载保护。（ 对 ）', 'judge', '（ 对 ）'],
    ['热继电器作过载保护。(T)', 'judge', '(T)'],
    ['作过载保护的是（ 热继电器 ）。', 'fill', '（ 热继电器 ）'],
  ])('%j', (stem, kind, words) => expect(brackets(stem, kind)).toEqual([words]));

  it.each([
    ['（A）班和（B）班一起实训，下列正确的是（　　）。', 'choice'],
    ['如图（B）所示，下列正确的是（　）。', 'choice'],
    ['图( B )中的元件是（　　）', 'choice'],
    ['A 相（A）与 B 相（B）短接时，电流（　　）。', 'choice'],
    ['（A）下列正确的是', 'choice'],
    ['热继电器（FR）的作用是（　　）。', 'choice'],
    ['电流单位是安培（A），下列正确的是（　）', 'choice'],
    ['对的打（√），错的打（×）。热继电器作过载保护。（　）', 'judge'],
    ['在正确的后面打（√）：', 'judge'],
    ['热继电器作过载保护。（　　）', 'judge'],
    ['热继电器作过载保护。______', 'judge'],
    ['下列______是保护电器：A 组______，B 组______', 'choice'],
    ['填空（ 2 分 ）：电压是（　　）。', 'fill'],
    ['交流接触器（KM）的线圈（A1、A2）', 'fill'],
  ])('are not those of %j', (stem, kind) => expect(brackets(stem, kind)).toEqual([]));
});

describe('an option that is marked as the right one', () => {
  it.each([
    [['熔断器', '热继电器 √'], 1],
    [['✔ 熔断器', '热继电器'], 0],
    [['☐ 熔断器', '☑ 热继电器'], 1],
    [['[x] 熔断器', '[ ] 热继电器'], 0],
    [['A. 熔断器', '*B. 热继电器'], 1],
    [['熔断器', '**热继电器**'], 1],
    [['熔断器', '热继电器（正确）'], 1],
    [['熔断器', '热继电器 ← 正确'], 1],
    [['熔断器', '热继电器(correct)'], 1],
  ])('of %j', (options, place) => expect(markedOption(options)).toBe(place));

  it.each([
    [['√', '×']],
    [['对', '错']],
    [['☐ 熔断器', '☐ 热继电器']],
    [['*p', '&p', 'p[0]', '**p']],
    [['a[x]', 'a[0]']],
    [['正确', '错误']],
    [['说法正确', '说法错误']],
    [['答案不唯一', '无答案']],
    [['☑ 甲', '☑ 乙']],
  ])('is not in %j', (options) => expect(markedOption(options)).toBeUndefined());
});

const course = (prompt: string) => `类型: 课程
标识: c
名称: 钳工
课程类别: 专业核心
基准学时: 2
学习任务:
  - 标识: t
    名称: 任务
    参考学时: 2
    学习任务描述: 描述。
    学习环节:
      - 环节: inform
        学时: 2
        教学活动:
          - 标识: a
            名称: 活动
            工作页:
              - 题型: fill
                题目: ${prompt}
`;
const answersIn = (prompt: string): unknown[] =>
  checkSources(memoryHost({ 'a.yaml': course(prompt) }))
    .diagnostics.filter(({ code }) => code === 'text/answer-in-stem')
    .map(({ params }) => params);

it('never takes the words between two gaps for an answer', () => {
  expect(answersIn('第一步是:fill[断电]和:fill[验电]，电压为:fill[220]V 电流为:fill[5]A。')).toEqual([]);
  expect(answersIn('第一步是____断电____，再:fill[验电]。')).toEqual([{ words: '____断电____' }]);
});
