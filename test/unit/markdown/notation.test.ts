import { describe, expect, it } from 'vitest';
import { findTableSlips } from '../../../src/markdown/table-slips.ts';
import { markdownToCommonMark } from '../../../src/markdown/to-commonmark.ts';
import { lineToHtml, markdownToHtml } from '../../../src/markdown/to-html.ts';
import { textOfPage } from '../../fuzz/page-text.ts';
import { student, teacher } from './options.ts';

const html = (text: string) => markdownToHtml(text, student);

describe('signs that no author means as marks', () => {
  it.each([
    '焊台 310°C~340°C，每点 2~4 秒',
    '板 420*280*6，框 120*80*4',
    'f(*a, *b) 与 =COUNTIF(C3:C8,"*车*")',
    "char *q 与 LIKE '*孔*'",
    '体积=长*宽*高',
    '=B3*$C$2 与 =SUM($B$2:$B$8)',
    '每件 6$，共 12$',
    '$HOME/$USER',
    '取（_b的^_^，即',
    '写 _或{0}_{1}；',
    '赋值$TOOL=TOOL_DATA[1] 10$：',
    '速度$VEL.CP=0.5 10$；',
    '声明 int **p：**“',
    '按**kwargs  m 、**和',
    '查char *p *.xls*”',
    '项***或$5-$10！***，再',
    '标*的先做，标**的后做，*号题另计',
    '- 10℃ 以下停工',
    '+ 12V 接红线',
    '> 400°C 时停机',
    '# 3 铣床点检',
    '2027. 3. 5 起试行',
    '    合闸前验电。',
    '检验员\n--------',
    '检验员\n======',
    'E:\\程序\\2 和 \\\\nas\\图',
    '\\d+\\.\\d',
    'KM2_3_KM4_5 与 __main__ 模块',
    '工号 ______ 姓名 ______',
    '&copy &nbsp; A&lt;B',
    '<工号> 与 a<b 且 c>d',
    '资料[4](第9页) 与 [x] 与 ![略]',
    '>>> print(1)\n>>> print(2)',
    '手机 139****6789，135****1234',
    '“*”键和“*”键',
    'lib/**/*.js 与 (*.png;*.jpg)',
    '~~~ 6 秒',
    '$$\n没有结尾',
    '学习 C #',
    '- 20℃\n- 5℃',
    '# cd /tmp\n# rm *.log\n# ls',
    '按 ${name} 收 5$”',
    '*p++ = *q++或*（',
    '（长+宽）*2和高*',
    'echo $PATH > a.txt 10$',
    '取 $5-$10 ^#.*$ 和 ${name} ^#.*$。€5 与 $8 ^ab.+$',
    '$HOME：=；按 ^\\d+$（',
    '$file > b.txt 5$',
    'char *p和姓名*，',
    'char *q 工号*”',
    '即int *n b*，',
    '断电的*b b*？',
    '亲~~包邮哦~~',
    'char *p或*#06#',
    '；*选填 工号*“',
    '拨（*#21# 工号*”',
    'int *x;或*x的面积*高',
    '变量 _x y_ 与',
    '称“_key或k_（略',
    '有 _与n_ 两量',
    '和 _m与_ 之差',
    '凡标*选填或*选做“',
    '面积“*2或b*。',
    '系数”*5的b*',
    '先按键！*必填和a*（见说明）',
    '取 *(p+1)的SELECT t.*, s.*和',
    '项**kwargs：++++；**和',
    '取*args, **kwargs：**的',
    '取**kwargs！**）',
    '标**或查 5566。**kwargs，',
    '用**kwargs。**“',
    '按（_）？*a 注*：，',
    '项~~，再~~',
    '取${a%%.*}）_和_：',
    '先停机~~；再断电~~',
    '*注：SELECT t.*',
    '*(arr+i)的值和姓名*',
    'import java.util.*；*必填',
    '是*注意t.*, s.*',
    '填表（*必填和姓名*：打印）',
    '填表（*必填或选填*，另附说明）',
    '取**和**！',
    '框**或float *x;，即**、',
    '填 $D:$F,2,0) 8$：',
    '输出 $? 20$',
    '按 $D:$F,2,0)，得 v=3；匹配 ^\\w+$ ',
    "grep -E '^(\\+|-)[0-9]+\\*?$'",
    'split("\\\\|")',
    "sed 's/\\*/x/g'",
    '取 \\[.*\\] 与 a\\|b',
    "3) 按grep -E '^(\\+|-)[0-9]+\\*?$' 10$（",
    '金额 ^\\$[0-9]+\\.\\d{2}$ 与 ^\\d+$|^\\w+$',
    "re.sub('\\*', '', s)",
    'find . -name "\\*.c"',
    "s.replace(/\\*/g, '')",
    'echo \\$HOME',
    'gcc -o a \\\n b.c',
    '取**（x**2的一半',
    '的*a 长*宽*高',
    '取Q0.1，即*必填 a* ',
    '取rm -rf *“__init__”*，',
    '注：按 **和x**2，再算 n**3',
    'MOVL V=50 *P2 $*、',
    '(*副程序*)与 (* 说明 *)',
    '取“n^x **opts。/**；',
    '写 /** 注释 **/ 与 和/**；',
    'f(*a, *b)和MoveL Offs(p2,0,0,*),v20;',
    'ls *.{gif,png}或 .*“和 #.*。',
    '即***和 SELECT a.*, b.*：',
    '即*args, **opts D0:*:*，',
    '取*args, **opts和 x）**opts，即',
    '按*KM3 *KM4注*：',
    'char **q的**。',
    'char **q（直径和**：',
    '即**opts？**opts（',
    '项**opts？**，略',
    '取 ~~）~~~，',
    '长~~。~~？',
    '取 $* 6$！',
    'MOVL V=90 *P3 注*：',
    '按*KM5 *KM6 *.doc*？',
    '取int **q，** x；',
    '项*args, **opts：Y-△和**！',
    '*KM3 *KM4 D0:*:*；',
    'qd或~~的~~的',
    '按 $3 ~$清单.docx',
    '取^[\\w.-]+@[\\w-]+\\.\\w+$ AB-12_V1 5$',
    '$PATH ^[a.-]+@[a-]+.b+$',
    '${a%%.*} user@host:~$',
    '/^\\s*$/g ^1[3-9]\\d{9}$',
    'me@pc:~$ cd ~/a_b 5$',
    '按 ` 键，再按 ` 键。',
    '按`键打开控制台。再按`键关闭。',
    '用 ` 键切换\n用 ` 键返回',
  ])('are printed as typed: %j', (text) => {
    expect(textOfPage(html(text))).toBe(text.replace(/\s/g, ''));
    expect(textOfPage(lineToHtml(text, student))).toBe(text.replace(/\s/g, ''));
  });

  it.each(['`x = "断开。"`', '`断开`', '`电机 启动`', '`MOV 断开, 接通`'])('%s stays code', (text) =>
    expect(html(`写 ${text} 一行`)).toContain('<code>'),
  );

  it('a backquote alone leaves code behind it alone', () =>
    expect(html('地址`DB1 和 `x` 是变量')).toBe('<p>地址`DB1 和 <code>x</code> 是变量</p>'));

  it('keep a line of their own inside a paragraph', () =>
    expect(html('要求：\n- 10℃ 以下\n')).toBe('<p>要求：<br>\n- 10℃ 以下</p>'));
});

