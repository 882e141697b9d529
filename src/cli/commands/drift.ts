/**
 * `ccstd drift`: what became of each requirement between two editions of a standard, and which alignments to
 * touch.
 */
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { UsageError } from '../usage-error.ts';

const zh: CommandTexts = {
  summary: '标准换版：逐条说明新旧两版的变化，列出要改的对接',
  details:
    '两个版次都要在工作区里。先按编号和内容，再按内容相近程度比较：不变、改写、移动、拆分、合并、新增、删除、换级和权重调整，各附把握程度。只是换了编号的对接可以用 --patch 看、用 --write 改；含义可能变了的不会改动，列出来由人决定。',
  arguments: { old: '旧版标准的标识', new: '新版标准的标识' },
  options: {
    format: '样式，默认为 table',
    json: '即 --format json',
    patch: '只给出换编号的改动（unified diff），不写文件',
    write: '把换编号的改动写进文件；写了会出错就一个也不写',
  },
  examples: {
    'ccstd drift elderly-care-2019 elderly-care-2026': '变化清单和要改的对接',
    'ccstd drift elderly-care-2019 elderly-care-2026 --patch': '看看可以自动改的',
    'ccstd drift elderly-care-2019 elderly-care-2026 --write': '改好换了编号的对接',
  },
};

const en: CommandTexts = {
  summary: 'a new edition of a standard: what became of each requirement, and which alignments to touch',
  details:
    'Both editions must be in the workspace. Requirements are compared by number and text, then by likeness: kept, reworded, moved, split, merged, new, gone, relevelled, and weights that changed, each with its confidence. Alignments whose number alone changed are shown by --patch and changed by --write; those whose meaning may have changed are left to people.',
  arguments: { old: 'id of the old edition', new: 'id of the new edition' },
  options: {
    format: 'how it looks; default table',
    json: 'short for --format json',
    patch: 'print the renumberings as a unified diff, and write nothing',
    write: 'write the renumberings; none if they would cause errors',
  },
  examples: {
    'ccstd drift elderly-care-2019 elderly-care-2026': 'the changes, and the alignments to touch',
    'ccstd drift elderly-care-2019 elderly-care-2026 --patch': 'see what can be changed automatically',
    'ccstd drift elderly-care-2019 elderly-care-2026 --write':
      'change the alignments that were only renumbered',
  },
};

const closing = {
  'zh-CN': {
    nothing: '没有只换编号的对接要改',
    would: (count: number, files: number) => `可以改 ${files} 个文件里的 ${count} 处引用：加上 --write 写入`,
    done: (count: number, files: number) =>
      `改了 ${files} 个文件里的 ${count} 处引用；其余要人决定的见 ccstd drift`,
    refused: '改了会出现新的错误，一个文件也没有写',
    left: (place: string) => `${place} 的写法特殊，请手工修改`,
  },
  en: {
    nothing: 'No alignment was only renumbered',
    would: (count: number, files: number) =>
      `References to change: ${count}, files: ${files}; --write writes them`,
    done: (count: number, files: number) =>
      `References changed: ${count}, files: ${files}; see ccstd drift for what people must decide`,
    refused: 'The changes would cause new errors; no file was written',
    left: (place: string) => `${place} is written in an unusual way; change it by hand`,
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [
    { name: 'old', required: true },
    { name: 'new', required: true },
  ],
  options: [
    { name: 'format', value: 'format', choices: ['table', 'json'] },
    { name: 'json' },
    { name: 'patch' },
    { name: 'write' },
  ],
  async run([from = '', to = ''], options, shell) {
    if (options.flag('patch') && options.flag('write')) {
      throw new UsageError({ is: 'not-together', options: ['--patch', '--write'] }, 'drift');
    }
    const asJson = options.flag('json') || options.text('format') === 'json';
    const changing = ['patch', 'write'].find((name) => options.flag(name));
    // A program that asked for JSON would get a difference to read.
    if (asJson && changing !== undefined)
      throw new UsageError({ is: 'not-together', options: ['--json', `--${changing}`] }, 'drift');
    const { openWorkspace, requireId } = await import('../crosswalk/workspace.ts');
    const open = await openWorkspace(shell);
    if (typeof open === 'number') return open;
    const { checked, model, placeOf, pathOf } = open;
    requireId(from, model.standards, 'drift');
    requireId(to, model.standards, 'drift');
    const [older, newer] = [from, to].map((id) => model.standards.find((standard) => standard.id === id));
    if (!older || !newer) return exitCodes.couldNotRun;
    const [{ driftOf }, { renumberingPatch }] = await Promise.all([
      import('../../crosswalk/drift.ts'),
      import('../../crosswalk/drift-alignments.ts'),
    ]);
    const drift = driftOf(older, newer);
    if (!options.flag('patch') && !options.flag('write')) {
      const { driftReport, driftToJson } = await import('../crosswalk/drift.ts');
      shell.out(asJson ? driftToJson(drift, open) : driftReport(drift, open, shell));
      return exitCodes.done;
    }
    const [{ applyReferences, writeReferences }, { unifiedDiff }] = await Promise.all([
      import('../../workspace/apply-references.ts'),
      import('../unified-diff.ts'),
    ]);
    const applied = applyReferences(renumberingPatch(model, drift), checked);
    const say = closing[shell.language];
    const { files, changed } = applied;
    for (const { place } of applied.left) shell.err(`${say.left(placeOf(place))}\n`);
    if (options.flag('patch')) {
      for (const { path, before, after } of files)
        shell.out(unifiedDiff({ path: pathOf(path), before, after }, shell.paintOut));
      shell.err(`${files.length === 0 ? say.nothing : say.would(changed, files.length)}\n`);
      return exitCodes.done;
    }
    if (!writeReferences(shell.host, applied, checked)) {
      shell.err(`${say.refused}\n`);
      return exitCodes.findings;
    }
    for (const { path } of files) shell.out(`${pathOf(path)}\n`);
    shell.out(`${files.length === 0 ? say.nothing : say.done(changed, files.length)}\n`);
    return exitCodes.done;
  },
};
