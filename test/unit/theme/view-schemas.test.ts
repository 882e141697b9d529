/**
 * What templates really receive is what `ccstd schema views` says they receive: every sheet of every
 * document, and nothing besides.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { lower } from '../../../src/5-lower/lower.ts';
import { document as pack } from '../../../src/6-render/pack/document.ts';
import { sheetsOf } from '../../../src/6-render/sheet.ts';
import { document as site } from '../../../src/6-render/site/document.ts';
import { document as standard } from '../../../src/6-render/standard/document.ts';
import { templateData } from '../../../src/6-render/template-data.ts';
import { leafWords } from '../../../src/6-render/views/leaf-words.ts';
import { artifactWords } from '../../../src/6-render/words.ts';
import { documents } from '../../../src/generated/documents.ts';
import { viewSchemas } from '../../../src/generated/view-schemas.ts';
import { digestTools } from '../../../src/leaves/digest-tools.ts';
import { leafChanges, type PresentLeaf } from '../../../src/leaves/leaf-changes.ts';
import { presentLeaves } from '../../../src/leaves/leaf-record.ts';
import { emptyLedger, type Ledger } from '../../../src/leaves/ledger.ts';
import { releaseLeaves } from '../../../src/leaves/release-leaves.ts';
import { isSafeUrl, isWebUrl } from '../../../src/markdown/safe-url.ts';
import { localized, viewSchema } from '../../../src/theme/view-schema.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { bundledFiles, machine } from '../../support/bundled-standards.ts';
import { documentContext } from '../../support/document-context.ts';
import { everyKind } from '../render/every-kind.ts';

const ajv = new Ajv2020({
  strict: true,
  formats: { uri: isWebUrl, 'uri-reference': isSafeUrl },
  keywords: ['x-zh'],
});
const validators = Object.fromEntries(
  Object.keys(viewSchemas.templates).map((name) => [name, ajv.compile(viewSchema(name, viewSchemas))]),
);

/** Template → the findings against its data, and how many sheets were looked at. */
function problems(files: Readonly<Record<string, string>>) {
  const host = machine(files);
  const { workspace } = checkSources(host);
  if (!workspace) throw new Error('a broken fixture');
  const model = lower(workspace);
  const templates = host.templates();
  const words = artifactWords(model.language, templates);
  const context = documentContext(model, words);
  const picture = { path: 'student/assets/images/logo.png', width: 1, height: 1, mediaType: 'image/png' };
  const media = { picture: () => picture, attachment: () => undefined, qr: () => undefined };
  const input = { templates, words, organization: { name: '示例学院', logo: 'logo.png' }, media };
  const found = new Set<string>();
  const seen = new Map<string, number>();
  const ledger = twoReleases(
    presentLeaves(
      model,
      leafWords(words),
      digestTools(host.sha256, (path) => host.read(`/${path}`)),
    ),
  );
  const inPack = { ...context, leaves: { ledger, marks: () => new Map() } };
  const sheetLists = [
    ...Object.values(documents).map((document) => sheetsOf(document, context)),
    // Programmes have pages of their own only where courses are many.
    sheetsOf(site, documentContext({ ...model, courses: Array(50).fill(model.courses).flat() }, words)),
    // The profile decides in which form a programme is printed.
    sheetsOf(standard, documentContext({ ...model, profile: 'moe' }, words)),
    sheetsOf(pack, { ...inPack, releases: { from: 1, to: 2, reprint: true } }),
  ];
  for (const sheets of sheetLists) {
    for (const sheet of sheets) {
      if (!sheet.template) continue;
      const validate = validators[sheet.template];
      // As other programs see it: what is undefined is not there.
      const data = JSON.parse(JSON.stringify(templateData(sheet, input)));
      seen.set(sheet.template, (seen.get(sheet.template) ?? 0) + 1);
      if (!validate?.(data))
        for (const { instancePath, message, params } of validate?.errors ?? [])
          found.add(`${sheet.template}${instancePath} ${message} ${JSON.stringify(params)}`);
    }
  }
  return { found: [...found], seen };
}

/** At the second some leaves are new and some have other content. */
function twoReleases(present: readonly PresentLeaf[]): Ledger {
  const before = present
    .slice(3)
    .map((leaf, place) => (place % 5 === 0 ? { ...leaf, digest: `${leaf.digest}-` } : leaf));
  return [before, present].reduce<Ledger>(
    (ledger, leaves, place) =>
      releaseLeaves(ledger, leafChanges(ledger, leaves), `202${place + 6}-09-01`) ?? ledger,
    emptyLedger,
  );
}

describe.each([
  ['a workspace with everything', everyKind],
  ['the bundled standards', bundledFiles()],
])('%s', (_, files) => {
  const { found, seen } = problems(files);

  it('gives templates what the schemas describe, and nothing else', () => expect(found).toEqual([]));

  it('is looked at in every template', () =>
    expect([...seen.keys()].sort()).toEqual(Object.keys(viewSchemas.templates).sort()));
});

describe('the schemas', () => {
  it('notice a field that they do not describe', () => {
    const [name] = Object.keys(validators);
    expect(validators[name ?? '']?.({ surprise: 1 })).toBe(false);
  });

  it('say in both languages what each template shows', () => {
    const silent = Object.entries(viewSchemas.templates).filter(
      ([, view]) => !view.description || !view['x-zh'],
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it('speak one language when they are printed', () => {
    const [zh, en] = (['zh-CN', 'en'] as const).map((language) =>
      JSON.stringify(localized(viewSchema('worksheet', viewSchemas), language)),
    );
    expect(zh).toContain('留几行给学生写');
    expect(en).toContain('Ruled lines to write on.');
    expect(`${zh}${en}`).not.toContain('x-zh');
  });
});
