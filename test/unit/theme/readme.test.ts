/**
 * What the README says of themes is so: every helper and every property of the style that it names, and none
 * left out.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helperTypes } from '../../../src/6-render/template-functions.ts';
import { nodeHost } from '../../../src/host/node-host.ts';

const readme = readFileSync(join(import.meta.dirname, '..', '..', '..', 'README.md'), 'utf8');
const section = (heading: string) => readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
const templates = nodeHost().templates();
const style = [...templates].filter(([name]) => name.endsWith('.css')).map(([, text]) => text);

describe.each(['换成学校自己的样子', "The school's own look"])('%s', (heading) => {
  it('names properties that the style has', () => {
    const named = [...section(heading).matchAll(/`?(--[a-z][a-z-]+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => name !== '--list');
    expect(named.length).toBeGreaterThan(15);
    expect(
      named.filter(
        (name) => !style.some((text) => text.includes(`var(${name}`) || text.includes(`${name}:`)),
      ),
    ).toEqual([]);
  });
});

it('names every helper', () => {
  const missing = Object.keys(helperTypes).filter(
    (name) => !new RegExp(`[{(#]${name}\\b`).test(section('换成学校自己的样子')),
  );
  expect(missing).toEqual([]);
});
