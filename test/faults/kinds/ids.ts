/** Ids taken twice: per kind in the workspace, per owner inside a file. */
import type { Corpus, Site } from '../corpus.ts';
import { type Fault, replaced } from '../fault.ts';
import { fields, parentOf, textOf } from '../select.ts';

/** Takes the id of an earlier one under the same owner: `up` steps above it, at any depth. */
function taken(
  owner: string,
  up: number,
  rename: (id: string) => string = (id) => id,
): Pick<Fault, 'places' | 'make'> {
  return {
    places: (corpus) => fields(corpus, owner, 'id'),
    make: (site, corpus) => {
      const earlier = earlierOf(site, corpus, owner, up);
      const id = earlier && rename(textOf(earlier));
      return id === undefined || id === textOf(site) ? undefined : replaced(site, id);
    },
  };
}

function earlierOf(site: Site, corpus: Corpus, owner: string, up: number): Site | undefined {
  const home = parentOf(corpus, site, up)?.path.join('/') ?? '';
  const others = fields(corpus, owner, 'id').filter(
    ({ file, path, node }) =>
      file === site.file && node.start < site.node.start && path.join('/').startsWith(home),
  );
  // Goals of a course and of its inline task are two lists.
  return others.findLast(
    ({ path }) =>
      path.length === site.path.length && path.slice(0, -up).join('/') === site.path.slice(0, -up).join('/'),
  );
}

const ofFiles = ({ sites }: Corpus): Site[] =>
  sites.filter(({ path, key }) => path.length === 1 && path[0] === 'id' && key);

export const idFaults: readonly Fault[] = [
  {
    name: 'a file kept twice',
    code: 'id/duplicate',
    places: ofFiles,
    make: ({ file, text, key, node }) => ({
      files: { [`${file.slice(0, -5)}2.yaml`]: text },
      at: { file: `${file.slice(0, -5)}2.yaml`, offset: key ? node.start : 0 },
    }),
  },
  { name: 'a goal id taken twice', code: 'id/duplicate', ...taken('Goal', 2) },
  { name: 'a stage id taken twice', code: 'id/duplicate', ...taken('TaskStage', 2) },
  { name: 'an activity id taken twice', code: 'id/duplicate', ...taken('Activity', 2) },
  { name: 'a worksheet item id taken twice', code: 'id/duplicate', ...taken('WorksheetItem', 2) },
  { name: 'an assessment id taken twice', code: 'id/duplicate', ...taken('Assessment', 2) },
  { name: 'a card id taken twice', code: 'id/duplicate', ...taken('Card', 2) },
  { name: 'a route id taken twice', code: 'id/duplicate', ...taken('Route', 2) },
  { name: 'a programme stage id taken twice', code: 'id/duplicate', ...taken('Stage', 2) },
  {
    name: 'an activity id that differs in case only',
    code: 'id/duplicate',
    ...taken('Activity', 2, (id) => id.toUpperCase()),
  },
];
