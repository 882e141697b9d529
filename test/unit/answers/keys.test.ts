/**
 * How the key of a question is read: letters, places, texts, signs; what is asked back instead of guessed.
 */
import { describe, expect, it } from 'vitest';
import { answerKey } from '../../../src/answers/answer-key.ts';
import { nearJudgement, nearOptions } from '../../../src/answers/near-options.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { answerFindings, courseOf } from './questions-course.ts';

const steps = ['断开电源', '验明无电', '挂标示牌'];

/** `B 验明无电`, joined by `|`; a fault of an entry as its kind. */
function read(options: readonly string[], correct: readonly string[] | string, kind = 'choice'): string {
  const { options: printed, marked, judgement, faults } = answerKey({ kind, options, correct });
  if (faults.length > 0) return faults.map((fault) => fault.kind).join('|');
  if (judgement !== undefined) return judgement ? 'right' : 'wrong';
  return marked.map((place) => `${printed[place]?.letter} ${printed[place]?.text}`).join('|');
}

it.each([
  ['Ⅱ', 'B 验明无电'],
  ['二', 'B 验明无电'],
  ['第二项', 'B 验明无电'],
  ['B选项', 'B 验明无电'],
  ['选B项', 'B 验明无电'],
  ['“验明无电”', 'B 验明无电'],
  ['验明无电。', 'B 验明无电'],
  ['断开电源、挂标示牌', 'AC'],
  ['挂标示牌和断开电源', 'AC'],
])('proposes for the key “%s” what marks one thing', (key, wanted) =>
  expect(nearOptions(key, steps)).toEqual([wanted]),
);

