/**
 * Bare addresses: `https://…`, `www.…` and mailboxes, up to the first full-width mark, Chinese character or
 * space.
 */
import type { Code, Construct, Extension, State } from 'micromark-util-types';
import type { CurrentReading } from './reading.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
    literalAutolinkEmail: 'literalAutolinkEmail';
  }
}

type Kind = 'literalAutolinkHttp' | 'literalAutolinkWww' | 'literalAutolinkEmail';

const web =
  /(?:https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*|www(?:\.[a-z0-9-]+)+)(?::\d{1,5})?(?:[/?#][!#$%&'()+,\-./0-9:;=?@A-Z_a-z~]*)?/iy;
const mailbox = /[a-z0-9][a-z0-9._+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![a-z0-9])/iy;
const endOfSentence = /[?!.,:;'_~-]$/;
const startsOfWeb = [72, 104, 87, 119];
const asciiWord = Array.from({ length: 123 }, (_, code) => code).filter((code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)),
);

/** A mailbox may begin with any letter or digit, which is slow to try in a text without any. */
export function addressExtension(current: CurrentReading, mailboxes: boolean): Extension {
  const starts = mailboxes ? asciiWord : startsOfWeb;
  const construct = addressConstruct(current);
  return { text: Object.fromEntries(starts.map((code) => [code, construct])) };
}

function addressConstruct(current: CurrentReading): Construct {
  return {
    name: 'address',
    previous: (code) => code === null || !/[A-Za-z0-9._+@/-]/.test(String.fromCharCode(code)),
    tokenize(effects, ok, nok) {
      const found = addressAt(current().source, this.now().offset);
      let left = found?.length ?? 0;
      return (code) => {
        if (!found) return nok(code);
        effects.enter('literalAutolink');
        effects.enter(found.kind);
        return inside(code);
      };

      function inside(code: Code): State | undefined {
        if (code === null || code < 0 || !found) return nok(code);
        effects.consume(code);
        return --left > 0 ? inside : finish;
      }

      function finish(code: Code): State | undefined {
        if (!found) return nok(code);
        effects.exit(found.kind);
        effects.exit('literalAutolink');
        return ok(code);
      }
    },
  };
}

function addressAt(
  source: string,
  offset: number,
): { readonly kind: Kind; readonly length: number } | undefined {
  web.lastIndex = offset;
  const written = web.exec(source)?.[0];
  if (written !== undefined) {
    const kind = /^www/i.test(written) ? 'literalAutolinkWww' : 'literalAutolinkHttp';
    return { kind, length: withoutEnd(written).length };
  }
  mailbox.lastIndex = offset;
  const address = mailbox.exec(source)?.[0];
  return address === undefined ? undefined : { kind: 'literalAutolinkEmail', length: address.length };
}

/**
 * Signs that end the sentence around an address are no part of it, nor is a bracket that opened before it.
 */
function withoutEnd(written: string): string {
  let end = written;
  for (;;) {
    const opened = end.split('(').length;
    const closed = end.split(')').length;
    if (!endOfSentence.test(end) && !(end.endsWith(')') && closed > opened)) return end;
    end = end.slice(0, -1);
  }
}
