/** Keys that the language does not know, misses, or gets twice. */
import { objectShape } from '../../../src/language/language-tables.ts';
import type { Corpus, Site } from '../corpus.ts';
import { type Fault, indentOf, inserted, lineStart, nextLine, removal, replaced } from '../fault.ts';
import { fields, isPlainEntry, opensLine, textOf } from '../select.ts';

const entries = ({ sites }: Corpus): Site[] =>
  sites.filter((site) => isPlainEntry(site) && opensLine(site) && objectsHold(site));
const objectsHold = ({ owner, field, path }: Site): boolean =>
  path.at(-1) === field && Object.hasOwn(objectShape(owner).fields, field);

/** The line break that belongs to a block scalar at the end of a value. */
export const tail = ({ text, node }: Site): string => (text[node.end - 1] === '\n' ? '\n' : '');

function renamedKey(rename: (site: Site) => string | undefined): Fault['make'] {
  return (site) => {
    const { file, key } = site;
    // Without its kind, a file is something else.
    if (site.field === 'kind' && site.path.length === 1) return undefined;
    const text = rename(site);
    return key && text !== undefined
      ? { edits: [{ file, start: key.start, end: key.end, text }], at: { file, offset: key.start } }
      : undefined;
  };
}

/** A line of its own behind the entry. */
export function added(line: (site: Site) => string | undefined): Fault['make'] {
  return (site) => {
    const spaces = indentOf(site);
    const written = line(site);
    return written === undefined
      ? undefined
      : inserted(site.file, nextLine(site.text, site.node.end - 1), `${spaces}${written}\n`, spaces.length);
  };
}

/** Fields that every object of a type must have, where the finding stands at the first key of the object. */
const required: readonly (readonly [owner: string, ...names: string[]])[] = [
  ['Goal', 'text'],
  ['Activity', 'title'],
  ['WorksheetItem', 'prompt'],
  ['Assessment', 'title', 'kind'],
  ['Criterion', 'text'],
  ['TaskStage', 'kind'],
  ['Card', 'title', 'text'],
  ['LearningTask', 'title', 'hours', 'description'],
  ['Course', 'title', 'hours', 'level'],
  ['WorkTask', 'objects', 'requirements'],
  ['SkillStandard', 'levels', 'scheme', 'code'],
  ['Level', 'functions'],
  ['Function', 'workContents', 'title'],
  ['WorkContent', 'title'],
  ['Requirement', 'text'],
  ['Programme', 'plan', 'code', 'stages'],
  ['Route', 'years', 'stage', 'entry'],
  ['PlanRow', 'category'],
  ['Credential', 'standard', 'level'],
  ['Component', 'weight', 'kind'],
];

export const needed = (corpus: Corpus): Site[] =>
  required.flatMap(([owner, ...names]) => fields(corpus, owner, ...names));

function parentMark(site: Site, corpus: Corpus): Site | undefined {
  return corpus.at(site.file, site.path.slice(0, -1));
}

const missing: Fault['make'] = (site, corpus) => {
  const edit = removal(site);
  const owner = parentMark(site, corpus);
  const first = site.map?.entries.find(({ key }) => key !== site.key)?.key;
  if (!edit || !owner || !first) return undefined;
  return { edits: [edit], at: { file: site.file, offset: owner.key?.start ?? first.start } };
};

export const keyFaults: readonly Fault[] = [
  {
    name: 'a key with a letter too many',
    code: 'schema/unknown-key',
    places: entries,
    make: renamedKey(({ key }) => `${key?.text}${key?.text.at(-1)}`),
  },
  {
    name: 'a field of one’s own behind another sign',
    code: 'schema/unknown-key',
    places: entries,
    make: added(() => 'X_颜色: 红'),
  },
  { name: 'a key nobody knows', code: 'schema/unknown-key', places: entries, make: added(() => '颜色: 红') },
  {
    name: 'a key of another object',
    code: 'schema/unknown-key',
    places: (corpus) => fields(corpus, 'Goal', 'text').concat(fields(corpus, 'Activity', 'title')),
    make: added(() => 'years: 3'),
  },
  {
    name: 'a field of the file inside a goal',
    code: 'schema/key-too-deep',
    places: (corpus) => fields(corpus, 'Goal', 'text').filter(({ file }) => !corpus.at(file, ['notes'])),
    make: added(() => '备注: 说明'),
  },
  {
    name: 'a field of the last item beside its list',
    code: 'schema/key-too-shallow',
    places: (corpus) =>
      entries(corpus).filter(
        ({ file, field, path, key, map }) =>
          path.length === 3 &&
          ['dimension', 'observe', 'points', 'weight', 'text'].includes(field) &&
          map?.entries.at(-1)?.key === key &&
          !corpus.at(file, [path[0] ?? '', Number(path[1]) + 1]),
      ),
    make: ({ file, text, key }) => {
      const start = lineStart(text, key?.start ?? 0);
      return { edits: [{ file, start, end: key?.start ?? 0, text: '' }], at: { file, offset: start } };
    },
  },
  {
    name: 'a field of worksheets before the stages of a task',
    code: 'schema/key-elsewhere',
    places: (corpus) => fields(corpus, 'LearningTask', 'title').filter(({ path }) => path.length === 1),
    make: added(() => '题目: 说出作业的步骤'),
  },
  {
    name: 'a key in pinyin',
    code: 'schema/unknown-key',
    places: entries,
    make: renamedKey(({ owner, field }) => objectShape(owner).fields[field]?.near?.at(-1)),
  },
  {
    name: 'a near-synonym of a key',
    code: 'schema/unknown-key',
    places: entries,
    make: renamedKey(({ owner, field }) => objectShape(owner).fields[field]?.near?.[0]),
  },
  {
    name: 'a field in both languages',
    code: 'schema/both-languages',
    places: entries,
    make: added(
      ({ owner, field, key, ...site }) =>
        `${key?.text === field ? objectShape(owner).fields[field]?.zh : field}: ${textOf({ owner, field, key, ...site })}`,
    ),
  },
  { name: 'a required field left out', code: 'schema/missing-field', places: needed, make: missing },
  {
    name: 'a required field left empty',
    code: 'schema/missing-field',
    places: needed,
    make: (site, corpus) =>
      missing(site, corpus)
        ? {
            edits: [
              { file: site.file, start: site.key?.end ?? 0, end: site.node.end, text: `:${tail(site)}` },
            ],
            at: { file: site.file, offset: site.key?.start ?? 0 },
          }
        : undefined,
  },
  {
    name: 'no kind',
    code: 'schema/missing-kind',
    places: ({ sites }) =>
      sites.filter(({ field, path, key }) => field === 'kind' && path.length === 1 && key),
    make: ({ file, node }) => ({
      edits: [{ file, start: 0, end: node.end + 1, text: '' }],
      at: { file, offset: 0 },
    }),
  },
  {
    name: 'a kind nobody knows',
    code: 'schema/unknown-kind',
    places: ({ sites }) =>
      sites.filter(({ field, path, key }) => field === 'kind' && path.length === 1 && key),
    make: (site) => replaced(site, '教案'),
  },
];
