/**
 * What a school changed in fields for teachers stays with teachers: values, old and new, and the reasons for
 * them.
 */
import { describe, expect, it } from 'vitest';
import { editionOf } from '../../../src/5-lower/edition.ts';
import { lower } from '../../../src/5-lower/lower.ts';
import { document as formsDocument } from '../../../src/6-render/forms/document.ts';
import { documents } from '../../../src/generated/documents.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';
import { everyKind, secret } from '../render/every-kind.ts';
import { renderSheets } from '../render-standard/render-sheets.ts';

const canary = '金丝雀机密';
const changes = [
  ['学习任务/1/教学重点', '新增', `${canary}重点`],
  ['学习任务/1/学习环节/1/教学活动/1/教师活动', '替换', `${canary}教师活动`],
  ['学习任务/1/学习环节/1/教学活动/1/工作页/1/答案', '替换', `${canary}答案`],
  ['学习任务/1/学习环节/1/教学活动/1/工作页/1/评分要点', '替换', `${canary}要点`],
  ['教学实施建议', '替换', `学生看得到\n\n:::teacher\n${canary}建议\n:::\n`],
  ['名称', '替换', '校本跌倒防护'],
] as const;

const adoption = JSON.stringify({
  kind: 'overlay',
  id: 'own',
  status: 'approved',
  extends: 'course/falls',
  school: '示范技师学院',
  notes: `${canary}备注`,
  context: { region: `本地养老机构多。\n\n:::teacher\n${canary}地区\n:::\n` },
  changes: changes.map(([target, op, value], index) => ({
    target,
    op,
    value,
    reason: index < 4 ? `${canary}理由` : `公开理由${index}`,
  })),
});
const files = { ...everyKind, 'own.yaml': adoption };
const workspace = () => {
  const checked = checkSources(machine(files));
  if (!checked.workspace)
    throw new Error(JSON.stringify(checked.diagnostics.map(({ code, params }) => [code, params])));
  return checked.workspace;
};

describe('the model', () => {
  const model = lower(workspace());
  const student = editionOf(model, 'student');
  const teacher = editionOf(model, 'teacher');
  const own = (of: typeof model) => of.courses.find(({ id }) => id === 'own');

  it('has the base and the adoption side by side, and what was changed where', () => {
    expect(own(teacher)?.adoption).toMatchObject({ base: 'falls', school: '示范技师学院' });
    expect(own(teacher)?.adoption?.changes).toHaveLength(changes.length);
    expect(teacher.courses.map(({ id }) => id)).toContain('falls');
    expect(own(teacher)?.adoption?.changes.at(-1)).toMatchObject({ before: ['title'], after: [['title']] });
  });

  it('of students has nothing of changes that only teachers see', () => {
    expect(JSON.stringify(teacher)).toContain(`${canary}教师活动`);
    expect(JSON.stringify(teacher)).toContain(`${canary}理由`);
    expect(JSON.stringify(student)).not.toContain(canary);
    expect(JSON.stringify(student)).not.toContain(secret);
    expect(own(student)?.adoption?.changes.map(({ reason }) => reason)).toEqual(['公开理由4', '公开理由5']);
  });
});

describe('documents', () => {
  /** The description of the language holds nothing of any workspace. */
  const names = Object.keys(documents).filter((name) => name !== 'reference');

  it.each(names)('%s for students has no trace of them', (name) => {
    const document = documents[name];
    const sheets = (document ? [...renderSheets(document, files).values()] : []).filter(
      ({ edition }) => edition === 'student',
    );
    const texts = sheets.map(({ html, md, path }) => [path, html + md] as const);
    expect(texts.filter(([, text]) => text.includes(canary)).map(([path]) => path)).toEqual([]);
  });

  it('for teachers have them all', () => {
    const forms = [...renderSheets(formsDocument, files).values()].filter(
      ({ edition }) => edition === 'teacher',
    );
    const form = forms.find(({ path }) => path === 'teacher/forms/own/01-adoption');
    for (const part of ['重点', '教师活动', '答案', '要点', '建议', '理由', '地区']) {
      expect(form?.html, part).toContain(canary + part);
      expect(form?.md, part).toContain(canary + part);
    }
  });
});
