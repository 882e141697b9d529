/** Slips of the finger are recognised, wild guesses are not made. */
import { describe, expect, it } from 'vitest';
import { suggest } from '../../../src/diagnostics/suggest.ts';

describe('suggest', () => {
  it('finds a swapped, missing or foreign letter', () => {
    expect(suggest('jsno', ['codeframe', 'json'])).toEqual(['json']);
    expect(suggest('chek', ['check', 'build'])).toEqual(['check']);
    expect(suggest('课成', ['课程', '专业'])).toEqual(['课程']);
  });

  it('names only the nearest', () => {
    expect(
      suggest('electrician/4/1.1.5', ['electrician/4/1.1.1', 'electrician/4/1.2.9', 'electrician/4/1.1']),
    ).toEqual(['electrician/4/1.1.1']);
  });

  it('completes what was begun', () => {
    expect(suggest('家政', ['家政服务', '电气'])).toEqual(['家政服务']);
  });

  it('does not mind width and case', () => {
    expect(suggest('ＪＳＯＮ', ['json'])).toEqual(['json']);
  });

  it('keeps silent when nothing is near', () => {
    expect(suggest('xyz', ['check', 'build'])).toEqual([]);
  });
});
