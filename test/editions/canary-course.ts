/** A workspace with a canary in every place that only teachers may read, and what each canary is. */
import { stringify } from 'yaml';
import { pngOf } from '../support/tiny-pictures.ts';

export interface Canary {
  /** `Type.field`, `x:Type`, `closed:…` or `md:…`. */
  readonly place: string;
  /** ASCII, unlike any other. */
  readonly token: string;
  /** Chinese, unlike any other. */
  readonly phrase: string;
  /** Such as keys for programs: in no page of either edition. */
  readonly unprinted: boolean;
}

const canaries: Canary[] = [];
const digits = '〇一二三四五六七八九';

function plant(place: string, unprinted = false): string {
  const no = String(canaries.length + 1).padStart(3, '0');
  const inChinese = [...no].map((digit) => digits[Number(digit)]).join('');
  const token = `CANARY-K${no}Z`;
  const phrase = `机密第${inChinese}号内容学生不该看到`;
  canaries.push({ place, token, phrase, unprinted });
  return `${phrase}（${token}）`;
}

function token(place: string, unprinted = false): string {
  plant(place, unprinted);
  return canaries.at(-1)?.token ?? '';
}

type Entry = Readonly<Record<string, unknown>>;

/** An object with a key of the author's own, nested so that no level is forgotten. */
function open(type: string, entry: Entry): Entry {
  const memo = plant(`x:${type}`, true);
  return { ...entry, 'x-memo': { list: [memo, { [plant(`x:${type} key`, true)]: 1 }] } };
}

/**
 * Text that students see, with everything in it that they must not; `shared` is what both editions have one
 * page of.
 */
function visible(name: string, shared = false): string {
  const canary = (place: string) => plant(place, shared);
  return [
    `学生可以看的${name}说明，第一空 :fill[${canary(`md:${name} fill`)}]，第二空 :fill[**${canary(`md:${name} strong fill`)}**]。`,
    `:::answer\n${canary(`md:${name} answer`)}\n:::`,
    `- 列表里\n\n  :::teacher\n  ${canary(`md:${name} teacher in list`)}\n  :::\n- 第二项`,
    `> 引用里\n>\n> :::answer[${canary(`md:${name} answer title`)}]\n> ${canary(`md:${name} answer in quote`)}\n> :::`,
    `::::tip\n提示里\n\n:::answer\n${canary(`md:${name} answer in tip`)}\n:::\n::::`,
    `| 表头 | 空 |\n| --- | --- |\n| 单元格 | :fill[${canary(`md:${name} fill in table`)}] |`,
    `:::student\n只给学生看的${name}提示。\n:::`,
  ].join('\n\n');
}

/** Every construct of Markdown, each with a canary of its own. */
function everyMarkdown(place: string): string {
  const one = (what: string) => plant(`${place} ${what}`);
  return [
    `# ${one('heading')}`,
    `段落 **${one('strong')}** 与 *${one('emphasis')}*、~~${one('deleted')}~~、\`${one('code')}\`，\n换行后 ${one('after a line break')}。`,
    `- ${one('item')}\n  1. ${one('nested item')}\n- [ ] ${one('check')}`,
    `> ${one('quote')}`,
    `| ${one('head')} | 乙 |\n| --- | --- |\n| 丙 | ${one('cell')} |`,
    `\`\`\`text\n${one('code block')}\n\`\`\``,
    `[${one('link text')}](https://example.org/${token(`${place} link address`)} "${one('link title')}")`,
    `![${one('image text')}](img/${token(`${place} image name`, true)}.png "${one('image title')}")`,
    `::figure{src="img/figure-only-in-answers.png" title="${one('figure title')}"}`,
    `::qr{url="https://example.org/${token(`${place} qr address`)}" title="${one('qr title')}"}`,
    `:::case[${one('case title')}]\n${one('case')}\n:::`,
    `:::answer\n${one('answer')}\n:::`,
    `:fill[${one('fill')}]`,
    `脚注[^n]。\n\n[^n]: ${one('footnote')}`,
    `公式 $\\text{${token(`${place} formula`).replace('-', '')}}$`,
    `<b>${one('raw HTML')}</b> &amp; 5 < 6 & 7 > 2 "引" '号' {{mustache}} ${one('after special characters')}`,
  ].join('\n\n');
}

