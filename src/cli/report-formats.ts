/** Formats of a report of findings; each printer is loaded when it is asked for. */
import type { Printer } from '../diagnostics/printers/printer.ts';

export const reportFormats = {
  codeframe: async () => (await import('../diagnostics/printers/codeframe.ts')).codeframe,
  stylish: async () => (await import('../diagnostics/printers/stylish.ts')).stylish,
  json: async () => (await import('../diagnostics/printers/json.ts')).json,
  sarif: async () => (await import('../diagnostics/printers/sarif.ts')).sarif,
  junit: async () => (await import('../diagnostics/printers/junit.ts')).junit,
  github: async () => (await import('../diagnostics/printers/github.ts')).github,
  gitlab: async () => (await import('../diagnostics/printers/gitlab.ts')).gitlab,
  html: async () => (await import('../diagnostics/printers/html.ts')).html,
} satisfies Readonly<Record<string, () => Promise<Printer>>>;

export type ReportFormat = keyof typeof reportFormats;

/**
 * Reports that say how a finding can be put right; working that out takes time that others need not spend.
 */
export const formatsWithFixes: ReadonlySet<ReportFormat> = new Set<ReportFormat>(['json', 'sarif', 'html']);
