/** Fields that a document which shows their owner does not print, each with the reason. */
export interface Exception {
  /** Of `shown.ts`. */
  readonly document: string;
  /** Only in this edition. */
  readonly edition?: 'student';
  /** `Course.references`, or `*.status` for the field of every owner. */
  readonly fields: readonly string[];
  readonly reason: string;
}

const task = (...fields: string[]) => fields.map((field) => `LearningTask.${field}`);
const course = (...fields: string[]) => fields.map((field) => `Course.${field}`);

export const exceptions: readonly Exception[] = [
  {
    document: 'front',
    fields: course('status'),
    reason:
      'The state of an entity decides what may be released; a book that is handed out names its version and its date.',
  },
  {
    document: 'front',
    fields: course('references'),
    reason: 'The references of a book stand on the leaf of terms at its end.',
  },
  {
    document: 'standard',
    fields: ['Programme.status', 'Course.status'],
    reason:
      'A text that is approved does not say so on paper; one that is a draft, under review or retired does, as long as it is the programme.',
  },
  {
    document: 'standard',
    fields: [
      'Programme.stages.school',
      'Programme.stages.handover',
      ...['course', 'with', 'school', 'credits', 'creditsThere', 'basis'].map(
        (field) => `Programme.recognition.${field}`,
      ),
    ],
    reason:
      'Agreements with other schools change from year to year; the table of mutual recognition prints them.',
  },
  ...['standard', '校本课程标准'].map((document) => ({
    document,
    fields: ['Course.places.safety', 'Course.places.emergency'],
    reason: 'What is to be known of a place hangs there: it stands in the safety handbook of the place.',
  })),
  {
    document: 'standard',
    fields: ['Programme.classSize', 'Programme.groupSize'],
    reason: 'How large a class is decides how much equipment it needs; it stands on the table of equipment.',
  },
  {
    document: 'standard',
    fields: ['Programme.training.start'],
    reason: 'The days of a short training stand in its daily plan, of which every opening has another one.',
  },
  {
    document: 'standard',
    fields: ['Programme.stages.requirements.courses'],
    reason: 'The national form has no column for it; the table of typical work tasks and courses has.',
  },
  {
    document: 'standard',
    fields: [
      'Programme.notes',
      'Programme.locked.minimum',
      'Programme.locked.skill',
      'Programme.locked.theory',
    ],
    reason:
      'The standard is one document for students and teachers, and notes and locks are for those who edit and adopt it.',
  },
  {
    document: 'standard',
    fields: [
      ...course(
        'version',
        'effective',
        'notes',
        'code',
        'level',
        'category',
        'module',
        'theoryHours',
        'practiceHours',
        'credits',
        'positioning',
      ),
      ...course(
        'posts',
        'followUps',
        'references',
        'goals.dimension',
        'goals.ability',
        'goals.depth',
        'goals.observe',
      ),
    ],
    reason:
      'The block of a course follows the national form, which has no place for them; the school’s own course standard and the book print them.',
  },
  {
    document: '校本课程标准',
    fields: course(
      'status',
      'references',
      'notes',
      'goals.dimension',
      'goals.ability',
      'goals.depth',
      'goals.observe',
    ),
    reason:
      'The form prints the national block of the course, which has goals in words only; the assessment plan prints the rest of a goal, the book the rest of the course.',
  },
  {
    document: 'crosswalk',
    fields: ['SkillStandard.notes', 'Credential.notes', 'SkillStandard.status', 'Credential.status'],
    reason:
      'The crosswalk is one document for students and teachers, and notes and states are for those who edit.',
  },
  {
    document: 'crosswalk',
    fields: ['by', 'on', 'urgency', 'note'].map((name) => `*.workContents.demand.${name}`),
    reason: 'Who asked for an ability is in the table of needs of the programme.',
  },
  {
    document: 'crosswalk',
    fields: ['coverage', 'rationale', 'part', 'by', 'on'].map((name) => `*.goals.aligns.${name}`),
    reason: 'A goal says what is intended, and a crosswalk counts only what is taught or assessed.',
  },
  {
    document: 'crosswalk',
    fields: ['coverage', 'rationale', 'part', 'by', 'on'].map(
      (name) => `QuestionBank.questions.aligns.${name}`,
    ),
    reason: 'A question of a bank assesses nothing before it is drawn.',
  },
  {
    document: 'leaf of a task',
    fields: task('status'),
    reason: 'The state of an entity decides what may be released; a leaf names its issue and its date.',
  },
  {
    document: 'leaf of a stage',
    fields: task('stages.activities.info'),
    reason: 'An information page is a leaf of its own, to which the stage points.',
  },
  {
    document: 'worksheet',
    fields: [
      ...task('status', 'notes', 'unit', 'reserveHours', 'weight', 'description', 'representative'),
      ...task('teaching', 'focus', 'difficulty', 'stages.activities.content', 'stages.activities.info'),
    ],
    reason:
      'A worksheet is written on: what explains and what plans stands on the leaves of the book, to which it points.',
  },
  {
    document: 'worksheet',
    fields: [
      ...task('stages.goals.dimension', 'stages.goals.ability', 'stages.goals.depth', 'stages.goals.observe'),
    ],
    reason: 'A worksheet repeats goals in words; the leaves of the book introduce them.',
  },
  {
    document: 'worksheet',
    fields: [
      ...[
        'kind',
        'scale',
        'minutes',
        'seconds',
        'attempts',
        'hours',
        'description',
        'method',
        'organization',
        'outcome',
        'scenario',
        'spirit',
        'criteria.rubric',
        'criteria.mark',
        'criteria.nominal',
        'criteria.tolerance',
      ].map((field) => `LearningTask.assessments.${field}`),
    ],
    reason:
      'The worksheet ends with the table of marks; each assessment has a leaf of its own with all that is said of it.',
  },
  {
    document: '标准校本转化建议',
    fields: ['Overlay.title', 'Overlay.status'],
    reason: 'An adoption gives a course, whose title heads the form; its state decides what may be released.',
  },
  {
    document: '学习任务设计',
    fields: [
      ...task(
        'status',
        'version',
        'effective',
        'notes',
        'enterprise',
        'workTime',
        'scenario',
        'materials',
        'requirements',
      ),
      ...task('focus', 'difficulty', 'goals.dimension', 'goals.ability', 'goals.depth', 'goals.observe'),
    ],
    reason:
      'The design of a task has seven official entries; the enterprise’s work is told by the task analysis, the learners by the activity plan.',
  },
  {
    document: '课程考核方案',
    fields: [
      '*.assessments.scenario',
      ...['rubric', 'mark', 'nominal', 'tolerance'].map((field) => `*.assessments.criteria.${field}`),
    ],
    reason:
      'A plan says what is assessed and with how many points; the task in full and how it is marked stand on its paper and its leaf.',
  },
  {
    document: '终结性考核试题',
    edition: 'student',
    fields: [
      'Course.assessments.spirit',
      ...['spirit', 'text', 'points'].map((field) => `Course.assessments.observe.${field}`),
      ...['group', 'title', 'text', 'rubric', 'points', 'veto', 'mark', 'nominal', 'tolerance'].map(
        (field) => `Course.assessments.criteria.${field}`,
      ),
      ...[0, 1, 2, 3].map((grade) => `Course.assessments.criteria.benchmarks.score${grade}`),
      ...['text', 'points', 'most', 'beyond'].map((field) => `Course.assessments.criteria.deduct.${field}`),
      'Course.assessments.bands.title',
      'Course.assessments.bands.from',
      ...['self', 'peer', 'teacher', 'enterprise'].map((field) => `Course.assessments.raters.${field}`),
    ],
    reason:
      'Students get the paper without its marking; what is looked for they read on the leaf of the assessment.',
  },
  {
    document: '学习任务分析表',
    fields: [
      ...task(
        'status',
        'version',
        'effective',
        'notes',
        'unit',
        'hours',
        'theoryHours',
        'practiceHours',
        'reserveHours',
        'weight',
      ),
      ...task('focus', 'difficulty', 'teaching'),
    ],
    reason:
      'The analysis describes the enterprise’s work behind a task; hours and teaching stand in the task design and the activity plan.',
  },
  {
    document: '教学活动策划表',
    fields: task(
      'stages.goals.dimension',
      'stages.goals.ability',
      'stages.goals.depth',
      'stages.goals.observe',
      'stages.activities.info',
    ),
    reason: 'The table has goals in words, and the reading of learners is a form of its own.',
  },
  {
    document: '教案',
    fields: [
      ...task(
        'stages.goals.dimension',
        'stages.goals.ability',
        'stages.goals.depth',
        'stages.goals.observe',
        'stages.activities.info',
      ),
      ...[
        'content',
        'tools',
        'organization',
        'methods',
        'outcome',
        'requirements',
        'practice',
        'theory',
        'literacy',
        'expected',
        'faults',
      ].map((field) => `LearningTask.stages.steps.${field}`),
    ],
    reason:
      'A lesson plan names goals and work steps in words; the leaf, the worksheet and the task analysis hold them in full.',
  },
  {
    document: '教学进度计划表 of a delivery',
    fields: [
      'Delivery.version',
      'Delivery.status',
      'Delivery.effective',
      ...['document', 'number', 'url', 'clause', 'note'].map((field) => `Delivery.source.${field}`),
      ...['role', 'names'].map((field) => `Delivery.contributors.${field}`),
    ],
    reason:
      'The head of a schedule states version and date of the course that is taught; who made the schedule signs at its foot, where the school wants that.',
  },
];

