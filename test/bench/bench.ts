/** `npm run bench`: what the product costs, as ratios to what else was run in turn with it. README.md says how to read it. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { csvOf } from '../../src/7-emit/formats/csv/format.ts';
import { workbookBytes } from '../../src/7-emit/formats/xlsx/workbook.ts';
import { computeCrosswalks } from '../../src/crosswalk/crosswalk.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { tablesWorkbook } from '../../src/workbook/table-worksheet.ts';
import { largeModel } from '../unit/crosswalk/large-model.ts';
import { lettersToAnswers } from './editor.ts';
import { writeHugoSite } from './hugo-site.ts';
import { type Cost, type Measured, medianOf, medians, node, program } from './measure.ts';
import { savesToPages } from './preview.ts';
import { courseFile, writeRepository } from './repository.ts';
import { writeSchools } from './schools.ts';

const root = join(import.meta.dirname, '..', '..');
const ccstd = join(root, 'lib', 'ccstd.js');
const standards = join(root, 'standards');
const sizes = (process.env.BENCH_COURSES ?? '1,20').split(',').map(Number);
const runs = Number(process.env.BENCH_RUNS ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'ccstd-bench-'));
const base = 'node -e 0';
const bare: Measured = { run: () => node(['-e', '0']) };
const command = (...args: string[]): Measured => ({ run: () => node([ccstd, ...args]) });

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** What it is, how many times the other, milliseconds, those at work, mebibytes at most. */
function row(what: string, cost: Cost, against: string, other: Cost, must = ''): void {
  const ratio = (cost.time / other.time).toFixed(2);
  const memory = Number.isNaN(cost.memory) ? '' : `${cost.memory.toFixed(0)} MiB`;
  const work = Number.isNaN(cost.work) ? '' : `${cost.work.toFixed(0)} ms`;
  const cells = [what.padEnd(42), `${ratio.padStart(8)} × ${against}`.padEnd(34)];
  const figures = [`${cost.time.toFixed(0)} ms`.padStart(10), work.padStart(10), memory.padStart(9)];
  say([...cells, ...figures, must && `must ${must}`].join('  '));
}

function isInstalled(name: string, asksVersion = '--version'): boolean {
  return spawnSync(name, [asksVersion], { stdio: 'ignore' }).status === 0;
}

function benchSmall(): void {
  const one = join(folder, 'one');
  mkdirSync(one);
  cpSync(join(standards, 'elderly-care', 'elderly-care-2019.yaml'), join(one, 'standard.yaml'));
  const site = join(folder, 'bundled');
  cpSync(standards, site, { recursive: true, filter: (path) => !/[\\/](dist|\.ccstd)$/.test(path) });
  node([ccstd, 'build', '-C', site]);
  node([ccstd, 'check', '-C', site]);
  const cost = medians(runs, {
    bare,
    version: command('--version'),
    one: { prepare: () => forget(one), ...command('check', '-C', one) },
    check: command('check', '-C', site),
    build: command('build', '-C', site),
  });
  row('--version', cost.version, base, cost.bare, '1.35');
  row('check, one file', cost.one, base, cost.bare, '2.0');
  row('check, bundled, nothing changed', cost.check, base, cost.bare);
  row('build, bundled, nothing changed', cost.build, base, cost.bare, '2.5');
}

let forgotten = 0;

/**
 * Nothing that an earlier run made or remembers is there. It is deleted in the end: ext4 passes over the places
 * of files that were deleted in the last minutes, one by one, and of new files a build makes thousands.
 */
function forget(workspace: string): void {
  for (const made of ['dist', '.ccstd']) putAway(join(workspace, made));
}

function putAway(place: string): void {
  if (existsSync(place)) renameSync(place, join(folder, `forgotten-${forgotten++}`));
}

