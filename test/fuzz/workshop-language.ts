/**
 * Makes texts as workshops write them, each with what a reader of the page must find in it, without spaces.
 */
import type { Random } from '../support/random.ts';

export interface Written {
  readonly typed: string;
  /** On the page, and in Markdown as a stock reader shows it. */
  readonly page: string;
  readonly markdown: string;
  /** In a cell of a spreadsheet, which shows no marks. */
  readonly cell: string;
  /** The page without the numbers that a list shows. */
  readonly searched: string;
}

/** Signs that stand for themselves. */
const signs = [
  '2~3 秒',
  '15~25℃',
  '320°C~350°C',
  '40%~60%',
  '5 ~ 8 分',
  '8:00~17:30',
  '~380 V',
  'A~F 班',
  '±0.05~±0.10',
  '10～20',
  '20~~30 件',
  '"~~"',
  '第3~5页',
  '500*300*8',
  '200×100×5',
  '长*宽*高',
  'M6*20',
  'φ20*30*5',
  '(a+b)*(c+d)*2',
  '底面积*高',
  '2*3*4=24',
  '600mm*400mm*50mm',
  '3米*5米',
  '2**10',
  '5 * 3',
  '带*的为必做',
  '带**的为选做',
  '*号题不计分',
  '*必填',
  '姓名*',
  '标*者',
  '“*”键',
  '*.txt',
  '(*.doc;*.xls)',
  'src/**/*.ts',
  '138****5678',
  '密码******',
  'f(*a, *b)',
  'char *p',
  'int *a, *b;',
  '/* 注释 */',
  '*p++ = *q++',
  'x**2',
  '*#06#',
  '拨*123#',
  '**21*号码#',
  '=SUMIF(A:A,"*班*",B:B)',
  '=COUNTIF(B2:B9,"*铣*")',
  "LIKE '*轴*'",
  '=A1&"_"&B1&"_"',
  "'_'.join(a)",
  '^#.*$',
  '(.*?)-(.*)',
  '0 */2 * * *',
  'select * from t',
  'KM1_2',
  'PA_5_PA_6',
  '__init__',
  '__name__',
  '_id',
  'max_value_',
  'I_1_',
  '_I_2',
  'snake_case_name',
  '______',
  '班级____姓名____',
  '_tmp_',
  '(_a+_b)',
  '$A$1',
  '=SUM($A$1:$A$9)',
  '=A2*$B$1',
  '5$',
  '10$',
  '$5-$10',
  '$HOME/$USER',
  '$PATH',
  'US$100',
  'R$5',
  '$i<10; $i++',
  '$?',
  '$1 和 $2',
  '${name}',
  '=IF(A1>5,"是","否")',
  '=VLOOKUP($A2,表!$A:$C,3,0)',
  '=B2&C2',
  '=A1^2',
  '￥35.50',
  '¥8',
  '€5',
  '£3',
  '12,800.00元',
  'D:\\实训\\1',
  '\\\\server\\盘',
  'C:\\Program Files\\CNC\\_bak',
  'D:\\#1\\图纸.dwg',
  '..\\程序\\O0001.nc',
  '/home/user/*.py',
  '~/下载',
  'C:\\*.tmp',
  '\\n',
  '\\d+\\.\\d',
  '"\\t"',
  'a\\b',
  '按\\键',
  '正则 ^\\w+$',
  '\\(x\\)',
  '\\%',
  "grep -E '^(\\+|-)[0-9]+\\*?$'",
  'split("\\\\|")',
  "sed 's/\\*/x/g'",
  '\\[.*\\]',
  'a\\|b',
  '^\\$[0-9]+\\.\\d{2}$',
  "re.sub('\\*', '', s)",
  '^\\*+$',
  '反斜杠\\',
  '#include <stdio.h>',
  '#1 泵',
  'C#',
  '2 #泵',
  'No.5#',
  'F#调',
  'a<b 且 c>d',
  '<Enter>',
  '<姓名>',
  'List<String>',
  'x<=5',
  '>=10',
  '->',
  '=>',
  '<-',
  'if (a<b && c>d)',
  '<=',
  '≤5',
  '&nbsp;',
  '&copy',
  '&lt;',
  'A&B',
  'AT&T',
  'R&D',
  'a&&b',
  '&#65;',
  '见图[1]',
  '文献[2](第3页)',
  '[x]',
  '[ ]',
  'a[0][1]',
  '![注意]',
  '[重要]',
  '［3］',
  '[1]:',
  ':)',
  ':-)',
  'NO:NC',
  '10:30',
  '30:2',
  '1:50',
  '192.168.1.1:8080',
  '::1',
  '注意:安全',
  'std::cout',
  '// 注释',
  'http:',
  '@张三',
  'a@b',
  '#{x}',
  '{{x}}',
  '{a: 1}',
  '|x|',
  'a||b',
  '^_^',
  '10^3',
  'x^y',
  'a^b^c',
  '^C',
  'G01 X50.0 Y-20.5 F200;',
  'N10 G90 G54 G0 X0 Z5.;',
  'M03 S1200',
  'I0.0',
  'Q0.1',
  'MW10',
  '%I0.0',
  'DB1.DBX0.0',
  'LD X0',
  'AND M8002',
  '16#FF',
  '2#1010',
  'printf("%d\\n", a*b);',
  'for i in range(3):',
  'x = a * b * c',
  'print(f"{x:.2f}")',
  'a = b if c else d',
  'df[df["a"]>5]',
  '!=',
  '!important',
  '@media',
  '#fff',
  'rm -rf *',
  'ls -l | grep x',
  'echo $PATH > a.txt',
  'cat a >> b',
  'sudo apt install -y',
  '--help',
  '-5℃',
  '--',
  '——',
  '+5V',
  '-12V',
  '+24 V',
  '±15V',
  '50%',
  '3‰',
  'Ctrl+C',
  'Alt+F4',
  'Ctrl + Shift + Esc',
  'F5',
  '☐ 已检',
  '□合格',
  '【 】',
  '（ ）',
  '(√)',
  '×',
  '√',
  '①',
  '（1）',
  '1)',
  'a)',
  '“引号”',
  "'单引号'",
  '"双引号"',
  '2026-09-01',
  '2026.9.1',
  '2026/9/1',
  '9月1日',
  '1/2',
  '3/4"',
  'Rc1/2',
  'G3/4',
  'M6×20',
  'M10×1.5-6g',
  'Tr40×7',
  'φ50H7/g6',
  'Ra1.6',
  '∠30°',
  "30°15'",
  '6.3MPa',
  '1×10⁻⁶',
  '021-5555 6666',
  '138-0000-0000',
  '400-800-1234',
  'GB/T 1804-m',
  'IEC 60204-1',
  'NPN/PNP',
  'TIA-568B',
  'KM1、KM2',
  'Q/GDW 1799.1',
  '6ES7 214-1AG40-0XB0',
  'ABC-123_V2.0',
  'R1//R2',
  '1k5',
  '4.7kΩ',
  '0.1μF',
  '2.5mm²',
  '3+1',
  '1+X',
  '5S',
  'Fe₂O₃',
  'NaCl',
  'Ca(OH)2',
  'CH3-CH2-OH',
  'pH=7.0',
  'α=30°',
  '10dB',
  '>',
  '<',
  '*',
  '**',
  '_',
  '~',
  '$',
  '#',
  '+',
  '-',
  '=',
  '|',
  '^',
  '`',
  '\\',
  '&',
  ';',
  '[',
  ']',
  '...',
  '…',
  '·',
  '×3',
  '*3',
  'a*',
  '*a',
  'b_',
  '_b',
] as const;

