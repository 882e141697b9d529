/** What a teacher finds when she opens a document in Word, read from its XML. */
import { describe, expect, it } from 'vitest';
import { type BuildOptions, buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { bundledFiles, machine } from '../../support/bundled-standards.ts';
import { longPaper, longPaperPath } from '../../support/long-paper.ts';
import { smallWorkspace } from '../../support/small-course.ts';
import { tinyPicture } from '../../support/tiny-pictures.ts';
import type { XmlElement } from '../../unit/xlsx/read-xml.ts';
import { type Opened, opened } from './opened.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function made(files: Files, options: BuildOptions): Promise<(path: string) => Uint8Array> {
  const host = machine(files);
  const { checked } = await buildWorkspace(host, { ...options, formats: ['docx'] });
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return (path) => {
    const bytes = host.files.get(`/dist/${path}.docx`);
    if (!bytes) throw new Error(`no ${path}`);
    return bytes;
  };
}

const styleOf = (paragraph: XmlElement): string | undefined =>
  paragraph.all('w:pStyle')[0]?.attributes['w:val'];
const textOf = (element: XmlElement): string =>
  element
    .all('w:t', 'm:t')
    .map(({ text }) => text)
    .join('');
const paragraphs = ({ body }: Opened): XmlElement[] => body.all('w:p');
const having = ({ body }: Opened, text: string): XmlElement =>
  body.all('w:p').find((one) => textOf(one).includes(text)) ?? body;

/** The small course with this as the worksheet of its first activity, and as the scenario of its task. */
function course(prompt: string, scenario = '老人在走廊跌倒。'): Files {
  const text = smallWorkspace['course.yaml'] ?? '';
  return {
    ...smallWorkspace,
    'course.yaml': text
      .replace('prompt: 到场后第一件事是什么？', `prompt: |-\n${indented(prompt, 18)}`)
      .replace('scenario: 老人在走廊跌倒。', `scenario: |-\n${indented(scenario, 6)}`),
  };
}

const indented = (text: string, by: number): string =>
  text
    .split('\n')
    .map((line) => (line ? ' '.repeat(by) + line : ''))
    .join('\n');

async function worksheet(files: Files, edition = 'student'): Promise<Opened> {
  const get = await made(files, { documents: ['worksheet'] });
  return opened(get(`${edition}/worksheet/falls/t1`));
}

describe('styles', () => {
  it('are those of Word, by the names it shows as 正文, 标题 and 标题 1, with Chinese fonts', async () => {
    const { xml, body } = await worksheet(smallWorkspace);
    const names = xml('word/styles.xml')
      .all('w:name')
      .map(({ attributes }) => attributes['w:val']);
    expect(names).toEqual(
      expect.arrayContaining(['Normal', 'Title', 'heading 1', 'heading 2', 'caption', 'header', '答题线']),
    );
    const fonts = xml('word/styles.xml')
      .all('w:rFonts')
      .map(({ attributes }) => attributes['w:eastAsia']);
    expect(fonts).toEqual(expect.arrayContaining(['宋体', '黑体']));
    const known = new Set(
      xml('word/styles.xml')
        .all('w:style')
        .map(({ attributes }) => attributes['w:styleId']),
    );
    const used = new Set(body.all('w:pStyle').map(({ attributes }) => attributes['w:val']));
    expect([...used].filter((style) => !known.has(style))).toEqual([]);
    expect(styleOf(having({ body } as Opened, '跌倒处置'))).toBe('Title');
  });

  it('give the official standard 仿宋, 黑体 and 楷体 at the sizes and the line of GB/T 9704', async () => {
    const get = await made(bundledFiles(), { documents: ['standard'] });
    const { xml, body } = opened(get('standard/four-stage-electrical'));
    const style = (id: string) =>
      xml('word/styles.xml')
        .all('w:style')
        .find(({ attributes }) => attributes['w:styleId'] === id);
    const fontOf = (id: string) => style(id)?.all('w:rFonts')[0]?.attributes['w:eastAsia'];
    expect([fontOf('Heading1'), fontOf('Heading2'), fontOf('Title')]).toEqual([
      '黑体',
      '楷体',
      '方正小标宋简体',
    ]);
    expect(xml('word/styles.xml').all('w:rPrDefault')[0]?.all('w:rFonts')[0]?.attributes['w:eastAsia']).toBe(
      '仿宋',
    );
    expect(style('Normal')?.all('w:spacing')[0]?.attributes).toMatchObject({
      'w:line': '578',
      'w:lineRule': 'exact',
    });
    const margins = body.all('w:pgMar')[0]?.attributes;
    expect(margins).toMatchObject({
      'w:top': '2098',
      'w:left': '1587',
      'w:right': '1474',
      'w:bottom': '1984',
    });
    const contents = body.all('w:instrText').map(({ text }) => text.trim());
    expect(contents.filter((one) => one.startsWith('TOC'))).toEqual(['TOC \\o "1-2" \\h \\z']);
    expect(contents.some((one) => one.startsWith('PAGEREF'))).toBe(true);
  });
});

