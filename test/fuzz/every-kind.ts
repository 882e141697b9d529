/** A correct workspace with an entity of every kind, from which random changes start. */
import { isFixed } from '../../src/diagnostics/classes.ts';
import { catalogue } from '../../src/generated/catalogue.ts';

const standard = {
  kind: 'skill-standard',
  id: 'care-2019',
  title: '养老护理员',
  status: 'approved',
  scheme: 'national',
  code: '4-10-01-05',
  edition: '2019',
  basics: { ethics: [{ no: '1', text: '尊老敬老' }], foundations: [{ no: '2.1', text: '安全知识' }] },
  levels: ['5', '4'].map((level) => ({
    level,
    basicsWeight: { ethics: 5, foundations: 15 },
    functions: [
      {
        no: '1',
        title: '基础照护',
        theoryWeight: 80,
        skillWeight: 100,
        workContents: [
          {
            no: '1.1',
            title: '风险应对',
            skills: [{ no: '1.1.1', text: '能处置一起跌倒' }],
            knowledge: [{ no: '1.1.1', text: '跌倒的处置原则' }],
          },
        ],
      },
    ],
  })),
};

const credential = {
  kind: 'credential',
  id: 'care-4',
  title: '养老护理员四级',
  standard: 'care-2019',
  level: '4',
  passMark: { theory: 60, skill: 60 },
  recognition: [{ kind: 'deemed', skill: 50, theory: 50 }],
};

const programme = {
  kind: 'programme',
  id: 'care',
  title: '老年服务与管理',
  status: 'approved',
  code: '0609-4',
  stages: [{ id: 'middle', level: 'intermediate', credentials: ['care-2019-5', 'care-4'] }],
  routes: [{ id: 'three-year', entry: 'junior-middle', years: 3, stage: 'middle' }],
  plan: [
    { course: 'falls', category: 'integrated', hoursBySemester: { 'three-year': [0, 6, 0, 0, 0, 0] } },
    { course: 'sport', category: 'public' },
    { title: '社团活动', category: 'elective', hours: 20 },
  ],
};

const activity = {
  id: 'a1',
  title: '读懂任务单',
  hours: 2,
  teacher: '提示“先评估”的含义。',
  methods: ['讲授'],
  worksheet: [
    { id: 'w1', kind: 'question', prompt: '到场后第一件事是什么？', lines: 3, answer: '先评估意识与伤情。' },
    { id: 'w2', kind: 'choice', prompt: '先做什么？', options: ['评估', '搬动'], correct: ['1'] },
    { id: 'w3', kind: 'table', prompt: '填写记录。', columns: ['时间', '情况'], rows: 3 },
  ],
  info: '先评估，后搬动。\n\n![示意](pictures/a.png)',
};

const task = {
  id: 't1',
  title: '跌倒处置',
  hours: 6,
  description: '处置一起跌倒。',
  scenario: { file: 'texts/more.md' },
  goals: ['g1', { id: 'g2', text: '能记录并上报' }],
  aligns: [
    'care-2019/4/1.1.1',
    { to: 'care-2019/4/K1.1.1', relation: 'subset', coverage: 0.5, rationale: '只讲原则' },
  ],
  stages: [
    { id: 's1', kind: 'inform', hours: 2, activities: [activity] },
    {
      id: 's2',
      kind: 'implement',
      title: '现场处置',
      hours: 4,
      steps: [{ title: '评估', checkpoint: '意识清楚' }],
    },
  ],
  assessments: [
    {
      id: 'e1',
      title: '情景处置',
      kind: 'process',
      points: 100,
      criteria: [
        { text: '先评估意识与伤情', points: 100, rubric: '漏一项扣 10 分', aligns: ['care-2019/4/1.1.1'] },
      ],
      raters: { self: 20, peer: 20, teacher: 60 },
    },
  ],
  cards: [{ id: 'k1', kind: 'safety', title: '搬动的风险', text: '不明伤情不搬动。' }],
};

const course = {
  kind: 'course',
  id: 'falls',
  title: '跌倒防护',
  version: '1.0.0',
  status: 'approved',
  level: 'intermediate',
  hours: 10,
  workTask: { description: '处置老人跌倒并上报。', objects: ['跌倒现场'], requirements: ['先评估后搬动'] },
  goals: [{ id: 'g1', text: '能按规程处置一起跌倒', aligns: ['care-2019/4/1.1.1'] }],
  tasks: [task, 't2'],
  grading: {
    process: 60,
    final: 40,
    components: [
      { title: '过程', kind: 'process', weight: 60, assessments: ['e1'] },
      { title: '考试', kind: 'final', weight: 40, assessments: ['f1'] },
    ],
  },
  assessments: [
    {
      id: 'f1',
      title: '实操考试',
      kind: 'final',
      points: 100,
      criteria: [{ text: '流程完整', points: 100 }],
      questions: [
        { id: 'q1', kind: 'question', prompt: '说明处置原则。', answer: '先评估，再处置。', points: 100 },
      ],
    },
  ],
  schedule: { class: '一班', start: '2026-08-31', weeklyHours: 4 },
  glossary: [{ term: '跌倒', text: '突发、不自主的体位改变。' }],
};

const review = {
  kind: 'review',
  id: 'r1',
  subject: 'course/falls',
  digest: '0123456789abcdef',
  reviewers: [{ name: '王五' }],
  on: '2026-08-01',
  conclusion: 'pass',
};

/** Judgements that a school may change do not stop a build here, so that more builds are tried. */
const asked = Object.fromEntries(
  Object.entries(catalogue).flatMap(([code, { severity }]) =>
    severity === 'error' && !isFixed(code) ? [[code, 'warning']] : [],
  ),
);

export const everyKind = {
  'ccstd.yaml': {
    ccstd: 1,
    profile: 'none',
    rules: asked,
    title: '示范标准',
    organization: { name: '示范技师学院', logo: 'pictures/a.png' },
    calendar: { start: '2026-08-31', holidays: ['2026-10-01/2026-10-07'] },
  },
  'standard.yaml': standard,
  'credential.yaml': credential,
  'programme.yaml': programme,
  'course.yaml': course,
  'task.yaml': {
    kind: 'learning-task',
    id: 't2',
    title: '跌倒预防',
    status: 'approved',
    hours: 4,
    description: '预防跌倒。',
    goals: ['g1'],
  },
  'sport.yaml': { kind: 'course', id: 'sport', title: '体育与健康', category: 'public', hours: 40 },
  'adoption.yaml': {
    kind: 'overlay',
    id: 'falls-school',
    extends: 'course/falls',
    school: '示范技师学院',
    context: { region: '本地养老机构多。' },
    changes: [
      { target: 'tasks/t2/title', op: 'replace', value: '居家跌倒预防', reason: '本地以居家养老为主' },
    ],
  },
  'review.yaml': review,
  'change.yaml': {
    kind: 'change',
    id: 'c1',
    trigger: '新标准颁布',
    what: '增加一个学习任务',
    why: '标准增加了要求',
  },
  'bank.yaml': {
    kind: 'question-bank',
    id: 'bank',
    course: 'falls',
    questions: [{ id: 'q1', kind: 'judge', prompt: '先评估后搬动。', correct: '对' }],
    blueprints: [
      { id: 'p1', title: '理论', sections: [{ title: '判断题', kind: 'judge', count: 1, each: 100 }] },
    ],
  },
  'delivery.yaml': {
    kind: 'delivery',
    id: 'class-1',
    course: 'falls',
    classes: '1 班',
    start: '2026-09-01',
    lessons: [{ weekday: 'tuesday', periods: '1-4', parity: 'odd' }],
  },
} as const;
