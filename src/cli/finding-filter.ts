/** Which findings a user wants to see: by code, by area, by file. */
import { suggest } from '../diagnostics/suggest.ts';
import { catalogue } from '../generated/catalogue.ts';
import { isInside } from './paths.ts';
import { UsageError } from './usage-error.ts';

export interface FindingFilter {
  readonly only: readonly string[] | undefined;
  readonly skip: readonly string[] | undefined;
  /** Absolute; empty = everywhere. */
  readonly paths: readonly string[];
  /** From the root; undefined = everywhere. */
  readonly touched?: ReadonlySet<string> | undefined;
}

export function wanted(
  filter: FindingFilter,
  root: string,
): (finding: { readonly code: string; readonly where: { readonly file: string } }) => boolean {
  const matches = (code: string, asked: string): boolean => code === asked || code.startsWith(`${asked}/`);
  return ({ code, where: { file } }) => {
    if (filter.only && !filter.only.some((asked) => matches(code, asked))) return false;
    if (filter.skip?.some((asked) => matches(code, asked))) return false;
    if (filter.touched && !filter.touched.has(file)) return false;
    const path = `${root === '/' ? '' : root}/${file}`;
    return filter.paths.length === 0 || filter.paths.some((folder) => isInside(folder, path));
  };
}

/** Codes and areas (`hours`) as they are written in the catalogue. */
export function requireCodes(codes: readonly string[] | undefined, command: string): void {
  const known = Object.keys(catalogue);
  const areas = new Set(known.map((code) => code.split('/')[0] ?? ''));
  for (const code of codes ?? []) {
    if (areas.has(code) || known.includes(code)) continue;
    throw new UsageError({ is: 'unknown-code', typed: code, suggestions: suggestCodes(code) }, command);
  }
}

/** Also by the second half alone: `sum-mismatch`. */
export function suggestCodes(typed: string): readonly string[] {
  const known = Object.keys(catalogue);
  const ending = known.filter((code) => code.endsWith(`/${typed}`));
  return ending.length > 0 ? ending.slice(0, 4) : suggest(typed, known);
}
