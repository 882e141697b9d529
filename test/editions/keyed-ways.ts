/**
 * Ways to write the key of a question where students read it, which are an answer only because the key says
 * the same; and ordinary questions that look like them.
 */

export type Asked = Readonly<Record<string, unknown>>;

const steps = ['断电', '验电', '挂牌', '接地'];
export const choice = (prompt: string, options: readonly string[] = steps, correct = 'B'): Asked => ({
  ...{ kind: 'choice', prompt, options, correct },
});
export const judge = (prompt: string, correct: string): Asked => ({ kind: 'judge', prompt, correct });
export const question = (prompt: string, answer: string): Asked => ({ kind: 'question', prompt, answer });
export const fill = (prompt: string, answer?: string): Asked => ({
  kind: 'fill',
  prompt,
  ...(answer && { answer }),
});
const list = (words: string): string[] => words.split(' ');

/** Behind 断电后先做的是; the second option, 验电, is right. */
const inStem = [
  ...list(
    '（2） （二） （🅱） （🅱️） （🅑） （🄱） （２） （贰） （two） （second） （Ⅱ） （ⅱ） （㈡） （⒉） （❷） （②号）',
  ),
  ...list(
    '（选2） （第二） （第二个） 【二】 （2.） （2、） （2号） （2️⃣） （Β） （В） （𝐁） （ᴮ） （ʙ） （-B-） （~B~） （·B·）',
  ),
  ...list(
    '（答2） （选项二） （选项B） （选B项） （验电√） （即验电） （B/验电） （2.验电） （应为B） （B为正确） （==B==）',
  ),
  ...list(
    '=B ＝B。 →2 —2 ：验电 →验电 B B选项正确 。选2 。选第二个 。选乙 。选（二） 。答2 。KEY：2 。正确的是第二项',
  ),
  ...list(
    '。正确的是验电 。2√ 。/B/ 。🅱️ 。🇧 。2️⃣ 。“B” 。B对 （　）2 （　）=B （　）。提示：选第二个 （　）。（提示：验电）',
  ),
  ...[
    '（ 2 ）',
    '（ 二 ）',
    '（2 验电）',
    '。答 B',
    '。B 正确',
    '。\n\n2',
    '。\n- B',
    '。见教师用书第12页，选B',
  ],
  ...['（　）。思路：断电之后要先验电', '（　）。（分析：验电才能确认没有电）'],
];

const marked: readonly (readonly string[])[] = [
  ...list(
    '验电○ ○验电 验电⭕ 验电（+） 验电（选） 验电（是） 验电（2分） 验电<- 验电👍 验电^*^ 验电# [验电] (验电) ==验电==',
  ).map((text) => ['断电', text, '挂牌', '接地']),
  ...list('【验电】 `验电` *验电* 验电（正确做法） 验电（标准） 验电。对 →验电 验电（B）').map((text) => [
    ...['断电', text, '挂牌', '接地'],
  ]),
  ...['验电 +', '验电 T', '验电 ○', '验电 对', '验电 yes', '验电 选我', '验电 (key)'].map((text) => [
    ...['断电', text, '挂牌', '接地'],
  ]),
  ...['断电（B）', '断电 B', '断电      B', '断电\nB', '断电。答B', '断电【B】'].map((text) => [
    ...[text, '验电', '挂牌', '接地'],
  ]),
  ['断电（×）', '验电', '挂牌（×）', '接地（×）'],
  ['断电 ×', '验电', '挂牌 ×', '接地 ×'],
  ['断电（错）', '验电', '挂牌（错）', '接地（错）'],
  ['~~断电~~', '验电', '~~挂牌~~', '~~接地~~'],
];

const verdicts = [
  ...list(
    '（○） （〇） （⭕） （+） （＋） 。○ 。+ （1） （👍） （ok） （🆗） （🉑） （没错） 。（勾） 。（打勾） （Y） （正） （对！） （“对”）',
  ),
  ...list(
    '。本题对 。此说法正确。 （此说法正确） 。(判断：对) 。结论：对 。说法正确 （很对） （完全正确） （正确的） （成立） 。“对” 。=对 ：对',
  ),
  ...['（T √）', '\n对', '。 This is correct.', '. TRUE/FALSE: TRUE', '. True.'],
];
const refusals = list(
  '（-） （0） （不） （叉） （误） （非） （该说法错误） （👎） （应为短路保护） 。改正：过载保护 （no） （完全错误）',
);

