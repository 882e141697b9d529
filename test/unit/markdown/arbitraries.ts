/**
 * Makes random Markdown: loose pieces that collide in every way, and well-formed documents with planted
 * secrets.
 */
import fc from 'fast-check';

// biome-ignore format: a table of pieces
const pieces = [
  '甲', '乙', ' ', ' ', '\n', '\n\n', '\n\n', 'word', '10:30', '*', '**', '_', '`', '```\n', '~', '~~', '$', '$$', '$$\n', '[', ']', '(', ')', '<', '>', '> ', '- ', '1. ', '2) ', '+ ', '# ',
  '## ', '|', '|-|-|\n', '---', '===', '\\', '&amp;', '&', '!', '![', '](', 'http://a.cn', 'www.b.cn', 'x@y.cn', ':', '::', ':::', ':::answer', ':::answer\n', ':::teacher\n', ':::tip\n', ':::\n', '\n:::\n', '::::\n',
  '：：：', '::blank', '::qr{', '}', ':fill[', ':fill[水]', '<b>', '</b>', '<!--', '-->', '<!---->', '[^1]', '[^1]: ', '[a]: b\n', '[a](javascript:x)', '[a]: javascript:x\n', '[a]', '    ', '  ', '\t', '　', '\r\n', '- [ ] ', '🙂',
] as const;

/** Seldom well-formed; for whatever must hold for any text. */
export const anyMarkdown: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { maxLength: 24 })
  .map((parts) => parts.join(''));

export const secret = '机密答案';

interface Block {
  readonly lines: readonly string[];
  readonly height: number;
}

const inline = fc.constantFrom(
  '正文',
  '**重点** 内容',
  '`stats:::print` 是代码',
  '电压 $U=220V$',
  `填 :fill[${secret}] 空`,
  `填 :填空[${secret}] 空`,
  `码 \`range(:fill[${secret}])\` 空`,
  `:fill[${secret}\n续${secret}]后文`,
  '时间 10:30',
  '[链](a.md)',
  '标记 NO:NC',
  `[坏 :fill[${secret}]](javascript:x)`,
  `[好 :fill[${secret}]](https://a.cn)`,
  `[档 :fill[${secret}]](a.md)`,
);

const leaf: fc.Arbitrary<Block> = fc.oneof(
  inline.map((text) => ({ lines: text.split('\n'), height: 0 })),
  fc.constant({ lines: ['# 标题'], height: 0 }),
  fc.constant({ lines: ['```', 'stats:::print(x)', ':::', '```'], height: 1 }),
  fc.constant({ lines: ['```c', `while (:fill[${secret}]) { step(); }`, '```'], height: 0 }),
  fc.constant({ lines: ['| 甲 | 乙 |', '|---|---|', `| 1 | :fill[${secret}] |`, ''], height: 0 }),
  fc.constant({ lines: ['::blank{lines=2}'], height: 0 }),
  fc.constant({ lines: ['$$', 'x :::', '$$'], height: 0 }),
  fc.constant({ lines: ['***'], height: 0 }),
);

/** A container closes at the first fence that is long enough, so each is longer than what it holds. */
function container(name: string, blocks: readonly Block[], extra: number, apart: boolean): Block {
  const height = heightOf(blocks) + 1;
  const fence = ':'.repeat(2 + height + extra);
  const inside =
    name === 'answer' || name === 'teacher' ? [secret, ...join(blocks, apart)] : join(blocks, apart);
  return { lines: [`${fence}${name}`, ...inside, fence], height: height + extra };
}

function heightOf(blocks: readonly Block[]): number {
  return Math.max(0, ...blocks.map((block) => block.height));
}

function join(blocks: readonly Block[], apart: boolean): string[] {
  return blocks.flatMap(({ lines }, index) => (index > 0 && apart ? ['', ...lines] : lines));
}

const block = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: leaf, weight: 3 },
    {
      arbitrary: fc
        .tuple(
          fc.constantFrom('answer', 'answer', 'teacher', 'student', 'tip', 'case'),
          tie('blocks'),
          fc.integer({ min: 0, max: 1 }),
          fc.boolean(),
        )
        .map(([name, blocks, extra, apart]) => container(name, blocks, extra, apart)),
      weight: 3,
    },
    {
      arbitrary: fc.tuple(tie('blocks'), fc.boolean()).map(([blocks, apart]) => ({
        lines: join(blocks, apart).map((line) => `> ${line}`.trimEnd()),
        height: heightOf(blocks),
      })),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(tie('blocks'), fc.boolean(), fc.constantFrom('- ', '1. ', '-   '))
        .map(([blocks, apart, marker]) => ({
          lines: join(blocks, apart).map((line, index) =>
            index === 0 ? marker + line : line && ' '.repeat(marker.length) + line,
          ),
          height: heightOf(blocks),
        })),
      weight: 1,
    },
  ),
})).block;

/** Documents whose `secret` stands only in answers, teacher notes and gaps. */
export const wellFormed: fc.Arbitrary<string> = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 5 }), fc.boolean(), fc.constantFrom('\n', '\r\n'))
  .map(([blocks, apart, eol]) => join(blocks, apart).join(eol));
