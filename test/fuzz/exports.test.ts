/** Whatever a workspace holds that the check accepts, what it exports is valid by the official schemas. */
import { expect, it } from 'vitest';
import type { CfPackage } from '../../src/exports/case/case-package.ts';
import type { Achievement } from '../../src/exports/openbadges/achievement.ts';
import { exportFormats } from '../../src/generated/exports.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { machine } from '../support/bundled-standards.ts';
import { randomFrom } from '../support/random.ts';
import { awarded, badgeProblems } from '../unit/exports/badge-problems.ts';
import { caseProblems } from '../unit/exports/case-problems.ts';
import { hasConformance, type Validator, validator, whenMissing } from '../unit/exports/conformance.ts';
import { exportedFrom } from '../unit/exports/exported.ts';
import { readSssom, sssomProblems } from '../unit/exports/sssom-tsv.ts';
import { Machine } from './every-command.ts';
import { factor, patience, seed } from './run.ts';
import { filesOf, randomWorkspace, workspaceOfOwnKeys } from './typed-workspace.ts';

/** Without the official schemas nothing is against anything. */
const official = (...schema: Parameters<typeof validator>): Validator =>
  hasConformance ? validator(...schema) : () => [];

const casePackage = official('case/case-v1p1-cfpackage.official.json', '2019');
const credential = official('openbadges/ob_v3p0_achievementcredential_schema_draft4.json', '04');
const framework = official('ctdl/competency_framework.json', '04');
const competency = official('ctdl/competency.Schema-2018-08-31.json', '04');
const mappings = official('sssom/sssom_schema.schema.json', '2019', '#/$defs/MappingSet');

interface Graph {
  readonly '@context': string;
  readonly '@graph': readonly object[];
}

/** What is wrong with one file of a format, among all that were made with it. */
const problems: Readonly<Record<string, (text: string, all: readonly string[]) => readonly string[]>> = {
  case: (text, all) => {
    const [content, ...others] = [text, ...all].map((one) => JSON.parse(one) as CfPackage);
    const elsewhere = others.flatMap(({ CFItems }) => CFItems.map(({ identifier }) => identifier));
    return [...casePackage(content), ...caseProblems(content ?? {}, new Set(elsewhere))];
  },
  ctdl: (text) => {
    const { '@context': context, '@graph': nodes } = JSON.parse(text) as Graph;
    const [first, ...rest] = nodes.map((node) => ({ '@context': context, ...node }));
    return [...framework(first), ...rest.flatMap(competency)];
  },
  openbadges: (text) => {
    const given = awarded(JSON.parse(text) as Achievement);
    return [...credential(given), ...badgeProblems(given)];
  },
  sssom: (text) => [...mappings(readSssom(text)), ...sssomProblems(text)],
};

it(
  `exports what the official schemas accept, whatever a workspace says${whenMissing}`,
  async () => {
    const troubles: string[] = [];
    let files = 0;
    for (let index = 0; index < Math.ceil(3 * factor) && troubles.length < 8; index++) {
      const workspace = randomWorkspace(randomFrom(seed * 3_000_017 + index));
      const host = machine(filesOf(workspace));
      if (checkSources(host).diagnostics.some(({ severity }) => severity === 'error')) continue;
      for (const [format, problemsOf] of Object.entries(problems)) {
        const made = await exportedFrom(host, format);
        files += made.length;
        const all = made.map(({ text }) => text);
        for (const { path, text } of made)
          for (const problem of problemsOf(text, all).slice(0, 1))
            troubles.push(`workspace ${index} (${workspace.touched.join(', ')}): ${path} ${problem}`);
      }
    }
    if (process.env.CCSTD_FUZZ) console.log(`${files} files`);
    expect(troubles).toEqual([]);
    expect(files).toBeGreaterThan(10);
  },
  patience,
);

it(
  'takes keys of a school itself in every object through every command',
  async () => {
    for (let index = 0; index < Math.ceil(factor); index++) {
      const ways = new Machine(filesOf(workspaceOfOwnKeys(randomFrom(seed * 5_000_011 + index))));
      expect(await ways.run('check'), ways.runs[0]?.said).toBe(0);
      const exporting = Object.keys(exportFormats).map((format) => `export ${format}`);
      for (const command of [
        'fmt',
        'fix',
        'build textbook',
        'build forms',
        ...exporting,
        'leaves status',
        'check',
      ])
        expect(await ways.run(command), `${index} ${ways.runs.at(-1)?.said}`).toBe(0);
      expect(ways.trouble).toBeUndefined();
    }
  },
  patience,
);
