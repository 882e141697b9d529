/** Texts, Markdown, included files and settings that are not in order. */
import type { Corpus, Site } from '../corpus.ts';
import { type Fault, indentOf, inserted, lineStart, nextLine, replaced, type Spoilt } from '../fault.ts';
import { fields, isPlainEntry, isProse, near, opensLine, textOf } from '../select.ts';

const markdown = ({ sites }: Corpus): Site[] =>
  sites.filter(
    ({ node, shape, key }) =>
      key && node.is === 'scalar' && node.style === 'literal' && shape.is === 'text' && shape.md,
  );

/** Lines before the first line of a Markdown text; the finding is `down` lines below. */
function before(lines: readonly string[], down = 0): Fault['make'] {
  return ({ file, text, node }): Spoilt => {
    const start = nextLine(text, node.start);
    const spaces = /^ */.exec(text.slice(start))?.[0] ?? '';
    const written = lines.map((line) => (line ? spaces + line : '')).join('\n');
    const plus = lines
      .slice(0, down)
      .reduce((sum, line) => sum + (line ? spaces.length + line.length : 0) + 1, spaces.length);
    return inserted(file, start, `${written}\n\n`, plus);
  };
}

const texts = (corpus: Corpus): Site[] => corpus.sites.filter((site) => isProse(site) && opensLine(site));
const forStudents = (corpus: Corpus): Site[] =>
  markdown(corpus).filter(({ path }) =>
    ['scenario', 'info', 'prompt', 'student', 'content'].includes(String(path.at(-1))),
  );

/** Goals: plain texts of a sentence. */
const plain = (corpus: Corpus): Site[] =>
  fields(corpus, 'Goal', 'text').filter(({ node }) => node.is === 'scalar');
const lists = ({ sites }: Corpus): Site[] =>
  sites.filter(
    ({ item, key, node, shape }) =>
      !item &&
      key &&
      node.is === 'list' &&
      node.items.length > 2 &&
      shape.is === 'list' &&
      shape.of.is === 'text' &&
      !shape.of.ref,
  );

const included =
  (path: string): Fault['make'] =>
  (site) => {
    const { file, key, node, text } = site;
    const tail = text[node.end - 1] === '\n' ? '\n' : '';
    const written = `:\n${indentOf(site)}  file: ${path}${tail}`;
    return {
      edits: [{ file, start: key?.end ?? 0, end: node.end, text: written }],
      at: { file, offset: key?.end ?? 0, plus: written.length - tail.length },
    };
  };

/** Settings of their own: `ccstd.yaml` is not among the files of a folder. */
function settings(lines: string, mark: string): Pick<Fault, 'places' | 'make'> {
  return {
    places: ({ sites }) => sites.filter(({ path }) => path.length === 0).slice(0, 1),
    make: () => ({ files: { 'ccstd.yaml': lines }, at: { file: 'ccstd.yaml', offset: lines.indexOf(mark) } }),
  };
}

const calendarWith = (days: string): string =>
  `ccstd: 1\ncalendar:\n  start: 2026-08-31\n  holidays:\n    - 2026-10-01/2026-10-07\n  makeUp:\n    ${days}\n`;

