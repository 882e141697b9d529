/** How the bytes of common containers are read, for formats that use them. */
import { unzipSync } from 'fflate';

/** A file of text, UTF-8. */
export function* textFile(bytes: Uint8Array): Iterable<string> {
  yield new TextDecoder().decode(bytes);
}

/** Files of text in a zip: names and contents. */
export function* zippedTexts(bytes: Uint8Array): Iterable<string> {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    yield name;
    yield* textFile(part);
  }
}
