/** After `build forms`: how many cells of the forms stay empty, and what tells which. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Session } from '../../workspace/session.ts';
import type { Shell } from '../shell.ts';

export async function sayEmptyForms(session: Session, shell: Shell): Promise<void> {
  const { diagnostics } = await session.check({ forms: true });
  const found = diagnostics.filter(isOfForm);
  if (found.length === 0) return;
  const cells = found.reduce((sum, { params }) => sum + params.count, 0);
  shell.out(`${lines[shell.language](cells, found.length)}\n`);
}

function isOfForm(one: Diagnostic): one is Diagnostic<'forms/empty-cells'> {
  return one.code === 'forms/empty-cells';
}

const lines = {
  'zh-CN': (cells: number, forms: number) =>
    `${forms} 份课程资料里有 ${cells} 处空白，运行 ccstd check --forms 看是哪些、填什么`,
  en: (cells: number, forms: number) =>
    `Cells that stay empty: ${cells} in ${forms} ${forms === 1 ? 'form' : 'forms'}; ccstd check --forms says which, and what fills them`,
};
