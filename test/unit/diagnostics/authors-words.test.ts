/**
 * A finding in a file with Chinese keys speaks Chinese: no English key, and no English word of an
 * enumeration; in one with English keys and Chinese words the words are Chinese.
 */
import { expect, it } from 'vitest';
import { explainedExample } from '../../../src/cli/explained-example.ts';
import { isForReleaseOnly } from '../../../src/diagnostics/classes.ts';
import { type PresentedDiagnostic, presentAll } from '../../../src/diagnostics/present.ts';
import { explanations } from '../../../src/generated/explanations.ts';
import { objectShapes, wordTables } from '../../../src/generated/shapes.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import type { WordTable } from '../../../src/language/shape.ts';
import { checkWorkspace } from '../../../src/workspace/check-workspace.ts';
import { translateKeys } from '../../support/translate-keys.ts';

const tables: readonly WordTable[] = Object.values(wordTables);
const fieldNames = new Set(Object.values(objectShapes).flatMap(({ fields }) => Object.keys(fields)));
const english = new Set([...fieldNames, ...tables.flatMap(({ zh }) => Object.keys(zh))]);

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

const host = nodeHost();
type Code = keyof typeof explanations;
const codes = (Object.keys(explanations) as Code[]).filter((code) => !aboutEnglish.test(code));

/** English words among `spoken` that a finding about the wrong example says and its author did not. */
function foreignWords(
  code: Code,
  finding: PresentedDiagnostic,
  wrong: string,
  spoken: ReadonlySet<string>,
): string[] {
  const said = [
    finding.message,
    finding.label,
    finding.help,
    ...finding.related.map(({ message }) => message),
  ].join(' ');
  // What the author typed is repeated as it was typed, and commands are called what they are called.
  const words =
    said.replace(/ccstd(?: [a-z-]+)+/g, 'ccstd').match(/(?<![\w/.:-])[a-z][A-Za-z-]+(?![\w/.-])/g) ?? [];
  return words
    .filter((word) => word !== 'ccstd' && spoken.has(word) && !typedSo[code]?.includes(word))
    .filter((word) => !new RegExp(`\\b${word}\\b`).test(wrong))
    .map((word) => `${code}: ${word} in ${said}`);
}

it('whatever its code', { timeout: 300_000 }, async () => {
  const foreign: string[] = [];
  for (const code of codes) {
    const { finding, wrong } = await explainedExample(code, explanations[code], { host, language: 'zh-CN' });
    if (finding) foreign.push(...foreignWords(code, finding, wrong, english));
  }
  expect(foreign).toEqual([]);
});

/** The keys of the one text with the words of the other, which says the same line by line. */
function mixed(keys: string, words: string): string {
  const entry = /^(\s*(?:- )*)([^\s:#"'][^:#"']*)(:(?: .*)?)$/;
  const others = words.split('\n');
  return keys
    .split('\n')
    .map((line, at) => {
      const [one, other] = [entry.exec(line), entry.exec(others[at] ?? '')];
      return one && other ? `${one[1]}${one[2]}${other[3]}` : (others[at] ?? '');
    })
    .join('\n');
}

const enumerated = new Set(
  tables.flatMap(({ zh }) => Object.keys(zh)).filter((word) => !fieldNames.has(word)),
);

it('also where keys are English and words are Chinese', { timeout: 300_000 }, async () => {
  const foreign: string[] = [];
  let found = 0;
  for (const code of codes) {
    const blocks = [...explanations[code].wrong.matchAll(/^```yaml(?: file=(\S+))?\n([\s\S]*?)^```$/gm)];
    const files = blocks.map(([, name = 'example.yaml', text = '']) => {
      const type = name === 'ccstd.yaml' ? 'Workspace' : undefined;
      const [keys, words] = [translateKeys(text, 'en', type), translateKeys(text, 'zh', type)];
      return [name, mixed(keys, words)] as const;
    });
    const release = isForReleaseOnly(code);
    const checked = await checkWorkspace(memoryHost(Object.fromEntries(files)), { from: '/', release });
    const ofCode = checked.diagnostics.filter((one) => one.code === code);
    const [finding] = presentAll(ofCode, checked, 'zh-CN');
    if (!finding) continue;
    found++;
    const typed = files.map(([, text]) => text).join('\n');
    foreign.push(...foreignWords(code, finding, typed, enumerated));
  }
  expect(found).toBeGreaterThan(codes.length / 2);
  expect(foreign).toEqual([]);
});
