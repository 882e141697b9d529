/** After somebody gave an entity another id by hand, names that lead nowhere are told the new one. */
import { expect, it } from 'vitest';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';
import { smallWorkspace } from '../../support/small-course.ts';

const review = `kind: review
id: first
subject: course/falls
digest: fedcba9876543210
on: 2026-06-30
reviewers: [{name: 王老师, role: 审核}]
conclusion: pass
`;

/** What is suggested for each name that leads nowhere. */
function suggested(changes: Readonly<Record<string, readonly [string, string]>>, more = {}): unknown[] {
  const files: Record<string, string> = { ...smallWorkspace, ...more };
  for (const [file, [from, to]] of Object.entries(changes)) {
    expect(files[file]).toContain(from);
    files[file] = (files[file] ?? '').replace(from, to);
  }
  const found = checkSources(machine(files)).diagnostics.filter(({ code }) => code === 'ref/unresolved');
  return [...new Set(found.map(({ params }) => JSON.stringify(params)))].map((one) => JSON.parse(one));
}

it('knows a course that nobody names, in plans and in reviews', () => {
  const renamed = { 'course.yaml': ['id: falls', 'id: 老人安全'] } as const;
  expect(suggested(renamed, { 'review.yaml': review })).toEqual([
    { id: 'falls', suggestions: ['老人安全'] },
    { id: 'course/falls', suggestions: ['course/老人安全'] },
  ]);
});

it('knows a standard by the requirements that are named, and the certificate that follows from it', () => {
  const another = (smallWorkspace['standard.yaml'] ?? '')
    .replace('id: care-2019', 'id: nursing')
    .replaceAll('1.1.1', '1.1.2')
    .replace('4-10-01-05', '4-10-01-06');
  const renamed = { 'standard.yaml': ['id: care-2019', 'id: 护理新标准'] } as const;
  expect(suggested(renamed, { 'another.yaml': another })).toEqual([
    { id: 'care-2019/4/1.1.1', suggestions: ['护理新标准/4/1.1.1'] },
    { id: 'care-2019-4', suggestions: ['护理新标准-4'] },
  ]);
});

it('says nothing where two could be meant, or something else is misspelt', () => {
  const second = (smallWorkspace['course.yaml'] ?? '').replace('id: falls', 'id: 防滑');
  const renamed = { 'course.yaml': ['id: falls', 'id: 老人安全'] } as const;
  expect(suggested(renamed, { 'second.yaml': second })).toEqual([{ id: 'falls', suggestions: [] }]);
  const near = { 'course.yaml': ['id: falls', 'id: fails'] } as const;
  expect(suggested(near)).toEqual([{ id: 'falls', suggestions: ['fails'] }]);
});
