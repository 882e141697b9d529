import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMathMl } from '../../../src/markdown/formula.ts';
import { findFormulaFaults } from '../../../src/markdown/formula-faults.ts';

/** What a reader sees, without blanks. */
const textOf = (formula: string): string =>
  (toMathMl(formula, false) ?? '').replace(/<[^>]*>|[\s\u00a0]/g, '').replaceAll('&gt;', '>');

describe('a formula', () => {
  it.each([
    ['U=220', false, '<math><mrow><mi>U</mi><mo>=</mo><mn>220</mn></mrow></math>'],
    ['x', true, '<math display="block" class="tml-display"><mi>x</mi></math>'],
    ['\\text{电压 <b>}', false, '<math><mtext>电压\u00a0&lt;b&gt;</mtext></math>'],
  ])('%j becomes MathML', (formula, display, expected) => expect(toMathMl(formula, display)).toBe(expected));

  it.each([
    '\\frac{A\\cap B}{A\\cup B}',
    '\\begin{cases}a & x>0\\\\b & x\\le 0\\end{cases}',
    '\\begin{aligned}a&=b\\\\c&=d\\end{aligned}',
    '\\left[\\begin{array}{c|c}1&2\\\\\\hline 3&4\\end{array}\\right]',
    '\\boxed{\\sqrt[3]{x}}',
    '\\overline{AB}\\underline{x}\\vec{a}',
    '\\ce{2H2 + O2 -> 2H2O}',
    'R\\,/\\,\\Omega',
    '\\tag{1} y=x',
    '\\cancel{x}',
  ])('%j has no inline style, id or link', (formula) => {
    const html = toMathMl(formula, true);
    expect(html).toMatch(/^<math [^>]*>.*<\/math>$/s);
    expect(html).not.toMatch(/ (?:style|id|href|on\w+)=/);
  });

  it.each([
    '\\frac{',
    'x^',
    '\\nosuchcommand',
    '\\href{javascript:alert(1)}{x}',
    '\\url{http://a.cn}',
    '\\includegraphics{a.png}',
    '\\class{evil}{x}',
    '\\id{evil}{x}',
    '\\style{color:red}{x}',
    '\\data{a=b}{x}',
    '\\ref{x}',
    'x \\eqref{y}',
    '\\def\\a{\\a\\a}\\a',
    '\\phantom{380}',
    'x\\hphantom{380}',
    '\\vphantom 3 x',
    '\\text{\\phantom{380}}',
    '\\label{380}x',
    '\\def\\x{380}y',
    '\\newcommand{\\x}{380}y',
    '\\mathchoice{1}{2}{3}{4}',
    '{'.repeat(3000),
    '\\sqrt{'.repeat(600) + '}'.repeat(600),
    'x'.repeat(5000),
  ])('%j cannot be set', (formula) => expect(toMathMl(formula, false)).toBeUndefined());

  it.each([
    ['\\eta=85%', 'η=85%'],
    ['x=5%\\times 20', 'x=5%×20'],
    ['5\\%', '5%'],
    ['\\text{约 60%}', '约60%'],
    ['P=UI % 380', 'P=UI%380'],
    ['2~3', '2~3'],
    ['U=10~15', 'U=10~15'],
    ['\\text{2~3 秒}', '2~3秒'],
    ['t_{1~3}', 't1~3'],
    ['a~b', 'a~b'],
    ['-5~+5', '−5~+5'],
    ['5~\\mathrm{V}', '5V'],
    ['\\verb|a%b~c|', 'a%b~c'],
  ])('%j loses no sign that is typed', (formula, shown) => expect(textOf(formula)).toBe(shown));

  it.each([
    '\\textcolor{#fffffe}{380}',
    '\\color{white}380',
    '\\colorbox{black}{380}',
    '{\\tiny 380}',
    '\\raisebox{-99em}{380}',
    '\\color{#000}380',
  ])('%j is set in the colour, size and place of its line', (formula) => {
    expect(textOf(formula)).toBe('380');
    expect(toMathMl(formula, false)).not.toMatch(/color|background|size|voffset/);
  });

  it('defines nothing for the next one', () => {
    toMathMl('\\gdef\\mine{x}\\mine', false);
    expect(toMathMl('\\mine', false)).toBeUndefined();
  });

  it('gives no foreign element, whatever it says', () => {
    const pieces = fc.constantFrom(
      '\\href{a}{b}',
      '\\ref{a}',
      '\\label{a}',
      '\\tag{"}',
      '\\text{',
      '}',
      '{',
      '<img src=x>',
      '"',
      "'",
      '&',
      '\\frac',
      'x',
      '^',
      '_',
      '\\color{red}',
      '\\colorbox{#f00}{y}',
      '\\char"3C',
      '\\verb|<b>|',
      '\\\\',
      '%',
      '$',
      '#1',
      '\\begin{matrix}',
      '\\end{matrix}',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.boolean(), (parts, display) => {
        const tags = toMathMl(parts.join(''), display)?.match(/<[^>]*>/g) ?? [];
        for (const tag of tags) expect(tag).toMatch(/^<\/?(?:math|m[a-z]+)(?: [a-z-]+="[^"<>]*")*>$/);
      }),
      { seed: 20240901, numRuns: 500 },
    );
  });

  it.each([
    ['I_{set}', '<mi>set</mi>'],
    ['U_{AB}', '<mi>AB</mi>'],
    ['x_{ij}', '<mi>i</mi><mi>j</mi>'],
  ])('%s has a word below that stands upright, a count that slants', (formula, below) =>
    // Of several letters in one `mi` MathML makes an upright word.
    expect(toMathMl(formula, false)).toContain(below),
  );
});

describe('what would be printed as text instead of a formula', () => {
  it.each([
    ['硫酸根SO$_4$$^{2-}$离子', '$_4$$^{2-}$'],
    ['\\ce{H2SO4} 溶液', '\\ce{H2SO4}'],
    ['10^{-6} m', '10^{-6}'],
    ['电阻 5 \\Omega', '\\Omega'],
    ['取 $U=220伏$。', '$U=220伏$'],
    ['\\frac{1}{2} 圈', '\\frac{1}{2}'],
    ['$\\phantom{5}$', '\\phantom{5}'],
  ])('is found in %j', (text, formula) =>
    expect(findFormulaFaults(text).map((fault) => fault.formula)).toEqual([formula]),
  );

  it.each(['在 D:\\alpha\\beta 下', '写成 ${a_{1}}', '$A=5元，$B=6元', 'PA_6 与 m^2', '$x_1$ 和 $\\Omega$'])(
    'is not this: %j',
    (text) => expect(findFormulaFaults(text)).toEqual([]),
  );
});
