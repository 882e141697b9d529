/** Entities as plain values → the entity that an adoption gives, and what was found on the way. */
import { parseYaml } from '../../../src/1-parse/parse-yaml.ts';
import { type ValidDocument, validate } from '../../../src/2-validate/validate.ts';
import type { Adoption } from '../../../src/3-bind/adoption.ts';
import { bind } from '../../../src/3-bind/bind.ts';
import type { Place } from '../../../src/source/place.ts';

export interface Adopted {
  readonly adoption: Adoption | undefined;
  readonly value: unknown;
  readonly codes: readonly string[];
  /** What is written at a place, in English keys. */
  readonly written: (place: Place) => unknown;
}

/** JSON is YAML: a value is a file; keys may be in either language. */
export function adopted(entities: readonly object[], id: string): Adopted {
  const parsed = entities.map((entity, index) =>
    parseYaml({ path: `${index}.yaml`, text: JSON.stringify(entity) }),
  );
  const documents = parsed.flatMap(({ tree }): ValidDocument[] => {
    const document = tree && validate(tree).document;
    if (!document) throw new Error(JSON.stringify(tree && validate(tree).diagnostics));
    return [document];
  });
  const { workspace, diagnostics } = bind({ config: {}, documents, refused: new Set(), includes: new Map() });
  const adoption = workspace.adoptions.get(`overlay:${id}`);
  const written = ({ file, path }: Place) => {
    const value: unknown = documents.find((document) => document.file === file)?.value;
    return path.reduce(
      (at, step) => (at as Readonly<Record<string | number, unknown>> | undefined)?.[step],
      value,
    );
  };
  return { adoption, value: adoption?.document.value, codes: diagnostics.map(({ code }) => code), written };
}

export const task = (id: string, more: object = {}): object => ({
  id,
  title: `任务 ${id}`,
  hours: 4,
  description: `做 ${id}。`,
  stages: [
    { id: `${id}-s1`, kind: 'inform', hours: 2, activities: [{ id: `${id}-a1`, title: '看', hours: 2 }] },
    { kind: 'implement', title: '做', hours: 2, requirements: ['快', '好'] },
  ],
  ...more,
});

export const course = (more: object = {}): object => ({
  kind: 'course',
  id: 'c',
  title: '家居整理',
  version: '2.0',
  category: 'core',
  level: 'intermediate',
  hours: 8,
  contents: ['衣物分类', '空间规划'],
  goals: [
    { id: 'g1', text: '能分类' },
    { id: 'g2', text: '能规划' },
  ],
  tasks: [task('t1'), task('t2')],
  ...more,
});

export const overlay = (changes: readonly object[], more: object = {}): object => ({
  kind: 'overlay',
  id: 'o',
  extends: 'course/c',
  school: '示范技师学院',
  changes: changes.map((change) => ({ reason: '本校需要', ...change })),
  ...more,
});