describe('lines that authors keep apart', () => {
  it.each([
    '1）停机\n2）挂牌\n3）验电',
    '（1）停机\n（2）挂牌',
    '①停机\n②挂牌\n③验电',
    '一、停机\n二、挂牌',
    '第一步 停机\n第二步 挂牌',
    '• 停机\n• 挂牌',
    '□ 已停机\n□ 已挂牌',
    '· 停机\n· 挂牌',
    '※ 停机\n※ 挂牌',
    '* 必做\n** 选做',
    '1.停机\n2.挂牌',
    'A．停机\nB．挂牌',
    'A. 停机\nB. 挂牌',
    'a) 停机\nb) 挂牌',
    'Ⅰ. 停机\nⅡ. 挂牌',
    '[1] GB 1\n[2] GB 2',
    '– 停机\n– 挂牌',
    '→ 停机\n→ 挂牌',
    '*表示必做\n**表示选做',
    '姓名：李四\n班级：数控2班\n以上由本人填写。',
    '电压：220V\n电流：5A',
    '操作人：____\n日期：__',
    '09:00 开店\n09:30 晨会',
    '鸡蛋 2个\n面粉 300g\n搅拌均匀',
    'U=IR\nP=UI',
    'KM1 主触点\nKM2 辅助触点',
    '任务一 准备\n任务二 实施',
    '第一章 总则\n第二章 职责',
    '停机（ ）\n挂牌（ ）',
    '$ cd /tmp\n$ ls',
    '停机——切断电源\n验电——确认无电',
    '问：为什么停机？\n答：防止触电。',
    '求电流 I。\n解：I=U/R=0.2 A',
    'I0.0 —| |—( ) Q0.0\nQ0.0 —| |—',
    '1，接线\n2，通电',
  ])('are lines of their own where points are numbered: %j', (text) => {
    const lines = text.split('\n');
    expect(html(text)).toBe(`<p>${lines.join('<br>\n')}</p>`);
    expect(html(`- 甲\n- 乙\n\n${text}`)).toContain(lines.join('<br>\n'));
  });

  it.each([
    ['- 停机\n- 挂牌\n完成后签字。', '挂牌<br>\n完成后签字。'],
    ['1. 停机\n2. 挂牌\n注意：两人操作', '挂牌<br>\n注意：两人操作'],
  ])('are no part of the last item of a list: %j', (text, shown) => expect(html(text)).toContain(shown));

  it.each([
    ['借：库存商品 80\n　　贷：银行存款 80', '借：库存商品 80<br>\n　　贷：银行存款 80'],
    ['　　先停机。\n　　再挂牌。', '　　先停机。<br>\n　　再挂牌。'],
    ['采购分录\n　　　　李四　王五', '采购分录<br>\n　　　　李四　王五'],
    ['步骤：\n    先停机\n    再挂牌', '步骤：<br>\n　　先停机<br>\n　　再挂牌'],
    ['借：\n　　**贷**：现金 5', '借：<br>\n　　<strong>贷</strong>：现金 5'],
    ['1）停机\n  2）挂牌', '1）停机<br>\n　2）挂牌'],
  ])('keep their indents: %j', (text, shown) => {
    expect(html(text)).toBe(`<p>${shown}</p>`);
    expect(html(`- 甲\n- 乙\n\n${text}`)).toContain(shown);
  });

  it('keep their indents in lists and quotations', () => {
    expect(html('- 甲\n　　乙\n- 丙')).toContain('<li>甲<br>\n　　乙</li>');
    expect(html('> 甲：\n> 　　乙\n> 　　丙')).toContain('<p>甲：<br>\n　　乙<br>\n　　丙</p>');
    expect(html('- 甲在乙的\n    后面\n- 丙')).toContain('<li>甲在乙的后面</li>');
  });

  it('are points in other marks', () =>
    expect(html('- 停机\n* 挂牌')).toBe('<ul>\n<li>停机</li>\n</ul>\n<ul>\n<li>挂牌</li>\n</ul>'));

  it.each([
    ['面向电气专业，\n培养安全意识：\n先停机，再验电。', '面向电气专业，培养安全意识：先停机，再验电。'],
    ['注意：停机之后\n再验电', '注意：停机之后再验电'],
    ['电压在\n380 V 时，电流为\n10 A 以上。', '电压在\n380 V 时，电流为\n10 A 以上。'],
    ['先用兆欧表\n检测绕组：阻值\n不低于限值。', '先用兆欧表检测绕组：阻值不低于限值。'],
  ])('are not these: %j', (text, shown) => expect(html(text)).toBe(`<p>${shown}</p>`));

  it('are one sentence where its lines are only broken for the width', () => {
    expect(html('断电之后\n再验电\n\n- 甲\n  乙\n- 丙')).toBe(
      '<p>断电之后再验电</p>\n<ul>\n<li>甲乙</li>\n<li>丙</li>\n</ul>',
    );
  });
});

