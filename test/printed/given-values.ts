/**
 * Values that cannot be any words: ids, references, dates, numbers of a pattern; each with the forms in which
 * people read it.
 */
export interface GivenValue {
  readonly value: unknown;
  readonly forms: readonly string[];
}

/** By `Type.field`, or by the place where only one is meant; null leaves the field out. */
type Given = ((words: () => string) => GivenValue) | null;

const same =
  (value: string): Given =>
  () => ({ value, forms: [value] });
const read =
  (value: unknown, ...forms: string[]): Given =>
  () => ({ value, forms });
/** For programs, or told in `unprinted.ts`. */
const unread =
  (value: unknown): Given =>
  () => ({ value, forms: [] });

let days = 0;
function date(): GivenValue {
  days++;
  const [month, day] = [3 + Math.floor(days / 20), 1 + (days % 20)];
  const iso = `2031-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { value: iso, forms: [iso, `2031年${month}月${day}日`, `${month}月${day}日`] };
}

const address = (words: () => string): GivenValue => {
  const value = `https://example.org/${words().slice(1)}`;
  return { value, forms: [value] };
};

/** A goal is read by its text, a requirement by its words. */
const skillText = '词SKILLZ';

export const givenValues: Readonly<Record<string, Given>> = {
  'SkillStandard.kind': unread('skill-standard'),
  'SkillStandard.id': unread('std'),
  'SkillStandard.status': read('approved', '已通过'),
  'SkillStandard.effective': date,
  'SkillStandard.scheme': read('national', '国家职业标准'),
  'SkillStandard.code': same('4-13-57-91'),
  'SkillStandard.supersedes': (words) => {
    const value = words();
    return { value, forms: [value] };
  },
  'Function.no': same('7'),
  'Function.direction': same('方向Q7'),
  // It stands for the two others.
  'Function.weight': null,
  'WorkContent.no': same('7.3'),
  'Demand.on': date,
  'Demand.urgency': read('now', '急需'),
  'SkillStandard.levels.functions.workContents.skills.no': same('7.3.9'),
  'SkillStandard.levels.functions.workContents.skills.text': same(skillText),
  'SkillStandard.levels.functions.workContents.knowledge.no': same('7.3.8'),
  'SkillStandard.basics.ethics.no': same('1.77'),
  'SkillStandard.basics.foundations.no': same('2.88'),
  'Level.level': read('3', '三级', '高级工'),
  'Eligibility.level': read('3', '三级', '高级工'),
  'BasicsWeight.ethics': read(11.3, '11.3'),
  'BasicsWeight.foundations': read(17.4, '17.4'),
  'Function.theoryWeight': read(71.3, '71.3'),
  'Function.skillWeight': read(100, '100'),
  'Requirement.weight': unread(2),
  'Requirement.key': read(true, '关键', '★'),
  'Credential.kind': unread('credential'),
  'Credential.id': unread('cred'),
  'Credential.status': read('approved', '已通过'),
  'Credential.effective': date,
  'Credential.scheme': read('national', '国家职业标准'),
  'Credential.standard': unread('std'),
  'Credential.direction': same('方向Q7'),
  'Credential.level': read('3', '三级', '高级工'),
  'PassMark.theory': read(61.37, '61.37'),
  'PassMark.skill': read(62.37, '62.37'),
  'PassMark.review': read(63.37, '63.37'),
  'Recognition.kind': read('deemed', '视同认定'),
  'Recognition.after': unread(['std-3']),
  'Recognition.courses': unread(['course']),
  'Programme.kind': unread('programme'),
  'Programme.id': unread('prog'),
  'Programme.status': read('approved', '已通过'),
  'Programme.effective': date,
  'Programme.code': same('9753-3'),
  'ShortTraining.start': date,
  'ShortTraining.sessions': unread([4, 3]),
  'Programme.classSize': read(5087, '5087'),
  'Programme.groupSize': read(5081, '5081'),
  'Programme.occupations': unread(['std']),
  'Stage.id': unread('stage'),
  'Stage.level': unread('advanced'),
  'Stage.trainsTo': read('3', '三级', '高级工'),
  'Stage.credentials': unread(['cred']),
  'Route.id': unread('r1'),
  'Route.years': read(3, '3 年', '3年'),
  'Route.stage': unread('stage'),
  'PlanRow.stage': unread('stage'),
  'PlanRow.course': unread('course'),
  'PlanRow.hours': read({ r1: 4711.5 }, '4711.5'),
  'PlanRow.hoursBySemester': read({ r1: [4701.5, 10, 0, 0, 0, 0] }, '4701.5'),
  'PlanRow.weeklyHours': read({ r1: [4123.5, 0, 0, 0, 0, 0] }, '4123.5'),
  'WeekRow.route': unread('r1'),
  'WeekRow.weeks': read([4567.5, 0, 0, 0, 0, 0], '4567.5'),
  'PlanRow.practiceHours': read({ r1: 4222.5 }, '4222.5'),
  'Lock.target': unread('plan'),
  'Lock.required': unread(true),
  'TeacherRequirement.dual': read(true, '是'),
  'TeacherRequirement.count': read(3917, '3917'),
  'Place.stations': read(3923, '3923'),
  'KitItem.consumable': unread(true),
  'Textbook.isbn': same('978-7-5167-9187-5'),
  'Course.kind': unread('course'),
  'Course.id': unread('course'),
  'Course.status': read('approved', '已通过'),
  'Course.effective': date,
  'Course.level': read('advanced', '高级技能'),
  'Course.tasks': unread(['task']),
  'Goal.id': (words) => ({ value: words().slice(1), forms: [] }),
  'Course.goals.id': unread('cg'),
  'Component.assessments': unread(['final']),
  'Component.tasks': unread(['task']),
  'Deduction.beyond': read(true, '从总分扣'),
  'Course.assessments.id': unread('final'),
  'Course.assessments.kind': read('final', '终结性'),
  'Course.assessments.stage': null,
  'Course.assessments.open': unread(true),
  'Course.assessments.goals': unread(['cg']),
  'Schedule.start': date,
  'Schedule.weeklyHours': read(98765, '98765'),
  'Alignment.to': read('std/3/方向Q7:7.3.9', '7.3.9'),
  'Alignment.relation': read('subset', '部分对应'),
  'Alignment.coverage': (words) => {
    const value = 0.01 * (20 + (Number(words().slice(2, -1)) % 79)) + 0.003;
    return { value: Number(value.toFixed(3)), forms: [`${Number((value * 100).toFixed(1))}%`] };
  },
  'Alignment.confidence': read(0.417, '41.7%'),
  'Alignment.on': date,
  'Alignment.coveredBy': unread('course'),
  'LearningTask.kind': unread('learning-task'),
  'LearningTask.id': unread('task'),
  'LearningTask.course': unread('course'),
  'LearningTask.status': read('approved', '已通过'),
  'LearningTask.effective': date,
  'LearningTask.no': read(87, '87'),
  'TaskStage.id': unread('s1'),
  'TaskStage.kind': read('check', '检查控制'),
  'Activity.id': unread('a1'),
  'Card.id': unread('card1'),
  'Resource.url': address,
  'Resource.file': null,
  'Source.url': address,
  'WorksheetItem.id': (words) => ({ value: words().slice(1), forms: [] }),
  'WorksheetItem.lines': unread(5),
  'WorksheetItem.correct': unread(['1']),
  'WorksheetItem.rows': (words) => {
    const value = words();
    return { value: [value], forms: [value] };
  },
  'LearningTask.assessments.id': unread('process'),
  'LearningTask.assessments.kind': read('process', '过程性'),
  'LearningTask.assessments.stage': unread('s1'),
  'LearningTask.assessments.open': unread(true),
  'LearningTask.assessments.goals': unread(['cg']),
  'Assessment.seconds': read(5277, '5277'),
  'Assessment.attempts': read(5271, '5271'),
  'Assessment.scale': read(5273, '5273'),
  // A part takes the questions of its kind; the others are in no part.
  'PaperSection.kind': null,
  'PaperSection.count': unread(3),
  'PaperSection.each': null,
  'PaperSection.points': null,
  'Criterion.veto': read(true, '一票否决'),
  'Overlay.kind': unread('overlay'),
  'Overlay.id': unread('adopted'),
  'Overlay.status': read('approved', '已通过'),
  'Overlay.effective': date,
  'Overlay.extends': unread('course/course'),
  'OverlayChange.target': unread('positioning'),
  'OverlayChange.op': unread('replace'),
  'OverlayChange.value': (words) => {
    const value = words();
    return { value, forms: [value] };
  },
  'Review.kind': unread('review'),
  'Review.id': unread('review'),
  'Review.status': read('approved', '已通过'),
  'Review.effective': date,
  'Review.subject': unread('course/course'),
  'Review.digest': unread('none'),
  'Review.round': read(3, '3'),
  'Review.on': date,
  'Review.conclusion': read('pass', '通过'),
  'QuestionBank.kind': unread('question-bank'),
  'QuestionBank.id': unread('bank'),
  'QuestionBank.status': read('approved', '已通过'),
  'QuestionBank.effective': date,
  'QuestionBank.course': unread('course'),
  'QuestionBank.credential': unread('cred'),
  'Blueprint.id': unread('blueprint'),
  'Delivery.kind': unread('delivery'),
  'Delivery.id': unread('delivery'),
  'Delivery.status': read('approved', '已通过'),
  'Delivery.effective': date,
  // The course itself is shown by the forms of one that follows its own schedule.
  'Delivery.course': unread('adopted'),
  'Delivery.start': date,
  'Delivery.weeks': read(31, '31'),
  'Delivery.per': unread('lesson'),
  'Lesson.weekday': read('saturday', '星期六'),
  'Lesson.periods': read('7-9', '7–9'),
  'Lesson.minutes': read(37, '37'),
  'Lesson.parity': read('odd', '单周'),
  'Lesson.weeks': read('3-29', '3–29'),
  'Change.kind': unread('change'),
  'Change.id': unread('change'),
  'Change.status': read('approved', '已通过'),
  'Change.effective': date,
  'Workspace.ccstd': null,
  'Workspace.language': null,
  'Workspace.include': null,
  'Workspace.exclude': null,
  'Workspace.output': null,
  'Workspace.profile': null,
  'Workspace.rules': null,
  'Workspace.formats': null,
  'Workspace.theme': null,
  'Workspace.reviewSigners': null,
  'Workspace.dependencies': null,
  'Workspace.package': null,
  'Organization.logo': null,
  'FormChange.no': unread(4),
  'FormChange.orientation': unread('landscape'),
  'FormChange.rename': read({ 培养目标: '词RENQ' }, '词RENQ'),
  // What it hides could not be found.
  'FormChange.hide': null,
  'FormChange.order': unread(['序号']),
  'Calendar.start': unread('2031-02-24'),
  'Calendar.weeks': unread(20),
  'Calendar.holidays': unread(['2031-03-05']),
  'LearningTask.resources.audience': unread('student'),
  'Calendar.makeUp': unread({ '2031-03-08': '2031-03-06' }),
};

/** One object of a kind cannot hold everything: which fields each of several leaves out. */
export const variants: Readonly<
  Record<string, readonly { readonly without: readonly string[]; readonly kind?: string }[]>
> = {
  Observation: [{ without: ['points'] }, { without: [] }],
  Criterion: [{ without: ['veto'] }, { without: ['points'] }],
  PlanRow: [{ without: ['title'] }, { without: ['course'] }],
  WorksheetItem: [
    { kind: 'choice', without: ['columns', 'rows', 'lines'] },
    { kind: 'table', without: ['options', 'correct', 'lines'] },
    { kind: 'question', without: ['options', 'correct', 'columns', 'rows'] },
  ],
};
