/**
 * `ccstd.yaml`: what is wrong in it is said at its place, does not hide what else is wrong, and makes
 * nothing; each setting does something.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lower } from '../../../src/5-lower/lower.ts';
import { readLanguage } from '../../../src/codegen/read-schemas.ts';
import { computeCrosswalks } from '../../../src/crosswalk/crosswalk.ts';
import { requirementColumns } from '../../../src/crosswalk/requirement-columns.ts';
import { formFormats, pageFormats } from '../../../src/findings/config/no-effect/rule.ts';
import { formats } from '../../../src/generated/formats.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { lineAt } from '../../../src/source/line-at.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { type Checked, checkSources } from '../../../src/workspace/check-workspace.ts';
import { gatherPackage } from '../../../src/workspace/gather-package.ts';
import { machine, outputOf } from '../../support/bundled-standards.ts';
import { smallWorkspace } from '../../support/small-course.ts';
import { tinyPicture } from '../../support/tiny-pictures.ts';
import { runCheck } from '../diagnostics/run-check.ts';

const broken = { '体育.yaml': '类型: 课程\n标识: 体育\n名称: 体育\n课程类别: 公共基楚\n基准学时: 40\n' };
const fine = { '体育.yaml': '类型: 课程\n标识: 体育\n名称: 体育\n课程类别: 公共基础\n基准学时: 40\n' };

/** Errors and warnings of the settings with their lines. */
function found(settings: string, files: Readonly<Record<string, string>> = fine): string[] {
  const { diagnostics, spanOf, textOf } = checkSources(memoryHost({ ...files, 'ccstd.yaml': settings }));
  return diagnostics
    .filter(({ severity, where }) => severity !== 'info' && where.file === 'ccstd.yaml')
    .map(({ code, where }) => `${code}:${lineAt(textOf('ccstd.yaml') ?? '', spanOf(where).start)}`);
}

const schema = readLanguage(join(import.meta.dirname, '..', '..', '..', 'schemas'));

describe('a fault in the settings', () => {
  it.each([
    ['an organization without its name', '单位:\n  标志: a.png\n', ['schema/missing-field:1']],
    ['a format that nobody makes', 'formats:\n  - html\n  - odt\n', ['schema/unknown-word:3']],
    ['another word for a format', 'formats: [HTML5]\n', ['schema/unknown-word:1']],
    ['no format at all', 'formats: []\n', ['schema/empty-list:1']],
    ['a holiday that is none', '校历:\n  假期: [国庆]\n', ['schema/bad-date:2']],
    ['a profile that is none', '规则集: 大学\n', ['schema/unknown-word:1']],
    ['a slip of the keyboard', '语言：中文\n名称: 标准\n', ['yaml/full-width-colon:1']],
    ['a list never closed', '格式: [html\n名称: 标准\n', ['yaml/missing-character:1']],
    [
      'a list never closed, and a word that is none',
      '格式: [html\n名称: 标准\n规则集: 大学\n',
      ['yaml/missing-character:1', 'schema/unknown-word:3'],
    ],
    ['an output above the workspace', '输出: ../site\n', ['config/output-outside:1']],
    ['a text instead of settings', '示例技师学院\n', ['schema/not-a-map:1']],
    ['a list instead of settings', '- 语言\n', ['schema/not-a-map:1']],
    [
      'three of them',
      '规则集: 大学\n输出: .git\n规则:\n  hours/sum: 关闭\n',
      ['schema/unknown-word:1', 'config/output-reserved:2', 'config/unknown-code:4'],
    ],
  ])('hides no fault of another file: %s', async (_, settings, codes) => {
    expect(found(settings, broken)).toEqual(codes);
    const { stdout, status } = await runCheck({ ...broken, 'ccstd.yaml': settings });
    expect(status).toBe(2);
    expect(stdout).toContain('公共基楚');
    expect(stdout).toContain(`${codes.length + 1} 个错误`);
    expect(stdout).not.toContain('ccstd build');
    const { written } = await buildWorkspace(machine({ ...smallWorkspace, 'ccstd.yaml': settings }));
    expect(written).toBeUndefined();
  });

  it.each(['formats: []\n', '单位: {}\n', '单位: []\n', '表单:\n  表头: []\n', '校历: {}\n'])(
    'is said once where something is empty: %s',
    (settings) => {
      const { diagnostics } = checkSources(memoryHost({ ...fine, 'ccstd.yaml': settings }));
      expect(diagnostics.map(({ code }) => code)).toHaveLength(1);
    },
  );

  it('leaves the other settings in force', () => {
    const files = { ...fine, 'old/坏.yaml': '类型: 课呈\n' };
    for (const slip of [
      '规则集: 大学',
      '语言：中文',
      '单位: {标志: a.png}',
      '输出: .git',
      '格式: [html',
      '单位:\n  名称：甲',
    ]) {
      expect(found(`${slip}\n排除:\n  - old/**\n`, files), slip).toHaveLength(1);
      const { diagnostics } = checkSources(
        memoryHost({ ...files, 'ccstd.yaml': `${slip}\n排除:\n  - old/**\n` }),
      );
      expect(diagnostics.filter(({ where }) => where.file === 'old/坏.yaml')).toEqual([]);
    }
  });
});

