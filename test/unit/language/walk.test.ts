/** A walk that is asked for something finds of it what a walk finds that is asked for everything. */
import { expect, it } from 'vitest';
import { objectShapes } from '../../../src/generated/shapes.ts';
import { type Visitor, walk } from '../../../src/language/walk.ts';
import { joinSources } from '../../../src/workspace/check-workspace.ts';
import { bundledFiles, machine } from '../../support/bundled-standards.ts';

const { documents } = joinSources(machine(bundledFiles()), '/').workspace;

type Callback = 'object' | 'text' | 'reference';

/** What the callbacks are called with, as lines, by callback. */
function told(asked: readonly Callback[], types?: ReadonlySet<string>): Record<Callback, string[]> {
  const lines: Record<Callback, string[]> = { object: [], text: [], reference: [] };
  for (const { value, type, file } of documents) {
    const say = (callback: Callback, ...what: unknown[]) =>
      void lines[callback].push(JSON.stringify([file, ...what]));
    const all: Visitor = {
      object: (name, object, path, teacher) => say('object', name, Object.keys(object), path, teacher),
      text: (text, path, kind) => say('text', text, path, kind),
      reference: (target, name, path, optional) => say('reference', target, name, path, optional),
    };
    const visitor = Object.fromEntries(asked.map((callback) => [callback, all[callback]]));
    walk(value, type, [], { ...visitor, ...(types ? { types } : {}) });
  }
  return lines;
}

const everything = told(['object', 'text', 'reference']);

it.each<[Callback[]]>([[['object']], [['text']], [['reference']], [['object', 'text']]])(
  'finds the same whether it is asked for %s alone',
  (asked) => {
    const found = told(asked);
    for (const callback of asked) {
      expect(found[callback].length).toBeGreaterThan(100);
      expect(found[callback]).toEqual(everything[callback]);
    }
  },
);

it('finds every object of a type, however deep it lies, and every text beside', () => {
  for (const type of Object.keys(objectShapes)) {
    const isOfType = (line: string): boolean => JSON.parse(line)[1] === type;
    expect(told(['object'], new Set([type])).object).toEqual(everything.object.filter(isOfType));
  }
  const found = told(['object', 'text'], new Set(['Include', 'Resource']));
  expect(found.object).toEqual(
    everything.object.filter((line) => /^\["[^"]*","(Include|Resource)"/.test(line)),
  );
  expect(found.text).toEqual(everything.text);
});