describe('the key of a choice', () => {
  it.each([
    'B',
    'b',
    'Ｂ',
    'B.',
    'B、',
    'B)',
    '（B）',
    '[B]',
    '【B】',
    'Ⓑ',
    ' B ',
    '2',
    '２',
    '②',
    '(2)',
    '第2个',
    '第 2 项',
    '验明无电',
    ' 验明无电 ',
    'B 验明无电',
    'B. 验明无电',
    '（B）验明无电',
    '乙',
  ])('reads “%s” as the second of three options', (key) => expect(read(steps, [key])).toBe('B 验明无电'));

  it.each(['AC', 'ac', 'ＡＣ', 'A、C', 'A，C', 'A C', 'A和C', '1、3', '①、③', '①③'])(
    'reads “%s” as two options in one entry',
    (key) => expect(read(steps, key)).toBe('A 断开电源|C 挂标示牌'),
  );

  it.each(['D', '4', '0', '丁', 'CA', 'AD', '验电', 'Β', 'В', '-1', '1.5', '两', 'A 挂牌', '第4个', ''])(
    'marks nothing for “%s”, and says so',
    (key) => expect(read(steps, [key])).toBe('no-such-option'),
  );

  it.each(['CA', 'C、A', 'c a', 'C和A', '3、1', '③①', '（CA）', 'A、C'])(
    'reads “%s” as two options where several are right, in whatever order',
    (key) => expect(read(steps, key, 'multiple')).toBe('A 断开电源|C 挂标示牌'),
  );

  it.each(['CC', 'DA', 'CAD', 'AA', '31', '3、3', '挂牌、断电'])('takes “%s” for no such key', (key) =>
    expect(read(steps, key, 'multiple')).toBe('no-such-option'),
  );

  it('leaves a word alone that is an option', () =>
    expect(read(['CAD', 'CAM', 'CAE', 'BA'], ['BA'], 'multiple')).toBe('D BA'));

  it('asks which one is meant where text, letter and place lead to different options', () => {
    expect(read(['4', '3', '2', '1'], ['2'])).toBe('unclear');
    expect(read(['B', 'A', 'C'], ['B'])).toBe('unclear');
    expect(read(['AC', 'DC', 'AB', 'CD'], ['AC'])).toBe('unclear');
    expect(read(['停', '停', '起'], ['停'])).toBe('unclear');
    expect(read(steps, ['A 验明无电'])).toBe('unclear');
    expect(read(['ma', 'MA'], ['Ma'])).toBe('unclear');
    expect(read(['C 语言', 'Java', 'Python'], ['C'])).toBe('unclear');
    expect(read(['C 语言', 'D 语言', 'E 语言'], ['C'])).toBe('unclear');
    expect(read(['C 级绝缘', 'B 级绝缘', 'A 级绝缘'], ['A'])).toBe('unclear');
    expect(read(['B-树', '红黑树', '堆'], ['B'])).toBe('unclear');
    expect(read(['乙方负责', '甲方负责'], ['甲'])).toBe('unclear');
  });

  it('lets a letter with its text settle it', () => {
    expect(read(['4', '3', '2', '1'], ['C 2'])).toBe('C 2');
    expect(read(['停', '停', '起'], ['B. 停'])).toBe('B 停');
    expect(read(['4', '3', '2', '1'], ['B'])).toBe('B 3');
  });

  it('asks nothing where all readings agree', () => {
    expect(read(['1', '2', '3'], ['2'])).toBe('B 2');
    expect(read(['A', 'B', 'C'], ['B'])).toBe('B B');
    expect(read(['10', '20', '30', '40'], ['3'])).toBe('C 30');
    expect(read(['C 级绝缘', 'B 级绝缘', 'A 级绝缘'], ['B'])).toBe('B B 级绝缘');
    expect(read(['C 语言', 'Java', 'Python'], ['A C 语言'])).toBe('A C 语言');
    expect(read(['C 语言', 'Java', 'Python'], ['C Python'])).toBe('C Python');
    expect(read(['AC', 'DC'], ['AC'])).toBe('A AC');
    expect(read(['mA', 'MA', 'kA'], ['MA'])).toBe('B MA');
    expect(read(['3:1', '1:1'], ['3:1'])).toBe('A 3:1');
  });

  it('does not take 甲 or 丙 for a letter where options are such words', () => {
    expect(read(['甲', '乙'], ['丙'])).toBe('no-such-option');
    expect(read(['乙', '甲'], ['甲'])).toBe('B 甲');
  });

  it('says when two entries mark one option', () => expect(read(steps, ['B', '验明无电'])).toBe('repeated'));

  it('accepts the one key of a question without a dash', () => {
    expect(
      answerFindings(courseOf([{ kind: 'choice', prompt: '先做什么？', options: steps, correct: 'A' }])),
    ).toEqual([]);
  });

  it('names the option that was probably meant', () => {
    expect(nearOptions('答案：B', steps)).toEqual(['B 验明无电']);
    expect(nearOptions('В', steps)).toEqual(['B 验明无电']);
    expect(nearOptions('验明没电', steps)).toEqual(['B 验明无电']);
    expect(nearOptions('CA', steps)).toEqual(['AC']);
    expect(nearOptions('丁', steps)).toEqual([]);
    expect(nearOptions('断电', ['断电：切断', '验电'])).toEqual(['A 断电：切断']);
    expect(nearOptions('“验明无电”', steps)).toEqual(['B 验明无电']);
    expect(nearJudgement('“对”')).toBe(true);
  });

  it('is one where one is asked for, and there is something to choose from', () => {
    const found = (more: object) =>
      answerFindings(courseOf([{ kind: 'choice', prompt: '先做什么？', options: steps, ...more }]));
    for (const correct of ['AC', ['A', 'C'], 'A和C'])
      expect(found({ correct })).toEqual(['warning answer/several-right correct']);
    expect(found({ options: ['断电'], correct: 'A' })).toEqual(['warning answer/one-option options/0']);
    expect(found({ kind: 'multiple', correct: 'AC' })).toEqual([]);
  });
});