/** Objects that no document shows. */
export const unshown: Readonly<Record<string, string>> = {
  Review:
    'A review approves one state of the content and is told by the checks of a release; no document speaks of it.',
  QuestionBank: 'Papers are drawn from a bank by a command of their own; no document shows the rest of it.',
  Change:
    'A change record plans work on several entities and is told by the checks; no document speaks of it.',
};

/** `Type.field` of which no page can be asked to show what was typed, with what pages show instead. */
export const readOtherwise: readonly { readonly fields: readonly string[]; readonly reason: string }[] = [
  {
    fields: [
      '*.id',
      '*.kind',
      'Course.tasks',
      'LearningTask.course',
      'Delivery.course',
      'Credential.standard',
      'Overlay.extends',
      'Review.subject',
      'Stage.level',
    ],
    reason: 'It tells the program what belongs together; people read the title of what it stands for.',
  },
  {
    fields: [
      ...[
        'Alignment.coveredBy',
        'Assessment.goals',
        'Assessment.stage',
        'Component.assessments',
        'Component.tasks',
        'PlanRow.course',
      ],
      ...[
        'PlanRow.stage',
        'QuestionBank.course',
        'QuestionBank.credential',
        'Programme.occupations',
        'Recognition.after',
        'Recognition.courses',
        'Route.stage',
        'Stage.credentials',
      ],
    ],
    reason:
      'A reference is read as the title of its target, which also stands elsewhere on the page; the tests of each document hold it.',
  },
  {
    fields: [
      'Assessment.open',
      'Resource.audience',
      'KitItem.consumable',
      'WorksheetItem.lines',
      'WorksheetItem.correct',
      'PaperSection.count',
      'PaperSection.each',
      'PaperSection.points',
      'Calendar.start',
      'Calendar.weeks',
      'Delivery.per',
      'WeekRow.route',
      'Calendar.holidays',
      'Calendar.makeUp',
      'ShortTraining.sessions',
      'FormChange.no',
      'FormChange.orientation',
      'FormChange.hide',
      'FormChange.order',
      'Requirement.weight',
      'Function.weight',
    ],
    reason:
      'It changes what a page shows, such as lines to write on, marked options, weeks and shares; the tests of each document hold it.',
  },
  {
    fields: ['Lock.target', 'Lock.required', 'OverlayChange.target', 'OverlayChange.op', 'Review.digest'],
    reason:
      'It is read by the program; an adoption is printed as what was there, what is there now, and why.',
  },
  {
    fields: ['Organization.logo', 'Resource.file', 'Include.file'],
    reason:
      'It names a file, and the tests of pictures, attachments and texts in files hold what is shown of it.',
  },
  {
    fields: [
      ...['ccstd', 'language', 'include', 'exclude', 'output', 'profile', 'rules', 'formats', 'theme'],
      ...['dependencies', 'package', 'reviewSigners'],
    ].map((name) => `Workspace.${name}`),
    reason: 'It is a setting of the program and says nothing to readers.',
  },
  {
    fields: ['Dependency.name', 'Dependency.from', 'PackageName.name', 'PackageName.version'],
    reason: 'It says where standards come from, and readers have their titles.',
  },
];
