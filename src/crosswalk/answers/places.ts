/** Where a gap would be cheapest to close, in words. */

import type { StandardModel } from '../../model/model.ts';
import type { Bilingual, Language } from '../../values/language.ts';
import { visibleText } from '../../values/visible-text.ts';
import type { ClosingPlace, ClosingReason } from '../closing-places.ts';

const reasons: Readonly<Record<ClosingReason, Bilingual>> = {
  'same-item': { 'zh-CN': '已经对接这一条', en: 'is aligned with it already' },
  'same-work-content': { 'zh-CN': '已经承担同一工作内容的', en: 'has, of the same work content,' },
  'same-function': { 'zh-CN': '已经承担同一职业功能的', en: 'has, of the same function,' },
  title: { 'zh-CN': '任务名称相近', en: 'has a title that is alike' },
};

const shownItems = 3;

export function placeInWords(place: ClosingPlace, model: StandardModel, language: Language): string {
  const reason = reasons[place.reason][language];
  const via = place.reason === 'same-item' || place.via.length === 0 ? '' : ` ${items(place.via)}`;
  return `${placeTitle(place, model, language)}${language === 'en' ? ` (${reason}${via})` : `（${reason}${via}）`}`;
}

/** The course and its task, or its assessments. */
export function placeTitle(
  place: Pick<ClosingPlace, 'course' | 'task'>,
  { courses }: StandardModel,
  language: Language,
): string {
  const course = courses.find(({ id }) => id === place.course);
  const task = course?.tasks.find(({ id }) => id === place.task);
  const names = [
    course?.title ?? place.course,
    task?.title ?? place.task ?? (language === 'en' ? 'assessments of the course' : '课程的考核'),
  ];
  return visibleText(names.join(' / '));
}

function items(refs: readonly string[]): string {
  const shown = refs.slice(0, shownItems).map((ref) => ref.slice(ref.lastIndexOf('/') + 1));
  return `${shown.join(', ')}${refs.length > shownItems ? ' …' : ''}`;
}

const sides: Readonly<Record<'taught' | 'assessed', Bilingual>> = {
  taught: { 'zh-CN': '教学', en: 'teaching' },
  assessed: { 'zh-CN': '考核', en: 'assessment' },
};

export function sidesInWords(lacks: readonly ('taught' | 'assessed')[], language: Language): string {
  return lacks.map((side) => sides[side][language]).join(language === 'en' ? ' and ' : '和');
}

export function placeToJson({ course, task, reason, via, likeness }: ClosingPlace) {
  return { course, ...(task === undefined ? {} : { task }), reason, via, likeness };
}
