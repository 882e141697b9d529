/** Each text of the sources in Word is in a content control that says where it was written. */
import { beforeAll, describe, expect, it } from 'vitest';
import { editionsOf } from '../../../src/5-lower/editions-of.ts';
import { lower } from '../../../src/5-lower/lower.ts';
import { WrittenTexts } from '../../../src/7-emit/formats/docx/written.ts';
import type { StandardModel } from '../../../src/model/model.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { bundledFiles, machine } from '../../support/bundled-standards.ts';
import type { XmlElement } from '../../unit/xlsx/read-xml.ts';
import { brokenReferences, type Opened, opened } from './opened.ts';

const files = { ...bundledFiles('ccstd.yaml'), ...bundledFiles('electrical/') };
const paths = [
  'student/worksheet/plc-control/plc-water',
  'teacher/worksheet/plc-control/plc-water',
  'teacher/forms/plc-control/07-activity-plan',
  'student/textbook/plc-control/whole',
];

/** What a reader sees of a text, whatever marks it has. */
const bare = (text: string): string => text.replace(/[\s\u2060*_`\\]+/g, '');
const textIn = (element: XmlElement): string =>
  element
    .all('w:t', 'm:t')
    .map(({ text }) => text)
    .join('');

function controls({ body }: Opened): { readonly tag: string; readonly text: string }[] {
  return body
    .all('w:sdt')
    .map((one) => ({ tag: one.all('w:tag')[0]?.attributes['w:val'] ?? '', text: bare(textIn(one)) }));
}

/** Follows ids and numbers; a walk of its own. */
function textAt(model: StandardModel, path: string): string {
  const [id, ...steps] = path.split('/');
  let at: unknown = [...model.courses, ...model.programmes].find((one) => one.id === id);
  for (const step of steps)
    at = Array.isArray(at)
      ? (at.find((one) => (one as { id?: string }).id === step) ?? at[Number(step) - 1])
      : (at as Record<string, unknown>)[step];
  return typeof at === 'string' ? at : String((at as { text?: string }).text);
}

describe('texts of the sources in Word', { timeout: 120_000 }, () => {
  const made = new Map<string, Opened>();
  let models: ReturnType<typeof editionsOf>;
  beforeAll(async () => {
    const host = machine(files);
    const documents = ['worksheet', 'forms', 'textbook'];
    await buildWorkspace(host, { formats: ['docx'], documents, course: 'plc-control' });
    for (const path of paths)
      made.set(path, opened(host.files.get(`/dist/${path}.docx`) ?? new Uint8Array()));
    const { workspace } = checkSources(machine(files));
    if (!workspace) throw new Error('the workspace is broken');
    models = editionsOf(lower(workspace));
  }, 120_000);

  it.each(paths)('%s: stand in controls that lead to them', (path) => {
    const document = made.get(path) as Opened;
    const model = models[path.startsWith('student') ? 'student' : 'teacher'];
    const places = new Map(
      document
        .xml('customXml/item1.xml')
        .all('text')
        .map(({ attributes }) => [attributes.tag ?? '', attributes.path ?? '']),
    );
    const found = controls(document).filter(({ tag }) => places.has(tag));
    expect(found.length).toBeGreaterThan(30);
    expect(found.filter(({ tag }) => tag.length > 64)).toEqual([]);
    for (const { tag, text } of found)
      expect(`${tag}: ${bare(textAt(model, places.get(tag) ?? '')).includes(text)} ${text}`).toBe(
        `${tag}: true ${text}`,
      );
    expect(brokenReferences(document)).toEqual([]);
    if (path.startsWith('student'))
      expect(
        [...places.values()].filter((place) => /\/(?:teacher|answer)$|\/worksheet\/.*\/rubric$/.test(place)),
      ).toEqual([]);
  });

  it('are in controls wherever a paragraph is nothing but such a text', () => {
    const written = new Set(stringsIn(models.student.courses.find(({ id }) => id === 'plc-control')));
    for (const path of paths.filter((one) => one.startsWith('student'))) {
      const document = made.get(path) as Opened;
      const within = new Set(controls(document).map(({ text }) => text));
      const alone = document.body
        .all('w:p')
        .map((paragraph) => bare(textIn(paragraph)))
        .filter((text) => text.length > 5 && written.has(text));
      expect(alone.length).toBeGreaterThan(20);
      expect(alone.filter((text) => !within.has(text))).toEqual([]);
    }
  });
});

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [bare(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

it('says of a text that stands at several places which is nearest to the one before, twice in a row as well', () => {
  const tasks = ['t1', 't2'].map((id) => ({ id, title: '点检', hours: `${id} 的学时` }));
  const written = new WrittenTexts([{ id: 'c', ...{ tasks } }]);
  expect(written.tag('t2 的学时')).toBe('c/tasks/t2/hours');
  expect(written.tag('点检')).toBe('c/tasks/t2/title');
  expect(written.tag('点检')).toBe('c/tasks/t2/title');
});