describe('a formula typed for its script alone, or with room inside', () => {
  it.each([
    ['CO$_2$ 浓度', 'CO2浓度'],
    ['R$_a$1.6', 'Ra1.6'],
    ['x$^2$和10$^{-6}$ m', 'x2和10−6m'],
    ['取 $ x + y $ 为准', '取x+y为准'],
  ])('%s', (text, shown) => {
    expect(html(text)).toContain('<math>');
    expect(textOfPage(html(text))).toBe(shown);
  });

  it.each(['价格 $ 5 + 3 $', '变量 $_ 和 $^', '$_$'])('is none in %s', (text) =>
    expect(html(text)).not.toContain('<math>'),
  );
});

describe('lines of a program without a fence', () => {
  it.each([
    ['NC', 'G00 X52. Z2.\nG01 Z-20. F0.1\nM30'],
    ['NC with blocks left out', 'O0001;\nG01 Z-5. F100;\n...\nM30;\n%'],
    ['a PLC with rungs left out', 'LD I0.0\n= Q0.0\n……\nLD I0.1\n= Q0.1'],
    ['NC with comments', '%\nO0001 (粗车)\nN10 G90 G54 G0 X0 Z5.; (快速定位)\nN20 M03 S1200 ; 主轴正转\n%'],
    ['NC with variables', '#1=10\n#2=[#1*2]\nG01 X#1'],
    ['structured text', 'IF bStart AND NOT bStop THEN\n  bRun := TRUE;\n  n := n + 1; (* 计数 *)\nEND_IF'],
    ['instructions of a PLC', 'LD X0\nOR Y0\nANI X1\nOUT Y0'],
    ['declarations of a PLC', 'a : INT;\nb : BOOL := FALSE;'],
    ['Python', 'import csv\nfor row in csv.reader(f):\n    print(row[0])  # 打印'],
    ['C', 'int main(void) {\n  int *p = &a; // 个数\n  printf("共 %d 个\\n", *p * b);\n  return 0;\n}'],
    ['SQL', 'SELECT * FROM t\nWHERE a > 5'],
    [
      'Java',
      'public class Hello {\n    public static void main(String[] args) {\n        int a = 1;\n        show("答");\n    }\n}',
    ],
    ['JSON', '{\n  "name": "张三",\n  "list": [\n    1\n  ]\n}'],
    ['a style sheet', '.a {\n  color: red;\n}'],
    ['C#', 'using System;\nnamespace A\n{\n}'],
    ['JavaScript', 'function f() {\n  alert(1);\n}'],
    ['fields of Java', 'private String name;\npublic int age;'],
    ['NC with full-width ends', 'O0001；\nT0101 M03 S600；（正转）\nM30；'],
    ['a control language with hashes', 'IF #Start THEN\n    #Motor := TRUE;\nEND_IF;'],
    ['NC with gaps for whole words', 'N10 G90 G54\nN20 ____ X0 Y__\nN30 （　） S500\nN40 M30'],
    ['C with a blank line', 'int main() {\n    int a = 1;\n\n    return 0;\n}'],
    ['Python in several parts', 'import time\n\ndef f(x):\n\n    return x\n\n\n# 主程序\nprint(f(2))'],
    ['a program of two networks', 'LD X0\nOUT Y0\n\nLD X1\nOUT Y1'],
    ['Python with an address', 'import os\nprint("http://a.cn/#x")'],
  ])('stay lines with their indents: %s', (_, text) => {
    expect(html(text)).toMatch(/^<pre><code>/);
    expect(textOfPage(html(text))).toBe(text.replace(/\s/g, ''));
    expect(html(`程序：\n${text}\n说明完毕。`)).toContain(`<p>程序：</p>\n${html(text)}\n<p>说明完毕。</p>`);
    expect(markdownToCommonMark(text, teacher)).toBe(`\`\`\`\n${text}\n\`\`\``);
  });

  it('go on where a gap is a whole word of theirs', () => {
    const text = 'N90 G00 Z100\nN100 :fill[M05]\nN110 :fill[主轴停] S:fill[0]\nN120 M30';
    expect(html(text).match(/<pre>/g)).toHaveLength(1);
    expect(html(text)).toMatch(/^<pre>.*N120 M30\n<\/code><\/pre>$/s);
  });

  it('hold gaps, which decide nothing', () => {
    const [asked, answered] = [student, teacher].map((options) =>
      markdownToHtml('x := :fill[《甲》，乙。];\ny := 2;', options),
    );
    expect(asked).toMatch(/^<pre><code>x := <span class="fill">/);
    expect(answered).toContain('《甲》，乙。');
  });

  it.each([
    'The motor starts\nwhen the button is pressed.',
    'A4\nA3',
    'KM1\nKM2',
    'U=IR\nP=UI',
    '电压 U=220 V\n电流 I=5 A',
    'G00 X52. Z2.',
    'G01 是直线插补\nG02 是顺圆插补',
    'x = 1\n\ny = 2',
    'P=UI\n\nI=P/U',
  ])('are none: %j', (text) => expect(html(text)).toMatch(/^<p>/));
});

