/**
 * Makes texts as workshops write them, each with what a reader of the page must find in it, without spaces.
 */
import type { Random } from '../support/random.ts';
import { everydaySigns, tradeSigns } from './workshop-signs.ts';

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

const signs = [...everydaySigns, ...tradeSigns];

const marks: readonly (readonly [typed: string, page: string, markdown?: string, cell?: string])[] = [
  ['**注意：**', '注意：'],
  ['**断电**', '断电'],
  ['**“三证”**', '“三证”'],
  ['**PLC**', 'PLC'],
  ['`a*b_c`', 'a*b_c'],
  ['`x`', 'x'],
  ['`*`', '*'],
  ['`$HOME`', '$HOME'],
  ['`10^3`', '10^3'],
  ['`` a`b ``', 'a`b'],
  ['`${a}`', '${a}'],
  ['SELECT `id` FROM `t`', 'SELECTidFROMt'],
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
  ['pip install -U a_b_c==1.0.*', 'python main.py --port COM3'],
  ['借：原材料 *5', '　　应交税费——进项*', '　　贷：银行存款'],
  ['借：管理费用 500', '    贷：库存现金 500'],
  ['□ 已断电', '☑ 已验电', '☐ 已挂牌'],
  ['[x] 断电', '[ ] 验电'],
  ['1.e4 e5', '2.Nf3 Nc6'],
  ['★☆☆ 易', '★★☆ 中', '*** 难'],
  ['10.0.0.1 网关', '10.0.0.2 主机'],
  ['# ls *.sh', '# cd ~/a_b'],
  ['1. 2_ 3_ | 5 - - - |', '6. 1_ 2_ | 3 - - - |'],
  ['2H2+O2=2H2O', 'CaCO3=CaO+CO2↑'],
  ['【1】*.doc', '【2】*.xls'],
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
  ['PROC main()', '    MoveL Offs(p_1_,0,0,i*50*2), v100, z5, tool0;', '    Reset do_1_a;', 'ENDPROC'],
  ['DEF main()', '  PTP HOME Vel=100% DEFAULT', '  $OUT[1]=$IN[2]', 'END'],
  ['# 读取 *温度*', 'import serial', 't_1_ = a*b*c'],
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

/** What stands in one line, such as an option: nothing opens a block there. */
export function workshopLine(random: Random): Written {
  if (random.below(5) === 0) return plain(random.pick([...lineStarts, '## 小结', '| a | b |', '```']) ?? '');
  return joined([plain(random.pick(starts) ?? ''), plain('按'), sentence(random)]);
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
