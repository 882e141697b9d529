/** What holds for every field, whatever it is called. */
import { describe, expect, it } from 'vitest';
import { changeClasses } from '../../../src/comparison/change.ts';
import { classify } from '../../../src/comparison/classify.ts';
import { compareEntity } from '../../../src/comparison/compare-entity.ts';
import { type ComparedEntity, comparedEntities } from '../../../src/comparison/compared-entities.ts';
import { namingFields } from '../../../src/comparison/elements.ts';
import { fieldClasses } from '../../../src/comparison/field-classes.ts';
import { nextVersion } from '../../../src/comparison/next-version.ts';
import { Renames } from '../../../src/comparison/renames.ts';
import { textChange } from '../../../src/comparison/text-change.ts';
import { wordChanges } from '../../../src/comparison/word-changes.ts';
import { objectShapes } from '../../../src/generated/shapes.ts';
import { itemsOf, objectTypeOf } from '../../../src/language/branch.ts';
import { objectShape } from '../../../src/language/language-tables.ts';
import type { FieldShape } from '../../../src/language/shape.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { bundledFiles, machine } from '../../support/bundled-standards.ts';
import { randomFrom, seedOf } from '../../support/random.ts';

const types = Object.keys(objectShapes);
const fieldsOf = (type: string): [string, FieldShape][] => Object.entries(objectShape(type).fields);

describe('the tables of a comparison', () => {
  it('know a name for every object that stands in a list', () => {
    const listed = types.flatMap((type) =>
      fieldsOf(type).flatMap(([, { shape }]) => {
        const items = itemsOf(shape);
        return (items && objectTypeOf(items)) ?? [];
      }),
    );
    const nameless = [...new Set(listed)].filter(
      (type) =>
        !fieldsOf(type).some(
          ([field, { shape }]) =>
            (shape.is === 'text' && shape.id) || namingFields.some((one) => one === field),
        ),
    );
    expect(listed.length).toBeGreaterThan(40);
    expect(nameless).toEqual([]);
  });

  it('name fields that are there, each with a class that a change of it can have', () => {
    const all = new Set(types.flatMap((type) => fieldsOf(type).map(([field]) => `${type}.${field}`)));
    const names = [...all];
    const unknown = Object.keys(fieldClasses).filter((key) => {
      const [type, field] = key.split('.');
      return !names.some((name) => {
        const [ofType, ofField] = name.split('.');
        return (type === '*' || type === ofType) && (field === '*' || field === ofField);
      });
    });
    expect(unknown).toEqual([]);
  });
});

describe('a value that is another one', () => {
  const { workspace } = checkSources(machine(bundledFiles()), { from: '/' });
  const entities = workspace ? comparedEntities(workspace) : [];

  it('is found in every field of the bundled standards, alone and at its place', () => {
    const random = randomFrom(seedOf('comparison'));
    expect(entities.length).toBeGreaterThan(25);
    const missed: string[] = [];
    for (let round = 0; round < 400; round++) {
      const entity = random.pick(entities);
      if (!entity) continue;
      const leaf = random.pick(leavesIn(entity.value));
      if (!leaf || isElsewhere(leaf)) continue;
      const after = withLeaf(entity, leaf);
      const found = compareEntity(entity, after, new Renames(), new Renames()).map(classify);
      // A value that names its element is an element gone and another one new, or one that is called otherwise.
      const isFound =
        found.length > 0 && found.length <= 2 && found.every((one) => changeClasses.includes(one.class));
      if (!isFound) missed.push(`${entity.id} ${leaf.join('/')} ${JSON.stringify(found)}`);
    }
    expect(missed).toEqual([]);
  });
});

type Leaf = readonly (string | number)[];

function leavesIn(value: unknown, path: Leaf = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, item]) => leavesIn(item, [...path, key]));
}

/** Its id is how an entity is found again; requirements, and what adoptions give, are compared where they count. */
function isElsewhere(leaf: Leaf): boolean {
  const isRequirement = leaf.some((step) => /^(skills|knowledge|ethics|foundations)$/.test(String(step)));
  if (leaf[0] === 'changes' && leaf[2] === 'value') return true;
  return (
    (leaf.length === 1 && leaf[0] === 'id') || (leaf[0] === 'levels' && isRequirement) || leaf[0] === 'basics'
  );
}

function withLeaf(entity: ComparedEntity, leaf: Leaf): ComparedEntity {
  const value = structuredClone(entity.value) as Record<string | number, unknown>;
  let holder = value;
  for (const step of leaf.slice(0, -1)) holder = holder[step] as typeof value;
  const last = leaf.at(-1) ?? '';
  const old = holder[last];
  holder[last] = typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : `${old}、另有 7 项`;
  return { ...entity, value, json: JSON.stringify(value) };
}

describe('two texts', () => {
  it.each([
    ['能评估伤情', '能评估伤情。', 'same-words'],
    ['误差 ≤ 5％', '误差≤5%', 'same-words'],
    ['误差 ≤ 5 %', '误差 ≥ 5 %', 'rewritten'],
    ['电压 1.5 V 以内', '电压 15 V 以内', 'rewritten'],
    ['温度 -5 ℃', '温度 5 ℃', 'rewritten'],
    ['可以带电操作的线路', '不可以带电操作的线路', 'rewritten'],
    ['停电后必须验电', '停电后验电', 'rewritten'],
    ['分三个步骤完成', '分四个步骤完成', 'rewritten'],
    ['learners may test the circuit', 'learners must test the circuit', 'rewritten'],
    ['能按规程处置一起跌倒', '能按照规程处置跌倒', 'reworded'],
    ['读图', '完全不同的另一件事情', 'rewritten'],
  ])('%s → %s: %s', (before, after, how) => {
    expect(textChange(before, after)).toBe(how);
  });

  it('are told word by word, and no letter of either is lost', () => {
    const parts = wordChanges('在 5 s 内断开，1.5 mm² 的导线', '在 4 s 内断开，2.5 mm² 的导线');
    const side = (other: string) =>
      parts
        .filter(({ is }) => is !== other)
        .map(({ text }) => text)
        .join('');
    expect(side('new')).toBe('在 5 s 内断开，1.5 mm² 的导线');
    expect(side('gone')).toBe('在 4 s 内断开，2.5 mm² 的导线');
    expect(parts.filter(({ is }) => is !== 'same').map(({ text }) => text)).toEqual(['5', '4', '1.5', '2.5']);
  });
});

describe('a version', () => {
  it.each([
    ['1.2.3', 'breaking', '2.0.0'],
    ['1.2.3', 'compatible', '1.3.0'],
    ['1.2.3', 'editorial', '1.2.4'],
    ['v2', 'editorial', 'v2.0.1'],
    ['2026版', 'breaking', undefined],
  ] as const)('%s after a change that is %s: %s', (version, of, next) => {
    expect(nextVersion(version, of)).toBe(next);
  });
});
