/** What to say when the machine refuses something, or when we are at fault ourselves. */
import { interpolate } from '../diagnostics/interpolate.ts';
import { catalogue } from '../generated/catalogue.ts';
import { HostError } from '../host/host.ts';
import type { Language } from '../values/language.ts';
import { version } from '../version.ts';

export function failureMessage(error: unknown, language: Language, debug: boolean): string {
  return error instanceof HostError ? hostMessage(error, language) : bugMessage(error, language, debug);
}

function hostMessage({ operation, path, reason }: HostError, language: Language): string {
  const { title, help = '' } =
    catalogue[operation === 'write' ? 'io/write-failed' : 'io/unreadable'].texts[language];
  const where = operation === 'write' ? '' : `${path}: `;
  return `ccstd: ${where}${interpolate(title, { path, reason }, language)}\n${help}\n`;
}

function bugMessage(error: unknown, language: Language, debug: boolean): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = debug && error instanceof Error && error.stack ? `${error.stack}\n` : '';
  const lines = {
    'zh-CN': [
      'ccstd 自己出错了，不是你的文件有问题。',
      '请把这几行连同所用的命令报告给 ccstd 的维护者；设置环境变量 DEBUG=1 再运行一次，可得到更多线索。',
    ],
    en: [
      'ccstd has failed; this is not the fault of your files.',
      'Please report these lines and the command to the maintainers of ccstd; DEBUG=1 in the environment shows more.',
    ],
  }[language];
  return `${lines[0]}\n  ${what}\n  ccstd ${version}\n${lines[1]}\n${stack}`;
}
