/**
 * Subscript `H~2~O` and superscript `10^-6^`: short, without spaces, behind a letter, a digit or a bracket.
 */
import type { Parent, PhrasingContent } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State } from 'micromark-util-types';
import { characterBefore, isLetter, isWide } from './characters.ts';
import type { CurrentReading } from './reading.ts';

export interface Script extends Parent {
  type: 'subscript' | 'superscript';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    subscript: Script;
    superscript: Script;
  }
  interface RootContentMap {
    subscript: Script;
    superscript: Script;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    subscript: 'subscript';
    superscript: 'superscript';
    scriptMark: 'scriptMark';
    scriptText: 'scriptText';
  }
}

const tilde = 126;
const caret = 94;
const number = /^[+\-−–]?\d{1,4}(?:[.,/]\d{1,4})?[+\-−]?$/;
const below = /^(?:[A-Za-z0-9\u0370-\u03ff]{1,6}|\p{Script=Han}{1,4})(?:[,-][A-Za-z0-9]{1,4})?$/u;
const above = /^(?:[A-Za-z\u0370-\u03ff]{1,3}|[+\-−]|[+\-−]?\d?[A-Za-z])$/u;

const limit = String.raw`[+\-−–±]?\d{1,4}(?:\.\d{1,4})?`;
/** φ30^+0.021^~0~: the limits of a size, one above the other. */
const limits = new RegExp(
  String.raw`(?<=[A-Za-z0-9)\]}\u0370-\u03ff])(?:\^${limit}\^~${limit}~|~${limit}~\^${limit}\^)(?!\d)`,
  'g',
);
/** Marks of trades and of notes, which stand behind words of any script. */
const noteMark = /^(?:TM|SM|[®©™\u2460-\u2473]|[[［]\d{1,3}[\]］])$/;

/** Whether the mark at a place opens the first or the second of two limits. */
function isLimit(source: string, offset: number): boolean {
  const from = Math.max(0, offset - 15);
  return [...source.slice(from, offset + 30).matchAll(limits)].some(({ index, 0: pair }) => {
    const start = from + index;
    return offset === start || offset === start + pair.indexOf(pair.charAt(0), 1) + 1;
  });
}

export function scriptExtension(current: CurrentReading): Extension {
  return { text: { [tilde]: scriptConstruct(current, '~'), [caret]: scriptConstruct(current, '^') } };
}

export const scriptFromMarkdown: FromMarkdown = {
  enter: {
    subscript(token) {
      this.enter({ type: 'subscript', children: [] }, token);
    },
    superscript(token) {
      this.enter({ type: 'superscript', children: [] }, token);
    },
    scriptText(token) {
      this.config.enter.data?.call(this, token);
    },
  },
  exit: {
    subscript(token) {
      this.exit(token);
    },
    superscript(token) {
      this.exit(token);
    },
    scriptText(token) {
      this.config.exit.data?.call(this, token);
    },
  },
};

/** The length of what stands between the marks; 0 if the sign at this place is none. */
function scriptLength(source: string, offset: number, mark: '~' | '^'): number {
  const before = characterBefore(source, offset);
  const end = source.indexOf(mark, offset + 1);
  if (end < 0 || end - offset > 12 || source.charAt(end + 1) === mark || source.charAt(offset - 1) === mark)
    return 0;
  const content = source.slice(offset + 1, end);
  if (isLimit(source, offset) || (mark === '^' && noteMark.test(content))) return content.length;
  const after = source.slice(end + 1, end + 3).match(/^./su)?.[0] ?? '';
  if (
    /\d/.test(after) ||
    !(/[A-Za-z0-9)\]}\u0370-\u03ff]/u.test(before) || (mark === '^' && /[~℃°]/.test(before)))
  )
    return 0;
  const isNumber = number.test(content);
  if (mark === '~' && /\d/.test(before)) return 0;
  const reads =
    isNumber || (!isLetter(after) && !/[([]/.test(after) && (mark === '~' ? below : above).test(content));
  if (!reads || (isWide(content) && /[A-Za-z]$/.test(source.slice(offset - 2, offset - 1)))) return 0;
  return content.length;
}

function scriptConstruct(current: CurrentReading, mark: '~' | '^'): Construct {
  const kind = mark === '~' ? 'subscript' : 'superscript';
  return {
    name: kind,
    tokenize(effects, ok, nok) {
      let left = scriptLength(current().source, this.now().offset, mark);
      return (code) => {
        if (left === 0) return nok(code);
        effects.enter(kind);
        effects.enter('scriptMark');
        effects.consume(code);
        effects.exit('scriptMark');
        effects.enter('scriptText');
        return inside;
      };

      function inside(code: Code): State | undefined {
        if (code === null || code < 0) return nok(code);
        effects.consume(code);
        left--;
        return left > 0 ? inside : closing;
      }

      function closing(code: Code): State | undefined {
        if (code !== mark.charCodeAt(0)) return nok(code);
        effects.exit('scriptText');
        effects.enter('scriptMark');
        effects.consume(code);
        effects.exit('scriptMark');
        effects.exit(kind);
        return ok;
      }
    },
  };
}
