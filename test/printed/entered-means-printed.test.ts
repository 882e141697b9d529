/**
 * Entered means printed: every field of the language appears in every document that shows its owner, in both
 * formats.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { objectShapes } from '../../src/generated/shapes.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { machine, outputOf } from '../support/bundled-standards.ts';
import { type Exception, exceptions, readOtherwise, unshown } from './exceptions.ts';
import { type Field, filledFields, filledHolders, filledWorkspace } from './filled-workspace.ts';
import { shown } from './shown.ts';
import { visibleText } from './visible-text.ts';

interface Page {
  readonly path: string;
  readonly edition: 'student' | 'teacher' | 'all';
  readonly text: string;
}

let pages: readonly Page[] = [];
let errors: readonly unknown[] = [];

beforeAll(async () => {
  const host = machine(filledWorkspace);
  const { checked } = await buildWorkspace(host, {
    documents: ['standard', 'crosswalk', 'textbook', 'worksheet', 'forms'],
  });
  errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
  pages = Object.entries(outputOf(host))
    .filter(([path]) => /\.(html|md)$/.test(path))
    .map(([path, text]) => ({ path, edition: editionOf(path), text: visibleText(path, text) }));
}, 300_000);

function editionOf(path: string): Page['edition'] {
  return path.startsWith('student/') ? 'student' : path.startsWith('teacher/') ? 'teacher' : 'all';
}

const nameOf = ({ owner, name }: Field) => `${owner}.${name}`;

function isShown(field: Field, owners: readonly string[]): boolean {
  return owners.some((pattern) => {
    if (pattern.endsWith('.')) return nameOf(field) === pattern.slice(0, -1);
    if (pattern.startsWith('*')) return field.owner.endsWith(pattern.slice(1));
    if (!pattern.endsWith('*')) return field.owner === pattern;
    const root = pattern.slice(0, -1);
    return (field.owner === root || field.owner.startsWith(`${root}.`)) && !field.owner.endsWith('.aligns');
  });
}

function excepts({ fields }: Exception, field: Field): boolean {
  return fields.some((pattern) =>
    pattern.startsWith('*') ? nameOf(field).endsWith(pattern.slice(1)) : nameOf(field) === pattern,
  );
}

/** No word of another field or of the form itself. */
function isUnmistakable({ forms }: Field): boolean {
  return forms.every((form) => /词|\d{4}/.test(form));
}

/** Pages of a document that should print a field and do not. */
function lacking(document: string, field: Field): Page[] {
  const own = pages.filter(({ path }) => shown[document]?.pages.test(path));
  const allowed = own.filter(({ edition }) => edition !== 'student' || !field.forTeachers);
  return allowed.filter(({ text }) => !field.forms.some((form) => text.includes(form)));
}

const documents = Object.keys(shown);
const fieldsOf = (document: string) =>
  filledFields.filter((field) => isShown(field, shown[document]?.owners ?? []));

describe('the filled workspace', () => {
  it('builds without an error', () => {
    expect(errors).toEqual([]);
    expect(filledFields.length).toBeGreaterThan(400);
  });

  it('fills every field of the language, or says why no page can be asked for it', () => {
    const known = Object.entries(objectShapes).flatMap(([type, { fields }]) =>
      Object.keys(fields).map((name) => `${type}.${name}`),
    );
    const filled = new Set(filledFields.map(({ type, name }) => `${type}.${name}`));
    const isListed = (name: string) =>
      readOtherwise.some(({ fields }) => fields.includes(name) || fields.includes(name.replace(/^\w+/, '*')));
    expect(known.length).toBeGreaterThan(300);
    expect(known.filter((name) => !filled.has(name) && !filledHolders.has(name) && !isListed(name))).toEqual(
      [],
    );
    const listed = readOtherwise.flatMap(({ fields }) => fields).filter((name) => !name.startsWith('*'));
    expect(listed.filter((name) => filled.has(name) || !known.includes(name))).toEqual([]);
  });

  it('has every owner of a field in a document that shows it, unless no document speaks of it', () => {
    const roots = Object.keys(unshown);
    const nowhere = filledFields.filter(
      (field) =>
        !documents.some((document) => isShown(field, shown[document]?.owners ?? [])) &&
        !roots.some((root) => field.owner === root || field.owner.startsWith(`${root}.`)) &&
        !field.owner.startsWith('Workspace'),
    );
    expect([...new Set(nowhere.map(nameOf))]).toEqual([]);
  });
});

describe.each(documents)('%s', (document) => {
  const own = exceptions.filter((exception) => exception.document === document);

  it('prints every field of what it shows, in both editions and formats', () => {
    expect(pages.filter(({ path }) => shown[document]?.pages.test(path)).length).toBeGreaterThan(1);
    const missing = fieldsOf(document).flatMap((field) =>
      lacking(document, field)
        .filter(
          ({ edition }) => !own.some((one) => excepts(one, field) && (one.edition ?? edition) === edition),
        )
        .map(({ path }) => `${nameOf(field)} in ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('has no exception that it does not need', () => {
    const needless = own.flatMap((exception) =>
      exception.fields.filter((pattern) => {
        const one = { ...exception, fields: [pattern] };
        const fields = fieldsOf(document).filter((field) => excepts(one, field));
        if (fields.length > 0 && !fields.every(isUnmistakable)) return false;
        return !fields.some((field) =>
          lacking(document, field).some(({ edition }) => (one.edition ?? edition) === edition),
        );
      }),
    );
    expect(needless).toEqual([]);
  });

  it('gives students nothing that is for teachers', () => {
    const hidden = filledFields.filter(
      ({ forTeachers, forms }) => forTeachers && forms.some((form) => form.startsWith('词')),
    );
    const own = pages.filter(
      ({ path, edition }) => edition !== 'teacher' && shown[document]?.pages.test(path),
    );
    const told = hidden.flatMap((field) =>
      own
        .filter(({ text }) => text.includes(field.forms[0] ?? ''))
        .map(({ path }) => `${nameOf(field)} in ${path}`),
    );
    expect(told).toEqual([]);
  });
});

it('every exception gives its reason in a sentence', () => {
  for (const reason of [
    ...exceptions.map((one) => one.reason),
    ...Object.values(unshown),
    ...readOtherwise.map((one) => one.reason),
  ])
    expect(reason).toMatch(/^[A-Z].{30,}\.$/s);
});
