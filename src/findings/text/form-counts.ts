/** Forms of a task (记录表, 点检表), and the texts of the task that state how many items they have. */
import type { LearningTask } from '../../generated/types.ts';
import { children, type Located, placeOf } from '../../source/located.ts';
import { type Claim, type CountSlip, compare, type Find, joined } from './compare-counts.ts';
import { statedCounts } from './stated-counts.ts';

/**
 * A task's one form of elements (记录表, 13 项要素) and every text of the task that counts the elements of this
 * form.
 */
export function inForm(task: Located<LearningTask>): CountSlip[] {
  const stages = children(task, 'stages', task.value.stages);
  const activities = stages.flatMap((stage) => children(stage, 'activities', stage.value.activities));
  const forms = activities.flatMap((activity) =>
    children(activity, 'worksheet', activity.value.worksheet).flatMap((item) => {
      const { prompt, rows, columns = [] } = item.value;
      const words = [prompt, activity.value.title, activity.value.outcome]
        .filter((text) => typeof text === 'string')
        .join('\n');
      return Array.isArray(rows) && /要素/.test(`${words}${columns.join('')}`)
        ? [{ item, rows: rows.length, words }]
        : [];
    }),
  );
  const [form] = forms;
  if (!form || forms.length > 1) return inNamedForms(task);
  const names = new Set([...form.words.matchAll(/\p{Script=Han}{2}[表单]/gu)].map(([name]) => name));
  const elements: Find = (text) =>
    [...names].some((name) => text.includes(name)) ? statedCounts(text, '[个项]?要素') : [];
  const prompt = { text: form.item.value.prompt, where: placeOf(form.item, 'prompt') };
  const ofPrompt = compare(
    [prompt],
    (text) => statedCounts(text, '[个项]?要素'),
    [form.rows],
    placeOf(form.item, 'rows'),
  );
  const others = compare(claimsOf(task), elements, [form.rows], placeOf(form.item, 'rows'));
  return joined([...ofPrompt, ...others]);
}

/** Forms with a name of their own (点检表) and what the task says of all their items. */
function inNamedForms(task: Located<LearningTask>): CountSlip[] {
  const stages = children(task, 'stages', task.value.stages);
  const activities = stages.flatMap((stage) => children(stage, 'activities', stage.value.activities));
  const forms = activities
    .flatMap((activity) => children(activity, 'worksheet', activity.value.worksheet))
    .flatMap((item) => {
      const { prompt, rows } = item.value;
      const [name] =
        typeof prompt === 'string' && Array.isArray(rows)
          ? (/\p{Script=Han}{2}[表单]/u.exec(prompt) ?? [])
          : [];
      return name === undefined || !Array.isArray(rows) ? [] : [{ item, name, rows: rows.length }];
    });
  return forms.flatMap(({ item, name, rows }) => {
    // Which of two forms of one name is meant, nobody knows.
    if (forms.filter((one) => one.name === name).length > 1) return [];
    const ofForm: Find = (text) =>
      statedCounts(
        text,
        '[项个条](?:(?:检查|记录|填写)?(?:项目|内容|要素|指标)|(?=全部|均|都|齐全|完整|无空项|无遗漏))',
      ).filter(({ start }) =>
        new RegExp(`${name}(?:中|里|上)?(?:的|所列|所列的|共|全部)?\\s?$`).test(text.slice(0, start)),
      );
    return compare(claimsOf(task), ofForm, [rows], placeOf(item, 'rows'));
  });
}

function claimsOf(task: Located<LearningTask>): Claim[] {
  const {
    title,
    description,
    scenario,
    materials,
    requirements = [],
    goals = [],
    focus = [],
    assessments,
  } = task.value;
  const criteria = children(task, 'assessments', assessments).flatMap((one) =>
    children(one, 'criteria', one.value.criteria),
  );
  return [
    ...Object.entries({ title, description, scenario, materials }).map(([key, text]) => ({
      text,
      where: placeOf(task, key),
    })),
    ...children(task, 'requirements', requirements).map((one) => ({ text: one.value, where: placeOf(one) })),
    ...children(task, 'goals', goals).map((one) => ({
      text: typeof one.value === 'string' ? '' : one.value.text,
      where: placeOf(one, 'text'),
    })),
    ...children(task, 'focus', focus).map((one) => ({ text: one.value, where: placeOf(one) })),
    ...criteria.map((one) => ({ text: one.value.text, where: placeOf(one, 'text') })),
  ];
}
