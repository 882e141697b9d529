/**
 * Reports for other systems: valid when there is something to report and when there is not, whatever authors
 * write.
 */
import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { pageStyle, pageStyleHash } from '../../../src/diagnostics/report-page/style.ts';
import { hasConformance, validator, whenMissing } from '../exports/conformance.ts';
import { clean, runCheck, troubled } from './run-check.ts';

const workspaces = [
  ['a troubled workspace', troubled],
  ['a clean one', clean],
] as const;
const report = async (files: Readonly<Record<string, string>>, format: string, ...more: string[]) =>
  (await runCheck(files, ['--format', format, ...more])).stdout;

describe.each(workspaces)('SARIF of %s', (_, files) => {
  it('names a rule for each result, and only ASCII relative addresses', async () => {
    const [run] = JSON.parse(await report(files, 'sarif')).runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.invocations).toEqual([{ executionSuccessful: true }]);
    for (const { ruleId, ruleIndex, locations, partialFingerprints } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(run.tool.driver.rules[ruleIndex].help.text).not.toBe('');
      expect(partialFingerprints['ccstdFinding/v1']).toMatch(/^[0-9a-f]{16}$/);
      expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(
        /^[\w.!~*'()%-]+(\/[\w.!~*'()%-]+)*$/,
      );
    }
  });
});

describe('SARIF', () => {
  // Compiling the official schema takes seconds.
  it.skipIf(!hasConformance)(
    `is valid with findings and without${whenMissing}`,
    async () => {
      const problems = validator('sarif/sarif-schema-2.1.0.json', '04');
      for (const [, files] of workspaces) {
        for (const language of ['zh-CN', 'en'])
          expect(problems(JSON.parse(await report(files, 'sarif', '--lang', language)))).toEqual([]);
      }
      expect(problems({ version: '2.1.0' })).not.toEqual([]);
    },
    300_000,
  );

  it('carries related places, UTF-16 columns and fixes', async () => {
    const [run] = JSON.parse(await report(troubled, 'sarif')).runs;
    const sum = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'hours/sum-mismatch');
    expect(sum.locations[0].physicalLocation.artifactLocation.uri).toBe(
      '%E8%AF%BE%E7%A8%8B%201/50%25%23%E8%B7%8C%E5%80%92%2C%E9%98%B2%E6%8A%A4.yaml',
    );
    expect(sum.relatedLocations[0].physicalLocation.region.startLine).toBe(13);
    const colon = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'yaml/full-width-colon');
    expect(colon.fixes[0].artifactChanges[0].replacements[0]).toMatchObject({
      deletedRegion: { startLine: 2, startColumn: 3 },
      insertedContent: { text: ': ' },
    });
  });

  it('says when the configuration kept it from checking', async () => {
    const { stdout, status } = await runCheck({ ...clean, 'ccstd.yaml': '规则集: 大学\n' }, [
      '--format',
      'sarif',
    ]);
    expect(status).toBe(2);
    expect(JSON.parse(stdout).runs[0].invocations).toEqual([{ executionSuccessful: false }]);
  });

  it('never leaves the repository, even when the user stands deep inside the workspace', async () => {
    const { stdout } = await runCheck(troubled, ['--format', 'sarif'], {}, '/课程 1');
    expect(stdout).toContain('"uri": "%E8%AF%BE%E7%A8%8B%201/50');
    expect(stdout).not.toContain('"uri": "..');
  });
});

describe('GitHub', () => {
  it('keeps each finding on a line of its own that no text can break', async () => {
    const lines = (await report(troubled, 'github')).split('\n').filter((line) => line.startsWith('::'));
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      const [, properties = ''] = /^::(?:error|warning|notice) (file=[^:]*)::(?!$)/.exec(line) ?? [];
      expect(properties.split(',').map((part) => part.split('=')[0])).toEqual([
        'file',
        'line',
        'endLine',
        'col',
        'endColumn',
        'title',
      ]);
    }
    expect(lines.join('\n')).toContain('file=课程 1/50%25#跌倒%2C防护.yaml,line=6');
    expect(lines.join('\n')).toContain('100%25');
  });

  it('has nothing for GitHub to mark in a clean workspace', async () => {
    expect(await report(clean, 'github')).not.toContain('::');
  });
});

describe('GitLab', () => {
  it('is a list with a fingerprint of its own for each finding', async () => {
    const issues: { fingerprint: string; severity: string; location: object }[] = JSON.parse(
      await report(troubled, 'gitlab'),
    );
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(issues.map(({ severity }) => severity).sort()).toEqual([
      'info',
      'major',
      'major',
      'minor',
      'minor',
    ]);
    expect(issues[0]?.location).toEqual({ path: '坏.yaml', lines: { begin: 2, end: 2 } });
    expect(JSON.parse(await report(clean, 'gitlab'))).toEqual([]);
  });
});

describe('JUnit', () => {
  it.each(workspaces)('is well formed for %s and counts what it holds', async (_, files) => {
    const xml = await report(files, 'junit');
    expect(unclosed(xml)).toEqual([]);
    expect(xml).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    const [, tests, failures] =
      /<testsuites name="ccstd check" tests="(\d+)" failures="(\d+)" errors="0">/.exec(xml) ?? [];
    expect(xml.match(/<testcase /g)?.length).toBe(Number(tests));
    expect(xml.match(/<failure /g)?.length ?? 0).toBe(Number(failures));
  });

  it('fails where the run fails', async () => {
    expect((await report(troubled, 'junit')).match(/<failure /g)).toHaveLength(2);
    expect((await report(troubled, 'junit', '--fail-on', 'warning')).match(/<failure /g)).toHaveLength(4);
  });
});

describe('the report page', () => {
  const htmlValidator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'long-title': 'off',
    },
  });

  it.each(workspaces)('is valid HTML for %s in both languages', async (_, files) => {
    for (const language of ['zh-CN', 'en']) {
      const page = await report(files, 'html', '--lang', language);
      const { results } = await htmlValidator.validateString(page);
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      ).toEqual([]);
      expect(page).toContain(`<html lang="${language}">`);
    }
  });

  it('shows what authors write as text, and allows no style but its own', async () => {
    const page = await report(troubled, 'html');
    expect(page).not.toMatch(/<script|<\/style>[^<]*<script|\u202e/);
    expect(page).toContain('&lt;/style&gt;&lt;script&gt;');
    expect(page).toContain('&lt;U+202E&gt;');
    expect(page).not.toMatch(/ style="| on\w+="|https?:/);
    expect(pageStyleHash).toBe(`sha256-${createHash('sha256').update(pageStyle).digest('base64')}`);
    expect(page).toContain(`style-src '${pageStyleHash}'`);
  });

  it('links only to places it has', async () => {
    const page = await report(troubled, 'html');
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    expect(targets.length).toBeGreaterThan(8);
  });
});

/** Elements that are opened and not closed, in text without comments or CDATA. */
function unclosed(xml: string): string[] {
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml [^>]*\?>/, '')
    .replace(
      /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g,
      (_, end: string, name: string, __, single: string) => {
        if (end) {
          if (open.pop() !== name) open.push(`?${name}`);
        } else if (!single) open.push(name);
        return '';
      },
    );
  return /[<>]|&(?!(?:amp|lt|gt|quot|#39);)/.test(rest) ? [...open, rest] : open;
}
