/** References that lead nowhere, of every kind and to every part of an item. */
import type { Corpus, Site } from '../corpus.ts';
import { type Fault, inserted, nextLine, replaced, replacedWithFindingAt, type Spoilt } from '../fault.ts';
import { fields, items, textOf } from '../select.ts';

/** The reference with letters that make it unlike any name. */
const nowhere: Fault['make'] = (site) => replaced(site, `${textOf(site)}zzzzzzzz`);

const scalarItems =
  (owner: string, field: string) =>
  (corpus: Corpus): Site[] =>
    items(corpus, owner, field).filter(({ node }) => node.is === 'scalar');
const bareAligns = (corpus: Corpus): Site[] =>
  ['LearningTask', 'Activity', 'WorksheetItem', 'Goal', 'Criterion'].flatMap((owner) =>
    scalarItems(owner, 'aligns')(corpus),
  );
const itemsOf =
  (pattern: RegExp) =>
  (corpus: Corpus): Site[] =>
    bareAligns(corpus).filter((site) => pattern.test(textOf(site)));
const part =
  (pattern: RegExp, to: string): Fault['make'] =>
  (site) =>
    replaced(site, textOf(site).replace(pattern, to));
const skills = itemsOf(/\/\d\/\d[^/]*$/);

const unresolved = (name: string, places: Fault['places']): Fault => ({
  name: `${name} that is not there`,
  code: 'ref/unresolved',
  places,
  make: nowhere,
});

function keysOf(field: string) {
  return (corpus: Corpus): Site[] =>
    corpus.sites.filter(({ owner, path, key }) => owner === 'PlanRow' && key && path.at(-2) === field);
}

const routeKey: Fault['make'] = ({ file, key }): Spoilt => ({
  edits: [{ file, start: key?.start ?? 0, end: key?.end ?? 0, text: 'no-such-route' }],
  at: { file, offset: key?.start ?? 0 },
});

/** Every reference is wrong then, and it is one fault. */
const renamed =
  (target: string): Fault['make'] =>
  (site, corpus) => {
    const id = textOf(site);
    const uses = corpus.sites.filter(
      (one) =>
        one.node.is === 'scalar' && one.shape.is === 'text' && one.shape.ref === target && textOf(one) === id,
    );
    const [first] = uses.sort((a, b) => a.node.start - b.node.start);
    if (!first || uses.some((one) => one.file !== site.file)) return undefined;
    return replacedWithFindingAt(site, `renamed-${id}`, first);
  };

function besides({ file }: Site, name: string): string {
  return file.replace(/[^/]+$/, name);
}

function newCourse(id: string): string {
  return `kind: course\nid: ${id}\ntitle: ${id}\nstatus: draft\ncategory: core\nhours: 4\n`;
}