describe('the output folder', () => {
  it.each([
    '../site',
    '..',
    'a/../../site',
    '/srv/site',
    '\\\\server\\share',
    'C:\\site',
    'd:site',
    'a:b',
    '~/site',
    '~',
    '$HOME/site',
    '%TEMP%/x',
    '..\\site',
  ])('is not outside of the workspace: %s', (output) => {
    expect(found(`ccstd: 1\noutput: ${JSON.stringify(output)}\n`)).toEqual(['config/output-outside:2']);
  });

  it.each([
    '.git',
    './.git/',
    '.GIT/site',
    'site/.git',
    'node_modules/site',
    'a/Node_Modules',
    '.svn',
    '.ccstd',
    'leaves.lock.yaml',
    'ccstd.lock.yaml/site',
    'site/Leaves.LOCK.yaml',
    'a/ccstd.yaml',
    'packages',
    './Packages/site',
  ])('is nobody else’s: %s', (output) => {
    expect(found(`ccstd: 1\noutput: ${JSON.stringify(output)}\n`)).toEqual(['config/output-reserved:2']);
  });

  it.each([
    '.',
    './',
    'a/..',
    ' . ',
    'courses',
    './courses/',
    'theme',
    'theme/..',
    'courses/old',
    'theme/assets',
    'theme/site',
  ])('holds no source: %s', (output) => {
    const files = {
      ...fine,
      'courses/old/甲.yml': 'kind: course\n',
      'theme/assets/theme.css': ':root {}\n',
    };
    const text = `ccstd: 1\ntheme: theme/\noutput: ${JSON.stringify(output)}\nexclude: [courses/**]\n`;
    expect(found(text, files)).toContain('config/output-sources:3');
  });

  it.each(['读我.txt', '读我.txt/site', './体育.yaml'])('is no file: %s', (output) => {
    expect(found(`ccstd: 1\noutput: ${output}\n`, { ...fine, '读我.txt': '说明\n' })).toEqual([
      'config/output-file:2',
    ]);
  });

  it.each(['a/b/c', './发布 2026/', 'a\\b', 'dist.git', 'site/packages', 'themes'])(
    'may be any other folder: %s',
    async (output) => {
      const settings = `ccstd: 1\noutput: ${JSON.stringify(output)}\n`;
      expect(found(settings)).toEqual([]);
      const host = machine({ ...fine, 'ccstd.yaml': settings });
      const { written } = await buildWorkspace(host, { documents: ['site'] });
      expect(written?.manifest.documents.length).toBeGreaterThan(0);
      const folder = output.replaceAll('\\', '/').replace(/^\.\/|\/$/g, '');
      expect(Object.keys(outputOf(host, folder))).toContain('index.html');
      // What was made is no source of the next check.
      expect(checkSources(host).files).toBe(1);
      expect(checkSources(host).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});

describe('on a disk', () => {
  const root = mkdtempSync(join(tmpdir(), 'ccstd-settings-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const workspace = (name: string, files: Readonly<Record<string, string>>): string => {
    const folder = join(root, name);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  };
  const codes = (folder: string) =>
    checkSources(nodeHost(folder)).diagnostics.flatMap(({ code, where }) =>
      where.file === 'ccstd.yaml' ? [code] : [],
    );

  it('refuses a link that leads out of the workspace, at any step of the way', () => {
    const folder = workspace('links', { ...fine, 'in/a.txt': '' });
    workspace('elsewhere', { 'b.txt': '' });
    symlinkSync(join(root, 'elsewhere'), join(folder, 'out'));
    symlinkSync(join(folder, 'in'), join(folder, 'inside'));
    for (const [output, expected] of [
      ['out', 1],
      ['out/site', 1],
      ['inside', 0],
      ['inside/site', 0],
    ] as const) {
      writeFileSync(join(folder, 'ccstd.yaml'), `ccstd: 1\noutput: ${output}\n`);
      expect(codes(folder), output).toEqual(Array.from({ length: expected }, () => 'config/output-outside'));
    }
  });

  it('never writes over a file that stands where the output goes, and says so in words', async () => {
    const folder = workspace('file', { ...fine, dist: '我的文件\n' });
    await expect(buildWorkspace(nodeHost(folder))).rejects.toMatchObject({
      operation: 'write',
      reason: 'EEXIST',
    });
  });

  it('says of a link to nowhere that it is one, whether or not the settings name it', async () => {
    const folder = workspace('nowhere', fine);
    symlinkSync(join(root, 'gone'), join(folder, 'dist'));
    const refused = (way: string) => ({ reason: 'ENOWHERE', path: expect.stringContaining(way) });
    await expect(buildWorkspace(nodeHost(folder))).rejects.toMatchObject(refused('dist'));
    for (const output of ['dist', 'dist/site']) {
      writeFileSync(join(folder, 'ccstd.yaml'), `ccstd: 1\noutput: ${output}\n`);
      expect(codes(folder), output).toEqual(['config/output-link']);
    }
  });
});

describe('a setting without effect', () => {
  it.each([
    ['a format given twice', 'formats: [html, md, html]\n', 'config/repeated'],
    ['a pattern given twice', '包含:\n  - "**/*.yaml"\n  - "**/*.yaml"\n', 'config/repeated'],
    ['a holiday given twice', '校历:\n  假期: [2026-10-01, 2026-10-01]\n', 'calendar/same-day'],
    ['a holiday that ends before it begins', '校历:\n  假期: [2026-10-07/2026-10-01]\n', 'calendar/reversed'],
    ['a rule of other schools', '规则:\n  hours/practice-share: 关闭\n', 'config/rule-not-checked'],
    [
      'a rule under no regulations',
      '规则集: 无\n规则:\n  plan/required-subjects: 提示\n',
      'config/rule-not-checked',
    ],
    ['a rule that nobody has', '规则:\n  hours/sum: 关闭\n', 'config/unknown-code'],
    [
      'a rule that the settings turned off',
      '审核: 不要求\n规则:\n  release/unreviewed: 警告\n',
      'config/rule-not-checked',
    ],
    ['a theme that is empty', '主题: 没有\n', 'config/theme-missing'],
  ])('says so: %s', (_, settings, code) => {
    expect(found(settings).map((one) => one.split(':')[0])).toEqual([code]);
  });

  const remarks = (settings: string, files: Readonly<Record<string, string>> = fine) =>
    checkSources(memoryHost({ ...files, 'ccstd.yaml': settings })).diagnostics.flatMap(
      ({ code, severity, where }) => (where.file === 'ccstd.yaml' && severity === 'info' ? [code] : []),
    );

  it.each([
    ['leaves without a page', '格式: [csv]\n活页: 分印\n', ['config/no-effect']],
    ['leaves among tables and data', 'formats: [xlsx, json]\nleaves: shared\n', ['config/no-effect']],
    ['forms without a page', '格式: [csv, epub]\n表单:\n  表头: [院系]\n', ['config/no-effect']],
    ['a logo among data', '格式: [json]\n单位: {名称: 甲校, 标志: a.png}\n', ['config/no-effect']],
    ['holidays without a term', '校历:\n  假期: [2026-10-01]\n', ['config/no-effect']],
    [
      'make-up days without a term',
      '校历:\n  假期: [2026-10-01]\n  调休补课: {2026-10-10: 2026-10-01}\n',
      ['config/no-effect', 'config/no-effect'],
    ],
    [
      'a holiday on a Saturday',
      '校历:\n  开学日期: 2026-08-31\n  假期: [2026-10-03]\n',
      ['calendar/weekend'],
    ],
    [
      'a holiday from Saturday to Sunday',
      '校历:\n  开学日期: 2026-08-31\n  假期: [2026-10-03/2026-10-04]\n',
      ['calendar/weekend'],
    ],
    ['nothing to exclude', '排除: [旧稿/**]\n', ['config/no-match']],
    [
      'a folder that nobody reads anyway',
      '排除: [node_modules/**, dist/**]\n',
      ['config/no-match', 'config/no-match'],
    ],
    ['what is no source', '排除: ["*.docx"]\n', ['config/no-match']],
    ['a pattern within another one', '包含: ["**/*.yaml", "体*.yaml"]\n', ['config/covered']],
    ['an exception within another one', '排除: [旧稿/**, 旧稿/甲/**]\n', ['config/covered']],
    ['a form with a number alone', '表单:\n  各表:\n    - 表号: 4\n', ['config/empty']],
    ['no name by another', '表单:\n  各表:\n    - 表号: 4\n      改名: {}\n', ['config/empty']],
    ['no holidays', '校历:\n  开学日期: 2026-08-31\n  假期: []\n', ['config/empty']],
    ['no calendar', '校历: {}\n规则: {}\n', ['config/empty', 'config/empty']],
  ])('is remarked: %s', (_, settings, codes) => {
    const files = { ...fine, '旧稿/甲/体育.docx': '' };
    const old = settings.includes('甲/**') ? { '旧稿/甲/旧.yaml': '' } : {};
    expect(remarks(settings, { ...files, ...old }).sort()).toEqual([...codes].sort());
  });

  it.each([
    [
      'what is so anyway',
      '规则集: 职业院校\n规则:\n  hours/practice-share: 警告\n  hours/sum-mismatch: 错误\n格式: [html, md]\n输出: dist\n语言: 中文\n活页: 合印\n审核: 要求\n',
    ],
    ['what belongs to the school alone', 'x-版本: 3\nx-空: {}\n'],
    [
      'a holiday that begins on a Friday',
      '校历:\n  开学日期: 2026-08-31\n  假期: [2026-10-02/2026-10-04, 2026-09-06/2026-09-07]\n',
    ],
    [
      'a weekend on which lessons are made up',
      '校历:\n  开学日期: 2026-08-31\n  假期: [2026-10-01]\n  调休补课: {2026-10-10: 2026-10-01}\n',
    ],
    ['what looks like a source only', '排除: [草稿/*]\n'],
    ['two that share a file', '包含: ["体*.yaml", "*育.yaml"]\n排除: [体操.yaml, 教育.yaml]\n'],
  ])('is not: %s', (_, settings) => {
    const files = { ...fine, '体操.yaml': '甲: 1\n', '教育.yaml': '甲: 1\n', '草稿/课程.yaml.txt': '' };
    expect([...found(settings, files), ...remarks(settings, files)]).toEqual([]);
  });

  it.each([
    ['leaves', pageFormats, 'leaves: shared\n', 'leaves: single\n'],
    ['forms', formFormats, '', 'forms: {each: [{no: 11, add: [备注]}]}\n'],
    ['the logo', pageFormats, 'organization: {name: 甲校}\n', 'organization: {name: 甲校, logo: a.png}\n'],
  ])('is told by what is made: %s', async (_, shown, one, other) => {
    // Those of a page that need no other program, and all that hold no page.
    for (const format of ['html', 'md', 'csv', 'json', 'xlsx', 'epub'] as const) {
      const made = [one, other].map(async (text) => {
        const host = machine({
          ...smallWorkspace,
          'course.yaml': `${smallWorkspace['course.yaml']}schedule: {weeklyHours: 2}\n`,
          'a.png': tinyPicture('png'),
          'ccstd.yaml': `${text}formats: [${format}]\n`,
        });
        const { written } = await buildWorkspace(host, { documents: ['textbook', 'forms'] });
        // The picture itself is laid beside the pages whoever shows it.
        const kept = written?.manifest.documents.filter(({ mediaType }) => mediaType !== 'image/png');
        return JSON.stringify(kept);
      });
      const [first, second] = await Promise.all(made);
      expect(first === second, format).toBe(!(shown as readonly string[]).includes(format));
    }
  });

  it('is not a holiday where a course has dates of its own', () => {
    const own = `${fine['体育.yaml']}授课安排: {开课日期: 2026-08-31, 周学时: 2}\n`;
    expect(remarks('校历: {假期: [2026-10-01]}\n', { '体育.yaml': own })).toEqual([]);
  });
});

describe('formats', () => {
  it('are those of their folder, in the schema and in what is refused', () => {
    const workspaceSchema = schema.schemas.find(({ title }) => title === 'Workspace');
    expect(workspaceSchema?.properties?.formats?.items?.enum).toEqual(Object.keys(formats).sort());
    const { diagnostics } = checkSources(memoryHost({ ...fine, 'ccstd.yaml': 'formats: [odt]\n' }));
    expect(diagnostics[0]?.params).toMatchObject({ typed: 'odt', allowed: Object.keys(formats).sort() });
  });
});

/**
 * For each setting: what else is there, and two ways to write it that give different documents or findings.
 */
const effects: Readonly<Record<string, readonly [one: string, other: string]>> = {
  'Workspace.ccstd': ['ccstd: 1\n', 'ccstd: 2\n'],
  'Workspace.title': ['title: 甲校标准\n', 'title: 乙校标准\n'],
  'Workspace.language': ['language: zh-CN\n', 'language: en\n'],
  'Workspace.include': ['include: ["**/*.yaml"]\n', 'include: [course.yaml, standard.yaml]\n'],
  'Workspace.exclude': ['exclude: []\n', 'exclude: [programme.yaml]\n'],
  'Workspace.output': ['output: dist\n', 'output: site\n'],
  'Workspace.profile': ['profile: none\n', 'profile: technical-institute\n'],
  'Workspace.rules': ['profile: none\n', 'profile: none\nrules:\n  weights/table-sum: off\n'],
  'Workspace.formats': ['formats: [html]\n', 'formats: [md]\n'],
  'Workspace.organization': ['', 'organization: {name: 甲校}\n'],
  'Workspace.theme': ['', 'theme: look\n'],
  'Workspace.leaves': ['leaves: shared\n', 'leaves: single\n'],
  'Workspace.review': ['', 'review: not-required\n'],
  'Workspace.reviewSigners': ['', 'reviewSigners: [李审]\n'],
  'Workspace.forms': ['', 'forms: {head: [院系]}\n'],
  'Forms.head': ['forms: {head: [院系]}\n', 'forms: {head: [学年学期]}\n'],
  'Forms.each': ['forms: {each: [{no: 4}]}\n', 'forms: {each: [{no: 4, title: 考核表}]}\n'],
  'Forms.lessonFront': ['forms: {head: [院系]}\n', 'forms: {head: [院系], lessonFront: [课次]}\n'],
  'Forms.foot': ['forms: {foot: [编制]}\n', 'forms: {foot: [编制, 审核]}\n'],
  'Workspace.dependencies': ['', 'dependencies: [{name: national, from: ../national}]\n'],
  'Workspace.package': ['package: {name: a, version: "1"}\n', 'package: {name: a, version: "2"}\n'],
  'Workspace.calendar': ['', 'calendar: {start: 2026-08-31}\n'],
  'Organization.name': ['organization: {name: 甲校}\n', 'organization: {name: 乙校}\n'],
  'Organization.province': [
    'organization: {name: 甲校, province: zhejiang}\n',
    'organization: {name: 甲校, province: jiangsu}\n',
  ],
  'Organization.logo': ['organization: {name: 甲校}\n', 'organization: {name: 甲校, logo: a.png}\n'],
  'Calendar.start': ['calendar: {start: 2026-08-31}\n', 'calendar: {start: 2026-09-07}\n'],
  'Calendar.weeks': [
    'calendar: {start: 2026-08-31, weeks: 20}\n',
    'calendar: {start: 2026-08-31, weeks: 19}\n',
  ],
  'Calendar.makeUp': [
    'calendar: {start: 2026-08-31}\n',
    'calendar: {start: 2026-08-31, makeUp: {2026-09-05: 2026-09-02}}\n',
  ],
  'Calendar.holidays': [
    'calendar: {start: 2026-08-31}\n',
    'calendar: {start: 2026-08-31, holidays: [2026-09-02]}\n',
  ],
};

/** What goes to those who analyse many schools. */
function columnsOf({ workspace }: Checked) {
  const model = workspace && lower(workspace);
  return model && requirementColumns(computeCrosswalks(model), model);
}

describe('every setting', () => {
  const settings = [...schema.objects.values()].filter(({ name }) =>
    ['Workspace', 'Organization', 'Forms', 'Calendar'].includes(name),
  );
  const names = settings.flatMap(({ name, fields }) => fields.map((field) => `${name}.${field.name}`));
  const course = `${smallWorkspace['course.yaml']}schedule: {weeklyHours: 2}\n`;
  const standard = smallWorkspace['standard.yaml']?.replace('theoryWeight: 80', 'theoryWeight: 81') ?? '';
  const files = {
    ...smallWorkspace,
    'course.yaml': course,
    'a.png': tinyPicture('png'),
    'look/assets/theme.css': ':root { --ink: #123456; }\n',
  };

  it('is in the list of what it does', () => expect(Object.keys(effects).sort()).toEqual(names.sort()));

  it.each(Object.entries(effects))('has an effect: %s', async (name, [one, other]) => {
    const routes = 'routes:\n  - id: r\n    entry: junior-middle\n    years: 3\n    stage: intermediate\n';
    const own: Readonly<Record<string, string>> =
      name === 'Workspace.rules'
        ? { 'standard.yaml': standard }
        : name === 'Workspace.profile'
          ? { 'programme.yaml': `${smallWorkspace['programme.yaml']}${routes}` }
          : name === 'Calendar.weeks'
            ? {
                'programme.yaml': `${smallWorkspace['programme.yaml']}weeks:\n  - {title: 课堂教学, weeks: [20, 20, 20, 20, 20, 20]}\n`,
              }
            : name === 'Calendar.makeUp'
              ? { 'course.yaml': course.replace('weeklyHours: 2', 'weeklyHours: 10') }
              : {};
    const all = { ...files, ...own };
    const outcomes = [one, other].map(async (text) => {
      const host = machine({ ...all, 'ccstd.yaml': text });
      const documents = /leaves|review/.test(name)
        ? ['textbook']
        : /calendar|forms/i.test(name)
          ? ['forms']
          : /clude$/.test(name)
            ? ['standard']
            : ['site'];
      const { checked, written } = await buildWorkspace(host, { documents });
      const findings = checked.diagnostics.map(({ code, severity }) => `${severity} ${code}`);
      return JSON.stringify([
        findings,
        written?.manifest,
        name === 'Workspace.package' && gatherPackage(host, host.cwd),
        name === 'Organization.province' && columnsOf(checked),
        [...host.files.keys()].filter((path) => path.endsWith('index.html')),
      ]);
    });
    const [first, second] = await Promise.all(outcomes);
    expect(first).not.toBe(second);
  });
});
