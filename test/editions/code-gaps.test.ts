/**
 * Gaps in code, in every language that is taught, wherever code may stand: students get a line to write on and no
 * byte of what belongs there, teachers get it.
 */
import { expect, it } from 'vitest';
import { findMarkdownFaults } from '../../src/markdown/faults.ts';
import { stripForStudents } from '../../src/markdown/for-students.ts';
import { markdownToCommonMark } from '../../src/markdown/to-commonmark.ts';
import { markdownToHtml } from '../../src/markdown/to-html.ts';
import { student, teacher } from '../unit/markdown/options.ts';

/** `@` is the gap; each language has signs around it that mean something to Markdown or to HTML. */
const languages: Readonly<Record<string, string>> = {
  python: 'for i in range(@):\n    print(f"{i:>3}")  # 循环',
  st: 'IF %IX0.0 AND NOT @ THEN\n  Q0 := TRUE; (* 启动 *)\nEND_IF;',
  ladder: '|--[ X0 ]--[/X1]--( @ )--|',
  il: 'LD X0\nOR @\nANI X1\nOUT Y0',
  bash: 'if [ "$#" -lt 1 ]; then echo "${@}" > /dev/null; fi && ls *.txt | grep @',
  powershell: 'Get-ChildItem $env:TEMP | Where-Object { $_.Length -gt @ }',
  cmd: 'for %%i in (*.txt) do @ "%%i" >> out.log',
  c: 'while (p->next != NULL && *p++ < @) { x <<= 1; } /* 移位 */',
  cpp: 'std::vector<int> a{1, 2}; for (auto& x : a) x += @;',
  csharp: 'var s = $"{x:F2}"; List<string> l = new() { @ };',
  java: 'Map<String, List<Integer>> m = new HashMap<>(); m.get(@)[0]++;',
  javascript: 'const f = (a) => `${a}`; if (a && b) { return @; }',
  html: '<a href="@" title="x">首页 &amp; &lt;返回&gt;</a>',
  css: 'a:hover > b::before { content: "*"; width: @ }',
  sql: "SELECT * FROM t WHERE a <> '' AND b LIKE '%_%' ORDER BY @;",
  gcode: 'N10 G01 X@ Z-20. F0.2 (车外圆)\nN20 #1=[#2*3]\n%',
  rapid: 'MoveL Offs(p10, 0, 0, @), v200, fine, tool0;',
  karel: 'L P[1] @mm/sec FINE',
  asm: 'MOV A, #@\nDJNZ R7, $',
  verilog: "assign y = a & ~b | (c ? 4'b0101 : @);",
  vb: 'If x <> "" Then Range("A1").Value = @',
  matlab: "y = A(:, end)' * [1 2; 3 4]; plot(@, '*')",
  json: '{ "name": "x", "list": [1, @], "url": "https://a.cn/?a=1&b=2" }',
  yaml: 'key: [a, @]\n- "b": {c: d}',
  xml: '<node id="1"><!-- 注释 --><value>@</value></node>',
  ini: '[network]\nip = @ ; 地址',
  cisco: 'interface GigabitEthernet0/1\n ip address @ 255.255.255.0',
  excel: '=IF(AND($A$1>0,B2<>""),VLOOKUP(@,C:D,2,0),"~")',
  regex: '^(?:[a-z]+\\d{2}|_\\w*)@$',
  latex: '\\frac{a_1}{@} \\times 10^{-6}',
  markdown: '**粗** | *斜* | ~~删~~ | [a](b) | @',
};

const gaps = [':fill[@]', ':填空[@]', ':fill[a[@]]'];

/** Where code may stand; a line of it alone stands where only one line may. */
const places: Readonly<Record<string, (code: string, language: string) => string>> = {
  'a fence': (code, language) => `\`\`\`${language}\n${code}\n\`\`\``,
  'a fence of waves': (code, language) => `~~~${language}\n${code}\n~~~`,
  'a longer fence': (code) => `\`\`\`\`\`\n\`\`\`\n${code}\n\`\`\`\n\`\`\`\`\``,
  'an open fence': (code) => `\`\`\`\n${code}`,
  'indented code': (code) => `文字。\n\n${indented(code, '    ')}`,
  'a list': (code, language) => `- 步骤\n\n${indented(`\`\`\`${language}\n${code}\n\`\`\``, '  ')}\n- 第二步`,
  'a numbered list': (code) => `1. 步骤\n\n${indented(`\`\`\`\n${code}\n\`\`\``, '   ')}`,
  'a quotation': (code, language) => indented(`\`\`\`${language}\n${code}\n\`\`\``, '> '),
  'a box': (code, language) => `:::tip\n\`\`\`${language}\n${code}\n\`\`\`\n:::`,
  'a box for teachers beside it': (code) => `:::answer\n略\n:::\n\n\`\`\`\n${code}\n\`\`\``,
  'a line': (code) => `写出 ${inline(code)} 的值。`,
  'a heading': (code) => `# 写出 ${inline(code)}`,
  'a cell': (code) => `| 指令 | 说明 |\n| --- | --- |\n| ${inline(code.replaceAll('|', '\\|'))} | 启动 |`,
};

const indented = (text: string, by: string): string => text.replace(/^/gm, by);

function inline(code: string): string {
  const line = code.split('\n').find((one) => one.includes('SECRET')) ?? '';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks} ${line} ${ticks}`;
}

const cases = Object.entries(languages).flatMap(([language, code], at) =>
  Object.entries(places).map(([place, set], index) => {
    const secret = `SECRET${at}X${index}`;
    const gap = (gaps[(at + index) % gaps.length] ?? '').replace('@', secret);
    return { name: `${language} in ${place}`, secret, text: set(code.replace('@', gap), language) };
  }),
);

const printed = (text: string, options: typeof student): string =>
  markdownToHtml(text, options) + markdownToCommonMark(text, options);

it('gives students a line to write on for each gap in code, and teachers its answer', () => {
  expect(cases.length).toBeGreaterThan(400);
  // A line that is indented and begins with a tag is no code, and is refused.
  const refused = cases.filter(({ text }) => findMarkdownFaults(text).length > 0);
  expect(refused.map(({ name }) => name)).toEqual(['html in indented code']);
  const wrong = cases
    .filter((one) => !refused.includes(one))
    .flatMap(({ name, secret, text }) => {
      const cut = stripForStudents(text);
      const forStudents = printed(cut, student);
      const forTeachers = printed(text, teacher);
      return [
        (cut + forStudents).includes(secret) ? [`${name} tells students`] : [],
        /＿{3,}/.test(forStudents) ? [] : [`${name} leaves students no line`],
        forTeachers.split(secret).length < 3 ? [`${name} tells teachers nothing`] : [],
        /:(?:fill|填空)\[/.test(forStudents + forTeachers) ? [`${name} prints the mark`] : [],
      ].flat();
    });
  expect(wrong).toEqual([]);
});
