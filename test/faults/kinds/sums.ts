/** Hours, points and shares that no longer add up. */
import type { Corpus, Site } from '../corpus.ts';
import { type Fault, markOf, removal, replaced, replacedWithFindingAt } from '../fault.ts';
import { fields, near, numberOf, parentOf, textOf } from '../select.ts';

const plus =
  (by: number): Fault['make'] =>
  (site) =>
    replaced(site, String((numberOf(site) ?? 0) + by));

/** Changes a number by a little while the finding belongs to another place. */
function plusAt(by: number, other: (site: Site, corpus: Corpus) => Site | undefined): Fault['make'] {
  return (site, corpus) => {
    const found = other(site, corpus);
    const value = numberOf(site);
    return found && value !== undefined ? replacedWithFindingAt(site, String(value + by), found) : undefined;
  };
}

const hours =
  (owner: string) =>
  (corpus: Corpus): Site[] =>
    fields(corpus, owner, 'hours').filter((site) => numberOf(site) !== undefined);

/** Of stages whose activities state hours (then a stage is in two sums), or of those without. */
const stages =
  (split: boolean) =>
  (corpus: Corpus): Site[] =>
    hours('TaskStage')(corpus).filter(
      (site) =>
        (near(corpus, site, 1, 'activities', 0, 'hours') !== undefined) === split &&
        near(corpus, site, 3, 'hours'),
    );

const criteria = (corpus: Corpus): Site[] =>
  fields(corpus, 'Criterion', 'points').filter(
    (site) => near(corpus, site, 3, 'points') && !near(corpus, site, 1, 'veto'),
  );

const componentShare: Fault['make'] = (site, corpus) => {
  const kind = near(corpus, site, 1, 'kind')?.node;
  const key = kind?.is === 'scalar' && ['final', '终结性'].includes(kind.text) ? 'final' : 'process';
  return plusAt(5, () => near(corpus, site, 3, key))(site, corpus);
};

