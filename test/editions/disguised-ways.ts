/**
 * Ways to write the key of a question that only look like something else: behind a comma, in the bracket of a
 * source, in pinyin or in code, as the only option of its kind, or in a list of questions and far from it.
 */
import { type Asked, choice, fill, judge, question } from './keyed-ways.ts';

const asked = '断电后先做的是（　）';
const list = (words: string): string[] => words.split(' ');
const option = (text: string): Asked => choice(asked, ['断电', text, '挂牌', '接地']);
const others = (dress: (text: string) => string): Asked =>
  choice(asked, [dress('断电'), '验电', dress('挂牌'), dress('接地')]);

const behind = [
  ...list(
    '，验电 ，选B 、验电 （电验） 电验 （验-电） （验…电） （yandian） （yàndiàn） （YAN·DIAN） （验dian） （dianyan）',
  ),
  ...list(
    '（6aqM55S1） （Qg==） base64:6aqM55S1 （E9AA8CE794B5） （D1E9B5E7） （9A8C7535） （0xE9AA8CE794B5）',
  ),
  ...list(
    '（%E9%AA%8C%E7%94%B5） （\\u9a8c\\u7535） （&#39564;&#30005;） （&#x9a8c;&#x7535;） （U+9A8CU+7535） （-...） （⠃）',
  ),
  ...list(
    '（排除A、C、D） （不选ACD） （非A、C、D） （ACD错） A×C×D× （A×，B√，C×） 倒数第三个 （剔除A、C、D） （A、C、D不选）',
  ),
  ...list(
    '[选自《电工学》，B] （选自教材，B） （2018，B） （2018·江苏·B） （改编自真题，B） （真题B） （同上，B） （B，见第2章）',
  ),
  ...list('（選B） （二） 〔二〕 （第贰个） （option-2） （验电为正解） （验电是答案） （见选项B）'),
  ...['（2019 年真题 B）', '（2019 年真题，B）', '（E9 AA 8C E7 94 B5）', '（yan4 dian4）', '（6aqM 55S1）'],
  ...[
    '[题](https://example.org/验电)',
    '[题](https://example.org/x "验电")',
    '\u200b\u200c\u200b\u200c\u200b',
  ],
];

const options = [
  ...list(
    '验电对 验电选 “验电” "验电" ‘验电’ 『验电』 验电B 验电OK 验电T 验电２ 验电（1） 验电（2） 验电— 验电… 验电→ ——验电 ~验电~',
  ),
  ...list('^验电^ $验电$ <u>验电</u> **验**电 验电[^1] 验电（推荐） 验电（首选） 验·电'),
  ...[
    '验电 1',
    '验电 2',
    '验 电',
    '验\u3000电',
    '验电，因为设备可能还有电',
    '验电（因为可能还有电）',
    '验电，理由：可能还有电',
  ],
  ...['验电（由于可能有电）', '验电 (yàn diàn)', '验电（yan dian）'],
];

export const disguisedWays: readonly Asked[] = [
  ...behind.map((text) => choice(asked + text)),
  ...list(
    '断电后先做什么，验电 断电后先做什么，应当是验电。 断电后先做什么，先验电 断电后先做什么，当然是验电',
  ).map((text) => choice(text)),
  ...['断电后先做的是验电', '断电后先做什么 验电', '断电后先做什么/验电', '断电后先做什么…验电'].map((text) =>
    choice(text),
  ),
  choice('**验**收时断**电**，断电后先做的是（　）'),
  ...options.map(option),
  ...[
    (text: string) => `${text}（干扰项）`,
    (text: string) => `${text}？`,
    (text: string) => `${text}（否）`,
  ].map(others),
  ...[(text: string) => `${text} 0`, (text: string) => `${text} F`, (text: string) => `${text}（0分）`].map(
    others,
  ),
  ...list(
    '断电后做什么，验电 断电后做什么，是验电 断电后做什么；验电 断电后做什么？（电验） 断电后做什么？（yandian）',
  ).map((text) => question(text, '验电')),
  question('断电后做什么？先想一想，是验电', '验电'),
  question('断电后做什么？（%E9%AA%8C%E7%94%B5）', '验电'),
  question('电阻的英文是什么？（erfvfgbe）', 'resistor'),
  question('电阻的英文是什么？（rotsiser）', 'resistor'),
  fill('先:fill[验电]再挂牌。（yan dian）'),
  fill('先:fill[验电]再挂牌。（电验）'),
  fill('先:fill[验电]再挂牌，空里是验电'),
  ...list('，对 ，√ （dui） （zhèngquè） （没毛病） （属实） （准确） （同意） ？对').map((text) =>
    judge(`热继电器作过载保护${text}`, '对'),
  ),
  ...list('，错 ，× （cuo） （cuòwù） （búduì） （伪） （不实） （谬） （不准确） （反对）').map((text) =>
    judge(`热继电器作短路保护${text}`, '错'),
  ),
];

