/** How far a run is: said on a terminal alone, gone at the end, and counted by stages. */
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { RunProgress } from '../../../src/cli/run-progress.ts';
import { eachDuring } from '../../../src/host/progress.ts';
import { machine } from '../../support/bundled-standards.ts';
import { smallWorkspace } from '../../support/small-course.ts';

interface Seen {
  readonly progress: RunProgress;
  readonly said: string[];
  pass(milliseconds: number): void;
}

function terminal(language: 'zh-CN' | 'en' = 'en', more: { term?: string; isTerminal?: boolean } = {}): Seen {
  const said: string[] = [];
  let now = 0;
  const io = {
    host: { ...machine({}), env: more.term === undefined ? {} : { TERM: more.term } },
    err: (text: string) => void said.push(text),
    errIsTerminal: more.isTerminal ?? true,
    columns: 80,
    now: () => now,
  };
  return {
    progress: new RunProgress(io, language),
    said,
    pass: (time) => {
      now += time;
    },
  };
}

const line = (text: string): string => `\r\u001b[2K${text}`;

describe('the line that says how far a run is', () => {
  it('says the stage, the count and the rate once the work takes more than half a second', () => {
    const { progress, said, pass } = terminal();
    progress.during('read', () => {
      for (let file = 0; file < 8; file++) {
        pass(125);
        progress.step(8);
      }
    });
    expect(said).toEqual([4, 5, 6, 7, 8].map((count) => line(`reading files ${count}/8, 8 a second`)));
  });

  it('says a count without an end where none is known, in the language of the reader', () => {
    const { progress, said, pass } = terminal('zh-CN');
    progress.during('emit', () => {
      pass(1000);
      for (let page = 0; page < 250; page++) progress.step();
    });
    expect(said).toEqual([line('生成页面 1，每秒 1')]);
  });

  it('names the outermost stage, whatever is done inside', () => {
    const { progress, said, pass } = terminal();
    pass(600);
    progress.during('emit', () => {
      progress.during('search', () => pass(200));
      progress.step();
    });
    expect(said).toEqual([line('making pages…'), line('making pages 1')]);
  });

  it('is gone when it is erased, and erased once', () => {
    const { progress, said, pass } = terminal();
    pass(600);
    progress.during('check', () => {});
    progress.erase();
    progress.erase();
    expect(said).toEqual([line('checking rules…'), line('')]);
  });

  it('is never there off a terminal, on one that knows no codes, or before half a second', () => {
    for (const more of [{ isTerminal: false }, { term: 'dumb' }]) {
      const { progress, said, pass } = terminal('en', more);
      pass(9000);
      progress.during('check', () => progress.step());
      progress.erase();
      expect(said).toEqual([]);
    }
    const { progress, said, pass } = terminal();
    pass(499);
    progress.during('check', () => progress.step());
    progress.erase();
    expect(said).toEqual([]);
  });
});

describe('the table of stages', () => {
  it('gives each stage the time that no stage inside it took, promises included', async () => {
    const { progress, pass } = terminal();
    await progress.during('emit', async () => {
      pass(10);
      await Promise.resolve();
      for (const page of eachDuring(progress, 'view', pages(pass)))
        progress.during('search', () => pass(page));
      pass(5);
    });
    pass(7);
    expect(rows(progress.timings())).toEqual({
      stage: 'ms',
      'preparing pages': '400',
      'making pages': '15',
      'indexing for search': '3',
      'everything else': '7',
      'in all': '425',
    });
  });

  it('counts a stage that failed as ended', () => {
    const { progress, pass } = terminal();
    const failing = () =>
      progress.during('read', () => {
        pass(3);
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    pass(4);
    expect(rows(progress.timings())).toEqual({
      stage: 'ms',
      'reading files': '3',
      'everything else': '4',
      'in all': '7',
    });
  });

  it('stands on the error stream, behind everything else, for every command', async () => {
    const { out, err } = await ran('ccstd check --timings --lang en');
    expect(out).toContain('Checked');
    expect(Object.keys(rows(err))).toEqual(
      expect.arrayContaining(['reading files', 'parsing YAML', 'checking rules', 'in all']),
    );
  });
});

function* pages(pass: (time: number) => void): Iterable<number> {
  for (const page of [1, 2]) {
    pass(200);
    yield page;
  }
}

function rows(table: string): Record<string, string> {
  return Object.fromEntries(
    table
      .trimEnd()
      .split('\n')
      .map((row) => row.split(/ {2,}(?=\S+$)/)),
  );
}

async function ran(command: string): Promise<{ out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  await run(command.split(' ').slice(1), {
    host: machine(smallWorkspace),
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
    now: () => performance.now(),
  });
  return { out: out.join(''), err: err.join('') };
}