export const textFaults: readonly Fault[] = [
  {
    name: 'an answer never closed',
    code: 'md/unclosed-directive',
    places: (corpus) => markdown(corpus).filter((site) => !textOf(site).includes(':::')),
    make: before([':::answer', '先评估。']),
  },
  {
    name: 'a directive nobody knows',
    code: 'md/unknown-directive',
    places: markdown,
    make: before(['说明。', '', ':::anwser', '先评估。', ':::'], 2),
  },
  {
    name: 'a leaf directive nobody knows',
    code: 'md/unknown-directive',
    places: markdown,
    make: before(['::blnak{lines=3}']),
  },
  {
    name: 'an answer with a blank behind its colons',
    code: 'md/leftover-fence',
    places: markdown,
    make: before(['::: answer', '先评估。', ':::']),
  },
  {
    name: 'a box in a box of as many colons',
    code: 'md/nested-box',
    places: markdown,
    make: before([':::tip', '先评估。', ':::safety', '扶住老人。', ':::', '再搬动。', ':::'], 2),
  },
  {
    name: 'an answer in full-width colons',
    code: 'md/leftover-fence',
    places: markdown,
    make: before(['：：：answer', '先评估。', '：：：']),
  },
  {
    name: 'a fence too many',
    code: 'md/leftover-fence',
    places: markdown,
    make: before([':::tip', '先评估。', ':::', '', ':::'], 4),
  },
  {
    name: 'an answer inside a table',
    code: 'md/leftover-fence',
    places: markdown,
    make: before(['| 题 | 答 |', '|---|---|', '| 一 | :::answer 甲 ::: |'], 2),
  },
  {
    name: 'a comment of HTML',
    code: 'md/comment',
    places: markdown,
    make: before(['说明。', '', '<!-- 答案：先评估。 -->'], 2),
  },
  { name: 'a tag of HTML', code: 'md/html', places: markdown, make: before(['先<b>评估</b>。']) },
  {
    name: 'a link to a file',
    code: 'md/local-link',
    places: markdown,
    make: before(['先看[下载](../data.pdf)。']),
  },
  {
    name: 'a row of a table with a cell too many',
    code: 'md/table-row',
    places: markdown,
    make: before(['| 测点 | 阻值 |', '|---|---|', '| U-V | 0.5 MΩ | 合格 |'], 2),
  },
  {
    name: 'a row of a table with a cell too few',
    code: 'md/table-row',
    places: markdown,
    make: before(['| 测点 | 阻值 |', '|---|---|', '| U-V |'], 2),
  },
  {
    name: 'a table without its hyphens',
    code: 'md/table-rule',
    places: markdown,
    make: before(['| 测点 | 阻值 |', '| U-V | 0.5 MΩ |']),
  },
  {
    name: 'cells pasted from a spreadsheet',
    code: 'md/pasted-table',
    places: markdown,
    make: before(['测点\t阻值', 'U-V\t0.5 MΩ']),
  },
  {
    name: 'a block of code never closed',
    code: 'md/unclosed-fence',
    places: (corpus) => markdown(corpus).filter((site) => !/:::|```|\[\^|:fill/.test(textOf(site))),
    make: before(['```', 'LD X0']),
  },
  {
    name: 'a table of full-width bars',
    code: 'md/wide-bars',
    places: markdown,
    make: before(['｜测点｜阻值｜', '｜U-V｜0.5 MΩ｜']),
  },
  {
    name: 'full-width marks of bold print',
    code: 'md/wide-marks',
    places: markdown,
    make: before(['＊＊注意＊＊先断电。']),
  },
  {
    name: 'blanks inside the stars of bold print',
    code: 'md/spaced-bold',
    places: markdown,
    make: before(['** 注意 ** 先断电。']),
  },
  {
    name: 'a gap never closed',
    code: 'md/unclosed-gap',
    places: markdown,
    make: before(['先 :fill[评估。']),
  },
  {
    name: 'a gap in full-width brackets',
    code: 'md/gap-form',
    places: markdown,
    make: before(['先 :fill【评估】。']),
  },
  {
    name: 'a gap in a formula',
    code: 'md/gap-place',
    places: markdown,
    make: before(['电流 $I=:fill[U/R]$。']),
  },
  {
    name: 'a bar in a gap of a table',
    code: 'md/gap-pipe',
    places: markdown,
    make: before(['| 题 | 答 |', '|---|---|', '| 一 | :fill[甲|乙] |'], 2),
  },
  { name: 'a gap in capitals', code: 'md/gap-form', places: markdown, make: before(['先 :FILL[评估]。']) },
  {
    name: 'an answer in a line',
    code: 'md/unknown-directive',
    places: markdown,
    make: before(['先做什么？:answer[评估]']),
  },
  {
    name: 'a note that nothing cites',
    code: 'md/unused-note',
    places: markdown,
    make: before(['[^zz]: 出处']),
  },
  {
    name: 'a tag that hides',
    code: 'md/html',
    places: markdown,
    make: before(['先<span hidden>评估</span>。']),
  },
  {
    name: 'a gap in a plain text',
    code: 'text/directive',
    places: plain,
    make: (site) => replaced(site, '能先 :fill[评估] 再搬动'),
  },
  {
    name: 'a formula in a plain text',
    code: 'text/plain-marks',
    places: plain,
    make: (site) => replaced(site, '能求 $I = U/R$ 中的电流'),
  },
  {
    name: 'marks of Markdown in a plain text',
    code: 'text/plain-marks',
    places: plain,
    make: (site) => replaced(site, '能**先评估**后搬动，检验 H~2~O，输入 `G01`'),
  },
  {
    name: 'an answer in a plain text',
    code: 'text/directive',
    places: plain,
    make: (site) => replaced(site, '"能 :::答案 先评估 :::"'),
  },
  {
    name: 'a gap in the notation of another program',
    code: 'text/foreign-mark',
    places: plain,
    make: (site) => replaced(site, '能先 [[评估]] 再搬动'),
  },
  {
    name: 'an open answer',
    code: 'text/answer-in-stem',
    places: forStudents,
    make: before(['先做什么？（答案：评估）']),
  },
  {
    name: 'an open answer in a release',
    code: 'text/answer-in-stem',
    release: true,
    places: forStudents,
    make: before(['先做什么？', '', '参考答案：先评估。'], 2),
  },
  {
    name: 'an attribute that does not belong',
    code: 'md/bad-attribute',
    places: markdown,
    make: before(['::blank{line=5}']),
  },
  {
    name: 'a bullet of Word',
    code: 'text/word-bullet',
    places: markdown,
    make: before(['\uf0b7 断电']),
  },
  {
    name: 'an attribute in Chinese quotes',
    code: 'md/curly-quotes',
    places: markdown,
    make: before(['::qr{url=“https://example.org/1” title=“视频”}']),
  },
  {
    name: 'a placeholder',
    code: 'text/placeholder',
    places: texts,
    make: (site) => replaced(site, '待补充'),
  },
  {
    name: 'a placeholder inside Markdown',
    code: 'text/placeholder',
    places: markdown,
    make: before(['第一段。', '', '（此处待补充）'], 2),
  },
  {
    name: 'a name that was never put in',
    code: 'text/placeholder',
    places: texts,
    make: (site) => replaced(site, '××企业委托的工作'),
  },
  {
    name: 'a word processor that waits for text',
    code: 'text/placeholder',
    places: texts,
    make: (site) => replaced(site, '单击或点击此处输入文字。'),
  },
  {
    name: 'a variable of a template',
    code: 'text/placeholder',
    places: texts,
    make: (site) => replaced(site, '"{{school_name}}"'),
  },
  {
    name: 'what a language model left',
    code: 'text/placeholder',
    places: texts,
    make: (site) => replaced(site, '作为一个AI语言模型，我无法提供'),
  },
  {
    name: 'a placeholder in a release',
    code: 'text/placeholder',
    release: true,
    places: texts,
    make: (site) => replaced(site, 'TODO'),
  },
  {
    name: 'a count that its own list contradicts',
    code: 'text/stated-count',
    places: texts,
    make: (site) => replaced(site, '分三步：停机、挂牌、验电、放电'),
  },
  {
    name: 'hours of a task that its own text states otherwise',
    code: 'text/stated-total',
    places: (corpus) =>
      texts(corpus).filter(
        (site) =>
          site.owner === 'LearningTask' &&
          ['description', 'scenario', 'teaching'].includes(site.field) &&
          near(corpus, site, 1, 'hours'),
      ),
    make: (site) => replaced(site, '本任务共 9999 学时'),
  },
  {
    name: 'a count before a list of lines',
    code: 'text/stated-count',
    places: markdown,
    make: before(['注意以下三点：', '', '1. 停机', '2. 挂牌', '3. 验电', '4. 放电']),
  },
  {
    name: 'numbers pasted into a list',
    code: 'text/list-number',
    places: lists,
    make: (site, corpus) => {
      if (site.node.is !== 'list') return undefined;
      const own = site.node.items.flatMap((_, index) => corpus.at(site.file, [...site.path, index]) ?? []);
      const plain = own.every(({ node }) => node.is === 'scalar' && node.style === 'plain');
      const edits = own.map(({ file, node }, index) => ({
        file,
        start: node.start,
        end: node.start,
        text: `${index + 1}.`,
      }));
      return plain && own[0] ? { edits, at: { file: site.file, offset: own[0].node.start } } : undefined;
    },
  },
  {
    name: 'a continued table in a text',
    code: 'text/extraction',
    places: texts,
    make: (site) => replaced(site, '能检查设备并记录 续表'),
  },
  {
    name: 'a foreign letter for a mark',
    code: 'text/extraction',
    places: texts,
    make: (site) => replaced(site, '温度ồ压力和流量的读法'),
  },
  {
    name: 'blanks between the characters of a word',
    code: 'text/extraction',
    places: texts,
    make: (site) => replaced(site, '职 业 道 德 基 本 知 识'),
  },
  {
    name: 'an included file that is not there',
    code: 'io/include-missing',
    places: markdown,
    make: included('./no-such-file.md'),
  },
  {
    name: 'an included file outside',
    code: 'io/include-outside',
    places: markdown,
    make: included('../../../../etc/passwd'),
  },
  {
    name: 'a rule nobody knows',
    code: 'config/unknown-code',
    ...settings('ccstd: 1\nrules:\n  hours/summ: off\n', '  hours/summ'),
  },
  {
    name: 'a rule that cannot be turned off',
    code: 'config/fixed-severity',
    ...settings('ccstd: 1\nrules:\n  ref/unresolved: off\n', '  ref/unresolved'),
  },
  {
    name: 'a package that nobody fetched',
    code: 'package/not-fetched',
    ...settings('ccstd: 1\ndependencies:\n  - name: national\n    from: ../national\n', 'national'),
  },
  {
    name: 'a package that is not as it was fetched',
    code: 'package/changed',
    places: ({ sites }) => sites.filter(({ path }) => path.length === 0).slice(0, 1),
    make: () => {
      const text = 'ccstd: 1\ndependencies:\n  - name: national\n    from: ../national\n';
      const lock = `packages:\n  national: {version: "1", digest: ${'0'.repeat(64)}, from: "../national"}\n`;
      return {
        files: {
          'ccstd.yaml': text,
          'ccstd.lock.yaml': lock,
          'packages/national/ccstd.yaml': 'ccstd: 1\npackage: {name: national, version: "1"}\n',
        },
        at: { file: 'ccstd.yaml', offset: text.indexOf('national') },
      };
    },
  },
  {
    name: 'an output above the workspace',
    code: 'config/output-outside',
    ...settings('ccstd: 1\noutput: ../site\n', '../site'),
  },
  {
    name: 'an output on a drive',
    code: 'config/output-outside',
    ...settings('ccstd: 1\noutput: D:\\site\n', 'D:'),
  },
  {
    name: 'an output among the history',
    code: 'config/output-reserved',
    ...settings('ccstd: 1\noutput: .git/site\n', '.git'),
  },
  {
    name: 'an output that Windows would find among the history',
    code: 'config/output-reserved',
    ...settings('ccstd: 1\noutput: .git./site\n', '.git.'),
  },
  {
    name: 'an output that is a device',
    code: 'config/output-name',
    ...settings('ccstd: 1\noutput: con/site\n', 'con/site'),
  },
  {
    name: 'an output that is a file',
    code: 'config/output-file',
    ...settings('ccstd: 1\noutput: ccstd.yaml\n', 'ccstd.yaml'),
  },
  {
    name: 'an output that is the workspace',
    code: 'config/output-sources',
    ...settings('ccstd: 1\noutput: ./\n', './'),
  },
  {
    name: 'an output among the sources',
    code: 'config/output-sources',
    places: settings('', '').places,
    make: () => ({
      files: {
        'ccstd.yaml': 'ccstd: 1\noutput: 新课程\n',
        '新课程/体育.yml': '类型: 课程\n标识: 体育\n名称: 体育与健康\n课程类别: 公共基础\n基准学时: 40\n',
      },
      at: { file: 'ccstd.yaml', offset: 'ccstd: 1\noutput: '.length },
    }),
  },
  {
    name: 'a format given twice',
    code: 'config/repeated',
    ...settings('ccstd: 1\nformats: [html, md, html]\n', 'html]'),
  },
  {
    name: 'leaves of no page',
    code: 'config/no-effect',
    ...settings('ccstd: 1\nformats: [csv]\nleaves: single\n', 'leaves'),
  },
  {
    name: 'a holiday on a Saturday',
    code: 'calendar/weekend',
    ...settings('ccstd: 1\ncalendar:\n  start: 2026-08-31\n  holidays: [2026-10-03]\n', '2026-10-03'),
  },
  {
    name: 'an exception of nothing',
    code: 'config/no-match',
    ...settings('ccstd: 1\nexclude:\n  - 没有/**\n', '没有'),
  },
  {
    name: 'a pattern within another one',
    code: 'config/covered',
    ...settings('ccstd: 1\ninclude:\n  - "**/*.yaml"\n  - "**/*?.yaml"\n', '"**/*?'),
  },
  {
    name: 'a form of which nothing is changed',
    code: 'config/empty',
    ...settings('ccstd: 1\nforms:\n  each:\n    - no: 4\n', 'no: 4'),
  },
  {
    name: 'a format that is not there',
    code: 'schema/unknown-word',
    ...settings('ccstd: 1\nformats: [html, odt]\n', 'odt'),
  },
  {
    name: 'a term that opens on a Sunday',
    code: 'calendar/not-monday',
    ...settings('ccstd: 1\ncalendar:\n  start: 2026-08-30\n', '2026-08-30'),
  },
  {
    name: 'a pattern that leaves no file',
    code: 'config/all-excluded',
    ...settings('ccstd: 1\nexclude:\n  - "**"\n', '"**"'),
  },
  {
    name: 'a rule of other schools',
    code: 'config/rule-not-checked',
    ...settings('ccstd: 1\nrules:\n  hours/practice-share: off\n', '  hours/practice'),
  },
  {
    name: 'a holiday that ends before it begins',
    code: 'calendar/reversed',
    ...settings(
      'ccstd: 1\ncalendar:\n  start: 2026-08-31\n  holidays: [2026-10-07/2026-10-01]\n',
      '2026-10-07',
    ),
  },
  {
    name: 'an organization without its name',
    code: 'schema/missing-field',
    ...settings('ccstd: 1\norganization:\n  x-a: 1\n', 'organ'),
  },
  {
    name: 'a setting nobody knows',
    code: 'schema/unknown-key',
    ...settings('ccstd: 1\nlangauge: zh-CN\n', 'langauge'),
  },
  {
    name: 'a make-up day in a holiday',
    code: 'calendar/make-up-holiday',
    ...settings(calendarWith('2026-10-03: 2026-10-07'), '    2026-10-03'),
  },
  {
    name: 'a day made up for twice',
    code: 'calendar/same-day',
    ...settings(calendarWith('2026-10-10: 2026-10-07\n    2026-10-11: 2026-10-07'), '    2026-10-11'),
  },
  {
    name: 'a make-up for a day that is taught',
    code: 'calendar/not-free',
    ...settings(calendarWith('2026-10-10: 2026-10-08'), '    2026-10-10'),
  },
  {
    name: 'a make-up day of another year',
    code: 'calendar/outside-term',
    ...settings(calendarWith('2027-10-10: 2026-10-07'), '    2027-10-10'),
  },
  {
    name: 'a holiday without a date',
    code: 'schema/bad-date',
    ...settings('ccstd: 1\ncalendar:\n  holidays:\n    - 国庆节\n', '    - 国庆节'),
  },
  {
    name: 'a version of the language that is not there yet',
    code: 'schema/unsupported-value',
    ...settings('title: 标准库\nccstd: 2\n', 'ccstd'),
  },
  {
    name: 'a file of nothing but a description',
    code: 'schema/not-an-entity',
    places: ({ sites }) => sites.filter(({ path }) => path.length === 0).slice(0, 1),
    make: () => ({ files: { 'readme.yaml': '说明: 给编写者\n' }, at: { file: 'readme.yaml', offset: 0 } }),
  },
  {
    name: 'criteria taken out',
    code: 'assessment/no-criteria',
    places: (corpus) =>
      fields(corpus, 'Assessment', 'criteria').filter(
        ({ map }) => !map?.entries.some(({ key }) => ['questions', '试题'].includes(key.text)),
      ),
    make: ({ file, text, key, node, map }) => ({
      edits: [
        {
          file,
          start: lineStart(text, key?.start ?? 0),
          end: node.end + (text[node.end - 1] === '\n' ? 0 : 1),
          text: '',
        },
      ],
      at: {
        file,
        offset: map?.entries.find((entry) => ['title', '名称'].includes(entry.key.text))?.key.start ?? 0,
      },
    }),
  },
  {
    name: 'points of a veto',
    code: 'assessment/veto-points',
    places: (corpus) => fields(corpus, 'Criterion', 'veto'),
    make: ({ file, text, node, ...site }) =>
      inserted(file, nextLine(text, node.end - 1), `${indentOf({ text, node, ...site })}points: 5\n`, 10),
  },
  {
    name: 'a veto worded otherwise',
    code: 'assessment/veto-wording',
    places: (corpus) =>
      fields(corpus, 'Criterion', 'text').filter((site) => {
        const same = fields(corpus, 'Criterion', 'text').filter((one) => textOf(one) === textOf(site));
        return (
          same.length > 1 &&
          same.at(-1) === site &&
          site.map?.entries.some(({ key }) => ['veto', '一票否决'].includes(key.text))
        );
      }),
    make: (site) => replaced(site, `${textOf(site)}的`),
  },
  {
    name: 'a goal that nothing assesses',
    code: 'assessment/goal-not-assessed',
    places: (corpus) => fields(corpus, 'Course', 'goals'),
    make: (site) =>
      inserted(
        site.file,
        nextLine(site.text, site.key?.start ?? 0),
        `${indentOf(site)}  - id: gneu\n${indentOf(site)}    text: 能独立完成新增的工作\n`,
        indentOf(site).length + 4,
      ),
  },
  {
    name: 'too few hours of practice',
    code: 'hours/practice-share',
    places: (corpus) =>
      fields(corpus, 'PlanRow', 'practiceHours').filter(
        (site) => corpus.name === 'ministry' && textOf(site) === '750',
      ),
    make: ministry('0'),
  },
  {
    name: 'too few electives',
    code: 'hours/elective-share',
    places: (corpus) =>
      fields(corpus, 'PlanRow', 'hours').filter(
        (site) => corpus.name === 'ministry' && textOf(site) === '300',
      ),
    make: ministry('200'),
  },
  {
    name: 'too few hours in all',
    code: 'hours/total',
    places: (corpus) =>
      fields(corpus, 'PlanRow', 'hours').filter(
        (site) => corpus.name === 'ministry' && textOf(site) === '1000',
      ),
    make: ministry('790'),
  },
  {
    name: 'too few hours of public courses',
    code: 'hours/public-share',
    places: (corpus) =>
      fields(corpus, 'PlanRow', 'hours').filter(
        (site) => corpus.name === 'ministry' && textOf(site) === '1000',
      ),
    make: ministry('1200'),
  },
  {
    name: 'more practice than hours',
    code: 'hours/practice-exceeds',
    places: (corpus) =>
      fields(corpus, 'PlanRow', 'practiceHours').filter(
        (site) => corpus.name === 'ministry' && textOf(site) === '400',
      ),
    make: (site) => replaced(site, '701'),
  },
  {
    name: 'too few hours of public courses for a technical institute',
    code: 'hours/public-minimum',
    places: ({ name, sites }) =>
      name === 'small' ? sites.filter(({ path }) => path.length === 0).slice(0, 1) : [],
    make: () => ({
      files: { 'institute.yaml': institute },
      at: { file: 'institute.yaml', offset: institute.indexOf('    entry') - 1 },
    }),
  },
  {
    name: 'an ignore without a reason',
    code: 'suppress/no-reason',
    places: plain,
    make: (site) => replaced(site, '先评估,后搬动 # ccstd-ignore text/width', 8),
  },
  ...(
    [
      ['a finding ignored that is not there', 'suppress/unused', 'text/width -- 名称如此'],
      ['no code behind an ignore', 'suppress/no-code', '-- 名称如此'],
      ['a misspelt code in an ignore', 'suppress/unknown-code', 'text/widht -- 名称如此'],
      ['an ignore of what must not be', 'suppress/not-allowed', 'ref/unresolved -- 以后再改'],
      ['an ignore that has expired', 'suppress/expired', 'text/width until 2020-01-01 -- 名称如此'],
      ['an ignore until no date', 'suppress/bad-date', 'text/width until 明年 -- 名称如此'],
    ] as const
  ).map(
    ([name, code, said]): Fault => ({
      name,
      code,
      places: (corpus) => fields(corpus, 'Course', 'title').filter(isPlainEntry),
      make: ({ file, node }) => inserted(file, node.end, ` # ccstd-ignore ${said}`, 1),
    }),
  ),
];

const subjects = '思想政治 语文 历史 数学 英语 数字技术应用 体育与健康 美育 劳动教育'.split(' ');

/** All nine subjects, with 810 hours where 900 are the least. */
const institute = `kind: programme
id: institute
title: 家庭收纳
status: approved
code: 0601-4
stages:
  - level: intermediate
routes:
  - id: three-years
    entry: junior-middle
    years: 3
    stage: intermediate
plan:
${subjects.map((title) => `  - title: ${title}\n    category: public\n    hours: 90\n`).join('')}`;

function ministry(hours: string): Fault['make'] {
  return (site, corpus) => ({
    ...replaced(site, hours),
    at: { file: site.file, offset: corpus.at(site.file, ['routes', 0, 'id'])?.node.start ?? 0 },
  });
}