const marks: readonly (readonly [typed: string, page: string, markdown?: string, cell?: string])[] = [
  ['**注意：**', '注意：'],
  ['**断电**', '断电'],
  ['**“三证”**', '“三证”'],
  ['**PLC**', 'PLC'],
  ['`a*b_c`', 'a*b_c'],
  ['`x`', 'x'],
  ['~~作废~~', '作废', '作废', '~~作废~~'],
  ['H~2~O', 'H2O', 'H2O', 'H₂O'],
  ['CO~2~', 'CO2', 'CO2', 'CO₂'],
  ['10^-6^', '10-6', '10-6', '10⁻⁶'],
  ['m^2^', 'm2', 'm2', 'm²'],
  ['φ30^+0.021^~0~', 'φ30+0.0210', 'φ30+0.0210', 'φ30^+0.021^₀'],
  ['φ50~-0.025~^0^', 'φ50-0.0250', 'φ50-0.0250', 'φ50~-0.025~⁰'],
  ['商标^®^', '商标®', '商标®', '商标^®^'],
  ['**A**B**C**', 'ABC'],
  ['$U=IR$', 'U=IR', '$U=IR$'],
  ['$x$', 'x', '$x$'],
  ['$\\eta=85%$', 'η=85%', '$\\eta=85%$', '$\\eta=85%$'],
  ['$U=2~3$', 'U=2~3', '$U=2\\sim3$', '$U=2~3$'],
  ['https://example.org/login', 'https://example.org/login'],
  ['www.example.org', 'www.example.org'],
  ['teacher@example.org', 'teacher@example.org'],
  ['[网站](https://example.org/a)', '网站'],
];