export const keyedWays: readonly Asked[] = [
  ...inStem.map((text) => choice(`断电后先做的是${text}`)),
  ...marked.map((options) => choice('断电后先做的是（　）', options)),
  ...verdicts.map((text) => judge(`热继电器作过载保护${text}`, '对')),
  ...refusals.map((text) => judge(`热继电器作短路保护${text}`, '错')),
  choice('断电后先 B 再挂牌。'),
  choice('断电后先　B　，再挂牌。'),
  choice('断电后先  B  ，再挂牌。'),
  choice('断电后先做**验电**还是什么（　）？'),
  choice('断电、**验电**、挂牌、接地中，断电后先做的是（　）'),
  choice('断电、验电（√）、挂牌、接地，断电后先做的是（　）'),
  choice('①断电 ②验电√ ③挂牌，断电后先做的是（　）'),
  choice('A. 断电 **B. 验电** C. 挂牌，断电后先做的是（　）'),
  choice('Which comes next? The correct option is B.'),
  choice('Which comes next? B is right.'),
  choice('Which comes next? (second)'),
  question('断电之后先**验电**，再做什么？', '验电'),
  question('断电之后做什么？\n\n思路：断电之后要先验电', '验电'),
  question('断电之后做什么？见教师用书第 12 页：验电', '验电'),
  question('断电之后做什么？（详见教师手册第 3 页：先验电再挂牌）', '先验电再挂牌'),
  question('断电之后做什么？（即验电）', '验电'),
  question('断电之后做什么？也就是验电。', '验电'),
  question('断电之后做什么？~~验电~~', '验电'),
  question('断电之后先||验电||，再做什么？', '验电'),
  question('断电之后先 ==验电== 再做什么？', '验电'),
  question('断电之后先>!验电!<，再做什么？', '验电'),
  question('断电之后先~验电~，再做什么？', '验电'),
  choice('断电后先==验电==还是什么（　）？'),
  fill('先:fill[验电]（验电）再挂牌。'),
  fill('U = :fill[220 V]\n= 220 V'),
  fill('range(:fill[12], 10)\n（12）'),
  fill('先:fill[验电]验电再挂牌。'),
  fill('先:fill[断电]，再:fill[验电]。①断电 ②验电'),
  fill('先:fill[断电]，再:fill[验电]。\n断电、验电'),
  fill('先:fill[断电]，再:fill[验电]。**断电**，**验电**'),
  fill('转速为:fill[1528] r/min。n=1528'),
];

const other = (options: readonly string[], correct: string): Asked =>
  choice('下列属于本课内容的是（　）。', options, correct);

