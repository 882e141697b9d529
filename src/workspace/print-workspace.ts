/** Some sheets of an opened workspace → one PDF for the copier, without an output folder. */
import { outputFolder } from '../0-read/workspace-files.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Sheet } from '../6-render/sheet.ts';
import { imposed, type OnSheet, type Paper } from '../7-emit/formats/pdf/imposed.ts';
import { Printer } from '../7-emit/printer.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Edition } from '../model/edition.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { buildPlan } from './build-plan.ts';
import type { Checked } from './check-workspace.ts';
import { Inspection } from './inspection.ts';
import { assetsOf, type Making, makings } from './making.ts';
import { inOrder } from './source-index.ts';

export interface PrintRequest {
  /** Name of the document. */
  readonly document: string;
  readonly edition: Edition;
  readonly programme?: string;
  readonly course?: string;
  wants(sheet: Sheet): boolean;
  /** Copies of a page, side by side on a sheet twice as large. */
  readonly onSheet: OnSheet;
}

export interface PrintedSheets {
  /** In their order. */
  readonly sheets: readonly Sheet[];
  /** Undefined where nothing was wanted, and where the findings say why it was not made. */
  readonly paper: Paper | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Of a workspace without errors. */
export async function printSheets(
  host: Host,
  checked: Checked,
  workspace: BoundWorkspace,
  { document, wants, onSheet, edition, ...part }: PrintRequest,
): Promise<PrintedSheets> {
  const folder = joinFolder(checked.root, outputFolder(checked.config));
  // Pages mention only what is made beside them; here they say what they say in a build of everything.
  const plan = buildPlan(host, checked, folder, { ...part, editions: [edition], formats: ['pdf'] });
  const assets = assetsOf(plan);
  const makingOf = await makings(plan, workspace, assets);
  const said: Diagnostic[] = [];
  const report = (finding: Diagnostic) => void said.push(finding);
  const printer = new Printer(host, report);
  const making = makingOf(workspace, { report, print: (page) => printer.print(page) });
  const unsaid = { report: () => {}, print: async () => undefined };
  const inspection = new Inspection(plan, workspace, (of) => leavesAlone(makingOf(of, unsaid)), assets);
  const sheets: Sheet[] = [];
  const printing: (() => Promise<Uint8Array | undefined>)[] = [];
  for (const one of leavesAlone(making).parts()) {
    if (!one.name.startsWith(`${document} `)) continue;
    for (const sheet of leavesAlone(making).sheets(one)) {
      if (!sheet.standalone || !wants(sheet)) continue;
      for await (const artifact of making.artifacts(sheet)) {
        if (!('source' in artifact)) continue;
        inspection.look(artifact.source);
        sheets.push(sheet);
        printing.push(async () => (await artifact.print())?.bytes);
      }
    }
  }
  said.push(...(await inspection.leaks()));
  const result = () => inOrder(said, checked.spanOf);
  if (said.length > 0 || sheets.length === 0) return { sheets, paper: undefined, diagnostics: result() };
  try {
    const printed = await Promise.all(printing.map((print) => print()));
    const all = printed.filter((pdf) => pdf !== undefined);
    const paper = all.length === sheets.length ? await imposed(all, onSheet) : undefined;
    return { sheets, paper, diagnostics: result() };
  } finally {
    await printer.close();
  }
}

/** A leaf by itself is handed out like what stands alone: its styles are inside. */
function leavesAlone(making: Making): Making {
  return {
    ...making,
    *sheets(part) {
      for (const { book, ...sheet } of making.sheets(part))
        yield sheet.leaf === undefined
          ? { ...sheet, ...(book === undefined ? {} : { book }) }
          : { ...sheet, standalone: true };
    },
  };
}