describe('marks that authors mean', () => {
  it.each([
    ['bold before Chinese', '**小心：**先停机', '<p><strong>小心：</strong>先停机</p>'],
    ['bold with quotes', '做到**“四清”**再走', '<p>做到<strong>“四清”</strong>再走</p>'],
    ['emphasis behind a particle', '这是*要点*所在', '<p>这是<em>要点</em>所在</p>'],
    ['emphasis behind a mark of the sentence', '先停机，*注意*单位', '<p>先停机，<em>注意</em>单位</p>'],
    [
      'tags of a page, on their lines',
      '<div>\n<p>甲</p>\n</div>',
      '<p>&#x3C;div><br>\n&#x3C;p>甲&#x3C;/p><br>\n&#x3C;/div></p>',
    ],
    ['both at once', '**甲 *乙***', '<p><strong>甲 <em>乙</em></strong></p>'],
    ['struck out', '~~作废。~~改用', '<p><del>作废。</del>改用</p>'],
    ['subscript and superscript', 'SO~4~^2-^，10^-3^', '<p>SO<sub>4</sub><sup>2-</sup>，10<sup>-3</sup></p>'],
    [
      'an address before Chinese',
      '登录 http://a.cn/x，再填',
      '<p>登录 <a href="http://a.cn/x">http://a.cn/x</a>，再填</p>',
    ],
    ['a mailbox before Chinese', '寄到a@b.cn处', '<p>寄到<a href="mailto:a@b.cn">a@b.cn</a>处</p>'],
    [
      'typed numbers',
      '3. 甲\n4. 乙\n7. 丙',
      '<ol start="3">\n<li>甲</li>\n<li>乙</li>\n<li value="7">丙</li>\n</ol>',
    ],
    ['numbers with brackets', '1) 甲\n2) 乙', '<ol class="paren">\n<li>甲</li>\n<li>乙</li>\n</ol>'],
    ['a quotation of two lines', '> 甲\n> 乙', '<blockquote>\n<p>甲乙</p>\n</blockquote>'],
    ['a rule on its own', '甲\n\n---\n\n乙', '<p>甲</p>\n<hr>\n<p>乙</p>'],
    ['numbered headings with sections', '# 1 总则\n\n## 1.1 目的', '<h3>1 总则</h3>\n<h4>1.1 目的</h4>'],
    ['words behind a fence', '```梯形图 一\nLD X0\n```', '<p>梯形图 一</p>\n<pre><code>LD X0\n</code></pre>'],
    ['indented lines of a program', '    x = 1;\n    y = 2;', '<pre><code>x = 1;\ny = 2;\n</code></pre>'],
    ['bold beside bold', '**A**B**C**', '<p><strong>A</strong>B<strong>C</strong></p>'],
    ['bold before a letter', '**A**B', '<p><strong>A</strong>B</p>'],
    ['limits of a size', 'φ30^+0.021^~0~', '<p>φ30<sup>+0.021</sup><sub>0</sub></p>'],
    ['limits, the lower first', 'φ50~-0.025~^0^', '<p>φ50<sub>-0.025</sub><sup>0</sup></p>'],
    ['marks of notes and trades', '注^①^，R&D^®^', '<p>注<sup>①</sup>，R&#x26;D<sup>®</sup></p>'],
    ['an escaped star', '5 \\*号', '<p>5 *号</p>'],
    ['escaped signs in prose', '\\*\\*甲\\*\\* \\$5 \\_a\\_ "\\*" \\[乙\\]', '<p>**甲** $5 _a_ "*" [乙]</p>'],
    ['an escaped bar of a table', '| a\\|b |\n|---|', expect.stringContaining('>a|b<')],
    ['English words', '按 _turn it off_ 键', '<p>按 <em class="latin">turn it off</em> 键</p>'],
    ['brackets of which one is empty', '取 $\\left.f(x)\\right)$。', expect.stringContaining('<math')],
    ['an interval', '取 $[0, 1)$。', expect.stringContaining('<math')],
    ['bold words that end a clause', '**先断电，再验电**', '<p><strong>先断电，再验电</strong></p>'],
    ['a formula', '设 $U=IR$。', expect.stringContaining('<mi>U</mi>')],
  ])('are set: %s', (_, text, expected) => expect(html(text)).toEqual(expected));
});

