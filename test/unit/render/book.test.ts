/** Leaves are numbered by their place and named by their ids, whatever ids authors choose. */
import { describe, expect, it } from 'vitest';
import { builtPages } from './built-pages.ts';
import { everyKind } from './every-kind.ts';

const leafOf = (page: string | undefined) => /class="leaf-no"[^>]*>([^<]+)</.exec(page ?? '')?.[1];

describe('the leaves of a book', () => {
  it('are numbered task-stage-page; what belongs to the whole task follows its last stage, what belongs to the course its last task', async () => {
    const output = await builtPages(everyKind);
    const names = ['fall/index', 'fall/s1', 'fall/info/a1', 'fall/s2', 'fall/assessment/e1', 'fall/cards/1_', 'assessment/exam', 'terms'];
    const numbers = names.map((name) => leafOf(output[`student/textbook/falls/${name}.html`]));
    expect(numbers).toEqual(['1-0-1', '1-1-1', '1-1-2', '1-2-1', '1-3-1', '1-3-2', '2-0-1', '2-0-2']);
    expect(output['student/textbook/falls/fall/s1.html']).toContain('活页编号 1-1-1-1');
  });

  it('never take the place of one another', async () => {
    const renamed = Object.fromEntries(Object.entries(everyKind).map(([path, text]) => [path, rename(text)]));
    const output = await builtPages(renamed);
    const names = Object.keys(output).filter((path) => path.startsWith('student/textbook/falls/') && path.endsWith('.html'));
    expect(names.map((path) => path.slice('student/textbook/falls/'.length))).toEqual([
      'assessment/exam.html',
      'index.html',
      'index_/2_.html',
      'index_/assessment/e1.html',
      'index_/assessment_.html',
      'index_/cards/1_.html',
      'index_/cards/2_.html',
      'index_/cards/3_.html',
      'index_/cards/4_.html',
      'index_/index.html',
      'index_/info/con_.html',
      'requirements.html',
      'terms.html',
      'whole.html',
    ]);
  });
});

/** The task takes the name of the book's front, a stage that of the assessment sheets, an activity that of a device; a stage has no id. */
function rename(text: string): string {
  return text
    .replace('标识: fall\n', '标识: index\n')
    .replace('[fall]', '[index]')
    .replace('标识: s1', '标识: assessment')
    .replace('标识: a1', '标识: con')
    .replace('  - 标识: s2\n    环节', '  - 环节')
    .replace('    学习环节: s2\n', '');
}
