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

/**
 * What these are about is written in English whatever the language of the keys: codes, settings, templates,
 * directives, references.
 */
const aboutEnglish = /^(?:template|md|ref|suppress|config|media|leaf)\//;

it('whatever its code', { timeout: 120_000 }, async () => {
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
    // What the author typed is repeated as it was typed.
    const words = said.match(/(?<![\w/.:-])[a-z][A-Za-z-]+(?![\w/.-])/g) ?? [];
    for (const word of words)
      if (word !== 'ccstd' && english.has(word) && !new RegExp(`\\b${word}\\b`).test(wrong))
        foreign.push(`${code}: ${word} in ${said}`);
  }
  expect(foreign).toEqual([]);
});