export const ordinaryQuestions: readonly Asked[] = [
  ...[
    ...list(
      '（2）断电后先做什么？ （二）断电后先做什么？ （乙）组先做的是什么？ 2、先做的是什么？ 将小车推至B位后，应（　） 甲选B，乙选A，谁对？',
    ),
    ...list(
      '根据材料（2），先做的是（　）。 如图（2）所示，先做的是（　）。 在方法（二）中，先做什么？ 附件（2）列出的是什么？ 按步骤（2），下一步是什么？',
    ),
    ...list(
      '（1）断电；（2）下列哪项紧随其后？ 设备分（一）、（二）两组，先做的是（　） 先做的是（　）。（2分） 先做的是（　）。[中级] 某零件比例为1：2',
    ),
    ...list(
      '**断电**之后先做的是（　） 下列**正确**的是（　） 关于**验电笔**，下列正确的是（　） 断电后，先验电还是先挂牌？ 型号：B。先做什么？',
    ),
    ...[
      '将 B 相断开后，下一步是（　）。',
      '断开 B 再接通 A，下一步是什么？',
      '选 B 组同学先做的是（　）',
      '已知 U=B，求下列哪项？',
    ],
    ...[
      '元件编号：B\n先做什么？',
      '量程：2\n先做的是（　）',
      '检修 B 柜前，应当（　）',
      '运行 B，得到什么？',
      '按 B 键之后显示什么？',
    ],
    ...[
      '先做什么？（见教师用书第 12 页）',
      '先做什么？参见教材第 2 页：安全规程',
      '先做什么？分析：按断电、验电、挂牌的顺序考虑。',
    ],
    ...['思路：先列步骤，再选。断电后做什么？', '故障：B 相缺相。先做的是？', '选第二组数据，先做的是（　）'],
  ].map((prompt) => choice(prompt)),
  ...list(
    '正极+,负极,地 星形Y,三角形△,V形 圆形○,方形,三角形 铁,维生素B,钙 电流（A）,电压（V）,电阻（Ω） 电流（A）,电压,电阻 电动机（M）,变压器（T）,按钮',
  ).map((row) => other(row.split(','), 'A')),
  ...list(
    '《电工学》,《钳工》,《焊工》 【急停】键,启动键,停止键 →右,←左,↑上 >5,<5,=5 C语言,汇编,Java C#,Java,Go #1泵,#2泵,#3泵 **,* （1）,（2） [a],[b]',
  ).map((row) => other(row.split(','), 'A')),
  ...list(
    '一对,两对,三对 满分,及格,优秀 三相（Y接）,单相,两相 符合标准,不符合,待定 绿色●,红色●,蓝色● 误差×,误差,倍率 😀高兴,😢难过,😡生气',
  ).map((row) => other(row.split(','), 'A')),
  other(['增加 +', '减少', '不变'], 'A'),
  other(['铁', '维生素 B', '钙'], 'B'),
  other(['L 相', 'N 线', 'PE 线', '端子 B'], 'D'),
  other(['磁感应强度 T', '电压', '电流'], 'A'),
  choice('2+2=（　）', ['3', '4', '5', '6']),
  choice('`x = 2`，输出是（　）。', ['1', '2', '3', '4']),
  choice('尺寸公差等级 IT（7）', ['6', '7', '8', '9']),
  ...list(
    '电池正极（+）接红表笔。 红表笔接电池的正极（+） 输出高电平（1） 符号是一个圆圈（○） 对的画（○），错的画（×）。 如图（1） 电动机接成星形（Y）',
  ).map((text) => judge(text, '对')),
  ...list(
    '速比为1:1。 输出Y=1。 判断下列说法是否正确。 （1）热继电器作过载保护。 接法为Y。 该数是整数（正） 电动机正转（正） 阳离子带正电（+）。',
  ).map((text) => judge(text, '对')),
  judge('√ 是粗糙度的符号。', '对'),
  judge('按下确认键（OK）', '对'),
  ...list(
    '黑表笔接负极（-） 输出逻辑值为（0） 接零线（N） 热继电器作短路保护。若有错误，请改正：____ 热继电器作短路保护。（改正错误） 输出Y=0。',
  ).map((text) => judge(text, '错')),
  question('什么是**验电**？', '用验电器确认设备无电'),
  question('写出**断电**与**验电**的顺序。', '先断电，再验电，然后挂牌'),
  question('解释**验电**。', '验电'),
  question('抄写：验电', '验电'),
  question('求电流。思路：用欧姆定律。', '5 A'),
  question('已知 U=220 V，R=44 Ω，求 I。', '5 A'),
  question('验电用什么？见教材第 12 页。', '验电笔'),
  fill('先:fill[断电]，再:fill[验电]。（每空 1 分）'),
  fill('选词填空（验电、断电）：先:fill[断电]，再:fill[验电]。'),
  fill('先:fill[断电]，断电后:fill[验电]。'),
  fill('**断电**前先:fill[通知]。'),
  fill('共:fill[12]个，其中 12 个月都要保养。'),
  fill('变量:fill[a]a'),
  fill('在（　）里填“对”或“错”。', '对'),
];
