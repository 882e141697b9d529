/**
 * Pages of the output as Chromium prints them on A4: where tasks begin, what stands at head and foot, what
 * fits.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { bundledFiles, machine, outputOf } from '../support/bundled-standards.ts';
import { singleLeaves, smallWorkspace } from '../support/small-course.ts';
import { everyKind } from '../unit/render/every-kind.ts';
import { lowestDrawn } from './looks.ts';
import { hasChromium, OpenSite } from './open-site.ts';
import { type PaperPage, printed, readPaper, withoutSpaces } from './paper.ts';

/** A book as it is used, and one in which every part of a book stands once, with the answers in it. */
/** With its ledger, so that its leaves are printed on sheets of their own. */
const longBook = 'student/textbook/plc-control/whole';
const wholes = [longBook, 'every-kind/teacher/textbook/falls/whole'];
const blank = '此页空白';
const timeout = 240_000;

/** What an author may call a course and a task. */
const hostile = { course: '跌倒"防护\\ </style><b>', task: '{page} \\22 ; } body { display: none } /* <!--' };
const hostileCourse = (smallWorkspace['course.yaml'] ?? '')
  .replace('title: 跌倒防护', `title: ${JSON.stringify(hostile.course)}`)
  .replace('title: 跌倒处置', `title: ${JSON.stringify(hostile.task)}`);

async function htmlOf(
  files: Readonly<Record<string, string>>,
  documents?: readonly string[],
): Promise<Record<string, string>> {
  const host = machine(files);
  const { written } = await buildWorkspace(host, { formats: ['html'], ...(documents ? { documents } : {}) });
  expect(written).toBeDefined();
  return outputOf(host);
}

const below = (folder: string, pages: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(pages).map(([path, text]) => [`${folder}/${path}`, text]));