describe('options with letters of their own', () => {
  const printed = (options: readonly string[]) =>
    answerKey({ kind: 'choice', options }).options.map(({ letter, text }) => `${letter}|${text}`);

  it.each([
    [['A. 低', 'B. 中', 'C. 高']],
    [['A、低', 'B、中', 'C、高']],
    [['（A）低', '（B）中', '（C）高']],
    [['Ａ．低', 'Ｂ．中', 'Ｃ．高']],
    [['A: 低', 'B: 中', 'C: 高']],
    [['A)低', 'B)中', 'C)高']],
    [['A\t低', 'B\t中', 'C\t高']],
  ])('print one letter: %j', (options) => expect(printed(options)).toEqual(['A|低', 'B|中', 'C|高']));

  it('keep 甲 and a as the author wrote them', () => {
    expect(printed(['甲、低', '乙、高'])).toEqual(['甲|低', '乙|高']);
    expect(printed(['a) 低', 'b) 高'])).toEqual(['a|低', 'b|高']);
    expect(read(['甲、低', '乙、高'], ['乙'])).toBe('乙 高');
  });

  it.each([
    [['A 相接地', 'B 相接地', 'C 相接地']],
    [['C语言', 'B超', 'X光']],
    [['A、B 两相', 'B、C 两相', 'C、A 两相']],
    [['甲、乙两组', '乙、丙两组', '丙、甲两组']],
    [['(A)类火灾', '(B)类火灾', '(C)类火灾']],
    [['E. coli', 'S. aureus', 'B. subtilis']],
    [['a.append(1)', 'a.pop()', 'b.sort()']],
    [['C:\\实训', 'D:\\实训']],
    [['A-1', 'B-2']],
    [['A', 'B', 'C', 'D']],
    [['1.5 V', '2.5 V']],
    [['V. 五级', 'I. 一级', 'X. 十级']],
  ])('leave a text that only begins with a letter as it is: %j', (options) => {
    expect(printed(options).map((line) => line.slice(line.indexOf('|') + 1))).toEqual(options);
    expect(
      answerFindings(courseOf([{ kind: 'choice', prompt: '选哪个？', options, answer: '见图' }])),
    ).toEqual([]);
  });

  it('are a finding where some are missing, and still print one letter', () => {
    const options = ['A. 低', '中', 'C. 高'];
    expect(printed(options)).toEqual(['A|低', 'B|中', 'C|高']);
    const question = { kind: 'choice', prompt: '选哪个？', options, correct: ['B'] };
    expect(answerFindings(courseOf([question]))).toEqual(['warning answer/own-letters options/1']);
    expect(answerFindings(courseOf([question]), true)).toEqual(['error answer/own-letters options/1']);
  });

  it('are a finding in another order, and a letter is then asked back', () => {
    const question = {
      kind: 'choice',
      prompt: '选哪个？',
      options: ['B. 低', 'A. 中', 'C. 高'],
      correct: ['B'],
    };
    expect(answerFindings(courseOf([question]))).toEqual([
      'warning answer/own-letters options/0',
      'error answer/unclear-key correct/0',
    ]);
  });
});

