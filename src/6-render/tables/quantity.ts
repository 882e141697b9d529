/** How many of a thing are needed, as people write it → a number for each learner, group or class. */

export interface Quantity {
  readonly count: number;
  /** Empty where none is written. */
  readonly unit: string;
  readonly per: 'learner' | 'group' | 'class';
  /** So many groups share it. */
  readonly groups: number;
}

const number = String.raw`\d+(?:\.\d+)?|[一两二三四五六七八九十]`;
const chinese = new RegExp(
  `^(?:(每人|每名?(?:学生|学员)|每生)|每(${number})?个?小?组|(每个?班|全班))各?配?(${number})([^\\d，,；;、]{0,4})$`,
  'u',
);
const english = /^(\d+(?:\.\d+)?)\s*([a-z]*)\s*(?:per|for each|for every)\s+(learner|student|group|class)$/i;

/** Undefined where it does not say how many for whom. */
export function readQuantity(text: string): Quantity | undefined {
  const typed = text.normalize('NFKC').trim();
  const [found, learner, groups, whole, count = '', unit = ''] =
    chinese.exec(typed.replace(/\s/gu, '')) ?? [];
  if (found !== undefined) {
    const per = learner ? 'learner' : whole ? 'class' : 'group';
    return { count: numberOf(count), unit, per, groups: groups === undefined ? 1 : numberOf(groups) };
  }
  const [said, amount = '', thing = '', who = ''] = english.exec(typed) ?? [];
  if (said === undefined) return undefined;
  const per = who.toLowerCase() === 'student' ? 'learner' : (who.toLowerCase() as Quantity['per']);
  return { count: Number(amount), unit: thing, per, groups: 1 };
}

function numberOf(typed: string): number {
  const numeral = '〇一二三四五六七八九十'.indexOf(typed === '两' ? '二' : typed);
  return numeral > 0 ? numeral : Number(typed);
}

/** For a class of so many learners in groups of so many; undefined where that is not known. */
export function neededFor(
  { count, per, groups }: Quantity,
  {
    classSize,
    groupSize,
  }: { readonly classSize?: number | undefined; readonly groupSize?: number | undefined },
): number | undefined {
  if (per === 'class') return count;
  if (classSize === undefined) return undefined;
  if (per === 'learner') return count * classSize;
  return groupSize === undefined ? undefined : count * Math.ceil(Math.ceil(classSize / groupSize) / groups);
}
