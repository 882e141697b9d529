/** Programs and commands typed without a fence keep their lines, with gaps in them or not, in both editions. */
import { describe, expect, it } from 'vitest';
import { withNumberedGaps } from '../../../src/answers/gaps.ts';
import { stripForStudents } from '../../../src/markdown/for-students.ts';
import { markdownToHtml } from '../../../src/markdown/to-html.ts';
import { randomFrom } from '../../support/random.ts';
import { student, teacher } from './options.ts';

const programs = {
  RAPID:
    'MoveJ pHome, v200, z50, tool0;\nMoveL Offs(pPick,0,0,100), v100, fine, tool0;\nSetDO doGrip, 1;\nWaitTime 0.5;',
  'RAPID with a procedure':
    'PROC main()\n    MoveJ pHome, v200, z50, tool0;\n    WHILE TRUE DO\n        Reset do1;\n        SetDO doGrip, 1;\n    ENDWHILE\nENDPROC',
  KRL: 'DEF main()\n  PTP HOME Vel=100% DEFAULT\n  LIN P1 Vel=0.2 m/s CPDAT1\n  $OUT[1]=TRUE\n  WAIT SEC 0.5\nEND',
  TP: '/PROG PICK\n1:  UFRAME_NUM=1 ;\n2:J P[1:home] 100% FINE ;\n3: L P[2] 500mm/sec CNT50\n4: DO[1]=ON\n5: WAIT 0.50(sec)\n/POS',
  NC: 'G00 X100 Z100;\nG01 Z-30 F0.2;\nM05;\nM30;',
  'a list of instructions': 'LD I0.0\nO Q0.0\nAN I0.1\n= Q0.0',
  Python: '# 读取温度\nimport serial\nt = serial.Serial("COM3", 9600)\nif t > 80:\n    print("超温")',
  C: 'int main(void) {\n    for (int i = 0; i < 10; i++) {\n        printf("%d\\n", i);\n    }\n    return 0;\n}',
} as const;

/** Robots and tools that nobody named here. */
const commands = {
  'a terminal': 'sudo apt update\nsudo apt install python3-pip\ngit clone a.git',
  shell: 'pip install pyserial\npython main.py --port COM3\ncd C:\\work',
  network: 'ping 192.168.0.1\nipconfig /all',
  Inform: 'MOVJ VJ=50.00\nMOVL V=138\nDOUT OT#(1) ON\nTIMER T=0.50',
  Basic: 'Dim i As Integer\nFor i = 1 To 10\n  Cells(i, 1).Value = i\nNext i',
  router: 'interface Vlan 10\n ip address 192.168.10.1 255.255.255.0\n no shutdown',
} as const;

/** What breaks where: paragraphs, line breaks, lines of code. */
function breaksOf(html: string): string {
  return html
    .replace(/<pre>.*?<\/pre>/gs, (whole) => '‡'.repeat(whole.split('\n').length))
    .replace(/<br>/g, '†')
    .replace(/<\/p>/g, '¶')
    .replace(/[^†‡¶]/g, '');
}

function editionsOf(text: string) {
  return {
    teacher: markdownToHtml(text, teacher),
    student: markdownToHtml(stripForStudents(text), student),
    numbered: markdownToHtml(withNumberedGaps(text), teacher),
    'numbered, of students': markdownToHtml(withNumberedGaps(stripForStudents(text)), student),
  };
}

