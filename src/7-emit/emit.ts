/** Sheets → artifacts, one by one, in every format asked for. */

import type { Renderer } from '../6-render/renderer.ts';
import type { Sheet } from '../6-render/sheet.ts';
import { formats } from '../generated/formats.ts';
import type { Artifact, Format } from './format.ts';

export interface Emitter {
  artifacts(sheet: Sheet): Iterable<Artifact>;
}

/** One for each renderer: the formats are loaded once. */
export async function emitters(names: readonly string[]): Promise<(renderer: Renderer) => Emitter> {
  const all = await Promise.all(
    Object.entries(formats).map(async ([name, load]) => [name, await load()] as const),
  );
  const wanted = all.filter(([name, format]) => format.always || names.includes(name));
  return (renderer) => ({
    *artifacts(sheet) {
      for (const [name, format] of wanted) {
        const content = emitOne(format, sheet, renderer);
        if (content !== undefined)
          yield { path: `${sheet.path}.${name}`, mediaType: format.mediaType, bytes: content, sheet };
      }
    },
  });
}

function emitOne(format: Format, sheet: Sheet, renderer: Renderer): Uint8Array | undefined {
  const content = format.emit(sheet, renderer);
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
