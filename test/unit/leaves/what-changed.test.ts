/** What a replaced leaf says of itself: a line of the record, and bars beside what is new. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withChangeBars } from '../../../src/6-render/change-bars.ts';
import { run } from '../../../src/cli/run.ts';
import { whatChanged } from '../../../src/comparison/what-changed.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { singleLeaves } from '../../support/small-course.ts';

const texts = (...all: string[]) => all.map((text) => ({ is: 'text' as const, text }));
const said = (before: string[], after: string[]): string[] =>
  whatChanged(texts(...before), texts(...after)).changes.map(({ was, now }) => `${was ?? ''} → ${now ?? ''}`);

describe('what changed on a leaf', () => {
  it.each([
    ['a number has its unit', ['停 5 s 再松手'], ['停 4 s 再松手'], ['5 s → 4 s']],
    ['or its Chinese one', ['保持10分钟，不得少'], ['保持 15 分钟，不得少'], ['10分钟 →  15 分钟']],
    [
      'two places of a text are two changes',
      ['先 1 m 后 2 m'],
      ['先 3 m 后 4 m'],
      ['1 m → 3 m', '2 m → 4 m'],
    ],
    [
      'what comes in stands among its neighbours',
      ['再评估意识。'],
      ['再评估意识与伤情。'],
      ['评估意识 → 评估意识与伤情'],
    ],
    ['a text that is gone', ['甲', '乙'], ['甲'], ['乙 → ']],
    ['a text that is new', ['甲'], ['甲', '丙丁'], [' → 丙丁']],
    ['another text', ['看现场'], ['呼救'], ['看现场 → 呼救']],
    ['nothing', ['甲', '乙'], ['甲', '乙'], []],
  ])('%s', (_, before, after, expected) => {
    expect(said(before, after).map((one) => one.trim())).toEqual(
      expected.map((one) => one.replace(/ {2}/, ' ').trim()),
    );
  });

  it('is short, however long the texts are', () => {
    for (const one of said(['甲'.repeat(500)], ['乙'.repeat(500)])) expect(one.length).toBeLessThan(60);
  });
});

describe('a change bar', () => {
  const leaf = (inside: string) => `<article class="leaf" id="leaf-2">${inside}</article>`;
  const bars = (...all: string[]) => new Map([['leaf-2', all]]);

  it('stands beside the block that shows the text, and no other', () => {
    const html = leaf(
      '<ul><li class="a">停 <b>4 s</b>；</li><li>看呼吸</li></ul><p>说明：看呼吸，停 4 s</p>',
    );
    expect(withChangeBars(html, bars('**停 4 s**；'))).toBe(
      leaf(
        '<ul><li class="change-bar a">停 <b>4 s</b>；</li><li>看呼吸</li></ul><p>说明：看呼吸，停 4 s</p>',
      ),
    );
  });

  it('never stands on another leaf, and changes no letter', () => {
    const html = `<article id="leaf-1"><p>停 4 s 再松手</p></article>${leaf('<p>停 4 s 再松手</p>')}`;
    const marked = withChangeBars(html, bars('停 4 s 再松手'));
    expect(marked.replace(' class="change-bar"', '')).toBe(html);
    expect(marked.indexOf('class="change-bar"')).toBeGreaterThan(html.indexOf('leaf-2'));
  });
});

describe('a pack in a repository of git', { timeout: 60_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'ccstd-pack-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const own = ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false'];
  const git = (...words: string[]) => execFileSync('git', [...own, ...words], { stdio: 'pipe' });
  const write = (file: string, text: string) => writeFileSync(join(root, file), text);

  async function ccstd(line: string) {
    let err = '';
    const code = await run(line.split(' '), {
      host: nodeHost(root.replaceAll('\\', '/')),
      out() {},
      err(text) {
        err += text;
      },
      outIsTerminal: false,
      errIsTerminal: false,
      columns: undefined,
      now: () => 0,
    });
    return { code, err };
  }

  it('finds what was released and says what is another now, to each edition its own', async () => {
    for (const [file, text] of Object.entries(singleLeaves)) write(file, text);
    const course = singleLeaves['course.yaml'] ?? '';
    git('init', '-q');
    expect((await ccstd('leaves release --effective 2026-09-01')).code).toBe(0);
    git('add', '-A');
    git('commit', '-q', '-m', 'release');
    // Written after the release, and never printed.
    write('course.yaml', course.replace('先评估意识与伤情。', '先看一看。'));
    git('commit', '-q', '-a', '-m', 'draft');
    write(
      'course.yaml',
      course
        .replace('先评估意识与伤情。', '先评估意识与伤情，用时 4 s。')
        .replace('读懂任务单', '读懂任务单和通知'),
    );
    expect((await ccstd('leaves release --effective 2027-02-20')).code).toBe(0);
    const pack = (edition: string) =>
      readFileSync(join(root, `dist/packs/1-2/${edition}/falls.html`), 'utf8');

    const what = (html: string) => [...html.matchAll(/<td>([^<]* → [^<]*)<\/td>/g)].map(([, text]) => text);
    // The last commit of the release is a draft: nothing is said of what it is not known to have printed.
    expect((await ccstd('leaves pack')).code).toBe(0);
    expect(pack('teacher')).not.toContain('先看一看');
    expect((await ccstd('leaves pack --before HEAD~1')).code).toBe(0);
    expect(pack('teacher')).toContain('，用时 4 s');
    expect(what(pack('teacher'))).toEqual(['懂任务单 → 懂任务单和通知；识与伤情 → 识与伤情，用时 4 s']);
    expect(what(pack('student'))).toEqual(['懂任务单 → 懂任务单和通知']);
    expect(pack('student')).not.toContain('用时');
    expect(pack('student').match(/<[a-z0-9]+ class="change-bar/g)?.length).toBeGreaterThan(0);

    git('add', '-A');
    git('commit', '-q', '-m', 'second release');
    expect((await ccstd('leaves pack --before nowhere')).code).toBe(2);
  });
});
