/**
 * Turns `:fill[…]`, in Chinese `:填空[…]`, in running text into directive tokens and leaves every other colon
 * to be text.
 */

// Adds the token names of directives to micromark's types.
import type {} from 'micromark-extension-directive';
import type {
  Code,
  Construct,
  Effects,
  Event,
  Previous,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';

const names: readonly string[] = ['fill', '填空'];
/** Keeps a run of unclosed gaps from being read again and again to the end. */
const maxNestedBrackets = 32;
const colon = 58;
const backslash = 92;
const open = 91;
const close = 93;

/** A gap without its closing bracket is no gap: it stays text, where the search for faults finds it. */
export const fillDirective: Construct = { name: 'fillDirective', previous, tokenize };

function previous(this: TokenizeContext, code: Code): ReturnType<Previous> {
  const last: Event | undefined = this.events[this.events.length - 1];
  return code !== colon || last?.[1].type === 'characterEscape';
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let name: string | undefined;
  let matched = 0;
  let depth = 0;
  let chunk: Token | undefined;
  return start;

  function start(code: Code): State {
    effects.enter('directiveText');
    effects.enter('directiveTextMarker');
    effects.consume(code);
    effects.exit('directiveTextMarker');
    effects.enter('directiveTextName');
    return inName;
  }

  function inName(code: Code): State | undefined {
    name ??= names.find((one) => one.charCodeAt(0) === code);
    if (name === undefined) return nok(code);
    if (matched < name.length) {
      if (code !== name.charCodeAt(matched)) return nok(code);
      matched++;
      effects.consume(code);
      return inName;
    }
    if (code !== open) return nok(code);
    effects.exit('directiveTextName');
    effects.enter('directiveTextLabel');
    consumeBracket(code);
    return labelStart;
  }

  function labelStart(code: Code): State | undefined {
    if (code === close) return labelEnd(code);
    effects.enter('directiveTextLabelString');
    return lineStart(code);
  }

  function lineStart(code: Code): State | undefined {
    if (code === close && depth === 0) return stringEnd(code);
    chunk = effects.enter('chunkText', {
      contentType: 'text',
      previous: chunk,
      _contentTypeTextTrailing: true,
    });
    if (chunk.previous) chunk.previous.next = chunk;
    return inLine(code);
  }

  function inLine(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code === open && ++depth > maxNestedBrackets) return nok(code);
    if (code === close && depth-- === 0) {
      effects.exit('chunkText');
      return stringEnd(code);
    }
    effects.consume(code);
    // Negative codes from -5 to -3 are line endings.
    if (code < -2) {
      effects.exit('chunkText');
      return lineStart;
    }
    return code === backslash ? afterBackslash : inLine;
  }

  function afterBackslash(code: Code): State | undefined {
    if (code !== open && code !== close && code !== backslash) return inLine(code);
    effects.consume(code);
    return inLine;
  }

  function stringEnd(code: Code): State | undefined {
    effects.exit('directiveTextLabelString');
    return labelEnd(code);
  }

  function labelEnd(code: Code): State {
    consumeBracket(code);
    effects.exit('directiveTextLabel');
    effects.exit('directiveText');
    return ok;
  }

  function consumeBracket(code: Code): void {
    effects.enter('directiveTextLabelMarker');
    effects.consume(code);
    effects.exit('directiveTextLabelMarker');
  }
}