describe('pages', () => {
  it('count themselves in words, with fields', async () => {
    const { xml, body, paths } = await worksheet(smallWorkspace);
    const footers = paths.filter((path) => path.startsWith('word/footer')).map((path) => xml(path));
    expect(footers.length).toBeGreaterThan(0);
    for (const footer of footers) {
      expect(footer.all('w:instrText').map(({ text }) => text.trim())).toEqual(['PAGE', 'NUMPAGES']);
      expect(textOf(footer)).toContain('第 1 页，共 1 页');
    }
    expect(body.all('w:pgSz')[0]?.attributes).toEqual({ 'w:w': '11906', 'w:h': '16838' });
  });

  it('lie down where a form does', async () => {
    const get = await made(bundledFiles(), {
      documents: ['forms'],
      course: 'control-circuits',
      editions: ['teacher'],
    });
    const plan = opened(get('teacher/forms/control-circuits/07-activity-plan'));
    expect(plan.body.all('w:pgSz').map(({ attributes }) => attributes['w:orient'])).toEqual(['landscape']);
  });

  it('of a leaf are counted for themselves, on a sheet of their own, with its number in the foot', async () => {
    const get = await made(smallWorkspace, { documents: ['textbook'] });
    const book = opened(get('student/textbook/falls/whole'));
    const sections = book.body.all('w:sectPr');
    const own = sections.filter((one) => one.all('w:pgNumType')[0]?.attributes['w:start'] === '1');
    expect(own.length).toBeGreaterThan(3);
    expect(own.every((one) => one.all('w:type')[0]?.attributes['w:val'] === 'oddPage')).toBe(true);
    const feet = book.paths
      .filter((path) => path.startsWith('word/footer'))
      .map((path) => textOf(book.xml(path)));
    expect(feet.some((foot) => /1-\d+(?:-\d+)?$/.test(foot.trim()))).toBe(true);
    const titles = book.body.all('w:sdtPr').filter((one) => one.all('w:alias').length > 0);
    const tags = titles.map((one) => one.all('w:tag')[0]?.attributes['w:val']);
    expect(tags.length).toBeGreaterThan(2);
    expect(new Set(tags).size).toBe(tags.length);
  });
});

describe('tables', () => {
  it('repeat their heads, keep rows whole, and have widths that fill the page exactly', async () => {
    const get = await made(bundledFiles(), {
      documents: ['forms'],
      course: 'control-circuits',
      editions: ['teacher'],
    });
    const { body } = opened(get('teacher/forms/control-circuits/07-activity-plan'));
    const size = Number(body.all('w:pgSz')[0]?.attributes['w:w']);
    const { 'w:left': left, 'w:right': right } = body.all('w:pgMar')[0]?.attributes ?? {};
    const tables = body.all('w:tbl');
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      const columns = table.all('w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      expect(columns.reduce((sum, column) => sum + column, 0)).toBe(size - Number(left) - Number(right));
      for (const row of table.all('w:tr')) {
        const spans = row
          .all('w:tc')
          .map((cell) => Number(cell.all('w:gridSpan')[0]?.attributes['w:val'] ?? 1));
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns.length);
      }
    }
    expect(body.all('w:tblHeader').length).toBeGreaterThanOrEqual(3);
    expect(body.all('w:cantSplit').length).toBeGreaterThan(20);
    const merges = body.all('w:vMerge').map(({ attributes }) => attributes['w:val']);
    expect(merges).toContain('restart');
    expect(merges).toContain('continue');
  });
});