const joints = [
  '，',
  '、',
  '；',
  '：',
  '。',
  '（',
  '）',
  ' ',
  ' ',
  '，再',
  '或',
  '和',
  '的',
  '，即',
  '？',
  '！',
  '“',
  '”',
] as const;
const starts = [
  '',
  '',
  '',
  '按',
  '取',
  '工件 ',
  '把',
  '注：',
  '(',
  '1. ',
  '- ',
  '> 5 件时',
  '# 1 ',
  '+ ',
  '* ',
  '2026. 9. 1 ',
  '    ',
  '　　',
  '3) ',
] as const;
const lineStarts = [
  '- 5℃ 以下',
  '+ 5V 电源',
  '> 380°C 会脱落',
  '# 1 机床停机检查',
  '2026. 9. 1 起施行',
  '    先合 QS',
  '--------',
  '====',
  '____',
  '* 为必做',
  '-',
  '#',
  '1) 断电',
  '3. 合闸',
] as const;

/** Each line of a form, so that they stay lines. */
const points: readonly (readonly string[])[] = [
  ['1.断电', '2.验电', '3.挂牌'],
  ['A．断电', 'B．验电'],
  ['A.PLC', 'B.CNC'],
  ['a) 断电', 'b) 验电'],
  ['Ⅰ. 断电', 'Ⅱ. 验电'],
  ['[1] GB/T 1804', '[2] IEC 60204-1'],
  ['– 断电', '– 验电'],
  ['→ 断电', '→ 验电'],
  ['*表示必做', '**表示选做'],
  ['姓名：张三', '班级：机电1班'],
  ['电压：380V~400V', '尺寸：500*300*8', '偏差：^0.1'],
  ['操作人：____', '日期：__'],
  ['08:00 开店', '08:30 晨会'],
  ['鸡蛋 3个', '面粉 200g'],
  ['U=IR', 'P=UI', 'A=长*宽'],
  ['KM1 主接触器', 'KM2 辅助接触器'],
  ['$ cd /tmp', '$ ls *.c'],
  ['gcc -o a_b \\', '  b.c -lm'],
];

const programs: readonly (readonly string[])[] = [
  ['G00 X52. Z2.', 'G01 Z-20. F0.1', 'M30'],
  ['O0001 (粗车)', '#1=10', 'N10 G65 P9010 A#1 B[#1*2] (宏*程*序)', 'M99'],
  ['IF a AND NOT b THEN', '  c := c + 1; (* 计数 *)', '  d__1 := "x_y_z";', 'END_IF;'],
  ['LD X0', 'OUT Y0'],
  ['for i in range(3):', '    print(f"{i}_{a*b*c}")  # 打印 *全部*', '    x_1 = y_2 ** 2'],
  ['int *p = &a; /* 指 针 */', 'printf("%d\\n", *p * b);', 'if (a<b && c>d) {', '}'],
  ['public class A {', '    int a = b*c*d; // 注释', '    String s = "x_y_z";', '}'],
  ['{', '  "name": "张*三*",', '  "b_c_d": [1, 2]', '}'],
  ['SELECT * FROM t_1_a', 'WHERE a_b_c > 5'],
];

