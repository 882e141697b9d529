/**
 * The reference manual has every field and every code in both languages, and is made only when it is asked
 * for.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/generated/catalogue.ts';
import { schemas } from '../../../src/generated/schemas.ts';
import { objectShapes } from '../../../src/generated/shapes.ts';
import { objectTypes } from '../../../src/language/editor/object-types.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { machine, outputOf } from '../../support/bundled-standards.ts';
import { problemsOfPage } from '../../support/page-validator.ts';

const files = {
  'ccstd.yaml': '名称: 标准\n',
  '体育.yaml': '类型: 课程\n标识: 体育\n名称: 体育\n课程类别: 公共基础\n基准学时: 40\n',
};

let pages: Record<string, string>;

beforeAll(async () => {
  const host = machine(files);
  await buildWorkspace(host, { documents: ['reference'] });
  pages = outputOf(host);
}, 300_000);

describe('the reference manual', { timeout: 300_000 }, () => {
  it('is not part of a build of everything', async () => {
    const host = machine(files);
    await buildWorkspace(host);
    expect(Object.keys(outputOf(host)).filter((path) => path.startsWith('reference/'))).toEqual([]);
  });

  it('knows every object type of the language', () => {
    expect(
      objectTypes(schemas)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(objectShapes).sort());
  });

  for (const format of ['html', 'md']) {
    it(`explains every field in both languages in ${format}`, () => {
      const text = Object.entries(pages)
        .filter(([path]) => path.startsWith('reference/fields-') && path.endsWith(format))
        .map(([, page]) => plain(page))
        .join('\n');
      for (const { name, fields } of objectTypes(schemas)) {
        expect(text).toContain(name);
        for (const { zh, help } of fields) {
          expect(help.zh, `${name}.${zh}`).toMatch(/\p{Script=Han}/u);
          for (const words of [zh, help.zh, help.en]) expect(text, `${name}.${zh}`).toContain(plain(words));
        }
      }
    });

    it(`has every code in ${format}`, () => {
      for (const code of Object.keys(catalogue)) {
        const page = pages[`reference/codes-${code.split('/')[0]}.${format}`] ?? '';
        expect(page, code).toContain(code);
      }
    });
  }

  it('is valid HTML', async () => {
    for (const [path, text] of Object.entries(pages).filter(([name]) => /^reference\/.*html$/.test(name))) {
      expect(await problemsOfPage(text), path).toEqual([]);
    }
  });

  it('links only to what is there', () => {
    for (const [path, text] of Object.entries(pages).filter(([name]) => /^reference\/.*html$/.test(name))) {
      for (const [, href = ''] of text.matchAll(/<(?:a|link) [^>]*href="([^"]+)"/g)) {
        if (href.startsWith('https://')) continue;
        const [file = '', anchor] = href.split('#');
        const target = file === '' ? path : new URL(file, `file:///${path}`).pathname.slice(1);
        expect(Object.keys(pages), `${path} → ${href}`).toContain(target);
        if (anchor) expect(pages[target], `${path} → ${href}`).toContain(`id="${anchor}"`);
      }
    }
  });
});

/** Without what either format adds around or inside the words. */
function plain(text: string): string {
  return text.replaceAll('&#x3D;', '=').replace(/&quot;|&#39;|&#x27;|&lt;|&gt;|&amp;|["'<>&\\*`]/g, '');
}