function worksheetItem(name: string, more: Entry = {}): Entry {
  const answer = more.answer ?? everyMarkdown('WorksheetItem.answer');
  return open('WorksheetItem', {
    id: `w-${name}`,
    kind: 'question',
    prompt: visible(`题目${name}`),
    rubric: everyMarkdown('WorksheetItem.rubric'),
    aligns: [open('Alignment', { to: 'care/4/1.1.1', rationale: '学生可以看的理由' })],
    ...more,
    answer,
  });
}

/** All that an examination which is not open keeps from students. */
function closedExam(owner: string): Entry {
  const secret = (what: string) => plant(`closed:${owner} ${what}`);
  const keyed = plant('WorksheetItem.correct');
  return open('Assessment', {
    id: `exam-${owner}`,
    title: `${owner}考试`,
    kind: 'final',
    points: 100,
    scenario: everyMarkdown(`closed:${owner} scenario`),
    phases: [
      open('AssessmentPhase', { content: secret('phase'), requirements: secret('phase requirements') }),
    ],
    criteria: [
      open('Criterion', {
        group: '操作',
        title: '要点',
        text: '学生可以看的要点',
        rubric: secret('criterion rubric'),
        points: 100,
        deduct: [open('Deduction', { text: secret('deduction'), points: 5 })],
        mark: 'measurement',
        nominal: secret('nominal'),
        tolerance: secret('tolerance'),
        benchmarks: open('Benchmarks', { score0: secret('benchmark') }),
      }),
    ],
    bands: [open('Band', { title: '优秀', from: 90 })],
    sections: [
      open('PaperSection', {
        title: secret('section'),
        text: secret('section text'),
        kind: 'choice',
        each: 100,
      }),
    ],
    questions: [
      open('WorksheetItem', {
        id: token(`closed:${owner} question id`, true),
        kind: 'choice',
        prompt: secret('question'),
        options: [secret('option'), keyed, '乙'],
        // A key is the text of an option, and both are kept.
        correct: [keyed],
        points: 100,
        answer: secret('question answer'),
        rubric: secret('question rubric'),
        aligns: [
          open('Alignment', {
            to: 'care/4/1.1.1',
            relation: 'none',
            rationale: plant(`closed:${owner} question rationale`, true),
          }),
        ],
      }),
    ],
  });
}

function entity(type: string, entry: Entry): Entry {
  return open(type, {
    ...entry,
    notes: plant(`${type}.notes`, type !== 'Course' && type !== 'LearningTask'),
  });
}

const standard = entity('SkillStandard', {
  kind: 'skill-standard',
  id: 'care',
  title: '养老护理员',
  status: 'approved',
  scheme: 'national',
  code: '4-10-01-05',
  edition: '2019',
  source: open('Source', { document: '文件' }),
  contributors: [open('Contributor', { role: '主编', names: ['张三'] })],
  specialization: open('Specialization', { name: '护理' }),
  basics: open('Basics', {
    ethics: [open('Requirement', { no: '1.1', text: '遵守规程' })],
    foundations: [{ no: '2.1', text: '基础知识' }],
  }),
  levels: [
    open('Level', {
      level: '4',
      basicsWeight: open('BasicsWeight', { ethics: 5, foundations: 15 }),
      functions: [
        open('Function', {
          no: '1',
          title: '照护',
          theoryWeight: 80,
          skillWeight: 100,
          workContents: [
            open('WorkContent', {
              no: '1.1',
              title: '应对',
              skills: [open('Requirement', { no: '1.1.1', text: '能处置跌倒' })],
              knowledge: [{ no: '1.1.1', text: '处置原则' }],
              demand: [open('Demand', { by: '某养老院', urgency: 'soon' })],
            }),
          ],
        }),
      ],
    }),
  ],
  eligibility: [open('Eligibility', { level: '4', text: '条件' })],
});

const credential = entity('Credential', {
  kind: 'credential',
  id: 'care-4',
  status: 'approved',
  standard: 'care',
  level: '4',
  passMark: open('PassMark', { theory: 60, skill: 60 }),
  recognition: [open('Recognition', { kind: 'exempt', courses: ['falls'], basis: '学生可以看的依据' })],
});

