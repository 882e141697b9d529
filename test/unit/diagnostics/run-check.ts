/** `ccstd check` over a few files in memory → what it writes, for tests of its formats and options. */
import { run } from '../../../src/cli/run.ts';
import { type MemoryHost, memoryHost } from '../../../src/host/memory-host.ts';

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

export async function runCheck(
  files: MemoryHost | Readonly<Record<string, string>>,
  argv: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  cwd = '/',
): Promise<Ran> {
  const host = { ...(isHost(files) ? files : memoryHost(files)), env, cwd };
  const out: string[] = [];
  const err: string[] = [];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const terminal = { outIsTerminal: false, errIsTerminal: false, columns: undefined, now: () => 0 };
  const status = await run(['check', ...argv], { host, ...streams, ...terminal });
  return { stdout: out.join(''), stderr: err.join(''), status };
}

function isHost(files: MemoryHost | Readonly<Record<string, string>>): files is MemoryHost {
  return typeof files.read === 'function';
}

/**
 * An error with related places, a warning, a note, a broken file, and text that would break out of its
 * format.
 */
export const troubled: Readonly<Record<string, string>> = {
  'ccstd.yaml': '规则:\n  text/placeholder: 警告\n',
  '课程 1/50%#跌倒,防护.yaml': `类型: 课程
标识: 跌倒防护
名称: "</style><script>alert(1)</script> ]]> &amp; 100%\\r\\n::error::假,的: 😀\u202e"
课程类别: 专业核心
培养层级: 中级技能
基准学时: 7
课程目标:
  - 标识: g1
    内容: 待定
学习任务:
  - 标识: t1
    名称: 😀跌倒处置
    参考学时: 6
    学习任务描述: 处置一起跌倒。
    学习环节:
      - 环节: 明确任务
        学时: 6
`,
  '坏.yaml': '类型: 课程\n标识：坏\n',
  '备注.yaml': '任意: 内容\n',
};

export const clean: Readonly<Record<string, string>> = {
  '体育.yaml': '类型: 课程\n标识: 体育\n名称: 体育与健康\n课程类别: 公共基础\n基准学时: 40\n',
};