describe('the key of a judgement', () => {
  it.each(['对', '√', '✓', '✔', '正确', '是', 'T', 't', 'true', 'TRUE', 'yes', '（√）', '对。', '✔️'])(
    '“%s” is right',
    (key) => expect(read([], key, 'judge')).toBe('right'),
  );
  it.each(['错', '×', '✗', '✘', 'x', '错误', '不对', '否', 'F', 'false', 'no', '( × )'])(
    '“%s” is wrong',
    (key) => expect(read([], [key], 'judge')).toBe('wrong'),
  );
  it.each(['对（√）', '√（对）', '√ 正确', '对，√', 'T（对）', '对√', '（对）√'])(
    '“%s” says twice that it is right',
    (key) => expect(read([], key, 'judge')).toBe('right'),
  );
  it.each(['错（×）', '×（错误）', '× 不对', 'F（错）', '错✗'])('“%s” says twice that it is wrong', (key) =>
    expect(read([], key, 'judge')).toBe('wrong'),
  );
  it.each(['对（×）', '√×', '对 错', '√/×', '对或错', 'T F', '不 对 吗', 'V', '1', '0', '（）', 'B（对）'])(
    '“%s” says nothing',
    (key) => expect(read([], key, 'judge')).toBe('no-such-option'),
  );

  it('that is none is spoken of in words of judgements, with V for the tick it looks like', () => {
    const params = (correct: string, options?: string[]) =>
      checkSources(memoryHost(courseOf([{ kind: 'judge', prompt: '先验电。', correct, options }])))
        .diagnostics.filter(({ code }) => code.startsWith('answer/'))
        .map(({ code, params }) => [code, params]);
    const told = { field: 'correct', words: ['right', 'wrong'] };
    const code = 'answer/no-such-judgement';
    expect(params('V')).toEqual([[code, { ...told, key: 'V', suggestions: ['right'] }]]);
    expect(params('1')).toEqual([[code, { ...told, key: '1', suggestions: [] }]]);
    const own = { field: 'correct', words: ['合格', '不合格'] };
    expect(params('√', ['合格', '不合格'])).toEqual([[code, { ...own, key: '√', suggestions: [] }]]);
  });

  it.each(['可能', 'A', '1', '不一定', '对错'])('“%s” is neither', (key) =>
    expect(read([], [key], 'judge')).toBe('no-such-option'),
  );

  it('is one of its own options where the author wrote some', () => {
    expect(read(['正确', '错误'], '√', 'judge')).toBe('A 正确');
    expect(read(['错', '对'], 'T', 'judge')).toBe('B 对');
    expect(read(['合格', '不合格'], 'B', 'judge')).toBe('B 不合格');
    expect(read(['合格', '不合格'], '对', 'judge')).toBe('no-such-option');
  });

  it('contradicts itself with two verdicts, and with an answer that is another', () => {
    const judge = (more: object) =>
      answerFindings(courseOf([{ kind: 'judge', prompt: '验电前可以不断电。', ...more }]));
    expect(judge({ correct: ['对', '错'] })).toEqual(['error answer/contradiction correct/1']);
    expect(judge({ correct: '错', answer: '√' })).toEqual(['error answer/contradiction answer']);
    expect(judge({ correct: '错', answer: '先断电，再验电。' })).toEqual([]);
    expect(judge({ correct: '×', answer: '错' })).toEqual([]);
  });

  it('takes what YAML reads as yes and no', () => {
    const yaml = (word: string) =>
      courseOf([{ kind: 'judge', prompt: '验电前先断电。', correct: '@' }])['course.yaml']?.replace(
        '"@"',
        word,
      ) ?? '';
    for (const word of ['true', 'false', 'yes', 'no', '是', '否'])
      expect(answerFindings({ 'course.yaml': yaml(word) }), word).toEqual([]);
  });
});

describe('what has no answer', () => {
  const found = (question: object, final = false) =>
    answerFindings(final ? courseOf([], [question as never], {}) : courseOf([question as never])).filter(
      (one) => one.includes('answer/'),
    );

  it('is said of choices, judgements and gaps, and of every question of a final assessment', () => {
    expect(found({ kind: 'choice', prompt: '先做什么？', options: steps })).toEqual([
      'warning answer/missing prompt',
    ]);
    expect(found({ kind: 'judge', prompt: '先验电。' })).toEqual(['warning answer/missing prompt']);
    expect(found({ kind: 'fill', prompt: '先:fill[]，再:fill[验电]。' })).toEqual([
      'warning answer/missing prompt',
    ]);
    expect(found({ kind: 'question', prompt: '为什么？' })).toEqual([]);
    expect(found({ kind: 'question', prompt: '为什么？' }, true)).toEqual(['warning answer/missing prompt']);
    expect(found({ kind: 'drawing', prompt: '画出主电路。', rubric: '图形符号正确' }, true)).toEqual([]);
    expect(found({ kind: 'question', prompt: '为什么？\n\n:::answer\n防触电。\n:::' }, true)).toEqual([]);
    expect(found({ kind: 'fill', prompt: '先:fill[断电]。' }, true)).toEqual([]);
  });

  it('stops a release', () => {
    const files = courseOf([{ kind: 'choice', prompt: '先做什么？', options: steps }]);
    expect(answerFindings(files, true)).toEqual(['error answer/missing prompt']);
  });
});