function benchCourses(courses: number): void {
  const workspace = join(folder, `courses-${courses}`);
  writeRepository(workspace, courses);
  const course = join(workspace, courseFile(0));
  const original = readFileSync(course, 'utf8');
  let edits = 0;
  const change = () => writeFileSync(course, original.replace('对应的', `第 ${++edits} 次改的`));
  const built = (format: string): Measured => ({
    prepare: () => forget(workspace),
    ...command('build', '--formats', format, '-C', workspace),
  });
  const few = courses > 100 ? 1 : runs;
  const cold = medians(few, {
    bare,
    yaml: { run: () => node([join(import.meta.dirname, 'read-yaml.mjs'), workspace]) },
    check: { prepare: () => forget(workspace), ...command('check', '-C', workspace) },
    html: built('html'),
    md: built('md'),
  });
  const warm = medians(few, {
    bare,
    unchanged: {
      prepare: () => node([ccstd, 'check', '-C', workspace]),
      ...command('check', '-C', workspace),
    },
    changed: { prepare: change, ...command('check', '-C', workspace) },
    build: { prepare: () => node([ccstd, 'build', '-C', workspace]), ...command('build', '-C', workspace) },
    changedBuild: { prepare: change, ...command('build', '-C', workspace) },
  });
  const of = `${courses} courses`;
  row(`check, ${of}, cold`, cold.check, 'reading with yaml alone', cold.yaml, '0.4');
  row(`check, ${of}, nothing changed`, warm.unchanged, base, warm.bare);
  row(`check, ${of}, one file changed`, warm.changed, base, warm.bare, '15 at 2,000');
  row(`build html, ${of}, cold`, cold.html, base, cold.bare);
  row(`build md, ${of}, cold`, cold.md, base, cold.bare);
  row(`build, ${of}, nothing changed`, warm.build, base, warm.bare, '0.5 s at 200');
  row(`build, ${of}, one course changed`, warm.changedBuild, base, warm.bare, '2 s at 200');
  benchPeers(workspace, of, cold.check);
  if (courses <= 20) benchHugo(workspace, of, cold);
  rmSync(workspace, { recursive: true, force: true });
}

/** Other checkers of YAML, where they are installed. */
function benchPeers(workspace: string, of: string, check: Cost): void {
  const files = join(workspace, 'courses', '*.yaml');
  const peers = { spectral: ['lint', files], redocly: ['lint', files] };
  for (const [name, args] of Object.entries(peers)) {
    if (!isInstalled(name)) say(`${`check, ${of}, cold`.padEnd(42)}  ${name} is not installed`);
    else row(`check, ${of}, cold`, check, name, program(name, args));
  }
}

/** The same pages, of which hugo is given the Markdown. */
function benchHugo(workspace: string, of: string, { html, md }: Readonly<Record<'html' | 'md', Cost>>): void {
  if (!isInstalled('hugo', 'version')) {
    say(`${`build, ${of}, cold`.padEnd(42)}  hugo is not installed`);
    return;
  }
  forget(workspace);
  node([ccstd, 'build', '--formats', 'md', '-C', workspace]);
  const site = join(folder, 'hugo');
  const pages = writeHugoSite(site, join(workspace, 'dist'));
  const made = join(site, 'public');
  const { hugo } = medians(runs, {
    hugo: {
      prepare: () => putAway(made),
      run: () => program('hugo', ['--quiet', '--source', site, '--destination', made]),
    },
  });
  row(`build html, ${of}, cold`, html, `hugo, ${pages} pages`, hugo, '4');
  row(`build md, ${of}, cold`, md, `hugo, ${pages} pages`, hugo, '3');
  rmSync(site, { recursive: true, force: true });
}

/** On the bundled standards, and on as many courses as a large college has. */
async function benchPreview(): Promise<void> {
  const site = join(folder, 'previewed');
  cpSync(standards, site, { recursive: true, filter: (path) => !/[\\/](dist|\.ccstd)$/.test(path) });
  const many = join(folder, 'courses-300');
  writeRepository(many, 300);
  const saved = { ccstd, word: '安装' };
  const cost = medians(runs, { bare });
  const bundled = await savesToPages(runs, {
    ...saved,
    workspace: site,
    file: 'electrical/courses/plc-control.yaml',
    page: 'student/textbook/plc-control/plc-motor/index.html',
  });
  row('save to page, bundled', medianOf(bundled), base, cost.bare, '200 ms');
  const page = 'student/textbook/plc-7/plc-motor/index.html';
  const large = await savesToPages(runs, { ...saved, workspace: many, file: courseFile(7), page });
  row('save to page, 300 courses', medianOf(large), base, cost.bare, '200 ms');
}

/** On the same two workspaces. */
async function benchEditor(): Promise<void> {
  const many = join(folder, 'courses-300');
  const cost = medians(runs, { bare });
  for (const [of, workspace, file] of [
    ['bundled', standards, 'electrical/courses/plc-control.yaml'],
    ['300 courses', many, courseFile(7)],
  ] as const) {
    const { offered, found } = await lettersToAnswers(runs, { ccstd, workspace, file });
    row(`letter to completion, ${of}`, medianOf(offered), base, cost.bare);
    row(`letter to findings, ${of}`, medianOf(found), base, cost.bare);
  }
}