const programme = entity('Programme', {
  kind: 'programme',
  id: 'elderly',
  title: '老年服务与管理',
  status: 'approved',
  code: '0609-4',
  scope: visible('适用范围', true),
  stages: [
    open('Stage', {
      level: 'intermediate',
      credentials: ['care-4'],
      requirements: [open('TrainingRequirement', { task: '跌倒处置', abilities: ['能处置跌倒'] })],
    }),
  ],
  routes: [open('Route', { id: 'r3', entry: 'junior-middle', years: 3, stage: 'intermediate' })],
  plan: [
    open('PlanRow', { course: 'falls', category: 'integrated', hoursBySemester: { r3: [6, 0, 0, 0, 0, 0] } }),
  ],
  training: open('ShortTraining', { sessions: [4, 4] }),
  recognition: [open('CourseRecognition', { course: 'c', with: '焊接工艺', school: '示例学校' })],
  weeks: [open('WeekRow', { title: '课堂教学', weeks: [6, 0, 0, 0, 0, 0] })],
  trainingModel: open('TrainingModel', { system: visible('培养体制', true) }),
  implementation: open('Implementation', { teachers: visible('师资队伍', true) }),
  evaluation: open('Evaluation', { competence: visible('综合职业能力评价', true) }),
  spirit: open('Spirit', { dedication: '专注' }),
  observe: [open('CommonObservation', { spirit: 'dedication', text: '全程不看手机' })],
  locked: [open('Lock', { target: 'plan', required: true })],
});

const task = entity('LearningTask', {
  kind: 'learning-task',
  id: 't1',
  title: '跌倒处置',
  hours: 6,
  description: visible('任务描述'),
  scenario: visible('任务情境'),
  materials: visible('任务资料'),
  safety: visible('安全须知'),
  goals: [open('Goal', { id: 'tg1', text: '能处置', dimension: 'skill' })],
  kit: [open('KitItem', { name: '担架' })],
  learners: [
    open('LearnerAnalysis', {
      module: plant('LearningTask.learners module'),
      base: plant('LearningTask.learners base'),
      gap: plant('LearningTask.learners gap'),
      measure: plant('LearningTask.learners measure'),
    }),
  ],
  focus: [plant('LearningTask.focus')],
  difficulty: [plant('LearningTask.difficulty')],
  teaching: everyMarkdown('LearningTask.teaching'),
  cards: [open('Card', { id: 'c1', kind: 'knowledge', title: '卡片', text: visible('卡片') })],
  resources: [open('Resource', { type: 'video', title: '视频', url: 'https://example.org/v' })],
  stages: [
    open('TaskStage', {
      id: 's1',
      kind: 'inform',
      hours: 6,
      steps: [open('WorkStep', { title: '步骤', content: visible('步骤') })],
      activities: [
        open('Activity', {
          id: 'a1',
          title: '活动',
          hours: 6,
          content: visible('活动内容'),
          student: visible('学生活动'),
          homework: visible('课后作业'),
          info: visible('信息页'),
          teacher: everyMarkdown('Activity.teacher'),
          methods: [plant('Activity.methods')],
          means: [plant('Activity.means')],
          ideology: [plant('Activity.ideology')],
          worksheet: [
            worksheetItem('甲'),
            worksheetItem('乙', { kind: 'choice', options: ['一', '二'], correct: ['2'] }),
            worksheetItem('丙', {
              kind: 'table',
              columns: ['项', '值'],
              rows: 2,
              answer: open('Include', { file: './answers.md' }),
            }),
          ],
        }),
      ],
    }),
  ],
  assessments: [
    open('Assessment', {
      id: 'p1',
      title: '过程考核',
      kind: 'process',
      points: 100,
      scenario: visible('公开的情境'),
      criteria: [open('Criterion', { text: '评估', points: 100, rubric: '学生可以看的评分标准' })],
      raters: open('Raters', { self: 50, teacher: 50 }),
      observe: [open('Observation', { spirit: 'dedication', text: '全程盯着老人' })],
    }),
    closedExam('任务'),
  ],
});

