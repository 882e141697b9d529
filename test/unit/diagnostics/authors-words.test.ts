/**
 * A finding in a file with Chinese keys speaks Chinese: no English key, and no English word of an
 * enumeration.
 */
import { expect, it } from 'vitest';
import { explainedExample } from '../../../src/cli/explained-example.ts';
import { explanations } from '../../../src/generated/explanations.ts';
import { objectShapes, wordTables } from '../../../src/generated/shapes.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import type { WordTable } from '../../../src/language/shape.ts';

const tables: readonly WordTable[] = Object.values(wordTables);
const english = new Set([
  ...Object.values(objectShapes).flatMap(({ fields }) => Object.keys(fields)),
  ...tables.flatMap(({ zh }) => Object.keys(zh)),
]);

/** Templates name the values of views and their helpers, which are English whatever the language of the keys. */
const aboutEnglish = /^template\//;

/** Words that are to be typed just so, and why. */
const typedSo: Readonly<Record<string, readonly string[]>> = {
  // The folder of the example.
  'config/theme-outside': ['theme'],
  // The command `ccstd leaves status`.
  'leaf/ledger': ['status'],
  // Attributes of directives have English names only.
  'md/bad-attribute': ['lines', 'url', 'title'],
  'media/no-text': ['title'],
  // A level as it stands in the id of a requirement.
  'ref/no-such-level': ['all'],
};

it('whatever its code', { timeout: 300_000 }, async () => {
  const host = nodeHost();
  const foreign: string[] = [];
  for (const code of Object.keys(explanations) as (keyof typeof explanations)[]) {
    if (aboutEnglish.test(code)) continue;
    const { finding, wrong } = await explainedExample(code, explanations[code], { host, language: 'zh-CN' });
    if (!finding) continue;
    const said = [
      finding.message,
      finding.label,
      finding.help,
      ...finding.related.map(({ message }) => message),
    ].join(' ');
    // What the author typed is repeated as it was typed, and commands are called what they are called.
    const words =
      said.replace(/ccstd(?: [a-z-]+)+/g, 'ccstd').match(/(?<![\w/.:-])[a-z][A-Za-z-]+(?![\w/.-])/g) ?? [];
    for (const word of words)
      if (
        word !== 'ccstd' &&
        english.has(word) &&
        !typedSo[code]?.includes(word) &&
        !new RegExp(`\\b${word}\\b`).test(wrong)
      )
        foreign.push(`${code}: ${word} in ${said}`);
  }
  expect(foreign).toEqual([]);
});
