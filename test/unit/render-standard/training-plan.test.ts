/** 专业人才培养方案: the form of vocational colleges, which says all that the national form says. */
import { describe, expect, it } from 'vitest';
import { document } from '../../../src/6-render/standard/document.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { renderSheets } from './render-sheets.ts';

const files = bundledFiles('elderly-care');
const path = 'standard/elderly-care-programme';
const settings = (profile: string) => ({ ...files, 'ccstd.yaml': `名称: 小例\n规则集: ${profile}\n` });

/** What stands in cells, items and paragraphs. */
function passages(html: string): string[] {
  const main = html.replace(/<nav.*?<\/nav>/gs, '').replace(/^.*?<article/s, '');
  return [...main.matchAll(/<(td|li|p|dd)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , inner = '']) =>
    inner.replace(/<[^>]+>/g, '').replace(/\s+/g, ''),
  );
}

describe('the plan of vocational colleges', () => {
  const national = renderSheets(document, settings('技工院校')).get(path);
  const college = renderSheets(document, settings('职业院校')).get(path);

  it('has the chapters of its own form, counted without a hole', () => {
    expect(college?.title).toContain('专业人才培养方案');
    const heads = [...(college?.html ?? '').matchAll(/<h2>(.*?)<\/h2>/g)].map(([, head]) => head);
    expect(heads).toEqual([
      '一、专业名称及代码',
      '二、入学要求',
      '三、修业年限',
      '四、职业面向',
      '五、培养目标与培养规格',
      '六、课程设置及要求',
      '七、教学进程总体安排',
      '八、实施保障',
      '九、毕业要求',
      '十、附录',
    ]);
  });

  it('says all that the national form says', () => {
    const said = new Set(passages(college?.html ?? ''));
    const lost = passages(national?.html ?? '').filter((one) => !said.has(one));
    expect(passages(national?.html ?? '').length).toBeGreaterThan(200);
    // The name and the code stand in one line each, with their labels.
    expect(lost).toEqual(['老年服务与管理', '0609-4']);
  });

  it('lists theory beside practice', () => {
    expect(college?.md).toContain('| 理论学时 | 实践学时 |');
    expect(national?.md).not.toContain('理论学时');
  });
});
