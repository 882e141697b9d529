/** Alignments of courses to requirements that are incomplete or claim too much. */
import type { Corpus, Site } from '../corpus.ts';
import { type Fault, indentOf, markOf, removal, replaced, replacedWithFindingAt } from '../fault.ts';
import { fields, items, near, textOf } from '../select.ts';

const bare = (corpus: Corpus): Site[] =>
  ['LearningTask', 'Activity', 'WorksheetItem', 'Criterion']
    .flatMap((owner) => items(corpus, owner, 'aligns'))
    .filter(({ node }) => node.is === 'scalar');

/** A bare reference as an object that says something about it. */
function said(more: string): Fault['make'] {
  return (site) => {
    const written = `to: ${textOf(site)}\n${indentOf(site)}relation: ${more}`;
    return replaced(site, written, written.indexOf('relation'));
  };
}

const taken = (site: Site, at: Site | undefined) => {
  const edit = removal(site);
  return edit && at ? { edits: [edit], at: markOf(at) } : undefined;
};

export const alignmentFaults: readonly Fault[] = [
  {
    name: 'a part without its share',
    code: 'alignment/coverage-missing',
    places: bare,
    make: said('subset'),
  },
  {
    name: 'a named part without its share',
    code: 'alignment/coverage-missing',
    places: bare,
    make: (site) => {
      const written = `to: ${textOf(site)}\n${indentOf(site)}part: zzz`;
      return replaced(site, written, written.indexOf('part'));
    },
  },
  {
    name: 'a part that is the whole',
    code: 'alignment/relation-coverage',
    places: (corpus) => fields(corpus, 'Alignment', 'coverage'),
    make: (site) => replaced(site, '1'),
  },
  {
    name: 'a whole that is a part',
    code: 'alignment/relation-coverage',
    places: bare,
    make: (site) => {
      const written = `to: ${textOf(site)}\n${indentOf(site)}relation: equal\n${indentOf(site)}coverage: 0.4`;
      return replaced(site, written, written.indexOf('coverage'));
    },
  },
  {
    name: 'a share left out',
    code: 'alignment/coverage-missing',
    places: (corpus) => fields(corpus, 'Alignment', 'coverage'),
    make: (site, corpus) => taken(site, near(corpus, site, 1, 'relation')),
  },
  {
    name: 'nothing covered and no reason',
    code: 'alignment/rationale-missing',
    places: (corpus) => bare(corpus).filter((site) => site.path.at(-1) !== 0),
    make: said('none'),
  },
  {
    name: 'an item above the level of the course',
    code: 'alignment/level-above',
    places: (corpus) => items(corpus, 'Activity', 'aligns').filter((site) => /\/[45]\/\d/.test(textOf(site))),
    make: (site, corpus) => {
      const [standard = '', level = ''] = textOf(site).split('/');
      const home = corpus.sites.find(
        (one) => one.owner === 'SkillStandard' && one.path.join() === 'id' && textOf(one) === standard,
      );
      const words: Readonly<Record<string, string>> = { 4: '四级', 3: '三级', 2: '二级' };
      for (const higher of ['2', '3'].filter((one) => one < level)) {
        const there =
          home &&
          fields(corpus, 'Level', 'level').find(
            (one) => one.file === home.file && [higher, words[higher]].includes(textOf(one)),
          );
        const no = there && near(corpus, there, 1, 'functions', 0, 'workContents', 0, 'skills', 0, 'no');
        if (no) return replaced(site, `${standard}/${higher}/${textOf(no)}`);
      }
      return undefined;
    },
  },
  {
    name: 'a goal without its alignment',
    code: 'alignment/goal-unaligned',
    places: (corpus) =>
      fields(corpus, 'Goal', 'aligns').filter(({ path, map }) => path[0] === 'goals' && map !== undefined),
    make: (site, corpus) =>
      near(corpus, site, 3, 'workTask') ? taken(site, earliest(site, corpus)) : undefined,
  },
  {
    name: 'a task with skills and no knowledge',
    code: 'alignment/no-knowledge',
    places: (corpus) =>
      corpus.name === 'small'
        ? items(corpus, 'LearningTask', 'aligns').filter((site) => textOf(site).includes('/K'))
        : [],
    make: (site, corpus) => {
      const first = near(corpus, site, 1, 0);
      return first ? replacedWithFindingAt(site, textOf(first), first) : undefined;
    },
  },
  {
    name: 'a standard that another one replaces',
    code: 'alignment/superseded',
    places: (corpus) =>
      corpus.sites.filter(
        ({ owner, path, key }) => owner === 'SkillStandard' && key && path.join() === 'title',
      ),
    make: (site, corpus) => {
      const id = textOf(near(corpus, site, 1, 'id') ?? site);
      const uses = corpus.sites.filter(
        ({ owner, file, node, path }) =>
          owner !== 'SkillStandard' &&
          node.is === 'scalar' &&
          (node.text.startsWith(`${id}/`) || node.text === id) &&
          path[0] !== 'source' &&
          file,
      );
      const first = uses.find(({ path, file }) => corpus.at(file, ['workTask']) && path.length > 0);
      const spaces = '';
      const text =
        `${site.text.slice(0, site.node.end)}\n${spaces}supersedes: ${id}${site.text.slice(site.node.end)}`
          .replace(`: ${id}\n`, `: ${id}-new\n`)
          .replace(`supersedes: ${id}-new`, `supersedes: ${id}`);
      return first ? { files: { 'zz-new-edition.yaml': text }, at: markOf(first) } : undefined;
    },
  },
];

/** The first goal of the list without an alignment: where the one finding about all of them stands. */
function earliest(site: Site, corpus: Corpus): Site | undefined {
  const at = Number(site.path.at(-2));
  for (let index = 0; index < at; index++)
    if (near(corpus, site, 2, index, 'id') && !near(corpus, site, 2, index, 'aligns'))
      return near(corpus, site, 2, index, 'id');
  return near(corpus, site, 1, 'id');
}
