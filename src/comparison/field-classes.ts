/**
 * Which class a change has, by the field that holds what changed. Most follows from the kind of the field; the
 * list below says where the field says otherwise, and why.
 *
 * Breaking: who plans, teaches, examines or adopts by what was, no longer does what is asked. Compatible: what was
 * made by it still holds. Editorial: nothing else is said.
 */
import type { Bilingual } from '../values/language.ts';
import type { ChangeClass } from './change.ts';

export interface FieldClass {
  /** An element of a list, or a value where there was none. */
  readonly added?: ChangeClass;
  readonly removed?: ChangeClass;
  /** Another value; of a text one that says something else. */
  readonly changed?: ChangeClass;
  readonly moved?: ChangeClass;
  readonly reordered?: ChangeClass;
  readonly reason: Bilingual;
}

const all = (one: ChangeClass) => ({ added: one, removed: one, changed: one, moved: one, reordered: one });

const record: FieldClass = {
  ...all('editorial'),
  reason: { 'zh-CN': '只是记载，不影响教学和考核', en: 'a record; teaching and assessment stay as they are' },
};
const hint: FieldClass = {
  ...all('compatible'),
  reason: { 'zh-CN': '供参考，不是要求', en: 'a suggestion, not a requirement' },
};
const demand: FieldClass = {
  changed: 'breaking',
  removed: 'breaking',
  reason: { 'zh-CN': '写的是要求', en: 'it states what is required' },
};
const examined: FieldClass = {
  ...all('breaking'),
  reordered: 'editorial',
  reason: { 'zh-CN': '考核、发证按它判定', en: 'assessment and certification go by it' },
};
const scored: FieldClass = {
  changed: 'breaking',
  removed: 'breaking',
  reason: { 'zh-CN': '评分按它进行', en: 'marks are given by it' },
};
const layout: FieldClass = {
  ...all('editorial'),
  reason: { 'zh-CN': '只影响版面', en: 'only the layout changes' },
};
const setting: FieldClass = {
  ...all('compatible'),
  reason: { 'zh-CN': '是工作区的设置，不是标准的内容', en: 'a setting of the workspace, not content' },
};
const taught: FieldClass = {
  ...all('compatible'),
  reason: {
    'zh-CN': '是一次开课的安排，课程没有变',
    en: 'when and where it is taught; the course is the same',
  },
};
const choice: FieldClass = {
  added: 'compatible',
  removed: 'breaking',
  changed: 'breaking',
  reordered: 'editorial',
  reason: {
    'zh-CN': '任选其一：多一门可选，少一门就选不到',
    en: 'one of them is enough; what is gone can no longer be chosen',
  },
};
const adaptation: FieldClass = {
  ...all('compatible'),
  reason: { 'zh-CN': '改了什么，见采用后的课程', en: 'what it does is told with the adopted entity' },
};

