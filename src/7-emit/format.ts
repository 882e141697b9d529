/** What an output format is: a sheet → the bytes of one file. */
import type { Renderer } from '../6-render/renderer.ts';
import type { Sheet } from '../6-render/sheet.ts';

export interface Artifact {
  /** Below the output folder, with extension. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Undefined for styles, scripts and images that pages use. */
  readonly sheet: Sheet | undefined;
}

export interface Format {
  readonly mediaType: string;
  /** Made whenever a sheet has the data for it, whatever formats are asked for. */
  readonly always?: true;
  /** Undefined when this sheet has nothing to show in this format. */
  emit(sheet: Sheet, renderer: Renderer): string | Uint8Array | undefined;
}
