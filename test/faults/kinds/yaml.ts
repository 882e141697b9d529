/** Slips in the punctuation and layout of YAML. */
import type { Corpus, Site } from '../corpus.ts';
import {
  type Fault,
  indentOf,
  inserted,
  lineStart,
  nextLine,
  replaced,
  type Spoilt,
  type TextEdit,
} from '../fault.ts';
import { fields, isPlainEntry, isProse, items, opensLine, textOf } from '../select.ts';

const plain = ({ sites }: Corpus): Site[] => sites.filter((site) => isPlainEntry(site) && opensLine(site));
const prose = ({ sites }: Corpus): Site[] => sites.filter((site) => isProse(site) && opensLine(site));
const texts = ({ sites }: Corpus): Site[] =>
  sites.filter(
    ({ item, node, shape }) =>
      item && node.is === 'scalar' && node.style === 'plain' && shape.is === 'text' && !shape.ref,
  );
const below = (corpus: Corpus): Site[] => plain(corpus).filter(({ path }) => path.length > 1);
const named = (corpus: Corpus): Site[] =>
  corpus.sites.filter(
    (site) =>
      isPlainEntry(site) &&
      (site.shape.is === 'number' || site.shape.is === 'enum' || (site.shape.is === 'text' && site.shape.id)),
  );