/** `Type.field`, `Type.*` or `*.field`; the first of these that is there counts. */
export const fieldClasses: Readonly<Record<string, FieldClass>> = {
  '*.version': record,
  '*.source': record,
  'Source.*': record,
  '*.contributors': record,
  'Contributor.*': record,
  '*.notes': record,
  'SkillStandard.edition': record,
  'SkillStandard.documentNo': record,
  'Overlay.baseVersion': record,
  '*.note': record,
  'Review.*': record,
  'Reviewer.*': record,
  'Change.*': record,
  'Workspace.*': setting,
  'Organization.*': setting,
  'Forms.*': setting,
  'FormChange.*': setting,
  'Calendar.*': setting,
  'Schedule.*': setting,
  'Delivery.*': taught,
  'Lesson.*': taught,
  'Overlay.changes': adaptation,
  'OverlayChange.*': adaptation,
  'OverlayContext.*': adaptation,
  '*.status': {
    changed: 'editorial',
    reason: { 'zh-CN': '内容没有变', en: 'the content is the same' },
  },
  '*.effective': {
    ...all('compatible'),
    reason: { 'zh-CN': '只是启用的日期', en: 'only the day from which it is in force' },
  },
  // What standards and credentials ask: more is asked as soon as something is added.
  'WorkContent.skills': examined,
  'WorkContent.knowledge': examined,
  'WorkContent.demand': hint,
  'Demand.*': hint,
  'Basics.ethics': examined,
  'Basics.foundations': examined,
  'Requirement.text': demand,
  'Requirement.weight': examined,
  'SkillStandard.eligibility': examined,
  'SkillStandard.aspectMaximum': examined,
  'Eligibility.text': demand,
  'PassMark.*': examined,
  'Credential.recognition': examined,
  'Recognition.*': examined,
  'Function.theoryWeight': examined,
  'Function.skillWeight': examined,
  'Function.weight': examined,
  'BasicsWeight.*': examined,
  'Recognition.basis': hint,
  // What programmes ask.
  'Programme.plan': {
    added: 'breaking',
    removed: 'breaking',
    reason: { 'zh-CN': '学生要修的课程变了', en: 'students take other courses' },
  },
  'Programme.locked': { ...demand, added: 'breaking' },
  'Lock.*': { ...demand, added: 'breaking' },
  'Programme.minimumCredits': { ...demand, added: 'breaking' },
  'TrainingRequirement.*': demand,
  'Stage.goal': demand,
  'Stage.credentials': examined,
  'Implementation.*': hint,
  'TrainingModel.*': hint,
  'Evaluation.*': hint,
  'Programme.posts': hint,
  'Spirit.*': hint,
  // What courses and tasks ask.
  'Goal.text': demand,
  'Goal.observe': demand,
  'Goal.dimension': hint,
  'Goal.ability': hint,
  'Goal.depth': demand,
  'Content.text': demand,
  'ContentPart.text': demand,
  'ContentPoint.text': demand,
  'Course.prerequisites': { ...demand, added: 'breaking' },
  'Course.corequisites': { ...demand, added: 'breaking' },
  'Alternatives.any': choice,
  'Course.followUps': hint,
  'Course.posts': hint,
  'Course.teaching': hint,
  'Course.module': hint,
  'Course.glossary': hint,
  'Term.*': hint,
  'Course.references': hint,
  'Course.textbooks': hint,
  'Textbook.*': hint,
  'Course.teachers': hint,
  'TeacherRequirement.*': hint,
  'Course.places': hint,
  'Place.*': hint,
  'WorkTask.requirements': demand,
  'LearningTask.requirements': demand,
  'LearningTask.safety': demand,
  'LearningTask.emergency': demand,
  'LearningTask.no': {
    changed: 'compatible',
    reason: { 'zh-CN': '只影响活页的编号', en: 'only the numbers of leaves change' },
  },
  'LearningTask.learners': hint,
  'LearnerAnalysis.*': hint,
  'LearningTask.focus': hint,
  'LearningTask.difficulty': hint,
  'LearningTask.teaching': hint,
  'LearningTask.resources': hint,
  'Resource.*': hint,
  'KitItem.purpose': hint,
  'KitItem.quantity': hint,
  'KitItem.consumable': hint,
  'Programme.classSize': hint,
  'Programme.groupSize': hint,
  'Course.tasks': {
    reordered: 'compatible',
    reason: { 'zh-CN': '学习的顺序变了', en: 'the order of learning is another' },
  },
  'LearningTask.stages': {
    reordered: 'compatible',
    reason: { 'zh-CN': '学习的顺序变了', en: 'the order of learning is another' },
  },
  'TaskStage.requirements': demand,
  'TaskStage.steps': { ...hint, reordered: 'compatible' },
  'WorkStep.*': hint,
  'WorkStep.requirements': demand,
  'WorkStep.checkpoint': demand,
  'WorkStep.expected': demand,
  'Activity.methods': hint,
  'Activity.means': hint,
  'Activity.ideology': hint,
  'Activity.literacy': hint,
  'Activity.resources': hint,
  'Activity.teacher': hint,
  'Activity.homework': hint,
  'Activity.worksheet': {
    removed: 'compatible',
    moved: 'compatible',
    reason: { 'zh-CN': '工作页的题目用于练习', en: 'questions of worksheets are exercises' },
  },
  'LearningTask.cards': hint,
  'Card.*': hint,
  'WorksheetItem.lines': layout,
  'WorksheetItem.rows': layout,
  'WorksheetItem.prompt': scored,
  'WorksheetItem.options': { ...scored, reordered: 'breaking', added: 'breaking' },
  'WorksheetItem.correct': scored,
  'WorksheetItem.answer': scored,
  'WorksheetItem.rubric': scored,
  'Assessment.criteria': examined,
  'Assessment.questions': examined,
  'Assessment.goals': examined,
  'Criterion.text': scored,
  'Criterion.title': scored,
  'Criterion.rubric': scored,
  'Criterion.mark': scored,
  'Criterion.nominal': scored,
  'Criterion.tolerance': scored,
  'Benchmarks.*': scored,
  'Grading.*': examined,
  'Grading.text': demand,
  'Component.text': demand,
  'Raters.*': examined,
  'Assessment.scenario': scored,
  'Assessment.description': scored,
  'Assessment.open': hint,
  // Evidence for a requirement.
  'Alignment.rationale': record,
  'Alignment.confidence': record,
  'Alignment.by': record,
  'Alignment.on': record,
};
