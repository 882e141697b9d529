/** Colons of ordinary text are no directives; what looks like one is found in plain texts, too. */
import { describe, expect, it } from 'vitest';
import { findMarkdownFaults, findPlainFault } from '../../../src/markdown/faults.ts';

describe('an ordinary text', () => {
  it.each([
    '时间 10:30，NO:NC，注意:安全',
    '8:00—11:30 与 14:00-17:30 两个时段',
    '比例 1:500，坡度 1∶2.5，传动比 i = 3:1',
    'C::method 与 std::vector<int> v;',
    'std::fill(v.begin(), v.end(), 0);',
    'std::fill (v.begin(), v.end(), 0) 把每一项置 0',
    'R 里写 stats:::print，S4 里写 pkg:::fun(x)',
    'IPv6 地址 fe80::1%eth0、::1、2001:db8::ff00:42:8329',
    '切片 a[1:2]、a[::2]、a[i:n]、a[1:::2]',
    ':) 与 :-) 和 :D',
    '题型：填空（每空 2 分）、选择（每题 3 分）',
    '一、题型:填空(20分)',
    '考试形式：填空（闭卷）',
    '见下：图（1）、图（2）',
    '如图:图[3]所示',
    '提示：案例（一）见附录',
    '注意:安全[2]',
    '参见:方案[甲案]',
    '要求：填写【姓名】【班级】',
    '参考文献:教材[M]，北京',
    '函数：fill(255, 0, 0) 设置填充色',
    'Note: fill (or top up) the tank.',
    'Step 2: fill the tank [see page 3]',
    'case 1: return answer[0];',
    '{"a": fill[0]}',
    '文件位置 D:\\答案\\题库.docx',
    'https://example.org/a:b/c?d=e:f',
    '甲：：乙',
    '姓名：　　　班级：　　　',
    '电话:0571-88888888 转 8001',
    '型号 XJ01:2020，标准 GB/T 1234:2020[S]',
    '学生:张三；教师:李四',
    '教师：示范；学生：模仿',
    '安全：先断电。提示：再验电。',
    '案例:某车间触电事故',
    '答案写在答题纸上:不少于三条',
    'G01 X20:Y30 F0.2',
    'ratio a:b:c = 1:2:3',
    'cron 0 0:30 * * *',
    'T1:停止 T2:启动[延时 5 s]',
    'css 里写 a:hover[data-x]、li:first-child(…)',
    'lambda x:x[0]',
    'MAC 00:1A:2B:3C:4D:5E',
    'C 语言 ?: 运算符 a?b:c[0]',
    '项目 1:file[0] 与 2:file[1]',
    '【提示】先看图；【案例】见第 3 页',
    '内容:完全[平方公式]',
    '工具:填写[领用单]',
    '用途；；；答案另发',
  ])('%s', (text) => {
    expect(findPlainFault(text, false)).toBeUndefined();
    expect(findMarkdownFaults(text)).toEqual([]);
  });

  it.each([
    '`lambda:fill(x)` 与 `else:fill(c)` 与 `f?a:fill(b)`',
    '`x[a:n[0]]`、`d["k"]:answer[0]`、`case 1:answer[i]`',
    '```cpp\nstd::fill(v.begin(), v.end(), 0);\nteacher::Name n;\n```',
    '```r\nstats:::print(x)\n```',
    '```python\na[1:::2]\nx[:fil[0]]\n```',
    '```json\n{"a":fill(1), "b":answer[0]}\n```',
  ])('with code %s', (text) => expect(findMarkdownFaults(text)).toEqual([]));
});

describe('the key of the colon without Shift', () => {
  it.each([
    ['先看图\n\n；；；答案\n先断电\n；；；', 'leftover-fence', '；；；答案'],
    ['> ；；； 教师\n> 先断电', 'leftover-fence', '；；； 教师'],
  ])('leaves no answer to students: %j', (text, problem, written) => {
    const faults = findMarkdownFaults(text);
    expect(faults.map((one) => [one.problem, text.slice(one.start, one.end)])).toEqual([[problem, written]]);
  });
});