const course = entity('Course', {
  kind: 'course',
  id: 'falls',
  title: '跌倒防护',
  status: 'approved',
  level: 'intermediate',
  hours: 6,
  positioning: visible('课程性质'),
  teaching: visible('教学实施建议'),
  workTask: open('WorkTask', {
    description: visible('典型工作任务'),
    objects: ['现场'],
    requirements: ['先评估'],
    resources: open('WorkResources', { tools: ['担架'] }),
  }),
  goals: [open('Goal', { id: 'g1', text: '能处置跌倒' })],
  contents: [
    open('Content', {
      text: '风险评估',
      contents: [
        open('ContentPart', {
          text: '环境',
          contents: [open('ContentPoint', { text: '照明', depth: 'know' })],
        }),
      ],
    }),
  ],
  prerequisites: ['人体结构', open('Alternatives', { any: ['老年心理', '沟通技巧'] })],
  corequisites: ['营养膳食'],
  textbooks: [open('Textbook', { title: '养老照护' })],
  teachers: [open('TeacherRequirement', { title: '主讲教师' })],
  places: [open('Place', { name: '照护实训室' })],
  grading: open('Grading', {
    process: 40,
    final: 60,
    components: [
      open('Component', { title: '过程', kind: 'process', weight: 40 }),
      { title: '终结', kind: 'final', weight: 60 },
    ],
    text: visible('考核说明'),
  }),
  schedule: open('Schedule', { class: '一班', start: '2026-09-01', weeklyHours: 2 }),
  glossary: [open('Term', { term: '跌倒', text: '意外倒地' })],
  tasks: ['t1'],
  assessments: [closedExam('课程')],
});

const overlay = entity('Overlay', {
  kind: 'overlay',
  id: 'school-falls',
  extends: 'course/falls',
  school: '示例学校',
  context: open('OverlayContext', { region: '地区' }),
  changes: [
    open('OverlayChange', {
      target: 'tasks/t1/stages/s1/activities/a1/teacher',
      op: 'replace',
      value: plant('overlay:Activity.teacher', true),
      reason: '学生可以看的转化说明',
    }),
  ],
});

const review = entity('Review', {
  kind: 'review',
  id: 'r1',
  subject: 'course/falls',
  digest: 'none',
  on: '2026-01-01',
  conclusion: 'pass',
  reviewers: [open('Reviewer', { name: '李四' })],
});

const bank = entity('QuestionBank', {
  kind: 'question-bank',
  id: 'bank',
  title: '题库',
  course: 'falls',
  questions: [
    open('WorksheetItem', {
      id: 'b1',
      kind: 'question',
      prompt: plant('question of a bank', true),
      answer: plant('answer in a bank', true),
    }),
  ],
  blueprints: [
    open('Blueprint', {
      id: 'p1',
      title: '理论',
      sections: [open('PaperSection', { title: '问答', kind: 'question', count: 1, each: 100 })],
    }),
  ],
});
const delivery = entity('Delivery', {
  kind: 'delivery',
  id: 'd1',
  course: 'falls',
  classes: '二班',
  start: '2026-09-01',
  lessons: [open('Lesson', { weekday: 'tuesday', periods: '1-4' })],
});
const change = entity('Change', { kind: 'change', id: 'ch1', trigger: '新标准', what: '内容', why: '原因' });

const config = open('Workspace', {
  title: '示例库',
  organization: open('Organization', { name: '示例学院' }),
  forms: open('Forms', { head: ['院系'], each: [open('FormChange', { no: 4, add: ['备注'] })] }),
  calendar: open('Calendar', { start: '2026-09-01' }),
  package: open('PackageName', { name: '示例包', version: '1' }),
});

const answers = everyMarkdown('WorksheetItem.answer included');
const image = pngOf(8, 8);
const images = canaries
  .filter(({ place }) => place.endsWith('image name'))
  .map(({ token: name }) => `img/${name}.png`);

export const planted: readonly Canary[] = canaries;

export const canaryCourse: Readonly<Record<string, string | Uint8Array>> = {
  ...Object.fromEntries(
    Object.entries({
      config,
      standard,
      credential,
      programme,
      task,
      course,
      overlay,
      review,
      change,
      bank,
      delivery,
    }).map(([name, value]) => [
      name === 'config' ? 'ccstd.yaml' : `${name}.yaml`,
      stringify(value, { lineWidth: 0 }),
    ]),
  ),
  'answers.md': answers,
  'img/figure-only-in-answers.png': image,
  ...Object.fromEntries(images.map((path) => [path, image])),
};