describe('Markdown for a stock reader', () => {
  it.each([
    ['**小心：**先停机', '**小心：** 先停机'],
    ['3. 甲\n4. 乙\n7. 丙', '3. 甲\n4. 乙\n\n<!---->\n\n7. 丙'],
    ['H~2~O', 'H<sub>2</sub>O'],
  ])('reads well: %j', (text, expected) => expect(markdownToCommonMark(text, teacher)).toBe(expected));
});

describe('tables that do not come out as meant', () => {
  it.each([
    ['| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 |', 'row'],
    ['| 甲 | 乙 |\n|---|---|\n| 1 |', 'row'],
    ['| 甲 | 乙 |\n| 1 | 2 |', 'rule'],
    ['甲\t乙\n1\t2', 'tabs'],
  ])('are found: %j', (text, problem) =>
    expect(findTableSlips(text).map((slip) => slip.problem)).toEqual([problem]),
  );

  it.each(['| 甲 | 乙 |\n|---|---|\n| 1 | 2 |', '|x| 是绝对值', '甲\t乙', '- 甲\n- 乙'])(
    'are not these: %j',
    (text) => expect(findTableSlips(text)).toEqual([]),
  );

  it('end where a line has no bar', () => {
    expect(html('| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n备注：额定值。\n1. 先看\n2. 再测')).toMatch(
      /<\/table><\/div>\n<p>备注：额定值。<\/p>\n<ol>/,
    );
  });

  it('of full-width bars are found, and keep their lines', () => {
    const text = '｜甲｜乙｜\n｜1｜2｜';
    expect(findTableSlips(text).map((slip) => slip.problem)).toEqual(['bars']);
    expect(html(text)).toBe('<p>｜甲｜乙｜<br>\n｜1｜2｜</p>');
  });

  it('lose no cell', () => expect(html('| 甲 |\n|---|\n| 1 | 2 |')).toContain('<td>2</td>'));
});