describe('programs', () => {
  it.each(Object.entries(programs))('are code: %s', (_, program) => {
    const html = markdownToHtml(`程序如下：\n${program}\n读程序，再回答。`, teacher);
    expect(html.match(/<pre><code>.*<\/code><\/pre>/gs)?.[0].split('\n')).toHaveLength(
      program.split('\n').length + 1,
    );
    expect(html).toMatch(/^<p>程序如下：<\/p>\n<pre>.*<\/pre>\n<p>读程序，再回答。<\/p>$/s);
  });

  it.each(Object.entries(commands))('and commands keep their lines: %s', (_, typed) => {
    const html = markdownToHtml(`输入：\n${typed}\n再运行。`, teacher);
    expect(html.split('<br>')).toHaveLength(typed.split('\n').length + 2);
  });

  it.each([
    'The pump is started when the level in the tank reaches the lower mark,\nand it is stopped as soon as the upper mark is reached. The valve V3\nstays open.',
    'Use a tester (two poles), 1 kV, CAT III. If the tester shows\n0 V, go on.',
    'Welding\nbasics',
    '先评估，再搬动。\nPLC 停机后\nHMI 显示报警，再复位。',
  ])('are none of these: %j', (text) => expect(markdownToHtml(text, teacher)).not.toMatch(/<br>|<pre>/));

  it.each(['Open valve V3;\nclose valve V4;', 'Stop;\nReset;'])('are no lines of words: %j', (text) =>
    expect(markdownToHtml(text, teacher)).toMatch(/^<p>.*;<br>\n.*<\/p>$/),
  );

  it('break alike in both editions, with gaps for any of their words', () => {
    for (let round = 1; round <= 200; round++) {
      const random = randomFrom(round);
      const program = random.pick([...Object.values(programs), ...Object.values(commands)]) ?? '';
      const text = `补全：\n${program.replace(/[A-Za-z_$]+\w*|\d+(?:\.\d+)?/g, (word) =>
        random.below(4) === 0 ? `:fill[${random.below(3) === 0 ? '（断电）；先' : word}]` : word,
      )}\n读程序，再回答。`;
      const pages = editionsOf(text);
      expect(breaksOf(pages.student), text).toBe(breaksOf(pages.teacher));
      expect(breaksOf(pages['numbered, of students']), text).toBe(breaksOf(pages.numbered));
    }
  });

  it.each([
    ['补全：\nG00 X:fill[100] Z100;\nM:fill[30];', 2],
    ['补全：\nG00 X:fill[100] Z100\nG01 Z:fill[-30]\nM05\nM:fill[30]', 4],
    ['补全：\nDEF main()\nPTP :fill[HOME] Vel=100%\nLIN P1 Vel=:fill[0.2] m/s\nEND', 4],
    ['补全：\n:fill[import] serial\nser = serial.Serial(:fill["COM3"], 9600)', 2],
    ['补全：\nO1234\n(粗车)\nG71 U2 R1\n:fill[G70] P10 Q20\nM30', 5],
    ['补全：\nif x > 5:\n    print(:fill[x])\nelse:\n    :fill[pass]', 4],
    [
      '补全：\nPROC main()\n    MoveJ :fill[pHome], :fill[v200], z50, :fill[tool0];\n    :fill[Stop];\nENDPROC',
      4,
    ],
  ])('with gaps are code: %j', (text, lines) => {
    for (const html of Object.values(editionsOf(text)))
      expect(html.match(/<pre>.*<\/pre>/s)?.[0].split('\n'), html).toHaveLength(lines + 1);
  });
});

describe('a line that begins with #', () => {
  it.each([
    ['# 读取温度\nimport serial\nt = 5', /^<pre><code># 读取温度\nimport serial\nt = 5\n/],
    ['# 读取温度\nt = read_temperature()', /^<pre><code># 读取温度\n/],
    ['# 一\n# 二\nimport os\nprint(os.name)', /^<pre><code># 一\n# 二\n/],
    ['import os\nprint(os.name)\n# 结束', /# 结束\n<\/code><\/pre>$/],
    ['# 小结\n文字很多。', /^<h3>小结<\/h3>\n<p>/],
    ['## 程序\nimport os\nprint(os.name)', /^<h4>程序<\/h4>\n<pre>/],
    ['# 公式\nU = I * R', /^<h3>公式<\/h3>/],
    ['# 1 概述\n\n## 1.1 目的', /^<h3>1 概述<\/h3>/],
    ['开始。\n\n# 2 泵检修\n先断电。', /<p># 2 泵检修<br>\n先断电。<\/p>$/],
    ['# 2 泵检修\n\n## 二号泵\n\n先断电。', /^<p># 2 泵检修<\/p>\n<h4>/],
    ['# 1 泵检修\n先断电。\n\n## 二号泵', /^<p># 1 泵检修<br>\n先断电。<\/p>\n<h4>/],
  ])('%j', (text, expected) => expect(markdownToHtml(text, teacher)).toMatch(expected));
});