export const referenceFaults: readonly Fault[] = [
  {
    name: 'a goal renamed where it is defined',
    code: 'ref/unresolved',
    places: (corpus) => fields(corpus, 'Goal', 'id'),
    make: renamed('Goal'),
  },
  {
    name: 'an assessment renamed where it is defined',
    code: 'ref/unresolved',
    places: (corpus) => fields(corpus, 'Assessment', 'id'),
    make: renamed('Assessment'),
  },
  unresolved('a course of a plan', (corpus) => fields(corpus, 'PlanRow', 'course')),
  unresolved('a stage of a plan row', (corpus) => fields(corpus, 'PlanRow', 'stage')),
  unresolved('a stage of a route', (corpus) => fields(corpus, 'Route', 'stage')),
  unresolved('a certificate of a stage', scalarItems('Stage', 'credentials')),
  unresolved('the standard of a certificate', (corpus) => fields(corpus, 'Credential', 'standard')),
  {
    name: 'the direction of a certificate that is not there',
    code: 'ref/no-such-direction',
    places: (corpus) => fields(corpus, 'Credential', 'direction'),
    make: nowhere,
  },
  unresolved('a certificate before another', scalarItems('Recognition', 'after')),
  unresolved('a goal of a task', scalarItems('LearningTask', 'goals')),
  unresolved('a goal of a stage', scalarItems('TaskStage', 'goals')),
  unresolved('a goal of an assessment', scalarItems('Assessment', 'goals')),
  unresolved('the stage of an assessment', (corpus) => fields(corpus, 'Assessment', 'stage')),
  unresolved('a task of a course', scalarItems('Course', 'tasks')),
  unresolved('an assessment of a component', scalarItems('Component', 'assessments')),
  {
    name: 'the route of hours that is not there',
    code: 'ref/unresolved',
    places: keysOf('hours'),
    make: routeKey,
  },
  {
    name: 'the route of semesters that is not there',
    code: 'ref/unresolved',
    places: keysOf('hoursBySemester'),
    make: routeKey,
  },
  {
    name: 'an occupation that is not in the workspace',
    code: 'ref/not-here',
    places: scalarItems('Programme', 'occupations'),
    make: nowhere,
  },
  {
    name: 'an item of a standard that is not there',
    code: 'ref/unresolved',
    places: skills,
    make: part(/^[^/]+/, 'no-such-standard'),
  },
  {
    name: 'an item of a level that is not there',
    code: 'ref/no-such-level',
    places: skills,
    make: part(/\/\d\//, '/9/'),
  },
  {
    name: 'an item whose level was left out',
    code: 'ref/level-missing',
    places: skills,
    make: part(/\/\d\//, '/'),
  },
  { name: 'a skill that is not there', code: 'ref/no-such-item', places: skills, make: part(/\d+$/, '99') },
  {
    name: 'a skill of a function that is not there',
    code: 'ref/no-such-item',
    places: skills,
    make: part(/\/\d[^/]*$/, '/77.1.1'),
  },
  {
    name: 'knowledge that is not there',
    code: 'ref/no-such-item',
    places: itemsOf(/\/K[\d.]+$/),
    make: part(/\d+$/, '99'),
  },
  {
    name: 'a basic requirement that is not there',
    code: 'ref/no-such-item',
    places: itemsOf(/\/(ethics|foundations)\/\d+/),
    make: part(/\d[\d.]*$/, '99'),
  },
  { name: 'an item without its number', code: 'ref/item-form', places: skills, make: part(/\/[^/]+$/, '') },
  { name: 'an item of a standard alone', code: 'ref/item-form', places: skills, make: part(/\/.+$/, '') },
  { name: 'an item with a part too many', code: 'ref/item-form', places: skills, make: part(/$/, '/1') },
  {
    name: 'an item of an alignment object that is not there',
    code: 'ref/no-such-item',
    places: (corpus) => fields(corpus, 'Alignment', 'to').filter((site) => /\/K?\d[^/]*$/.test(textOf(site))),
    make: part(/\d+$/, '99'),
  },
  {
    name: 'a task named twice',
    code: 'id/duplicate',
    places: scalarItems('Course', 'tasks'),
    make: (site) => inserted(site.file, nextLine(site.text, site.node.end - 1), `  - ${textOf(site)}\n`, 4),
  },
  {
    name: 'a task of another course named without it',
    code: 'ref/task-shared',
    places: scalarItems('Course', 'tasks'),
    make: (site) => {
      const path = besides(site, 'zzz.yaml');
      const head = `${newCourse('sharing-zzz')}tasks:\n  - `;
      return { files: { [path]: `${head}${textOf(site)}\n` }, at: { file: path, offset: head.length } };
    },
  },
  {
    name: 'a shared task whose goals are not here',
    code: 'ref/shared-goal',
    places: scalarItems('Course', 'tasks'),
    make: (site) => {
      const [path, other] = [besides(site, 'sharing-zzz.yaml'), besides(site, 'shared-zzz.yaml')];
      const task = '  - id: t1\n    title: task zzz\n    hours: 4\n    description: done\n    goals: [g1]\n';
      const goal = 'goals:\n  - id: g1\n    text: can do it\n';
      const head = `${newCourse('sharing-zzz')}tasks:\n  - `;
      return {
        files: {
          [path]: `${head}shared-zzz/t1\n`,
          [other]: `${newCourse('shared-zzz')}${goal}tasks:\n${task}`,
        },
        at: { file: path, offset: head.length },
      };
    },
  },
  {
    name: 'a task that no course names',
    code: 'ref/orphan-task',
    places: (corpus) =>
      corpus.sites.filter(
        ({ path, owner, key }) => owner === 'LearningTask' && key && path.length === 1 && path[0] === 'id',
      ),
    make: ({ text, file, node }) => ({
      files: {
        [file.replace(/[^/]+$/, 'orphan.yaml')]:
          `${text.slice(0, node.start)}orphan-zzz${text.slice(node.end)}`,
      },
      at: { file: file.replace(/[^/]+$/, 'orphan.yaml'), offset: node.start },
    }),
  },
];