describe('what is filled in', () => {
  it('has lines, gaps, boxes to tick and room for a name', async () => {
    const lines = await worksheet(course('把 :fill[意识] 评估写下来。\n\n::blank{lines=3}'));
    expect(paragraphs(lines).filter((one) => styleOf(one) === 'AnswerLine')).not.toHaveLength(0);
    const gap = having(lines, '评估写下来')
      .all('w:r')
      .find((one) => one.all('w:u').length > 0);
    expect(gap && textOf(gap)).toMatch(/^\u3000+$/);
    const name = having(lines, '姓名');
    expect(
      name.all('w:r').filter((one) => one.all('w:u').length > 0 && one.all('w:tab').length > 0),
    ).toHaveLength(3);
    expect(
      lines
        .xml('word/styles.xml')
        .all('w:style')
        .find(({ attributes }) => attributes['w:styleId'] === 'AnswerLine')
        ?.all('w:bottom'),
    ).toHaveLength(1);
    const choice = {
      ...smallWorkspace,
      'course.yaml': (smallWorkspace['course.yaml'] ?? '')
        .replace('kind: question', 'kind: choice')
        .replace(/( +)answer: .*/, '$1options:\n$1  - 评估\n$1  - 搬动\n$1answer: A'),
    };
    const choices = await worksheet(choice);
    expect(textOf(having(choices, '搬动'))).toBe('☐A.评估☐B.搬动');
  });

  it('is a formula of Word, a picture and a code to scan', async () => {
    const sheet = await worksheet({
      ...course('算出 $\\frac{U}{R_1}$。\n\n![面板](panel.png)\n\n::qr{url="https://example.org/a"}'),
      'panel.png': tinyPicture('png'),
    });
    const [formula] = sheet.body.all('m:oMath');
    expect(formula?.all('m:f')).toHaveLength(1);
    expect(formula?.all('m:sSub')).toHaveLength(1);
    expect(formula && textOf(formula)).toBe('UR1');
    expect(sheet.body.all('wp:docPr').map(({ attributes }) => attributes.descr)).toEqual(
      expect.arrayContaining(['面板', expect.stringContaining('二维码')]),
    );
    expect(sheet.paths.filter((path) => path.startsWith('word/media/'))).toHaveLength(2);
    expect(sheet.body.all('w:hyperlink')).toHaveLength(1);
  });
});

describe('a paper of many short questions', () => {
  it('has them in two columns on the page where they begin, and what follows in one', async () => {
    const paper = opened((await made(longPaper, { documents: ['forms'] }))(longPaperPath));
    const sections = paper.body.all('w:sectPr').map((section) => {
      const [type] = section.all('w:type');
      const [columns] = section.all('w:cols');
      return `${type?.attributes['w:val']} ${columns?.attributes['w:num'] ?? 1}`;
    });
    // Head, choices, title of the judgements, judgements, sheet for the answers.
    expect(sections).toEqual(['nextPage 1', 'continuous 2', 'continuous 1', 'continuous 2', 'nextPage 1']);
    // Letters are written on the sheet: brackets stay as narrow as they were typed.
    expect(textOf(having(paper, '检修车床'))).toBe('1. 检修车床电气线路时，断开总开关后首先应（　）。');
    expect(textOf(having(paper, '通知班组长'))).toBe('C. 通知班组长');
    expect(textOf(having(paper, '热继电器可以'))).toMatch(
      /^162\. 热继电器可以用作电动机的短路保护。（\u3000{3}）$/,
    );
    expect(paper.body.all('w:txbxContent').map(textOf)).toEqual(
      Array(2).fill(expect.stringMatching(/^专业\s+班级\s+学号\s+姓名\s+密\s封\s线/)),
    );
  });
});

describe('editions', () => {
  const told = course('到场后第一件事是什么？\n\n:::teacher\n先看学生怎么说。\n:::');

  it('say to teachers in a comment what students do not get', async () => {
    const teacher = await worksheet(told, 'teacher');
    const [comment] = teacher.xml('word/comments.xml').all('w:comment');
    expect(comment?.attributes['w:author']).toBe('教师用');
    expect(comment && textOf(comment)).toBe('先看学生怎么说。');
    const ids = (name: string) => teacher.body.all(name).map(({ attributes }) => attributes['w:id']);
    expect(ids('w:commentReference')).toEqual(ids('w:commentRangeStart'));
    const student = await worksheet(told);
    expect(student.paths.filter((path) => /comments/.test(path))).toEqual([]);
    expect(student.texts.join('')).not.toMatch(/先看学生怎么说|先评估意识与伤情。/);
  });
});

describe('the bytes', () => {
  it('are the same for the same input, whatever the order of the files', async () => {
    const bytes = async (files: Files) =>
      (await made(files, { documents: ['worksheet'] }))('student/worksheet/falls/t1');
    const turned = Object.fromEntries(Object.entries(smallWorkspace).reverse());
    expect(await bytes(turned)).toEqual(await bytes(smallWorkspace));
  });
});