describe('a gap with a sign missing, or another one', () => {
  it.each([
    '停电后先填空[断电]',
    'first fill[断电]',
    '停电后先:fill断电]',
    '停电后先:填空断电]',
    '停电后先:填空 断电',
    '停电后先:填空：断电',
    '停电后先:填空“断电”',
    '停电后先:fill“断电”',
    '停电后先:fill"断电"',
    '停电后先:填空《断电》',
    '停电后先:填空‹断电>',
    '停电后先;填空[断电]',
    '停电后先；填空[断电]',
    '停电后先；填空【断电】',
    '停电后先;fill[断电]',
    '停电后先:fi ll[断电]',
    '停电后先：f ill[断电]',
  ])('is a slip: %s', (text) =>
    expect(findMarkdownFaults(text).map(({ problem }) => problem)).toEqual(['gap-form']),
  );

  it.each([
    [': : :答案\n断电\n: : :', 'leftover-fence', ': : :答案'],
    [';;;答案\n断电\n;;;', 'leftover-fence', ';;;答案'],
    ['```答案\n断电\n```', 'unknown-directive', '```答案'],
    ['```answer\n断电\n```', 'unknown-directive', '```answer'],
    ['~~~ 教师\n断电\n~~~', 'unknown-directive', '~~~ 教师'],
  ])('is one of a box: %j', (text, problem, written) => {
    const faults = findMarkdownFaults(text);
    expect(faults.map((one) => [one.problem, text.slice(one.start, one.end)])).toEqual([[problem, written]]);
  });

  it.each([
    '题型:填空 选择 判断',
    '一、填空[每空 2 分]',
    '二：填空 每空 2 分',
    '包括:填空 选择',
    '题型：填空“课堂练习”',
    'Note:fill the tank',
    'array.fill[0] 与 fill[i]',
    '[填空](a.md) 与 [填空]',
    '完成填空[题](a.md)',
    '先填空，再判断',
    '```lisp\n;;; comment\n```',
    ';;; 说明',
    '`填空[断电]`',
  ])('is not in %s', (text) => expect(findMarkdownFaults(text)).toEqual([]));
});

describe('another word for a gap', () => {
  it.each(['先 :填写[断电] 再验电', ':填写[断电]，再验电', '先 :填入[断电]', '先 :挖空[断电]'])(
    'is a slip: %s',
    (text) => expect(findMarkdownFaults(text).map(({ problem }) => problem)).toEqual(['unknown-directive']),
  );
});

describe('a plain text', () => {
  it.each([
    ['能先 :fill[分类] 再收纳', ':fill'],
    ['能先：填空[分类]再收纳', '：填空'],
    ['先收纳 :::答案 分类 :::', ':::答案'],
    ['先收纳 &#58;fill[分类]', '&#58;fill'],
  ])('%s is found with its place', (text, written) => {
    const fault = findPlainFault(text, false);
    expect([fault?.problem, text.slice(fault?.start, fault?.end)]).toEqual(['in-plain-text', written]);
  });

  it('may hold gaps where a question has options, rows and columns', () => {
    expect(findPlainFault('甲 :fill[乙] 丙 :填空[丁[0]]', true)).toBeUndefined();
    expect(findPlainFault('甲 :fill【乙】', true)?.problem).toBe('gap-form');
    expect(findPlainFault('甲 :fill[乙', true)?.problem).toBe('unclosed-gap');
    expect(findPlainFault('甲 :::answer 乙', true)?.problem).toBe('in-plain-text');
  });
});

describe('a gap that was mistyped', () => {
  const forms = [
    ...[
      '：填空（@）',
      ':填空（@）',
      ':填空 [@]',
      '填空[@]',
      ':填[@]',
      ':空[@]',
      ':填 空[@]',
      'fill[@]',
      ';fill[@]',
    ],
    ...[
      ':filll[@]',
      ':fil[@]',
      ':filled[@]',
      ':blank[@]',
      ':gap[@]',
      ':tiankong[@]',
      ':fill(@)',
      '：fill（@）',
    ],
  ];
  const answers = ['旋转', '220', '0.5', '24 V', 'Q0.1', 'M03', '-10', '5%', '≥0.5 MΩ', '①'];

  it.each(forms)('%s is found beside a gap, whatever its answer is', (form) => {
    const texts = answers.map((answer) => `先写:fill[断电]，再写${form.replace('@', answer)}。`);
    expect(texts.filter((text) => findMarkdownFaults(text).length === 0)).toEqual([]);
  });

  it.each([
    '先写:fill[断电]，题型：填空（20）',
    '先写:fill[断电]，数组 list[0] 与缓存:file[2]',
    '题型：填空（5）',
    '数组 fill[0] 的值',
    '先写:fill[断电]。（填空每空 2 分）',
  ])('%s holds none', (text) => expect(findMarkdownFaults(text)).toEqual([]));
});