export const sumFaults: readonly Fault[] = [
  {
    name: 'one question more than a part of a paper states',
    code: 'assessment/section-questions',
    places: (corpus) =>
      fields(corpus, 'PaperSection', 'count').filter((site) => site.path[0] === 'assessments'),
    make: plus(1),
  },
  {
    name: 'one question more than the bank has',
    code: 'assessment/bank-short',
    places: (corpus) =>
      fields(corpus, 'PaperSection', 'count').filter((site) => site.path[0] === 'blueprints'),
    make: (site, corpus) => {
      const ofKind = (one: Site) => one.file === site.file && one.path[0] === 'questions';
      const asked = corpus.at(site.file, [...site.path.slice(0, -1), 'kind']);
      const kinds = fields(corpus, 'WorksheetItem', 'kind').filter(ofKind);
      const there = kinds.filter((one) => asked && textOf(one) === textOf(asked)).length;
      return there > 0 ? replaced(site, String(there + 1)) : undefined;
    },
  },
  {
    name: 'a part of a blueprint without points',
    code: 'assessment/blueprint-open',
    places: (corpus) =>
      fields(corpus, 'PaperSection', 'each').filter((site) => site.path[0] === 'blueprints'),
    make: (site, corpus) => {
      const [edit, part] = [removal(site), near(corpus, site, 1, 'title')];
      return edit && part ? { edits: [edit], at: { ...markOf(part) } } : undefined;
    },
  },
  {
    name: 'points of a part of a paper',
    code: 'assessment/section-points',
    places: (corpus) =>
      fields(corpus, 'PaperSection', 'points').filter((site) => near(corpus, site, 1, 'each')),
    make: plus(3),
  },
  {
    name: 'a part of a paper for another kind of question',
    code: 'assessment/outside-sections',
    places: (corpus) =>
      fields(corpus, 'PaperSection', 'kind').filter((site) => !near(corpus, site, 1, 'count')),
    make: (site, corpus) => {
      const orphan = near(corpus, site, 3, 'questions', 2, 'kind');
      return orphan ? { ...replaced(site, '绘图'), at: markOf(orphan) } : undefined;
    },
  },
  {
    name: 'a deduction that takes more than its criterion has',
    code: 'assessment/deduct-exceeds',
    places: (corpus) => fields(corpus, 'Deduction', 'points'),
    make: plus(200),
  },
  {
    name: 'an aspect that carries more than its competition allows',
    code: 'assessment/aspect-maximum',
    places: (corpus) =>
      fields(corpus, 'Criterion', 'points').filter((site) =>
        corpus.at(site.file, [...site.path.slice(0, -1), 'mark']),
      ),
    make: (site, corpus) => {
      // The sum stays what it was: another aspect gives what this one takes.
      const next = corpus.at(site.file, [...site.path.slice(0, -2), Number(site.path.at(-2)) + 1, 'points']);
      if (!next) return undefined;
      const [more, less] = [plus(2)(site, corpus), plus(-2)(next, corpus)];
      return more && less && { ...more, edits: [...(more.edits ?? []), ...(less.edits ?? [])] };
    },
  },
  {
    name: 'grades for judges where something is measured',
    code: 'assessment/mark-details',
    places: (corpus) => fields(corpus, 'Criterion', 'mark'),
    make: (site, corpus) => {
      const grades = corpus.at(site.file, [...site.path.slice(0, -1), 'benchmarks']);
      return (
        grades && replacedWithFindingAt(site, corpus.language === 'zh' ? '测量分' : 'measurement', grades)
      );
    },
  },
  {
    name: 'a band above the one before it',
    code: 'assessment/band-order',
    places: (corpus) => fields(corpus, 'Band', 'from').filter((site) => site.path.at(-2) === 1),
    make: plus(35),
  },
  {
    name: 'hours of a content that are more than its task has',
    code: 'hours/contents-exceed',
    places: (corpus) => fields(corpus, 'Content', 'hours'),
    make: (site, corpus) => {
      const whole = near(corpus, site, 3, 'hours');
      return whole ? { ...replaced(site, '77'), at: markOf(whole) } : undefined;
    },
  },
  {
    name: 'hours of an activity',
    code: 'hours/sum-mismatch',
    places: hours('Activity'),
    make: plusAt(1, (site, corpus) => near(corpus, site, 3, 'hours')),
  },
  {
    name: 'hours of a stage with activities',
    code: 'hours/sum-mismatch',
    places: stages(true),
    make: plus(1),
  },
  {
    name: 'hours of a stage without activities',
    code: 'hours/sum-mismatch',
    places: stages(false),
    make: plusAt(1, (site, corpus) => near(corpus, site, 3, 'hours')),
  },
  {
    name: 'hours of a task',
    code: 'hours/sum-mismatch',
    places: (corpus) =>
      hours('LearningTask')(corpus).filter((site) => near(corpus, site, 1, 'stages', 0, 'hours')),
    make: plus(1),
  },
  { name: 'hours of a course', code: 'hours/sum-mismatch', places: hours('Course'), make: plus(1) },
  {
    name: 'theory hours of a task',
    code: 'hours/sum-mismatch',
    places: (corpus) =>
      fields(corpus, 'LearningTask', 'theoryHours').filter((site) => near(corpus, site, 1, 'practiceHours')),
    make: plus(1),
  },
  {
    name: 'practice hours of a course',
    code: 'hours/sum-mismatch',
    places: (corpus) =>
      fields(corpus, 'Course', 'practiceHours').filter(
        (site) =>
          near(corpus, site, 1, 'theoryHours') &&
          (near(corpus, site, 1, 'tasks', 0)?.node.is === 'scalar' ||
            near(corpus, site, 1, 'tasks', 0, 'practiceHours')),
      ),
    make: plus(2),
  },
  {
    name: 'hours of activities above those of their stage, one left open',
    code: 'hours/parts-exceed',
    places: (corpus) =>
      fields(corpus, 'Activity', 'hours').filter(
        (site) => near(corpus, site, 3, 'hours') && site.path.at(-2) === 1,
      ),
    make: (site, corpus) => {
      const [edit, first, stage] = [
        removal(site),
        near(corpus, site, 2, 0, 'hours'),
        near(corpus, site, 3, 'hours'),
      ];
      return edit && first && stage
        ? {
            edits: [edit, { file: site.file, start: first.node.start, end: first.node.end, text: '99' }],
            at: markOf(stage),
          }
        : undefined;
    },
  },
  {
    name: 'points of a criterion',
    code: 'assessment/criteria-sum',
    places: criteria,
    make: plusAt(1, (site, corpus) => near(corpus, site, 3, 'points')),
  },
  {
    name: 'points of an assessment',
    code: 'assessment/criteria-sum',
    places: (corpus) =>
      fields(corpus, 'Assessment', 'points').filter((site) => near(corpus, site, 1, 'criteria', 0, 'points')),
    make: plus(5),
  },
  {
    name: 'points of an assessment and its criterion',
    code: 'assessment/task-points',
    places: (corpus) =>
      criteria(corpus).filter(
        (site) =>
          near(corpus, site, 3, 'kind') &&
          isProcess(near(corpus, site, 3, 'kind')) &&
          parentOf(corpus, site, 5)?.owner !== 'Course',
      ),
    make: (site, corpus) => {
      const points = near(corpus, site, 3, 'points');
      const list = parentOf(corpus, site, 4);
      if (!points || list?.node.is !== 'list' || list.owner !== 'LearningTask') return undefined;
      const processes = list.node.items.filter((_, index) =>
        isProcess(corpus.at(site.file, [...list.path, index, 'kind'])),
      );
      const raised = (one: Site) => ({
        file: one.file,
        start: one.node.start,
        end: one.node.end,
        text: String((numberOf(one) ?? 0) + 5),
      });
      return { edits: [raised(site), raised(points)], at: markOf(processes.length === 1 ? points : list) };
    },
  },
  {
    name: 'share of a rater',
    code: 'assessment/raters-sum',
    places: (corpus) =>
      fields(corpus, 'Raters', 'self', 'peer', 'teacher', 'enterprise').filter(
        (site) => (numberOf(site) ?? 100) < 90,
      ),
    make: plusAt(5, (site, corpus) => parentOf(corpus, site)),
  },
  {
    name: 'share of the process',
    code: 'weights/process-final',
    places: (corpus) => fields(corpus, 'Grading', 'process'),
    make: plus(5),
  },
  {
    name: 'share of the final',
    code: 'weights/process-final',
    places: (corpus) =>
      fields(corpus, 'Grading', 'final').filter((site) => near(corpus, site, 1, 'components')),
    make: plus(5),
  },
  {
    name: 'weight of a component',
    code: 'weights/component-sum',
    places: (corpus) => fields(corpus, 'Component', 'weight'),
    make: componentShare,
  },
  {
    name: 'no weight for one task',
    code: 'weights/task-missing',
    places: (corpus) => fields(corpus, 'LearningTask', 'weight'),
    make: (site, corpus) => {
      const [edit, title] = [removal(site), near(corpus, site, 1, 'title')];
      return edit && title ? { edits: [edit], at: markOf(title) } : undefined;
    },
  },
  {
    name: 'weight of a task',
    code: 'weights/task-sum',
    places: (corpus) => fields(corpus, 'LearningTask', 'weight'),
    make: (site, corpus) =>
      plusAt(5, () =>
        fields(corpus, 'Course', 'tasks').find(
          ({ node }) => node.is === 'list' && holdsTask(node.items, site, corpus),
        ),
      )(site, corpus),
  },
];

function isProcess(site: Site | undefined): boolean {
  return site?.node.is === 'scalar' && ['process', '过程性'].includes(site.node.text);
}

function holdsTask(items: readonly unknown[], site: Site, corpus: Corpus): boolean {
  const id = near(corpus, site, 1, 'id')?.node;
  return id?.is === 'scalar' && items.some((item) => (item as { text?: string } | null)?.text === id.text);
}
