/** Why one item is in its state: every entry that speaks of it, with its place. */
import type { Crosswalk, CrosswalkItem } from '../crosswalk/crosswalk-matrix.ts';
import { evidenceTitle } from '../crosswalk/evidence-title.ts';
import { oneDecimal } from '../crosswalk/one-decimal.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Bilingual, Language } from '../diagnostics/language.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import type { AlignmentEntry, StandardModel } from '../model/model.ts';
import { stateWords, type TableContext } from './crosswalk-table.ts';

export interface WhyContext extends TableContext {
  readonly model: StandardModel;
  readonly language: Language;
  /** `file:line`, from where the user stands. */
  placeOf(place: Place): string;
}

const headings: Readonly<Record<'taught' | 'assessed' | 'deficits' | 'waivers' | 'nothing', Bilingual>> = {
  taught: { 'zh-CN': '教', en: 'taught' },
  assessed: { 'zh-CN': '考', en: 'assessed' },
  deficits: { 'zh-CN': '层级不足，不计', en: 'below the level, not counted' },
  waivers: { 'zh-CN': '说明不对接', en: 'waived' },
  nothing: { 'zh-CN': '没有任何教学或考核与它对接', en: 'nothing taught or assessed is aligned with it' },
};

export function whyItem(crosswalk: Crosswalk, item: CrosswalkItem, context: WhyContext): string {
  const { language, paint, title } = context;
  const numbers =
    language === 'en'
      ? `taught ${item.taught}, assessed ${item.assessed}, covered ${item.covered}, weight ${oneDecimal(item.weight)}`
      : `教 ${item.taught}，考 ${item.assessed}，覆盖 ${item.covered}，权重 ${oneDecimal(item.weight)}`;
  const sections = [
    ...entries(
      'taught',
      item.evidence.filter(({ role }) => role === 'taught'),
      context,
    ),
    ...entries(
      'assessed',
      item.evidence.filter(({ role }) => role === 'assessed'),
      context,
    ),
    ...entries('deficits', item.deficits, context),
    ...entries('waivers', item.waivers, context),
  ];
  return `${[
    `${paint('strong', item.ref)}  ${visibleText(item.text)}`,
    `${title}  ${paint('dim', crosswalk.credential)}`,
    `${stateWords(item.state, context)}  ${numbers}`,
    ...(sections.length > 0 ? sections : [`  ${headings.nothing[language]}`]),
  ].join('\n')}\n`;
}

function entries(heading: Exclude<keyof typeof headings, 'nothing'>, found: readonly AlignmentEntry[], context: WhyContext): string[] {
  const { language, model, words, placeOf } = context;
  return found.map(({ element, course, coverage, relation, rationale, place }) => {
    const { titles } = evidenceTitle(
      element,
      model.courses.find(({ id }) => id === course),
    );
    const detail = [`${words.word('AlignmentRelation', relation)} ${coverage}`, ...(rationale ? [visibleText(rationale)] : [])].join('  ');
    return `  ${headings[heading][language]}  ${visibleText(titles.join(' / '))}  ${detail}\n      ${placeOf(place)}`;
  });
}