/** Texts on the line of their key. */
const lines = (corpus: Corpus): Site[] =>
  prose(corpus).filter(
    (site) => site.node.is === 'scalar' && site.node.style === 'plain' && !/[:#"'\\]/.test(textOf(site)),
  );

/**
 * Lists of plain texts, each on its line. A key may also be one text, and then marks nothing: it has a
 * finding of its own.
 */
const itemLists = ({ sites }: Corpus): Site[] =>
  sites.filter(
    ({ item, key, node, path, shape, text }) =>
      !item &&
      key &&
      path.at(-1) !== 'correct' &&
      node.is === 'list' &&
      !node.flow &&
      shape.is === 'list' &&
      shape.of.is === 'text' &&
      !shape.of.ref &&
      node.items.every(
        (one) =>
          one?.is === 'scalar' &&
          one.style === 'plain' &&
          /^ *- $/.test(text.slice(lineStart(text, one.start), one.start)),
      ),
  );

/** Items of keys that begin with the key of the item above and share another one with it. */
const nextItems = ({ sites }: Corpus): Site[] =>
  sites.flatMap((site) => {
    const { item, node, text } = site;
    if (item || node.is !== 'list' || node.flow) return [];
    const [, second] = node.items;
    const keys = node.items.slice(0, 2).map((one) => (one?.is === 'map' && !one.flow ? one.entries : []));
    const [above = [], below = []] = keys.map((entries) => entries.map(({ key }) => key.text));
    const shared = below.filter((key) => above.includes(key));
    return second &&
      shared.length > 1 &&
      above.length > 1 &&
      above[0] === below[0] &&
      /\n *- $/.test(text.slice(0, second.start))
      ? [{ ...site, node: second }]
      : [];
  });

/** Items of keys that could stand in braces, each with a plain value on its line. */
const smallMaps = ({ sites }: Corpus): Site[] =>
  sites.filter(
    ({ item, node }) =>
      item &&
      node.is === 'map' &&
      !node.flow &&
      node.entries.length > 1 &&
      node.entries.every(
        ({ key, value }) =>
          key.style === 'plain' &&
          value?.is === 'scalar' &&
          value.style === 'plain' &&
          /^[\p{L}\p{N}][\p{L}\p{N}，。、. -]*$/u.test(value.text),
      ),
  );

/** Another mark before every item. */
const marked =
  (mark: string): Fault['make'] =>
  ({ file, node }): Spoilt | undefined => {
    if (node.is !== 'list') return undefined;
    const edits = node.items.flatMap((one) =>
      one ? [{ file, start: one.start - 2, end: one.start, text: mark }] : [],
    );
    return { edits, at: { file, offset: (node.items[0]?.start ?? 0) - 2 } };
  };

/** Texts behind `|` whose first two lines are prose, which nobody could take for a key. */
const blocks = ({ sites }: Corpus): Site[] =>
  sites.filter(({ text, node }) => {
    if (node.is !== 'scalar' || node.style !== 'literal') return false;
    const [, first = '', second = ''] = text.slice(node.start, node.end).split('\n');
    return (
      [first, second].every((line) => /^ +[\p{L}*][^:：\s]*[，。；]/u.test(line)) &&
      spacesOf(first) === spacesOf(second)
    );
  });

const spacesOf = (line: string): number => line.length - line.trimStart().length;
const spacesAt = (text: string, start: number): number => /^ */.exec(text.slice(start))?.[0].length ?? 0;

/** Something else between key and value. */
function colon(written: string): Fault['make'] {
  return ({ file, key, node }): Spoilt => ({
    edits: [{ file, start: key?.end ?? 0, end: node.start, text: written }],
    at: { file, offset: key?.end ?? 0 },
  });
}

function indent(written: (spaces: string) => string): Fault['make'] {
  return ({ file, text, key }): Spoilt => {
    const start = lineStart(text, key?.start ?? 0);
    return {
      edits: [{ file, start, end: key?.start ?? 0, text: written(text.slice(start, key?.start)) }],
      at: { file, offset: start },
    };
  };
}

const wrapped =
  (before: string, after: string): Fault['make'] =>
  (site) =>
    replaced(site, before + textOf(site) + after);

/** A line of its own behind that of the entry. */
function lineBehind(line: (indent: string, site: Site) => string): Fault['make'] {
  return (site) => {
    const spaces = indentOf(site);
    return inserted(
      site.file,
      nextLine(site.text, site.node.end - 1),
      `${spaces}${line(spaces, site)}\n`,
      spaces.length,
    );
  };
}

/** A thousand values, and the line that is one step too many. */
const bomb = [
  'x-a: &a [x,x,x,x,x,x,x,x,x,x,x]',
  ...'bcde'
    .split('')
    .map((name, index) => `x-${name}: &${name} [${Array(11).fill(`*${'abcd'[index]}`).join(',')}]`),
  '',
].join('\n');

export const yamlFaults: readonly Fault[] = [
  {
    name: 'a full-width colon behind a key',
    code: 'yaml/full-width-colon',
    places: plain,
    make: colon('：'),
  },
  {
    name: 'a full-width colon and a space behind a key',
    code: 'yaml/full-width-colon',
    places: plain,
    make: colon('： '),
  },
  {
    name: 'a full-width colon behind the key that opens an item',
    code: 'yaml/full-width-colon',
    places: ({ sites }) => sites.filter((site) => isPlainEntry(site) && !opensLine(site)),
    make: colon('：'),
  },
  { name: 'no space behind the colon', code: 'yaml/no-space-after-colon', places: prose, make: colon(':') },
  { name: 'no colon behind a key', code: 'yaml/missing-character', places: plain, make: colon(' ') },
  {
    name: 'an indentation of full-width spaces',
    code: 'yaml/full-width-indent',
    places: below,
    make: indent((spaces) => '\u3000'.repeat(spaces.length / 2)),
  },
  {
    name: 'an indentation of no-break spaces',
    code: 'yaml/full-width-indent',
    places: below,
    make: indent((spaces) => '\u00a0'.repeat(spaces.length)),
  },
  {
    name: 'an indentation by tabs',
    code: 'yaml/tab-indent',
    places: below,
    make: indent((spaces) => '\t'.repeat(spaces.length / 2)),
  },
  {
    name: 'one space too many before a key',
    code: 'yaml/bad-indent',
    places: (corpus) => plain(corpus).filter(({ map, key }) => map?.entries[0]?.key !== key),
    make: indent((spaces) => ` ${spaces}`),
  },
  {
    name: 'one space too few before a key',
    code: 'yaml/bad-indent',
    places: (corpus) => below(corpus).filter(({ map, key }) => map?.entries[0]?.key !== key),
    make: indent((spaces) => spaces.slice(1)),
  },
  {
    name: 'a first line of a text that is indented too far',
    code: 'yaml/text-indent',
    places: blocks,
    make: ({ file, text, node }) => inserted(file, nextLine(text, node.start), '  '),
  },
  {
    name: 'a line of a text that lost its indentation',
    code: 'yaml/text-indent',
    places: blocks,
    make: ({ file, text, node }) => {
      const start = nextLine(text, nextLine(text, node.start));
      return {
        edits: [{ file, start, end: start + spacesAt(text, start), text: '' }],
        at: { file, offset: start },
      };
    },
  },
  {
    name: 'a text of which nothing is indented',
    code: 'yaml/text-indent',
    places: blocks,
    make: ({ file, text, node }) => {
      const first = nextLine(text, node.start);
      const edits: TextEdit[] = [];
      for (let start = first; start < node.end; start = nextLine(text, start))
        edits.push({ file, start, end: start + spacesAt(text, start), text: '' });
      return { edits, at: { file, offset: first } };
    },
  },
  {
    name: 'a text on the line of its bar',
    code: 'yaml/text-behind-bar',
    places: blocks,
    make: ({ file, text, node }) => {
      const line = nextLine(text, node.start);
      const start = line + spacesAt(text, line);
      return /^[^\n]*[|]/.test(text.slice(start))
        ? undefined
        : { edits: [{ file, start: line - 1, end: start, text: ' ' }], at: { file, offset: node.start } };
    },
  },
  {
    name: 'a comma of Chinese between keys in braces',
    code: 'yaml/wide-signs',
    places: smallMaps,
    make: ({ file, text, node }) => {
      if (node.is !== 'map') return undefined;
      const entries = node.entries.map(({ key, value }) => text.slice(key.start, value?.end));
      const edit = { file, start: node.start, end: node.end, text: `{${entries.join('，')}}` };
      return entries.some((entry) => entry.includes('\n'))
        ? undefined
        : { edits: [edit], at: { file, offset: node.start } };
    },
  },
  {
    name: 'a hyphen beside those of its list',
    code: 'yaml/bad-indent',
    places: nextItems,
    make: ({ file, text, node }) => {
      const start = lineStart(text, node.start);
      return { edits: [{ file, start, end: start + 1, text: '' }], at: { file, offset: start } };
    },
  },
  {
    name: 'curly quotes round a word or number',
    code: 'yaml/smart-quotes',
    places: named,
    make: wrapped('“', '”'),
  },
  {
    name: 'curly quotes round a key',
    code: 'yaml/smart-quotes',
    places: plain,
    make: ({ file, key }) => ({
      edits: [{ file, start: key?.start ?? 0, end: key?.end ?? 0, text: `“${key?.text}”` }],
      at: { file, offset: key?.start ?? 0 },
    }),
  },
  {
    name: 'a key given twice',
    code: 'yaml/duplicate-key',
    places: plain,
    make: lineBehind((_, site) => `${site.key?.text}: ${textOf(site)}`),
  },
  { name: 'a double quote never closed', code: 'yaml/unclosed-quote', places: prose, make: wrapped('"', '') },
  { name: 'a single quote never closed', code: 'yaml/unclosed-quote', places: prose, make: wrapped("'", '') },
  {
    name: 'text behind a closing quote',
    code: 'yaml/inner-quotes',
    places: prose,
    make: wrapped('"', '"（见附件）'),
  },
  {
    name: 'a second document',
    code: 'yaml/multiple-documents',
    places: (corpus) => plain(corpus).filter(({ path }) => path.length === 1 && path[0] === 'title'),
    make: lineBehind(() => '---\n版本: 2'),
  },
  {
    name: 'a colon and a space inside a text',
    code: 'yaml/colon-in-text',
    places: prose,
    make: wrapped('注意: ', ''),
  },
  {
    name: 'another key behind a value, in one line',
    code: 'yaml/two-keys',
    places: prose,
    make: wrapped('说明 分值: ', ''),
  },
  {
    name: 'a text in brackets cut by a comma',
    code: 'yaml/flow-cut',
    places: ({ sites }) =>
      sites.filter(
        ({ item, node, shape, key }) =>
          !item &&
          key &&
          node.is === 'list' &&
          shape.is === 'list' &&
          shape.of.is === 'text' &&
          !shape.of.ref,
      ),
    make: (site) => ({
      edits: [
        {
          file: site.file,
          start: site.key?.end ?? 0,
          end: site.node.end,
          text: ': [按 GB 38600, MZ/T 185 执行]',
        },
      ],
      at: { file: site.file, offset: site.key?.start ?? 0 },
    }),
  },
  {
    name: 'a text in brackets cut by a colon',
    code: 'yaml/flow-cut',
    places: ({ sites }) =>
      sites.filter(
        ({ item, node, shape, key }) =>
          !item &&
          key &&
          node.is === 'list' &&
          shape.is === 'list' &&
          shape.of.is === 'text' &&
          !shape.of.ref,
      ),
    make: (site) => ({
      edits: [{ file: site.file, start: site.key?.end ?? 0, end: site.node.end, text: ': [电压: 220V]' }],
      at: { file: site.file, offset: site.key?.start ?? 0 },
    }),
  },
  { name: 'a merge key', code: 'yaml/merge-key', places: plain, make: lineBehind(() => '<<: {}') },
  {
    name: 'a text in asterisks',
    code: 'yaml/special-start',
    places: texts,
    make: (site) => replaced(site, '*重点*'),
  },
  {
    name: 'a text behind bold words',
    code: 'yaml/special-start',
    places: lines,
    make: wrapped('**重点** ', ''),
  },
  {
    name: 'a text behind words in brackets',
    code: 'yaml/special-start',
    places: lines,
    make: wrapped('[重点]', ''),
  },
  {
    name: 'a text behind words in braces',
    code: 'yaml/special-start',
    places: lines,
    make: wrapped('{重点} ', ''),
  },
  { name: 'a text in braces', code: 'yaml/special-start', places: lines, make: wrapped('{', '}') },
  {
    name: 'a text behind an ampersand',
    code: 'yaml/special-start',
    places: lines,
    make: wrapped('&附件 ', ''),
  },
  {
    name: 'a name that nothing has',
    code: 'yaml/unknown-alias',
    places: texts,
    make: (site, corpus) => {
      const [first] = texts(corpus).filter(({ file }) => file === site.file);
      if (!first || first.node.start >= site.node.start) return undefined;
      const named = inserted(first.file, first.node.start, '&安排 ');
      const wrong = replaced(site, '*安徘');
      return { ...wrong, edits: [...(named.edits ?? []), ...(wrong.edits ?? [])] };
    },
  },
  {
    name: 'a text behind an exclamation mark',
    code: 'yaml/tag',
    places: texts,
    make: (site) => replaced(site, '!注意用电安全'),
  },
  {
    name: 'a text behind an at sign',
    code: 'yaml/special-start',
    places: texts,
    make: (site) => replaced(site, '@全体学生'),
  },
  { name: 'a text behind a hyphen', code: 'yaml/special-start', places: lines, make: wrapped('- ', '') },
  {
    name: 'a question mark before a text',
    code: 'yaml/special-start',
    places: lines,
    make: wrapped('? ', ''),
  },
  {
    name: 'a text behind a greater-than sign',
    code: 'yaml/special-start',
    places: lines,
    make: wrapped('> 380℃ ', ''),
  },
  {
    name: 'a backslash in double quotes',
    code: 'yaml/syntax',
    places: lines,
    make: wrapped('"D:\\实训 ', '"'),
  },
  {
    name: 'a full-width bar before a text',
    code: 'yaml/full-width-bar',
    places: blocks,
    make: ({ file, node }) => ({
      edits: [{ file, start: node.start, end: node.start + 1, text: '｜' }],
      at: { file, offset: node.start },
    }),
  },
  {
    name: 'a path in double quotes',
    code: 'yaml/unmeant-escape',
    places: lines,
    make: (site) => replaced(site, `"D:\\temp\\new ${textOf(site)}"`, '"D:'.length),
  },
  {
    name: 'quotes inside quotes',
    code: 'yaml/inner-quotes',
    places: lines,
    make: wrapped('"按"操作规程"', '"'),
  },
  {
    name: 'a number sign inside a text',
    code: 'yaml/hash-in-text',
    places: lines,
    make: wrapped('检查 #2 电动机，', ''),
  },
  {
    name: 'a number sign before a text',
    code: 'yaml/hash-in-text',
    places: texts,
    make: (site) => replaced(site, `#1 泵：${textOf(site)}`),
  },
  {
    name: 'a list in brackets with commas of Chinese',
    code: 'yaml/wide-comma',
    places: itemLists,
    make: ({ file, node }) => ({
      edits: [{ file, start: node.start, end: node.end, text: '[查看，记录]' }],
      at: { file, offset: node.start + 1 },
    }),
  },
  {
    name: 'a text that is all comment',
    code: 'yaml/hash-in-text',
    places: texts,
    make: (site) => replaced(site, `# ${textOf(site)}`),
  },
  {
    name: 'a star before a key',
    code: 'yaml/starred-key',
    places: plain,
    make: ({ file, key }) => inserted(file, key?.start ?? 0, '*'),
  },
  {
    name: 'a line of text without indentation',
    code: 'yaml/loose-line',
    places: (corpus) => lines(corpus).filter(({ path }) => path.length === 1),
    make: ({ file, text, node }) => inserted(file, nextLine(text, node.end - 1), '并做好记录\n'),
  },
  {
    name: 'dashes of Chinese before items',
    code: 'yaml/list-marker',
    places: itemLists,
    make: marked('—— '),
  },
  {
    name: 'a hyphen forgotten before an item of keys',
    code: 'yaml/missing-marker',
    places: nextItems,
    make: ({ file, node }) => ({
      edits: [{ file, start: node.start - 2, end: node.start, text: '  ' }],
      at: { file, offset: node.start },
    }),
  },
  { name: 'numbers before items', code: 'yaml/list-marker', places: itemLists, make: marked('1. ') },
  {
    name: 'hyphens without a space before items',
    code: 'yaml/list-marker',
    places: itemLists,
    make: marked('-'),
  },
  { name: 'bullets before items', code: 'yaml/list-marker', places: itemLists, make: marked('• ') },
  {
    name: 'a bracket never closed',
    code: 'yaml/missing-character',
    places: (corpus) => prose(corpus).slice(-40),
    make: wrapped('[', ''),
  },
  {
    name: 'a list where a key is meant',
    code: 'yaml/key-not-text',
    places: plain,
    make: lineBehind((spaces) => `? [注]\n${spaces}: 说明`),
  },
  {
    name: 'brackets without end',
    code: 'yaml/too-deep',
    places: plain,
    make: (site) => replaced(site, '['.repeat(1200), 1000),
  },
  {
    name: 'aliases that stand for millions',
    code: 'yaml/alias-limit',
    places: (corpus) => fields(corpus, 'Course', 'title').concat(fields(corpus, 'Programme', 'title')),
    make: ({ file, text, node }) => inserted(file, nextLine(text, node.end - 1), bomb, bomb.indexOf('x-d')),
  },
  {
    name: 'an item without its dash',
    code: 'yaml/bad-indent',
    places: (corpus) => items(corpus, 'Course', 'contents').slice(1),
    make: ({ file, text, node }) => ({
      edits: [{ file, start: node.start - 2, end: node.start, text: '' }],
      at: { file, offset: lineStart(text, node.start) },
    }),
  },
  {
    name: 'marks of a merge conflict',
    code: 'yaml/missing-character',
    places: (corpus) => plain(corpus).filter(({ path }) => path.length === 1),
    make: lineBehind(() => '<<<<<<< HEAD'),
  },
];