describe('gaps and their answers', () => {
  const found = (prompt: string, answer?: string) =>
    answerFindings(courseOf([{ kind: 'fill', prompt, ...(answer === undefined ? {} : { answer }) }]));
  const two = '先:fill[]，再:fill[]。';

  it('agree in number', () => {
    for (const answer of [
      '断电；验电',
      '断电、验电',
      '1. 断电 2. 验电',
      '①断电②验电',
      '断电\n验电',
      '（1）断电（2）验电',
    ])
      expect(found(two, answer), answer).toEqual([]);
    for (const answer of ['断电；验电；挂牌', '断电', '1. 断电 2. 验电 3. 挂牌', '断电\n验电\n挂牌'])
      expect(found(two, answer), answer).toEqual(['warning answer/gap-count answer']);
    expect(found('先:fill[断电]，再:fill[验电]。', '断电；验电；挂牌')).toEqual([
      'warning answer/gap-count answer',
    ]);
  });

  it('may be explained in words', () => {
    for (const answer of ['断电，验电；顺序不能颠倒，否则有触电危险。', '见信息页', '断电、验电，顺序不限'])
      expect(found('先:fill[断电]，再:fill[验电]。', answer), answer).toEqual([]);
    expect(found('常用的有:fill[]。', '钳子、螺丝刀、电笔')).toEqual([]);
    expect(found('电压是:fill[1.5] V。', '1.5 V 是一节电池的电压')).toEqual([]);
  });

  it('are asked for where there is none', () => {
    expect(found('停电后先验电。', '验电')).toEqual(['warning answer/no-gap prompt']);
    for (const prompt of ['先:填空[验电]。', '::blank{lines=2}'])
      expect(found(prompt, '验电'), prompt).toEqual([]);
  });

  it('are named where they are typed as lines or brackets', () => {
    for (const prompt of ['先____。', '先（　　）。'])
      expect(found(prompt, '验电'), prompt).toEqual(['info answer/typed-gap prompt']);
  });
});

describe('the points of an examination', () => {
  const question = (points: number) => ({ kind: 'judge', prompt: '先验电。', correct: '对', points });
  const sums = (points: number, questions: number[], criteria: number[]) =>
    answerFindings(
      courseOf([], questions.map(question), {
        points,
        criteria: criteria.map((one) => ({ text: '流程完整', points: one })),
      }),
    ).filter((one) => one.includes('sum'));

  it.each([
    [100, [40], [100]],
    [100, [30, 30], []],
    [100, [40], [50]],
    [100, [60, 60], [60, 40]],
    [100, [35], [50, 30, 20]],
  ])('%i contradicts questions of %j and criteria of %j', (total, asked, watched) =>
    expect(sums(total, asked, watched)).toEqual(['warning assessment/question-sum assessments/0/points']),
  );

  it.each([
    [100, [40, 60], []],
    [100, [40], [60]],
    [100, [50, 50], [100]],
    [100, [10, 20], [70, 20, 10]],
    [6, [0.5, 0.5, 5], []],
  ])('%i agrees with questions of %j and criteria of %j', (total, asked, watched) =>
    expect(sums(total, asked, watched)).toEqual([]),
  );

  it('may have a scale of their own', () => {
    const task = (points: number, criteria: number[]) => {
      const value = JSON.parse(courseOf([])['course.yaml'] ?? '');
      value.tasks[0].assessments = [
        {
          id: 'e1',
          title: '自查表',
          kind: 'process',
          points,
          criteria: criteria.map((one) => ({ text: '整改到位', points: one })),
        },
      ];
      return answerFindings({ 'course.yaml': JSON.stringify(value) });
    };
    expect(task(1000, [400, 600])).toEqual([]);
    expect(task(105, [45, 60])).toEqual(['error assessment/task-points tasks/0/assessments/0/points']);
    expect(task(1000, [400, 500])).not.toEqual([]);
  });
});