function plain(typed: string): Written {
  const shown = typed.replace(/\s/g, '');
  return { typed, page: shown, markdown: shown, cell: shown, searched: shown };
}

function joined(parts: readonly Written[]): Written {
  const of = (key: keyof Written) => parts.map((part) => part[key]).join('');
  return {
    typed: of('typed'),
    page: of('page'),
    markdown: of('markdown'),
    cell: of('cell'),
    searched: of('searched'),
  };
}

/** One sign alone among words; a mark has room, as an author gives it. */
function piece(random: Random): Written {
  if (random.below(6) > 0) return plain(random.pick(signs) ?? '');
  const [typed, page, markdown = page, cell = markdown] = random.pick(marks) ?? ['', ''];
  return joined([plain(' '), { typed, page, markdown, cell, searched: page }, plain(' ')]);
}

function sentence(random: Random): Written {
  const parts: Written[] = [];
  for (let left = 1 + random.below(3); left > 0; left--) {
    const next = piece(random);
    // Two backquotes in a sentence mark code, whoever typed them.
    const isPair = next.typed.includes('`') && parts.some(({ typed }) => typed.includes('`'));
    parts.push(isPair ? plain('·') : next, plain(random.pick(joints) ?? ''));
  }
  return joined(parts);
}

/** A text of one or two blocks. */
export function workshopText(random: Random): Written {
  const blocks: Written[] = [];
  for (let left = random.below(4) === 0 ? 2 : 1; left > 0; left--) {
    if (blocks.length > 0) blocks.push(plain('\n\n另行说明\n\n'));
    blocks.push(block(random));
  }
  return joined(blocks);
}

function block(random: Random): Written {
  switch (random.below(10)) {
    case 9:
      return plain(
        [...['说明：', ''].slice(random.below(2), 2).filter(Boolean), ...(random.pick(points) ?? [])].join(
          '\n',
        ),
      );
    case 0:
      return list(random, '- ', '');
    case 1:
      return list(random, '', '. ');
    case 2:
      return table(random);
    case 3:
      return joined([plain('步骤如下：\n'), plain(random.pick(lineStarts) ?? '')]);
    case 4:
      return plain((random.pick(lineStarts) ?? '').replace(/^[-=]{3,}$/, '签名：________'));
    case 5:
      return program(random);
    default:
      return joined([plain(random.pick(starts) ?? ''), plain('按'), sentence(random)]);
  }
}

function list(random: Random, bullet: string, dot: string): Written {
  const first = dot === '' ? 0 : 1 + random.below(5);
  const items: Written[] = [];
  for (let index = 0; index < 2 + random.below(3); index++) {
    const number = dot === '' ? '' : String(first + index * (1 + random.below(2) * (index > 0 ? 1 : 0)));
    const shown = dot === '' ? '' : `${number}.`;
    items.push(
      {
        typed: `${index > 0 ? '\n' : ''}${bullet}${number}${dot}`,
        page: shown,
        markdown: shown,
        cell: shown || '-',
        searched: '',
      },
      joined([plain('取'), sentence(random)]),
    );
  }
  return joined(items);
}

/** Typed without a fence, so that every sign of it stands for itself. */
function program(random: Random): Written {
  const lines = random.pick(programs) ?? [];
  const [before, behind] = [
    random.pick(['', '程序如下：\n']) ?? '',
    random.pick(['', '\n完成后复位。']) ?? '',
  ];
  return plain(`${before}${lines.join('\n')}${behind}`);
}

/** A bar parts cells, so none stands inside them. */
function table(random: Random): Written {
  const cell = (): Written => {
    for (;;) {
      const written = sentence(random);
      if (!/[|`\\\n]/.test(written.typed)) return joined([plain('项'), written]);
    }
  };
  const bar = unshown(' | ');
  const edge = unshown('\n| ');
  const rule = unshown(' |\n|---|---|');
  const end = unshown(' |');
  return joined([unshown('| '), cell(), bar, cell(), rule, edge, cell(), bar, cell(), end]);
}

/** Marks that every reader sees as a look. */
function unshown(typed: string): Written {
  return { typed, page: '', markdown: '', cell: '', searched: '' };
}