describe.skipIf(!hasChromium)('on paper', () => {
  let site: OpenSite;
  let pages: Readonly<Record<string, string>>;

  beforeAll(async () => {
    pages = {
      ...(await htmlOf({
        ...bundledFiles('ccstd.yaml'),
        ...bundledFiles('leaves.lock.yaml'),
        ...bundledFiles('electrical/'),
      })),
      ...below('every-kind', await htmlOf(everyKind, ['textbook'])),
      ...below('small', await htmlOf({ ...singleLeaves, 'course.yaml': hostileCourse }, ['textbook'])),
      ...below(
        'english',
        await htmlOf({ ...smallWorkspace, 'ccstd.yaml': 'ccstd: 1\nlanguage: en\n' }, ['forms', 'textbook']),
      ),
    };
    site = await OpenSite.of(pages);
  }, timeout);
  afterAll(() => site?.close());

  const papers = new Map<string, Promise<PaperPage[]>>();
  /** A whole book takes many seconds to print. */
  const print = (path: string, choose?: string) => {
    const key = `${path} ${choose ?? ''}`;
    const paper = papers.get(key) ?? printed(site, path, choose);
    papers.set(key, paper);
    return paper;
  };
  /** A book of a few leaves. */
  const smallBook = 'small/student/textbook/falls/whole';
  const onBothSides = '双面，活页：每张活页另起一张纸';
  const leavesOf = (path: string) => leaves(pages[`${path}.html`] ?? '');

  describe('the whole book', () => {
    it.each(wholes)(
      '%s begins every task on a right-hand page, and leaves no page empty that need not be',
      async (path) => {
        const paper = await print(path);
        const tasks = leavesOf(path).filter(({ kind }) => kind === 'task');
        expect(tasks.length).toBeGreaterThan(0);
        expect(tasks.filter(({ anchor }) => pageOf(paper, anchor) % 2 === 0)).toEqual([]);
        const empty = paper.filter(({ body }) => body === '' || body === blank);
        expect(empty.filter(({ body, no }) => body !== blank || no % 2 === 1).map(({ no }) => no)).toEqual(
          [],
        );
        const starts = [
          '目录',
          '有效页清单',
          '课程定位',
          '换页记录',
          '职业标准条目索引',
          ...leavesOf(path).map(({ title }) => withoutSpaces(title)),
        ];
        for (const { no } of empty)
          expect(starts.filter((title) => paper[no]?.body.includes(title))).not.toEqual([]);
      },
      timeout,
    );

    it.each([
      [longBook, '可编程控制系统安装与调试'],
      ['every-kind/teacher/textbook/falls/whole', '跌倒防护(教师版)'],
    ])(
      '%s names on every page of a leaf its number, its page, version and date; course and task at the head',
      async (path, course) => {
        const paper = await print(path);
        const all = leavesOf(path);
        const starts = all.map(({ anchor }) => pageOf(paper, anchor));
        const back = paper.findIndex(({ body }) => body.startsWith('职业标准条目索引'));
        for (const [index, leaf] of all.entries()) {
          const until = starts[index + 1] ?? back + 1;
          const own = paper.slice((starts[index] ?? 0) - 1, until - 1).filter(({ body }) => body !== blank);
          expect(own.length).toBeGreaterThan(0);
          for (const [at, { head, foot }] of own.entries()) {
            for (const fact of [leaf.number, `第${at + 1}页`, ...leaf.facts]) expect(foot).toContain(fact);
            expect(head).toContain(course);
            if (leaf.task) expect(head).toContain(leaf.task);
          }
        }
      },
      timeout,
    );

    it(
      'has its wider margin and no number on the inner side',
      async () => {
        const paper = (await print(longBook)).filter(({ body }) => body !== blank).slice(1);
        expect(outside(paper, (no) => (no % 2 === 1 ? 27 : 18))).toEqual([]);
        expect(
          paper.filter(({ no, corner }) => corner === (no % 2 === 1 ? 'left' : 'right')).map(({ no }) => no),
        ).toEqual([]);
      },
      timeout,
    );

    it(
      'begins every leaf on a sheet of its own when asked to',
      async () => {
        const paper = await print(smallBook, onBothSides);
        const all = leavesOf(smallBook);
        expect(all.length).toBeGreaterThan(3);
        expect(all.filter(({ anchor }) => pageOf(paper, anchor) % 2 === 0)).toEqual([]);
      },
      timeout,
    );

    it(
      'printed on one side has the binding margin always on the left, and no blank page',
      async () => {
        const paper = await print(smallBook, '单面：装订边始终在左');
        expect(paper.length).toBeGreaterThan(5);
        expect(paper.filter(({ body }) => body === blank)).toEqual([]);
        expect(outside(paper, () => 27)).toEqual([]);
        expect(paper.filter(({ corner }) => corner === 'left').map(({ no }) => no)).toEqual([]);
      },
      timeout,
    );
  });

  it(
    'keeps what an author wrote inside the head, whatever it is',
    async () => {
      const paper = await print(smallBook, onBothSides);
      const opening = paper[pageOf(paper, 'leaf-1') - 1];
      expect(opening?.head).toBe(withoutSpaces(`${hostile.course}任务 1 ${hostile.task}`));
    },
    timeout,
  );

  it(
    'prints no text upon other text on the entrance, and no course in two parts',
    async () => {
      const paper = await print('index');
      const upon = paper.flatMap(({ no, glyphs }) =>
        glyphs.flatMap((one, at) =>
          glyphs
            .slice(at + 1)
            .filter(
              ({ top, left, right }) =>
                Math.abs(top - one.top) < 2.5 && Math.min(right, one.right) - Math.max(left, one.left) > 5,
            )
            .map(({ text }) => `${no}: ${one.text} ${text}`),
        ),
      );
      expect(upon).toEqual([]);
      const split = paper.filter(({ body }) => /^(?:\d\.|学生版)/.test(body));
      expect(split.map(({ body }) => body.slice(0, 30))).toEqual([]);
    },
    timeout,
  );

  it(
    'a leaf of a stage does not say which other stages there are: they may come and go while it stays',
    async () => {
      for (const edition of ['student', 'teacher']) {
        const paper = await print(`${edition}/textbook/control-circuits/ca6140/s2`);
        expect(paper.map(({ body }) => body).join('')).toContain('明确任务');
        expect(paper.map(({ body }) => body).join('')).not.toContain('安技教育及旧知识回顾');
      }
    },
    timeout,
  );

  it.each(['teacher/textbook/control-circuits/ca6140/s2', 'student/textbook/control-circuits/ca6140/s2'])(
    '%s begins no line with what closes a phrase',
    async (path) => {
      const paper = await print(path);
      const firsts = paper.flatMap(({ inset, glyphs }) => glyphs.filter(({ left }) => left < inset + 2));
      expect(firsts.length).toBeGreaterThan(10);
      expect(firsts.filter(({ text }) => /^[，。；、：）]/.test(text)).map(({ text }) => text)).toEqual([]);
    },
    timeout,
  );

  it(
    'never breaks the number of a leaf in the index of requirements',
    async () => {
      const paper = await print('student/textbook/control-circuits/requirements');
      const texts = paper.flatMap(({ glyphs }) => glyphs.map(({ text }) => text.trim()));
      expect(texts.filter((text) => /^\d-\d-\d+$/.test(text)).length).toBeGreaterThan(50);
      expect(texts.filter((text) => /\d-$/.test(text))).toEqual([]);
    },
    timeout,
  );

  it(
    'breaks no English word in the head of a table',
    async () => {
      const papers = [];
      for (const path of [
        'forms/falls/08-task-assessment',
        'forms/falls/06-task-analysis',
        'textbook/falls/t1/assessment/e1',
      ])
        papers.push(...(await print(`english/teacher/${path}`)));
      const words = papers.flatMap(({ glyphs }) => glyphs.flatMap(({ text }) => text.trim().split(/\s+/)));
      for (const whole of ['Points', 'Weight', 'Professional', 'Teacher']) expect(words).toContain(whole);
      expect(
        words.filter((word) =>
          ['Point', 's', 'Weig', 'ht', 'Profession', 'al', 'Teach', 'er'].includes(word),
        ),
      ).toEqual([]);
    },
    timeout,
  );

  it(
    'what is written after a lesson has its page to the foot, and no page is added for it',
    async () => {
      const page = await site.visitToPrint('teacher/forms/plc-control/12-lesson-plans');
      const grown = await page.pdf({ preferCSSPageSize: true });
      const paper = await readPaper(grown);
      const lowest = await lowestDrawn(grown);
      const written = paper.filter(({ body }) => body.includes('反思'));
      expect(written.length).toBeGreaterThan(5);
      // Behind the last lesson stand the lines on which the school signs.
      const short = written.slice(0, -1).filter(({ no }) => (lowest[no - 1] ?? 99) > 16);
      expect(short.map(({ no }) => `${no}: ${lowest[no - 1]} mm`)).toEqual([]);
      expect(paper.filter(({ body }) => body === '')).toEqual([]);
      const asBefore =
        '.school-form-fills::after { display: none !important } .school-form-new-page { break-before: page !important }';
      await page.evaluate(
        `document.head.append(Object.assign(document.createElement('style'), { textContent: '${asBefore}' }))`,
      );
      const { length } = await readPaper(await page.pdf({ preferCSSPageSize: true }));
      expect(length).toBe(paper.length);
    },
    timeout,
  );

  it.each([
    ['worksheet/plc-control/plc-sort', undefined],
    ['textbook/control-circuits/ca6140/s2', '落地及卧式车床组'],
  ])(
    '%s of a teacher is the page of the students with answers in their places, and the rest behind it',
    async (path, answer) => {
      const students = await print(`student/${path}`);
      const teachers = await print(`teacher/${path}`);
      const behind = teachers.slice(students.length);
      expect(teachers.slice(0, students.length).map(opening)).toEqual(students.map(opening));
      expect(behind[0]?.body).toContain('附页:参考答案与教学提示');
      expect(behind.map(({ body }) => body).join('')).toContain('评分要点');
      const inPlace = teachers.slice(0, students.length).map(({ body }) => body);
      expect(inPlace.filter((body) => /教师用|评分要点/.test(body))).toEqual([]);
      if (answer === undefined) return;
      const all = teachers.map(({ body }) => body).join('');
      expect(
        all.split(answer).length -
          students
            .map(({ body }) => body)
            .join('')
            .split(answer).length,
      ).toBe(1);
    },
    timeout,
  );

  it.each([
    ['student/textbook/control-circuits/ca6140/index', 9.25],
    ['teacher/textbook/control-circuits/ca6140/assessment/t1-install', 9.5],
    ['teacher/forms/control-circuits/02-course-standard', 10.5],
    ['teacher/forms/control-circuits/04-assessment-plan', 9],
    ['teacher/forms/control-circuits/05-final-exam', 10.5],
    ['teacher/forms/control-circuits/07-activity-plan', 9],
    ['standard/electrical-automation', 16],
    ['crosswalk/electrical-automation--intermediate--electrician-2018-4', 8.5],
    ['crosswalk/matrix-electrical-automation--intermediate--electrician-2018-4', 7],
  ])(
    '%s fits its paper at full size (%d pt), with no empty page',
    async (path, size) => {
      const paper = await print(path);
      expect(paper.filter(({ body }) => body === '').map(({ no }) => no)).toEqual([]);
      expect(
        paper.filter(
          ({ width, height }) => `${width}×${height}` !== '210×297' && `${width}×${height}` !== '297×210',
        ),
      ).toEqual([]);
      const beyond = paper.flatMap(({ no, width, glyphs }) =>
        glyphs.filter(({ left, right }) => left < 9 || right > width - 9).map(({ text }) => `${no}: ${text}`),
      );
      expect(beyond).toEqual([]);
      const sizes = paper.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.size));
      expect(sizes.some((other) => Math.abs(other - size) < 0.02)).toBe(true);
    },
    timeout,
  );
});

