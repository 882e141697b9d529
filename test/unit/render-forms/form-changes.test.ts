/** What a school changes in its forms by `forms.each` of `ccstd.yaml`. */
import { describe, expect, it } from 'vitest';
import { document } from '../../../src/6-render/forms/document.ts';
import { checkWorkspace } from '../../../src/workspace/check-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';
import { everyKind } from '../render/every-kind.ts';
import { renderSheets } from '../render-standard/render-sheets.ts';

const settings = (each: string) => ({
  ...everyKind,
  'ccstd.yaml': `${everyKind['ccstd.yaml'] ?? 'ccstd: 1\n'}\n表单:\n  各表:\n${each}`,
});

/** Heads of the last row of each table, and the cells of its first row. */
function formOf(each: string | undefined, name: string) {
  const sheets = renderSheets(document, each === undefined ? everyKind : settings(each));
  const path = [...sheets.keys()].find((one) => one.startsWith('teacher/') && one.includes(name)) ?? '';
  const { html } = sheets.get(path) ?? { html: '' };
  const tables = html.split('<table class="school-form-grid').slice(1);
  return {
    html,
    heads: tables.map((table) => {
      const head = table.slice(0, table.indexOf('</thead>'));
      return [...head.matchAll(/<th[^>]*>([^<]*)<\/th>/g)].map(([, label]) => label);
    }),
    /** Cells of each row, without those of a table inside a cell. */
    widths: tables.map((table) => {
      const body = table.slice(table.indexOf('<tbody'), table.indexOf('</table>'));
      return body
        .split('<tr')
        .slice(1)
        .map((row) => row.split(/<t[dh][\s>]/).length - 1);
    }),
  };
}

describe('a form as a school changes it', () => {
  const plain = formOf(undefined, '04-assessment-plan');

  it('hides, renames and adds columns in all of its tables, heads and cells alike', () => {
    const changed = formOf(
      '    - 表号: 4\n      隐藏: [观察要点]\n      改名: {培养目标: 学习目标}\n      增加: [备注]\n',
      '04-assessment-plan',
    );
    const goals = plain.heads.findIndex((heads) => heads.includes('观察要点'));
    expect(changed.heads[goals]).toEqual(['序号', '培养维度', '学习目标', '备注']);
    for (const [index, heads] of plain.heads.entries()) {
      const without = heads.filter((head) => head !== '观察要点').length;
      expect(changed.heads[index]).toHaveLength(without + 1);
      const less = heads.length - without;
      expect(changed.widths[index]).toEqual(plain.widths[index]?.map((width) => width - less + 1));
    }
  });

  it('puts columns in order, those that are not named behind', () => {
    const changed = formOf('    - 表号: 4\n      次序: [培养目标, 序号]\n', '04-assessment-plan');
    const goals = plain.heads.findIndex((heads) => heads.includes('培养目标'));
    expect(changed.heads[goals]).toEqual(['培养目标', '序号', '培养维度', '观察要点']);
  });

  it('has a cover that states what is known, and leaves room for what is written by hand', () => {
    const name = '11-teaching-plan';
    const { html } = formOf('    - 表号: 11\n      封面: [院系, 课程名称, 学年学期]\n', name);
    const cover = /<section class="school-form-cover">.*?<\/section>/s.exec(html)?.[0] ?? '';
    const lines = [...cover.matchAll(/<th scope="row">([^<]*)<\/th><td([^>]*)>([^<]*)/g)];
    const blank = lines.filter(([, , look]) => look?.includes('school-form-blank'));
    expect(blank.map(([, label]) => label)).toEqual(['院系', '学年学期']);
    expect(lines.filter(([, label, , text]) => label === '课程名称' && text !== '')).toHaveLength(1);
    expect(formOf(undefined, name).html).not.toContain('class="school-form-cover"');
  });

  it('begins each lesson with a page that is filled in by hand, where the school wants one', () => {
    const files = {
      ...everyKind,
      'ccstd.yaml': `${everyKind['ccstd.yaml']}\n表单: {教案首页: [课次, 课型]}\n`,
    };
    const sheets = (world: typeof everyKind) => [...renderSheets(document, world)];
    const htmlOf = (world: typeof everyKind) =>
      sheets(world).find(([path]) => path.includes('12-lesson-plans'))?.[1].html ?? '';
    const [plain, fronted] = [htmlOf(everyKind), htmlOf(files)];
    const lessons = plain.split('class="school-form-section').length - 1;
    expect(fronted.split('class="school-form-section')).toHaveLength(2 * lessons + 1);
    expect(fronted.split('<th scope="row">课型</th><td class="school-form-blank"></td>')).toHaveLength(
      lessons + 1,
    );
    expect(plain).not.toContain('课型');
  });

  it('has the name of the school and lies or stands as it wants', () => {
    const changed = formOf(
      '    - 表号: 4\n      名称: 课程考核计划表\n      方向: 纵向\n',
      '04-assessment-plan',
    );
    expect(changed.html).toContain('课程考核计划表');
    expect(changed.html).not.toContain('课程考核方案');
    expect(plain.html).toContain('class="school-form school-form-wide"');
    expect(changed.html).toContain('class="school-form"');
  });

  it('leaves other forms and a table of which every column is hidden as they are', () => {
    const all = plain.heads.flat().join(', ');
    const changed = formOf(`    - 表号: 4\n      隐藏: [${all}]\n`, '04-assessment-plan');
    expect(changed.heads).toEqual(plain.heads);
    const other = formOf(`    - 表号: 4\n      隐藏: [${all}]\n`, '11-teaching-plan');
    expect(other.heads).toEqual(formOf(undefined, '11-teaching-plan').heads);
  });

  it('takes a name that no form prints for a slip', async () => {
    const each = '    - 表号: 4\n      隐藏: [观察要点, 学习任务 1　甲]\n      改名: {培养木标: 学习目标}\n';
    const { diagnostics } = await checkWorkspace(machine(settings(each)));
    const found = diagnostics.filter(({ code }) => code === 'config/unknown-column');
    expect(found).toMatchObject([
      // A column of a task that another course may have.
      { severity: 'info', params: { no: 4, name: '学习任务 1　甲' } },
      {
        severity: 'warning',
        params: { no: 4, name: '培养木标', suggestions: ['培养目标'] },
        where: { file: 'ccstd.yaml', path: ['forms', 'each', 0, 'rename', '培养木标'], on: 'key' },
      },
    ]);
  });

  it('remarks a column that this form has not, though another one has', async () => {
    const said = async (each: string) =>
      (await checkWorkspace(machine(settings(each)))).diagnostics.flatMap(({ code, severity, params }) =>
        code === 'config/unknown-column' ? [`${severity} ${(params as { name: string }).name}`] : [],
      );
    expect(await said('    - 表号: 11\n      隐藏: [培养目标]\n')).toEqual(['info 培养目标']);
    expect(await said('    - 表号: 4\n      隐藏: [培养目标, 课程]\n')).toEqual(['info 课程']);
    expect(await said('    - 表号: 4\n      次序: [培养目标]\n      增加: [备注]\n')).toEqual([]);
    // No course has this form, so that nobody knows its columns.
    expect(await said('    - 表号: 1\n      隐藏: [培养目标]\n')).toEqual([]);
  });
});
