/**
 * SARIF 2.1.0: findings for code scanning services and editors, with rules, fixes and names that outlive
 * edits.
 */

import { linesOf } from '../../source/lines.ts';
import type { Language } from '../../values/language.ts';
import type { Severity } from '../diagnostic.ts';
import type { PresentedDiagnostic, Range } from '../present.ts';
import { ruleWords } from '../rule-words.ts';
import { wholeMessage } from '../whole-message.ts';
import type { PrintContext, Printer } from './printer.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const root = '%SRCROOT%';
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

export const sarif: Printer = (diagnostics, _, context) => {
  const { language, version, completed } = context;
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const run = {
    tool: {
      driver: {
        name: 'ccstd',
        semanticVersion: version,
        version,
        language,
        rules: codes.map((code) => ruleOf(code, language)),
      },
    },
    language,
    columnKind: 'utf16CodeUnits',
    defaultEncoding: 'UTF-8',
    originalUriBaseIds: {
      [root]: { description: { text: 'The folder from which ccstd was run, or the workspace' } },
    },
    invocations: [{ executionSuccessful: completed }],
    results: diagnostics.map((diagnostic) => resultOf(diagnostic, codes.indexOf(diagnostic.code), context)),
  };
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
};

function ruleOf(code: string, language: Language) {
  const { severity, title, prose, wrong, right } = ruleWords(code, language);
  const headings = language === 'en' ? ['Wrong', 'Right'] : ['错误的写法', '正确的写法'];
  return {
    id: code,
    name: code.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: prose },
    help: {
      text: prose,
      markdown: `${prose}\n\n## ${headings[0]}\n\n${wrong}\n\n## ${headings[1]}\n\n${right}`,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [code.split('/')[0]] },
  };
}

function resultOf(diagnostic: PresentedDiagnostic, ruleIndex: number, context: PrintContext) {
  const { code, severity, file, range, path, related, fix, fingerprint } = diagnostic;
  const logical = path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path }] };
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: wholeMessage(diagnostic, context.language) },
    locations: [{ physicalLocation: physical(file, range, context), ...logical }],
    relatedLocations: related.map(({ message, ...place }, id) => ({
      id: id + 1,
      physicalLocation: physical(place.file, place.range, context),
      ...(message === '' ? {} : { message: { text: message } }),
    })),
    partialFingerprints: { 'ccstdFinding/v1': fingerprint },
    ...(fix && fix.edits.length > 0 ? { fixes: [fixOf(diagnostic, fix, context)] } : {}),
  };
}

function physical(file: string, range: Range, { pathInRepository }: PrintContext) {
  return { artifactLocation: artifact(pathInRepository(file)), region: region(range) };
}

function artifact(path: string) {
  const uri = path.split('/').map((step) => encodeURIComponent(step.replace(/\p{Cs}/gu, '\ufffd')));
  return { uri: uri.join('/'), uriBaseId: root };
}

function region({ start, end }: Range) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}

function fixOf(
  { file }: PresentedDiagnostic,
  { safe, edits }: NonNullable<PresentedDiagnostic['fix']>,
  context: PrintContext,
) {
  const lines = linesOf(context.textOf(file) ?? '');
  const words = {
    'zh-CN': ['ccstd fix', 'ccstd fix --unsafe：会改变文件的含义'],
    en: ['ccstd fix', 'ccstd fix --unsafe: changes what the file says'],
  };
  return {
    description: { text: words[context.language][safe ? 0 : 1] },
    artifactChanges: [
      {
        artifactLocation: artifact(context.pathInRepository(file)),
        replacements: edits.map(({ start, end, text }) => ({
          deletedRegion: region({ start: lines.at(start), end: lines.at(end) }),
          ...(text === '' ? {} : { insertedContent: { text } }),
        })),
      },
    ],
  };
}
