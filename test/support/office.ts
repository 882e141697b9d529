/** LibreOffice, which computes workbooks and lays them out; tests skip where it is not. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const program = process.env.SOFFICE ?? 'soffice';

/** It may be installed without its spreadsheet, which is a library beside the program. */
export const hasCalc = spawnSync(program, ['--version']).status === 0 && hasLibrary();
if (!hasCalc)
  console.warn(
    `Workbooks are not computed: there is no LibreOffice Calc by the name ${program}; name one in SOFFICE`,
  );

function hasLibrary(): boolean {
  const folders = isAbsolute(program) ? [dirname(program)] : (process.env.PATH ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, basename(program))).find((path) => existsSync(path));
  if (found === undefined) return false;
  const beside = dirname(realpathSync(found));
  return ['libsclo.so', 'libsclo.dylib', 'sclo.dll'].some((name) =>
    [beside, join(beside, '..', 'Frameworks')].some((folder) => existsSync(join(folder, name))),
  );
}

/** Files by their names → the same in another format, as far as they could be read. */
export function convert(
  files: Readonly<Record<string, Uint8Array | string>>,
  format: string,
): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'ccstd-office-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const names = Object.keys(files).map((name) => join(folder, name));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const out = join(folder, 'out');
    execFileSync(program, [profile, '--headless', '--convert-to', format, '--outdir', out, ...names], {
      stdio: 'ignore',
    });
    return new Map(
      Object.keys(files).flatMap((name) => {
        const made = `${name.replace(/\.\w+$/, '')}.${format}`;
        const path = join(out, made);
        return existsSync(path) ? [[made, readFileSync(path)] as const] : [];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workbook whose formulas have forgotten what they give: whoever shows a value has computed it. */
export function withoutValues(workbook: Uint8Array): Uint8Array {
  return edited(workbook, (xml) => xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
}

/** With other text in its worksheets. */
export function edited(workbook: Uint8Array, edit: (xml: string, path: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(workbook)).map(([path, bytes]) => [
    path,
    path.startsWith('xl/worksheets/') ? strToU8(edit(strFromU8(bytes), path)) : bytes,
  ]);
  return zipSync(Object.fromEntries(parts));
}