const steps = ['断电', '验电', '挂牌', '接地'];
const keys = 'BACDB';
const number = (key: string): number => 'ABCD'.indexOf(key) + 1;

/** A list of questions of which no single one says its key. */
const listWith = (change: (key: string, index: number) => Asked): readonly Asked[] =>
  [...keys].map((correct, index) => ({
    ...{ id: `w${index}`, kind: 'choice', prompt: `第${index}问先做的是（　）`, options: steps, correct },
    ...change(correct, index),
  }));
const dressed = (dress: (text: string) => string): readonly Asked[] =>
  listWith((key) => ({
    options: steps.map((text, place) => (place === number(key) - 1 ? dress(text) : text)),
  }));

export const listWays: readonly (readonly Asked[])[] = [
  ...[
    (key: string) => `（${number(key)}）先做的是（　）`,
    (key: string) => `${number(key)}. 先做的是（　）`,
    (key: string) => `${'①②③④'[number(key) - 1]} 先做的是（　）`,
    (key: string) => `【${key}】先做的是（　）`,
    (key: string) => `先做的是（　）（2019，第 ${number(key)} 题）`,
    (key: string) => `先做的是（　）（试题 ${key}）`,
    (key: string) => `先做的是（　）![图${key}](img/a.png)`,
  ].map((prompt) => listWith((key) => ({ prompt: prompt(key) }))),
  listWith((key, index) => ({ id: `w${index}-${key.toLowerCase()}` })),
  listWith((key, index) => ({ id: `w${index}-${number(key)}` })),
  listWith((key) => ({ points: number(key) })),
  ...[
    (text: string) => `${text}。`,
    (text: string) => `${text}；`,
    (text: string) => `${text}！`,
    (text: string) => `${text} `,
    (text: string) => ` ${text}`,
    (text: string) => `${text}\u200b`,
  ].map(dressed),
];

/** The keys BACDB in a row, in a text of another field. */
export const rows: readonly string[] = [
  ...[
    'BACDB',
    '对照：BACDB',
    '选择题为BACDB',
    'B A C D B',
    'B、A、C、D、B',
    'B-A-C-D-B',
    'bacdb',
    'ＢＡＣＤＢ',
    '21342',
  ],
  ...[
    '1-5 BACDB',
    '1.B 2.A 3.C 4.D 5.B',
    '1B 2A 3C',
    '（1）B（2）A（3）C',
    '1—B，2—A，3—C',
    '第1题：B；第2题：A；第3题：C',
  ],
  ...[
    '第1题选B',
    '第 2 题应选 A，再看第 3 题',
    '第三题选C',
    '第1题答案是B',
    '| 1 | 2 | 3 | 4 | 5 |\n| --- | --- | --- | --- | --- |\n| B | A | C | D | B |',
  ],
];

/** Rows that are none of its keys. */
export const ordinaryRows: readonly string[] = [
  ...[
    'ABCDE',
    'A、B、C、D 四组',
    'DCBA',
    'AABBC',
    '1.A 2.B 3.C',
    'A 组、B 组、C 组',
    '型号 BACD-5',
    '图纸 B2A1',
    'CDEFGAB',
    'DEAD BEEF',
  ],
  ...[
    '第1题选A的人请举手',
    '第 1 题、第 2 题各 2 分',
    '1-5 题选做',
    '12345',
    '3、1、4、2、5',
    '| A | B | C | D |\n| --- | --- | --- | --- |\n| 优 | 良 | 中 | 差 |',
  ],
];
