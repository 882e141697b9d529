/** What must hold for any input: an answer in time, and every finding at a place that the text has. */
import { isDeepStrictEqual } from 'node:util';
import { parseAnyYaml } from '../../src/1-parse/parse-yaml.ts';
import { readPlainBlocks } from '../../src/1-parse/plain-blocks.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import type { Where } from '../../src/source/place.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Undefined, or what is wrong. */
export function troubleWith(files: Files): string | undefined {
  try {
    const checked = checkSources(memoryHost(files));
    const outside = (where: Where): boolean => {
      const { file, start, end } = checked.spanOf(where);
      const length = checked.textOf(file)?.length ?? 0;
      return !(start >= 0 && start <= end && end <= length);
    };
    for (const { code, where, related } of checked.diagnostics) {
      if (outside(where)) return `${code} stands outside of its file`;
      if (related.some((one) => outside(one.where))) return `${code} points outside of a file`;
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** The quick reader of plain files and the reader of all YAML must agree. */
export function disagreementOn(text: string): string | undefined {
  const quick = readPlainBlocks(text);
  if (!quick) return undefined;
  const { tree, diagnostics } = parseAnyYaml({ path: 'any.yaml', text });
  if (diagnostics.length > 0) return `only one reader finds ${diagnostics.map(({ code }) => code).join()}`;
  return isDeepStrictEqual(JSON.parse(JSON.stringify(quick)), JSON.parse(JSON.stringify(tree?.root)))
    ? undefined
    : 'the readers see two trees';
}