/** Every document that one prints; against a browser that is started for each, as scripts do it. */
function benchPdf(): void {
  const browser = nodeHost().browser();
  if (!browser) {
    say('PDF: there is no browser');
    return;
  }
  const site = join(folder, 'printed');
  cpSync(standards, site, { recursive: true, filter: (path) => !/[\\/](dist|\.ccstd)$/.test(path) });
  const dist = join(site, 'dist');
  const printed = (): string[] =>
    readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.pdf') && !/[\\/]assets[\\/]/.test(path),
    );
  const alone = (path: string): Cost => {
    const page = pathToFileURL(join(dist, path.replace(/pdf$/, 'html'))).href;
    const own = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`];
    return program(browser.path, [...own, `--print-to-pdf=${join(folder, 'alone.pdf')}`, page]);
  };
  const cost = medians(1, {
    one: { prepare: () => forget(site), ...command('build', '--formats', 'html,pdf', '-C', site) },
    each: {
      run: () => {
        const costs = printed().map(alone);
        const time = costs.reduce((sum, one) => sum + one.time, 0);
        return { time, work: Number.NaN, memory: Number.NaN };
      },
    },
    again: {
      prepare: () => rmSync(join(site, '.ccstd', 'cache', 'parts.json')),
      ...command('build', '--formats', 'pdf', '-C', site),
    },
  });
  row(
    `build html and pdf, bundled, ${printed().length} PDFs`,
    cost.one,
    'a browser for each',
    cost.each,
    '0.5',
  );
  row('build pdf, bundled, pages made anew', cost.again, 'a browser for each', cost.each);
}

/** A book of about 110 printed pages for Word, against its pages for browsers: both read and check the same. */
function benchWord(): void {
  const site = join(folder, 'worded');
  cpSync(standards, site, { recursive: true, filter: (path) => !/[\\/](dist|\.ccstd)$/.test(path) });
  const book = (format: string): Measured => ({
    prepare: () => forget(site),
    ...command(
      ...['build', 'textbook', '--course', 'control-circuits', '--edition', 'student'],
      ...['--formats', format, '-C', site],
    ),
  });
  const cost = medians(runs, { word: book('docx'), pages: book('html') });
  row('build docx, a book of 110 pages', cost.word, 'the same as html', cost.pages, '1 s more');
}

/** In this process: starting it is not what is measured. */
const here = (action: () => unknown): Measured => ({
  run: () => {
    const start = performance.now();
    action();
    return { time: performance.now() - start, work: Number.NaN, memory: Number.NaN };
  },
});

function benchCrosswalk(): void {
  const large = largeModel({ items: 100_000, entries: 11, courses: 200 });
  const json = JSON.stringify(large);
  const cost = medians(runs, {
    crosswalk: here(() => computeCrosswalks(large)),
    reading: here(() => JSON.parse(json)),
  });
  row('crosswalk, 1e5 items, 1e6 alignments', cost.crosswalk, 'JSON.parse of its input', cost.reading, '5');
}

/** As many rows as the largest standard has items, in words and numbers, against the same as text. */
function benchWorkbook(): void {
  const head = ['编号', '职业功能', '要求', '权重', '教学', '考核', '教学依据', '考核依据', '状态', '引用'];
  const rows = Array.from({ length: 20_000 }, (_, index) => [
    ...[`${index}`, '设备装调', `能按图样和规程完成第 ${index} 项装配，并检查质量`, '0.005', '0.5', '1'],
    ...[`课程 / 任务 ${index % 40} / 活动（2 学时）`, `课程 / 考核 ${index % 40}（20 分）`, '部分覆盖'],
    `standard/4/${index}`,
  ]);
  const table = { name: '对照', title: '对照', rows: [head, ...rows], numberColumns: [3, 4, 5] };
  const cost = medians(runs, {
    workbook: here(() => workbookBytes(tablesWorkbook('对照', [table]))),
    text: here(() => csvOf(table.rows)),
  });
  row('xlsx, 20,000 rows of 10 cells', cost.workbook, 'the same as CSV', cost.text, '1.5 s');
}

/** Schools are opened one after the other: memory is that of one, and of a few lines of each. */
function benchAlliance(): void {
  const few = join(folder, 'schools-100');
  const many = join(folder, 'schools-1000');
  writeSchools(few, 100);
  writeSchools(many, 1000);
  const report = (schools: string) => command('report', 'alliance', schools, '--json');
  const cost = medians(1, { few: report(few), many: report(many) });
  row('report alliance, 1,000 schools', cost.many, '100 schools', cost.few, '10');
  row('report alliance, 100 schools', cost.few, '100 schools', cost.few);
}

try {
  benchSmall();
  for (const courses of sizes) benchCourses(courses);
  await benchPreview();
  await benchEditor();
  benchCrosswalk();
  benchAlliance();
  benchPdf();
  benchWord();
  benchWorkbook();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
