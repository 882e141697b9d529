/**
 * Which document shows which objects of the language: all fields of an owner, or single fields where a page
 * only names it.
 */
export interface ShownDocument {
  /** Paths of its pages below `student/` and `teacher/`, or below the output of all. */
  readonly pages: RegExp;
  /**
   * `Course.goals`: every field of it. `Course.workTask*`: also of all that is inside. `Course.title.`: that
   * field alone.
   */
  readonly owners: readonly string[];
}

const task = 'LearningTask';
const stage = 'LearningTask.stages';

/** What a sheet of an assessment holds beside its own fields. */
const assessmentParts = [
  'criteria',
  'criteria.deduct',
  'criteria.benchmarks',
  'bands',
  'raters',
  'phases',
  'sections',
  'questions',
  'observe',
];

export const shown: Readonly<Record<string, ShownDocument>> = {
  standard: {
    pages: /^standard\/prog\./,
    owners: [
      'Programme*',
      'Course',
      'Course.workTask*',
      'Course.goals',
      'Course.contents*',
      'Course.grading*',
      'Course.teachers',
      'Course.places',
      ...['title.', 'no.', 'description.', 'hours.'].map((field) => `${task}.${field}`),
    ],
  },
  crosswalk: {
    pages: /^crosswalk\/prog--/,
    owners: ['SkillStandard*', 'Credential*', '*.aligns'],
  },
  front: {
    pages: /textbook\/course\/index\./,
    owners: [
      'Course',
      'Course.prerequisites',
      'Course.corequisites',
      'Course.source',
      'Course.contributors',
      'Course.workTask*',
      'Course.goals',
      'Course.contents*',
      'Course.grading*',
      'Course.textbooks',
    ],
  },
  'leaf of a task': {
    pages: /textbook\/course\/task\/index\./,
    owners: [
      task,
      `${task}.contents*`,
      ...['kit', 'goals', 'learners', 'resources', 'source', 'contributors'].map((part) => `${task}.${part}`),
    ],
  },
  'leaf of a stage': {
    pages: /textbook\/course\/task\/s1\./,
    owners: [
      stage,
      `${stage}.goals`,
      `${stage}.kit`,
      `${stage}.steps`,
      `${stage}.activities`,
      `${stage}.activities.worksheet`,
    ],
  },
  'leaf of information': {
    pages: /textbook\/course\/task\/info\//,
    owners: [`${stage}.activities.info.`, `${stage}.activities.title.`],
  },
  'leaf of a card': { pages: /textbook\/course\/task\/cards\//, owners: [`${task}.cards`] },
  'leaf of an assessment': {
    pages: /textbook\/course\/task\/assessment\//,
    owners: [`${task}.assessments`, ...assessmentParts.map((part) => `${task}.assessments.${part}`)],
  },
  'leaf of a final assessment': {
    pages: /textbook\/course\/assessment\//,
    owners: ['Course.assessments', ...assessmentParts.map((part) => `Course.assessments.${part}`)],
  },
  'leaf of terms': { pages: /textbook\/course\/terms\./, owners: ['Course.glossary', 'Course.references.'] },
  worksheet: {
    pages: /worksheet\/course\/task\./,
    owners: [
      task,
      ...['kit', 'assessments', 'assessments.criteria', 'assessments.raters'].map(
        (part) => `${task}.${part}`,
      ),
      stage,
      ...['goals', 'kit', 'steps', 'activities', 'activities.worksheet'].map((part) => `${stage}.${part}`),
    ],
  },
  标准校本转化建议: { pages: /forms\/adopted\/01-/, owners: ['Overlay*'] },
  校本课程标准: {
    pages: /forms\/course\/02-/,
    owners: [
      'Course',
      'Course.prerequisites',
      'Course.corequisites',
      'Course.workTask*',
      'Course.goals',
      'Course.grading*',
      'Course.teachers',
      'Course.places',
    ],
  },
  学习任务设计: { pages: /forms\/course\/03-/, owners: [task, `${task}.goals`, `${task}.contents*`] },
  课程考核方案: {
    pages: /forms\/course\/04-/,
    owners: [
      'Course.goals',
      'Course.grading*',
      ...['', '.criteria', '.bands', '.raters', '.observe'].flatMap((part) => [
        `Course.assessments${part}`,
        `${task}.assessments${part}`,
      ]),
    ],
  },
  终结性考核试题: {
    pages: /forms\/course\/05-final-exam\./,
    owners: ['Course.assessments', ...assessmentParts.map((part) => `Course.assessments.${part}`)],
  },
  学习任务分析表: {
    pages: /forms\/course\/06-/,
    owners: [task, `${task}.kit`, `${stage}.steps`, `${stage}.title.`, `${stage}.kind.`],
  },
  教学活动策划表: {
    pages: /forms\/course\/07-/,
    owners: [
      `${task}.learners`,
      stage,
      `${stage}.goals`,
      `${stage}.kit`,
      `${stage}.activities`,
      `${task}.focus.`,
      `${task}.difficulty.`,
    ],
  },
  学习任务考核方案: {
    pages: /forms\/course\/08-/,
    owners: [
      ...[
        '',
        '.criteria',
        '.criteria.deduct',
        '.criteria.benchmarks',
        '.bands',
        '.raters',
        '.phases',
        '.observe',
      ].map((part) => `${task}.assessments${part}`),
      `${task}.weight.`,
    ],
  },
  工作页目录: {
    pages: /forms\/course\/09-/,
    owners: ['title.', 'no.', 'hours.', 'stages.title.'].map((field) => `${task}.${field}`),
  },
  信息页: {
    pages: /forms\/course\/10-/,
    owners: [`${task}.cards`, `${stage}.activities.info.`, `${stage}.activities.title.`],
  },
  教学进度计划表: {
    pages: /forms\/course\/11-/,
    owners: [
      'Course.schedule',
      ...[
        'title.',
        'hours.',
        'theoryHours.',
        'practiceHours.',
        'reserveHours.',
        'stages.title.',
        'stages.hours.',
      ].map((one) => `${task}.${one}`),
      ...['title.', 'hours.', 'minutes.', 'method.', 'description.', 'organization.', 'outcome.'].map(
        (one) => `Course.assessments.${one}`,
      ),
    ],
  },
  '教学进度计划表 of a delivery': {
    pages: /forms\/adopted\/11-/,
    owners: ['Delivery', 'Delivery.source', 'Delivery.contributors', 'Delivery.lessons'],
  },
  教案: {
    pages: /forms\/course\/12-/,
    owners: [
      'Course.schedule',
      stage,
      `${stage}.goals`,
      `${stage}.kit`,
      `${stage}.steps`,
      `${stage}.activities`,
      `${task}.focus.`,
      `${task}.difficulty.`,
    ],
  },
};
