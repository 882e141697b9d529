/** Which editor opens the file of a finding, as the environment says. */
import type { PreviewOptions } from '../../workspace/preview/preview.ts';

type Start = (name: string, words: readonly string[]) => Promise<boolean>;

/** Editors by the name of their program → the words that open a file at a line. */
const atLine: Readonly<Record<string, (path: string, line: number, column: number) => readonly string[]>> = {
  subl: (path, line, column) => [`${path}:${line}:${column}`],
  zed: (path, line, column) => [`${path}:${line}:${column}`],
  'notepad++': (path, line, column) => [`-n${line}`, `-c${column}`, path],
  gedit: (path, line) => [`+${line}`, path],
  kate: (path, line, column) => ['--line', String(line), '--column', String(column), path],
  gvim: (path, line) => [`+${line}`, path],
  emacsclient: (path, line, column) => ['-n', `+${line}:${column}`, path],
  mate: (path, line) => ['--line', String(line), path],
  notepad: (path) => [path],
};

/** They need a terminal of their own, which the preview has not. */
const inTerminal: ReadonlySet<string> = new Set([
  'vi',
  'vim',
  'nvim',
  'nano',
  'pico',
  'ed',
  'hx',
  'micro',
  'ne',
  'joe',
  'emacs',
]);
const codes: ReadonlySet<string> = new Set(['code', 'code-insiders', 'codium']);

export function editorOf(
  env: Readonly<Record<string, string | undefined>>,
  start: Start,
): Pick<PreviewOptions, 'editor' | 'open'> {
  const [name, ...rest] = (env.VISUAL || env.EDITOR || '').split(/\s+/).filter(Boolean);
  const program = name === undefined ? undefined : programName(name);
  if (env.TERM_PROGRAM === 'vscode' || (program !== undefined && codes.has(program)))
    return { editor: 'vscode' };
  if (name === undefined || program === undefined || inTerminal.has(program)) return {};
  const wordsFor = atLine[program] ?? ((path: string) => [path]);
  return {
    editor: 'program',
    open: (path, line, column) => start(name, [...rest, ...wordsFor(path, line, column)]),
  };
}

/** `C:\Tools\subl.exe` is `subl`. */
function programName(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? '').toLowerCase().replace(/\.(exe|cmd|bat)$/, '');
}
