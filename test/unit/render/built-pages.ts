/** Workspaces → the pages built from them. */

import { once } from '../../../src/values/once.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { bundledFiles, machine, outputOf } from '../../support/bundled-standards.ts';
import { everyKind } from './every-kind.ts';

/** Path below the output folder → text. A build that errors stopped is a broken fixture. */
export async function builtPages(files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const host = machine(files);
  const { written, checked } = await buildWorkspace(host);
  if (!written) {
    const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
    throw new Error(
      `the build stopped: ${JSON.stringify(errors.map(({ code, params }) => ({ code, params })))}`,
    );
  }
  return outputOf(host);
}

/** Built once for all files that share a process. */
export const everyPage = once(() => builtPages(everyKind));
export const electricalPages = once(() => builtPages(bundledFiles('electrical/')));

export function pagesOf(
  output: Readonly<Record<string, string>>,
  extension: 'html' | 'md',
): [path: string, text: string][] {
  return Object.entries(output).filter(([path]) => path.endsWith(`.${extension}`));
}

/** Only letters and digits of any script, so that markup and spacing make no difference. */
export function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

export function bareHtml(html: string): string {
  const text = html
    .replace(/<(style|script)[\s>][\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|amp|nbsp);/g, ' ');
  return bare(text);
}
