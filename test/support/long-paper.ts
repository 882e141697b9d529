/** A course whose examination has 160 choices and 40 judgements, as long as those of the trade. */
const choices = [
  [
    '检修车床电气线路时，断开总开关后首先应（　）。',
    '直接拆卸接触器',
    '验电并挂“禁止合闸”牌',
    '通知班组长',
    '测量绝缘电阻',
  ],
  [
    '电动机额定电流 15.4 A、三角形接法，热继电器接在线电流上，整定值宜取（　）A。',
    '8.9',
    '15.4',
    '23.1',
    '26.7',
  ],
  ['接触器自锁触头的作用是（　）。', '短路保护', '过载保护', '松开按钮后保持通电', '互锁'],
  [
    '照明回路送电后一相对地电压升高至接近 380 V，最可能的原因是（　）。',
    '熔断器熔断',
    '中性线断开',
    '负载过大',
    '频率偏低',
  ],
] as const;
const judgements = [
  '发现有人触电，应先设法切断电源或用绝缘物使其脱离带电体。',
  '热继电器可以用作电动机的短路保护。',
  '中性线上允许装设熔断器。',
];

const questions = [
  ...Array.from({ length: 160 }, (_, at) => {
    const [prompt, ...options] = choices[at % choices.length] ?? choices[0];
    return `{标识: q${at + 1}, 题型: 选择, 题目: ${prompt}, 选项: [${options.map((one) => `'${one}'`).join(', ')}], 正确选项: ${'ABCD'[at % 4]}, 分值: 0.5}`;
  }),
  ...Array.from({ length: 40 }, (_, at) => {
    const prompt = judgements[at % judgements.length];
    return `{标识: q${at + 161}, 题型: 判断, 题目: ${prompt}, 正确选项: ${'√×'[at % 2]}, 分值: 0.5}`;
  }),
];

export const longPaper: Readonly<Record<string, string>> = {
  'ccstd.yaml': 'ccstd: 1\nreview: not-required\n',
  'course.yaml': `类型: 课程
标识: wiring
名称: 电工基本技能
状态: 已通过
课程类别: 专业核心
基准学时: 8
学习任务:
  - {标识: repair, 名称: 电气线路检修, 参考学时: 8, 学习任务描述: 检修一处电气故障。}
考核项目:
  - 标识: theory
    名称: 理论知识考核
    考核类型: 终结性
    配分: 100
    时限: 90
    试题:
${questions.map((question) => `      - ${question}\n`).join('')}`,
};
export const longPaperPath = 'teacher/forms/wiring/05-final-exam-paper';