interface Leaf {
  readonly anchor: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string;
  readonly facts: readonly string[];
  readonly task: string | undefined;
}

/** The leaves of a book as its page lists them; of parts that share a leaf the first. */
function leaves(html: string): Leaf[] {
  return html
    .split('<article ')
    .slice(1)
    .map((text) => {
      const article = text.slice(0, text.indexOf('</article>')).replace(/<\/?span[^>]*>/g, '');
      const [, kind = '', anchor = ''] = /class="leaf leaf-(\w+)" id="([^"]+)"/.exec(article) ?? [];
      const title = /<h\d>(.*?)<\/h\d>/.exec(article)?.[1] ?? '';
      const [place = '', revision = ''] = [...article.matchAll(/<p[^>]*>(.*?)<\/p>/g)]
        .slice(-2)
        .map(([, line = '']) => line);
      const [number = '', ...facts] = revision.replace('活页编号', '').split('·').map(withoutSpaces);
      const task = place.split(' · ')[1];
      return {
        anchor,
        kind,
        title,
        number,
        facts,
        task: task === undefined ? undefined : withoutSpaces(task),
      };
    })
    .filter(({ anchor }) => anchor !== '');
}

/**
 * Upright pages whose text does not begin at the margin; lists are set in, and the empty half of an opening
 * bracket is trimmed off.
 */
function outside(paper: readonly PaperPage[], margin: (no: number) => number): number[] {
  const upright = paper.filter(({ width, height }) => width < height);
  return upright
    .filter(({ no, inset }) => inset < margin(no) - 2.5 || inset > margin(no) + 8)
    .map(({ no }) => no);
}

/** What a page begins with, but for what teachers read in the room to answer. */
function opening({ body }: PaperPage): string {
  return body.replace(/\([对错]?\)|_+|见附页/g, '').slice(0, 12);
}

function pageOf(paper: readonly PaperPage[], anchor: string): number {
  const page = paper.find(({ anchors }) => anchors.includes(anchor));
  if (!page) throw new Error(`nothing links to #${anchor}`);
  return page.no;
}
