/** A school's own Word document gives its styles, head and foot to all others. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { checkWorkspace } from '../../../src/workspace/check-workspace.ts';
import { Session } from '../../../src/workspace/session.ts';
import { machine } from '../../support/bundled-standards.ts';
import { smallWorkspace } from '../../support/small-course.ts';
import { tinyPicture } from '../../support/tiny-pictures.ts';
import { brokenReferences, type Opened, opened } from './opened.ts';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** As a Chinese Word writes it: its styles have short ids of their own. */
function reference(school: string): Uint8Array {
  const parts = {
    'word/styles.xml': `<w:styles ${word}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:color w:val="7A1F1F"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Cell"><w:name w:val="别的样式"/></w:style></w:styles>`,
    'word/document.xml': `<w:document ${word} ${relations}><w:body><w:p/><w:sectPr><w:headerReference r:id="rId7" w:type="default"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="x"><Relationship Target="header2.xml" Id="rId7" Type="${office}/header"/></Relationships>`,
    'word/header2.xml': `<w:hdr ${word} ${relations}><w:p><w:r><w:t>${school}</w:t></w:r></w:p></w:hdr>`,
    'word/_rels/header2.xml.rels': `<Relationships xmlns="x"><Relationship Id="rId1" Type="${office}/image" Target="media/image1.png"/></Relationships>`,
  };
  return zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
    'word/media/image1.png': tinyPicture('png'),
  });
}

const themed = (content: Uint8Array) => ({
  ...smallWorkspace,
  'ccstd.yaml': 'ccstd: 1\n主题: 主题\n格式: [docx]\n',
  '主题/reference.docx': content,
});
const options = { formats: ['docx'], documents: ['worksheet'] };
const place = '/dist/student/worksheet/falls/t1.docx';

async function worksheet(content: Uint8Array): Promise<Opened> {
  const host = machine(themed(content));
  await buildWorkspace(host, options);
  return opened(host.files.get(place) ?? new Uint8Array());
}

describe('reference.docx of a theme', () => {
  it('gives its styles to the document, which keeps its own where the school has none', async () => {
    const { xml, body, ...rest } = await worksheet(reference('示范技师学院'));
    const styles = xml('word/styles.xml').all('w:style');
    const nameOf = (id: string | undefined) =>
      styles.find(({ attributes }) => attributes['w:styleId'] === id)?.all('w:name')[0]?.attributes['w:val'];
    expect(
      styles.filter((style) => style.all('w:name')[0]?.attributes['w:val'] === 'heading 1'),
    ).toHaveLength(1);
    expect(nameOf('1')).toBe('heading 1');
    const used = new Set(body.all('w:pStyle').map(({ attributes }) => attributes['w:val']));
    expect([...used].map(nameOf)).not.toContain(undefined);
    expect([...used].map(nameOf)).toEqual(expect.arrayContaining(['heading 1', '表格文字']));
    expect(nameOf('Cell')).toBe('别的样式');
    expect(brokenReferences({ xml, body, ...rest })).toEqual([]);
  });

  it('puts its head above the running head, with its pictures', async () => {
    const { paths, xml } = await worksheet(reference('示范技师学院'));
    const heads = paths.filter((path) => /^word\/header\d/.test(path)).map((path) => xml(path));
    const texts = heads.map((head) => head.all('w:t').map(({ text }) => text));
    for (const text of texts) expect(text.slice(0, 2)).toEqual(['示范技师学院', '跌倒防护']);
    expect(paths).toContain('word/media/image1.png');
    expect(paths.filter((path) => /^word\/_rels\/header\d+\.xml\.rels$/.test(path))).toHaveLength(
      heads.length,
    );
  });

  it('is taken over again when it changes, although nothing else does', async () => {
    const host = machine(themed(reference('示范技师学院')));
    await Session.at(host).build();
    host.files.set('/主题/reference.docx', reference('示范高级技校'));
    await Session.at(host).build();
    expect(opened(host.files.get(place) ?? new Uint8Array()).texts.join('')).toContain('示范高级技校');
  });

  it('is reported when it is no Word document', async () => {
    const { diagnostics } = await checkWorkspace(machine(themed(strToU8('not a zip'))));
    expect(diagnostics.map(({ code, where }) => [code, where.file])).toEqual([
      ['template/not-a-document', '主题/reference.docx'],
    ]);
  });
});

describe('a picture', () => {
  it('is in the document as it is now, although its page only names it', async () => {
    const picture = tinyPicture('png');
    const other = picture.slice();
    // Its one colour is another; nothing else of the file is.
    other[Buffer.from(picture).indexOf('PLTE') + 4] = 0x12;
    const course = (smallWorkspace['course.yaml'] ?? '').replace(
      'scenario: 老人在走廊跌倒。',
      'scenario: |-\n      ![面板](panel.png)',
    );
    const host = machine({
      ...{ ...smallWorkspace, 'course.yaml': course, 'panel.png': picture },
      'ccstd.yaml': 'ccstd: 1\nformats: [docx]\n',
    });
    await Session.at(host).build();
    const before = host.files.get(place);
    expect(opened(before ?? new Uint8Array()).paths).toContainEqual(expect.stringMatching(/media\/.*png/));
    host.files.set('/panel.png', other);
    await Session.at(host).build();
    const after = host.files.get(place);
    expect(opened(after ?? new Uint8Array()).paths).toContainEqual(expect.stringMatching(/media\/.*png/));
    expect(after).not.toEqual(before);
  });
});
