/**
 * Strikes out what stands flush between two tildes and two tildes; between numbers and units they are a
 * range, `20~~30`.
 */
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import type { Code, Construct, Extension, State } from 'micromark-util-types';
import { characterAt, characterBefore, endsOperand, isSpace } from './characters.ts';
import type { CurrentReading } from './reading.ts';

const tilde = 126;

/** 亲~~包邮哦~~ is drawn out, not struck out. */
function isChat(source: string, from: number): boolean {
  const [said] = /^[^~\r\n]{0,80}(?=~~)/.exec(source.slice(from, from + 90)) ?? [];
  return said !== undefined && /[哦呢啦呀哈嘛噢喔吧呐哟嗷亲]$/.test(said);
}

/** `~~。~~` and `~~的~~`: nothing that could be struck out; `~~，再~~` goes on with a sentence. */
function beginsWithSigns(source: string, from: number): boolean {
  return /^[，。；：、！？]|^(?:[^~\p{L}\p{N}]|[或和与及的])*~/u.test(source.slice(from, from + 20));
}

export function strikeExtension(current: CurrentReading): Extension {
  const original = gfmStrikethrough({ singleTilde: false });
  const [resolver] = (original.insideSpan?.null ?? []) as Construct[];
  const construct: Construct = {
    name: 'strikethroughOfText',
    resolveAll: resolver?.resolveAll,
    tokenize(effects, ok, nok) {
      const start = this.now().offset;
      const { source } = current();
      const standsAlone = source.charAt(start - 1) !== '~';
      let size = 0;
      return (code) => {
        effects.enter('strikethroughSequenceTemporary');
        return inside(code);
      };

      function inside(code: Code): State | undefined {
        if (code === tilde) {
          effects.consume(code);
          size++;
          return inside;
        }
        if (size !== 2 || !standsAlone) return nok(code);
        const token = effects.exit('strikethroughSequenceTemporary');
        const before = characterBefore(source, start);
        const after = characterAt(source, start + size);
        const isRange = (endsOperand(before) || /\p{Script=Han}/u.test(before)) && /[\d+\-−]/.test(after);
        // `"~~"`: the sign itself.
        const isSign = isRange || (before === after && /["']/.test(before));
        token._open =
          !isSpace(after) &&
          !isSign &&
          !isChat(source, start + size) &&
          !beginsWithSigns(source, start + size);
        token._close = !isSpace(before) && !isSign;
        return ok(code);
      }
    },
  };
  return {
    text: { [tilde]: construct },
    insideSpan: { null: [construct] },
    attentionMarkers: { null: [tilde] },
  };
}
